import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import type { CheckRecord } from '../../src/render/record.ts';
import { NOW, ROLE, ROOT, runCli, TEXT, temporaryFolder } from './run-cli.ts';

const CV = `Hana Te Rangi
hana.te.rangi@example.com

EXPERIENCE
Back-end Developer, Kowhai Systems Ltd
Mar 2021 – Present
- Responsible for the billing service in Java and PostgreSQL
- Worked on the nightly jobs on AWS
- Built REST APIs with Spring Boot for 40 customers

SKILLS
Java, SQL, Git, PHP
`;
const CONFIG = `role: backend-developer
failOn: warning
rules:
  summary/too-long: off
  bullets/weak-opener: error
suppressions:
  - { ruleId: bullets/weak-opener, file: "hana*", quote: worked on, reason: Their words }
  - { ruleId: contact/missing-email, reason: Never there }
  - { ruleId: contact/missing-name, file: "other*", reason: Not in this run }
  - { ruleId: contact/missing-phone, reason: Old, expires: 2026-01-31 }
`;

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const idsOf = ({ findings }: Report): string[] => findings.map(({ ruleId }) => ruleId);

describe('cv-precheck.yaml', () => {
  test('of the working directory gives defaults, changes rules and suppresses with a reason', async () => {
    const folder = folderWith({ 'hana.txt': CV, 'cv-precheck.yaml': CONFIG });
    const { code, stdout, stderr } = await runCli(['check', 'hana.txt', ...NOW, '--format', 'json'], {
      cwd: folder,
    });
    expect(code, stderr).toBe(1);
    const report = JSON.parse(stdout) as Report;
    expect(report.profile.id).toBe('backend-developer');
    expect(idsOf(report)).not.toContain('bullets/weak-opener');
    expect(report.suppressed).toEqual([
      expect.objectContaining({
        ruleId: 'bullets/weak-opener',
        severity: 'error',
        points: 0,
        reason: 'Their words',
      }),
    ]);
    expect(stderr).toContain('1 finding suppressed by the configuration.');
    expect(stderr).toContain(
      'cv-precheck.yaml:8:5: the suppression of contact/missing-email matches nothing. Remove it, or correct it.',
    );
    expect(stderr).toContain(
      'the suppression of contact/missing-phone expired on 2026-01-31 and no longer counts.',
    );
    expect(stderr).not.toContain('contact/missing-name');
  });

  test('gives way to the command line, and --no-config to nothing at all', async () => {
    const folder = folderWith({ 'hana.txt': CV, 'cv-precheck.yaml': CONFIG });
    const check = ['check', 'hana.txt', ...NOW, '--format', 'json', '--quiet'];
    const won = await runCli([...check, '--role', 'data-analyst', '--fail-on', 'never'], { cwd: folder });
    expect(won).toMatchObject({ code: 0, stderr: '' });
    expect((JSON.parse(won.stdout) as Report).profile.id).toBe('data-analyst');
    const without = await runCli([...check, '--no-config'], { cwd: folder });
    expect(without.code).toBe(2);
    expect(without.stderr).toContain('What is the CV for?');
  });

  test('names paths as seen from its own folder', async () => {
    const elsewhere = folderWith({
      'our.yaml': 'jobAd: ad.txt\noutput: report.json\nformat: json\n',
      'ad.txt': 'Back-end developer\nYou have strong Java and PostgreSQL skills.\n',
    });
    copyFileSync(join(ROOT, TEXT), join(elsewhere, 'cv.txt'));
    const outcome = await runCli([
      'check',
      join(elsewhere, 'cv.txt'),
      ...NOW,
      '--config',
      join(elsewhere, 'our.yaml'),
    ]);
    expect(outcome.stdout, outcome.stderr).toBe('');
    const report = JSON.parse(readFileSync(join(elsewhere, 'report.json'), 'utf8')) as Report;
    expect(report.profile.source).toBe('job-ad');
  });

  test('with faults runs nothing and tells them all', async () => {
    const folder = folderWith({
      'cv-precheck.yaml': 'rules: { summary/to-long: off }\nminscore: 3\n',
      'hana.txt': CV,
    });
    for (const words of [
      ['check', 'hana.txt', ...ROLE],
      ['rules'],
      ['explain', 'summary/too-long'],
      ['roles'],
    ]) {
      const { code, stdout, stderr } = await runCli(words, { cwd: folder });
      expect(code).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain("cv-precheck.yaml:1:27: no rule has the id 'summary/to-long'");
      expect(stderr).toContain("cv-precheck.yaml:2:1: unknown key 'minscore'");
    }
  });

  test('shows in the list of rules and in the explanation of one', async () => {
    const folder = folderWith({ 'cv-precheck.yaml': CONFIG });
    const list = await runCli(['rules'], { cwd: folder });
    expect(list.stdout).toMatch(/^summary\/too-long +off .*\(changed; suggestion of itself\)$/m);
    expect(list.stdout).toMatch(/^bullets\/weak-opener +error .*\(changed; warning of itself\)$/m);
    const json = await runCli(['rules', '--format', 'json'], { cwd: folder });
    const rules = JSON.parse(json.stdout) as { id: string }[];
    expect(rules.some(({ id }) => id === 'summary/too-long')).toBe(false);
    const { stdout } = await runCli(['explain', 'bullets/weak-opener'], { cwd: folder });
    expect(stdout).toContain('your configuration: severity error');
    expect(stdout).toContain('bullets/weak-opener: off');
  });
});

