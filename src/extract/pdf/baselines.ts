/** Anything that stands on a baseline of the page. */
interface OnBaseline {
  readonly baseline: number;
  readonly left: number;
  readonly size: number;
  readonly text: string;
}

/** Baselines closer than this share of the font size are one line (superscripts, mixed fonts). */
export const SAME_BASELINE = 0.35;

/** Groups what stands on one baseline, top to bottom; each row from left to right. */
export function rowsByBaseline<Item extends OnBaseline>(items: readonly Item[]): Item[][] {
  const sorted = [...items].sort((one, other) => one.baseline - other.baseline || one.left - other.left);
  const rows: { baseline: number; size: number; longest: number; items: Item[] }[] = [];
  for (const item of sorted) {
    const row = rows.at(-1);
    if (row !== undefined && item.baseline - row.baseline <= SAME_BASELINE * Math.min(row.size, item.size)) {
      row.items.push(item);
      if (item.size > row.size) row.size = item.size;
      // Raised and lowered signs come and go; the row stands where most of its text stands.
      if (item.text.length >= row.longest) {
        row.longest = item.text.length;
        row.baseline = item.baseline;
      }
    } else {
      rows.push({ baseline: item.baseline, size: item.size, longest: item.text.length, items: [item] });
    }
  }
  return rows.map((row) => row.items.sort((one, other) => one.left - other.left));
}
