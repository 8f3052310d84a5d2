import type { Cv } from '../model/cv.ts';
import type { TextDocument } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { JobAdFacts } from '../model/job-ad.ts';
import type { Locator } from '../model/locate.ts';
import type { Advice } from '../model/pack.ts';
import type { Report, SkillsResult, Stage } from '../model/report.ts';
import type { AppliedProfile } from '../model/role.ts';
import type { ScoreResult, Scoring } from '../model/score.ts';
import type { SpokenNames } from '../model/spoken-names.ts';
import type { SuppressedFinding } from '../model/suppression.ts';
import { isUnderstood, nameRequirements } from './asked.ts';
import type { Absences } from './absences.ts';
import { completeFindings, sortFindings } from './findings.ts';
import { buildNextSteps } from './next-steps.ts';
import { buildReasons } from './reasons.ts';
import { toJsonResume } from './resume.ts';
import { type SkillKinds, skillSuggestions } from './skill-suggestions.ts';
import { buildSuggestions, type RuleChanges } from './suggestions.ts';

export interface ReportInput {
  readonly document: TextDocument;
  readonly cv: Cv;
  readonly profile: AppliedProfile;
  /** The job ad that the profile comes from; null where it does not come from one. */
  readonly jobAd: JobAdFacts | null;
  readonly skills: SkillsResult;
  /** As the rules found them; sorted here. */
  readonly findings: readonly Finding[];
  /** What was left out, with the reason; sorted here. */
  readonly suppressed?: readonly SuppressedFinding[];
  readonly result: ScoreResult;
  readonly scoring: Scoring;
  readonly advice: Advice;
  /** The change that each rule asks for. */
  readonly changes: RuleChanges;
  /** What stands in for the quotes of rules about what is not there. */
  readonly absences: Absences;
  /** The category of each skill. */
  readonly kinds: SkillKinds;
  /** How sentences write the names of skills. */
  readonly spoken?: SpokenNames;
  readonly locator: Locator;
  readonly stage: Stage;
  /** YYYY-MM-DD. */
  readonly now: string;
  /** Version of the package. */
  readonly version: string;
  /** Fingerprint of the pack. */
  readonly rules: string;
  /** Whether the report carries the text that was read. */
  readonly includeText: boolean;
}

function describeDocument({ document, cv, includeText }: ReportInput): Report['document'] {
  return {
    fileName: document.fileName,
    format: document.format,
    bytes: document.bytes,
    pages: document.pages,
    words: cv.words,
    language: cv.language,
    readability: document.readability,
    reasons: document.reasons,
    ...(includeText ? { text: document.text } : {}),
  };
}

function factsOf({
  seniority,
  years,
  qualifications,
  certifications,
  workRights,
  otherTerms,
}: JobAdFacts): JobAdFacts {
  return { seniority, years, qualifications, certifications, workRights, otherTerms };
}

/** Nothing where nothing was suppressed, so that reports of whoever suppresses nothing stay as they are. */
function suppressedPart(suppressed: ReportInput['suppressed'] = []): Pick<Report, 'suppressed'> {
  return suppressed.length === 0 ? {} : { suppressed: sortFindings(suppressed) };
}

/**
 * Puts the report together from what the stages found; it judges nothing anew.
 *
 * Why every key is written here in order: the same input must give the same bytes, so no object of another stage
 * is passed on with more than its own keys.
 */
export function assembleReport(input: ReportInput): Report {
  const { cv, profile, result, scoring, stage, locator } = input;
  const { score, verdict } = result;
  // What was read is there; what was not read may be there too.
  const skills = verdict === 'cannot-judge' ? { ...input.skills, missing: [] } : input.skills;
  const asked = nameRequirements(result.requirements, skills, input.spoken);
  const complete = completeFindings(input.findings, result.points, input.absences);
  const findings = sortFindings(complete);
  const { document, advice } = input;
  // Where there is no CV to judge, advice about its details would lead away from that.
  const noCv = findings.filter(({ ruleId }) => scoring.nothingToJudge.includes(ruleId));
  const known = isUnderstood(cv) ? asked : asked.filter(({ met }) => met !== 'missing');
  const suggestions = buildSuggestions(
    skillSuggestions(known, skills, scoring, findings, input.kinds, score.parts),
    {
      cv,
      text: document.text,
      findings: noCv.length > 0 ? noCv : findings,
      reckoning: result.reckoning,
      scored: new Map(complete.map((finding, index) => [finding, index])),
      changes: input.changes,
      advice,
      scoring,
      locator,
    },
  );
  return {
    schemaVersion: '1',
    tool: { name: 'cv-precheck', version: input.version, rules: input.rules },
    checkedOn: input.now,
    document: describeDocument(input),
    profile: {
      id: profile.id,
      title: profile.title,
      seniority: profile.seniority,
      region: profile.region,
      source: profile.source,
      ...(profile.requested === undefined ? {} : { requested: profile.requested }),
      ...(profile.seniorityFrom === undefined ? {} : { seniorityFrom: profile.seniorityFrom }),
      ...(profile.titleInText === undefined ? {} : { titleInText: profile.titleInText }),
    },
    ...(input.jobAd === null ? {} : { jobAd: factsOf(input.jobAd) }),
    verdict,
    reasons: buildReasons({
      document,
      cv,
      profile,
      skills,
      asked,
      findings,
      verdict,
      stage,
      scoring,
      edits: advice.edits,
    }),
    score,
    resume: toJsonResume(cv),
    sections: cv.sections.map(({ kind, heading, start, end }) => ({
      kind,
      heading: heading.value,
      start,
      end,
      page: locator.lineAt(start)?.page ?? null,
    })),
    skills,
    findings,
    ...suppressedPart(input.suppressed),
    suggestions,
    nextSteps: buildNextSteps({
      advice,
      stage,
      profile,
      verdict,
      readability: document.readability,
      suggestions,
      asked: known,
      findings,
    }),
  };
}
