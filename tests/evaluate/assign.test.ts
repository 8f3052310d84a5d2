import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign } from '../../src/build/evaluate/assign.ts';

const weightOf = (weights: readonly (readonly number[])[], columns: readonly (number | null)[]): number =>
  columns.reduce<number>((sum, column, row) => sum + (column === null ? 0 : weights[row]![column]!), 0);

/** The greatest sum by trying everything: each row takes a free column of enough weight, or none. */
function bestSum(
  weights: readonly (readonly number[])[],
  least: number,
  taken: readonly number[] = [],
): number {
  const [first, ...rest] = weights;
  if (first === undefined) return 0;
  const sums = first.flatMap((weight, column) =>
    weight < least || taken.includes(column) ? [] : [weight + bestSum(rest, least, [...taken, column])],
  );
  return Math.max(bestSum(rest, least, taken), ...sums);
}

describe('assign', () => {
  it('prefers the best sum to the best single pair', () => {
    const weights = [
      [0.9, 0.8],
      [0.8, 0.1],
    ];
    expect(assign(weights, 0.1)).toEqual([1, 0]);
  });

  it('pairs nothing twice and leaves apart what is too unlike', () => {
    expect(assign([[0.9], [0.95]], 0.3)).toEqual([null, 0]);
    expect(assign([[0.2, 0.25]], 0.3)).toEqual([null]);
    expect(assign([[0.3, 0]], 0.3)).toEqual([0]);
  });

  it('knows empty sides', () => {
    expect(assign([], 0.3)).toEqual([]);
    expect(assign([[], []], 0.3)).toEqual([null, null]);
  });

  it('finds the greatest sum for any weights', () => {
    const size = fc.integer({ min: 1, max: 5 });
    const tables = size.chain((columns) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: columns, maxLength: columns }), {
        minLength: 1,
        maxLength: 5,
      }),
    );
    fc.assert(
      fc.property(tables, (table) => {
        const weights = table.map((row) => row.map((weight) => weight / 10));
        const columns = assign(weights, 0.3);
        const used = columns.filter((column) => column !== null);
        expect(new Set(used).size).toBe(used.length);
        for (const [row, column] of columns.entries())
          if (column !== null) expect(weights[row]![column]).toBeGreaterThanOrEqual(0.3);
        expect(weightOf(weights, columns)).toBeCloseTo(bestSum(weights, 0.3));
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
