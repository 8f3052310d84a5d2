import type { SectionKind } from '../../src/model/cv.ts';
import type { Report } from '../../src/model/report.ts';
import { quoted } from './quoted.ts';
import { FINDINGS } from './sample-findings.ts';
import { SKILLS } from './sample-skills.ts';

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
      {
        category: 'skills',
        earned: 24.5,
        possible: 45,
        lost: [{ cause: 'missing-essential', ruleId: 'skills/missing-essential', points: 20.5 }],
      },
      {
        category: 'experience',
        earned: 15,
        possible: 25,
        lost: [{ cause: 'findings', ruleId: 'bullets/no-metrics', points: 10 }],
      },
      { category: 'sections', earned: 10, possible: 10, lost: [] },
      {
        category: 'contact',
        earned: 1,
        possible: 5,
        lost: [{ cause: 'findings', ruleId: 'contact/no-phone', points: 4 }],
      },
      {
        category: 'wording',
        earned: 2,
        possible: 5,
        lost: [
          { cause: 'findings', ruleId: 'wording/buzzwords', points: 2 },
          { cause: 'findings', ruleId: 'wording/mixed-date-styles', points: 1 },
        ],
      },
      {
        category: 'reading',
        earned: 5.5,
        possible: 10,
        lost: [{ cause: 'findings', ruleId: 'reading/tables', points: 4.5 }],
      },
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
      steps: [
        'If your services at Kererū Software ran on AWS, Azure or Google Cloud, say so in the line about them.',
      ],
      where: [],
      rewrites: [],
      ruleIds: ['skills/missing-essential'],
      gain: 6.5,
    },
    {
      title: 'Say what came of your work at Kererū Software',
      detail: 'Add a number to the two strongest lines: how many people, how often, how much faster.',
      steps: ['Add a number to the two strongest lines: how many people, how often, how much faster.'],
      where: [],
      rewrites: [],
      ruleIds: ['bullets/no-metrics'],
      gain: 5,
    },
    {
      title: 'Add a phone number',
      detail: 'Put a mobile number with its country code under your name.',
      steps: ['Put a mobile number with its country code under your name.'],
      where: [],
      rewrites: [],
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
    questions: [],
    feedbackRequest: {
      subject: 'A question about my application',
      body: 'Kia ora,\n\nThank you for letting me know about the back-end developer role.\n\nIf you have a moment, could you tell me one thing that would have made my CV stronger for it?\n\nNgā mihi,\nAroha Tamahori',
    },
  },
};
