/**
 * Runs `work` on every item, at most `concurrency` at once, and calls `done` for each as it finishes.
 * @returns the results in the order of the items. `work` must not throw for what one item may do wrong.
 */
export async function runPool<Item, Result>(
  items: readonly Item[],
  concurrency: number,
  work: (item: Item) => Promise<Result>,
  done: (result: Result) => void | Promise<void>,
): Promise<Result[]> {
  const results = new Map<number, Result>();
  const queue = items.entries();
  const runOne = async (): Promise<void> => {
    for (const [index, item] of queue) {
      const result = await work(item);
      results.set(index, result);
      await done(result);
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, runOne));
  return [...results].sort(([left], [right]) => left - right).map(([, result]) => result);
}
