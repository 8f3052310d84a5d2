/** Something done to inputs of two sizes, the larger one `TIMES` as long. */
export interface Task {
  small(): unknown;
  large(): unknown;
}

/** How much longer the large input is. */
export const TIMES = 8;

/** Milliseconds below which a task says nothing: collecting garbage alone takes as long. */
const FLOOR = 40;
const MOST_ROUNDS = 6;

/** Milliseconds of processor time of this process alone: what else the machine is busy with does not count. */
async function cost(work: () => unknown, repeats: number): Promise<number> {
  const before = process.cpuUsage();
  for (let run = 0; run < repeats; run += 1) await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * What a large input costs against as much text in small ones: about 1 where cost grows with the size, about `TIMES`
 * where it grows with its square.
 *
 * The two are measured in turn and the cheapest of each counts, so that a disturbance must fall on all rounds of one
 * to be seen. Ends as soon as the ratio is at most `enough`.
 */
export async function growth({ small, large }: Task, enough: number): Promise<number> {
  let [many, whole] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let ratio = Number.POSITIVE_INFINITY;
  for (let round = 0; round < MOST_ROUNDS && ratio > enough; round += 1) {
    many = Math.min(many, await cost(small, TIMES));
    whole = Math.min(whole, await cost(large, 1));
    ratio = whole / Math.max(many, FLOOR);
  }
  return ratio;
}
