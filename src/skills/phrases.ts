import { isHard, type Token, tokenize } from './tokens.ts';

/** A phrase of a word list as keys; `null` stands for any number, `'<year>'` for a year. */
export type Phrase = readonly string[];

/** Wildcards of `not` phrases: "spring <year>", "grade <number>". */
const YEAR = '<year>';
const NUMBER = '<number>';

/** Reads a phrase of the rules: words, and `<year>` or `<number>` for any year or number. */
export function readPhrase(text: string): Phrase {
  return text
    .split(/(<year>|<number>)/u)
    .flatMap((part) =>
      part === YEAR || part === NUMBER ? [part] : tokenize(part).map((token) => token.key),
    );
}

function keyMatches(expected: string, token: Token): boolean {
  if (expected === YEAR) return /^(?:19|20)\d\d$/u.test(token.key);
  if (expected === NUMBER) return /^\d+$/u.test(token.key);
  return expected === token.key || expected === token.base;
}

/** Whether the phrase stands at this token; it may run over hyphens and slashes, not over commas or line ends. */
export function phraseAt(phrase: Phrase, tokens: readonly Token[], index: number): boolean {
  if (index < 0 || index + phrase.length > tokens.length) return false;
  return phrase.every((key, step) => {
    const token = tokens[index + step]!;
    return keyMatches(key, token) && (step === 0 || !isHard(token.gap));
  });
}

/** Phrases by their first key, to look up at each token in constant time. */
export class PhraseSet {
  private readonly byFirst = new Map<string, Phrase[]>();
  readonly longest: number;

  constructor(phrases: readonly Phrase[]) {
    let longest = 0;
    for (const phrase of phrases) {
      const first = phrase[0];
      if (first === undefined) continue;
      this.byFirst.set(first, [...(this.byFirst.get(first) ?? []), phrase]);
      longest = Math.max(longest, phrase.length);
    }
    this.longest = longest;
  }

  /** Length in tokens of the longest phrase that starts at this token, 0 where none does. */
  matchAt(tokens: readonly Token[], index: number): number {
    const token = tokens[index];
    if (token === undefined) return 0;
    let longest = 0;
    for (const key of [token.key, token.base]) {
      for (const phrase of key === null ? [] : (this.byFirst.get(key) ?? [])) {
        if (phrase.length > longest && phraseAt(phrase, tokens, index)) longest = phrase.length;
      }
    }
    return longest;
  }
}

/** The phrases of a list; an absent list is an empty one. */
export function compileList(lists: Readonly<Record<string, readonly string[]>>, name: string): PhraseSet {
  return new PhraseSet((lists[name] ?? []).map(readPhrase));
}
