import { describe, expect, it } from 'vitest';
import { toJsonResume } from '../../src/report/resume.ts';
import {
  dates,
  EMPTY_CV,
  field,
  finding,
  job,
  PROFILE,
  SKILLS,
  sampleCv,
  sampleDocument,
  sampleReport,
  spanOf,
} from './sample.ts';

describe('the resume', () => {
  it('maps what was read to JSON Resume, and leaves out what was not', () => {
    const { resume } = sampleReport();
    expect(resume.basics).toEqual({
      name: 'Mere Parata',
      email: 'mere@example.org',
      url: 'https://mere.example.org',
      summary: 'Developer who likes quiet systems.',
      profiles: [{ network: 'GitHub', username: 'mere-p', url: 'https://github.com/mere-p' }],
    });
    expect(resume.education).toEqual([
      { institution: 'Massey University', studyType: 'BSc', endDate: '2018' },
    ]);
    expect(resume.skills).toEqual([{ keywords: ['Java', 'Docker'] }]);
  });

  it.each([
    ['a present job', dates('Mar 2021 – Present', [2021, 3], null, true), { startDate: '2021-03' }],
    ['a finished one', dates('Mar 2021', [2019], [2021, 11]), { startDate: '2019', endDate: '2021-11' }],
    ['a single year', dates('2019', [2019], null), { startDate: '2019', endDate: '2019' }],
    ['an end alone', dates('2019', null, [2019, 2]), { endDate: '2019-02' }],
    ['"present" alone', dates('Present', null, null, true), {}],
    ['no dates', null, {}],
  ])('gives %s its dates as precisely as the CV does', (_name, range, expected) => {
    const cv = { ...EMPTY_CV, work: [job('Tester', { dates: range })] };
    expect(toJsonResume(cv).work).toEqual([{ ...expected, highlights: [] }]);
  });

  it('maps the sections that hold single items', () => {
    const item = (name: string, detail: string | null) => ({
      ...spanOf('Skills'),
      name: field('Skills', name),
      detail: detail === null ? null : field('Skills', detail),
      date: { ...spanOf('2019'), value: { year: 2019, month: 4, day: 2 } },
    });
    const resume = toJsonResume({
      ...EMPTY_CV,
      volunteer: [job('Tester', { name: field('Tui Ltd') })],
      certificates: [item('CKA', 'CNCF')],
      awards: [item('Prize', null)],
      publications: [item('Paper', 'Journal')],
      languages: [item('te reo Māori', 'fluent')],
      interests: [item('Chess', null)],
      references: [item('On request', null)],
      projects: [
        { ...job('Tester'), url: null, name: field('Tui Ltd'), summary: null, highlights: [field('Skills')] },
      ],
    });
    expect(resume).toMatchObject({
      volunteer: [{ organization: 'Tui Ltd', highlights: [] }],
      certificates: [{ name: 'CKA', issuer: 'CNCF', date: '2019-04-02' }],
      awards: [{ title: 'Prize', date: '2019-04-02' }],
      publications: [{ name: 'Paper', publisher: 'Journal', releaseDate: '2019-04-02' }],
      languages: [{ language: 'te reo Māori', fluency: 'fluent' }],
      interests: [{ name: 'Chess' }],
      references: [{ name: 'On request' }],
      projects: [{ name: 'Tui Ltd', highlights: ['Skills'] }],
    });
  });
});

describe('the findings', () => {
  it('are sorted by severity, points, position, then rule', () => {
    const at = (piece: string) => [
      { ...spanOf(piece), quote: piece, page: 1, line: 1, box: null, section: null },
    ];
    const report = sampleReport({
      findings: [
        finding({ ruleId: 'e/suggestion', severity: 'suggestion', points: 9 }),
        finding({ ruleId: 'd/later', evidence: at('Docker') }),
        finding({ ruleId: 'c/same', evidence: at('Mere') }),
        finding({ ruleId: 'b/same', evidence: at('Mere') }),
        finding({ ruleId: 'a/error', severity: 'error', points: 0 }),
        finding({ ruleId: 'f/costly', points: 5 }),
      ],
    });
    expect(report.findings.map(({ ruleId }) => ruleId)).toEqual([
      'a/error',
      'f/costly',
      'b/same',
      'c/same',
      'd/later',
      'e/suggestion',
    ]);
  });

  it('about skills show what the score table took for them', () => {
    const said = ['skills/missing-essential', 'skills/missing-desirable', 'skills/listed-not-shown'].map(
      (ruleId) => finding({ ruleId, category: 'skills', points: 1 }),
    );
    const { findings, score } = sampleReport({ findings: said });
    const points = Object.fromEntries(findings.map((each) => [each.ruleId, each.points]));
    expect(points).toEqual({
      'skills/missing-essential': 16.9,
      'skills/missing-desirable': 2.8,
      'skills/listed-not-shown': 2.5,
    });
    expect(score.parts[0]?.earned).toBeCloseTo(45 - 16.9 - 2.8 - 2.5, 0);
  });
});

