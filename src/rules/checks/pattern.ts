import { z } from 'zod';
import type { Span } from '../../model/span.ts';
import { type CheckFault, defineCheck } from '../check.ts';
import type { RunContext } from '../context.ts';
import { patternFault } from '../safe-pattern.ts';
import { TEXT_VALUES, textCheck, textFaults, textOptions } from './text-options.ts';

const options = textOptions.extend({
  /** A regular expression without open-ended repeats (src/rules/safe-pattern.ts). */
  pattern: z.string().min(1),
  ignoreCase: z.boolean().default(false),
});

/** Matches of one text; more than these say nothing new. */
const MOST_MATCHES = 50;

/** Looks for a pattern. For word lists use `phrase-list`, which needs no care. */
export const pattern = defineCheck({
  kind: 'pattern',
  values: TEXT_VALUES,
  options,
  faults: (chosen, surroundings): CheckFault[] => {
    const fault = patternFault(chosen.pattern);
    return [
      ...textFaults(chosen, surroundings),
      ...(fault === null ? [] : [{ path: ['pattern'], message: fault }]),
    ];
  },
  compile: (chosen) => {
    const expression = new RegExp(chosen.pattern, chosen.ignoreCase ? 'giu' : 'gu');
    return textCheck(chosen, (span: Span, context: RunContext) => {
      const text = context.whole.text.slice(span.start, span.end);
      const matches = [];
      for (const match of text.matchAll(expression)) {
        if (match[0] === '') continue;
        const start = span.start + match.index;
        matches.push({ start, end: start + match[0].length, phrase: match[0].toLowerCase() });
        if (matches.length === MOST_MATCHES) break;
      }
      return matches;
    });
  },
});
