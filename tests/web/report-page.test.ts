import { describe, expect, test } from 'vitest';
import { pack } from '../../src/generated/pack.ts';
import type { Report } from '../../src/model/report.ts';
import { absencesOf } from '../../src/report/absences.ts';
import { BLANK_FORM } from '../../src/web/form-state.ts';
import type { Names } from '../../src/web/names.ts';
import { ReportPage } from '../../src/web/report-page.tsx';
import { SAMPLE_REPORT } from './sample-report.ts';
import { SAMPLE_TEXT } from './sample-text.ts';

const NAMES: Names = {
  skills: new Map([
    ['aws', 'AWS'],
    ['azure', 'Azure'],
    ['google-cloud', 'Google Cloud'],
  ]),
  rules: new Map([['bullets/no-metrics', 'Work that shows its results']]),
  changes: new Map([['bullets/no-metrics', 'Add a number to your strongest bullets']]),
};

const render = async (report: Report): Promise<string> =>
  String(await ReportPage({ report, names: NAMES, choices: BLANK_FORM }));

/** The words of a page as a person reads them. */
const words = (page: string): string =>
  page
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

const order = (page: string, ids: readonly string[]): number[] => ids.map((id) => page.indexOf(`id="${id}"`));

describe('the report page', () => {
  test('shows every finding with its suggestion, every quote and its place', async () => {
    const page = words(await render(SAMPLE_REPORT));
    for (const { message, suggestion, why, evidence } of SAMPLE_REPORT.findings) {
      expect(page).toContain(message);
      expect(page).toContain(suggestion);
      expect(page).toContain(why);
      for (const { quote, line, start, end } of evidence) {
        expect(SAMPLE_TEXT.slice(start, end)).toBe(quote);
        expect(page).toContain(quote);
        expect(page).toContain(`line ${line}`);
      }
    }
  });

  test('says of what is not there that it was not found, and quotes nobody’s name for it', async () => {
    const [first, ...others] = SAMPLE_REPORT.findings;
    const [place] = first!.evidence;
    const absence = 'Not found anywhere in the CV';
    const absent = { ...first!, absence, evidence: [{ ...place!, quote: 'Somebody’s Name' }] };
    const report = { ...SAMPLE_REPORT, findings: [absent, ...others] };
    const page = words(await render(report));
    expect(page).toContain('Not found anywhere in the CV');
    expect(page).not.toContain('Somebody’s Name');
  });

  test('names the absences of our own rules, and quotes all others', () => {
    const absences = absencesOf(pack.rules);
    expect(absences.get('sections/missing-referees')).toBe('Not found anywhere in the CV');
    expect(absences.get('contact/missing-email')).toBe('Not found anywhere in the CV');
    expect(absences.get('skills/missing-essential')).toBe('Not found anywhere in the CV');
    expect(absences.get('length/too-long')).toBe('About the CV as a whole');
    expect(absences.get('personal/photo')).toBe('About the file as a whole');
    const quoting = ['skills/listed-not-shown', 'experience/missing-dates', 'contact/invalid-phone'];
    quoting.push('bullets/no-metrics', 'sections/jobs-without-heading', 'reading/letter-spaced-heading');
    for (const id of quoting) {
      expect(pack.rules.some((rule) => rule.id === id)).toBe(true);
      expect(absences.has(id)).toBe(false);
    }
  });

  test('folds a long list of missing skills', async () => {
    const missing = Array.from({ length: 14 }, (_, index) => ({
      ...SAMPLE_REPORT.skills.missing[0]!,
      name: `Skill ${index}`,
    }));
    const page = words(await render({ ...SAMPLE_REPORT, skills: { ...SAMPLE_REPORT.skills, missing } }));
    expect(page).toContain('4 more skills that we did not find');
    expect(page.indexOf('Skill 9')).toBeLessThan(page.indexOf('4 more skills'));
    expect(page.indexOf('Skill 10')).toBeGreaterThan(page.indexOf('4 more skills'));
  });

  test('explains a hard verdict beside a fair score', async () => {
    const parts = SAMPLE_REPORT.score.parts.map((part) =>
      part.category === 'skills' ? { ...part, earned: 5 } : { ...part, earned: part.possible },
    );
    const report: Report = { ...SAMPLE_REPORT, verdict: 'likely-screened-out' };
    expect(words(await render({ ...report, score: { value: 60, parts } }))).toContain(
      'Much else in it is fine',
    );
    const weak = parts.map((part) => ({ ...part, earned: 1 }));
    expect(words(await render({ ...report, score: { value: 6, parts: weak } }))).not.toContain(
      'Much else in it is fine',
    );
  });

  test('does not call a CV set aside that led to an interview, and asks its questions', async () => {
    const nextSteps = {
      ...SAMPLE_REPORT.nextSteps,
      stage: 'after-interview' as const,
      questions: ['Which skill did they keep returning to?'],
    };
    const page = words(await render({ ...SAMPLE_REPORT, verdict: 'likely-screened-out', nextSteps }));
    expect(page).toContain('Your CV got you the interview.');
    expect(page).not.toContain('set aside');
    expect(page).toContain('Which skill did they keep returning to?');
  });

  test('shows how a bullet could read, and where', async () => {
    const [place] = SAMPLE_REPORT.findings[0]!.evidence;
    const rewrites = [{ before: 'Worked on imports', after: '[Built, changed] imports' }];
    const [first, ...others] = SAMPLE_REPORT.suggestions;
    const change = { ...first!, steps: ['Do this.', 'Then that.'], where: [place!], rewrites };
    const page = words(await render({ ...SAMPLE_REPORT, suggestions: [change, ...others] }));
    for (const text of ['Do this. Then that.', 'Worked on imports', '[Built, changed]', place!.quote])
      expect(page.replace(/\s+/gu, ' ')).toContain(text);
  });

  test('promises no points where there is no score', async () => {
    const page = words(
      await render({ ...SAMPLE_REPORT, verdict: 'cannot-judge', score: { value: null, parts: [] } }),
    );
    expect(page).not.toContain('add to the score');
  });

  test('makes no demands on a CV that is ready', async () => {
    const page = words(await render({ ...SAMPLE_REPORT, verdict: 'ready' }));
    expect(page).toContain('In short');
    expect(page).toContain('What could still be better');
    expect(page).not.toContain('What to change first');
    expect(page).not.toContain('likeliest reason');
  });

  test('puts the verdict and its reasons first, then what to change, then the rest', async () => {
    const page = await render(SAMPLE_REPORT);
    for (const reason of SAMPLE_REPORT.reasons) expect(words(page)).toContain(reason);
    const parts = [
      'verdict-heading',
      'changes',
      'skills',
      'findings',
      'score',
      'recovered',
      'next-steps',
      'recheck',
    ];
    const places = order(page, parts);
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((left, right) => left - right));
  });

  test('lets a person add up the score', async () => {
    const page = words(await render(SAMPLE_REPORT));
    for (const { earned, possible } of SAMPLE_REPORT.score.parts)
      expect(page).toContain(`${earned} of ${possible}`);
    expect(page).toContain('−10 Add a number to your strongest bullets');
    expect(page).toContain('−20.5 essential skills that we did not find');
    expect(page).toContain('−2 wording/buzzwords');
    expect(page).toContain('Together, rounded: 58');
    expect(page).toContain('58 of 100');
  });

  test('tells shown, listed, near and missing skills apart, each with its words', async () => {
    const page = words(await render(SAMPLE_REPORT));
    const groups = ['Not found', 'Named, but not shown at work', 'Close to what is asked', 'Shown at work'];
    const places = groups.map((group) => page.indexOf(group));
    expect(places).toEqual([...places].sort((left, right) => left - right));
    expect(page).toContain('Any one of AWS, Azure, Google Cloud would do.');
    expect(page).toContain('Written as “k8s”');
    expect(page).toContain('MySQL is close to PostgreSQL');
    expect(page).toContain('7.5 years in dated jobs, in use now');
    expect(page).toContain('last used Feb 2021');
  });

  test('shows what was recovered and what was not', async () => {
    const page = words(await render(SAMPLE_REPORT));
    expect(page).toContain('Phone Not found');
    expect(page).toContain('Developer, Kererū Software');
    expect(page).toContain('Mar 2021 to now');
    expect(page).toContain('Work history read as Experience, page 1');
  });

  test('a file that cannot be read: that comes first, and nothing is scored or called missing', async () => {
    const none = { matched: [], partial: [], missing: [], other: [] };
    const page = await render({
      ...SAMPLE_REPORT,
      verdict: 'cannot-judge',
      score: { value: null, parts: [] },
      skills: none,
      findings: [],
      suggestions: [],
      document: { ...SAMPLE_REPORT.document, readability: 'none', reasons: ['Page 1 is a picture.'] },
    });
    expect(words(page)).toContain('Page 1 is a picture.');
    const [readability, next] = order(page, ['readability', 'next-steps']);
    expect(readability).toBeGreaterThan(0);
    expect(readability).toBeLessThan(next!);
    expect(order(page, ['score', 'skills', 'changes', 'findings', 'recovered'])).toEqual([
      -1, -1, -1, -1, -1,
    ]);
    expect(page).not.toContain('class="dial"');
  });
});

