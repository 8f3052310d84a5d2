import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { LOCKED, PDF, PROGRAM, ROLE, ROOT, runCli, TEXT, temporaryFolder } from './run-cli.ts';

describe('what cannot run ends with exit code 2, a word on standard error, and nothing on standard output', () => {
  test.each([
    ['no command', [], 'Usage: cv-precheck'],
    ['a misspelt command', ['chek', PDF], '(Did you mean check?)'],
    ['a misspelt option', ['check', PDF, '--rol', 'backend-developer'], '(Did you mean --role?)'],
    ['no path', ['check', ...ROLE], "missing required argument 'paths'"],
    ['a path that is not there', ['check', PDF, 'no-such.pdf', ...ROLE], '“no-such.pdf”'],
    ['a glob that matches nothing', ['check', 'fixtures/*.nothing', ...ROLE], '“fixtures/*.nothing”'],
    ['no role', ['check', PDF], 'cv-precheck roles'],
    ['a profile and a role', ['check', PDF, ...ROLE, '--profile', TEXT], '--profile stands alone'],
    ['an unknown role', ['check', PDF, '--role', 'Network Sales'], 'Did you mean network-engineer'],
    ['a role like none', ['check', PDF, '--role', 'barista'], 'There is no role “barista”.'],
    [
      'an unknown format',
      ['check', PDF, ...ROLE, '--format', 'word'],
      'pretty, json, ndjson, sarif, junit, markdown, csv, html',
    ],
    ['a bad level', ['check', PDF, ...ROLE, '--seniority', 'boss'], 'graduate, intermediate, senior, lead'],
    ['a bad score', ['check', PDF, ...ROLE, '--min-score', '101'], 'a number from 0 to 100'],
    ['an empty score', ['check', PDF, ...ROLE, '--min-score', ''], 'a number from 0 to 100'],
    ['a bad count', ['check', PDF, ...ROLE, '--concurrency', '1.5'], 'a whole number from 1 to 64'],
    ['a day that is none', ['check', PDF, ...ROLE, '--now', '2026-02-30'], 'YYYY-MM-DD'],
    [
      'a job ad that is not there',
      ['check', PDF, '--job-ad', 'no-ad.txt'],
      'The job ad “no-ad.txt” cannot be used',
    ],
    ['a locked job ad', ['check', PDF, '--job-ad', LOCKED], 'cannot be used'],
    ['a profile that is not there', ['check', PDF, '--profile', 'no.yaml'], '“no.yaml” cannot be opened'],
    ['a rules folder that is not there', ['check', PDF, ...ROLE, '--rules', 'no-rules'], '“no-rules”'],
    ['an unknown rule', ['explain', 'contact/missing-emial'], 'Did you mean contact/missing-email'],
    ['an unknown skill', ['skills', 'kubernetse'], 'Did you mean kubernetes'],
    ['an unknown role to show', ['roles', 'Network Sales'], 'Did you mean network-engineer'],
    ['a text that is not there', ['text', 'no-such.pdf'], '“no-such.pdf”'],
  ])('%s', async (_, words, message) => {
    const { code, stdout, stderr } = await runCli(words);
    expect(code, stderr).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at .*:\d+/);
  });

  test('faults in rules of one’s own, each at its file, line and column', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'skills'));
    writeFileSync(join(folder, 'skills', 'ours.yaml'), '- id: Not An Id\n  name: 3\n');
    const { code, stderr } = await runCli(['check', PDF, ...ROLE, '--rules', folder]);
    expect(code).toBe(2);
    expect(stderr).toContain(`${folder}/skills/ours.yaml:1:`);
  });

  test('a profile with a fault says which field', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'profile.yaml'), 'title: [unclosed\n');
    const broken = await runCli(['check', PDF, '--profile', join(folder, 'profile.yaml')]);
    expect(broken.code).toBe(2);
    expect(broken.stderr).toMatch(/profile\.yaml:2:1: Flow sequence/);
    writeFileSync(join(folder, 'profile.yaml'), 'id: ours\ntitle: Ours\nskils: []\n');
    const misspelt = await runCli(['check', PDF, '--profile', join(folder, 'profile.yaml')]);
    expect({ code: misspelt.code, stdout: misspelt.stdout }).toEqual({ code: 2, stdout: '' });
    expect(misspelt.stderr).toContain(`${folder}/profile.yaml:3:1: unknown key 'skils'`);
    writeFileSync(
      join(folder, 'profile.yaml'),
      'skills:\n  - { skill: java, need: essential }\n  - { skill: jaava, need: essential }\n',
    );
    const unknown = await runCli(['check', PDF, '--profile', join(folder, 'profile.yaml')]);
    expect(unknown.stderr).toContain(`${folder}/profile.yaml:3:5: no skill “jaava”`);
  });

  test('a profile that is no text at all is refused without quoting it', async () => {
    const { code, stdout, stderr } = await runCli(['check', PDF, '--profile', PDF]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(`cv-precheck: The profile “${PDF}” is no text. Write it in YAML or JSON.\n`);
  });

  test('a job ad that cannot be read is called that, and standard input is one thing', async () => {
    const locked = await runCli(['check', PDF, '--job-ad', LOCKED]);
    expect(locked.code).toBe(2);
    expect(locked.stderr).toContain(
      `The job ad “${LOCKED}” cannot be used. This file is locked with a password.`,
    );
    const both = await runCli(['check', '-', '--job-ad', '-'], { input: 'Java' });
    expect(both.code).toBe(2);
    expect(both.stderr).toContain('Standard input is either the CV or the job ad');
  });

  test('a job ad without any skill that is known', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'ad.txt'), 'We are looking for a friendly person who likes mornings.\n');
    const { code, stdout, stderr } = await runCli(['check', PDF, '--job-ad', join(folder, 'ad.txt')]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('job ad');
  });
});

describe('help and version', () => {
  test('--version prints the version of the package', async () => {
    expect(await runCli(['--version'])).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: '' });
  });

  test.each([[['--help']], [['help', 'check']], [['check', '--help']]])('%j', async (words) => {
    const { code, stdout, stderr } = await runCli(words);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Usage: cv-precheck');
  });

  test('every format and every exit code is in the help of check', async () => {
    const { stdout } = await runCli(['check', '--help']);
    for (const word of [
      'pretty',
      'json',
      'ndjson',
      'junit',
      '0 every CV passed',
      '1 a CV',
      '2 it could not run',
    ]) {
      expect(stdout).toContain(word);
    }
  });

  test('the program starts like a program: a shebang and the right to run', () => {
    expect(readFileSync(PROGRAM, 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true);
  });
});

describe('streams', () => {
  test.each([
    ['a pipe', {}, false],
    ['NO_COLOR', { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    ['FORCE_COLOR', { FORCE_COLOR: '1' }, true],
  ])('%s', async (_, environment, coloured) => {
    const { stdout } = await runCli(['check', TEXT, ...ROLE, '--fail-on', 'never'], { environment });
    expect(stdout.includes('\u001b[')).toBe(coloured);
  });

  test('a reader that stops early ("| head -1") is no fault', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'skills', '--json'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      complaint += chunk;
    });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = (await once(child, 'close')) as [number | null];
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
  });
});
