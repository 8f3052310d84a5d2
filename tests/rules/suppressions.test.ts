import { describe, expect, it } from 'vitest';
import { pack } from '../../src/generated/pack.ts';
import { isSuppressed, type Suppression } from '../../src/model/suppression.ts';
import { createChecker } from '../../src/pipeline.ts';
import { cvWithBullets, findingsOf, ruleWith } from './rules-context.ts';

const RULE = ruleWith({ kind: 'pattern', pattern: 'synergy \\d' }, 'bullets', {
  points: { each: 2, atMost: 3 },
});
const CV = cvWithBullets(...[1, 2, 3, 4, 5, 6, 7].map((number) => `Built synergy ${number} for them`));
const suppression = (changes: Partial<Suppression> = {}): Suppression => ({
  ruleId: RULE.id,
  reason: 'It is their name',
  ...changes,
});

describe('a suppressed finding', () => {
  it('costs nothing and leaves its place and its points to others', async () => {
    const before = await findingsOf(RULE, CV);
    expect(before.map(({ points }) => points)).toEqual([2, 1, 0, 0, 0]);
    const after = await findingsOf(RULE, CV, { suppressions: [suppression({ quote: 'SYNERGY 1' })] });
    expect(after.filter(isSuppressed)).toEqual([
      expect.objectContaining({ points: 0, reason: 'It is their name', fingerprint: before[0]?.fingerprint }),
    ]);
    expect(after.filter((finding) => !isSuppressed(finding)).map(({ points }) => points)).toEqual([
      2, 1, 0, 0, 0,
    ]);
  });

  it('is found by its fingerprint alone, or by its rule', async () => {
    const [, second] = await findingsOf(RULE, CV);
    const by = async (changes: Partial<Suppression>) =>
      (await findingsOf(RULE, CV, { suppressions: [suppression(changes)] })).filter(isSuppressed).length;
    expect(await by({ fingerprint: second!.fingerprint })).toBe(1);
    expect(await by({})).toBe(7);
    expect(await by({ ruleId: 'other/rule' })).toBe(0);
    expect(await by({ quote: 'nothing of the kind' })).toBe(0);
  });
});

it('a report keeps what was suppressed apart, and its score rises by what that had cost', async () => {
  const checker = createChecker(pack);
  const options = { role: 'backend-developer', now: '2026-11-23' };
  const bytes = new TextEncoder().encode(cvWithBullets('Responsible for billing', 'Worked on Java services'));
  const before = await checker.check(bytes, options);
  expect(before).not.toHaveProperty('suppressed');
  const opener = before.findings.find(({ ruleId }) => ruleId === 'bullets/weak-opener');
  expect(opener?.points).toBeGreaterThan(0);
  const suppressions = [{ ruleId: 'bullets/weak-opener', reason: 'Asked to' }];
  const after = await checker.check(bytes, { ...options, suppressions });
  expect(after.suppressed?.map(({ ruleId, reason }) => ({ ruleId, reason }))).toEqual([
    { ruleId: 'bullets/weak-opener', reason: 'Asked to' },
  ]);
  expect(after.findings.map(({ ruleId }) => ruleId)).not.toContain('bullets/weak-opener');
  const earned = (report: typeof before) => report.score.parts.reduce((sum, part) => sum + part.earned, 0);
  expect(earned(after) - earned(before)).toBeCloseTo(opener?.points ?? 0, 5);
});

it('rules of a role, region and profile are laid over one another for one check', async () => {
  const bytes = new TextEncoder().encode(cvWithBullets('Responsible for billing', 'Worked on Java services'));
  const layered = {
    ...pack,
    regions: pack.regions.map((region) =>
      region.code === 'NZ' ? { ...region, rules: { 'bullets/weak-opener': { on: false } } } : region,
    ),
  };
  const checker = createChecker(layered);
  const severity = async (options: object) => {
    const report = await checker.check(bytes, { now: '2026-11-23', ...options });
    return report.findings.find(({ ruleId }) => ruleId === 'bullets/weak-opener')?.severity ?? 'off';
  };
  expect(await severity({ role: 'backend-developer' })).toBe('off');
  expect(await severity({ role: 'backend-developer', region: 'AU' })).toBe('warning');
  const profile = { extends: 'backend-developer', rules: { 'bullets/weak-opener': 'error' } };
  expect(await severity({ profile })).toBe('error');
  expect(await severity({ role: 'backend-developer' })).toBe('off');
  const broken = {
    extends: 'backend-developer',
    rules: { 'bullets/weak-opener': { options: { lists: 3 } } },
  };
  await expect(severity({ profile: broken, region: 'AU' })).rejects.toThrow('bullets/weak-opener');
});
