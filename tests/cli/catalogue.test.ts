import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RoleProfile } from '../../src/model/role.ts';
import type { Rule } from '../../src/model/rule.ts';
import type { Skill } from '../../src/model/skill.ts';
import { DOCX, LOCKED, PDF, runCli, SCAN, temporaryFolder } from './run-cli.ts';

test('roles lists ids and titles', async () => {
  const { code, stdout, stderr } = await runCli(['roles']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^backend-developer +\S/m);
  const json = JSON.parse((await runCli(['roles', '--json'])).stdout) as RoleProfile[];
  expect(json.length).toBeGreaterThanOrEqual(8);
  expect(stdout.trimEnd().split('\n')).toHaveLength(json.length);
});

test('roles ID shows what it asks for, by name', async () => {
  const { code, stdout } = await runCli(['roles', 'backend-developer']);
  expect(code).toBe(0);
  expect(stdout).toContain('(backend-developer)');
  expect(stdout).toMatch(/^Essential +\S/m);
  expect(stdout).toMatch(/^Desirable +\S/m);
});

test('skills finds a skill by another spelling', async () => {
  const { code, stdout } = await runCli(['skills', 'postgres']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^postgresql +PostgreSQL/m);
  const all = JSON.parse((await runCli(['skills', '--json'])).stdout) as Skill[];
  expect(all.length).toBeGreaterThanOrEqual(400);
});

test('rules lists each rule, and explain tells what, why and what to do', async () => {
  const rules = JSON.parse((await runCli(['rules', '--json'])).stdout) as Rule[];
  expect(rules.length).toBeGreaterThanOrEqual(25);
  const listed = await runCli(['rules']);
  expect(listed.stdout.trimEnd().split('\n')).toHaveLength(rules.length);
  const rule = rules.find(({ id }) => id === 'contact/missing-email');
  const { code, stdout } = await runCli(['explain', 'contact/missing-email']);
  expect(code).toBe(0);
  expect(stdout.split('\n')[0]).toBe(`${rule?.title} (contact/missing-email)`);
  for (const part of ['Severity', 'Says', 'Why', 'What to do', 'Finds fault with:', 'Accepts:']) {
    expect(stdout).toContain(part);
  }
});

test('text prints what is read, with page marks', async () => {
  const { code, stdout, stderr } = await runCli(['text', PDF]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.startsWith('--- page 1 of 2 ---\nAroha Ngāta\n')).toBe(true);
  expect(stdout).toContain('--- page 2 of 2 ---\n');
});

test('text --json gives lines with their offsets', async () => {
  const { stdout } = await runCli(['text', DOCX, '--json']);
  const document = JSON.parse(stdout) as { text: string; lines: { start: number; end: number }[] };
  expect(document.lines.length).toBeGreaterThan(10);
  expect(document.text.slice(document.lines[0]?.start, document.lines[0]?.end)).toBe('Tomasz Wilk');
});

test('text of a file that cannot be read is exit code 1, of a folder of CVs 2', async () => {
  const locked = await runCli(['text', LOCKED]);
  expect(locked).toMatchObject({ code: 1, stdout: '' });
  expect(locked.stderr).toMatch(/^cv-precheck: This PDF asks for a password/);
  const folder = await runCli(['text', 'fixtures']);
  expect(folder).toMatchObject({ code: 2, stdout: '' });
  expect(folder.stderr).toContain('Name one file');
});

test('text of a scan says why nothing is there', async () => {
  const { code, stderr } = await runCli(['text', SCAN]);
  expect(code).toBe(0);
  expect(stderr).toMatch(/^cv-precheck: \S/);
});

test('--rules lays rules of one’s own over those that come along', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'skills'));
  writeFileSync(
    join(folder, 'skills', 'ours.yaml'),
    '- id: our-framework\n  name: OurFramework\n  category: frameworks\n  aliases: [ourfw]\n',
  );
  const { code, stdout, stderr } = await runCli(['skills', 'ourfw', '--rules', folder]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^our-framework +OurFramework/);
});

test('roles ID shows what is expected at each level, inherited things included', async () => {
  const { stdout } = await runCli(['roles', 'dotnet-developer']);
  expect(stdout).toMatch(/^Essential +\.NET or ASP\.NET \(|^Essential +C#;/m);
  expect(stdout).toMatch(/a\s+database \(/);
  expect(stdout).toMatch(/^As a graduate +no experience needed$/m);
  expect(stdout).toMatch(/^Senior +5 years or more; evidence of leading \(/m);
});
