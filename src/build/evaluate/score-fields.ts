import type { SectionKind } from '../../model/cv.ts';
import { assign } from './assign.ts';
import { emailKey, phoneKey, wordsKey } from './keys.ts';
import type { Reading } from './reading.ts';
import type { Measure, ScoreSheet } from './tally.ts';
import { type Accepted, accepts, type SectionsTruth, showAccepted, type Truth } from './truth.ts';

const show = (value: string | null): string => (value === null || value === '' ? 'nothing' : `“${value}”`);

/** How one field came out: nothing is said where neither the truth nor the reading has it. */
export type FieldOutcome = 'right' | 'wrong' | 'absent' | 'extra' | 'none';

/** Compares what was read with what a person would accept. An empty key is nothing read. */
export function judgeField(accepted: Accepted, key: string, salt: string): FieldOutcome {
  if (accepted.length === 0) return key === '' ? 'none' : 'extra';
  if (key === '') return 'absent';
  return accepts(accepted, key, salt) ? 'right' : 'wrong';
}

/** Counts one field and keeps the mistake, with `where` before what was expected. */
export function scoreField(
  sheet: ScoreSheet,
  measure: Measure,
  field: {
    readonly accepted: Accepted;
    readonly key: string;
    readonly read: string | null;
    readonly where?: string;
  },
  salt: string,
): FieldOutcome {
  const outcome = judgeField(field.accepted, field.key, salt);
  if (outcome === 'none') return outcome;
  if (outcome === 'right') sheet.count(measure, 'right');
  else
    sheet.blame(
      measure,
      outcome,
      `${field.where ?? ''}${showAccepted(field.accepted)}`,
      show(field.read ?? field.key),
    );
  return outcome;
}

/** Scores name, e-mail, phone and location. */
export function scoreContact(sheet: ScoreSheet, truth: Truth, reading: Reading, salt: string): void {
  const fields = [
    ['name', wordsKey],
    ['email', emailKey],
    ['phone', phoneKey],
    ['location', wordsKey],
  ] as const;
  for (const [measure, keyOf] of fields) {
    const accepted = truth[measure];
    if (accepted === undefined) continue;
    const read = reading[measure];
    scoreField(sheet, measure, { accepted, key: read === null ? '' : keyOf(read), read }, salt);
  }
}

/** So small that all sections of a CV together do not outweigh one pair. */
const TIE_BREAK = 0.001;

/**
 * The kinds read that the truth speaks about. Where it does not count them, each counts once, a summary without a
 * heading is one, and a heading over nothing is none.
 */
function judgedKinds(truth: SectionsTruth, reading: Reading): SectionKind[] {
  const kinds = reading.sections.filter((kind) => !truth.unjudged.includes(kind));
  if (!truth.once) return kinds;
  const empty = new Set(reading.emptySections);
  const summary: SectionKind[] = reading.hasSummary && !truth.unjudged.includes('summary') ? ['summary'] : [];
  return [...new Set([...kinds.filter((kind) => !empty.has(kind)), ...summary])];
}

/** Scores the kinds of the sections as a set: their order is no matter, but each counts once. */
export function scoreSections(sheet: ScoreSheet, truth: SectionsTruth, reading: Reading): void {
  const read = judgedKinds(truth, reading);
  // Among pairs that fit alike, those that stand in like places: so that a mistake names the section that was missed.
  const apart = (row: number, column: number) =>
    Math.abs(row / truth.sections.length - column / Math.max(1, read.length));
  const columns = assign(
    truth.sections.map((kinds, row) =>
      read.map((kind, column) => (kinds.includes(kind) ? 1 - TIE_BREAK * apart(row, column) : 0)),
    ),
    1 - TIE_BREAK,
  );
  for (const [row, column] of columns.entries()) {
    if (column !== null) sheet.count('sections', 'right');
    else sheet.blame('sections', 'absent', truth.sections[row]!.join(' or '), `sections ${read.join(', ')}`);
  }
  for (const [column, kind] of read.entries()) {
    if (!columns.includes(column)) sheet.blame('sections', 'extra', 'no such section', kind);
  }
}
