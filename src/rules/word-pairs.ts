/**
 * Reads a word list of pairs, "recieved received": the first word to what stands for it, which may be several words.
 *
 * @param entries of a list in rules/lexicon/lists, lower case before the first space
 */
export function readPairs(entries: readonly string[]): Map<string, string> {
  return new Map(
    entries.map((entry) => {
      const space = entry.indexOf(' ');
      return [entry.slice(0, space), entry.slice(space + 1)] as const;
    }),
  );
}

/** Characters that join a word to an address, a handle, a package or a file name when they touch it. */
const JOINS_AN_ADDRESS = new Set(['@', '/', '\\', '_', '#', '=', '~', '&', '%']);

const isWordCharacter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/**
 * Whether the word at these offsets is part of an address, a handle, a package or a file name: what stands there is
 * spelt as it must be.
 */
export function isPartOfAddress(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  if (JOINS_AN_ADDRESS.has(before) || JOINS_AN_ADDRESS.has(after)) return true;
  // A full stop or a colon inside a word belongs to an address, at its end to the sentence.
  if ((before === '.' || before === ':') && isWordCharacter(text[start - 2] ?? ' ')) return true;
  return (after === '.' || after === ':') && isWordCharacter(text[end + 1] ?? ' ');
}
