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
