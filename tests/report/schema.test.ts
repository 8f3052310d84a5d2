import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { Report } from '../../src/model/report.ts';
import { reportJsonSchema } from '../../src/report/json-schema.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { sampleReport } from './sample.ts';

/** Without `readonly`, all the way down, so that only what the data may be is compared. */
type Plain<Value> = Value extends readonly unknown[]
  ? { -readonly [Index in keyof Value]: Plain<Value[Index]> }
  : Value extends object
    ? { -readonly [Key in keyof Value]: Plain<Value[Key]> }
    : Value;

type FromSchema = z.output<typeof reportSchema>;

describe('the schema of the report', () => {
  it('equals the Report type in both directions, down to optional keys', () => {
    // tsc holds these; at run time they do nothing.
    expectTypeOf<FromSchema>().toExtend<Report>();
    expectTypeOf<Report>().toExtend<FromSchema>();
    expectTypeOf<Plain<FromSchema>>().toEqualTypeOf<Plain<Report>>();
    expect(Object.keys(reportSchema.shape).filter((key) => !['jobAd', 'suppressed'].includes(key))).toEqual(
      Object.keys(sampleReport()),
    );
  });

  it('takes a real report and drops nothing of it', () => {
    const report = sampleReport({ includeText: true });
    expect(reportSchema.parse(report)).toStrictEqual(report);
  });

  it('refuses a report with a wrong value', () => {
    const report = { ...sampleReport(), verdict: 'hopeless' };
    expect(reportSchema.safeParse(report).error?.issues.map(({ path }) => path)).toEqual([['verdict']]);
  });
});

describe('the JSON Schema of the report', () => {
  it('names the parts that callers reuse and allows fields to be added', () => {
    const schema = reportJsonSchema();
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(Object.keys(schema.$defs ?? {})).toEqual(
      expect.arrayContaining(['Report', 'Finding', 'Evidence', 'JsonResume', 'MatchedSkill']),
    );
    expect(JSON.stringify(schema)).not.toContain('additionalProperties');
    expect(JSON.stringify(schema)).not.toContain('readOnly');
  });
});
