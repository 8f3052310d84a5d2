import type { Reading } from './reading.ts';
import { scoreEducation } from './score-education.ts';
import { scoreContact, scoreSections } from './score-fields.ts';
import { scoreJobs } from './score-jobs.ts';
import { type Score, ScoreSheet } from './tally.ts';
import type { Truth } from './truth.ts';

/**
 * Scores what was read from one CV against what a person reads in it. Parts that the truth leaves out are not judged.
 * @param salt of the hashed keys in the truth; "" where it has none.
 */
export function scoreReading(truth: Truth, reading: Reading, salt = ''): Score {
  const sheet = new ScoreSheet();
  scoreContact(sheet, truth, reading, salt);
  if (truth.sections !== undefined) scoreSections(sheet, truth.sections, reading);
  if (truth.jobs !== undefined) scoreJobs(sheet, truth.jobs, reading, salt);
  if (truth.education !== undefined) scoreEducation(sheet, truth.education, reading, salt);
  return sheet;
}
