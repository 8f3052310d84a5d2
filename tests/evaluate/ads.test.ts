import { describe, expect, it } from 'vitest';
import { idsByName, scoreAd } from '../../src/build/evaluate/set-ads.ts';
import { readJobAd } from '../../src/skills/index.ts';
import { vocabulary } from '../skills/helpers.ts';

const ids = idsByName([...vocabulary.byId.values()]);
const ad = readJobAd(
  'Developer\n\nRequirements\nPostgres and Java\nDocker is a plus\n\nBenefits\nGo home early',
  vocabulary,
  () => null,
);

const truth = {
  ad: '1',
  afterwards: false,
  essential: ['Java', 'Postgres'],
  desirable: [],
  either: [],
  optional: [],
};

describe('scoring of a job ad', () => {
  it('counts what is read, missed and invented, and the need of what is read', () => {
    const sheet = scoreAd({ ...truth, desirable: ['Java Kubernetes Thing'] }, ad, ids);
    expect(sheet.tallies.get('ad skills')).toEqual({ right: 2, wrong: 0, absent: 1, extra: 1 });
    expect(sheet.tallies.get('ad needs')).toEqual({ right: 2, wrong: 0, absent: 0, extra: 0 });
  });

  it('blames a wrong need', () => {
    const sheet = scoreAd({ ...truth, essential: ['Java', 'Postgres', 'Docker'] }, ad, ids);
    expect(sheet.mistakes).toEqual([
      { measure: 'ad needs', expected: 'docker: essential', read: 'desirable' },
    ]);
  });

  it('judges neither optional words nor the need of matters of opinion', () => {
    const sheet = scoreAd(
      { ...truth, essential: ['Java'], either: ['Docker'], optional: ['PostgreSQL'] },
      ad,
      ids,
    );
    expect(sheet.mistakes).toEqual([]);
    expect(sheet.tallies.get('ad needs')).toEqual({ right: 1, wrong: 0, absent: 0, extra: 0 });
  });
});
