import { describe, expect, it } from 'vitest';
import { findSkills } from '../../src/skills/index.ts';
import { type CvParts, cvOf, vocabulary } from './helpers.ts';

function mentionsIn(text: string, parts: CvParts = {}) {
  const { document, cv } = cvOf(text, parts);
  return findSkills(document, cv, vocabulary);
}

function namedIn(text: string, parts: CvParts = {}): string[] {
  return mentionsIn(text, parts)
    .filter(({ via }) => via !== 'implied')
    .map(({ skillId }) => skillId);
}

describe('where a skill stands', () => {
  const text = 'Kubernetes\n\nAcme Ltd, Engineer\nRan Kubernetes clusters\n\nHobby site\nBuilt with Django';
  const mentions = mentionsIn(text, {
    jobs: [{ text: 'Acme Ltd, Engineer\nRan Kubernetes clusters' }],
    projects: ['Hobby site\nBuilt with Django'],
  });

  it('is listed outside jobs and projects and shown inside', () => {
    const places = mentions
      .filter(({ via }) => via !== 'implied')
      .map(({ skillId, strength, workIndex, projectIndex }) => ({
        skillId,
        strength,
        workIndex,
        projectIndex,
      }));
    expect(places).toEqual([
      { skillId: 'kubernetes', strength: 'listed', workIndex: null, projectIndex: null },
      { skillId: 'kubernetes', strength: 'shown', workIndex: 0, projectIndex: null },
      { skillId: 'django', strength: 'shown', workIndex: null, projectIndex: 0 },
    ]);
  });

  it('is quoted by its own words', () => {
    for (const mention of mentions.filter(({ via }) => via !== 'implied')) {
      expect(text.slice(mention.start, mention.end).toLowerCase()).toContain(mention.from.toLowerCase());
    }
  });

  it('implies what follows, at the same place, with the name that implies it', () => {
    const python = mentions.find(({ skillId }) => skillId === 'python');
    expect(python).toMatchObject({ via: 'implied', from: 'Django', strength: 'shown', projectIndex: 0 });
    expect(text.slice(python!.start, python!.end)).toBe('Django');
  });
});

describe('the spelling a skill came by', () => {
  it('tells name from alias', () => {
    const mentions = mentionsIn('PostgreSQL and k8s').filter(({ via }) => via !== 'implied');
    expect(mentions).toMatchObject([
      { skillId: 'postgresql', via: 'name', from: 'PostgreSQL' },
      { skillId: 'kubernetes', via: 'alias', from: 'K8s' },
    ]);
  });
});

describe('names that are no skills', () => {
  it('skips the candidate, employers, referees and addresses', () => {
    const text = [
      'Ruby Java',
      'ruby.java@example.com | GitHub: github.com/ruby-java | https://example.com/python',
      'Oracle, Engineer',
      'Wrote PL/SQL',
      'Referees',
      'Swift Smith, Go team',
    ].join('\n');
    const named = namedIn(text, {
      name: 'Ruby Java',
      jobs: [{ text: 'Oracle, Engineer\nWrote PL/SQL', employer: 'Oracle' }],
      sections: [{ kind: 'references', text: 'Referees\nSwift Smith, Go team' }],
    });
    expect(named).toEqual(['pl-sql']);
  });

  it('counts a product that stands where an employer should as listed', () => {
    const text = 'Docker, Engineer\nWrote SQL';
    const mentions = mentionsIn(text, { jobs: [{ text, employer: 'Docker' }] });
    expect(mentions.filter(({ via }) => via !== 'implied')).toMatchObject([
      { skillId: 'docker', strength: 'listed', workIndex: null },
      { skillId: 'sql', strength: 'shown', workIndex: 0 },
    ]);
  });

  it('keeps domain names that are products', () => {
    expect(namedIn('ASP.NET/C# and Node.js/Express')).toEqual(['aspnet', 'csharp', 'nodejs', 'express']);
  });

  it('keeps GitHub where it is used', () => {
    expect(namedIn('Moved 40 repositories to GitHub')).toEqual(['github']);
  });
});

describe('names across lines', () => {
  it('reads a name over the end of a wrapped line', () => {
    expect(namedIn('Moved the booking service of the whole company to SQL\nServer and cut costs')).toEqual([
      'sql-server',
    ]);
  });

  it('does not join the end of a short line or a list item with the next', () => {
    expect(namedIn('SQL\nServer room duties')).toEqual(['sql']);
    expect(namedIn('- Wrote a good many reports in the language called SQL\n- Server room duties')).toContain(
      'sql',
    );
  });
});

describe('one sense for a text', () => {
  it('takes a name that the skills list makes clear', () => {
    const text = 'Acme\nMoved billing to Go last year\n\nSkills\nGo, Python';
    const parts: CvParts = {
      jobs: [{ text: 'Acme\nMoved billing to Go last year' }],
      sections: [{ kind: 'skills', text: 'Skills\nGo, Python' }],
    };
    expect(mentionsIn(text, parts).filter(({ skillId }) => skillId === 'go')).toMatchObject([
      { strength: 'shown' },
      { strength: 'listed' },
    ]);
    expect(namedIn('Acme\nMoved billing to Go last year')).toEqual([]);
  });
});