describe('--baseline', () => {
  const check = (folder: string, words: readonly string[]) =>
    runCli(['check', '.', '--role', 'backend-developer', ...NOW, '--fail-on', 'suggestion', ...words], {
      cwd: folder,
    });

  test.each(['json', 'ndjson', 'sarif'])('in %s: what is known passes, what is new fails', async (format) => {
    const folder = folderWith({ 'hana.txt': CV });
    const first = await check(folder, ['--format', format, '--output', 'before.json', '--quiet']);
    expect(first.code).toBe(1);
    const same = await check(folder, ['--baseline', 'before.json', '--format', 'json']);
    expect(same.code, same.stderr).toBe(0);
    expect(same.stderr).toMatch(/against the baseline: [1-9]\d* findings known, 0 new, 0 fixed\./);
    const [record] = JSON.parse(same.stdout) as CheckRecord[];
    expect(record?.baseline?.known).toEqual(record?.report?.findings.map(({ fingerprint }) => fingerprint));
    writeFileSync(join(folder, 'hana.txt'), CV.replace('hana.te.rangi@example.com', '021 555 0142'));
    const changed = await check(folder, ['--baseline', 'before.json', '--format', 'json']);
    expect(changed.code).toBe(1);
    expect(changed.stderr).toMatch(/findings known, 1 new, 1 fixed\./);
    const [after] = JSON.parse(changed.stdout) as CheckRecord[];
    expect(after?.baseline?.fixed.map(({ ruleId }) => ruleId)).toEqual(['contact/missing-phone']);
    expect(idsOf(after!.report!)).toContain('contact/missing-email');
  });

  test('does not excuse a low score, nor a CV that was not part of it', async () => {
    const folder = folderWith({ 'hana.txt': CV });
    await check(folder, ['--format', 'json', '--output', 'before.json', '--quiet']);
    const low = await check(folder, ['--baseline', 'before.json', '--min-score', '100']);
    expect(low.code).toBe(1);
    expect(low.stderr).toContain('at least 100 was asked for');
    writeFileSync(join(folder, 'other.txt'), CV);
    const more = await check(folder, ['--baseline', 'before.json']);
    expect(more.code).toBe(1);
    expect(more.stderr).toContain('other.txt: new findings:');
    expect(more.stderr).not.toContain('hana.txt:');
  });

  test.each([
    ['what is not there', 'none.json', 'The baseline “none.json” cannot be opened.'],
    ['what is no result of a run', 'hana.txt', '“hana.txt” is no baseline.'],
  ])('that is %s cannot run', async (_name, path, message) => {
    const folder = folderWith({ 'hana.txt': CV });
    const { code, stderr } = await check(folder, ['--baseline', path]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test('is never overwritten by the results', async () => {
    const folder = folderWith({ 'hana.txt': CV, 'before.json': '[]' });
    const { code } = await check(folder, ['--baseline', 'before.json', '--output', 'before.json']);
    expect(code).toBe(2);
    expect(readFileSync(join(folder, 'before.json'), 'utf8')).toBe('[]');
  });
});

test('a role beside a job ad: standard error says which counts', async () => {
  const folder = folderWith({
    'hana.txt': CV,
    'ad.txt': 'You know Java.',
    'none.txt': 'Join our friendly team.',
  });
  const check = ['check', 'hana.txt', ...ROLE, '--fail-on', 'never', '--job-ad'];
  const ad = await runCli([...check, 'ad.txt'], { cwd: folder });
  expect(ad.stderr).toContain('the job ad counts, and --role “backend-developer” does not');
  const role = await runCli([...check, 'none.txt'], { cwd: folder });
  expect(role.stderr).toContain('the CVs are held against --role “backend-developer” instead.');
});

test('HTML is one file without a script or an address', async () => {
  const folder = folderWith({ 'hana.txt': `${CV}\n<script>alert(1)</script>`, 'b.txt': CV });
  const { stdout } = await runCli(['check', '.', ...ROLE, '--format', 'html', '--quiet'], { cwd: folder });
  expect(stdout.startsWith('<!doctype html><html')).toBe(true);
  expect(stdout.includes('content="default-src &#39;none&#39;; ')).toBe(true);
  expect(stdout.match(/<script|<link|<form|\bsrc=|href="(?!#|mailto:)/)).toBeNull();
  const ids = [...stdout.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...stdout.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets.length).toBeGreaterThan(10);
  expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
});
