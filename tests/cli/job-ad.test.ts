import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { JobAd } from '../../src/model/job-ad.ts';
import type { Report } from '../../src/model/report.ts';
import { PDF, runCli, temporaryFolder } from './run-cli.ts';

const AD =
  'Back-end Developer\n\nYou need 3+ years of experience with Java or Kotlin.\nNice to have: Kafka.\n';

test('job-ad prints what an ad asks for', async () => {
  const { code, stdout, stderr } = await runCli(['job-ad', '-'], { input: AD });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^Back-end Developer\n/);
  expect(stdout).toMatch(/^ +Experience +3 years or more$/m);
  expect(stdout).toMatch(/^ +Essential +.*Java or Kotlin$/m);
  expect(stdout).toMatch(/^ +Desirable +Apache Kafka$/m);
  const json = JSON.parse((await runCli(['job-ad', '-', '--format', 'json'], { input: AD })).stdout) as JobAd;
  expect(json.years?.value).toBe(3);
});

test('its YAML is a profile that check takes', async () => {
  const folder = temporaryFolder();
  const { stdout } = await runCli(['job-ad', '-', '--format', 'yaml'], { input: AD });
  const profile = join(folder, 'profile.yaml');
  writeFileSync(profile, stdout);
  const checked = await runCli([
    'check',
    PDF,
    '--profile',
    profile,
    '--format',
    'json',
    '--fail-on',
    'never',
  ]);
  expect(checked.code).toBe(0);
  const report = JSON.parse(checked.stdout) as Report;
  expect(report.profile).toMatchObject({ title: 'Back-end Developer', source: 'custom' });
  expect(report.skills.matched.map(({ id }) => id)).toContain('kafka');
});

test('the level that an ad names goes into its YAML and counts, unless another is asked for', async () => {
  const folder = temporaryFolder();
  const { stdout } = await runCli(['job-ad', '-', '--format', 'yaml'], {
    input: AD.replace('Back-end', 'Senior Back-end'),
  });
  expect(stdout).toMatch(/^seniority: senior$/m);
  const profile = join(folder, 'profile.yaml');
  writeFileSync(profile, stdout);
  const check = ['check', PDF, '--profile', profile, '--format', 'json', '--fail-on', 'never'];
  const levelOf = async (words: readonly string[]) =>
    (JSON.parse((await runCli([...check, ...words])).stdout) as Report).profile.seniority;
  expect(await levelOf([])).toBe('senior');
  expect(await levelOf(['--seniority', 'lead'])).toBe('lead');
});

test('a missing ad is a fault of the run', async () => {
  const { code, stdout, stderr } = await runCli(['job-ad', 'no-such-ad.txt']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('no-such-ad.txt');
});
