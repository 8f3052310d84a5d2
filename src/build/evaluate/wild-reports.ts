import { z } from 'zod';
import { type Finding, SEVERITIES } from '../../model/finding.ts';
import { REGIONS, SENIORITIES } from '../../model/role.ts';
import { hashKey } from './truth.ts';

/**
 * What a recruiter who read the CV and then the report says of a finding: right (true, and saying it helps), wrong
 * (false of the document, or bad advice), trivial (true and not worth saying).
 */
export const VERDICTS = ['right', 'wrong', 'trivial'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Severity, rule, the finding's key (see `keyOfFinding`) and the verdict, on one line. */
const markSchema = z.tuple([
  z.enum(SEVERITIES),
  z.string(),
  z.string().regex(/^#[0-9a-f]{16}$/),
  z.enum(VERDICTS),
]);
export type Mark = z.infer<typeof markSchema>;

const cvSchema = z.strictObject({
  /** What the CV is found by (see `fingerprintOf`): no path, which may name a person. */
  file: z.string().regex(/^[0-9a-f]{16}$/),
  /** What the person who wrote it would apply for. */
  role: z.string(),
  seniority: z.enum(SENIORITIES),
  region: z.enum(REGIONS),
  marks: z.array(markSchema),
  /** What a recruiter would have said and the report did not, by kind; nothing of the CV itself. */
  missing: z.array(z.string().regex(/^[a-z-]+$/)).default([]),
});
export type MarkedCv = z.infer<typeof cvSchema>;

/** One batch of CVs whose reports were read from beginning to end. */
export const marksSchema = z.strictObject({
  name: z.string(),
  /** Errors and warnings when the batch was first read, before anything was mended by looking at it. */
  first: z.strictObject({ right: z.int().min(0), marked: z.int().min(1) }),
  cvs: z.array(cvSchema).min(1),
});
export type MarkedBatch = z.infer<typeof marksSchema>;

/**
 * Identifies a finding by what it says of the CV, not by how our rules word it.
 *
 * Why: a mark must outlive a new wording, and must not outlive another set of bullets or of missing skills, which a
 * person has yet to judge. The CV's bytes salt the hash, so that a key tells nothing to anyone without the CV.
 */
export function keyOfFinding(finding: Finding, salt: string): string {
  const said =
    finding.absence === undefined ? finding.evidence.map(({ quote }) => quote).join('\n') : finding.message;
  return hashKey(`${finding.ruleId}\n${said}`, salt);
}
