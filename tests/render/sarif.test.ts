import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { pack } from '../../src/generated/pack.ts';
import { toProblem } from '../../src/model/errors.ts';
import type { Finding } from '../../src/model/finding.ts';
import { compareWithBaseline } from '../../src/render/baseline.ts';
import type { Gate } from '../../src/render/gate.ts';
import type { CheckRecord } from '../../src/render/record.ts';
import { renderSarif } from '../../src/render/sarif.ts';
import { evidence, finding, sampleReport } from './sample-report.ts';

const GATE: Gate = { failOn: 'error', minScore: null, failsScreenedOut: false };
const message = z.strictObject({ text: z.string().min(1), markdown: z.string().optional() });
/** RFC 3986: nothing but what a reference may hold. */
const uri = z.string().regex(/^(?:file:\/\/)?[A-Za-z0-9\-._~!$&'()*+,;=:@/%]+$/);
const artifactLocation = z.strictObject({ uri, index: z.int().min(0) });
const location = z.strictObject({
  physicalLocation: z.strictObject({
    artifactLocation,
    region: z
      .strictObject({
        startLine: z.int().min(1),
        charOffset: z.int().min(0),
        charLength: z.int().min(0),
        snippet: z.strictObject({ text: z.string() }).optional(),
      })
      .optional(),
  }),
  properties: z.strictObject({ page: z.int().min(1) }).optional(),
});
const level = z.enum(['error', 'warning', 'note']);
const suppression = z.strictObject({
  kind: z.literal('external'),
  status: z.literal('accepted'),
  justification: z.string().min(1),
});

/** The parts of SARIF 2.1.0 that are written, with the bounds that its schema sets. */
const logSchema = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.literal('cv-precheck'),
          version: z.string(),
          semanticVersion: z.string().regex(/^\d+\.\d+\.\d+$/),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              deprecatedIds: z.array(z.string()).optional(),
              shortDescription: message,
              fullDescription: message,
              help: message,
              defaultConfiguration: z.strictObject({ level }),
              properties: z.strictObject({ tags: z.array(z.string()) }),
            }),
          ),
          properties: z.strictObject({ rules: z.string() }).optional(),
        }),
      }),
      columnKind: z.literal('utf16CodeUnits'),
      invocations: z.tuple([
        z.strictObject({
          executionSuccessful: z.boolean(),
          toolExecutionNotifications: z
            .array(
              z.strictObject({
                descriptor: z.strictObject({ id: z.string() }),
                level: z.literal('error'),
                message,
                locations: z.array(location),
              }),
            )
            .optional(),
        }),
      ]),
      artifacts: z.array(
        z.strictObject({
          location: z.strictObject({ uri }),
          length: z.int().min(0).optional(),
          properties: z.looseObject({ source: z.string() }),
        }),
      ),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().min(0).optional(),
          level,
          message,
          locations: z.array(location).length(1),
          relatedLocations: z.array(location).optional(),
          partialFingerprints: z.strictObject({ 'cvPrecheck/v1': z.string() }),
          suppressions: z.array(suppression).optional(),
          baselineState: z.enum(['new', 'unchanged', 'absent']).optional(),
          properties: z.strictObject({ points: z.number() }).optional(),
        }),
      ),
    }),
  ]),
});

function runOf(records: readonly CheckRecord[]) {
  const log = renderSarif(records, { gate: GATE, rules: pack.rules, version: '0.1.0' });
  return logSchema.parse(JSON.parse(log)).runs[0];
}

const record = (findings: readonly Finding[], source = 'cvs/hana.pdf'): CheckRecord => ({
  source,
  report: sampleReport({ findings }),
});

