import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSkills, readJobAd } from '../../src/skills/index.ts';
import { scanText } from '../../src/skills/scan.ts';
import { tokenize } from '../../src/skills/tokens.ts';
import { candidatesAt } from '../../src/skills/trie.ts';
import { cvOf, pack, vocabulary } from './helpers.ts';

const spellings = pack.skills.flatMap(({ name, aliases }) => [name, ...aliases]);
const joints = [
  ' ',
  ', ',
  '/',
  ' and ',
  '\n',
  '\n\n',
  ' (',
  ') ',
  '-',
  '.',
  '&',
  '+',
  '#',
  '’s ',
  ' — ',
  '\u00a0',
  '\t',
];
const piece = fc.oneof(
  fc.constantFrom(...spellings),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    'no experience with',
    'go to market',
    'C',
    'R',
    '日本語',
    'ﬁ',
    'e\u0301',
    '💥',
    '++',
    '..NET',
  ),
);
const text = fc
  .array(fc.tuple(piece, fc.constantFrom(...joints)), { maxLength: 30 })
  .map((parts) => parts.map(([left, right]) => left + right).join(''));

describe('any text', () => {
  it('gives mentions that lie inside it, in order, without overlap of named ones', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { hits } = scanText({ text: input, listStarts: new Set(), masks: [], zones: [] }, vocabulary);
        let token = 0;
        for (const hit of hits) {
          expect(hit.start).toBeGreaterThanOrEqual(0);
          expect(hit.end).toBeLessThanOrEqual(input.length);
          expect(hit.start).toBeLessThan(hit.end);
          expect(hit.from).toBeGreaterThanOrEqual(token);
          token = hit.to;
        }
      }),
    );
  });

  it('is tokenised into its own words, in order', () => {
    fc.assert(
      fc.property(text, (input) => {
        let previous = 0;
        for (const token of tokenize(input)) {
          expect(token.start).toBeGreaterThanOrEqual(previous);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.key).not.toBe('');
          previous = token.end;
        }
        expect(previous).toBeLessThanOrEqual(input.length);
      }),
    );
  });

  it('never stops a check or an ad', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { document, cv } = cvOf(input);
        expect(findSkills(document, cv, vocabulary)).toEqual(findSkills(document, cv, vocabulary));
        expect(readJobAd(input, vocabulary, () => null).profile.id).toBe('job-ad');
      }),
    );
  });
});

describe('work', () => {
  /** Steps a matcher takes at most: candidates looked at, over all tokens. */
  function stepsFor(input: string): number {
    const tokens = tokenize(input);
    return tokens.reduce(
      (steps, _token, index) => steps + 1 + candidatesAt(vocabulary.trie(), tokens, index).length,
      0,
    );
  }

  it('doubles when the text doubles', () => {
    const paragraph = `${spellings.slice(0, 400).join(' and ')}\n\n`;
    const once = stepsFor(paragraph);
    expect(stepsFor(paragraph.repeat(2))).toBe(2 * once);
  });

  it.each([
    ['one long word', 'a'.repeat(200_000)],
    ['one long run of signs', '+#.&/'.repeat(40_000)],
    ['one long address', `https://${'a.'.repeat(100_000)}`],
    ['at signs', 'a@'.repeat(100_000)],
    ['half a name over and over', 'SQL Server '.repeat(20_000)],
    ['ambiguous names', 'go swift rust, '.repeat(12_000)],
    ['white space', ' '.repeat(200_000)],
    ['labels before an address', `${'GitHub: '.repeat(20_000)}github.com/a`],
  ])('ends soon on %s', (_name, input) => {
    const { document, cv } = cvOf(input);
    // Quadratic work on these would take minutes: the runner's own limit stops it.
    expect(Array.isArray(findSkills(document, cv, vocabulary))).toBe(true);
  });
});
