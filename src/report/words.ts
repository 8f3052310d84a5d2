/** An item with a list of its own, after which only a comma tells where the next begins. */
const HOLDS_A_LIST = /,| (?:and|or) /u;

/** "a", "a and b", "a, b and c"; past `most` items, "a, b and 3 more". Conjunction "and" unless told. */
export function joinWords(items: readonly string[], { conjunction = 'and', most = 5 } = {}): string {
  const kept = items.length > most ? items.slice(0, most - 1) : items;
  const rest = items.length - kept.length;
  const parts = rest > 0 ? [...kept, `${rest} more`] : kept;
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return last;
  const comma = parts.some((part) => HOLDS_A_LIST.test(part)) ? ',' : '';
  return `${parts.slice(0, -1).join(', ')}${comma} ${conjunction} ${last}`;
}

/** One decimal, as all points of a report are printed. */
export function roundPoints(points: number): number {
  return Math.round(points * 10) / 10;
}
