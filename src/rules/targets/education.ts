import { hasUnexplainedWords } from '../doubt.ts';
import { shortQuote } from '../message.ts';
import { type TargetDefinition, textTarget } from '../target.ts';
import { headingLine } from './work.ts';

/** Each place of study or qualification. */
export const educationTarget: TargetDefinition = {
  name: 'education',
  parts: ['institution', 'qualification', 'dates'],
  lists: [],
  figures: [],
  values: ['entry'],
  of: ({ cv, document, locator }) =>
    cv.education.map((entry) => {
      const place = headingLine(entry, document.text);
      const named = entry.studyType?.value ?? entry.area?.value ?? entry.institution?.value;
      const understood = [entry.institution, entry.studyType, entry.area, entry.dates];
      const doubt = hasUnexplainedWords(document.text, entry, understood) ? place : null;
      const values = { entry: shortQuote(named ?? document.text.slice(place.start, place.end)) };
      return textTarget(entry, locator.sectionAt(entry.start), values, {
        place,
        parts: {
          institution: entry.institution ?? doubt,
          qualification: entry.studyType ?? entry.area ?? doubt,
          dates: entry.dates,
        },
        dates: entry.dates,
      });
    }),
};
