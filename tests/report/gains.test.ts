import { describe, expect, it } from 'vitest';
import { pack } from '../../src/generated/pack.ts';
import type { Report } from '../../src/model/report.ts';
import { createChecker } from '../../src/pipeline.ts';

const checker = createChecker(pack);

const CV = `Mere Parata
mere.parata@example.org | Newtown, Wellington | https://github.com/mere-parata-example
Date of birth: 4 March 1996
Gender: female

SUMMARY
Developer looking for a challenging role where I can grow, with six years in public health and transport.

EXPERIENCE
Developer, Kea Software Ltd, Wellington
Mar 2021 – Present
- Responsible for the nightly jobs in Python
- Worked on the reports of the finance team
- Helped with the migration of old invoices to PostgreSQL
- Designed the tables behind the booking of appointments

Junior Developer, Tui Transport Ltd, Wellington
- Built the timetable page that 12,000 people use each week
- Cut the time of the nightly import from 6 hours to 40 minutes

SKILLS
Python, PostgreSQL, Git, Docker, AWS, Linux

EDUCATION
Bachelor of Science, Rimu University, 2017

REFEREES
Available on request
`;

async function check(text: string): Promise<Report> {
  const options = { role: 'backend-developer', now: '2026-11-23', fileName: 'cv.txt' } as const;
  return checker.check(new TextEncoder().encode(text), options);
}

/** Each line of the table is rounded to a tenth, so that two sums of them may be a tenth apart. */
const ROUNDING = 0.15;

/** Points before they are rounded to a whole score. */
function earned({ score }: Report): number {
  return score.parts.reduce((sum, part) => sum + part.earned, 0);
}

/** What a person would change in the CV, by a rule of the suggestion that asks for it. */
const MENDED: readonly (readonly [rule: string, from: string, to: string])[] = [
  ['contact/missing-phone', 'mere.parata@example.org |', 'mere.parata@example.org | 021 555 0142 |'],
  ['personal/date-of-birth', 'Date of birth: 4 March 1996\nGender: female\n', ''],
  ['summary/generic', 'Developer looking for a challenging role where I can grow, with', 'Developer with'],
  [
    'bullets/weak-opener',
    `- Responsible for the nightly jobs in Python
- Worked on the reports of the finance team
- Helped with the migration of old invoices to PostgreSQL`,
    `- Ran 14 nightly jobs in Python
- Rebuilt the reports of the finance team
- Moved 30,000 old invoices to PostgreSQL`,
  ],
  [
    'experience/missing-dates',
    'Tui Transport Ltd, Wellington\n',
    'Tui Transport Ltd, Wellington\nFeb 2018 – Feb 2021\n',
  ],
];

describe('the gain of a suggestion', () => {
  it.each(MENDED)('is what mending %s wins back', async (rule, from, to) => {
    expect(CV).toContain(from);
    const [before, after] = [await check(CV), await check(CV.replace(from, to))];
    const suggestion = before.suggestions.find(({ ruleIds }) => ruleIds.includes(rule));
    expect(suggestion?.gain).toBeGreaterThan(0);
    expect(after.suggestions.filter(({ ruleIds }) => ruleIds.includes(rule))).toEqual([]);
    expect(Math.abs(earned(after) - earned(before) - suggestion!.gain)).toBeLessThan(ROUNDING);
  });

  it('is what showing the listed skills at work wins back', async () => {
    const before = await check(CV);
    const listed = before.suggestions.find(({ title }) => /at work|only list/u.test(title));
    const shown = CV.replace(
      '- Built the timetable',
      '- Moved 9 services to Docker, AWS and Linux with Git\n- Built the timetable',
    );
    expect(Math.abs(earned(await check(shown)) - earned(before) - listed!.gain)).toBeLessThan(ROUNDING);
  });

  it('orders the suggestions, after what stops an application', async () => {
    const { suggestions, findings } = await check(CV.replace('mere.parata@example.org |', ''));
    const stops = new Set(
      findings.filter(({ severity }) => severity === 'error').map(({ ruleId }) => ruleId),
    );
    const ranks = suggestions.map(
      ({ ruleIds, gain }) => (ruleIds.some((id) => stops.has(id)) ? 1000 : 0) + gain,
    );
    expect(stops.size).toBeGreaterThan(0);
    expect(ranks).toEqual([...ranks].sort((left, right) => right - left));
  });

  it('merges what one edit mends, and says where and how in the CV’s own words', async () => {
    const { suggestions } = await check(CV);
    const bullets = suggestions.find(({ ruleIds }) => ruleIds.includes('bullets/weak-opener'));
    expect(bullets?.ruleIds).toContain('bullets/no-metrics');
    expect(bullets?.title).toBe('Rewrite your bullets, the strongest first');
    expect(bullets?.steps).toHaveLength(bullets!.ruleIds.length);
    expect(bullets?.where.map(({ quote }) => quote)).toContain('Responsible for the nightly jobs in Python');
    expect(bullets?.rewrites[0]).toEqual({
      before: 'Responsible for the nightly jobs in Python',
      after: 'Ran the nightly jobs in Python: [how many, how often, what improved]',
    });
    const personal = suggestions.find(({ ruleIds }) => ruleIds.includes('personal/gender'));
    expect(personal?.ruleIds).toContain('personal/date-of-birth');
    const ids = suggestions.flatMap(({ ruleIds }) => ruleIds);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tells nobody to claim what they lack, and names the nearest that they show', async () => {
    const { suggestions } = await check(
      CV.replaceAll('PostgreSQL', 'Oracle Database').replaceAll('Git, ', ''),
    );
    for (const { title, detail } of suggestions.filter(({ ruleIds }) =>
      ruleIds.includes('skills/missing-essential'),
    ))
      expect(`${title} ${detail}`).toMatch(/\bhave (?:not )?used\b/u);
    expect(JSON.stringify(suggestions)).not.toMatch(/\b(?:claim|pretend|exaggerate)\b/iu);
  });
});

describe('the words of advice', () => {
  it('name only rules that exist', () => {
    const known = new Set(pack.rules.map(({ id }) => id));
    const { edits, rewrites, questions } = pack.advice;
    const named = [
      ...edits.flatMap(({ rules }) => rules),
      ...rewrites.rules,
      ...questions.flatMap(({ rules }) => rules ?? []),
      ...Object.values(pack.scoring.nothingThere),
    ];
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});
