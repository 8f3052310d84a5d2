import { foldWord, GAP, isHard, type Token, tokenize } from './tokens.ts';

/** One way in which a spelling may stand in a text: the keys from token to token ("/cd" needs a slash before it). */
export interface Variant {
  readonly path: readonly string[];
  /** Not as the vocabulary writes it: it gives way where another skill has this very spelling. */
  readonly derived: boolean;
  /** Every part must begin with a capital unless the text is a list item ("Service Now", "Power Shell"). */
  readonly needsCapitals: boolean;
}

/** The key of an edge: a slash or a tight ampersand is part of the name, other soft gaps are not. */
export function edgeKey(key: string, gap: number): string {
  if ((gap & GAP.slash) !== 0) return `/${key}`;
  if ((gap & GAP.ampersand) !== 0) return `&${key}`;
  return key;
}

/** First parts that are common words: "my SQL query" and "no SQL" are not MySQL and NoSQL. */
const COMMON_FIRST_PARTS = new Set([
  'a',
  'i',
  'in',
  'it',
  'my',
  'no',
  'on',
  'one',
  'we',
  'big',
  'fast',
  'data',
]);

/** "PowerShell" as "Power" and "Shell", "jQuery" as "J" and "Query"; null where capitals part nothing. */
function capitalParts(word: string, alone: boolean): string[] | null {
  if (!/^[A-Za-z][A-Za-z0-9]+$/u.test(word)) return null;
  const parts = word.split(/(?<=[a-z])(?=[A-Z])/u);
  const first = parts[0]!.toLowerCase();
  const usable =
    parts.length > 1 && first !== 'i' && first !== 'e' && !(alone && COMMON_FIRST_PARTS.has(first));
  return usable ? parts : null;
}

/** The paths of a spelling with the capitals of one of its words set apart: "Azure Dev Ops", "Git Hub Actions". */
function partedPaths(tokens: readonly Token[], spelling: string): string[][] {
  return tokens.flatMap(({ start, end, gap }, index) => {
    const parts = capitalParts(spelling.slice(start, end), tokens.length === 1);
    if (parts === null || (index > 0 && gap !== GAP.soft)) return [];
    const before = tokens.slice(0, index).map(({ key }) => key);
    return [[...before, ...parts.map(foldWord), ...tokens.slice(index + 1).map(({ key }) => key)]];
  });
}

/** The other number of the last word of a phrase or of an acronym ("unit test", "LLMs"), else null. */
function otherNumber(token: Token, spelling: string, phrase: boolean): string | null {
  const written = spelling.slice(token.start, token.end);
  const acronym = /^[A-Z]{3,}s?$/u.test(written);
  const word = phrase && /^[a-z]{4,}$/u.test(written);
  if (!acronym && !word) return null;
  if (!written.endsWith('s')) return `${token.key}s`;
  return /(?:ss|is|us|ics)$/u.test(token.key) ? null : token.key.slice(0, -1);
}

/** "Smoke testing", "smoke tests", "smoke test" are one. */
const TEST_WORDS = ['testing', 'tests', 'test', 'tested'];

/** All paths through the tokens, where a token after a slash may also stand after a space or a hyphen. */
function spacedPaths(tokens: readonly Token[]): string[][] {
  let paths: string[][] = [[]];
  for (const [index, token] of tokens.entries()) {
    const keys = new Set([token.key]);
    if (index > 0) {
      keys.add(edgeKey(token.key, token.gap));
      if (token.afterDot) keys.add(`.${token.key}`);
      if ((token.gap & GAP.ampersand) !== 0) keys.delete(token.key);
    }
    paths = paths.flatMap((path) => [...keys].map((key) => [...path, key]));
  }
  return paths;
}

/** Neighbouring parts written as one word: "PowerBI", "NodeJS", "CICD", "microservices architecture". */
function joinedPaths(keys: readonly string[]): string[][] {
  if (keys.length < 2 || keys.length > 4) return [];
  const joined = keys.length < 4 && keys.join('').length > 3 ? [[keys.join('')]] : [];
  if (keys.length === 2) return joined;
  const pairs = keys
    .slice(1)
    .map((key, index) => [...keys.slice(0, index), `${keys[index]}${key}`, ...keys.slice(index + 2)]);
  return [...joined, ...pairs];
}

/**
 * Every way in which a name or alias may be written: spaces, hyphens and dots are one, slashes may be left out,
 * parts may be joined, capitals may part a word, the last word may change its number.
 *
 * @returns nothing where the spelling holds a mark that ends a name (a comma, a bracket).
 */
export function variantsOf(spelling: string): Variant[] {
  const tokens = tokenize(spelling);
  if (tokens.length === 0 || tokens.slice(1).some((token) => isHard(token.gap))) return [];
  const keys = tokens.map((token) => token.key);
  const last = tokens.at(-1)!;
  const number = otherNumber(last, spelling, tokens.length > 1);
  const endings = number === null ? [] : [number];
  if (tokens.length > 1 && TEST_WORDS.includes(last.key)) endings.push(...TEST_WORDS);
  const written = spacedPaths(tokens);
  const ended = written.flatMap((path) =>
    endings.map((ending) => [...path.slice(0, -1), path.at(-1)!.replace(last.key, ending)]),
  );
  const derived = [...joinedPaths(keys), ...ended];
  const variants: Variant[] = [
    ...written.map((path) => ({ path, derived: false, needsCapitals: false })),
    ...derived.map((path) => ({ path, derived: true, needsCapitals: false })),
    ...partedPaths(tokens, spelling).map((path) => ({ path, derived: true, needsCapitals: true })),
  ];
  const seen = new Set<string>();
  return variants.filter(({ path }) => !seen.has(path.join(' ')) && seen.add(path.join(' ')));
}
