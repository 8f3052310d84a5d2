import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROLE, runCli, temporaryFolder } from './run-cli.ts';

const CV =
  'Wikitoria Zzyzx\nwikitoria.planted@example.test\n+64 21 555 0199\n\nExperience\nPlantedcorp, 2019\n- Built it\n';
const PLANTED = /wikitoria|zzyzx|planted|555 ?0199/i;

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'a.pdf': `%PDF-1.7\n${CV}`,
  'b.docx': `PK\u0003\u0004${CV}`,
  'c.txt': `<html>${CV}`,
  'd.txt': '',
  'e.txt': CV.repeat(12_000),
  'f.doc': Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(CV)]),
  'g.rtf': `{\\rtf1 ${CV}}`,
  'h.json': `{"basics": {"name": "${CV.split('\n')[0]}"`,
  'i.txt': new Uint8Array(10_000_001).fill(32),
};

test('files that cannot be read are named, and no word of them is repeated on any stream', {
  timeout: 60_000,
}, async () => {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
  const paths = Object.keys(FILES).filter((name) => name !== 'h.json');
  for (const format of ['pretty', 'csv', 'sarif', 'junit']) {
    const { code, stdout, stderr } = await runCli(['check', ...paths, ...ROLE, '--format', format], {
      cwd: folder,
    });
    expect(code, stderr).toBe(1);
    for (const name of paths) expect(stdout).toContain(name);
    expect(stdout).not.toMatch(PLANTED);
    expect(stderr).not.toMatch(PLANTED);
  }
});

test('a profile, a job ad, a baseline or settings that are a CV are refused without a word of them', {
  timeout: 60_000,
}, async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'cv.txt'), CV);
  writeFileSync(join(folder, 'cv.json'), `{"basics": ${JSON.stringify(CV)}`);
  for (const words of [
    ['check', 'cv.txt', '--profile', 'cv.txt'],
    ['check', 'cv.txt', ...ROLE, '--baseline', 'cv.json'],
    ['check', 'missing.txt', ...ROLE],
  ]) {
    const { code, stdout, stderr } = await runCli(words, { cwd: folder });
    expect(code, stderr).toBe(2);
    expect(stderr.length).toBeGreaterThan(20);
    expect(stdout + stderr).not.toMatch(PLANTED);
  }
});
