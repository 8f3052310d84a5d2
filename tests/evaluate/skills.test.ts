import { describe, expect, it } from 'vitest';
import {
  countMentions,
  grantedSkills,
  resolveUnknown,
  type SkillTruth,
  scoreMentions,
} from '../../src/build/evaluate/score-skills.ts';
import { itemsOf, spansOf } from '../../src/build/evaluate/set-skill-lists.ts';
import { ScoreSheet } from '../../src/build/evaluate/tally.ts';
import { findSkills } from '../../src/skills/index.ts';
import { cvOf, vocabulary } from '../skills/helpers.ts';

const TRUTH: SkillTruth = { file: '0123456789abcdef', skills: { java: 2 }, fair: { sql: 1 }, unknown: {} };

function scoreOf(truth: SkillTruth, found: Record<string, string[]>): ScoreSheet {
  const sheet = new ScoreSheet();
  scoreMentions(sheet, truth, new Map(Object.entries(found)), vocabulary);
  return sheet;
}

describe('mentions', () => {
  it('are counted by skill, without implied and soft ones', () => {
    const text = 'Django, Java, teamwork and Java';
    const { document, cv } = cvOf(text);
    const counted = countMentions(findSkills(document, cv, vocabulary), text, vocabulary);
    expect([...counted].map(([id, quotes]) => [id, quotes.length])).toEqual([
      ['django', 1],
      ['java', 2],
    ]);
  });

  it('are missed, right, fair or invented', () => {
    const sheet = scoreOf(TRUTH, { java: ['Java'], sql: ['SQL', 'SQL'], go: ['go'] });
    expect(sheet.tallies.get('mention recall')).toMatchObject({ right: 1, absent: 1 });
    expect(sheet.tallies.get('mention precision')).toMatchObject({ right: 1, wrong: 2 });
    expect(sheet.mistakes.map(({ measure }) => measure)).toEqual([
      'mention recall',
      'mention precision',
      'mention precision',
    ]);
  });

  it('of something more specific are right, too', () => {
    const sheet = scoreOf({ ...TRUTH, skills: { python: 2 } }, { django: ['Django'], python: ['Python'] });
    expect(sheet.tallies.get('mention recall')).toMatchObject({ right: 2, absent: 0 });
    expect(sheet.mistakes).toEqual([]);
  });

  it('of unknown names count as soon as the vocabulary knows them', () => {
    const truth = { ...TRUTH, unknown: { GNS3: 2, Java: 1 } };
    expect(resolveUnknown(truth, new Map([['java', 'java']])).skills).toEqual({
      java: 3,
      'GNS3 (in no vocabulary)': 2,
    });
  });
});

describe('what a reader grants', () => {
  it('is what is named and what follows from it', () => {
    const granted = grantedSkills(['nextjs'], vocabulary);
    expect(granted.has('react')).toBe(true);
    expect(granted.has('vuejs')).toBe(false);
  });
});

describe('lists and spans of others', () => {
  it('are cut into items without labels and years', () => {
    expect(itemsOf('Languages: Java (3 years), C++\n• SQL and Perl.\n')).toEqual([
      'Java',
      'C++',
      'SQL',
      'Perl',
    ]);
  });

  it('are read from tags', () => {
    expect(spansOf(['Use', 'SQL', 'Server', 'Go', 'now'], ['O', 'B', 'I', 'B', 'O'])).toEqual([
      'SQL Server',
      'Go',
    ]);
  });
});
