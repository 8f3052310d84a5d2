import type { Cv, DateRange, WorkEntry } from '../../src/model/cv.ts';
import type { TextDocument } from '../../src/model/document.ts';
import type { Finding } from '../../src/model/finding.ts';
import { createLocator } from '../../src/model/locate.ts';
import type { Advice } from '../../src/model/pack.ts';
import type { Report, SkillsResult } from '../../src/model/report.ts';
import type { AppliedProfile } from '../../src/model/role.ts';
import type { Scoring } from '../../src/model/score.ts';
import type { Field, Span } from '../../src/model/span.ts';
import { assembleReport, type ReportInput } from '../../src/report/index.ts';
import { scoreCv } from '../../src/score/index.ts';
import { EMPTY_CV, NO_SIGNALS } from '../empty-samples.ts';

/** A CV of an invented person, with one of everything that the report maps. */
export const TEXT = `Mere Parata
mere@example.org
github.com/mere-p
mere.example.org
Summary
Developer who likes quiet systems.
Experience
Developer, Kea Software, Mar 2021 – Present
- Built the billing API in Java
Tester, Tui Ltd, 2019
Skills
Java, Docker
Education
BSc, Massey University, 2018`;

/** The span of the first occurrence of a piece of the sample text. */
export function spanOf(piece: string): Span {
  const start = TEXT.indexOf(piece);
  if (start === -1) throw new Error(`The sample has no “${piece}”`);
  return { start, end: start + piece.length };
}

export function field(piece: string, value = piece): Field {
  return { ...spanOf(piece), value };
}

export function dates(
  piece: string,
  start: [number, number?] | null,
  end: [number, number?] | null,
  present = false,
): DateRange {
  const at = (date: [number, number?] | null) =>
    date === null ? null : { ...spanOf(piece), value: { year: date[0], month: date[1] ?? null, day: null } };
  return { ...spanOf(piece), startDate: at(start), endDate: at(end), present };
}

export function job(piece: string, more: Partial<WorkEntry> = {}): WorkEntry {
  return {
    ...spanOf(piece),
    heading: spanOf(piece),
    name: null,
    position: null,
    location: null,
    dates: null,
    summary: null,
    highlights: [],
    ...more,
  };
}

export { EMPTY_CV };

export function sampleCv(more: Partial<Cv> = {}): Cv {
  const experience = spanOf(
    'Experience\nDeveloper, Kea Software, Mar 2021 – Present\n- Built the billing API in Java',
  );
  return {
    ...EMPTY_CV,
    contact: {
      name: field('Mere Parata'),
      label: null,
      email: field('mere@example.org'),
      phone: null,
      location: null,
      profiles: [
        { ...field('github.com/mere-p', 'https://github.com/mere-p'), network: 'GitHub', username: 'mere-p' },
        { ...field('mere.example.org', 'https://mere.example.org'), network: null, username: null },
      ],
    },
    summary: field('Developer who likes quiet systems.'),
    sections: [{ ...experience, kind: 'experience', heading: field('Experience'), content: experience }],
    work: [
      job('Developer, Kea Software, Mar 2021 – Present\n- Built the billing API in Java', {
        name: field('Kea Software'),
        position: field('Developer, Kea', 'Developer'),
        dates: dates('Mar 2021 – Present', [2021, 3], null, true),
        highlights: [field('Built the billing API in Java')],
      }),
      job('Tester, Tui Ltd, 2019', { name: field('Tui Ltd'), dates: dates('2019', [2019], null) }),
    ],
    education: [
      {
        ...spanOf('BSc, Massey University, 2018'),
        institution: field('Massey University'),
        area: null,
        studyType: field('BSc'),
        dates: dates('2018', [2018], null),
      },
    ],
    skills: [
      { ...spanOf('Java, Docker'), name: null, keywords: [field('Java, Docker', 'Java'), field('Docker')] },
    ],
    words: 40,
    language: 'en',
    ...more,
  };
}

export function sampleDocument(more: Partial<TextDocument> = {}): TextDocument {
  let start = 0;
  const lines = TEXT.split('\n').map((text) => {
    const line = { start, end: start + text.length };
    start = line.end + 1;
    return {
      ...line,
      page: 1,
      box: null,
      fontSize: null,
      bold: false,
      headingLevel: null,
      listLevel: null,
      region: 'body' as const,
    };
  });
  return {
    format: 'pdf',
    fileName: 'mere-parata-cv.pdf',
    bytes: 4_000,
    pages: 1,
    text: TEXT,
    lines,
    links: [],
    signals: NO_SIGNALS,
    readability: 'good',
    reasons: [],
    ...more,
  };
}

export const SCORING: Scoring = {
  weights: { skills: 45, experience: 20, sections: 10, contact: 10, wording: 10, reading: 5 },
  need: { essential: 3, desirable: 1 },
  credit: {
    shown: 1,
    listed: 0.7,
    unsupported: 0.35,
    impliedShown: 0.7,
    impliedListed: 0.5,
    impliedUnsupported: 0.25,
    closeShown: 0.5,
    closeListed: 0.35,
    closeUnsupported: 0.15,
  },
  skillRules: {
    missingEssential: 'skills/missing-essential',
    missingDesirable: 'skills/missing-desirable',
    listed: 'skills/listed-not-shown',
  },
  experienceWithoutJobs: { graduate: 0.75, intermediate: 0.4, senior: 0.2, lead: 0.2 },
  withoutLayout: { formats: ['text', 'markdown', 'json-resume'], share: { reading: 0.4 } },
  shownByTitle: { 'software-development': ['developer'] },
  nothingThere: { experience: 'sections/missing-experience' },
  languages: ['en'],
  nothingToJudge: ['sections/not-a-cv'],
  verdict: { ready: { score: 75, essentials: 0.8 }, atRisk: { score: 50, essentials: 0.5 } },
};