describe('hostile words', () => {
  const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)> ' & \u202e`;
  const address = 'javascript:alert(1)';

  test('stay words wherever they stand', async () => {
    const page = await render({
      ...SAMPLE_REPORT,
      document: { ...SAMPLE_REPORT.document, fileName: HOSTILE, readability: 'poor', reasons: [HOSTILE] },
      reasons: [HOSTILE],
      resume: {
        ...SAMPLE_REPORT.resume,
        basics: { name: HOSTILE, email: HOSTILE, url: address, profiles: [{ url: address }] },
        work: [{ name: HOSTILE, position: HOSTILE, startDate: HOSTILE, highlights: [] }],
      },
      sections: SAMPLE_REPORT.sections.map((section) => ({ ...section, heading: HOSTILE })),
      findings: SAMPLE_REPORT.findings.map((finding) => ({
        ...finding,
        message: HOSTILE,
        evidence: finding.evidence.map((evidence) => ({ ...evidence, quote: HOSTILE })),
      })),
      suggestions: [
        {
          title: HOSTILE,
          detail: HOSTILE,
          steps: [HOSTILE, HOSTILE],
          where: [{ ...SAMPLE_REPORT.findings[0]!.evidence[0]!, quote: HOSTILE }],
          rewrites: [{ before: HOSTILE, after: HOSTILE }],
          ruleIds: [],
          gain: 1,
        },
      ],
      nextSteps: { ...SAMPLE_REPORT.nextSteps, feedbackRequest: { subject: HOSTILE, body: HOSTILE } },
    });
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toContain('<img');
    expect(page).not.toMatch(/ onerror=alert\(1\)>/);
    expect(page).not.toMatch(/href="javascript:/);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('a quote without end is cut on the page', async () => {
    const [first] = SAMPLE_REPORT.findings;
    const evidence = [{ ...first!.evidence[0]!, quote: 'a'.repeat(5000) }];
    const page = await render({ ...SAMPLE_REPORT, findings: [{ ...first!, evidence }] });
    expect(page).toContain(`${'a'.repeat(600)} …`);
    expect(page).not.toContain('a'.repeat(601));
  });
});
