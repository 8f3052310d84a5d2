import { expect, it } from 'vitest';
import { compareWithBaseline } from '../../src/render/baseline.ts';
import { sampleReport } from './sample-report.ts';

const report = sampleReport();
const [finding] = report.findings as [(typeof report.findings)[number]];
const before = (change: { message?: string; points?: number }) => ({
  verdict: report.verdict,
  findings: [{ ...finding, ...change }],
});

it('knows a finding again by its fingerprint', () => {
  const { known, new: fresh } = compareWithBaseline(report, before({}));
  expect([known, fresh]).toEqual([[finding.fingerprint], []]);
});

it('calls one new that says something else and costs more: all missing skills are one finding', () => {
  const { known, new: fresh } = compareWithBaseline(
    report,
    before({ message: 'One essential is missing.', points: finding.points - 1 }),
  );
  expect([known, fresh]).toEqual([[], [finding.fingerprint]]);
});

it('calls none new that only costs more, or only says something else', () => {
  for (const change of [{ points: finding.points - 1 }, { message: 'Two are missing.' }]) {
    expect(compareWithBaseline(report, before(change)).new).toEqual([]);
  }
});
