/** Runs of these at either end of a value are print, not content; "+" and "#" stay, because "C++" and "C" differ. */
const ENDS = /^[\s.,;:!?'"()[\]{}|•·*_~◦▪-]+|[\s.,;:!?'"()[\]{}|•·*_~◦▪-]+$/gu;

/**
 * A value as it is compared: case, white space, Unicode form, the shapes of quotes and dashes, soft hyphens and
 * punctuation at the ends do not count.
 */
export function wordsKey(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('\u00ad', '')
    .replace(/[‘’ʼ`´]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(ENDS, '');
}

/** E-mail addresses are compared without case. */
export function emailKey(text: string): string {
  return text
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase();
}

/** The last digits that national and international forms of one number share. */
const SHARED_DIGITS = 8;

/** A phone number by its last eight digits, so that "021 555 0171" and "+64215550171" are one. */
export function phoneKey(text: string): string {
  return text.replace(/\D/g, '').slice(-SHARED_DIGITS);
}

/** The words of a qualification in alphabetical order: "Computer Science, BSc" and "BSc in Computer Science" are one. */
export function qualificationKey(...parts: readonly (string | null | undefined)[]): string {
  const words = parts
    .map((part) => wordsKey(part ?? '').replaceAll('.', ''))
    .join(' ')
    .match(/[\p{L}\p{M}\p{N}+#']+/gu);
  return (words ?? [])
    .filter((word) => word !== 'in' && word !== 'of' && word !== 'the')
    .sort()
    .join(' ');
}

/** How a date is written in a truth: "2021", "2021-03", "present", or "" for none. */
export function dateKey(date: { readonly year: number; readonly month: number | null } | null): string {
  if (date === null) return '';
  return date.month === null ? String(date.year) : `${date.year}-${String(date.month).padStart(2, '0')}`;
}

/** The words of a key, with how often each stands in it. */
function wordCounts(key: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of key.match(/[\p{L}\p{M}\p{N}+#']+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** How alike two keys are, 0 to 1: twice the shared words over all words (Dice), each word as often as it stands there. */
export function similarity(one: string, other: string): number {
  if (one === other) return one === '' ? 0 : 1;
  const left = wordCounts(one);
  const right = wordCounts(other);
  const size = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  let shared = 0;
  for (const [word, count] of left) shared += Math.min(count, right.get(word) ?? 0);
  const total = size(left) + size(right);
  return total === 0 ? 0 : (2 * shared) / total;
}
