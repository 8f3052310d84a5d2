import { describe, expect, it } from 'vitest';
import type { MatchedSkill, SkillsResult } from '../../src/model/report.ts';
import { contextOf, cvWithBullets, findingsOf, quotesOf, ruleWith } from './rules-context.ts';

const TWO_JOBS = `Daniel Osei
daniel.osei@example.com

WORK HISTORY
Test Analyst, Pukeko Software Ltd
06/2020 – Present
- Wrote 300 automated tests in Cypress

Support Analyst, Kahu Health Ltd
January 2018 – February 2019
- Closed 25 tickets a day
`;

describe('present', () => {
  const rule = (need: 'all' | 'any') =>
    ruleWith({ kind: 'present', fields: ['phone', 'email'], need }, 'contact', {
      message: 'No {missing}.',
    });

  it('names what is missing and points at the name', async () => {
    const [finding] = await findingsOf(rule('all'), TWO_JOBS);
    expect(finding?.message).toBe('No phone.');
    expect(finding?.evidence[0]?.quote).toBe('Daniel Osei');
  });

  it('is content with one of several where one is enough', async () => {
    expect(await quotesOf(rule('any'), TWO_JOBS)).toEqual([]);
  });

  it('points at the very start of a text without lines', async () => {
    const context = await contextOf('Daniel Osei');
    const document = { ...context.document, text: '', lines: [] };
    const [finding] = await findingsOf(rule('all'), '', { document });
    expect(finding?.evidence[0]).toMatchObject({ quote: '', start: 0, end: 0 });
  });
});

describe('phrase-list', () => {
  const check = { kind: 'phrase-list', list: 'weak-openers' };

  it('matches whole words, whatever their case, and gathers', async () => {
    const rule = ruleWith({ ...check, gather: true }, 'bullets', {
      message: '{count} in {bullets}: {phrases}.',
    });
    const cv = cvWithBullets('RESPONSIBLE FOR backups, worked on servers', 'Networked on-site');
    const [finding] = await findingsOf(rule, cv);
    expect(finding?.message).toBe('2 in 1 bullet: “RESPONSIBLE FOR” and “worked on”.');
    expect(finding?.points).toBe(2);
  });

  it('looks at openings only where told, and past a pronoun', async () => {
    const rule = ruleWith({ ...check, at: 'opening', skipList: 'first-person' }, 'bullets');
    const cv = cvWithBullets('I was responsible for backups', 'Rebuilt what I had worked on');
    expect(await quotesOf(rule, cv)).toEqual(['responsible for']);
  });

  it('does not join words across the end of a sentence', async () => {
    const rule = ruleWith(check, 'bullets');
    expect(await quotesOf(rule, cvWithBullets('Found who was responsible. For the backups: Ana.'))).toEqual(
      [],
    );
  });

  it('can require a phrase', async () => {
    const rule = ruleWith({ kind: 'phrase-list', list: 'referee-words', found: false }, 'document');
    expect(await quotesOf(rule, cvWithBullets('Built it'))).toEqual(['Mereana Tipene']);
    expect(await quotesOf(rule, `${cvWithBullets('Built it')}\nReferees on request`)).toEqual([]);
  });

  it('is silent about a CV in another language', async () => {
    const context = await contextOf(cvWithBullets('Responsible for backups'));
    const rule = ruleWith(check, 'bullets');
    expect(await quotesOf(rule, '', { ...context, cv: { ...context.cv, language: 'de' } })).toEqual([]);
  });
});

describe('pattern', () => {
  it('quotes the match or the whole text', async () => {
    const cv = cvWithBullets('Saved 40% and then 50%');
    const pattern = '\\d{1,3}%';
    expect(await quotesOf(ruleWith({ kind: 'pattern', pattern }, 'bullets'), cv)).toEqual(['40%', '50%']);
    const whole = ruleWith({ kind: 'pattern', pattern, quote: 'whole' }, 'bullets');
    expect(await quotesOf(whole, cv)).toEqual(['Saved 40% and then 50%']);
  });

  it('keeps to the sections it is told', async () => {
    const pattern = 'Java|Mereana';
    const rule = ruleWith({ kind: 'pattern', pattern, sections: ['top'] }, 'lines');
    expect(await quotesOf(rule, cvWithBullets('Java'))).toEqual(['Mereana']);
  });
});

describe('length', () => {
  it('counts words of a wrapped bullet as one text', async () => {
    const rule = ruleWith({ kind: 'length', max: 5, quote: 'whole' }, 'bullets');
    const cv = cvWithBullets('one two three\n  four five six', 'one two three four five');
    expect(await quotesOf(rule, cv)).toEqual(['one two three\nfour five six']);
  });
});

describe('count', () => {
  it('counts a figure, and is silent where the document cannot show it', async () => {
    const rule = ruleWith({ kind: 'count', of: 'pages', max: 2 }, 'document', { message: '{count} pages' });
    const context = await contextOf(TWO_JOBS);
    expect(await findingsOf(rule, '', context)).toEqual([]);
    const document = { ...context.document, pages: 3 };
    const [finding] = await findingsOf(rule, '', { ...context, document });
    expect(finding?.message).toBe('3 pages');
  });

  it('quotes the items of a list, together or each', async () => {
    const together = ruleWith({ kind: 'count', of: 'bullets', max: 1 }, 'work');
    const each = ruleWith({ kind: 'count', of: 'bullets', max: 1, each: true }, 'work');
    const cv = cvWithBullets('First of all', 'Second of all');
    expect((await findingsOf(together, cv)).map(({ evidence }) => evidence.length)).toEqual([2]);
    expect((await findingsOf(each, cv)).map(({ evidence }) => evidence.length)).toEqual([1, 1]);
  });
});

