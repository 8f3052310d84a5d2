import fc from 'fast-check';
import pc from 'picocolors';
import { expect, test } from 'vitest';
import { PrecheckError, toProblem } from '../../src/model/errors.ts';
import { displayWidth } from '../../src/render/layout.ts';
import { PLAIN_PALETTE } from '../../src/render/palette.ts';
import { renderPretty, renderPrettySummary } from '../../src/render/pretty.ts';
import { evidence, finding, HOSTILE, sampleReport } from './sample-report.ts';

const PLAIN = { palette: PLAIN_PALETTE, width: 80 };

test('a report reads from the verdict to the next steps', () => {
  const text = renderPretty({ source: 'cvs/hana.pdf', report: sampleReport() }, PLAIN);
  const inOrder = [
    'cvs/hana.pdf',
    'PDF, 2 pages, 812 words, checked for Back-end developer (intermediate, NZ)',
    'At risk, 61.5 out of 100',
    '  - Kubernetes is essential for this role',
    'What to change first',
    '  1. Show what your work changed (worth 6.5 points)',
    '     from: Worked on the billing API',
    '       to: [Built, changed] the billing API: [how many]',
    'Skills for Back-end developer',
    'Shown in your work   PostgreSQL (3.5 years, last in 2026-10)',
    'Listed, never shown  Docker (desirable)',
    'Missing, essential   Kubernetes',
    'Score',
    'Skills      31.5 of   45',
    'lost 9 essentials not found, 4.5 skills listed, not shown',
    'lost 5 bullets/no-metrics',
    'Together    51.5 of   70',
    'Findings: 1 warning',
    '  warning: 6 of 7 bullets under Acme',
    '    “Worked on the billing API” (page 1, line 12)\n    -> Add a number to the two strongest.',
    '    bullets/no-metrics',
    'Next steps',
    '  1. Send it again',
    'Subject: Feedback on my application',
  ];
  const places = inOrder.map((part) => text.indexOf(part));
  expect(places, text).not.toContain(-1);
  expect(places).toEqual([...places].sort((left, right) => left - right));
});

test('a CV that cannot be judged shows no score', () => {
  const report = sampleReport({ verdict: 'cannot-judge', score: { value: null, parts: [] } });
  const text = renderPretty({ source: 'scan.pdf', report }, PLAIN);
  expect(text).toContain('Cannot be judged\n');
  expect(text).not.toContain('out of 100');
});

test('after an interview the verdict is about the CV alone', () => {
  const { nextSteps } = sampleReport();
  const questions = ['Which skill did they keep returning to?'];
  const report = sampleReport({ nextSteps: { ...nextSteps, stage: 'after-interview', questions } });
  const text = renderPretty({ source: 'a.pdf', report }, PLAIN);
  expect(text).toContain('You got the interview. The CV by itself: at risk, 61.5 out of 100');
  expect(text).toContain('Questions to ask yourself:\n  - Which skill did they keep returning to?');
});

test('more than three quotes of a finding are counted', () => {
  const report = sampleReport({
    findings: [finding({ evidence: Array.from({ length: 5 }, () => evidence('Did it')) })],
  });
  const text = renderPretty({ source: 'a.pdf', report }, PLAIN);
  expect(text.match(/“Did it”/g)).toHaveLength(3);
  expect(text).toContain('and 2 more places');
});

test('an unreadable CV shows what to do', () => {
  const error = toProblem(new PrecheckError('encrypted', 'Save it without a password.'));
  expect(renderPretty({ source: 'locked.pdf', error }, PLAIN)).toBe(
    'locked.pdf\n  This file is locked with a password\n  Save it without a password.\n',
  );
});

test('terminal escapes and hidden characters of a CV are shown, never sent', () => {
  const report = sampleReport({
    reasons: [HOSTILE],
    findings: [finding({ message: HOSTILE, suggestion: HOSTILE, evidence: [evidence(HOSTILE)] })],
    suggestions: [
      {
        title: HOSTILE,
        detail: HOSTILE,
        steps: [HOSTILE, HOSTILE],
        where: [evidence(HOSTILE)],
        rewrites: [{ before: HOSTILE, after: HOSTILE }],
        ruleIds: [],
        gain: 1,
      },
    ],
  });
  const text = renderPretty({ source: HOSTILE, report }, PLAIN);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202e\u2028\ufeff]/);
  expect(text).not.toMatch(/\p{Surrogate}/u);
  expect(text).toContain('␛[31mred');
  expect(text).toContain('<U+202E>');
});

test.each([30, 40, 79, 80, 100])('no line is wider than %i columns', (width) => {
  const report = sampleReport({
    reasons: ['開発者の履歴書 '.repeat(12), 'x'.repeat(250)],
    findings: [finding({ message: 'Ngā mihi nui '.repeat(20), evidence: [evidence('長い引用'.repeat(30))] })],
  });
  const text = renderPretty(
    { source: `${'long-folder/'.repeat(12)}cv.pdf`, report },
    { palette: PLAIN_PALETTE, width },
  );
  for (const line of text.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
});

test('colour is only what the palette adds', () => {
  const record = { source: 'a.pdf', report: sampleReport() };
  const coloured = renderPretty(record, { palette: pc.createColors(true), width: 80 });
  expect(coloured).toContain('\u001b[33m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape that starts a colour.
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(renderPretty(record, PLAIN));
});

test('the summary of a batch names each CV and counts those that passed', () => {
  const records = [
    { source: 'good.pdf', report: sampleReport({ verdict: 'ready' }) },
    { source: 'bad.pdf', report: sampleReport({ findings: [finding({ severity: 'error' })] }) },
    { source: 'locked.pdf', error: toProblem(new PrecheckError('encrypted', 'Locked.')) },
  ];
  expect(
    renderPrettySummary(records, { failOn: 'error', minScore: null, failsScreenedOut: false }, PLAIN),
  ).toBe(
    [
      '1 of 3 CVs passed',
      '  passed  good.pdf: Ready to send, 61.5; findings: 1 warning',
      '  FAILED  bad.pdf: At risk, 61.5; findings: 1 error',
      '  FAILED  locked.pdf: This file is locked with a password',
      '',
    ].join('\n'),
  );
});

test('any text at all is rendered without control characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (message) => {
      const text = renderPretty(
        { source: 'a', report: sampleReport({ findings: [finding({ message })] }) },
        PLAIN,
      );
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    }),
  );
});
