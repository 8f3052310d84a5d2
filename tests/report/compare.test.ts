import { describe, expect, it } from 'vitest';
import type { ComparableReport } from '../../src/model/comparison.ts';
import type { Finding } from '../../src/model/finding.ts';
import { fingerprintOf } from '../../src/model/fingerprint.ts';
import type { MatchedSkill, Report } from '../../src/model/report.ts';
import { type ComparedRule, compareReports } from '../../src/report/compare.ts';
import { REPORTED_OF_A_RULE } from '../../src/report/compare-words.ts';
import { MOST_FINDINGS } from '../../src/rules/run.ts';
import { finding, SKILLS, sampleReport } from './sample.ts';

const RULES: readonly ComparedRule[] = [
  { id: 'bullets/no-metrics', given: 'bullets', needsReadableText: true },
  { id: 'sections/missing-summary', given: 'outline', needsReadableText: true },
  { id: 'reading/no-text-layer', given: 'reading', needsReadableText: false },
];

/** A finding of a rule about one line. */
function about(quote: string, more: Partial<Finding> & { ordinal?: number } = {}): Finding {
  const { ruleId = 'bullets/no-metrics', ordinal = 0, ...rest } = more;
  const [evidence] = finding({ ruleId }).evidence;
  return finding({
    ruleId,
    evidence: [{ ...evidence!, quote }],
    fingerprint: fingerprintOf(ruleId, quote.toLowerCase(), ordinal),
    ...rest,
  });
}

interface Version {
  readonly score?: number | null;
  readonly findings?: readonly Finding[];
  readonly more?: Partial<Report>;
}

function version({ score = 60, findings = [], more = {} }: Version): Report {
  const report = sampleReport();
  return { ...report, score: { ...report.score, value: score }, findings, ...more };
}

const compare = (before: ComparableReport, after: ComparableReport) => compareReports(before, after, RULES);

const quotes = (findings: readonly Finding[]) => findings.map(({ evidence }) => evidence[0]?.quote);

describe('findings of two versions', () => {
  it('are fixed, new or as before', () => {
    const before = [about('Worked on the website'), about('Helped with releases'), about('Did support')];
    const after = [about('Did support'), about('Organised the stock room')];
    const { findings, summary } = compare(
      version({ findings: before, score: 62 }),
      version({ findings: after, score: 74 }),
    );
    expect(quotes(findings.fixed)).toEqual(['Worked on the website', 'Helped with releases']);
    expect(quotes(findings.new)).toEqual(['Organised the stock room']);
    expect(findings.unchanged.map((kept) => kept.after.evidence[0]?.quote)).toEqual(['Did support']);
    expect(summary).toBe('2 things fixed, 1 new, 1 as before; score 62 → 74.');
  });

  it('stay the same where the line was edited and still has the fault', () => {
    const { findings } = compare(
      version({ findings: [about('Worked on the billing website of the bank')] }),
      version({ findings: [about('Worked on the new billing website of a bank')] }),
    );
    expect([findings.fixed, findings.new]).toEqual([[], []]);
    expect(findings.unchanged).toHaveLength(1);
  });

  it('are fixed and new where less than half of the words stayed', () => {
    const { findings } = compare(
      version({ findings: [about('Worked on the billing website')] }),
      version({ findings: [about('Answered calls on the help desk')] }),
    );
    expect([findings.fixed.length, findings.new.length, findings.unchanged.length]).toEqual([1, 1, 0]);
  });

  it('pair the likest lines, each once, whatever their order', () => {
    const before = [about('Tested the app for tills'), about('Tested the app for phones and tablets')];
    const after = [about('Tested the app for phones and big tablets'), about('Tested the app for the tills')];
    const { findings } = compare(version({ findings: before }), version({ findings: after }));
    expect(
      findings.unchanged.map((kept) => [kept.before, kept.after].map((one) => quotes([one])[0])),
    ).toEqual([
      ['Tested the app for phones and tablets', 'Tested the app for phones and big tablets'],
      ['Tested the app for tills', 'Tested the app for the tills'],
    ]);
  });

  it('never pair across rules', () => {
    const line = 'Worked on the website';
    const { findings } = compare(
      version({ findings: [about(line)] }),
      version({ findings: [about(line, { ruleId: 'bullets/weak-opener' })] }),
    );
    expect([findings.fixed.length, findings.new.length]).toEqual([1, 1]);
  });

  it('stay the same about the CV as a whole, wherever they point', () => {
    const whole = { ruleId: 'sections/missing-summary' };
    const { findings } = compare(
      version({ findings: [about('Mere Parata', whole)] }),
      version({ findings: [about('Curriculum vitae', whole)] }),
    );
    expect(findings.unchanged).toHaveLength(1);
  });

  it('count repeats of the same words', () => {
    const three = [0, 1, 2].map((ordinal) => about('Worked on', { ordinal }));
    const { findings } = compare(version({ findings: three }), version({ findings: three.slice(0, 1) }));
    expect([findings.fixed.length, findings.unchanged.length]).toEqual([2, 1]);
  });

  it('tell of those that stay whether there is less left to do', () => {
    const [place] = about('Worked on the website').evidence;
    const three = about('Worked on the website', { evidence: [place!, place!, place!] });
    const { findings, summary } = compare(
      version({ findings: [three] }),
      version({ findings: [about('Worked on the website')] }),
    );
    expect(findings.unchanged[0]?.progress).toBe('less');
    expect(summary).toBe('1 as before (with less left to do); score still 60.');
    const both = compare(
      version({ findings: [three, about('Did support'), about('Ran the tills')] }),
      version({
        findings: [
          about('Worked on the website'),
          about('Did support', { evidence: three.evidence.map((one) => ({ ...one, quote: 'Did support' })) }),
          about('Ran the tills'),
        ],
      }),
    );
    expect(both.summary).toBe(
      '3 as before (1 of them with less left to do, 1 with more to do); score still 60.',
    );
    const cheaper = compare(
      version({ findings: [about('Worked on', { points: 12 })] }),
      version({ findings: [about('Worked on', { points: 15 })] }),
    );
    expect(cheaper.findings.unchanged[0]?.progress).toBe('more');
  });

  it('say nothing by points where the cap of the rule moved them', () => {
    const capped = [about('Did support', { points: 3 }), about('Ran the tills', { points: 0 })];
    const { findings } = compare(
      version({ findings: capped }),
      version({ findings: [about('Ran the tills', { points: 3 }), about('Kept the stock', { points: 0 })] }),
    );
    expect(findings.unchanged.map(({ progress }) => progress)).toEqual(['same']);
  });

  it('take linear time where a report is stuffed', () => {
    const many = (word: string) =>
      Array.from({ length: 2_000 }, (_, index) => about(`${word} line ${index} of many`));
    const start = performance.now();
    const { findings } = compare(version({ findings: many('old') }), version({ findings: many('new') }));
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(findings.fixed.length + findings.unchanged.length).toBe(2_000);
  });
});

