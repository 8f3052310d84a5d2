import type { SectionKind } from '../../src/model/cv.ts';
import type { Evidence, Finding } from '../../src/model/finding.ts';
import type { MatchedSkill, Report } from '../../src/model/report.ts';
import { SAMPLE_TEXT } from './sample-text.ts';

/** Evidence for a quote that stands once in the sample. */
export function quoted(quote: string, section: SectionKind | null, text = SAMPLE_TEXT): Evidence {
  const start = text.indexOf(quote);
  if (start === -1) throw new Error(`The sample does not hold “${quote}”`);
  const line = text.slice(0, start).split('\n').length;
  return { quote, start, end: start + quote.length, page: line < 20 ? 1 : 2, line, box: null, section };
}

const finding = (
  ruleId: string,
  severity: Finding['severity'],
  category: Finding['category'],
  points: number,
  [message, suggestion, why]: readonly [string, string, string],
  evidence: readonly Evidence[],
): Finding => ({
  ruleId,
  severity,
  category,
  message,
  suggestion,
  why,
  points,
  evidence,
  docsUrl: `/rules/${ruleId}`,
  fingerprint: `${ruleId}:0`,
});

const FINDINGS: readonly Finding[] = [
  finding(
    'contact/no-phone',
    'error',
    'contact',
    4,
    [
      'We found no phone number.',
      'Add a mobile number with its country code, such as +64 21 …, under your name.',
      'Many recruiters ring before they write. Without a number they go on to the next person.',
    ],
    [quoted('aroha.tamahori@example.com', null)],
  ),
  finding(
    'bullets/no-metrics',
    'warning',
    'experience',
    5,
    [
      '4 of 4 bullets under Kererū Software say what you did but not what it changed.',
      'Add a number to the two strongest: how many people, how often, how much faster.',
      'A number shows the size of your work to someone who has never seen it.',
    ],
    [
      quoted('Responsible for the billing service in Java and Spring Boot', 'experience'),
      quoted('Worked on the move from MySQL to a new schema', 'experience'),
      quoted('Migrated the reporting jobs from cron to Airflow', 'experience'),
      quoted('Helped with code reviews', 'experience'),
    ],
  ),
  finding(
    'bullets/weak-opener',
    'warning',
    'wording',
    2,
    [
      '“Responsible for” says that a task was yours, not what you did with it.',
      'Open with what you did: “Ran”, “Rebuilt”, “Took over”.',
      'The first word of a line is the one most likely to be read.',
    ],
    [quoted('Responsible for the billing service', 'experience')],
  ),
  finding(
    'wording/buzzwords',
    'suggestion',
    'wording',
    1,
    [
      '“Passionate and hard-working” could stand in anyone’s CV.',
      'Say what you have built and for whom instead.',
      'Readers skip what everyone writes.',
    ],
    [quoted('Passionate and hard-working', 'summary')],
  ),
];

const skill = (
  id: string,
  name: string,
  strength: MatchedSkill['strength'],
  evidence: readonly Evidence[],
  more: Partial<MatchedSkill> = {},
): MatchedSkill => ({
  id,
  name,
  need: 'essential',
  strength,
  years: null,
  lastUsed: null,
  via: 'name',
  from: name,
  evidence,
  ...more,
});

const SKILLS: Report['skills'] = {
  matched: [
    skill(
      'java',
      'Java',
      'shown',
      [quoted('Java and Spring Boot', 'experience'), quoted('Java that', 'experience')],
      {
        years: 7.5,
        lastUsed: 'present',
      },
    ),
    skill('rest', 'REST APIs', 'shown', [quoted('REST APIs', 'experience')], {
      years: 2,
      lastUsed: '2021-02',
    }),
    skill('docker', 'Docker', 'listed', [quoted('Docker', 'skills')]),
    skill('kubernetes', 'Kubernetes', 'listed', [quoted('k8s', 'skills')], {
      via: 'alias',
      from: 'k8s',
      need: 'desirable',
    }),
  ],
  partial: [
    {
      ...skill('postgresql', 'PostgreSQL', 'shown', [quoted('MySQL to a new schema', 'experience')]),
      instead: 'mysql',
      why: 'MySQL is close to PostgreSQL',
    },
  ],
  missing: [
    { id: 'aws', name: 'A cloud platform', need: 'essential', anyOf: ['aws', 'azure', 'google-cloud'] },
    { id: 'message-queues', name: 'Message queues', need: 'desirable', anyOf: ['message-queues'] },
  ],
  other: [{ id: 'jenkins', name: 'Jenkins', strength: 'listed', evidence: [quoted('Jenkins', 'skills')] }],
};

