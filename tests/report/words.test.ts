import { describe, expect, it } from 'vitest';
import { fingerprintOf, hashText, normaliseQuote } from '../../src/model/fingerprint.ts';
import { joinWords } from '../../src/report/words.ts';

describe('words of the report', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
    [['a', 'b', 'c', 'd', 'e', 'f'], 'a, b, c, d and 2 more'],
    [['a', 'b and c', 'd'], 'a, b and c, and d'],
  ])('joins %j', (items, expected) => {
    expect(joinWords(items)).toBe(expected);
  });
});

describe('fingerprints', () => {
  it('are 16 hex digits, and differ by rule, words and ordinal', () => {
    const all = [
      fingerprintOf('a/b', 'x', 0),
      fingerprintOf('a/b', 'x', 1),
      fingerprintOf('a/b', 'y', 0),
      fingerprintOf('a/c', 'x', 0),
    ];
    for (const each of all) expect(each).toMatch(/^[0-9a-f]{16}$/u);
    expect(new Set(all).size).toBe(4);
  });

  it('stay the same for the same words in another layout', () => {
    expect(normaliseQuote('• Built the\n  Billing API.')).toBe(normaliseQuote('- built the billing API'));
    expect(normaliseQuote('Used C++')).not.toBe(normaliseQuote('Used C'));
    expect(normaliseQuote('Used C#')).not.toBe(normaliseQuote('Used C'));
  });

  it('collide for none of many similar texts', () => {
    const texts = Array.from({ length: 20_000 }, (_, index) => `rules/${index}\n${index % 7}`);
    expect(new Set(texts.map(hashText)).size).toBe(texts.length);
  });
});
