import { execFileSync } from 'node:child_process';

/** Resident memory of a process and of all that it started, in megabytes, by the `ps` of POSIX systems. */
export function memoryOf(process: number): number {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number));
  const family = new Set([process]);
  let size = 0;
  while (size < family.size) {
    size = family.size;
    for (const [pid = 0, parent = 0] of rows) if (family.has(parent)) family.add(pid);
  }
  const kilobytes = rows.reduce((sum, [pid = 0, , rss = 0]) => sum + (family.has(pid) ? rss : 0), 0);
  return kilobytes / 1000;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Means over the fifths of a run: of five minutes, over each minute. */
export function meansByFifth(samples: readonly number[]): readonly number[] {
  return Array.from({ length: 5 }, (_, fifth) =>
    mean(samples.slice((fifth * samples.length) / 5, ((fifth + 1) * samples.length) / 5)),
  );
}
