import type { Cv } from '../model/cv.ts';
import type { TextDocument } from '../model/document.ts';
import type { Skill } from '../model/skill.ts';
import { compileVocabulary, findSkills } from '../skills/index.ts';

/** A parsed CV to look for skills in. */
export interface ParsedSample {
  readonly document: TextDocument;
  readonly cv: Cv;
}

const SYLLABLES = ['ba', 'ko', 'mi', 'ru', 'te', 'zo', 'la', 'ne', 'qui', 'sto'];

/** A name that no CV holds: syllables by the digits of a number, one word or two. */
function inventedName(number: number): string {
  const word = (digits: string) => [...digits].map((digit) => SYLLABLES[Number(digit)]).join('');
  const digits = String(100_000 + number);
  return number % 2 === 0 ? word(digits) : `${word(digits.slice(0, 3))} ${word(digits.slice(3))}`;
}

/** The first skills of the pack, and invented ones after them up to `size`. */
export function vocabularyOf(skills: readonly Skill[], real: number, size: number): readonly Skill[] {
  const kept = skills.slice(0, real);
  const ids = new Set(kept.map(({ id }) => id));
  const known = (id: string) => ids.has(id);
  const closed = kept.map((skill) => ({
    ...skill,
    implies: skill.implies.filter(known),
    related: skill.related.filter(known),
  }));
  const invented = Array.from(
    { length: size - closed.length },
    (_none, number): Skill => ({
      id: `invented-${number}`,
      name: inventedName(number),
      category: 'invented',
      aliases: [],
      implies: [],
      related: [],
      surfaces: {},
    }),
  );
  return [...closed, ...invented];
}

/** Looks for the skills of such a vocabulary in all samples; compiled before the first call, as a service does. */
export function skillFinder(
  skills: readonly Skill[],
  lists: Readonly<Record<string, readonly string[]>>,
): (sample: ParsedSample) => number {
  const vocabulary = compileVocabulary(skills, lists);
  vocabulary.trie();
  vocabulary.misspellings();
  vocabulary.stems();
  return ({ document, cv }) => findSkills(document, cv, vocabulary).length;
}
