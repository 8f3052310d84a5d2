import { describe, expect, it } from 'vitest';
import { pack } from '../../src/generated/pack.ts';
import type { Report } from '../../src/model/report.ts';
import { EMPTY_CV, finding, PROFILE, sampleCv, sampleDocument, sampleReport } from './sample.ts';

const { advice } = pack;

describe('next steps with the words of this checkout', () => {
  it('begin with the first change, and name what the CV does not show', () => {
    const { nextSteps, suggestions } = sampleReport({ advice });
    expect(nextSteps.items[0]?.title).toContain(suggestions[0]!.title);
    const words = JSON.stringify(nextSteps.items);
    expect(words).toContain('This role asks for a relational database, and your CV');
    expect(words).toContain('recruiter');
    expect(words).not.toMatch(/[{}]role|\{(?:role|first|gap)\}/u);
    expect(nextSteps.questions).toEqual([]);
  });

  it('ask in the right order: thanks, what was missing, keep me in mind', () => {
    for (const stage of ['before-interview', 'after-interview'] as const) {
      const { body = '' } = sampleReport({ advice, stage }).nextSteps.feedbackRequest ?? {};
      const places = ['Thank you', 'Could you tell me what', 'not to reopen', 'kept me in mind'].map((part) =>
        body.indexOf(part),
      );
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((left, right) => left - right));
      expect(body).toContain('back-end developer');
    }
  });

  it('after an interview, ask questions that fit what was found', () => {
    const found = [finding({ ruleId: 'bullets/no-metrics' })];
    const { questions } = sampleReport({ advice, stage: 'after-interview', findings: found }).nextSteps;
    expect(questions[0]).toContain('Your CV does not show a relational database');
    expect(questions.join(' ')).toContain('how many');
    expect(questions.join(' ')).not.toContain('between two jobs');
    const none = sampleReport({
      advice,
      stage: 'after-interview',
      findings: [],
      profile: { ...PROFILE, skills: PROFILE.skills.slice(0, 1) },
    }).nextSteps.questions;
    expect(none[0]).toBe(
      'Which skill did they keep returning to, and could you tell of one time you used it?',
    );
  });

  it('speak of the file alone where it could not be read', () => {
    const titlesOf = ({ nextSteps }: Report) => nextSteps.items.map(({ title }) => title);
    const scan = sampleReport({
      advice,
      document: sampleDocument({ readability: 'none' }),
      cv: EMPTY_CV,
      findings: [],
    });
    expect(titlesOf(scan)).toEqual([
      'Save the file again before anything else',
      'Check the new version, then send it',
    ]);
    expect(scan.nextSteps.feedbackRequest).toBeNull();
    const german = sampleReport({ advice, cv: sampleCv({ language: 'de' }), findings: [] });
    expect(titlesOf(german)).toEqual(['Check one CV, in English', 'Check the new version, then send it']);
    expect(german.nextSteps.feedbackRequest).toBeNull();
  });
});
