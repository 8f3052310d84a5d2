import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack } from '../../src/generated/pack.ts';
import type { Report } from '../../src/model/report.ts';
import { SENIORITIES, type Seniority } from '../../src/model/role.ts';
import { createChecker } from '../../src/pipeline.ts';
import {
  FIGURES,
  jobAt,
  PLAIN,
  projectWith,
  SKILL_POOL,
  type WrittenCv,
  writeCv,
  writtenCv,
} from './written-cv.ts';

const checker = createChecker(pack);
const VERDICTS = ['cannot-judge', 'likely-screened-out', 'at-risk', 'ready'];

async function check(cv: WrittenCv, seniority: Seniority): Promise<Report> {
  const options = { role: 'backend-developer', seniority, now: '2026-11-23', fileName: 'cv.txt' };
  return checker.check(new TextEncoder().encode(writeCv(cv)), options);
}

/** The CV with the bullets of one job changed. */
function retold(
  cv: WrittenCv,
  index: number,
  lines: (old: readonly string[]) => readonly string[],
): WrittenCv {
  return {
    ...cv,
    jobs: cv.jobs.map((job, at) => (at === index ? { ...job, bullets: lines(job.bullets) } : job)),
  };
}

/** True things that someone could add; null where the CV has it already. */
const ADDITIONS: Readonly<Record<string, (cv: WrittenCv) => WrittenCv | null>> = {
  'a skill in the list': (cv) => {
    const skill = SKILL_POOL.find((name) => !cv.skills.includes(name));
    return skill === undefined ? null : { ...cv, skills: [...cv.skills, skill] };
  },
  'a skill shown in a bullet': (cv) =>
    cv.jobs.length === 0
      ? null
      : retold(cv, 0, (old) => [...old, 'Moved 9 services to Kubernetes and Terraform']),
  'an e-mail address': (cv) => (cv.email ? null : { ...cv, email: true }),
  'a phone number': (cv) => (cv.phone ? null : { ...cv, phone: true }),
  'a place': (cv) => (cv.location ? null : { ...cv, location: true }),
  'a link': (cv) => (cv.link ? null : { ...cv, link: true }),
  'a summary': (cv) => (cv.summary ? null : { ...cv, summary: true }),
  'a study': (cv) => (cv.education ? null : { ...cv, education: true }),
  referees: (cv) => (cv.referees ? null : { ...cv, referees: true }),
  'the dates of a job': (cv) => {
    const index = cv.jobs.findIndex(({ dates }) => dates === null);
    if (index === -1) return null;
    return { ...cv, jobs: cv.jobs.map((job, at) => (at === index ? jobAt(at, job.bullets) : job)) };
  },
  'an older job': (cv) => ({ ...cv, jobs: [...cv.jobs, jobAt(cv.jobs.length, FIGURES.slice(0, 2))] }),
  'an older job in one line': (cv) => ({
    ...cv,
    jobs: [...cv.jobs, jobAt(cv.jobs.length, PLAIN.slice(0, 1))],
  }),
  'a number in a bullet': (cv) => {
    const index = cv.jobs.findIndex(({ bullets }) => bullets.some((line) => !/\d/u.test(line)));
    if (index === -1) return null;
    const plain = cv.jobs[index]!.bullets.find((line) => !/\d/u.test(line));
    return retold(cv, index, (old) => old.map((line) => (line === plain ? `${line} for 900 people` : line)));
  },
  'a bullet with a number': (cv) =>
    cv.jobs.length === 0 ? null : retold(cv, 0, (old) => [...old, 'Shipped 12 releases without a rollback']),
  'a project': (cv) =>
    cv.projects.length > 0 ? null : { ...cv, projects: [projectWith(FIGURES.slice(2, 3))] },
  'a project without a number': (cv) =>
    cv.projects.length > 0 ? null : { ...cv, projects: [projectWith(PLAIN.slice(0, 1))] },
};

/** Points to the tenth, before they are rounded to a whole score. */
function earned({ score }: Report): number {
  return score.parts.reduce((sum, part) => sum + Math.round(part.earned * 10), 0);
}

describe('for generated CVs at every level', () => {
  it.each(Object.entries(ADDITIONS))(
    '%s never lowers score or verdict',
    async (_name, add) => {
      let tried = 0;
      await fc.assert(
        fc.asyncProperty(writtenCv, fc.constantFrom(...SENIORITIES), async (cv, seniority) => {
          const more = add(cv);
          fc.pre(more !== null);
          const [before, after] = [await check(cv, seniority), await check(more!, seniority)];
          const text = writeCv(more!);
          expect(earned(after), text).toBeGreaterThanOrEqual(earned(before));
          expect(VERDICTS.indexOf(after.verdict), text).toBeGreaterThanOrEqual(
            VERDICTS.indexOf(before.verdict),
          );
          tried += 1;
        }),
        { seed: 20_261_127, numRuns: 40 },
      );
      expect(tried).toBe(40);
    },
    120_000,
  );

  it('makes up each part from what is possible and what was lost, and each loss from its findings', async () => {
    await fc.assert(
      fc.asyncProperty(writtenCv, fc.constantFrom(...SENIORITIES), async (cv, seniority) => {
        const { score, findings } = await check(cv, seniority);
        const tenths = (points: number) => Math.round(points * 10);
        for (const { possible, earned: kept, lost } of score.parts) {
          const sum = lost.reduce((total, { points }) => total + tenths(points), 0);
          expect(tenths(possible) - sum).toBe(tenths(kept));
          for (const { ruleId, points } of lost.filter((loss) => loss.ruleId !== null)) {
            const found = findings.filter((finding) => finding.ruleId === ruleId);
            expect(found.reduce((total, finding) => total + tenths(finding.points), 0)).toBe(tenths(points));
          }
        }
      }),
      { seed: 20_261_127, numRuns: 40 },
    );
  }, 120_000);
});
