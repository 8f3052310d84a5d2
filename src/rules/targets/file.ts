import { shortQuote } from '../message.ts';
import { type TargetDefinition, textTarget, topOf } from '../target.ts';

/** Bytes of a megabyte, as file managers count. */
const MEGABYTE = 1_000_000;

/** The uploaded file itself. Findings point at the top, since nothing in the text shows them. */
export const fileTarget: TargetDefinition = {
  name: 'file',
  parts: [],
  lists: [],
  figures: ['megabytes', 'trackedChanges'],
  values: ['fileName', 'megabytes', 'trackedChanges'],
  of: (context) => {
    const { bytes, fileName, signals } = context.whole;
    const megabytes = bytes / MEGABYTE;
    const values = {
      fileName: shortQuote(fileName ?? ''),
      megabytes: megabytes.toFixed(1),
      trackedChanges: String(signals.trackedChanges ?? 0),
    };
    const figures = { megabytes, trackedChanges: signals.trackedChanges };
    return [textTarget(topOf(context), null, values, { figures })];
  },
};

/** Each stretch of text that a program reads and a person cannot see. */
export const hiddenTarget: TargetDefinition = {
  name: 'hidden',
  parts: [],
  lists: [],
  figures: [],
  values: ['how'],
  of: ({ whole }) => whole.signals.hiddenText.map((hidden) => textTarget(hidden, null, { how: hidden.how })),
};