test('a finding is a result with its rule, its place and its fingerprint', () => {
  const { results, tool, artifacts } = runOf([
    record([finding({ evidence: [evidence('Worked on'), evidence('Helped')] })]),
  ]);
  expect(tool.driver.rules.map(({ id }) => id)).toEqual(['bullets/no-metrics']);
  expect(artifacts[0]).toMatchObject({
    location: { uri: 'cvs/hana.pdf' },
    properties: { verdict: 'at-risk', passed: true },
  });
  expect(results).toHaveLength(1);
  expect(results[0]).toMatchObject({
    ruleId: 'bullets/no-metrics',
    ruleIndex: 0,
    level: 'warning',
    partialFingerprints: { 'cvPrecheck/v1': 'aaaaaaaaaaaaaaaa' },
  });
  expect(results[0]?.locations[0]?.physicalLocation).toEqual({
    artifactLocation: { uri: 'cvs/hana.pdf', index: 0 },
    region: { startLine: 12, charOffset: 100, charLength: 9, snippet: { text: 'Worked on' } },
  });
  expect(results[0]?.relatedLocations).toHaveLength(1);
});

test('severities are the levels that SARIF has', () => {
  const severities = ['error', 'warning', 'suggestion'] as const;
  const { results } = runOf([record(severities.map((severity) => finding({ severity })))]);
  expect(results.map((result) => result.level)).toEqual(['error', 'warning', 'note']);
});

test('a suppressed finding carries the reason, and counts for nothing else', () => {
  const suppressed = { ...finding({ fingerprint: 'bbbbbbbbbbbbbbbb', points: 0 }), reason: 'Not ours' };
  const { results } = runOf([
    { source: 'a.pdf', report: sampleReport({ findings: [finding()], suppressed: [suppressed] }) },
  ]);
  expect(results.map(({ suppressions }) => suppressions?.[0]?.justification)).toEqual([
    undefined,
    'Not ours',
  ]);
});

test('with a baseline every result says whether it is new, unchanged or gone', () => {
  const report = sampleReport({ findings: [finding(), finding({ fingerprint: 'cccccccccccccccc' })] });
  const gone = finding({ ruleId: 'contact/missing-email', fingerprint: 'dddddddddddddddd' });
  const baseline = compareWithBaseline(report, { verdict: 'at-risk', findings: [finding(), gone] });
  const { results, tool } = runOf([{ source: 'a.pdf', report, baseline }]);
  expect(results.map(({ baselineState }) => baselineState)).toEqual(['unchanged', 'new', 'absent']);
  expect(tool.driver.rules.map(({ id }) => id)).toContain('contact/missing-email');
});

test('a CV that could not be read is a notification', () => {
  const { invocations, results } = runOf([{ source: 'x.pdf', error: toProblem(new Error('secret')) }]);
  expect(results).toEqual([]);
  expect(invocations[0].executionSuccessful).toBe(false);
  expect(JSON.stringify(invocations)).not.toContain('secret');
});

describe('what is hostile or private', () => {
  test.each([
    ['../a b/ü#?.pdf', '../a%20b/%C3%BC%23%3F.pdf'],
    ['C:\\cvs\\a.pdf', 'file:///C:/cvs/a.pdf'],
    ['/home/a/cv.pdf', 'file:///home/a/cv.pdf'],
    ['javascript:alert(1)', 'javascript%3Aalert(1)'],
    ['//evil.example/a.pdf', 'file:///evil.example/a.pdf'],
    ['\ud800.pdf', '%EF%BF%BD.pdf'],
    ['-', '-'],
  ])('the path %j is the address %s', (source, address) => {
    expect(runOf([record([], source)]).artifacts[0]?.location.uri).toBe(address);
  });

  test('words of a CV are neither links nor placeholders, and hide nothing', () => {
    const text = 'See [here](https://evil.example) {0} \u202eabc\u0000';
    const { results } = runOf([
      record([finding({ message: text, suggestion: '', evidence: [evidence(text)] })]),
    ]);
    expect(results[0]?.message.text).toBe('See [here\\](https://evil.example) {{0}} <U+202E>abc␀');
    const shown = results[0]?.locations[0]?.physicalLocation.region?.snippet?.text ?? '';
    expect(shown).toContain('<U+202E>');
    expect(shown.includes('\u202e')).toBe(false);
  });

  test('contact details are not quoted', () => {
    const mail = evidence('hana@example.com', { section: null });
    const { results } = runOf([
      record([
        finding({
          ruleId: 'contact/unprofessional-email',
          category: 'contact',
          message: '“hana@example.com” is odd.',
          evidence: [mail],
        }),
      ]),
    ]);
    expect(JSON.stringify(results)).not.toContain('hana@');
  });
});