const RESUME: Report['resume'] = {
  basics: {
    name: 'Aroha Tamahori',
    label: 'Software Developer',
    email: 'aroha.tamahori@example.com',
    location: { address: 'Wellington, New Zealand' },
    profiles: [{ network: 'GitHub', username: 'aroha-example', url: 'https://github.com/aroha-example' }],
  },
  work: [
    {
      name: 'Kererū Software',
      position: 'Developer',
      startDate: '2021-03',
      highlights: ['Responsible for the billing service', 'Worked on the move', 'Migrated', 'Helped'],
    },
    {
      name: 'Harbour Insurance',
      position: 'Junior Developer',
      startDate: '2019-02',
      endDate: '2021-02',
      highlights: ['Built REST APIs', 'Fixed defects'],
    },
  ],
  volunteer: [],
  education: [
    {
      institution: 'Otago Polytechnic',
      studyType: 'Bachelor',
      area: 'Information Technology',
      endDate: '2018',
    },
  ],
  skills: [{ keywords: ['Java', 'Spring Boot', 'MySQL', 'Docker', 'k8s', 'JUnit', 'Git', 'Jenkins'] }],
  projects: [],
  certificates: [],
  awards: [],
  publications: [],
  languages: [],
  interests: [],
  references: [],
};

const section = (kind: SectionKind, heading: string): Report['sections'][number] => {
  const { start, page } = quoted(heading, kind);
  return { kind, heading, start, end: start + heading.length, page };
};

/** A realistic report of an invented person, with quotes that are slices of the sample text. */
export const SAMPLE_REPORT: Report = {
  schemaVersion: '1',
  tool: { name: 'cv-precheck', version: '0.1.0', rules: 'sample' },
  checkedOn: '2026-11-23',
  document: {
    fileName: 'aroha-tamahori-cv.pdf',
    format: 'pdf',
    bytes: 81_234,
    pages: 2,
    words: 118,
    language: 'en',
    readability: 'good',
    reasons: [],
  },
  profile: {
    id: 'backend-developer',
    title: 'Back-end developer',
    seniority: 'intermediate',
    region: 'NZ',
    source: 'role',
  },
  verdict: 'at-risk',
  reasons: [
    'A cloud platform is essential for this role and stands nowhere in your CV.',
    'Docker is only listed: no job or project shows it at work.',
    'None of the four lines about your current job says what came of it.',
  ],
  score: {
    value: 58,
    parts: [
      { category: 'skills', earned: 24.5, possible: 45 },
      { category: 'experience', earned: 15, possible: 25 },
      { category: 'sections', earned: 10, possible: 10 },
      { category: 'contact', earned: 1, possible: 5 },
      { category: 'wording', earned: 2, possible: 5 },
      { category: 'reading', earned: 5.5, possible: 10 },
    ],
  },
  resume: RESUME,
  sections: [
    section('summary', 'Profile'),
    section('experience', 'Work history'),
    section('education', 'Education'),
    section('skills', 'Technical skills'),
    section('references', 'Referees'),
  ],
  skills: SKILLS,
  findings: FINDINGS,
  suggestions: [
    {
      title: 'Show a cloud platform, if you have used one',
      detail:
        'If your services at Kererū Software ran on AWS, Azure or Google Cloud, say so in the line about them.',
      ruleIds: ['skills/missing-essential'],
      gain: 6.5,
    },
    {
      title: 'Say what came of your work at Kererū Software',
      detail: 'Add a number to the two strongest lines: how many people, how often, how much faster.',
      ruleIds: ['bullets/no-metrics'],
      gain: 5,
    },
    {
      title: 'Add a phone number',
      detail: 'Put a mobile number with its country code under your name.',
      ruleIds: ['contact/no-phone'],
      gain: 4,
    },
  ],
  nextSteps: {
    stage: 'before-interview',
    items: [
      {
        title: 'Change the top three points',
        detail: 'They carry most of the score. Leave the rest for another day.',
      },
      {
        title: 'Ask what was missing',
        detail: 'A short note often gets a useful answer within a week of the letter.',
      },
      {
        title: 'Send it again where it fits',
        detail: 'A new CV can go to the same company for another role.',
      },
    ],
    feedbackRequest: {
      subject: 'A question about my application',
      body: 'Kia ora,\n\nThank you for letting me know about the back-end developer role.\n\nIf you have a moment, could you tell me one thing that would have made my CV stronger for it?\n\nNgā mihi,\nAroha Tamahori',
    },
  },
};
