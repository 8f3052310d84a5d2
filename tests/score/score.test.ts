import { describe, expect, it } from 'vitest';
import type { Cv } from '../../src/model/cv.ts';
import type { MatchedSkill, SkillsResult } from '../../src/model/report.ts';
import { type ScoreInput, scoreCv } from '../../src/score/index.ts';
import { EMPTY_CV, finding, job, PROFILE, SCORING, SKILLS, sampleCv } from '../report/sample.ts';

function score(more: Partial<ScoreInput> = {}) {
  return scoreCv({
    findings: [],
    skills: SKILLS,
    profile: PROFILE,
    cv: sampleCv(),
    document: { readability: 'good', format: 'pdf' },
    scoring: SCORING,
    ...more,
  });
}

function part(result: ReturnType<typeof score>, category: string) {
  return result.score.parts.find((candidate) => candidate.category === category);
}

/** Every skill of the profile at the given strength, or close ones. */
function skillsAt(strength: MatchedSkill['strength'], via: MatchedSkill['via'] = 'name'): SkillsResult {
  const matched = PROFILE.skills.map(({ anyOf, need }) => ({
    id: anyOf[0]!,
    name: anyOf[0]!,
    need,
    strength,
    claim: 'stated' as const,
    years: null,
    lastUsed: null,
    via,
    from: 'x',
    evidence: [],
  }));
  return { matched, partial: [], missing: [], other: [] };
}

const NO_SKILLS: SkillsResult = { matched: [], partial: [], missing: [], other: [] };

describe('the score', () => {
  it('can be recomputed by hand', () => {
    // Weights: Java 2×3, Docker 1×3, a database 2×3, Kubernetes 1×1: 16 in all.
    // Java shown: 6/16. Docker listed: 3/16 × 0.7. The rest: nothing.
    const result = score({ findings: [finding({ ruleId: 'a/b', points: 2 })] });
    expect(part(result, 'skills')).toMatchObject({ category: 'skills', earned: 22.8, possible: 45 });
    expect((45 * 6) / 16 + ((45 * 3) / 16) * 0.7).toBeCloseTo(22.78);
    expect(part(result, 'experience')).toMatchObject({ category: 'experience', earned: 18, possible: 20 });
    expect(result.score.value).toBe(Math.round(22.8 + 18 + 10 + 10 + 10 + 5));
    expect(result.verdict).toBe('at-risk');
  });

  it('is full for a CV that shows everything and breaks no rule', () => {
    const result = score({ skills: skillsAt('shown') });
    expect(result.score.value).toBe(100);
    expect(result.verdict).toBe('ready');
  });

  it('counts one skill of a group as the group, and the best one of several', () => {
    const one = { ...skillsAt('listed').matched[2]!, id: 'mysql' };
    const better = { ...one, id: 'postgresql', strength: 'shown' as const };
    const both = score({ skills: { ...NO_SKILLS, matched: [one, better] } });
    expect(both.requirements[2]).toMatchObject({ met: 'shown', skillId: 'postgresql' });
    expect(part(both, 'skills')?.earned).toBe(16.9);
  });

  it('gives less for what is only listed, implied or close, and least without any work', () => {
    const earned = (skills: SkillsResult, cv = sampleCv()) => part(score({ skills, cv }), 'skills')?.earned;
    const close = {
      ...NO_SKILLS,
      partial: skillsAt('shown').matched.map((skill) => ({ ...skill, instead: 'x', why: 'x' })),
    };
    const bare = sampleCv({ work: [] });
    expect(earned(skillsAt('shown'))).toBe(45);
    expect(earned(skillsAt('listed'))).toBe(31.5);
    expect(earned(skillsAt('shown', 'implied'))).toBe(31.5);
    expect(earned(skillsAt('listed', 'implied'))).toBe(22.5);
    expect(earned(close)).toBe(22.5);
    expect(earned(skillsAt('listed'), bare)).toBe(15.8);
  });

  it('takes the points of findings from their part, and never below nothing', () => {
    const findings = [
      finding({ ruleId: 'a/b', category: 'contact', points: 7 }),
      finding({ ruleId: 'a/c', category: 'contact', points: 7 }),
    ];
    expect(part(score({ findings }), 'contact')).toMatchObject({
      category: 'contact',
      earned: 0,
      possible: 10,
    });
    expect(part(score({ findings }), 'wording')?.earned).toBe(10);
  });

  it('does not count missing skills twice', () => {
    const said = finding({ ruleId: 'skills/missing-essential', category: 'skills', points: 12 });
    expect(score({ findings: [said] }).score.value).toBe(score().score.value);
  });

  it('leaves the skills part out where nothing is asked, and shares its points out', () => {
    const result = score({ profile: { ...PROFILE, skills: [] }, skills: NO_SKILLS });
    expect(result.score.parts.map(({ category }) => category)).not.toContain('skills');
    expect(result.score.parts.reduce((sum, { possible }) => sum + possible * 10, 0)).toBe(1000);
    expect(result.score.value).toBe(100);
  });
});