describe('findings that were set aside', () => {
  const weak = about('Worked on the website');
  const aside = { suppressed: [{ ...weak, reason: 'It is the name of a product.' }] };

  it('are neither fixed, new nor as before, and a note says so', () => {
    const first = compare(version({ findings: [weak] }), version({ more: aside }));
    expect(first.findings).toEqual({ fixed: [], new: [], unchanged: [], unknown: [] });
    expect(first.notes).toContainEqual(expect.stringContaining('set aside in one version only'));
    const second = compare(version({ more: aside }), version({ findings: [weak] }));
    expect(second.findings.new).toEqual([]);
  });

  it('need no note where both set them aside', () => {
    const both = compare(version({ more: aside, score: 60 }), version({ more: aside, score: 61 }));
    expect(both.findings).toEqual({ fixed: [], new: [], unchanged: [], unknown: [] });
    expect(both.notes.join()).not.toContain('set aside');
  });
});

describe('the outcome', () => {
  const error = about('Nobody can reach you', { severity: 'error' });
  it.each([
    ['better', { score: 60 }, { score: 61 }],
    ['worse', { score: 60 }, { score: 59 }],
    ['same', { score: 60 }, { score: 60 }],
    ['better', { findings: [about('Did support')] }, {}],
    ['same', {}, { findings: [about('Did support')] }],
    ['worse', {}, { findings: [error] }],
    ['mixed', { score: 60 }, { score: 61, findings: [error] }],
    ['same', { findings: [error] }, { findings: [error] }],
    ['worse', {}, { score: null }],
    ['better', { score: null }, { score: 10 }],
    ['unknown', { score: null }, { score: null }],
  ] as const)('is %s', (outcome, before, after) => {
    expect(compare(version(before), version(after)).outcome).toBe(outcome);
  });

  it('is unknown for different jobs, and no score is set against the other', () => {
    const { profile } = sampleReport();
    const other = version({ score: 80, more: { profile: { ...profile, seniority: 'senior' } } });
    const { outcome, score, notes, summary } = compare(version({}), other);
    expect(outcome).toBe('unknown');
    expect(score).toMatchObject({ before: 60, after: 80, change: null });
    expect(score.parts.every(({ change }) => change === null)).toBe(true);
    expect(summary).toContain('scores 60 and 80, for different jobs');
    expect(notes[0]).toContain(
      'different jobs, back-end developer (intermediate, NZ) and back-end developer (senior, NZ)',
    );
  });

  it('is unknown for two job ads that ask for other things', () => {
    const ad = (years: number | null) => ({
      jobAd: {
        seniority: null,
        years: years === null ? null : { quote: `${years} years`, start: 0, end: 7, value: years },
        qualifications: [],
        certifications: [],
        workRights: [],
        otherTerms: [],
      },
    });
    expect(compare(version({ more: ad(3) }), version({ more: ad(5) })).outcome).toBe('unknown');
    expect(compare(version({ more: ad(3) }), version({ more: ad(3) })).outcome).toBe('same');
  });
});

