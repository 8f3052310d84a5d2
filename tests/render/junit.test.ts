import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toProblem } from '../../src/model/errors.ts';
import type { Gate } from '../../src/render/gate.ts';
import { renderJunit } from '../../src/render/junit.ts';
import { evidence, finding, HOSTILE, sampleReport } from './sample-report.ts';

const STRICT: Gate = { failOn: 'error', minScore: null, failsScreenedOut: false };

/** A reader of the XML subset that JUnit files use; it throws at the first thing that is not well formed. */
function checkWellFormed(xml: string): { tags: string[]; values: string[] } {
  const tags: string[] = [];
  const values: string[] = [];
  const open: string[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them.
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  expect(xml).not.toMatch(/\p{Surrogate}/u);
  const rest = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  expect(rest).not.toBe(xml);
  const token = /<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>|([^<]+)/giy;
  while (token.lastIndex < rest.length) {
    const at = token.lastIndex;
    const match = token.exec(rest);
    if (match === null) throw new Error(`not well formed at ${rest.slice(at, at + 60)}`);
    const [, closing, name = '', attributes = '', selfClosing, text] = match;
    for (const value of [
      text ?? '',
      ...[...attributes.matchAll(/"([^"]*)"/g)].map(([, inner]) => inner ?? ''),
    ]) {
      expect(value.replace(/&(?:amp|lt|gt|quot|#\d{1,7});/g, '')).not.toMatch(/&/);
      values.push(value);
    }
    if (text !== undefined) continue;
    if (closing === '/') expect(open.pop()).toBe(name);
    else {
      tags.push(name);
      if (selfClosing !== '/') open.push(name);
    }
  }
  expect(open).toEqual([]);
  return { tags, values };
}

test('one suite a CV, one case a finding, and the counts agree', () => {
  const report = sampleReport({
    findings: [
      finding({ severity: 'error' }),
      finding({ severity: 'warning' }),
      finding({ severity: 'warning' }),
    ],
  });
  const xml = renderJunit([{ source: 'a.pdf', report }], STRICT);
  const { tags } = checkWellFormed(xml);
  expect(tags.filter((tag) => tag === 'testsuite')).toHaveLength(1);
  expect(tags.filter((tag) => tag === 'testcase')).toHaveLength(4);
  expect(tags.filter((tag) => tag === 'failure')).toHaveLength(1);
  expect(xml).toContain('<testsuites name="cv-precheck" tests="4" failures="1" errors="0" time="0">');
  expect(xml).toContain('name="bullets/no-metrics (3)"');
  expect(xml).toContain('<property name="score" value="61.5"/>');
});

test.each([
  ['error', 1],
  ['warning', 2],
  ['suggestion', 3],
  ['never', 0],
] as const)('--fail-on %s fails %i of an error, a warning and a suggestion', (failOn, failures) => {
  const findings = (['error', 'warning', 'suggestion'] as const).map((severity) => finding({ severity }));
  const xml = renderJunit([{ source: 'a.pdf', report: sampleReport({ findings }) }], {
    failOn,
    minScore: null,
    failsScreenedOut: false,
  });
  expect(xml).toContain(`failures="${failures}"`);
  expect(xml.match(/<system-out>/g)?.length ?? 0).toBe(3 - failures);
});

test('being likely to be screened out is a failure of its own where the gate says so', () => {
  const record = {
    source: 'a.pdf',
    report: sampleReport({ findings: [], verdict: 'likely-screened-out', reasons: ['No SQL.'] }),
  };
  expect(renderJunit([record], STRICT)).toContain('failures="0"');
  const failing = renderJunit([record], { ...STRICT, failsScreenedOut: true });
  expect(failing).toContain('tests="2" failures="1"');
  expect(failing).toContain(
    '<failure message="Likely to be screened out" type="likely-screened-out">No SQL.</failure>',
  );
});

test('a score under the minimum is a failure of its own', () => {
  const record = { source: 'a.pdf', report: sampleReport({ findings: [] }) };
  expect(renderJunit([record], { failOn: 'never', minScore: 61.5, failsScreenedOut: false })).toContain(
    'failures="0"',
  );
  const failing = renderJunit([record], { failOn: 'never', minScore: 62, failsScreenedOut: false });
  expect(failing).toContain('<failure message="The score is 61.5; at least 62 was asked for" type="score">');
});

test('a CV that cannot be read is an error with what to do', () => {
  const xml = renderJunit([{ source: 'x.pdf', error: toProblem(new Error('secret CV text')) }], STRICT);
  checkWellFormed(xml);
  expect(xml).toContain('errors="1"');
  expect(xml).not.toContain('secret');
});

test('a CV that cannot be judged fails unless every finding may pass', () => {
  const report = sampleReport({ verdict: 'cannot-judge', score: { value: null, parts: [] }, findings: [] });
  const record = { source: 'scan.pdf', report };
  expect(renderJunit([record], STRICT)).toContain('type="cannot-judge"');
  expect(renderJunit([record], { failOn: 'never', minScore: null, failsScreenedOut: false })).toContain(
    'failures="0"',
  );
});

test('quotes of contact details stay out, in the message too', () => {
  const report = sampleReport({
    findings: [
      finding({
        ruleId: 'contact/phone-invalid',
        category: 'contact',
        message: 'The number 021 555 0199 is too short.',
        evidence: [evidence('021 555 0199', { section: null })],
      }),
      finding({ evidence: [evidence('Built the billing API')] }),
    ],
  });
  const xml = renderJunit([{ source: 'a.pdf', report }], STRICT);
  expect(xml).not.toContain('021 555 0199');
  expect(xml).toContain('“Built the billing API”');
});

test('hostile text in every field leaves the XML well formed', () => {
  const hostile = finding({
    ruleId: HOSTILE,
    severity: 'error',
    message: HOSTILE,
    suggestion: HOSTILE,
    why: HOSTILE,
    evidence: [evidence(HOSTILE)],
  });
  const report = sampleReport({ findings: [hostile, { ...hostile, severity: 'warning' }] });
  const { values } = checkWellFormed(renderJunit([{ source: HOSTILE, report }], STRICT));
  expect(values.some((value) => value.includes('&lt;script&gt;'))).toBe(true);
});

test('any text at all leaves the XML well formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (message, source) => {
      checkWellFormed(
        renderJunit([{ source, report: sampleReport({ findings: [finding({ message })] }) }], STRICT),
      );
    }),
    { numRuns: 200 },
  );
});
