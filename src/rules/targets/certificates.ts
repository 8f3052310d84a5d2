import { shortQuote } from '../message.ts';
import { type TargetDefinition, textTarget } from '../target.ts';

/** Each certificate, in the order of the CV. */
export const certificatesTarget: TargetDefinition = {
  name: 'certificates',
  parts: ['date'],
  lists: [],
  figures: [],
  values: ['certificate'],
  of: ({ cv, locator }) =>
    cv.certificates.map((item) =>
      textTarget(
        item,
        locator.sectionAt(item.start),
        { certificate: shortQuote(item.name.value) },
        {
          parts: { date: item.date },
        },
      ),
    ),
};
