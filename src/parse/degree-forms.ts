import type { Lexicon } from '../model/pack.ts';

const LEVELS = ['b', 'm'];

/**
 * Short forms of degrees that are made by rule, so that no list has them all: "BInfSc" and "MCompTech" are a level and
 * two parts of a subject, "PGDipSci" a short diploma and one.
 */
export function degreeForms({ degreeParts, degreeStems }: Lexicon): string[] {
  const degrees = degreeParts.flatMap((first) =>
    degreeParts
      .filter((second) => second !== first)
      .flatMap((second) => LEVELS.map((level) => level + first + second)),
  );
  return [...degrees, ...degreeStems.flatMap((stem) => degreeParts.map((part) => stem + part))];
}
