import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SourceFile } from '../../src/pack/index.ts';
import { BASE_FILES, file } from './files.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cv-precheck-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the generator on a folder with these rule files, as `npm run generate` does on ours. */
function generate(files: readonly SourceFile[]) {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, 'rules', path)), { recursive: true });
    writeFileSync(join(folder, 'rules', path), text);
  }
  const target = join(folder, 'out/pack.ts');
  const command = [
    '--import',
    import.meta.resolve('tsx'),
    join(ROOT, 'src/build/generate.ts'),
    'rules',
    target,
  ];
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
  return { status, stderr, target };
}

/** The rules that the score table names, with a check that exists. */
const FILES = BASE_FILES.map((entry) =>
  file(
    entry.path,
    entry.text
      .replace('given: bullets', 'given: outline')
      .replace('check: { kind: phrases }', 'check: { kind: skill, state: missing }')
      .replace('"{phrase}" says little.', '{skills} are missing.'),
  ),
);

describe('npm run generate', () => {
  it('writes the pack as a module, the same bytes each time', () => {
    const first = generate(FILES);
    expect(first.stderr).toBe('');
    expect(first.status).toBe(0);
    const module = readFileSync(first.target, 'utf8');
    expect(module).toContain('export const pack = JSON.parse("{');
    expect(module).toMatch(/\\"fingerprint\\":\\"[0-9a-f]{16}\\"/u);
    expect(readFileSync(generate(FILES).target, 'utf8')).toBe(module);
  });

  it('prints every fault with file, line and column, writes nothing and fails', () => {
    const { status, stderr } = generate([
      ...FILES.map((entry) =>
        entry.path.endsWith('missing-desirable.yaml')
          ? file(
              entry.path,
              entry.text.replace('state: missing', 'state: gone').replace('{skills}', '{skils}'),
            )
          : entry,
      ),
      file('skills/a.yaml', '- id: a\n  nme: A\n'),
      file('roles/b.yml', ''),
    ]);
    expect(status).toBe(1);
    const lines = stderr.trim().split('\n');
    expect(lines.map((line) => line.replace(/: .*$/u, ''))).toEqual([
      'rules/checks/skills/missing-desirable.yaml:6:10',
      'rules/checks/skills/missing-desirable.yaml:12:30',
      'rules/roles/b.yml:1:1',
      'rules/skills/a.yaml:1:3',
      'rules/skills/a.yaml:2:3',
    ]);
    expect(stderr).not.toContain('    at ');
  });
});
