import { describe, expect, it } from 'vitest';
import { fillTemplate, joinList, placeholdersIn, shortQuote } from '../../src/rules/message.ts';
import { compilePhrases } from '../../src/rules/phrases.ts';
import { splitWords, wordsWithin } from '../../src/rules/words.ts';

const found = (phrases: readonly string[], text: string) =>
  compilePhrases(phrases)
    .find(text, splitWords(text))
    .map(({ start, end }) => text.slice(start, end));

describe('compilePhrases', () => {
  it('prefers the longest phrase and does not overlap', () => {
    expect(found(['worked', 'worked on', 'on it'], 'Worked on it')).toEqual(['Worked on']);
  });

  it('matches hyphens, line breaks and curly apostrophes alike', () => {
    const phrases = ['self starter', "i've"];
    expect(found(phrases, 'Self-starter, self\nstarter. I’ve')).toEqual([
      'Self-starter',
      'self\nstarter',
      'I’ve',
    ]);
  });

  it('falls back to the shorter phrase where the longer one breaks off', () => {
    expect(found(['team', 'team player of the year'], 'team player of the month')).toEqual(['team']);
  });

  it('never matches inside a word or across a sentence', () => {
    expect(found(['team', 'play on'], 'steam teams. We play. On Monday')).toEqual([]);
  });
});

describe('words', () => {
  it('keeps macrons, digits and offsets', () => {
    const text = 'Māori C3PO – don’t';
    const words = splitWords(text);
    expect(words.map(({ key }) => key)).toEqual(['māori', 'c3po', "don't"]);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['Māori', 'C3PO', 'don’t']);
    expect(wordsWithin(words, { start: 1, end: 10 }).map(({ key }) => key)).toEqual(['c3po']);
  });
});

describe('messages', () => {
  it('fills each placeholder once and leaves braces of the CV alone', () => {
    expect(fillTemplate('{a} and {b}', { a: '{b}', b: 'x' })).toBe('{b} and x');
    expect(placeholdersIn('{a} {b} {a} { c }')).toEqual(['a', 'b']);
  });

  it('joins lists as people do', () => {
    expect(joinList([])).toBe('');
    expect(joinList(['a'])).toBe('a');
    expect(joinList(['a', 'b', 'c'], 'or')).toBe('a, b or c');
    expect(joinList(['a', 'b', 'c', 'd', 'e', 'f'])).toBe('a, b, c and 3 more');
  });

  it('cuts quotes at a word and never in the middle of a character', () => {
    expect(shortQuote('  two\n words ')).toBe('two words');
    const cut = shortQuote('word '.repeat(40));
    expect(cut.length).toBeLessThanOrEqual(61);
    expect(cut.endsWith('word…')).toBe(true);
    expect(shortQuote('😀'.repeat(100))).not.toMatch(/[\uD800-\uDBFF]…/u);
  });
});
