import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayWidth, hang, wrap } from '../../src/render/layout.ts';

test.each([
  ['plain', 5],
  ['Ngā', 3],
  ['nga\u0304', 3],
  ['履歴書', 6],
  ['한국', 4],
  ['👋', 2],
])('%s takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test('words stay whole where they fit and are cut where they do not', () => {
  expect(wrap('the quick brown fox', 10)).toEqual(['the quick', 'brown fox']);
  expect(wrap('a abcdefghijkl b', 5)).toEqual(['a', 'abcde', 'fghij', 'kl b']);
  expect(wrap('', 10)).toEqual(['']);
});

test('a marker hangs', () => {
  expect(hang('  - ', 'one two three', 11)).toEqual(['  - one two', '    three']);
});

test('wrapping loses nothing and keeps to the width', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 4, max: 40 }), (text, width) => {
      const lines = wrap(text, width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    }),
  );
});
