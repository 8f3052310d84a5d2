import { countComparisons } from '../render/baseline.ts';
import { toTerminalText } from '../render/escape.ts';
import { type Gate, shortfallsOf } from '../render/gate.ts';
import type { CheckRecord } from '../render/record.ts';
import { countOf } from '../render/words.ts';
import type { CheckFlags } from './check-options.ts';
import { type Console, write } from './console.ts';
import { suppressionNotes } from './suppressions.ts';

/** Why a CV falls short, or nothing where it passes. */
function reasonOf({ report, error, baseline }: CheckRecord, gate: Gate): string {
  return error?.detail ?? (report === undefined ? '' : shortfallsOf(report, gate, baseline).join('; '));
}

/** Says on standard error what was left out of the gate: by suppressions, and by the baseline. */
export async function writeNotes(
  records: readonly CheckRecord[],
  { suppressions, baseline, quiet }: CheckFlags,
  now: string,
  console: Console,
): Promise<void> {
  if (quiet === true) return;
  const comparisons = records.flatMap((record) => record.baseline ?? []);
  const notes = [
    ...(baseline === undefined ? [] : [`against the baseline: ${countComparisons(comparisons)}.`]),
    ...suppressionNotes(suppressions, records, now),
  ];
  await write(console.stderr, notes.map((note) => `cv-precheck: ${toTerminalText(note)}\n`).join(''));
}

/** Says on standard error what went wrong, and gives the exit code. */
export async function conclude(
  records: readonly CheckRecord[],
  gate: Gate,
  flags: CheckFlags,
  console: Console,
): Promise<0 | 1> {
  const failed = records
    .map((record) => ({ record, reason: reasonOf(record, gate) }))
    .filter(({ reason }) => reason !== '');
  if (failed.length === 0) return 0;
  if (flags.quiet !== true) {
    const isRead = flags.format === 'pretty' && flags.output === undefined;
    const notes = failed
      .filter(({ record }) => record.error === undefined || !isRead)
      .map(({ record, reason }) => toTerminalText(`${record.source}: ${reason}`));
    const count = `${failed.length} of ${countOf(records.length, 'CV')} fell short`;
    await write(console.stderr, `${[...notes, `cv-precheck: ${count}.`].join('\n')}\n`);
  }
  return 1;
}
