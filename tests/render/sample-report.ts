import type { Evidence, Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';

export const evidence = (quote: string, changes: Partial<Evidence> = {}): Evidence => ({
  quote,
  start: 100,
  end: 100 + quote.length,
  page: 1,
  line: 12,
  box: null,
  section: 'experience',
  ...changes,
});

export const finding = (changes: Partial<Finding> = {}): Finding => ({
  ruleId: 'bullets/no-metrics',
  severity: 'warning',
  category: 'experience',
  message: '6 of 7 bullets under Acme say what you did but not what it changed.',
  suggestion: 'Add a number to the two strongest.',
  why: 'Numbers let a reader judge the size of your work.',
  points: 3,
  evidence: [evidence('Worked on the billing API')],
  docsUrl: '/rules/bullets/no-metrics',
  fingerprint: 'aaaaaaaaaaaaaaaa',
  ...changes,
});

/** A whole report of an invented person; tests change the part they look at. */
export const sampleReport = (changes: Partial<Report> = {}): Report => ({
  schemaVersion: '1',
  tool: { name: 'cv-precheck', version: '0.1.0', rules: '0123456789abcdef' },
  checkedOn: '2026-11-23',
  document: {
    fileName: 'hana-te-rangi-cv.pdf',
    format: 'pdf',
    bytes: 81234,
    pages: 2,
    words: 812,
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
  reasons: ['Kubernetes is essential for this role and the CV does not name it.'],
  score: {
    value: 61.5,
    parts: [
      {
        category: 'skills',
        earned: 31.5,
        possible: 45,
        lost: [
          { cause: 'missing-essential', ruleId: null, points: 9 },
          { cause: 'listed', ruleId: null, points: 4.5 },
        ],
      },
      {
        category: 'experience',
        earned: 20,
        possible: 25,
        lost: [{ cause: 'findings', ruleId: 'bullets/no-metrics', points: 5 }],
      },
    ],
  },
  resume: {
    basics: { name: 'Hana Te Rangi', profiles: [] },
    work: [],
    volunteer: [],
    education: [],
    skills: [],
    projects: [],
    certificates: [],
    awards: [],
    publications: [],
    languages: [],
    interests: [],
    references: [],
  },
  sections: [{ kind: 'experience', heading: 'Work history', start: 120, end: 2210, page: 1 }],
  skills: {
    matched: [
      {
        id: 'postgresql',
        name: 'PostgreSQL',
        need: 'essential',
        strength: 'shown',
        claim: 'stated',
        years: 3.5,
        lastUsed: '2026-10',
        via: 'alias',
        from: 'postgres',
        evidence: [evidence('Postgres')],
      },
      {
        id: 'docker',
        name: 'Docker',
        need: 'desirable',
        strength: 'listed',
        claim: 'stated',
        years: null,
        lastUsed: null,
        via: 'name',
        from: 'Docker',
        evidence: [evidence('Docker', { section: 'skills' })],
      },
    ],
    partial: [],
    missing: [{ id: 'kubernetes', name: 'Kubernetes', need: 'essential', anyOf: ['kubernetes'] }],
    other: [],
  },
  findings: [finding()],
  suggestions: [
    {
      title: 'Show what your work changed',
      detail: 'Start with the newest job.',
      steps: ['Start with the newest job.'],
      where: [evidence('Worked on the billing API')],
      rewrites: [
        { before: 'Worked on the billing API', after: '[Built, changed] the billing API: [how many]' },
      ],
      ruleIds: ['bullets/no-metrics'],
      gain: 6.5,
    },
  ],
  nextSteps: {
    stage: 'before-interview',
    items: [{ title: 'Send it again', detail: 'After the changes above.' }],
    questions: [],
    feedbackRequest: { subject: 'Feedback on my application', body: 'Kia ora,\n\nThank you for your time.' },
  },
  ...changes,
});

/** Everything that has broken an output format before: markup, control characters, escapes, direction marks, halves of pairs. */
export const HOSTILE =
  ']]>&<script>"\'\u001b[31mred\u001b]8;;http://evil.example\u0007link\u0000\u0008\u009b2J\u202egnp.exe\u200b\ufeff\uffff\ud800 end\r\nnext\u2028line';
