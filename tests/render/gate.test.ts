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

test('what the baseline has fails nothing; what is new, worse or below the score does', () => {
  const report = sampleReport({
    verdict: 'likely-screened-out',
    score: score(54),
    findings: [finding(), finding({ fingerprint: 'bbbbbbbbbbbbbbbb' })],
  });
  const gate: Gate = { failOn: 'warning', minScore: null, failsScreenedOut: true };
  const before = { verdict: 'likely-screened-out', known: ['aaaaaaaaaaaaaaaa'], new: [], fixed: [] } as const;
  expect(shortfallsOf(report, gate, before)).toEqual(['new findings: 1 warning']);
  const all = { ...before, known: ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb'] };
  expect(shortfallsOf(report, gate, all)).toEqual([]);
  expect(shortfallsOf(report, gate, { ...all, verdict: 'at-risk' })).toEqual(['Likely to be screened out']);
  expect(shortfallsOf(report, { ...gate, minScore: 60 }, all)).toEqual([
    'The score is 54; at least 60 was asked for',
  ]);
});
