import { describe, expect, it } from 'vitest';
import { findSkills } from '../../src/skills/index.ts';
import { isOneEditAway, misspeltName } from '../../src/skills/misspelling-index.ts';
import { type CvParts, cvOf, vocabulary } from './helpers.ts';

function misspeltIn(text: string, parts: CvParts = {}): string[] {
  const { document, cv } = cvOf(text, parts);
  return findSkills(document, cv, vocabulary)
    .filter(({ via }) => via === 'misspelt')
    .map(({ from, meant, skillId }) => `${from}: ${meant} (${skillId})`);
}

describe('one edit', () => {
  it.each([
    ['kuberentes', 'kubernetes', true],
    ['kubernets', 'kubernetes', true],
    ['kubernnetes', 'kubernetes', true],
    ['kubarnetes', 'kubernetes', true],
    ['kubernetes', 'kubernetes', false],
    ['kubarnets', 'kubernetes', false],
    ['', 'a', true],
    ['ab', 'ba', true],
    ['abc', 'cba', false],
  ])('%s, %s: %s', (one, other, expected) => {
    expect(isOneEditAway(one, other)).toBe(expected);
    expect(isOneEditAway(other, one)).toBe(expected);
  });
});

describe('a misspelt technology', () => {
  it('is credited, by its own word and with the spelling that was meant', () => {
    expect(misspeltIn('Docker and Kuberentes')).toEqual(['Kuberentes: Kubernetes (kubernetes)']);
    expect(misspeltIn('Pyhton, Django')).toEqual(['Pyhton: Python (python)']);
    expect(misspeltIn('Wrote javascrpt and SQL')).toEqual(['javascrpt: JavaScript (javascript)']);
  });

  it('implies what the technology implies', () => {
    const { document, cv } = cvOf('Typescirpt, React');
    const mentions = findSkills(document, cv, vocabulary);
    expect(mentions).toContainEqual(expect.objectContaining({ skillId: 'javascript', via: 'implied' }));
  });

  it.each([
    ['English words', 'Docket and closure of SQL jobs, perfect laminar signals in Java'],
    ['plurals', 'Dockers and Javascripts, SQL'],
    ['spellings that the vocabulary knows', 'Postgre, NodeJs, SQL'],
    ['more English words', 'A thread of activity, secured by SQL'],
    ['other acronyms in a name', 'OpenDDS, SQL'],
    ['short words', 'Jaba, SQL'],
    ['people', 'Taught SQL to Maria Pythom'],
    ['words without a technology near by', 'The kuberentes of old'],
    ['words two letters off', 'Kubarnets, SQL'],
  ])('is never found in %s', (_kind, text) => {
    expect(misspeltIn(text)).toEqual([]);
  });

  it('is never found in an employer, an address or a name', () => {
    const text = 'Ana Pythom\nhttps://example.com/kuberentes SQL\nJavascrpt Ltd, Engineer\nWrote SQL';
    const parts = {
      name: 'Ana Pythom',
      jobs: [{ text: 'Javascrpt Ltd, Engineer\nWrote SQL', employer: 'Javascrpt Ltd' }],
    };
    expect(misspeltIn(text, parts)).toEqual([]);
  });

  it('is never guessed where two names are as near, or where the word is a name', () => {
    const index = vocabulary.misspellings();
    expect(misspeltName('kubernetes', index)).toBeNull();
    expect(misspeltName('a'.repeat(100_000), index)).toBeNull();
  });
});
