import { similarity, wordsKey } from './keys.ts';
import type { FieldOutcome } from './score-fields.ts';
import type { Measure, ScoreSheet } from './tally.ts';
import { type Accepted, accepts } from './truth.ts';

/**
 * A pair is one entry only where it is this much alike. For a job, a third is enough, so dates alone are: a job whose
 * names were read into each other's place is a found job with wrong fields, not one that was missed and one invented.
 */
export const LEAST_ALIKE = 0.3;

/** The key of a value; "" for nothing read. */
export const keyOf = (value: string | null): string => (value === null ? '' : wordsKey(value));

/** How alike a key and the accepted ones are, 0 to 1; hashes can only be equal or not. */
export function likeness(accepted: Accepted, key: string, salt: string): number {
  if (accepts(accepted, key, salt)) return 1;
  const plain = accepted.filter((each) => !each.startsWith('#'));
  return Math.max(0, ...plain.map((each) => similarity(each, key)));
}

export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** One outcome for several fields: right only where all are, and absent only where none is wrong. */
export function wholeOf(outcomes: readonly FieldOutcome[]): 'right' | 'wrong' | 'absent' {
  if (outcomes.some((outcome) => outcome === 'wrong' || outcome === 'extra')) return 'wrong';
  return outcomes.includes('absent') ? 'absent' : 'right';
}

/** Fields of an entry that was not found are absent, where they are stated; so is the entry as a whole. */
export function missFields(
  sheet: ScoreSheet,
  fields: readonly (readonly [Measure, Accepted])[],
  whole: Measure,
): void {
  for (const [measure, accepted] of fields) if (accepted.length > 0) sheet.count(measure, 'absent');
  sheet.count(whole, 'absent');
}
