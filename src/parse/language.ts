/** This much of a CV is enough to tell its language. */
const WORDS_READ = 600;
/** Share of words that must be common words of a language; CVs are full of names, so it is low. */
const FEWEST = 0.05;

/**
 * Tells the language by the share of its commonest short words (Grefenstette 1995, "Comparing two language
 * identification schemes"); "und" where none stands out.
 */
export function detectLanguage(text: string, stopWords: ReadonlyMap<string, ReadonlySet<string>>): string {
  const words = (
    text
      .slice(0, WORDS_READ * 12)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  ).slice(0, WORDS_READ);
  let best = 'und';
  let most = Math.max(1, words.length * FEWEST);
  for (const [code, common] of stopWords) {
    let count = 0;
    for (const word of words) if (common.has(word)) count += 1;
    if (count > most) {
      most = count;
      best = code;
    }
  }
  return best;
}
