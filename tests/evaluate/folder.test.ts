import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { measureFolder } from '../../src/build/evaluate/set-fixtures.ts';
import { mistakesOf } from '../../src/build/evaluate/table.ts';
import { pack } from '../../src/generated/pack.ts';
import { createChecker } from '../../src/pipeline.ts';

const CV = [
  'Tui Example',
  'tui@example.com',
  '',
  'Experience',
  'Web Developer, Kauri Software Ltd',
  'March 2020 - June 2022',
  '- Built the shop.',
].join('\n');

describe('a folder in the shape of the fixtures', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'folder-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function addCv(id: string, expected: object): void {
    mkdirSync(join(folder, id));
    writeFileSync(join(folder, id, 'cv.txt'), CV);
    writeFileSync(
      join(folder, id, 'expected.json'),
      JSON.stringify({ file: 'cv.txt', region: 'NZ', ...expected }),
    );
  }
  const measure = () => measureFolder(createChecker(pack), folder);

  it('is measured by layout, on the parts that are stated', async () => {
    addCv('named', { layout: 'table', name: 'Tui Example' });
    addCv('employed', {
      work: [
        {
          name: 'Kauri Software Ltd',
          position: 'Web Developer',
          startDate: '2020-03',
          endDate: '2022-06',
        },
      ],
    });
    const { groups } = await measure();
    expect(groups.map(({ name }) => name)).toEqual(['one-column text', 'table text']);
    expect([...groups[1]!.tallies.keys()]).toEqual(['name']);
    expect(groups[0]!.tallies.get('whole job')?.right).toBe(1);
    expect(groups[0]!.tallies.has('bullets')).toBe(false);
  });

  it('names each mistake by its sub-folder, in plain words', async () => {
    addCv('misread', { name: 'Somebody Else' });
    expect(mistakesOf(await measure())).toMatch(
      /misread\/cv\.txt \| name \| expected “somebody else” \| read “Tui Example”/,
    );
  });

  it('takes several kinds of a section for fair, and leaves out what was not to be read', async () => {
    addCv('fair', { sections: [{ kind: ['experience', 'other'] }] });
    addCv('locked', { error: 'encrypted', name: 'Nobody' });
    mkdirSync(join(folder, 'notes'));
    const { groups } = await measure();
    expect(groups.map(({ files }) => files)).toEqual([1]);
    expect(groups[0]!.tallies.get('sections')?.right).toBe(1);
  });
});
