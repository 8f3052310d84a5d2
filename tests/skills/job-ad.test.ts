import { describe, expect, it } from 'vitest';
import { profileFromJobAd } from '../../src/skills/index.ts';
import { vocabulary } from './helpers.ts';

/** "E java|kotlin" for an essential group, "d docker" for a desirable skill. */
function needsOf(ad: string): string[] {
  return profileFromJobAd(ad, vocabulary).skills.map(
    ({ need, anyOf }) => `${need === 'essential' ? 'E' : 'd'} ${anyOf.join('|')}`,
  );
}

const AD = `Senior Java Engineer

About us
We run the largest AWS estate in Waikato.

What you'll bring:
- 5+ years of Java or Kotlin
- SQL and PostgreSQL
- AWS/Azure
- One of Jenkins, TeamCity and Bamboo

Nice to have
- Kubernetes
- An interest in brewing
- Terraform

Benefits
Learn Rust with us.
`;

describe('a job ad', () => {
  const profile = profileFromJobAd(AD, vocabulary);

  it('gives a profile with its title and the usual sections', () => {
    expect(profile).toMatchObject({
      id: 'job-ad',
      title: 'Senior Java Engineer',
      sections: { required: ['experience', 'skills'], expected: ['summary', 'education'] },
    });
  });

  it('asks by its headings and groups alternatives', () => {
    expect(needsOf(AD)).toEqual([
      'E java',
      'E sql',
      'E postgresql',
      'E aws|azure',
      'E jenkins|teamcity|bamboo',
      'd kubernetes',
      'd terraform',
    ]);
  });

  it('names a group so that it reads in a sentence', () => {
    expect(profile.skills[3]).toMatchObject({ label: 'AWS or Microsoft Azure', weight: 2 });
    expect(profile.skills[0]).toMatchObject({ label: null, weight: 3 });
  });
});

describe('the words of an ad', () => {
  it.each([
    ['We need Python. Kafka would be a bonus.', ['E python', 'd kafka']],
    ['Python, ideally Django or Flask', ['E python', 'd django|flask']],
    ['Python required (Go preferred)', ['E python', 'd go']],
    ['Experience with HTML/CSS', ['E html', 'E css']],
    ['Go or Java', ['E go|java']],
    ['Knowledge of tools such as Snort, tcpdump and Wireshark', ['E snort|tcpdump|wireshark']],
    ['Terraform is desirable. You must have Terraform', ['E terraform']],
    ['Docker or a willingness to learn', ['d docker']],
    ['Great communication and teamwork', []],
    ['Come and bake bread', []],
    ['', []],
  ])('%s', (ad, needs) => {
    expect(needsOf(ad)).toEqual(needs);
  });

  it('takes no sentence for a title', () => {
    expect(profileFromJobAd('We are looking for a person who knows SQL.', vocabulary).title).toBe('Job ad');
    expect(profileFromJobAd('# Job title: Data Engineer\nSQL', vocabulary).title).toBe('Data Engineer');
  });
});
