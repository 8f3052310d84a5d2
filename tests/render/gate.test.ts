import { expect, test } from 'vitest';
import { type Gate, passesGate, shortfallsOf } from '../../src/render/gate.ts';
import { finding, sampleReport } from './sample-report.ts';

const OPEN: Gate = { failOn: 'never', minScore: null, failsScreenedOut: false };
const score = (value: number | null) => ({ value, parts: [] });

test('what passes has no shortfall', () => {
  const report = sampleReport({ verdict: 'likely-screened-out', score: score(12) });
  expect(shortfallsOf(report, OPEN)).toEqual([]);
  expect(passesGate(report, OPEN)).toBe(true);
});

test('every shortfall is said in words', () => {
  const report = sampleReport({
    verdict: 'likely-screened-out',
    score: score(54),
    findings: [finding({ severity: 'warning' }), finding({ severity: 'suggestion' })],
  });
  const gate: Gate = { failOn: 'warning', minScore: 60, failsScreenedOut: true };
  expect(shortfallsOf(report, gate)).toEqual([
    'Likely to be screened out',
    'The score is 54; at least 60 was asked for',
    'findings: 1 warning',
  ]);
  expect(passesGate(report, gate)).toBe(false);
});

test('a CV that cannot be judged passes only where no finding fails one', () => {
  const report = sampleReport({ verdict: 'cannot-judge', score: score(null), findings: [] });
  expect(shortfallsOf(report, { ...OPEN, failOn: 'error' })).toEqual(['Cannot be judged']);
  expect(shortfallsOf(report, OPEN)).toEqual([]);
  expect(shortfallsOf(report, { ...OPEN, minScore: 1 })).toEqual([
    'There is no score; at least 1 was asked for',
  ]);
});
