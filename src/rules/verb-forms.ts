import type { Word } from './words.ts';

/** What a form of a verb tells about time. A form that is both (cut, put) tells nothing. */
export type Tense = 'past' | 'present';

/** Verbs in their forms, as a word list writes them: "write writes writing wrote written". */
export interface VerbForms {
  /** Whether the word is any form of one of the verbs, and not as often a noun. */
  isVerb(key: string): boolean;
  /** Whether it follows a form of "to be" in the passive ("written"). */
  isParticiple(key: string): boolean;
  /** The tense in which a text that opens with these words tells, or null where that is not certain. */
  tenseOf(words: readonly Word[]): Tense | null;
}

/** "Development of", "Developing of": what stands before is a noun. */
const AFTER_NOUN: ReadonlySet<string> = new Set(['of', 'for', 'is', 'was', 'are', 'were']);

/**
 * Reads the forms of verbs from the rows of a word list: base, third person, -ing, past, participle.
 *
 * @param rows rules/lexicon/lists/verb-forms.yaml
 * @param homonyms forms that are as often a noun or an adjective ("test", "secure"): they tell no tense
 */
export function readVerbForms(rows: readonly string[], homonyms: readonly string[]): VerbForms {
  const all = new Set<string>();
  const past = new Set<string>();
  const present = new Set<string>();
  const participles = new Set<string>();
  for (const row of rows) {
    const forms = row.split(' ');
    const [base, third, gerund, simplePast, participle] = forms;
    for (const form of forms) all.add(form);
    for (const form of [base, third, gerund])
      if (form !== undefined && form !== simplePast) present.add(form);
    if (simplePast !== undefined) past.add(simplePast);
    if (participle !== undefined) participles.add(participle);
  }
  for (const form of homonyms) {
    present.delete(form);
    if (!past.has(form)) all.delete(form);
  }
  return {
    isVerb: (key) => all.has(key),
    isParticiple: (key) => participles.has(key),
    tenseOf([first, second]) {
      if (first === undefined) return null;
      if (past.has(first.key)) return present.has(first.key) ? null : 'past';
      if (!present.has(first.key) || second === undefined || AFTER_NOUN.has(second.key)) return null;
      return 'present';
    },
  };
}
