import { z } from 'zod';
import { type CheckFault, defineCheck, hitAt } from '../check.ts';
import { unknownList } from '../checks/phrase-list.ts';
import { topLines } from '../doubt.ts';
import { wordsWithin } from '../words.ts';

const options = z.strictObject({
  /** Word list of job titles, trades and fields: any of them says what somebody does. */
  rolesList: z.string(),
  /** Summaries of fewer words are another rule's business. */
  words: z.int().min(1),
});

/** A summary that says nowhere what its writer does or wants to do, where no line at the top says it either. */
export const noRole = defineCheck({
  kind: 'no-role',
  values: [],
  options,
  faults: ({ rolesList }, surroundings): CheckFault[] => unknownList('rolesList', rolesList, surroundings),
  compile: ({ rolesList, words: atLeast }, resources) => {
    const roles = resources.phrases(rolesList);
    return (targets, context) => {
      const { document, cv, words, english, mentions } = context;
      if (!english || cv.contact.label !== null) return [];
      const top = topLines(document, cv);
      const says = (span: { start: number; end: number }) =>
        roles.find(document.text, wordsWithin(words, span)).length > 0 ||
        mentions.some(({ start, end, via }) => via !== 'implied' && span.start <= start && end <= span.end);
      return targets
        .filter(({ content }) => wordsWithin(words, content).length >= atLeast)
        .filter(({ content }) => !says(content) && !top.some(says))
        .map(({ place, values }) => hitAt(place, values));
    };
  },
});