describe('what to bear in mind', () => {
  it('is nothing where the same check ran on two readable files', () => {
    const after = version({ findings: [about('Did support')] });
    expect(compare(version({}), after).notes).toEqual([]);
  });

  it('is said of other rules and other days', () => {
    const { tool } = sampleReport();
    const after = version({ more: { tool: { ...tool, rules: 'def' }, checkedOn: '2026-12-24' } });
    const { notes } = compare(version({ findings: [about('Did support')] }), after);
    expect(notes).toEqual([
      expect.stringContaining('different rules'),
      expect.stringContaining('2026-11-23 and 2026-12-24'),
    ]);
  });

  it('is that a full list may have hidden what is new', () => {
    expect(REPORTED_OF_A_RULE).toBe(MOST_FINDINGS);
    const full = ['Cooked', 'Drove', 'Filed', 'Sang', 'Painted'].map((word) => about(`${word} a lot`));
    const after = [...full.slice(1), about('Repaired bicycles')];
    const { findings, notes } = compare(version({ findings: full }), version({ findings: after }));
    expect(quotes(findings.new)).toEqual(['Repaired bicycles']);
    expect(notes).toEqual([expect.stringContaining('may have been there before')]);
  });

  it('is that the file seems to be the same', () => {
    expect(compare(version({}), version({})).notes).toEqual([expect.stringContaining('exactly the same')]);
  });
});

describe('a file that could not be read', () => {
  const { document } = sampleReport();
  const scan = (findings: readonly Finding[]) =>
    version({
      score: null,
      findings,
      more: { verdict: 'cannot-judge', document: { ...document, readability: 'none' } },
    });
  const noText = about('', { ruleId: 'reading/no-text-layer', severity: 'error' });

  it('makes nothing of the next version new, and gains no skills', () => {
    const { findings, skills, score, notes, summary } = compare(
      scan([noText]),
      version({ findings: [about('Did support')], score: 74 }),
    );
    expect([findings.fixed, findings.new]).toEqual([[noText], []]);
    expect(findings.unknown.map((one) => [one.in, one.finding.ruleId])).toEqual([
      ['after', 'bullets/no-metrics'],
    ]);
    expect([skills, score.change]).toEqual([null, null]);
    expect(notes[0]).toMatch(/^The text of the old file could not be read reliably/);
    expect(summary).toBe(
      '1 thing fixed, 1 that we could not look for in the old version; score now 74; the old version could not be judged.',
    );
  });

  it('fixes nothing of the version before', () => {
    const { findings, skills, notes } = compare(
      version({ findings: [about('Did support')] }),
      scan([noText]),
    );
    expect([findings.fixed, findings.new]).toEqual([[], [noText]]);
    expect(findings.unknown.map((one) => one.in)).toEqual(['before']);
    expect(skills).toBeNull();
    expect(notes[0]).toMatch(/^The text of the new file could not be read reliably/);
  });
});

describe('skills', () => {
  const [java, docker] = SKILLS.matched as [MatchedSkill, MatchedSkill];
  const named = (matched: readonly MatchedSkill[], other: Report['skills']['other'] = []) =>
    version({ more: { skills: { ...SKILLS, matched, other } } });

  it('are gained, lost, shown and only listed', () => {
    const kafka = { ...java, id: 'kafka', name: 'Kafka', need: 'desirable' as const };
    const go = { id: 'go', name: 'Go', strength: 'listed' as const, evidence: [] };
    const { skills } = compare(
      named([java, docker], [{ ...go, id: 'perl', name: 'Perl' }]),
      named([{ ...java, strength: 'listed' }, { ...docker, strength: 'shown' }, kafka], [go]),
    );
    const ids = (changes: readonly { readonly id: string }[] = []) => changes.map(({ id }) => id);
    expect(ids(skills?.gained)).toEqual(['kafka', 'go']);
    expect(ids(skills?.lost)).toEqual(['perl']);
    expect(ids(skills?.strengthened)).toEqual(['docker']);
    expect(ids(skills?.weakened)).toEqual(['java']);
    expect(skills?.gained[1]).toEqual({ id: 'go', name: 'Go', need: null, before: null, after: 'listed' });
  });
});
