import { describe, expect, it } from 'vitest';
import { readJobAd } from '../../src/skills/index.ts';
import { vocabulary } from './helpers.ts';

/** "E java|kotlin" for an essential group, "d docker" for a desirable skill. */
function needsOf(ad: string): string[] {
  return readJobAd(ad, vocabulary, () => null).profile.skills.map(
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
  const profile = readJobAd(AD, vocabulary, () => null).profile;

  it('gives a profile with its title and the usual sections', () => {
    expect(profile).toMatchObject({
      id: 'job-ad',
      title: 'Senior Java Engineer',
      sections: { required: ['experience', 'skills'], expected: ['summary', 'education'] },
    });
  });

  it('asks by its headings and groups alternatives', () => {
    expect(needsOf(AD)).toEqual([
      'E java|kotlin',
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
    expect(profile.skills[0]).toMatchObject({ label: 'Java or Kotlin', weight: 3 });
  });
});

describe('the words of an ad', () => {
  it.each([
    ['We need Python. Kafka would be a bonus.', ['E python', 'd kafka']],
    ['Python, ideally Django or Flask', ['E python', 'd django|flask']],
    ['Python required (Go preferred)', ['E python', 'd go']],
    ['Experience with HTML/CSS', ['E html', 'E css']],
    ['Go or Java', ['E go|java']],
    ['Experience with a cloud (GCP, Azure, AWS)', ['E cloud-computing', 'E gcp|azure|aws']],
    ['Send your resume in Microsoft Word format. We need Java', ['E java']],
    ['Knowledge of tools such as Snort, tcpdump and Wireshark', ['E snort|tcpdump|wireshark']],
    ['Terraform is desirable. You must have Terraform', ['E terraform']],
    ['Docker or a willingness to learn', ['d docker']],
    ['Python, PHP (a bonus), Bash', ['E python', 'E bash', 'd php']],
    ['Experience with Django (preferably v4 or above)', ['E django']],
    ['Tools such as Docker, Terraform and Ansible are essential', ['E docker', 'E terraform', 'E ansible']],
    ['Tools such as Spark and Hadoop.\nStrong Spark', ['E spark', 'd hadoop']],
    ['We run on AWS.\n\nRequirements\nStrong Java', ['E java', 'd aws']],
    ['You will:\nWork with Kafka daily\n\nAbout you:\nPython', ['E python', 'd kafka']],
    ['You will:\nWork with Kafka daily', ['E kafka']],
    ['Great communication and teamwork', []],
    ['Come and bake bread', []],
    ['', []],
  ])('%s', (ad, needs) => {
    expect(needsOf(ad)).toEqual(needs);
  });

  it('takes no sentence for a title', () => {
    expect(
      readJobAd('We are looking for a person who knows SQL.', vocabulary, () => null).profile.title,
    ).toBe('Job ad');
    expect(readJobAd('# Job title: Data Engineer\nSQL', vocabulary, () => null).profile.title).toBe(
      'Data Engineer',
    );
  });
});

describe('the facts of an ad', () => {
  it.each([
    ['3-5+ years of commercial experience', 3],
    ['At least five years of experience in Java', 5],
    ["Minimum of 2 years' hands-on experience", 2],
    ['2 years with Java as a developer, 6 years experience overall', 6],
    ['Our company has 20 years of history', null],
    ['Having been in the industry for more than 15 years, this client grows', null],
    ['A 2 year contract', null],
    ['Ideally 10 years of experience', null],
    ['100 years of experience', null],
  ])('years: %s', (statement, years) => {
    expect(
      readJobAd(`Developer\n\nRequirements\n${statement}`, vocabulary, () => null).years?.value ?? null,
    ).toBe(years);
  });

  it('keeps what looks like a technology and is not known, and leaves plain words alone', () => {
    const ad = readJobAd(
      'Developer\n\nRequirements\nExperience with Java, Fluxobase and QUARG\nBladeForge a plus\nBased in Wellington, with Contoso',
      vocabulary,
      () => null,
    );
    expect(ad.otherTerms.map(({ term, need }) => [term, need])).toEqual([
      ['Fluxobase', 'essential'],
      ['QUARG', 'essential'],
      ['BladeForge', 'desirable'],
    ]);
  });

  it('tells degrees and the right to work in the words of the ad', () => {
    const ad = readJobAd(
      'Developer\n\nAbout you\nA degree in computer science\nYou must have NZ residency\nYou must be eligible to work in New Zealand\n\nBenefits\nWe pay for your degree',
      vocabulary,
      () => null,
    );
    expect(ad.qualifications.map(({ quote }) => quote)).toEqual(['A degree in computer science']);
    expect(ad.workRights.map(({ quote }) => quote)).toEqual([
      'You must have NZ residency',
      'You must be eligible to work in New Zealand',
    ]);
  });
});
