import type { RoledLine } from './line-roles.ts';

/**
 * Where entries begin among heads that hold several dates: at a gap, or as many lines above the date as the first
 * entry has; lines that lead nothing (places, lengths of time) belong to the entry above.
 */
export function entryStarts(heads: readonly RoledLine[], leads: (line: RoledLine) => boolean): number[] {
  const dated = heads.flatMap((line, index) => (line.dates === null ? [] : [index]));
  const lead = dated[0] ?? 0;
  const starts = [0];
  for (let position = 1; position < dated.length; position += 1) {
    const previous = dated[position - 1]!;
    const own = dated[position]!;
    let start = previous + 1;
    while (start <= own && !heads[start]!.view.gapBefore) start += 1;
    if (start > own) {
      start = Math.max(previous + 1, own - lead);
      while (start < own && !leads(heads[start]!)) start += 1;
    }
    starts.push(start);
  }
  return [...new Set(starts)];
}