describe('share', () => {
  const check = {
    kind: 'share',
    of: 'bullets',
    check: { kind: 'length', max: 3 },
    moreThan: 0.5,
    atLeast: 3,
  };
  const rule = ruleWith(check, 'work', { message: '{count} of {total}' });

  it('speaks above the share and about enough items only', async () => {
    const long = 'one two three four';
    const [finding] = await findingsOf(rule, cvWithBullets(long, long, 'short'));
    expect(finding?.message).toBe('2 of 3');
    expect(await findingsOf(rule, cvWithBullets(long, 'short', 'short'))).toEqual([]);
    expect(await findingsOf(rule, cvWithBullets(long, long))).toEqual([]);
  });

  it('stays the same finding when one of the items is mended', async () => {
    const long = 'one two three four';
    const [before] = await findingsOf(rule, cvWithBullets(long, `${long} five`, `${long} six`));
    const [after] = await findingsOf(rule, cvWithBullets('short', `${long} five`, `${long} six`));
    expect(after?.fingerprint).toBe(before?.fingerprint);
    expect(after?.message).not.toBe(before?.message);
  });
});

describe('repeat', () => {
  it('finds openers that come again and again within one job', async () => {
    const rule = ruleWith({ kind: 'repeat', of: 'bullets', times: 3 }, 'work', {
      message: '{count} of {total} open with “{quote}”',
    });
    const [finding] = await findingsOf(rule, cvWithBullets('Built a', 'built b', 'Ran c', 'Built d'));
    expect(finding?.message).toBe('3 of 4 open with “Built”');
    expect(finding?.evidence.map(({ quote }) => quote)).toEqual(['Built', 'built', 'Built']);
  });
});

describe('dates, order and consistency', () => {
  it('finds the months between two jobs', async () => {
    const rule = ruleWith({ kind: 'dates', fault: 'gap', moreThan: 6 }, 'work', {
      message: '{earlier} | {later} | {months}',
    });
    const [finding] = await findingsOf(rule, TWO_JOBS);
    expect(finding?.message).toBe(
      'Support Analyst, Kahu Health Ltd | Test Analyst, Pukeko Software Ltd | 15',
    );
  });

  it('is silent about gaps when a job has no dates: it might fill them', async () => {
    const rule = ruleWith({ kind: 'dates', fault: 'gap', moreThan: 6 }, 'work');
    const cv = `${TWO_JOBS}\nSupport Analyst, Weka Studio Ltd\n- Closed tickets of many kinds\n`;
    expect(await findingsOf(rule, cv)).toEqual([]);
  });

  it('accepts newest first and finds what is out of place', async () => {
    const rule = ruleWith({ kind: 'order', by: 'newest-first' }, 'work');
    expect(await findingsOf(rule, TWO_JOBS)).toEqual([]);
    const swapped = TWO_JOBS.replace('06/2020 – Present', '2010 – 2012');
    expect(await quotesOf(rule, swapped)).toEqual([
      'Test Analyst, Pukeko Software Ltd',
      'Support Analyst, Kahu Health Ltd',
    ]);
  });

  it('quotes the first date of each style', async () => {
    const rule = ruleWith({ kind: 'consistency', of: 'date-style' }, 'work', { message: '{styles}' });
    const [finding] = await findingsOf(rule, TWO_JOBS);
    expect(finding?.message).toBe('“06/2020” and “January 2018”');
  });
});

describe('skill', () => {
  const skill = (id: string, strength: MatchedSkill['strength'], at: number): MatchedSkill => ({
    id,
    name: id.toUpperCase(),
    need: 'essential',
    strength,
    claim: 'stated',
    years: null,
    lastUsed: null,
    via: 'name',
    from: id,
    evidence: [{ quote: 'D', start: at, end: at + 1, page: null, line: 1, box: null, section: null }],
  });
  const skills: SkillsResult = {
    matched: [skill('a', 'listed', 0), skill('b', 'listed', 0), skill('c', 'shown', 0)],
    partial: [],
    missing: [
      { id: 'd', name: 'D', need: 'essential', anyOf: ['d'] },
      { id: 'e', name: 'E', need: 'desirable', anyOf: ['e'] },
    ],
    other: [],
  };

  it('names missing skills of one need and points at the skills section', async () => {
    const rule = ruleWith({ kind: 'skill', state: 'missing', need: 'essential' }, 'outline', {
      message: '{skills}',
    });
    const findings = await findingsOf(rule, cvWithBullets('Built it'), { skills });
    expect(findings.map(({ message }) => message)).toEqual(['D']);
    expect(findings[0]?.evidence[0]?.quote).toBe('SKILLS');
  });

  it('speaks of listed skills when they are more than the share', async () => {
    const check = { kind: 'skill', state: 'listed', moreThan: 0.5, atLeast: 2 };
    const rule = ruleWith(check, 'outline', { message: '{count} of {total}: {skills}' });
    const [finding] = await findingsOf(rule, cvWithBullets('Built it'), { skills });
    expect(finding?.message).toBe('2 of 3: A and B');
    const strict = ruleWith({ ...check, moreThan: 0.7 }, 'outline');
    expect(await findingsOf(strict, cvWithBullets('Built it'), { skills })).toEqual([]);
  });

  it('calls nothing missing in a text that is no CV', async () => {
    const rule = ruleWith({ kind: 'skill', state: 'missing' }, 'outline');
    expect(await findingsOf(rule, 'Kia ora koutou\n\nSee you on Thursday.', { skills })).toEqual([]);
  });
});
