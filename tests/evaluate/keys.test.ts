import { describe, expect, it } from 'vitest';
import {
  dateKey,
  emailKey,
  phoneKey,
  qualificationKey,
  similarity,
  wordsKey,
} from '../../src/build/evaluate/keys.ts';

describe('wordsKey', () => {
  it('does not count case, white space, Unicode form, quotes, dashes and punctuation at the ends', () => {
    expect(wordsKey('  “Kererū\u00a0Outdoors   Ltd.”,')).toBe(wordsKey('kereru\u0304 outdoors ltd'));
    expect(wordsKey('O’Neil – Ops')).toBe(wordsKey("o'neil - ops"));
    expect(wordsKey('e\ufb03cient micro\u00adservices')).toBe('efficient microservices');
  });

  it('counts everything else', () => {
    expect(wordsKey('Con sul')).not.toBe(wordsKey('Consul'));
    expect(wordsKey('Developer, C++')).not.toBe(wordsKey('Developer, C'));
    expect(wordsKey('Kereru Ltd')).not.toBe(wordsKey('Kererū Ltd'));
  });
});

describe('keys of contact details, qualifications and dates', () => {
  it('takes national and international forms of a phone number for one', () => {
    for (const written of ['+64 21 555 0171', '021-555 0171', '+64215550171'])
      expect(phoneKey(written)).toBe('15550171');
    expect(phoneKey('+1 (415) 555-0132')).toBe(phoneKey('415.555.0132'));
    expect(phoneKey('021 555 0172')).not.toBe(phoneKey('021 555 0171'));
  });

  it('takes an e-mail address without case', () => {
    expect(emailKey('mailto:Jane.Doe@Example.com ')).toBe('jane.doe@example.com');
  });

  it('takes a qualification and its subject in either order, together or apart', () => {
    const key = qualificationKey('B.Sc. in Computer Science');
    expect(qualificationKey('BSc', 'Computer Science')).toBe(key);
    expect(qualificationKey('Computer Science, BSc')).toBe(key);
    expect(qualificationKey('MSc', 'Computer Science')).not.toBe(key);
    expect(qualificationKey(null, undefined)).toBe('');
  });

  it('writes dates as precise as they are', () => {
    expect([dateKey({ year: 2021, month: 3 }), dateKey({ year: 2021, month: null }), dateKey(null)]).toEqual([
      '2021-03',
      '2021',
      '',
    ]);
  });
});

describe('similarity', () => {
  it('is twice the shared words over all words', () => {
    expect(similarity('front-end developer', 'front-end developer')).toBe(1);
    expect(similarity('senior java developer', 'java developer')).toBeCloseTo(4 / 5);
    expect(similarity('a b', 'c d')).toBe(0);
    expect(similarity('', '')).toBe(0);
  });

  it('counts a word as often as it stands there', () => {
    expect(similarity('go go go', 'go')).toBeCloseTo(2 / 4);
  });
});
