import { z } from 'zod';
import type { Span } from '../../model/span.ts';
import { type CheckFault, defineCheck } from '../check.ts';
import { unknownList } from '../checks/phrase-list.ts';
import { TEXT_VALUES, textCheck, textFaults, textOptions } from '../checks/text-options.ts';
import { readVerbForms } from '../verb-forms.ts';
import { type Word, wordsWithin } from '../words.ts';

const options = textOptions.extend({
  /** Word list with the forms of verbs, one verb an entry. */
  formsList: z.string(),
  /** Word list of forms that may as well be nouns. */
  homonymsList: z.string(),
  /** Word list of the forms of "to be" that make a passive ("was", "were", "been"). */
  beList: z.string(),
  /** Word list of words that open a clause about something else ("which", "because"): nothing after one counts. */
  clauseList: z.string(),
  /** Word list of participles that a passive may rightly hold ("promoted": somebody else did it). */
  exceptList: z.string(),
});

/** A passive further into a bullet belongs to a clause of its own. */
const MOST_WORDS_BEFORE = 12;

/** Where among the words a passive stands: the form of "to be" and the participle, an adverb between them. */
function passiveAt(words: readonly Word[], isBe: (key: string) => boolean, isDone: (key: string) => boolean) {
  const index = words.findIndex(({ key }) => isBe(key));
  if (index === -1 || index > MOST_WORDS_BEFORE) return null;
  const adverb = words[index + 1]?.key.endsWith('ly') === true ? 1 : 0;
  const participle = words[index + 1 + adverb];
  return participle !== undefined && isDone(participle.key) ? { be: words[index]!, participle } : null;
}

/**
 * The main verb of a text is a passive: "The reports were migrated". A text that opens with a verb says who acted,
 * whatever its later clauses say, and is left alone.
 */
export const passive = defineCheck({
  kind: 'passive',
  values: TEXT_VALUES,
  options,
  faults: (chosen, surroundings): CheckFault[] => [
    ...textFaults(chosen, surroundings),
    ...(['formsList', 'homonymsList', 'beList', 'clauseList', 'exceptList'] as const).flatMap((option) =>
      unknownList(option, chosen[option], surroundings),
    ),
  ],
  compile: (chosen, resources) => {
    const forms = readVerbForms(resources.entries(chosen.formsList), resources.entries(chosen.homonymsList));
    const be = new Set(resources.entries(chosen.beList));
    const clauses = new Set(resources.entries(chosen.clauseList));
    const excepted = new Set(resources.entries(chosen.exceptList));
    const isDone = (key: string): boolean => forms.isParticiple(key) && !excepted.has(key);
    return textCheck(chosen, (span: Span, { words, document, english }) => {
      const inside = english ? wordsWithin(words, span) : [];
      const first = inside[0];
      if (first === undefined || (forms.isVerb(first.key) && !be.has(first.key))) return [];
      const found = passiveAt(inside, (key) => be.has(key), isDone);
      if (found === null) return [];
      const before = inside.slice(0, inside.indexOf(found.be));
      const lead = document.text.slice(span.start, found.be.start);
      // A sentence or list before it, or a clause about something else: the passive is not what the bullet says.
      if (/[.;:(]\s/u.test(lead) || before.some(({ key }) => clauses.has(key))) return [];
      const match = { start: found.be.start, end: found.participle.end };
      return [{ ...match, phrase: document.text.slice(match.start, match.end).toLowerCase() }];
    });
  },
});
