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

describe('alternatives of an ad', () => {
  it.each([
    ['Java, C#, Python or similar', ['E java|csharp|python']],
    ['Ansible, Chef or other tools', ['E ansible|chef']],
    ['PostgreSQL, MySQL, or another relational database', ['E postgresql|mysql|relational-databases']],
    ['Docker, Kubernetes and Helm', ['E docker', 'E kubernetes', 'E helm']],
  ])('reads “%s”', (line, expected) => {
    expect(needsOf(`Engineer\n\nMust have\n- ${line}\n`)).toEqual(expected);
  });
});

describe('what rules need of an ad', () => {
  const read = (...lines: string[]) =>
    readJobAd(`Engineer\n\nMust have\n- ${lines.join('\n- ')}\n`, vocabulary, () => null);

  it.each([
    ['5+ years of commercial experience with Java', [[5, ['java']]]],
    ['At least three years in Cypress or Selenium', [[3, ['cypress', 'selenium']]]],
    ['Java (4+ years)', [[4, ['java']]]],
    ['5 years of Java and 2 years of Docker', []],
    ['5 years of experience in a role in a bank of some size, and some knowledge of Java', []],
  ])('tells the years of a skill in “%s”', (line, expected) => {
    const { skillYears } = read(line);
    expect(skillYears.map(({ value, anyOf }) => [value, anyOf])).toEqual(expected);
  });

  it('tells certificates by what meets them, and whether the ad insists', () => {
    const { certificates } = read('CISSP or CISM', 'CCNA would be nice to have');
    expect(certificates.map(({ anyOf, need, sentence }) => [anyOf, need, sentence])).toEqual([
      [['cissp', 'cism'], 'essential', 'CISSP or CISM'],
      [['ccna'], 'desirable', 'CCNA would be nice to have'],
    ]);
  });

  it('takes no degree of accuracy for a degree', () => {
    expect(read('A high degree of accuracy', 'SQL').qualifications).toEqual([]);
    expect(read('A degree in computing', 'SQL').qualifications).toHaveLength(1);
  });

  it('lets a few of very many essentials weigh most, and all of them stay essential', () => {
    const many = [
      'Java',
      'Kotlin',
      'Scala',
      'Ruby',
      'PHP',
      'Perl',
      'Redis',
      'MySQL',
      'MongoDB',
      'Jenkins',
      'Jira',
      'Ansible',
      'Puppet',
      'Terraform',
    ];
    const { skills } = read(...many.map((name) => `Experience with ${name}`)).profile;
    expect(skills.map(({ need }) => need)).toEqual(many.map(() => 'essential'));
    expect(skills.filter(({ weight }) => weight === 1).map(({ anyOf }) => anyOf[0])).toEqual([
      'puppet',
      'terraform',
    ]);
  });

  it('weighs little what a more precise essential includes', () => {
    const { skills } = read('Docker', 'Containers').profile;
    expect(skills.map(({ anyOf, weight }) => [anyOf[0], weight])).toEqual([
      ['docker', 2],
      ['containers', 1],
    ]);
  });
});
