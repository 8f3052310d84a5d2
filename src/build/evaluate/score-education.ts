import { assign } from './assign.ts';
import { keyOf, LEAST_ALIKE, likeness, meanOf, missFields, wholeOf } from './entries.ts';
import { qualificationKey, wordsKey } from './keys.ts';
import type { Reading, StudyReading } from './reading.ts';
import { scoreField } from './score-fields.ts';
import type { ScoreSheet } from './tally.ts';
import { type Accepted, accepts, type StudyTruth, showAccepted } from './truth.ts';

/** "Massey University, Albany": a place after the institution is no mistake. */
function institutionKey(accepted: Accepted, read: string | null, salt: string): string {
  const key = keyOf(read);
  const parts = key.split(', ');
  const heads = parts.map((_, index) => wordsKey(parts.slice(0, index + 1).join(', ')));
  return heads.find((head) => accepts(accepted, head, salt)) ?? key;
}

/** The qualification with its subject, or alone where that is what the truth accepts. */
function studyKey(accepted: Accepted, read: StudyReading, salt: string): string {
  const alone = qualificationKey(read.qualification);
  const both = qualificationKey(read.qualification, read.area);
  return read.qualification !== null && accepts(accepted, alone, salt) ? alone : both;
}

function studyLikeness(truth: StudyTruth, read: StudyReading, salt: string): number {
  const parts: readonly (readonly [Accepted, string])[] = [
    [truth.institution, institutionKey(truth.institution, read.institution, salt)],
    [truth.qualification, studyKey(truth.qualification, read, salt)],
  ];
  return meanOf(
    parts.filter(([accepted]) => accepted.length > 0).map(([accepted, key]) => likeness(accepted, key, salt)),
  );
}

/** "BSc / Computer Science": qualification and subject as they were read. */
function describeQualification({ qualification, area }: StudyReading): string | null {
  const parts = [qualification, area].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' / ');
}

function scoreStudy(sheet: ScoreSheet, truth: StudyTruth, read: StudyReading, salt: string): void {
  const where = `${showAccepted(truth.qualification)} from ${showAccepted(truth.institution)}: `;
  sheet.count('studies', 'right');
  const institution = {
    accepted: truth.institution,
    key: institutionKey(truth.institution, read.institution, salt),
    read: read.institution,
    where,
  };
  const qualification = {
    accepted: truth.qualification,
    key: studyKey(truth.qualification, read, salt),
    read: describeQualification(read),
    where,
  };
  const outcomes = [
    scoreField(sheet, 'institution', institution, salt),
    scoreField(sheet, 'qualification', qualification, salt),
  ];
  sheet.count('whole study', wholeOf(outcomes));
}

function missStudy(sheet: ScoreSheet, { institution, qualification }: StudyTruth, found: number): void {
  const where = `${showAccepted(qualification)} from ${showAccepted(institution)}`;
  sheet.blame('studies', 'absent', where, `${found} studies, none like it`);
  const fields = [
    ['institution', institution],
    ['qualification', qualification],
  ] as const;
  missFields(sheet, fields, 'whole study');
}

/** Scores the courses of study: which were found, and institution and qualification of each. */
export function scoreEducation(
  sheet: ScoreSheet,
  truth: readonly StudyTruth[],
  { education }: Reading,
  salt: string,
): void {
  const weights = truth.map((study) => education.map((read) => studyLikeness(study, read, salt)));
  const columns = assign(weights, LEAST_ALIKE);
  for (const [row, column] of columns.entries()) {
    const read = column === null ? undefined : education[column];
    if (read === undefined) missStudy(sheet, truth[row]!, education.length);
    else scoreStudy(sheet, truth[row]!, read, salt);
  }
  for (const [column, read] of education.entries()) {
    if (columns.includes(column)) continue;
    const said = `“${describeQualification(read) ?? '–'}” from “${read.institution ?? '–'}”`;
    sheet.blame('studies', 'extra', 'no such study', said);
  }
}
