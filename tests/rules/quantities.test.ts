import { describe, expect, it } from 'vitest';
import { pack } from '../../src/generated/pack.ts';
import { compilePhrases } from '../../src/rules/phrases.ts';
import { holdsQuantity } from '../../src/rules/quantities.ts';
import { splitWords } from '../../src/rules/words.ts';

const measures = compilePhrases(pack.lexicon.lists.measures ?? []);
const labels = compilePhrases(pack.lexicon.lists['number-labels'] ?? []);
const holds = (text: string) => holdsQuantity(text, splitWords(text), measures, labels);

describe('a quantity', () => {
  it.each([
    'Cut failed payments by 40%',
    'Cut failed payments by 40 %',
    'Saved $1.2m a year',
    'Saved NZD 40,000',
    'Saved € 500',
    'Led 5 engineers',
    'Served 1,500 users',
    'Served 2000 users',
    'Answers in 200ms instead of 3s',
    'Handles 10k requests a second',
    'Made reports 3x faster',
    'Reached 99.9 uptime',
    'Halved the build time',
    'Brought releases from weeks to hours',
    'Moved three teams to Git',
    'Ran a dozen workshops',
    'Supports thousands of people',
    'Answered 20+ tickets daily',
    'Upgraded 40 servers to Windows 11',
    'Sub-50ms answers',
    'Dropped from 12.5 to 3.2 seconds',
    'Migrated with zero downtime',
  ])('stands in “%s”', (text) => {
    expect(holds(text)).toBe(true);
  });

  it.each([
    'Wrote services in Java 17 and Spring Boot',
    'Tested on Windows 11 and iOS 17',
    'Met ISO 27001 and WCAG 2.1 rules',
    'Passed the ISO-27001 audit',
    'Used Python 3.9 and Angular 12.1.0',
    'Moved from v2.1 to v3',
    'Deployed to AWS EC2 and S3',
    'Ran K8s and i18n work',
    'Coached graduates since 2022',
    'Released in March 2021',
    'Worked there 03/2019 to 12/2020',
    'Gave level 2 support',
    'Gave 24/7 support',
    'Set up 2FA and drew 3D models',
    'Won 1st place',
    'Read UTF-8 and SHA-256',
    'Administered Office 365',
    'Wrote unit tests and reviewed code',
    'In 2020 I rebuilt the site',
  ])('does not stand in “%s”', (text) => {
    expect(holds(text)).toBe(false);
  });
});
