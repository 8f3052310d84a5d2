import type { Evidence, Finding } from '../../src/model/finding.ts';
import { quoted } from './quoted.ts';

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

export const FINDINGS: readonly Finding[] = [
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
