import type { Skill } from './skill.ts';

/** Names of skills as they stand inside a sentence, by name; a name that is not in it stays as it is. */
export type SpokenNames = ReadonlyMap<string, string>;

/** Kinds of skill whose names are ordinary words; all others are names of products and languages. */
const IN_ORDINARY_WORDS = /^(?:practices|soft-skills)/u;

/** "Data modelling", "Generative AI", "Back-end development"; not "Core Web Vitals", not "REST APIs". */
const ORDINARY = /^\p{Lu}[\p{Ll}-]+(?: (?!\p{Lu}\p{Ll})\S+)*$/u;

/**
 * Which skills a sentence writes with a small letter: "data modelling and SQL".
 *
 * @param properWords first words, in lower case, that are names ("scrum", "salesforce"):
 *   rules/lexicon/lists/proper-words.yaml
 */
export function spokenNames(skills: readonly Skill[], properWords: readonly string[]): SpokenNames {
  const proper = new Set(properWords);
  const spoken = new Map<string, string>();
  for (const { name, category } of skills) {
    if (!IN_ORDINARY_WORDS.test(category) || !ORDINARY.test(name)) continue;
    if (proper.has(name.split(' ')[0]!.toLowerCase())) continue;
    spoken.set(name, name.charAt(0).toLowerCase() + name.slice(1));
  }
  return spoken;
}

/** A name as a sentence writes it. */
export function spokenName(name: string, names: SpokenNames | undefined): string {
  return names?.get(name) ?? name;
}
