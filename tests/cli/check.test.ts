import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import type { CheckRecord } from '../../src/render/record.ts';
import { DOCX, LOCKED, PDF, ROLE, ROOT, runCli, SCAN, TEXT, temporaryFolder } from './run-cli.ts';

const WEAK = 'fixtures/arjun-mehta-backend-weak/resume-final-v3.pdf';
const PASS_ALL = [...ROLE, '--fail-on', 'never'];
const parseReport = (json: string): Report => JSON.parse(json) as Report;
const parseRecords = (json: string): CheckRecord[] => JSON.parse(json) as CheckRecord[];
const parseLines = (text: string): CheckRecord[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as CheckRecord);

/** A PDF of two pages, each of which holds a number that is none; pdf.js rejects a promise for each. */
function pdfOfBrokenPages(): string {
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [-a 0 595 842] >>';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
    page,
    page,
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const trailer = `trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return `${text}xref\n0 5\n0000000000 65535 f \n${places.join('')}${trailer}`;
}

describe('one CV', () => {
  test.each([PDF, DOCX, TEXT])('%s as JSON is its bare report', async (path) => {
    const { code, stdout, stderr } = await runCli(['check', path, ...PASS_ALL, '--format', 'json']);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const report = parseReport(stdout);
    expect(report).toMatchObject({
      schemaVersion: '1',
      checkedOn: '2026-11-23',
      document: { fileName: path.split('/').at(-1), readability: 'good' },
      profile: { id: 'backend-developer', region: 'NZ', source: 'role' },
    });
    expect(report.document).not.toHaveProperty('text');
  });

  test('every quote is its slice of the text that --include-text adds', async () => {
    const { stdout } = await runCli(['check', PDF, ...PASS_ALL, '--format', 'json', '--include-text']);
    const { document, findings, skills } = parseReport(stdout);
    const evidence = [...findings, ...skills.matched, ...skills.other].flatMap((item) => item.evidence);
    expect(evidence.length).toBeGreaterThan(10);
    for (const { quote, start, end } of evidence) expect(document.text?.slice(start, end)).toBe(quote);
  });

  test('the same input gives the same bytes', async () => {
    const words = ['check', DOCX, ...PASS_ALL, '--format', 'json'];
    const [first, second] = await Promise.all([runCli(words), runCli(words)]);
    expect(first.stdout).toBe(second.stdout);
  });

  test('the view for people is the default: verdict, skills, next steps, no colour in a pipe', async () => {
    const { code, stdout } = await runCli(['check', PDF, ...PASS_ALL]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^fixtures\/aroha-ngata-backend\/aroha-ngata-cv\.pdf\nPDF, 2 pages, \d+ words, checked/,
    );
    expect(stdout).toContain('Skills for ');
    expect(stdout).toContain('Next steps');
    expect(stdout).not.toContain('\u001b');
  });

  test('a report comes the same from standard input, but for the name', async () => {
    const input = readFileSync(join(ROOT, PDF));
    const [piped, named] = await Promise.all([
      runCli(['check', '-', ...PASS_ALL, '--format', 'json'], { input }),
      runCli(['check', PDF, ...PASS_ALL, '--format', 'json']),
    ]);
    const report = parseReport(piped.stdout);
    expect(report.document.fileName).toBeNull();
    expect(report.findings).toEqual(parseReport(named.stdout).findings);
    expect(report.score).toEqual(parseReport(named.stdout).score);
  });

  test('a file is told by its content: a text without a known ending is tried when named', async () => {
    const folder = temporaryFolder();
    cpSync(join(ROOT, TEXT), join(folder, 'cv.unknown'));
    const { code, stdout } = await runCli(['check', 'cv.unknown', ...PASS_ALL, '--format', 'json'], {
      cwd: folder,
    });
    expect(code).toBe(0);
    expect(parseReport(stdout).document.format).toBe('text');
  });
});

describe('what it is checked against', () => {
  test('seniority and region reach the report, capitals do not matter', async () => {
    const words = ['check', TEXT, ...PASS_ALL, '--seniority', 'Senior', '--region', 'uk', '--format', 'json'];
    const { stdout } = await runCli(words);
    expect(parseReport(stdout).profile).toMatchObject({ seniority: 'senior', region: 'UK' });
  });

  test('a job ad', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'ad.txt'),
      'Back-end developer\n\nYou must have:\n- Java and Spring Boot\n- PostgreSQL\n\nNice to have:\n- Kubernetes\n',
    );
    const words = [
      'check',
      PDF,
      '--job-ad',
      join(folder, 'ad.txt'),
      '--now',
      '2026-11-23',
      '--fail-on',
      'never',
    ];
    const { code, stdout } = await runCli([...words, '--format', 'json']);
    expect(code).toBe(0);
    const report = parseReport(stdout);
    expect(report.profile.source).toBe('job-ad');
    expect(report.skills.matched.map(({ id }) => id)).toEqual(expect.arrayContaining(['java', 'postgresql']));
  });

  test('a profile of one’s own, as YAML', async () => {
    const folder = temporaryFolder();
    const role = await runCli(['roles', 'backend-developer', '--json']);
    const profile = { ...(JSON.parse(role.stdout) as object), id: 'our-back-end', title: 'Our back end' };
    writeFileSync(join(folder, 'profile.yaml'), JSON.stringify(profile));
    const words = [
      'check',
      PDF,
      '--profile',
      join(folder, 'profile.yaml'),
      '--fail-on',
      'never',
      '--format',
      'json',
    ];
    const { stderr, stdout } = await runCli(words);
    expect(stderr).toBe('');
    expect(parseReport(stdout).profile).toMatchObject({ title: 'Our back end', source: 'custom' });
  });
});

describe('many CVs', () => {
  function folderOfCvs(): string {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'older'));
    cpSync(join(ROOT, TEXT), join(folder, 'b.txt'));
    cpSync(join(ROOT, PDF), join(folder, 'a.PDF'));
    cpSync(join(ROOT, DOCX), join(folder, 'older', 'c.docx'));
    writeFileSync(join(folder, 'photo.jpg'), 'not a CV');
    writeFileSync(join(folder, 'README.md'), '# Applications');
    writeFileSync(join(folder, 'settings.json'), '{"colour": "red"}');
    return folder;
  }

  test('a folder is searched, sorted, and what is no CV is left out in silence', async () => {
    const folder = folderOfCvs();
    const { code, stdout, stderr } = await runCli(['check', folder, ...PASS_ALL, '--format', 'json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const sources = parseRecords(stdout).map(({ source }) => source);
    expect(sources).toEqual(['a.PDF', 'b.txt', 'older/c.docx'].map((name) => join(folder, name)));
  });

  test('a glob, and a file named twice comes once, in the order given', async () => {
    const words = ['check', 'older/*.docx', 'b.txt', '**/*.{txt,PDF}', ...PASS_ALL, '--format', 'json'];
    const { code, stdout } = await runCli(words, { cwd: folderOfCvs() });
    expect(code).toBe(0);
    expect(parseRecords(stdout).map(({ source }) => source)).toEqual(['older/c.docx', 'b.txt', 'a.PDF']);
  });

  test('a glob from the root gives paths from the root', async () => {
    const folder = folderOfCvs();
    const { stdout } = await runCli(['check', join(folder, '*.txt'), ...PASS_ALL, '--format', 'json']);
    expect(parseRecords(stdout).map(({ source }) => source)).toEqual([join(folder, 'b.txt')]);
  });

  test('the output does not depend on how many are checked at once', async () => {
    const folder = folderOfCvs();
    const words = ['check', folder, ...PASS_ALL, '--format', 'json', '--concurrency'];
    const [one, many] = await Promise.all([runCli([...words, '1']), runCli([...words, '8'])]);
    expect(one.stdout).toBe(many.stdout);
  });

  test('one that cannot be read gives its error, the others their reports, and exit code 1', async () => {
    const folder = folderOfCvs();
    writeFileSync(join(folder, 'broken.pdf'), '%PDF-1.7\nnothing of use');
    writeFileSync(join(folder, 'empty.txt'), '');
    cpSync(join(ROOT, LOCKED), join(folder, 'locked.pdf'));
    const { code, stdout, stderr } = await runCli(['check', folder, ...PASS_ALL, '--format', 'json']);
    expect(code).toBe(1);
    const outcomes = parseRecords(stdout).map(({ error, report }) => error?.code ?? report?.document.format);
    expect(outcomes).toEqual(['pdf', 'text', 'corrupt', 'empty', 'encrypted', 'docx']);
    expect(stderr).toContain('broken.pdf: ');
    expect(stderr).toContain('3 of 6 CVs fell short');
    expect(stdout + stderr).not.toMatch(/\n\s+at .*\.js:\d+/);
  });

  test('a PDF whose pages all fail at once does not end the batch', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.pdf'), pdfOfBrokenPages());
    cpSync(join(ROOT, TEXT), join(folder, 'b.txt'));
    const words = ['check', folder, ...PASS_ALL, '--format', 'json', '--concurrency', '1'];
    const { code, stdout, stderr } = await runCli(words);
    const outcomes = parseRecords(stdout).map(({ error, report }) => error?.code ?? report?.document.format);
    expect({ code, outcomes }).toEqual({ code: 1, outcomes: ['corrupt', 'text'] });
    expect(stderr).toMatch(
      /a\.pdf: This PDF cannot be opened[^\n]+\ncv-precheck: 1 of 2 CVs fell short\.\n$/,
    );
  });

  test('a file over the limit is not read to its end, and its size is not guessed', async () => {
    const path = join(temporaryFolder(), 'large.pdf');
    writeFileSync(path, new Uint8Array(12_000_000));
    const { code, stdout } = await runCli(['check', path, ...PASS_ALL, '--format', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'too-large', status: 413 } });
    expect(stdout).toContain('This file has more than 10 MB');
  });

  test('a folder names what people send and nobody can read, and leaves out lock files and what is excluded', async () => {
    const folder = folderOfCvs();
    writeFileSync(join(folder, 'old.doc'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    writeFileSync(join(folder, '~$a.docx'), 'lock');
    cpSync(join(ROOT, TEXT), join(folder, 'older', 'draft-1.txt'));
    const words = ['check', folder, ...PASS_ALL, '--format', 'json'];
    const { stdout } = await runCli([...words, '--exclude', 'draft-*', '--exclude', 'b.txt']);
    const outcomes = parseRecords(stdout).map(({ source, error }) => [source, error?.code]);
    expect(outcomes).toEqual([
      [join(folder, 'a.PDF'), undefined],
      [join(folder, 'old.doc'), 'unsupported-type'],
      [join(folder, 'older/c.docx'), undefined],
    ]);
  });

  test('a file that cannot be opened is an error of that file', async () => {
    // A socket is there and is no folder, but nobody can open it as a file, not even root.
    const path = join(temporaryFolder(), 'socket.pdf');
    const server = createServer().listen(path);
    onTestFinished(() => {
      server.close();
    });
    await once(server, 'listening');
    const { code, stdout, stderr } = await runCli(['check', path, TEXT, ...PASS_ALL, '--format', 'json']);
    const [failed, passed] = parseRecords(stdout);
    expect(code).toBe(1);
    expect(failed?.error).toMatchObject({ code: 'bad-request' });
    expect(failed?.error?.detail).toMatch(/^This file cannot be opened: /);
    expect(passed?.report?.document.fileName).toBe('priya-raman-cv.txt');
    expect(stderr).toContain('socket.pdf: This file cannot be opened');
  });

  test('ndjson is one record a line, also for one CV', async () => {
    const many = await runCli(['check', TEXT, DOCX, LOCKED, ...PASS_ALL, '--format', 'ndjson']);
    expect(many.code).toBe(1);
    const records = parseLines(many.stdout);
    expect(records.map(({ source }) => source).sort()).toEqual([LOCKED, TEXT, DOCX].sort());
    const one = await runCli(['check', TEXT, ...PASS_ALL, '--format', 'ndjson']);
    expect(parseLines(one.stdout)).toMatchObject([{ source: TEXT, report: { schemaVersion: '1' } }]);
  });

  test('junit has a suite for each, the unreadable one as an error', async () => {
    const { code, stdout } = await runCli(['check', TEXT, LOCKED, ...PASS_ALL, '--format', 'junit']);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="cv-precheck" tests="\d+"/,
    );
    expect(stdout.match(/<testsuite /g)).toHaveLength(2);
    expect(stdout).toContain('<error message="This file is locked with a password" type="encrypted">');
  });

  test('csv has a line of headings and a line for each', async () => {
    const { code, stdout } = await runCli(['check', TEXT, LOCKED, ...PASS_ALL, '--format', 'csv']);
    expect(code).toBe(1);
    const [head, first, second, end] = stdout.split('\r\n');
    expect(head).toMatch(/^source,passed,verdict,score,/);
    expect(first).toMatch(new RegExp(`^${TEXT},yes,`));
    expect(second).toMatch(new RegExp(`^${LOCKED},no,,,`));
    expect(end).toBe('');
  });

  test('markdown has a heading for each', async () => {
    const { stdout } = await runCli(['check', TEXT, LOCKED, ...PASS_ALL, '--format', 'markdown']);
    expect(stdout.match(/^# .*$/gm)).toHaveLength(2);
    expect(stdout).toContain('## Next steps');
  });

  test('the view for people ends with who passed', async () => {
    const { stdout } = await runCli(['check', TEXT, LOCKED, ...PASS_ALL]);
    expect(stdout).toContain('1 of 2 CVs passed\n');
    expect(stdout).toContain(`  passed  ${TEXT}`);
    expect(stdout).toContain('  FAILED  fixtures/grace-okafor');
  });
});

describe('the gate', () => {
  test('--min-score passes at the score and fails above it', async () => {
    const words = ['check', TEXT, ...PASS_ALL, '--format', 'json', '--min-score'];
    const open = await runCli([...words, '0']);
    const { value } = parseReport(open.stdout).score;
    expect(open.code).toBe(0);
    expect(value).toBeGreaterThan(0);
    expect(value).toBeLessThan(100);
    expect((await runCli([...words, String(value)])).code).toBe(0);
    const closed = await runCli([...words, String((value ?? 0) + 0.1)]);
    expect(closed.code).toBe(1);
    expect(closed.stdout).toBe(open.stdout);
    expect(closed.stderr).toBe(
      `${TEXT}: The score is ${value}; at least ${(value ?? 0) + 0.1} was asked for\ncv-precheck: 1 of 1 CV fell short.\n`,
    );
  });

  test('a CV that is likely to be screened out falls short, unless a gate of one’s own is named', async () => {
    const words = ['check', WEAK, ...ROLE, '--format', 'csv'];
    const plain = await runCli(words);
    expect(plain.stdout).toContain(`${WEAK},no,likely-screened-out,`);
    expect(plain.code).toBe(1);
    expect(plain.stderr).toContain(`${WEAK}: Likely to be screened out`);
    for (const own of [
      ['--fail-on', 'error'],
      ['--min-score', '1'],
      ['--fail-on', 'never'],
    ]) {
      expect((await runCli([...words, ...own])).code, own.join(' ')).toBe(0);
    }
  });

  test('--fail-on looks at the mildest severity that fails', async () => {
    const words = ['check', TEXT, ...ROLE, '--format', 'json', '--fail-on'];
    const all = await Promise.all(
      ['never', 'error', 'warning', 'suggestion'].map((level) => runCli([...words, level])),
    );
    const severities = new Set(parseReport(all[0]?.stdout ?? '').findings.map(({ severity }) => severity));
    const expected = [
      false,
      severities.has('error'),
      severities.has('error') || severities.has('warning'),
      severities.size > 0,
    ];
    expect(all.map(({ code }) => code === 1)).toEqual(expected);
    expect(severities.size).toBeGreaterThan(0);
  });

  test('a scan that nobody can judge falls short', async () => {
    const { code, stdout } = await runCli(['check', SCAN, ...ROLE, '--format', 'json']);
    expect(code).toBe(1);
    expect(parseReport(stdout)).toMatchObject({
      verdict: 'cannot-judge',
      score: { value: null },
      document: { readability: 'none' },
    });
  });

  test('--quiet says nothing on standard error', async () => {
    const { code, stderr } = await runCli(['check', LOCKED, ...ROLE, '--format', 'json', '--quiet']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });
});

describe('--output', () => {
  test('the file holds what standard output would', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'report.json');
    const words = ['check', TEXT, ...PASS_ALL, '--format', 'json'];
    const [written, printed] = await Promise.all([runCli([...words, '--output', path]), runCli(words)]);
    expect(written).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(path, 'utf8')).toBe(printed.stdout);
  });

  test('"-" is standard output', async () => {
    const folder = temporaryFolder();
    const words = ['check', join(ROOT, TEXT), ...PASS_ALL, '--format', 'json', '--output', '-'];
    const { code, stdout } = await runCli(words, { cwd: folder });
    expect(code).toBe(0);
    expect(parseReport(stdout).schemaVersion).toBe('1');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a CV is never replaced', async () => {
    const folder = temporaryFolder();
    cpSync(join(ROOT, TEXT), join(folder, 'cv.txt'));
    const { code, stderr } = await runCli(['check', 'cv.txt', ...ROLE, '--output', './cv.txt'], {
      cwd: folder,
    });
    expect(code).toBe(2);
    expect(stderr).toContain('would replace a CV');
    expect(readFileSync(join(folder, 'cv.txt'))).toEqual(readFileSync(join(ROOT, TEXT)));
  });

  test('a file that cannot be written is said before anything is checked', async () => {
    const { code, stdout, stderr } = await runCli([
      'check',
      TEXT,
      ...ROLE,
      '--output',
      '/no/such/folder/x.json',
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('cannot be written');
  });
});

test('a title is taken for the nearest role, which standard error and the report say', async () => {
  const { code, stdout, stderr } = await runCli([
    'check',
    PDF,
    '--role',
    'Sr Java Engineer',
    '--format',
    'json',
    '--fail-on',
    'never',
  ]);
  expect(code).toBe(0);
  expect(stderr).toContain(
    '“Sr Java Engineer” is taken for Java developer (java-developer), level senior.\n',
  );
  expect((JSON.parse(stdout) as Report).profile).toMatchObject({
    id: 'java-developer',
    requested: 'Sr Java Engineer',
    seniority: 'senior',
    seniorityFrom: 'title',
    titleInText: 'Java developer',
  });
  const given = await runCli([
    'check',
    PDF,
    '--role',
    'Sr Java Engineer',
    '--seniority',
    'lead',
    '--format',
    'json',
    '--fail-on',
    'never',
    '--quiet',
  ]);
  expect(given.stderr).toBe('');
  expect((JSON.parse(given.stdout) as Report).profile).toMatchObject({
    seniority: 'lead',
    seniorityFrom: 'request',
  });
});