export const PROFILE: AppliedProfile = {
  id: 'back-end-developer',
  title: 'Back-end developer',
  alternateTitles: [],
  anzsco: [],
  esco: [],
  skills: [
    { anyOf: ['java'], label: null, need: 'essential', weight: 2 },
    { anyOf: ['docker'], label: null, need: 'essential', weight: 1 },
    { anyOf: ['postgresql', 'mysql'], label: 'a relational database', need: 'essential', weight: 2 },
    { anyOf: ['kubernetes'], label: null, need: 'desirable', weight: 1 },
  ],
  sections: { required: ['experience'], expected: [] },
  sources: [],
  seniority: 'intermediate',
  region: 'NZ',
  source: 'role',
};

const locator = createLocator(sampleDocument(), sampleCv().sections);

export const SKILLS: SkillsResult = {
  matched: [
    {
      id: 'java',
      name: 'Java',
      need: 'essential',
      strength: 'shown',
      claim: 'stated',
      years: 5.6,
      lastUsed: 'present',
      via: 'name',
      from: 'Java',
      evidence: [locator.evidence({ start: spanOf('in Java').start + 3, end: spanOf('in Java').end })],
    },
    {
      id: 'docker',
      name: 'Docker',
      need: 'essential',
      strength: 'listed',
      claim: 'stated',
      years: null,
      lastUsed: null,
      via: 'name',
      from: 'Docker',
      evidence: [locator.evidence(spanOf('Docker'))],
    },
  ],
  partial: [],
  missing: [
    { id: 'postgresql', name: 'a relational database', need: 'essential', anyOf: ['postgresql', 'mysql'] },
    { id: 'kubernetes', name: 'Kubernetes', need: 'desirable', anyOf: ['kubernetes'] },
  ],
  other: [],
};

/** A finding with the fields that a test names and harmless ones for the rest. */
export function finding(more: Partial<Finding> & Pick<Finding, 'ruleId'>): Finding {
  return {
    severity: 'warning',
    category: 'experience',
    message: 'Your job at “Tui Ltd” has no end date.',
    suggestion: 'Write both dates. For example “Mar 2021 – Present”.',
    why: 'Readers add up your experience from these dates.',
    points: 2,
    evidence: [locator.evidence(spanOf('Tester, Tui Ltd, 2019'))],
    docsUrl: `/rules/${more.ruleId}`,
    fingerprint: more.ruleId,
    ...more,
  };
}

export const ADVICE: Advice = {
  edits: [{ title: 'Go through the heading of each job', rules: ['experience/missing-dates', 'a/heading'] }],
  rewrites: {
    rules: ['bullets/weak-opener', 'bullets/no-metrics'],
    prompt: '[how many]',
    openings: [
      { phrases: ['responsible for'], deed: '{deed}', otherwise: 'Ran {rest}' },
      { phrases: ['helped with'], deed: '[Your part] in {rest}', otherwise: '[Your part] in {rest}' },
    ],
    deeds: { testing: 'Tested', debugging: 'Debugged', 'maintenance of': 'Maintained' },
  },
  beforeInterview: [{ title: 'Read the ad', detail: 'Compare it with your CV for the {role} role.' }],
  afterInterview: [{ title: 'Write it down', detail: 'What they asked.' }],
  questions: [
    { text: 'Did they return to {gap}?', when: 'gap' },
    { text: 'Did they return to one skill?', when: 'no-gap' },
    { text: 'Did they ask for dates?', rules: ['experience/missing-dates'] },
    { text: 'Did they ask for figures?', rules: ['bullets/no-metrics'] },
  ],
  feedbackRequest: { subject: 'My {role} application', body: 'Thank you. What was missing?' },
  feedbackRequestAfterInterview: { subject: 'The {role} interview', body: 'Thank you for your time.' },
};

/** The report on the sample; `more` overrides any input of it, and the score follows. */
export function sampleReport(more: Partial<ReportInput> = {}): Report {
  const document = more.document ?? sampleDocument();
  const cv = more.cv ?? sampleCv();
  const profile = more.profile ?? PROFILE;
  const skills = more.skills ?? SKILLS;
  const findings = more.findings ?? [finding({ ruleId: 'experience/missing-dates' })];
  return assembleReport({
    document,
    cv,
    profile,
    jobAd: null,
    skills,
    findings,
    result: scoreCv({ findings, skills, profile, cv, document, scoring: SCORING }),
    scoring: SCORING,
    advice: ADVICE,
    absences: new Map(),
    kinds: new Map(),
    changes: new Map([['experience/missing-dates', 'Every job has its dates']]),
    locator: createLocator(document, cv.sections),
    stage: 'before-interview',
    now: '2026-11-23',
    version: '0.1.0',
    rules: 'abc',
    includeText: false,
    ...more,
  });
}