describe('what is no CV', () => {
  it('scores next to nothing without jobs, studies or skills', () => {
    const result = score({ cv: EMPTY_CV, skills: NO_SKILLS });
    expect(result.score.value).toBe(5);
    expect(result.verdict).toBe('likely-screened-out');
  });

  it('keeps a list of keywords low, whatever it lists', () => {
    const list: Cv = { ...EMPTY_CV, contact: sampleCv().contact, skills: sampleCv().skills };
    const result = score({ cv: list, skills: skillsAt('listed') });
    expect(result.score.value).toBeLessThan(45);
    expect(result.verdict).toBe('likely-screened-out');
  });

  it('takes projects for experience, more so for a graduate', () => {
    const cv = sampleCv({ work: [], volunteer: [job('Tester, Tui Ltd, 2019')] });
    const earned = (seniority: 'graduate' | 'senior') =>
      part(score({ cv, profile: { ...PROFILE, seniority } }), 'experience')?.earned;
    expect(earned('graduate')).toBe(15);
    expect(earned('senior')).toBe(4);
  });
});

describe('the verdict', () => {
  it.each(['poor', 'none'] as const)('is withheld where readability is %s', (readability) => {
    expect(score({ document: { readability, format: 'pdf' } })).toMatchObject({
      score: { value: null, parts: [] },
      verdict: 'cannot-judge',
      requirements: [],
    });
  });

  it('is withheld where a rule says that there is no CV', () => {
    const noCv = finding({ ruleId: 'sections/not-a-cv', category: 'sections', points: 10 });
    expect(score({ findings: [noCv] })).toMatchObject({
      score: { value: null, parts: [] },
      verdict: 'cannot-judge',
      requirements: [],
    });
  });

  it('is withheld for a language that the rules do not know, not for an uncertain one', () => {
    expect(score({ cv: sampleCv({ language: 'de' }) }).verdict).toBe('cannot-judge');
    expect(score({ cv: sampleCv({ language: 'und' }) }).verdict).not.toBe('cannot-judge');
  });

  it('is not ready with an error, however high the score', () => {
    const findings = [
      finding({ ruleId: 'contact/missing-email', category: 'contact', severity: 'error', points: 5 }),
    ];
    const result = score({ skills: skillsAt('shown'), findings });
    expect(result.score.value).toBe(95);
    expect(result.verdict).toBe('at-risk');
  });

  it('needs the essential skills beside the score', () => {
    const without = (id: string) => ({
      ...NO_SKILLS,
      matched: skillsAt('shown').matched.filter((skill) => skill.id !== id),
    });
    // Two fifths of the essential weight missing: the score would do for ready, the skills do not.
    const result = score({ skills: without('java') });
    expect(result.score.value).toBeGreaterThanOrEqual(75);
    expect(result.verdict).toBe('at-risk');
    const onlyDocker = {
      ...NO_SKILLS,
      matched: skillsAt('shown').matched.filter(({ id }) => id === 'docker' || id === 'kubernetes'),
    };
    const less = score({ skills: onlyDocker });
    expect(less.score.value).toBeGreaterThanOrEqual(50);
    expect(less.verdict).toBe('likely-screened-out');
  });
});

describe('what a document cannot show', () => {
  const inFormat = (format: 'pdf' | 'text', findings: ScoreInput['findings'] = []) =>
    score({ document: { readability: 'good', format }, findings });

  it('drops out of the score, and the rest grows in proportion', () => {
    const [pdf, text] = [inFormat('pdf'), inFormat('text')];
    expect(part(text, 'reading')?.possible).toBe(2.1);
    const share = (result: typeof pdf) => part(result, 'skills')!.earned / part(result, 'skills')!.possible;
    expect(share(text)).toBeCloseTo(share(pdf), 1);
  });

  it('takes the same share of a part from pasted text as from a file', () => {
    const findings = [finding({ ruleId: 'a/b', category: 'contact', points: 5 })];
    for (const format of ['pdf', 'text'] as const) {
      const contact = part(inFormat(format, findings), 'contact')!;
      expect(contact.earned / contact.possible).toBeCloseTo(0.5, 1);
    }
  });

  it('says what each part lost to which cause, and gives each finding what it cost in the end', () => {
    const findings = [
      finding({ ruleId: 'a/small', category: 'contact', severity: 'suggestion', points: 4 }),
      finding({ ruleId: 'a/large', category: 'contact', severity: 'error', points: 8 }),
    ];
    const result = score({ findings });
    expect(part(result, 'contact')?.lost).toEqual([
      { cause: 'findings', ruleId: 'a/large', points: 8 },
      { cause: 'findings', ruleId: 'a/small', points: 2 },
    ]);
    expect(result.points).toEqual([2, 8]);
    expect(part(result, 'skills')?.lost.map(({ cause }) => cause)).toEqual([
      'missing-essential',
      'missing-desirable',
      'listed',
    ]);
    expect(part(score({ cv: EMPTY_CV }), 'experience')?.lost).toEqual([
      { cause: 'nothing-there', ruleId: null, points: 20 },
    ]);
  });
});

describe('what a job title shows', () => {
  const asked = {
    ...PROFILE,
    skills: [{ anyOf: ['software-development'], label: null, need: 'essential' as const, weight: 1 }],
  };
  const listed = {
    ...NO_SKILLS,
    matched: [{ ...skillsAt('listed').matched[0]!, id: 'software-development' }],
  };
  const met = (cv: Cv) => score({ profile: asked, skills: listed, cv }).requirements[0]?.met;

  it('need not stand in a bullet: whoever was a developer has developed software', () => {
    expect(met(sampleCv())).toBe('shown');
    expect(met(sampleCv({ work: [job('Tester, Tui Ltd, 2019')] }))).toBe('listed');
  });
});