describe('the suggestions', () => {
  it('come in the order of what they win back', () => {
    const { suggestions } = sampleReport();
    expect(suggestions.map(({ gain }) => gain)).toEqual([16.9, 2.8, 2.5, 2]);
    expect(suggestions.at(-1)?.title).toBe('Every job has its dates');
    expect(suggestions[0]?.title).toBe('If you have used a relational database, show where');
  });

  it('merge all findings of a rule into one, and gain no more than the part has lost', () => {
    const findings = ['one', 'two', 'three', 'four', 'five'].map((message) =>
      finding({
        ruleId: 'contact/x',
        category: 'contact',
        message: `Seen ${message}.`,
        points: 4,
        fingerprint: message,
      }),
    );
    const merged = sampleReport({ findings }).suggestions.filter(({ ruleIds }) =>
      ruleIds.includes('contact/x'),
    );
    expect(merged).toHaveLength(1);
    expect(merged[0]).toMatchObject({ title: 'Seen one.', gain: 10 });
    expect(merged[0]?.detail).toBe(
      'Seen one. Seen two. Seen three. And 2 more like these. Write both dates. For example “Mar 2021 – Present”.',
    );
  });

  it('speak once for missing skills, though a rule found them too', () => {
    const findings = [finding({ ruleId: 'skills/missing-essential', category: 'skills' })];
    const { suggestions } = sampleReport({ findings });
    expect(suggestions.filter(({ ruleIds }) => ruleIds.includes('skills/missing-essential'))).toHaveLength(1);
  });

  it('list many skills in the detail and keep the title short', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const missing = ids.map((id) => ({
      id,
      name: id.toUpperCase(),
      need: 'essential' as const,
      anyOf: [id],
    }));
    const { suggestions } = sampleReport({
      profile: {
        ...PROFILE,
        skills: ids.map((id) => ({ anyOf: [id], label: null, need: 'essential', weight: 1 })),
      },
      skills: { matched: [], partial: [], missing, other: [] },
    });
    expect(suggestions[0]?.title).toBe('Name the essential skills that you have used');
    expect(suggestions[0]?.detail).toMatch(/^These are essential .+: A, B, C and D\. /u);
    expect(suggestions[0]?.gain).toBe(45);
  });

  it('never tell anyone to claim a skill, and name the close one that the CV shows', () => {
    const close = {
      ...SKILLS.matched[0]!,
      id: 'postgresql',
      name: 'PostgreSQL',
      instead: 'mysql',
      why: 'MySQL is close to PostgreSQL',
    };
    const { suggestions } = sampleReport({
      skills: {
        ...SKILLS,
        partial: [close],
        missing: [{ id: 'kubernetes', name: 'Kubernetes', need: 'desirable', anyOf: ['kubernetes'] }],
      },
    });
    const about = suggestions.filter(({ title }) => /relational|Kubernetes/u.test(title));
    expect(about.map(({ title }) => title)).toEqual([
      'Say how close you are to a relational database',
      'Mention Kubernetes where you have used it',
    ]);
    expect(about[0]?.detail).toContain('MySQL is close to PostgreSQL.');
    for (const { detail } of about) expect(detail).toMatch(/\bIf you have (not )?used\b/u);
  });
});

