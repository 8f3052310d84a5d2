import { describe, expect, it } from 'vitest';
import { findSkills } from '../../src/skills/index.ts';
import { cvOf, spanOf, vocabulary } from './helpers.ts';

/** The mentions of software development in a CV with one job of that title. */
function developmentOf(title: string) {
  const text = `${title}\nKea Ltd\nBuilt the shop`;
  const { document, cv } = cvOf(text, { jobs: [{ text }] });
  const position = { ...spanOf(text, title), value: title };
  const work = cv.work.map((job) => ({ ...job, position }));
  return findSkills(document, { ...cv, work }, vocabulary).filter(
    ({ skillId }) => skillId === 'software-development',
  );
}

describe('the title of a job', () => {
  it.each(['Java Developer', 'Senior Android Engineer', 'Analyst Programmer'])(
    'shows software development: %s',
    (title) => {
      expect(developmentOf(title)).toMatchObject([
        { via: 'implied', from: title, strength: 'shown', workIndex: 0, start: 0, end: title.length },
      ]);
    },
  );

  it.each(['Business Developer', 'Property Developer', 'Barista', 'Network Engineer'])(
    'shows no software development: %s',
    (title) => expect(developmentOf(title)).toEqual([]),
  );
});
