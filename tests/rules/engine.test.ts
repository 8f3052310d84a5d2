import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack } from '../../src/generated/pack.ts';
import type { Readability } from '../../src/model/document.ts';
import { PrecheckError } from '../../src/model/errors.ts';
import { checkKinds, compileRules, faultsOfRule, runRules } from '../../src/rules/index.ts';
import { LONGEST_QUOTE, MOST_EVIDENCE, MOST_FINDINGS } from '../../src/rules/run.ts';
import { contextOf, cvWithBullets, findingsOf, PROFILE, ruleWith } from './rules-context.ts';

const lists = new Set(Object.keys(pack.lexicon.lists));
const ruleSet = compileRules(pack.rules, pack.lexicon);
const everyWord = { kind: 'pattern', pattern: '\\w{1,30}' };

describe('abstention', () => {
  it.each<Readability>(['poor', 'none'])(
    'runs only rules about the file where text is %s',
    async (readability) => {
      const context = await contextOf('Mereana Tipene Java\nEXPERIENCE Docker\nSKILLS');
      const document = { ...context.document, readability, reasons: ['two columns interleave'] };
      const findings = runRules(ruleSet, { ...context, document });
      expect(findings.length).toBeGreaterThan(0);
      for (const { ruleId } of findings) {
        expect(pack.rules.find(({ id }) => id === ruleId)?.needsReadableText, ruleId).toBe(false);
      }
    },
  );

  it('says nothing about pages, columns or images of pasted text', async () => {
    const findings = runRules(ruleSet, await contextOf(cvWithBullets('Built it')));
    const ids = findings.map(({ ruleId }) => ruleId);
    expect(ids.filter((id) => /^reading\/|^length\/too-long|photo/u.test(id))).toEqual([]);
  });

  it('claims no missing sections of a CV in another script', async () => {
    const findings = runRules(ruleSet, await contextOf('Βιογραφικό\nΜαρία\nΕμπειρία\nΠρογραμματίστρια 2019'));
    expect(findings.filter(({ ruleId }) => ruleId.startsWith('sections/'))).toEqual([]);
  });

  it('keeps to the regions and levels of a rule', async () => {
    const check = { kind: 'count', of: 'words', max: 0 };
    const cv = cvWithBullets('Built it');
    expect(await findingsOf(ruleWith(check, 'document', { regions: ['UK'] }), cv)).toEqual([]);
    expect(await findingsOf(ruleWith(check, 'document', { seniority: ['lead'] }), cv)).toEqual([]);
    const uk = { profile: { ...PROFILE, region: 'UK' as const } };
    expect(await findingsOf(ruleWith(check, 'document', { regions: ['UK'] }), cv, uk)).toHaveLength(1);
  });
});

describe('caps', () => {
  it('finds at most five things and takes no more points than the cap', async () => {
    const rule = ruleWith(everyWord, 'bullets', { points: { each: 2, atMost: 5 } });
    const findings = await findingsOf(rule, cvWithBullets('aa bb cc dd ee ff gg hh ii jj'));
    expect(findings).toHaveLength(MOST_FINDINGS);
    expect(findings.map(({ points }) => points)).toEqual([2, 2, 1, 0, 0]);
  });

  it('bounds the evidence of a gathered finding and the length of a quote', async () => {
    const gathered = ruleWith({ ...everyWord, gather: true }, 'bullets');
    const [finding] = await findingsOf(gathered, cvWithBullets('aa bb cc dd ee ff gg hh ii jj kk ll mm nn'));
    expect(finding?.evidence).toHaveLength(MOST_EVIDENCE);
    const whole = ruleWith({ kind: 'length', max: 1, quote: 'whole' }, 'bullets');
    const [long] = await findingsOf(whole, cvWithBullets('word '.repeat(500)));
    expect(long?.evidence[0]?.quote.length).toBeLessThanOrEqual(LONGEST_QUOTE);
  });

  it('tells repeats apart by their ordinal', async () => {
    const findings = await findingsOf(ruleWith(everyWord, 'bullets'), cvWithBullets('same same same'));
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(3);
  });
});

