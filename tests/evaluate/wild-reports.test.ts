import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/build/evaluate/corpus.ts';
import {
  judge,
  measureWildReports,
  notesOf,
  readMarks,
  scoreJudged,
} from '../../src/build/evaluate/set-wild-reports.ts';
import { fingerprintOf, saltOf } from '../../src/build/evaluate/wild-label.ts';
import { keyOfFinding } from '../../src/build/evaluate/wild-reports.ts';
import { pack } from '../../src/generated/pack.ts';
import type { Finding } from '../../src/model/finding.ts';
import { createChecker } from '../../src/pipeline.ts';

const MARKS = fileURLToPath(new URL('../../src/build/evaluate/wild-marks', import.meta.url));
const SALT = 'salt';

const finding = (ruleId: string, quote: string, more: Partial<Finding> = {}): Finding => ({
  ruleId,
  severity: 'warning',
  category: 'experience',
  message: `About “${quote}”.`,
  suggestion: '',
  why: '',
  points: 1,
  evidence: [{ quote, start: 0, end: quote.length, page: 1, line: 1, box: null, section: null }],
  docsUrl: '',
  fingerprint: '',
  ...more,
});

describe('the key of a finding', () => {
  it('outlives another wording of the rule, and not another quote, rule or CV', () => {
    const key = keyOfFinding(finding('a/b', 'Built it'), SALT);
    expect(keyOfFinding(finding('a/b', 'Built it', { message: 'Said otherwise.' }), SALT)).toBe(key);
    expect(keyOfFinding(finding('a/b', 'Ran it'), SALT)).not.toBe(key);
    expect(keyOfFinding(finding('a/c', 'Built it'), SALT)).not.toBe(key);
    expect(keyOfFinding(finding('a/b', 'Built it'), 'another')).not.toBe(key);
  });

  it('follows the message where nothing can be quoted', () => {
    const absent = (message: string) =>
      keyOfFinding(finding('a/b', 'Name', { message, absence: 'Not found' }), SALT);
    expect(absent('Git is missing.')).not.toBe(absent('Git and SQL are missing.'));
  });
});

describe('marks', () => {
  const [right, wrong, trivial, open] = ['one', 'two', 'three', 'four'].map((quote) => finding('a/b', quote));
  const mark = (of: Finding, verdict: 'right' | 'wrong' | 'trivial') =>
    ['warning', 'a/b', keyOfFinding(of, SALT), verdict] as const;
  const judged = judge(
    [right!, wrong!, trivial!, open!],
    [mark(right!, 'right'), mark(wrong!, 'wrong'), mark(trivial!, 'trivial')].map((each) => [...each]),
    SALT,
  );

  it('count right findings against all that are marked, and list those that are not', () => {
    const { tallies, mistakes } = scoreJudged('read', 'cv.pdf', judged);
    expect(tallies.get('errors and warnings right')).toEqual({ right: 1, wrong: 2, absent: 0, extra: 0 });
    expect(mistakes.map(({ expected }) => expected)).toEqual([
      'nothing, it is wrong',
      'nothing, it is trivial',
      'a mark',
    ]);
  });

  it('are told by rule', () => {
    expect(notesOf('read', judged)).toEqual([
      '  read: a/b: 1 wrong, 1 trivial, 1 right',
      '  read: 1 findings have no mark yet (--errors lists them)',
    ]);
  });
});

describe('the batches', () => {
  it.each(readdirSync(MARKS))('%s has marks of real rules, each CV once, and nothing of any CV', (name) => {
    const { cvs } = readMarks(join(MARKS, name));
    expect(new Set(cvs.map(({ file }) => file)).size).toBe(cvs.length);
    const rules = new Set(pack.rules.map(({ id }) => id));
    const roles = new Set(pack.roles.map(({ id }) => id));
    for (const { role, marks } of cvs) {
      expect(roles).toContain(role);
      for (const [, ruleId] of marks) expect(rules).toContain(ruleId);
    }
    expect(readFileSync(join(MARKS, name), 'utf8')).not.toMatch(/[“”@]|\.(?:pdf|docx)/);
  });
});

describe('the set', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wild-reports-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const bytes = new TextEncoder().encode('%PDF-1.4 no CV');

  it('refuses marks of a file that the corpus does not hold', async () => {
    writeFileSync(join(folder, 'MANIFEST.tsv'), 'local_path\tlayout\na.docx\tone-column\n');
    const marks = join(folder, 'marks.yaml');
    writeFileSync(
      marks,
      `name: read\nfirst: { right: 1, marked: 1 }\ncvs: [{ file: '${fingerprintOf(bytes)}', role: java-developer, seniority: senior, region: NZ, marks: [] }]\n`,
    );
    const corpus = openCorpus(folder)!;
    await expect(measureWildReports(createChecker(pack), corpus, [marks])).rejects.toThrow(/holds no file/);
  });

  it('checks each CV and says what nobody has looked at', async () => {
    const cv = readFileSync(
      fileURLToPath(new URL('../../fixtures/aroha-ngata-backend/aroha-ngata-cv.pdf', import.meta.url)),
    );
    writeFileSync(join(folder, 'MANIFEST.tsv'), 'local_path\tlayout\ncv.pdf\tone-column\n');
    writeFileSync(join(folder, 'cv.pdf'), cv);
    const checker = createChecker(pack);
    const asked = { fileName: 'cv.pdf', role: 'php-developer', now: '2026-11-24' } as const;
    const report = await checker.check(new Uint8Array(cv), { ...asked, seniority: 'senior', region: 'NZ' });
    const [first, ...others] = report.findings;
    const key = keyOfFinding(first!, saltOf(new Uint8Array(cv)));
    const marks = join(folder, 'marks.yaml');
    writeFileSync(
      marks,
      `name: read\nfirst: { right: 1, marked: 2 }\ncvs: [{ file: '${fingerprintOf(new Uint8Array(cv))}', role: php-developer, seniority: senior, region: NZ, marks: [[${first!.severity}, ${first!.ruleId}, '${key}', wrong]] }]\n`,
    );
    const { notes, groups } = await measureWildReports(checker, openCorpus(folder)!, [marks]);
    expect(groups.map(({ name, files }) => [name, files])).toEqual([['read', 1]]);
    expect(notes?.[0]).toContain('1 of 2 errors and warnings were right (0.50)');
    expect(notes?.at(-1)).toContain(`${others.length} findings have no mark yet`);
  });
});
