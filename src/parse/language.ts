/** This much of a CV is enough to tell its language. */
const CHARACTERS_READ = 4000;
/** Share of words that must be common words of a language; CVs are full of names, so it is low. */
const FEWEST = 0.05;

/**
 * Tells the language by the share of its commonest short words (Grefenstette 1995, "Comparing two language
 * identification schemes"); "und" where none stands out.
 */
export function detectLanguage(text: string, stopWords: ReadonlyMap<string, readonly string[]>): string {
  const words =
    text
      .slice(0, CHARACTERS_READ)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) {
    for (const code of stopWords.get(word) ?? []) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  let best = 'und';
  let most = Math.max(1, words.length * FEWEST);
  for (const [code, count] of [...counts].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (count > most) {
      most = count;
      best = code;
    }
  }
  return best;
}
