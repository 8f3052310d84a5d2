import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/model/comparison.ts';
import { comparisonSchema } from '../../src/report/schema-comparison.ts';
import { LOCKED, NOW, PDF, ROLE, ROOT, runCli, SCAN, temporaryFolder } from './run-cli.ts';

const OLD = `Hana Moke
Wellington, New Zealand
hana.moke@example.com
021 555 0188

EXPERIENCE

Back-end Developer, Totara Freight, Wellington
March 2021 - present
- Responsible for the booking service in Java
- Worked on the PostgreSQL reports of the depot
- Helped with releases on Mondays

SKILLS

Java, PostgreSQL, Docker

EDUCATION

Bachelor of Information Technology
Kauri Polytechnic, 2020
`;

/** One bullet mended, one edited and still weak, two skills more. */
const NEW = OLD.replace(
  'Responsible for the booking service in Java',
  'Rebuilt the booking service in Java and Docker for 300 drivers and cut waiting by 40%',
)
  .replace('the PostgreSQL reports of the depot', 'the PostgreSQL reports of two depots')
  .replace('Java, PostgreSQL, Docker', 'Java, PostgreSQL, Docker, Git, Kafka');

function files(): { readonly folder: string; readonly old: string; readonly now: string } {
  const folder = temporaryFolder();
  const [old, now] = [join(folder, 'old.txt'), join(folder, 'new.txt')];
  writeFileSync(old, OLD);
  writeFileSync(now, NEW);
  return { folder, old, now };
}

async function compare(words: readonly string[]): Promise<{ code: number | null; comparison: Comparison }> {
  const { code, stdout, stderr } = await runCli(['compare', ...words, '--format', 'json', '--quiet']);
  expect(stderr).toBe('');
  const comparison = JSON.parse(stdout) as Comparison;
  expect(comparisonSchema.parse(comparison)).toStrictEqual(comparison);
  return { code, comparison };
}

const rulesOf = (findings: readonly { readonly ruleId: string }[]) => findings.map(({ ruleId }) => ruleId);

