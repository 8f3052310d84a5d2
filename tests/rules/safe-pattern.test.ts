import { describe, expect, it } from 'vitest';
import { pack } from '../../src/generated/pack.ts';
import { patternFault } from '../../src/rules/safe-pattern.ts';

describe('patternFault', () => {
  it.each([
    ['a+', 'repeats without end'],
    ['a*b', 'repeats without end'],
    ['a{2,}', 'repeats without end'],
    ['(?:a{1,3}){1,3}', 'repeat inside a repeat'],
    ['(?:a?){0,30}', 'repeat inside a repeat'],
    ['(?:x(?:a{1,3}|b)){2}', 'repeat inside a repeat'],
    ['a{0,99}a{0,99}a{0,99}', 'repeats too much'],
    ['(?:a|a){0,30}b', 'repeats too much'],
    ['(?:a|aa){30}b', 'repeats too much'],
    ['(?:[ab]|a){0,30}c', 'repeats too much'],
    ['(?:b?a|ab){0,30}c', 'repeat inside a repeat'],
    [`${'(?:a|a)'.repeat(20)}b`, 'repeats too much'],
    ['(?:(?:a|ab)|(?:a|b)){0,20}c', 'repeats too much'],
    ['(a)\\1', 'back-references'],
    ['(?<=a)b', 'looking behind'],
    ['(?<!a)b', 'looking behind'],
    ['(a', ''],
    ['[', ''],
    ['a'.repeat(3000), 'longer than'],
  ])('refuses %s', (source, reason) => {
    expect(patternFault(source)).toContain(reason);
  });

  it.each([
    'date of birth',
    '\\b\\d{1,4}[A-Za-z]?(?:/\\d{1,4})? \\p{Lu}',
    '[+*]{1,3}',
    'a\\+b\\*',
    '(?:a{1,3})?b',
    '(?:one|two{1,2}|three{1,2})',
    '(?:ab|cd|ef){0,30}g',
    '(?:mr|mrs|ms){1,2} \\p{Lu}',
    '\\[(?:your|insert)[^\\]\\n]{0,40}\\]',
  ])('accepts %s', (source) => {
    expect(patternFault(source)).toBeNull();
  });

  it('accepts every pattern that ships, and none runs into the time limit on hostile text', () => {
    const patterns = pack.rules.flatMap(({ check }) =>
      typeof check.pattern === 'string' ? [check.pattern] : [],
    );
    expect(patterns.length).toBeGreaterThan(5);
    const hostile = ['a', '1 ', '1/', 'x', ' ', '[your ', 'Passport number ', 'A1 Aa Aa ', 'dob: '];
    for (const source of patterns) {
      expect(patternFault(source)).toBeNull();
      for (const piece of hostile) {
        const text = piece.repeat(20_000 / piece.length);
        expect(text.replaceAll(new RegExp(source, 'giu'), '').length).toBeLessThanOrEqual(text.length);
      }
    }
  });
});
