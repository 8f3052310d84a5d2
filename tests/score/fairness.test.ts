import { describe, expect, it } from 'vitest';
import { pack } from '../../src/generated/pack.ts';
import type { Report } from '../../src/model/report.ts';
import { REGIONS, type RegionCode } from '../../src/model/role.ts';
import { createChecker } from '../../src/pipeline.ts';
import { BASES, CHANGES, type Change } from './fairness-variants.ts';

const checker = createChecker(pack);

async function check(text: string, role: string, region: RegionCode): Promise<Report> {
  const options = { role, region, now: '2026-11-23', fileName: 'cv.txt' };
  return checker.check(new TextEncoder().encode(text), options);
}

/** The judgement of a report with the words that were changed, and the count of words that follows from them, levelled. */
function judgement({ score, verdict, findings, reasons, suggestions }: Report, words: string): unknown {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const level = (text: string) =>
    text
      .replace(new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, 'gu'), '#')
      .replace(/\b\d+ words/gu, 'N words');
  return {
    score,
    verdict,
    findings: findings
      .filter(({ ruleId }) => !ruleId.startsWith('personal/'))
      .map(({ ruleId, points, severity, message }) => [ruleId, points, severity, level(message)]),
    reasons: reasons.map(level),
    suggestions: suggestions.map(({ title, gain, ruleIds }) => [title, gain, ruleIds]),
  };
}

function variantsOf(text: string): Change[] {
  return CHANGES.filter(({ from }) => text.includes(from));
}

describe('who someone is', () => {
  it('is changed in at least 200 ways', () => {
    const variants = BASES.flatMap(({ text }) => variantsOf(text));
    expect(variants.length).toBeGreaterThanOrEqual(200);
    for (const kind of ['name', 'gender', 'age', 'school', 'address'])
      expect(variants.some((variant) => variant.kind === kind)).toBe(true);
  });

  it.each(BASES.flatMap((base) => REGIONS.map((region) => ({ ...base, region }))))(
    'changes nothing for a $role in $region',
    async ({ role, region, text }) => {
      const base = await check(text, role, region);
      expect(base.score.value).toBeGreaterThan(0);
      for (const { kind, from, to } of variantsOf(text)) {
        const changed = await check(text.replaceAll(from, to), role, region);
        expect(judgement(changed, to), `${kind}: ${to}`).toEqual(judgement(base, from));
      }
    },
    120_000,
  );

  it('would be noticed if it changed something: a missing skill does', async () => {
    const { role, text } = BASES[0]!;
    const [base, less] = [
      await check(text, role, 'NZ'),
      await check(text.replaceAll('AWS', '…'), role, 'NZ'),
    ];
    expect(judgement(less, 'AWS')).not.toEqual(judgement(base, 'AWS'));
  });
});
