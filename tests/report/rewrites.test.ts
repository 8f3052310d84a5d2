import { describe, expect, it } from 'vitest';
import { pack } from '../../src/generated/pack.ts';
import { rewritesOf } from '../../src/report/rewrites.ts';
import { EMPTY_CV, finding, job } from './sample.ts';

/** The pattern for one bullet with the opening that a rule quotes, in the words of rules/advice.yaml. */
function rewrite(bullet: string, quote: string, ruleId = 'bullets/weak-opener'): string | undefined {
  const whole = { start: 0, end: bullet.length, value: bullet };
  const at = bullet.indexOf(quote);
  const evidence = {
    quote,
    start: at,
    end: at + quote.length,
    page: null,
    line: 1,
    box: null,
    section: null,
  };
  const cv = { ...EMPTY_CV, work: [{ ...job('Tester'), highlights: [whole] }] };
  return rewritesOf([finding({ ruleId, evidence: [evidence] })], cv, bullet, pack.advice.rewrites)[0]?.after;
}

const PROMPT = `: ${pack.advice.rewrites.prompt}`;

describe('a bullet of the CV turned round', () => {
  it.each([
    ['Responsible for the nightly jobs', 'Responsible for', `Ran the nightly jobs${PROMPT}`],
    [
      'Responsible for maintenance of the PHP order system.',
      'Responsible for',
      `Maintained the PHP order system${PROMPT}`,
    ],
    ['I was responsible for testing the site', 'responsible for', `Tested the site${PROMPT}`],
    [
      'Duties included testing and debugging 12 services',
      'Duties included',
      'Tested and debugged 12 services',
    ],
    ['Responsible for testing and support', 'Responsible for', `Ran testing and support${PROMPT}`],
    ['Worked on improving reports', 'Worked on', `Improved reports${PROMPT}`],
    [
      'Worked on WordPress plugins',
      'Worked on',
      `[Built, changed, tested or fixed] WordPress plugins${PROMPT}`,
    ],
  ])('%s', (bullet, quote, after) => {
    expect(rewrite(bullet, quote)).toBe(after);
  });

  it('claims no more than a share in what others did', () => {
    expect(rewrite('Helped with the migration', 'Helped with')).toMatch(
      /^\[Your own part[^\]]+\] in the migration: /u,
    );
  });

  it('asks for the figure only where the bullet has none', () => {
    expect(rewrite('Wrote the import', 'Wrote the import', 'bullets/no-metrics')).toBe(
      `Wrote the import${PROMPT}`,
    );
    expect(rewrite('Wrote 3 imports', 'Wrote 3 imports', 'bullets/no-metrics')).toBeUndefined();
  });

  it('sets no second colon', () => {
    const bullet = 'Nostos: a service for mail';
    expect(rewrite(bullet, bullet, 'bullets/no-metrics')).toBe(`${bullet} – ${pack.advice.rewrites.prompt}`);
  });

  it('leaves alone what is too long, has nothing after the opening or opens in another way', () => {
    expect(
      rewrite(`Responsible for ${'the nightly jobs and '.repeat(10)}more`, 'Responsible for'),
    ).toBeUndefined();
    expect(rewrite('Responsible for', 'Responsible for')).toBeUndefined();
    expect(rewrite('Exposed to Kubernetes', 'Exposed to')).toBeUndefined();
  });

  it('adds no word that neither the bullet nor the pattern has', () => {
    const bullet = 'Responsible for the nightly jobs of $& and {rest}';
    expect(rewrite(bullet, 'Responsible for')).toBe(`Ran the nightly jobs of $& and {rest}${PROMPT}`);
  });
});
