import { z } from 'zod';
import type { WorkEntry } from '../../model/cv.ts';
import type { Span } from '../../model/span.ts';
import { type CheckFault, defineCheck, hitAt } from '../check.ts';
import { unknownList } from '../checks/phrase-list.ts';
import type { RunContext } from '../context.ts';
import { counted, shortQuote } from '../message.ts';
import { monthOfDay, stretchOf } from '../timeline.ts';
import { readVerbForms, type VerbForms } from '../verb-forms.ts';
import { type Word, wordsWithin } from '../words.ts';

const options = z.strictObject({
  /** Word list with the forms of verbs, one verb an entry. */
  formsList: z.string(),
  /** Word list of forms that tell no tense. */
  homonymsList: z.string(),
  /** Stay silent below this many bullets in the whole CV: one may be a slip. */
  atLeast: z.int().min(1).default(2),
});

/** Whether the job certainly ended before this month: only the end that the CV states counts. */
function hasEnded({ dates }: WorkEntry, now: string): boolean {
  const stretch = stretchOf(dates, now);
  return stretch !== null && dates?.endDate != null && !dates.present && stretch.end < monthOfDay(now);
}

/** First words of the bullets of an ended job that tell of it as if it went on. */
function presentOpeners(
  { highlights }: WorkEntry,
  forms: VerbForms,
  { words, document }: RunContext,
): Word[] {
  return highlights.flatMap((bullet: Span) => {
    const inside = wordsWithin(words, bullet);
    const [first, second] = inside;
    if (first === undefined || second === undefined || forms.tenseOf(inside) !== 'present') return [];
    // "Build, test and release" is told; "Create/maintain" and "manage-d" are not certain.
    return /^[ \n\u00a0]$/u.test(document.text.slice(first.end, second.start)) ? [first] : [];
  });
}

/** Bullets of jobs that ended which open in the present tense. The present job may be told in either tense. */
export const wrongTense = defineCheck({
  kind: 'wrong-tense',
  values: ['bullets', 'phrases', 'quote'],
  options,
  faults: (chosen, surroundings): CheckFault[] =>
    (['formsList', 'homonymsList'] as const).flatMap((option) =>
      unknownList(option, chosen[option], surroundings),
    ),
  compile: ({ formsList, homonymsList, atLeast }, resources) => {
    const forms = readVerbForms(resources.entries(formsList), resources.entries(homonymsList));
    return (targets, context) => {
      if (!context.english || targets.length === 0) return [];
      const openers = context.cv.work
        .filter((entry) => hasEnded(entry, context.now))
        .flatMap((entry) => presentOpeners(entry, forms, context));
      if (openers.length < atLeast) return [];
      const said = [...new Set(openers.map(({ start, end }) => context.document.text.slice(start, end)))];
      const values = {
        bullets: counted(openers.length, 'bullet', 'bullets'),
        phrases: said
          .slice(0, 3)
          .map((word) => `“${shortQuote(word)}”`)
          .join(', '),
        quote: said[0]!,
      };
      return [hitAt(openers, values, { times: openers.length, identity: '' })];
    };
  },
});
