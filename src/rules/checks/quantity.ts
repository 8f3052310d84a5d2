import { z } from 'zod';
import { type CheckFault, defineCheck } from '../check.ts';
import { holdsQuantity } from '../quantities.ts';
import { wordsWithin } from '../words.ts';
import { unknownList } from './phrase-list.ts';
import { TEXT_VALUES, textCheck, textFaults, textOptions } from './text-options.ts';

const options = textOptions.extend({
  /** Word list of measures without digits ("halved", "thousands"). */
  measures: z.string(),
  /** Word list of words whose number is a name ("level", "phase"). */
  labels: z.string(),
});

/** A hit for each text that says no quantity. Dates, versions and product names are no quantities. */
export const quantity = defineCheck({
  kind: 'quantity',
  values: TEXT_VALUES,
  options,
  faults: (chosen, surroundings): CheckFault[] => [
    ...textFaults(chosen, surroundings),
    ...(['measures', 'labels'] as const).flatMap((option) =>
      unknownList(option, chosen[option], surroundings),
    ),
  ],
  compile: (chosen, resources) => {
    const measures = resources.phrases(chosen.measures);
    const labels = resources.phrases(chosen.labels);
    return textCheck(chosen, (span, { document, words, english }) => {
      const inside = wordsWithin(words, span);
      // Number words are English; without them a figure might be overlooked.
      const says = !english || holdsQuantity(document.text, inside, measures, labels);
      return says ? [] : [{ ...span, phrase: '' }];
    });
  },
});
