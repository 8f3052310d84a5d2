/**
 * The best one-to-one assignment of rows to columns: the one with the greatest sum of weights (Hungarian method with
 * potentials, O(n³)). Pairs that weigh less than `least` are left apart.
 * @param weights one row for each expected thing, one column for each thing read; 0 or more, rows of equal length.
 * @returns for each row its column, or null.
 */
export function assign(weights: readonly (readonly number[])[], least: number): (number | null)[] {
  const rows = weights.length;
  const columns = weights[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return weights.map(() => null);
  const size = Math.max(rows, columns);
  // Pairs that may not be made weigh nothing, so that they never push a pair aside that may.
  const cost = (row: number, column: number): number => {
    const weight = weights[row]?.[column] ?? 0;
    return weight >= least ? -weight : 0;
  };
  const rowOf = solve(size, cost);
  const columnOf = new Array<number | null>(rows).fill(null);
  for (let column = 0; column < columns; column += 1) {
    const row = rowOf[column]!;
    if (row < rows && (weights[row]?.[column] ?? 0) >= least) columnOf[row] = column;
  }
  return columnOf;
}

/** The row of each column in the square assignment of least cost. Index 0 of the inner arrays is a border. */
function solve(size: number, cost: (row: number, column: number) => number): number[] {
  const rowPotential = new Array<number>(size + 1).fill(0);
  const columnPotential = new Array<number>(size + 1).fill(0);
  const rowAt = new Array<number>(size + 1).fill(0);
  const cameFrom = new Array<number>(size + 1).fill(0);
  for (let row = 1; row <= size; row += 1) {
    rowAt[0] = row;
    let column = 0;
    const slack = new Array<number>(size + 1).fill(Number.POSITIVE_INFINITY);
    const visited = new Array<boolean>(size + 1).fill(false);
    do {
      visited[column] = true;
      const from = rowAt[column]!;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let other = 1; other <= size; other += 1) {
        if (visited[other]) continue;
        const reduced = cost(from - 1, other - 1) - rowPotential[from]! - columnPotential[other]!;
        if (reduced < slack[other]!) {
          slack[other] = reduced;
          cameFrom[other] = column;
        }
        if (slack[other]! < delta) {
          delta = slack[other]!;
          next = other;
        }
      }
      for (let other = 0; other <= size; other += 1) {
        if (visited[other]) {
          rowPotential[rowAt[other]!]! += delta;
          columnPotential[other]! -= delta;
        } else {
          slack[other]! -= delta;
        }
      }
      column = next;
    } while (rowAt[column] !== 0);
    while (column !== 0) {
      const previous = cameFrom[column]!;
      rowAt[column] = rowAt[previous]!;
      column = previous;
    }
  }
  return rowAt.slice(1).map((row) => row - 1);
}
