import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { ComparableReport, Comparison } from '../../src/model/comparison.ts';
import { compareReports } from '../../src/report/compare.ts';
import { parseReport, readReport } from '../../src/report/read-report.ts';
import { comparisonJsonSchema, comparisonSchema } from '../../src/report/schema-comparison.ts';
import { finding, sampleReport } from './sample.ts';

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe('the schema of a comparison', () => {
  it('equals its type', () => {
    // tsc holds these; at run time they do nothing.
    expectTypeOf<z.output<typeof comparisonSchema>>().toExtend<Comparison>();
    expectTypeOf<Comparison>().toExtend<z.output<typeof comparisonSchema>>();
    expect(Object.keys(comparisonSchema.shape)).toEqual(
      Object.keys(compareReports(sampleReport(), sampleReport(), [])),
    );
  });

  it('takes a real comparison and drops nothing of it', () => {
    const before = sampleReport({ findings: [finding({ ruleId: 'a/b' }), finding({ ruleId: 'a/c' })] });
    const comparison = compareReports(before, sampleReport({ includeText: true }), []);
    expect(comparisonSchema.parse(comparison)).toStrictEqual(comparison);
    expect(comparison.findings.fixed.length).toBeGreaterThan(0);
    expect(JSON.stringify(comparison.after)).not.toContain('"text"');
  });

  it('is published with the parts that it shares with the report', () => {
    const schema = comparisonJsonSchema();
    expect(Object.keys(schema.$defs ?? {})).toEqual(
      expect.arrayContaining(['Comparison', 'ComparedVersion', 'Finding', 'Evidence', 'SkillChange']),
    );
    expect(JSON.stringify(schema)).not.toContain('additionalProperties');
  });
});

describe('a report that was made earlier', () => {
  it('is read back, alone, as a record, and as the only one of a list', () => {
    const report = sampleReport();
    const same: ComparableReport = parseReport(report);
    expect(same.findings).toEqual(report.findings);
    for (const value of [report, { source: 'cv.pdf', report }, [{ source: 'cv.pdf', report }]]) {
      expect(readReport(bytes(value))).toEqual(same);
    }
  });

  it.each([
    ['a JSON Resume', bytes({ basics: { name: 'Mere Parata' } })],
    ['text that begins like JSON', new TextEncoder().encode('[Mere Parata]\nSkills: Java')],
    ['a list of something else', bytes([1, [2]])],
    ['bytes that are no text', new Uint8Array([0x7b, 0xff, 0xfe])],
    ['nothing', new Uint8Array()],
  ])('is not seen in %s', (_name, file) => {
    expect(readReport(file)).toBeNull();
  });

  it('is refused where a field is wrong, which is named, or where there are two', () => {
    const report = sampleReport();
    expect(() => readReport(bytes({ ...report, verdict: 'hopeless' }))).toThrow(
      /“verdict” is missing or wrong/,
    );
    expect(() => readReport(bytes([{ report }, { report }]))).toThrow(/reports of several CVs/);
    const stuffed = { ...report, findings: Array.from({ length: 2_001 }, () => finding({ ruleId: 'a/b' })) };
    expect(() => readReport(bytes(stuffed))).toThrow(/“findings”/);
  });
});
