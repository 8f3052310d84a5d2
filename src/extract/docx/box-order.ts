import type { TextBox } from './drawings.ts';

/** Where the cut runs: between boxes side by side, or between boxes one above the other. */
type Axis = 'across' | 'down';

const startOf = ({ place }: TextBox, axis: Axis): number => (axis === 'across' ? place!.left : place!.top);
const endOf = (box: TextBox, axis: Axis): number =>
  startOf(box, axis) + (axis === 'across' ? box.place!.width : box.place!.height);

/** Points by which boxes may overlap and still stand beside each other. */
const OVERLAP = 6;

/** The boxes before the first gap that none of them crosses, and those behind it; null where there is no gap. */
function cut(boxes: readonly TextBox[], axis: Axis): [TextBox[], TextBox[]] | null {
  const sorted = [...boxes].sort((one, other) => startOf(one, axis) - startOf(other, axis));
  let reached = Number.NEGATIVE_INFINITY;
  for (const [index, box] of sorted.entries()) {
    if (index > 0 && startOf(box, axis) >= reached - OVERLAP)
      return [sorted.slice(0, index), sorted.slice(index)];
    reached = Math.max(reached, endOf(box, axis));
  }
  return null;
}

/** Past this many boxes their places are not looked at, so that time stays in bounds. */
const MOST_BOXES = 60;

/**
 * Puts boxes that stand free on one page into the order a person reads: column by column where a gutter runs past all
 * of them, else what lies above before what lies below. A file lists them in the order in which they were drawn.
 */
export function orderBoxes(boxes: readonly TextBox[]): TextBox[] {
  if (boxes.length < 2 || boxes.length > MOST_BOXES || boxes.some(({ place }) => place === null))
    return [...boxes];
  const parts = cut(boxes, 'across') ?? cut(boxes, 'down');
  if (parts !== null) return parts.flatMap(orderBoxes);
  return [...boxes].sort(
    (one, other) =>
      startOf(one, 'down') - startOf(other, 'down') || startOf(one, 'across') - startOf(other, 'across'),
  );
}