describe('every rule on any text', () => {
  const line = fc.oneof(
    fc.constantFrom('EXPERIENCE', 'SKILLS', 'EDUCATION', 'SUMMARY', '', 'REFEREES'),
    fc.constantFrom(
      'Developer, Acme Ltd, Mar 2021 – Present',
      '- Responsible for {entry} & <b>"things"</b>',
      '- I built it',
      '2018 - 2016',
      'Date of birth: 1 Jan 1990',
      'a@example.com | 021 555 0142',
    ),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  it('gives evidence that equals its slice, bounded and with filled messages', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 25 }), async (lines) => {
        const text = lines.join('\n');
        if (text.trim() === '') return;
        const context = await contextOf(text).catch((error: unknown) => {
          // Text of control characters alone is refused as empty or no text before any rule sees it.
          expect(error).toBeInstanceOf(PrecheckError);
          return null;
        });
        if (context === null) return;
        for (const finding of runRules(ruleSet, context)) {
          expect(finding.evidence.length).toBeGreaterThan(0);
          expect(finding.points).toBeGreaterThanOrEqual(0);
          for (const { quote, start, end } of finding.evidence) {
            expect(quote).toBe(context.document.text.slice(start, end));
          }
        }
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('gives the same findings for the same input', async () => {
    const context = await contextOf(cvWithBullets('Responsible for backups', 'I built it', 'I ran it'));
    expect(runRules(ruleSet, context)).toEqual(runRules(ruleSet, context));
  });

  it('stays linear: a CV of 200,000 characters is judged', async () => {
    const bullets = Array.from(
      { length: 4000 },
      (_, index) => `I was responsible for thing ${index} in Java 8`,
    );
    const context = await contextOf(cvWithBullets(...bullets));
    // Anything worse than linear would run into the time limit of the test.
    expect(runRules(ruleSet, context).length).toBeGreaterThan(0);
  });
});

describe('faults of a rule', () => {
  const messages = (check: { kind: string; [option: string]: unknown }, given: 'work' | 'lines' = 'work') =>
    faultsOfRule(ruleWith(check, given), lists).map(({ path, message }) => `${path.join('.')}: ${message}`);

  it('names unknown kinds, options, parts and word lists', () => {
    expect(messages({ kind: 'nope' })[0]).toMatch(/^check\.kind: there is no check kind 'nope'; there are /u);
    expect(messages({ kind: 'present', fields: ['shoes'] })).toEqual([
      "check.fields: 'work' has no 'shoes'; it has dates, job title, employer",
    ]);
    expect(messages({ kind: 'present', fields: ['dates'], extra: 1 })[0]).toContain('extra');
    expect(messages({ kind: 'phrase-list', list: 'nope' })[0]).toContain("no word list 'nope'");
    expect(messages({ kind: 'pattern', pattern: '(a+)+' })[0]).toContain('check.pattern');
    expect(messages({ kind: 'count', of: 'bullets' })[0]).toContain('min or a max');
  });

  it('looks into the check inside a share', () => {
    const check = { kind: 'share', of: 'bullets', check: { kind: 'length' }, moreThan: 0.5, atLeast: 2 };
    expect(messages(check)[0]).toMatch(/^check\.check/u);
  });

  it('names placeholders that nothing fills', () => {
    const rule = ruleWith({ kind: 'present', fields: ['dates'] }, 'work', { message: '{entry} {colour}' });
    expect(faultsOfRule(rule, lists)).toEqual([
      { path: ['message'], message: expect.stringContaining('nothing fills {colour}') },
    ]);
    expect(() => compileRules([rule], pack.lexicon)).toThrow(PrecheckError);
  });

  it('finds none in the rules that ship, which use every kind of check', () => {
    for (const rule of pack.rules) expect(faultsOfRule(rule, lists), rule.id).toEqual([]);
    const used = new Set(pack.rules.map(({ check }) => check.kind));
    expect([...checkKinds.keys()].filter((kind) => !used.has(kind))).toEqual(['quantity']);
  });
});
