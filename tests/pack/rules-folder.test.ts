import { describe, expect, it } from 'vitest';
import { pack } from '../../src/generated/pack.ts';
import { REGIONS, SENIORITIES } from '../../src/model/role.ts';

describe('the rules of this checkout', () => {
  it('have conventions for every region', () => {
    expect(pack.regions.map(({ code }) => code)).toEqual([...REGIONS].sort());
    const pages = Object.fromEntries(
      pack.regions.map((region) => [region.code, SENIORITIES.map((seniority) => region.pages[seniority])]),
    );
    expect(pages).toEqual({ NZ: [1, 2, 3, 3], AU: [2, 2, 3, 3], UK: [2, 2, 3, 3], US: [2, 2, 3, 3] });
    expect(pack.regions.filter(({ refereesExpected }) => refereesExpected).map(({ code }) => code)).toEqual([
      'NZ',
    ]);
    expect(pack.regions.filter(({ spelling }) => spelling === 'american').map(({ code }) => code)).toEqual([
      'US',
    ]);
    expect(pack.regions.filter(({ monthFirst }) => monthFirst).map(({ code }) => code)).toEqual(['US']);
  });

  it('hold every rule inside the part of the score that it belongs to', () => {
    for (const { id, category, points } of pack.rules) {
      expect(points.atMost, id).toBeLessThanOrEqual(pack.scoring.weights[category]);
    }
  });

  it('ask for feedback in the order that gets an answer: thanks, what was missing, keep me in mind', () => {
    for (const { subject, body } of [
      pack.advice.feedbackRequest,
      pack.advice.feedbackRequestAfterInterview,
    ]) {
      expect(subject).toContain('{role}');
      const places = ['Thank you', 'Could you tell me', 'not to reopen this decision', 'kept me in mind'].map(
        (words) => body.indexOf(words),
      );
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((left, right) => left - right));
    }
  });

  it('speak plainly and kindly: no percentage of robots, no blame', () => {
    // Ids of rules are no words for people.
    const words = JSON.stringify(pack.advice).replace(/"[a-z-]+\/[a-z-]+"/gu, '');
    expect(words).not.toMatch(/\bATS\b|\b\d+ ?%|robots?|fail(ed|ure)|mistakes?|weak/iu);
  });
});
