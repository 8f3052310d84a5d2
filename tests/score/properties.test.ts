import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORIES, type Finding, SEVERITIES } from '../../src/model/finding.ts';
import type { MatchedSkill, SkillsResult, Verdict } from '../../src/model/report.ts';
import { type AppliedProfile, SENIORITIES } from '../../src/model/role.ts';
import { type ScoreInput, scoreCv } from '../../src/score/index.ts';
import { EMPTY_CV, finding, job, PROFILE, SCORING, sampleCv } from '../report/sample.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const VERDICTS: readonly Verdict[] = ['likely-screened-out', 'at-risk', 'ready'];

const id = fc.constantFrom(...IDS);
const need = fc.constantFrom('essential' as const, 'desirable' as const);

const requirement = fc.record({
  anyOf: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
  label: fc.constant(null),
  need,
  weight: fc.integer({ min: 1, max: 3 }),
});

const profile: fc.Arbitrary<AppliedProfile> = fc
  .record({
    skills: fc.array(requirement, { maxLength: 8 }),
    seniority: fc.constantFrom(...SENIORITIES),
  })
  .map((parts) => ({ ...PROFILE, ...parts }));

const matched: fc.Arbitrary<MatchedSkill> = fc.record({
  id,
  name: fc.constant('x'),
  need,
  strength: fc.constantFrom('shown' as const, 'listed' as const),
  claim: fc.constantFrom('stated' as const, 'weak' as const),
  years: fc.constant(null),
  lastUsed: fc.constant(null),
  via: fc.constantFrom('name' as const, 'alias' as const, 'implied' as const, 'stem' as const),
  from: fc.constant('x'),
  evidence: fc.constant([]),
});

const skills: fc.Arbitrary<SkillsResult> = fc.record({
  matched: fc.uniqueArray(matched, { selector: (skill) => skill.id }),
  partial: fc.uniqueArray(
    matched.map((skill) => ({ ...skill, instead: 'x', why: 'x' })),
    { selector: (skill) => skill.id },
  ),
  missing: fc.constant([]),
  other: fc.constant([]),
});

const findings: fc.Arbitrary<Finding[]> = fc.array(
  fc
    .record({
      ruleId: fc.constantFrom('x/a', 'x/b', 'skills/missing-essential'),
      category: fc.constantFrom(...CATEGORIES),
      severity: fc.constantFrom(...SEVERITIES),
      points: fc.integer({ min: 0, max: 40 }).map((quarters) => quarters / 4),
    })
    .map((parts) => finding(parts)),
  { maxLength: 12 },
);

const cv = fc.constantFrom(
  EMPTY_CV,
  sampleCv(),
  sampleCv({ work: [] }),
  sampleCv({ work: [], volunteer: [job('Tester, Tui Ltd, 2019')] }),
);

const input: fc.Arbitrary<ScoreInput> = fc.record({
  findings,
  skills,
  profile,
  cv,
  document: fc.record({
    readability: fc.constant('good' as const),
    format: fc.constantFrom('pdf' as const, 'text' as const),
  }),
  scoring: fc.constant(SCORING),
});

const RUNS = { seed: 20_261_123, numRuns: 400 };

/** Score and verdict of an input, the verdict as a rank. */
function judge(each: ScoreInput): { value: number; rank: number } {
  const { score, verdict } = scoreCv(each);
  return { value: score.value ?? Number.NaN, rank: VERDICTS.indexOf(verdict) };
}

function expectNoWorse(before: ScoreInput, after: ScoreInput): void {
  expect(judge(after).value).toBeGreaterThanOrEqual(judge(before).value);
  expect(judge(after).rank).toBeGreaterThanOrEqual(judge(before).rank);
}

describe('for every CV, the score', () => {
  it('stays between 0 and 100, and so does each part within its bounds', () => {
    fc.assert(
      fc.property(input, (each) => {
        const { score } = scoreCv(each);
        expect(score.value).toBeGreaterThanOrEqual(0);
        expect(score.value).toBeLessThanOrEqual(100);
        for (const { earned, possible } of score.parts) {
          expect(earned).toBeGreaterThanOrEqual(0);
          expect(earned).toBeLessThanOrEqual(possible);
        }
      }),
      RUNS,
    );
  });

  it('is the rounded sum of its printed parts, which could earn 100', () => {
    fc.assert(
      fc.property(input, (each) => {
        const { score } = scoreCv(each);
        const tenths = (points: number) => Math.round(points * 10);
        const earned = score.parts.reduce((sum, part) => sum + tenths(part.earned), 0);
        expect(score.value).toBe(Math.round(earned / 10));
        expect(score.parts.reduce((sum, part) => sum + tenths(part.possible), 0)).toBe(1000);
        for (const part of score.parts) expect(Number(part.earned.toFixed(1))).toBe(part.earned);
      }),
      RUNS,
    );
  });

  it('never falls when a skill is added, and neither does the verdict', () => {
    fc.assert(
      fc.property(input, matched, (each, skill) => {
        fc.pre(each.skills.matched.every((known) => known.id !== skill.id));
        const more = { ...each.skills, matched: [...each.skills.matched, skill] };
        expectNoWorse(each, { ...each, skills: more });
      }),
      RUNS,
    );
  });

  it('never falls when a skill becomes better shown', () => {
    const ways = [
      { strength: 'listed', via: 'implied' },
      { strength: 'shown', via: 'implied' },
      { strength: 'listed', via: 'name' },
      { strength: 'shown', via: 'name' },
    ] as const;
    fc.assert(
      fc.property(input, matched, fc.nat(2), (each, skill, step) => {
        // Without any work nothing can be shown at work.
        fc.pre(each.cv.work.length + each.cv.volunteer.length > 0);
        const rest = each.skills.matched.filter((known) => known.id !== skill.id);
        const shownBy = (way: (typeof ways)[number]) => ({
          ...each,
          skills: { ...each.skills, matched: [...rest, { ...skill, ...way }] },
        });
        expectNoWorse(shownBy(ways[step]!), shownBy(ways[step + 1]!));
      }),
      RUNS,
    );
  });

  it('never falls when a finding is mended', () => {
    fc.assert(
      fc.property(input, fc.nat(), (each, pick) => {
        fc.pre(each.findings.length > 0);
        const index = pick % each.findings.length;
        expectNoWorse(each, { ...each, findings: each.findings.filter((_, at) => at !== index) });
      }),
      RUNS,
    );
  });

  it('never falls when a job is added', () => {
    fc.assert(
      fc.property(input, (each) => {
        const more = { ...each.cv, work: [...each.cv.work, job('Tester, Tui Ltd, 2019')] };
        expectNoWorse(each, { ...each, cv: more });
      }),
      RUNS,
    );
  });

  it('does not depend on the order of findings or skills, nor on who the CV is about', () => {
    fc.assert(
      fc.property(input, fc.string(), (each, name) => {
        const contact = { ...each.cv.contact, name: { start: 0, end: 0, value: name } };
        const named = { ...each, cv: { ...each.cv, contact: { ...contact, email: contact.name } } };
        const other = { start: 0, end: 0, value: 'Another Name' };
        const renamed = { ...named, cv: { ...named.cv, contact: { ...named.cv.contact, name: other } } };
        expect(judge(renamed)).toEqual(judge(named));
        const turned = {
          ...each,
          findings: [...each.findings].reverse(),
          skills: { ...each.skills, matched: [...each.skills.matched].reverse() },
        };
        expect(judge(turned)).toEqual(judge(each));
      }),
      RUNS,
    );
  });
});
