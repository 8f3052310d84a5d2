import { expect, test } from 'vitest';
import { PrecheckError, toProblem } from '../../src/model/errors.ts';
import { renderJson, renderJsonRecords } from '../../src/render/json.ts';
import { renderNdjsonRecord } from '../../src/render/ndjson.ts';
import { evidence, finding, HOSTILE, sampleReport } from './sample-report.ts';

const report = sampleReport({ findings: [finding({ evidence: [evidence(HOSTILE)] })] });
const error = toProblem(new PrecheckError('empty', 'Nothing in it.'));

test('a report comes back unchanged, indented by two, keys in the order of the contract', () => {
  const json = renderJson(report);
  expect(JSON.parse(json)).toEqual(report);
  expect(json.startsWith('{\n  "schemaVersion": "1",\n  "tool": {\n    "name"')).toBe(true);
  expect(json.endsWith('}\n')).toBe(true);
  expect(renderJson(structuredClone(report))).toBe(json);
});

test('records are an array of reports and errors', () => {
  const parsed: unknown = JSON.parse(
    renderJsonRecords([
      { source: 'a.pdf', report },
      { source: 'b.pdf', error },
    ]),
  );
  expect(parsed).toEqual([
    { source: 'a.pdf', report },
    { source: 'b.pdf', error },
  ]);
});

test('a record is one line, whatever stands in it', () => {
  const line = renderNdjsonRecord({ source: HOSTILE, report });
  expect(line.endsWith('\n')).toBe(true);
  expect(line.slice(0, -1)).not.toMatch(/[\n\r\u2028\u2029\u0085]/);
  expect(JSON.parse(line)).toEqual({ source: HOSTILE, report });
});
