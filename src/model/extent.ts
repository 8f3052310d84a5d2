/**
 * The largest of any number of values, `floor` for none. Why not `Math.max(...values)`: a call takes some hundred
 * thousand arguments at most, and a hostile file has more lines than that.
 */
export function largest(values: Iterable<number>, floor = Number.NEGATIVE_INFINITY): number {
  let result = floor;
  for (const value of values) if (value > result) result = value;
  return result;
}

/** The smallest of any number of values, `ceiling` for none. */
export function smallest(values: Iterable<number>, ceiling = Number.POSITIVE_INFINITY): number {
  let result = ceiling;
  for (const value of values) if (value < result) result = value;
  return result;
}
