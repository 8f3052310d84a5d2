import { describe, expect, it } from 'vitest';
import { findSkills } from '../../src/skills/index.ts';
import { cvOf, vocabulary } from './helpers.ts';

function stemmedIn(text: string): string[] {
  const { document, cv } = cvOf(text);
  return findSkills(document, cv, vocabulary)
    .filter(({ via }) => via === 'stem')
    .map(({ skillId }) => skillId);
}

describe('practices in other forms of their words', () => {
  it.each([
    ['Managed incidents across two sites', 'incident-management'],
    ['Managed all key projects for the bank', 'project-management'],
    ['Management of major incidents', 'incident-management'],
    ['Analysed the sales data', 'data-analysis'],
    ['Gathered business requirements from 30 people', 'requirements-gathering'],
    ['Trained 40 users in the new system', 'user-training'],
    ['Automated the whole process', 'process-automation'],
    ['Responsible for managing risks', 'risk-assessment'],
  ])('%s', (text, id) => {
    const { document, cv } = cvOf(text);
    const ids = findSkills(document, cv, vocabulary).map(({ skillId }) => skillId);
    expect(ids.some((found) => found === id || vocabulary.implied.get(id)?.includes(found))).toBe(true);
  });

  it('say so, and are quoted from the verb to the thing', () => {
    const text = 'We managed all key incidents for the bank';
    const { document, cv } = cvOf(text);
    const [mention] = findSkills(document, cv, vocabulary);
    expect(mention).toMatchObject({ skillId: 'incident-management', via: 'stem' });
    expect(text.slice(mention!.start, mention!.end)).toBe('managed all key incidents');
  });

  it.each([
    'Managed services for banks',
    'Managed a team of incident planners',
    'Managed, and incidents went down',
    'Tested the performance dashboards',
    'Incidents were few, management was happy',
    'Planned for incidents',
    'Managed 50+ production, enterprise-class servers',
  ])('are not read into: %s', (text) => {
    expect(stemmedIn(text)).toEqual([]);
  });
});