describe('compare', () => {
  test('tells what changed between two CVs', async () => {
    const { old, now } = files();
    const { code, comparison } = await compare([old, now, ...ROLE]);
    expect(code).toBe(0);
    expect(comparison.outcome).toBe('better');
    const { score, findings, skills } = comparison;
    expect(score.after).toBeGreaterThan(score.before ?? 100);
    expect(score.change).toBe((score.after ?? 0) - (score.before ?? 0));
    expect(rulesOf(findings.new)).toEqual([]);
    const weak = findings.unchanged.find(({ after }) => after.ruleId === 'bullets/weak-opener');
    expect(weak).toMatchObject({ progress: 'less' });
    expect(skills?.gained.map(({ id }) => id)).toEqual(expect.arrayContaining(['git', 'kafka']));
    expect(skills?.strengthened.map(({ id }) => id)).toContain('docker');
    expect(comparison.before.document.fileName).toBe('old.txt');
  });

  test('gives 1 where it got worse and says why, unless told otherwise', async () => {
    const { old, now } = files();
    const worse = await runCli(['compare', now, old, ...ROLE]);
    expect(worse.code).toBe(1);
    expect(worse.stdout).toMatch(
      /^Not better yet: \d+ → \d+ \(-\d+\)\nnew\.txt → old\.txt, for Back-end developer/,
    );
    expect(worse.stdout).toMatch(/^ +No longer found +.*Git/m);
    expect(worse.stderr).toMatch(/^cv-precheck: Not better yet\. /);
    const told = await runCli(['compare', now, old, ...ROLE, '--fail-on', 'never']);
    expect([told.code, told.stderr, told.stdout]).toEqual([0, '', worse.stdout]);
  });

  test('takes reports made earlier in place of either CV, and gives the same', async () => {
    const { folder, old, now } = files();
    const report = async (path: string, name: string) => {
      const target = join(folder, name);
      await runCli(['check', path, ...ROLE, '--format', 'json', '--output', target, '--fail-on', 'never']);
      return target;
    };
    const [oldReport, newReport] = [await report(old, 'old.json'), await report(now, 'new.json')];
    const { comparison } = await compare([old, now, ...ROLE]);
    // A report knows what it was checked for; nothing but the day has to be said again.
    for (const words of [
      [oldReport, newReport],
      [oldReport, now, ...NOW],
      [old, newReport, ...NOW],
    ]) {
      const { code, comparison: other } = await compare(words);
      expect(code).toBe(0);
      expect(other.findings).toEqual(comparison.findings);
      expect([other.score, other.skills, other.notes]).toEqual([comparison.score, comparison.skills, []]);
    }
  });

  test('says so where the reports are of different jobs, and does not pass', async () => {
    const { folder, old, now } = files();
    const report = join(folder, 'analyst.json');
    await runCli(['check', old, '--role', 'data-analyst', ...NOW, '--format', 'json', '--output', report]);
    const { code, comparison } = await compare([report, now, ...ROLE]);
    expect([code, comparison.outcome, comparison.score.change]).toEqual([1, 'unknown', null]);
    expect(comparison.notes[0]).toContain(
      'different jobs, data analyst (intermediate, NZ) and back-end developer',
    );
  });

  test('fixes nothing and fails where the new version cannot be judged', async () => {
    const { code, comparison } = await compare([PDF, SCAN, ...ROLE]);
    expect([code, comparison.outcome, comparison.score.after]).toEqual([1, 'worse', null]);
    expect([comparison.findings.fixed, comparison.skills]).toEqual([[], null]);
  });

  test('writes Markdown to a file, but over neither version', async () => {
    const { folder, old, now } = files();
    const target = join(folder, 'changes.md');
    const done = await runCli(['compare', old, now, ...ROLE, '--format', 'markdown', '--output', target]);
    expect([done.code, done.stdout]).toEqual([0, '']);
    expect(readFileSync(target, 'utf8')).toMatch(/^# old\.txt → new\.txt\n\n\*\*Better than before: /);
    const refused = await runCli(['compare', old, now, ...ROLE, '--output', old]);
    expect([refused.code, readFileSync(old, 'utf8')]).toEqual([2, OLD]);
  });

  test.each([
    ['no job', ['compare', PDF, PDF], /What is the CV for\?/],
    ['a missing file', ['compare', PDF, 'no-such.pdf', ...ROLE], /no-such\.pdf/],
    ['a locked file, by its name', ['compare', PDF, LOCKED, ...ROLE], /grace-okafor-cv\.pdf: /],
    ['a folder of several CVs', ['compare', PDF, 'fixtures', ...ROLE], /several CVs/],
    ['standard input for both', ['compare', '-', '-', ...ROLE], /Standard input/],
    ['one file only', ['compare', PDF, ...ROLE], /missing required argument 'new'/],
  ])('cannot run with %s', async (_name, words, complaint) => {
    const { code, stdout, stderr } = await runCli(words);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(complaint);
  });

  test('refuses a damaged report and one of an ad that is not there', async () => {
    const { folder, now } = files();
    const damaged = join(folder, 'damaged.json');
    writeFileSync(damaged, JSON.stringify({ tool: { name: 'cv-precheck' }, findings: [] }));
    const first = await runCli(['compare', damaged, now, ...ROLE]);
    expect([first.code, first.stderr.includes('no whole report')]).toEqual([2, true]);
    const [ad, report] = [join(folder, 'ad.txt'), join(folder, 'ad.json')];
    writeFileSync(ad, 'Developer\n\nYou know Java and Kafka.');
    await runCli(['check', now, '--job-ad', ad, ...NOW, '--format', 'json', '--output', report]);
    const second = await runCli(['compare', report, now, ...NOW]);
    expect([second.code, second.stderr.includes('--job-ad FILE')]).toEqual([2, true]);
    const both = await runCli(['compare', report, report, '--region', 'AU']);
    expect([both.code, both.stderr.includes('as they are')]).toEqual([2, true]);
    const third = await compare([report, now, ...NOW, '--job-ad', ad]);
    expect([third.code, third.comparison.outcome]).toEqual([0, 'same']);
  });

  test('its help says what each exit code means', async () => {
    expect(existsSync(join(ROOT, 'dist', 'cli.js'))).toBe(true);
    const { code, stdout } = await runCli(['compare', '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Exit code: 0 the new version is as good or better; 1 its score is lower/);
  });
});
