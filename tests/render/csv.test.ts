import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PrecheckError, toProblem } from '../../src/model/errors.ts';
import { renderCsv } from '../../src/render/csv.ts';
import { escapeCsv } from '../../src/render/escape.ts';
import { parseCsv } from './parse-csv.ts';
import { finding, HOSTILE, sampleReport } from './sample-report.ts';

const GATE = { failOn: 'error', minScore: 60, failsScreenedOut: false } as const;

test('one line a CV, every line as long as the headings', () => {
  const rows = parseCsv(
    renderCsv(
      [
        {
          source: 'a, "b".pdf',
          report: sampleReport({ findings: [finding(), finding({ severity: 'suggestion' })] }),
        },
        { source: 'locked.pdf', error: toProblem(new PrecheckError('encrypted', 'Save it, please.')) },
      ],
      GATE,
    ),
  );
  const [head = [], first = [], second = []] = rows;
  expect(rows.map((row) => row.length)).toEqual([head.length, head.length, head.length]);
  expect(Object.fromEntries(head.map((name, index) => [name, first[index]]))).toMatchObject({
    source: 'a, "b".pdf',
    passed: 'yes',
    verdict: 'at-risk',
    score: '61.5',
    errors: '0',
    warnings: '1',
    suggestions: '1',
    essential_shown: 'PostgreSQL',
    essential_missing: 'Kubernetes',
    first_change: 'Show what your work changed',
  });
  expect(Object.fromEntries(head.map((name, index) => [name, second[index]]))).toMatchObject({
    source: 'locked.pdf',
    passed: 'no',
    score: '',
    error_code: 'encrypted',
    error: 'Save it, please.',
  });
});

test('a lone dash, as standard input is called, stays one', () => {
  expect(escapeCsv('-')).toBe('-');
});

test.each(['=1+1', '+64 21', '-2', '@SUM(A1)', ' =1'])('%s cannot run as a formula', (text) => {
  expect(parseCsv(`${escapeCsv(text)}\r\n`)).toEqual([[`'${text}`]]);
});

test('hostile text stays in its field', () => {
  const rows = parseCsv(renderCsv([{ source: HOSTILE, report: sampleReport() }], GATE));
  expect(rows).toHaveLength(2);
  expect(rows[1]).toHaveLength(rows[0]?.length ?? 0);
});

test('any text at all comes back as one field', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(parseCsv(`x,${escapeCsv(text)},y\r\n`)[0]).toHaveLength(3);
    }),
  );
});

test('what stands in for an essential skill has a column of its own; a baseline fills in what is new', () => {
  const report = sampleReport({ findings: [finding()] });
  const [matched] = report.skills.matched;
  const partial = [
    {
      ...matched!,
      name: 'MySQL',
      from: 'MariaDB',
      need: 'essential' as const,
      instead: 'mariadb',
      why: 'Close.',
    },
    {
      ...matched!,
      name: 'Kafka',
      from: 'RabbitMQ',
      need: 'desirable' as const,
      instead: 'rabbitmq',
      why: 'Close.',
    },
  ];
  const baseline = { verdict: 'at-risk', known: ['aaaaaaaaaaaaaaaa'], new: [], fixed: [] } as const;
  const skills = { ...report.skills, partial };
  const [head = [], first = [], second = []] = parseCsv(
    renderCsv(
      [
        { source: 'a.pdf', report: { ...report, skills } },
        { source: 'b.pdf', report, baseline },
      ],
      GATE,
    ),
  );
  const cell = (row: string[], name: string) => row[head.indexOf(name)];
  expect(cell(first, 'essential_partial')).toBe('MySQL (MariaDB)');
  expect([cell(first, 'new'), cell(first, 'known')]).toEqual(['', '']);
  expect([cell(second, 'new'), cell(second, 'known'), cell(second, 'fixed')]).toEqual(['0', '1', '0']);
});