describe('the reasons', () => {
  it('are one to three, likeliest first', () => {
    expect(sampleReport().reasons).toEqual([
      'The role asks for a relational database, and your CV does not name it.',
      'Your CV names Docker, but no job or project shows that you used it.',
      'Your job at “Tui Ltd” has no end date.',
    ]);
  });

  it('begin with what stops an application, whatever its points', () => {
    const findings = [
      finding({ ruleId: 'a/costly', message: 'Costly.', points: 9 }),
      finding({ ruleId: 'b/stops', message: 'Stops.', points: 2, severity: 'error' }),
      finding({ ruleId: 'b/stops', message: 'Stops again.', points: 0, severity: 'error', fingerprint: '2' }),
    ];
    const { reasons, suggestions } = sampleReport({ findings });
    expect(reasons[0]).toBe('Stops: “Tester, Tui Ltd, 2019” (and one more like this).');
    expect(suggestions[0]?.ruleIds).toEqual(['b/stops']);
  });

  it('call nothing missing where nothing of a CV was made out', () => {
    const { reasons, suggestions } = sampleReport({ cv: EMPTY_CV });
    expect(reasons.join(' ')).not.toContain('asks for');
    expect(suggestions.filter(({ title }) => /^If you have used|^Mention/u.test(title))).toEqual([]);
  });

  it('write common skills with a small letter inside a sentence', () => {
    const id = 'data-modelling';
    const { reasons } = sampleReport({
      profile: { ...PROFILE, skills: [{ anyOf: [id], label: null, need: 'essential', weight: 1 }] },
      skills: {
        ...SKILLS,
        missing: [{ id, name: 'Data modelling', need: 'essential', anyOf: [id] }],
      },
      spoken: new Map([['Data modelling', 'data modelling']]),
    });
    expect(reasons[0]).toBe('The role asks for data modelling, and your CV does not name it.');
  });

  it('speak of the ad where an ad was pasted', () => {
    const { reasons } = sampleReport({ profile: { ...PROFILE, source: 'job-ad' } });
    expect(reasons[0]).toMatch(/^The ad asks for /u);
  });

  it('find no fault where there is none', () => {
    const profile = { ...PROFILE, skills: PROFILE.skills.slice(0, 1) };
    const { reasons, verdict } = sampleReport({ findings: [], profile });
    expect(verdict).toBe('ready');
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatch(/^Nothing in this CV is a likely cause/u);
  });

  it('say first that the file cannot be read, and claim nothing else', () => {
    const document = sampleDocument({ readability: 'none', reasons: ['the pages hold pictures of text'] });
    const report = sampleReport({ document, cv: EMPTY_CV, findings: [] });
    expect(report.verdict).toBe('cannot-judge');
    expect(report.score).toEqual({ value: null, parts: [] });
    expect(report.reasons).toEqual([
      'A screener’s software can read little or nothing of this file for certain: the pages hold pictures of text.',
    ]);
    expect(report.suggestions).toEqual([]);
    expect(report.skills.missing).toEqual([]);
    expect(report.skills.matched).toHaveLength(2);
    expect(report.nextSteps.feedbackRequest).toBeNull();
  });

  it('say so where the CV is in another language', () => {
    const { reasons } = sampleReport({ cv: sampleCv({ language: 'de' }) });
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toContain('another language than English');
  });

  it('say so where there is no CV, and advise nothing else', () => {
    const noCv = finding({
      ruleId: 'sections/not-a-cv',
      category: 'sections',
      message: 'We found none of the parts of a CV here.',
    });
    const other = finding({ ruleId: 'contact/missing-phone', category: 'contact' });
    const report = sampleReport({ cv: EMPTY_CV, findings: [other, noCv] });
    expect(report.verdict).toBe('cannot-judge');
    expect(report.reasons).toEqual([
      'We found none of the parts of a CV here. So there is nothing to hold against the role.',
    ]);
    expect(report.suggestions.map(({ ruleIds }) => ruleIds)).toEqual([['sections/not-a-cv']]);
    expect(report.skills.missing).toEqual([]);
  });

  it('clear the CV after an interview', () => {
    const { reasons, nextSteps } = sampleReport({ stage: 'after-interview' });
    expect(reasons[0]).toMatch(/^You were invited to an interview/u);
    expect(reasons).toHaveLength(3);
    expect(nextSteps.stage).toBe('after-interview');
    expect(nextSteps.items[0]?.title).toBe('Write it down');
    expect(nextSteps.feedbackRequest?.subject).toBe('The back-end developer interview');
  });
});

describe('the report', () => {
  it('carries the text only where asked', () => {
    expect(sampleReport().document).not.toHaveProperty('text');
    expect(sampleReport({ includeText: true }).document.text).toContain('Mere Parata');
  });

  it('quotes exactly what stands at each position', () => {
    const report = sampleReport({ includeText: true });
    const evidence = [...report.findings, ...report.skills.matched].flatMap((each) => each.evidence);
    expect(evidence.length).toBeGreaterThan(2);
    for (const { quote, start, end } of evidence) expect(report.document.text?.slice(start, end)).toBe(quote);
  });

  it('is the same bytes for the same input', () => {
    expect(JSON.stringify(sampleReport())).toBe(JSON.stringify(sampleReport()));
  });

  it('does not call an ad without a title a role', () => {
    const { nextSteps } = sampleReport({ profile: { ...PROFILE, title: 'Job ad', source: 'job-ad' } });
    expect(nextSteps.feedbackRequest?.subject).toBe('My IT application');
  });

  it('fills the role into the words of advice, whatever signs it holds', () => {
    const { nextSteps } = sampleReport({ profile: { ...PROFILE, title: '$& {role}' } });
    expect(nextSteps.items[0]?.detail).toBe('Compare it with your CV for the $& {role} role.');
  });
});
