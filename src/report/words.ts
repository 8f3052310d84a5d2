/** "a", "a and b", "a, b and c"; past `most` items, "a, b and 3 more". Conjunction "and" unless told. */
export function joinWords(items: readonly string[], { conjunction = 'and', most = 5 } = {}): string {
  const kept = items.length > most ? items.slice(0, most - 1) : items;
  const rest = items.length - kept.length;
  const parts = rest > 0 ? [...kept, `${rest} more`] : kept;
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** One decimal, as all points of a report are printed. */
export function roundPoints(points: number): number {
  return Math.round(points * 10) / 10;
}

/** The first sentence and the rest. A full stop ends a sentence only before a space and a capital or a quote. */
export function splitSentence(text: string): { first: string; rest: string } {
  const end = /[.!?](?=\s+[\p{Lu}“"‘'`(])/u.exec(text)?.index;
  if (end === undefined) return { first: text.replace(/\.$/u, ''), rest: '' };
  const mark = text[end];
  return { first: text.slice(0, mark === '.' ? end : end + 1), rest: text.slice(end + 1).trim() };
}
