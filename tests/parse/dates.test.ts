import { describe, expect, it } from 'vitest';
import { createDateFinder } from '../../src/parse/dates.ts';
import { lexicon, NOW, showDates } from './parse-text.ts';

const newZealand = createDateFinder(lexicon, false, NOW);
const unitedStates = createDateFinder(lexicon, true, NOW);

describe('date finder', () => {
  it.each([
    ['Mar 2021 – May 2023', '2021-3 to 2023-5'],
    ['March 2021 - present', '2021-3 to now'],
    ['Sept. 2019 to date', '2019-9 to now'],
    ['03/2021 – 05/2023', '2021-3 to 2023-5'],
    ['2021-03 – 2023-05', '2021-3 to 2023-5'],
    ['3/21 – 5/23', '2021-3 to 2023-5'],
    ['2019 – 2021', '2019 to 2021'],
    ['Jan – Jun 2020', '2020-1 to 2020-6'],
    ['since 2020', '2020 to now'],
    ['Aug. 2014 - Exp. Apr. 2016', '2014-8 to 2016-4'],
    ['2021-03-01 —', '2021-3-1 to now'],
    ['1 March 2021 – 30 April 2022', '2021-3-1 to 2022-4-30'],
    ['01/02/2021 – 28/02/2022', '2021-2-1 to 2022-2-28'],
    ['Summer 2019', '2019'],
    ['Whiringa-ā-nuku 2022 – Present', '2022-10 to now'],
    ['Developer, Acme\tMar. 2021 Jun. 2023', '2021-3 to 2023-6'],
    ['BSc, University of Otago, 2015', '2015'],
    ["Mar '21 – May '23", '2021-3 to 2023-5'],
    ["'19 – ‘22", '2019 to 2022'],
    ['Q3 2020 – Q1 2023', '2020 to 2023'],
    ['until 2018', ' to 2018'],
    ['From 2017 to 2020', '2017 to 2020'],
    ['2016–18', '2016 to 2018'],
    ['2018/19', '2018 to 2019'],
    ['2010-12', '2010-12'],
    ['Nov – Feb 2020', '2019-11 to 2020-2'],
    ['Mar – Aug 2019', '2019-3 to 2019-8'],
    ['1st March 2020 – June 30th, 2022', '2020-3-1 to 2022-6-30'],
    ['SEPT. 2018 – DEC. 2021', '2018-9 to 2021-12'],
    ['06/2015-08/2017', '2015-6 to 2017-8'],
    ['2018-2020', '2018 to 2020'],
    ['Jan 2018-Mar 2019', '2018-1 to 2019-3'],
    ['2019 ~ 2022', '2019 to 2022'],
    ['2016 → 2019', '2016 to 2019'],
    ['June 2019 to till date', '2019-6 to now'],
    ['January 2020 - Present (4 years 2 months)', '2020-1 to now'],
    ['Jan 2020 –\tDeveloper', '2020-1 to now'],
  ])('reads %j', (text, expected) => {
    const found = newZealand.find(text, 100);
    expect(showDates(found)).toBe(expected);
    expect(found!.start).toBeGreaterThanOrEqual(100);
    expect(found!.end).toBeLessThanOrEqual(100 + text.length);
  });

  it.each([
    'SQL Server 2019',
    'ISO 27001:2013',
    'Version 2.0.2020',
    'Migrated 2,000 users in 2019',
    'Cut costs by 2021 dollars a day',
    'Windows 10',
    'Level 7',
    '021 555 0101',
    'ISO 27001',
    'In 1850',
    'May the force',
  ])('finds no date in %j', (text) => {
    expect(newZealand.find(text, 0)).toBeNull();
  });

  it('reads 3/4/2021 by region', () => {
    expect(showDates(newZealand.find('3/4/2021', 0))).toBe('2021-4-3');
    expect(showDates(unitedStates.find('3/4/2021', 0))).toBe('2021-3-4');
  });

  it('spans exactly the range', () => {
    const text = 'Developer (Mar 2021 – present), Acme';
    const found = newZealand.find(text, 0)!;
    expect(text.slice(found.start, found.end)).toBe('Mar 2021 – present');
    expect(text.slice(found.startDate!.start, found.startDate!.end)).toBe('Mar 2021');
  });
});
