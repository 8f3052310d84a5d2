import { describe, expect, it } from 'vitest';
import { qualificationKey } from '../../src/build/evaluate/keys.ts';
import { type JobReading, NOTHING_READ, type Reading } from '../../src/build/evaluate/reading.ts';
import { scoreReading } from '../../src/build/evaluate/score.ts';
import { f1Of, type Measure, precisionOf, recallOf, type Score } from '../../src/build/evaluate/tally.ts';
import { hashKey, type JobTruth, type Truth } from '../../src/build/evaluate/truth.ts';

const reading = (part: Partial<Reading>): Reading => ({ ...NOTHING_READ, ...part });

/** Counts as [right, wrong, absent, extra]. */
function counts({ tallies }: Score, measure: Measure): readonly number[] | undefined {
  const tally = tallies.get(measure);
  return tally && [tally.right, tally.wrong, tally.absent, tally.extra];
}

describe('the figures', () => {
  const tally = { right: 6, wrong: 1, absent: 3, extra: 1 };

  it('have recall over what is stated and precision over what was read', () => {
    expect(recallOf(tally)).toBeCloseTo(6 / 10);
    expect(precisionOf(tally)).toBeCloseTo(6 / 8);
    expect(f1Of(tally)).toBeCloseTo((2 * 0.6 * 0.75) / (0.6 + 0.75));
  });

  it('say nothing where there is nothing', () => {
    const none = { right: 0, wrong: 0, absent: 0, extra: 0 };
    expect([recallOf(none), precisionOf(none), f1Of(none)]).toEqual([null, null, null]);
    expect(f1Of({ ...none, absent: 2 })).toBe(0);
  });
});

describe('contact details', () => {
  const truth: Truth = { name: ['jane doe'], email: ['jane@example.com'], phone: [], location: ['derry'] };

  it('tell wrong from absent and from invented', () => {
    const score = scoreReading(
      truth,
      reading({ name: 'JANE DOE', email: 'john@example.com', phone: '+1 555' }),
    );
    expect(counts(score, 'name')).toEqual([1, 0, 0, 0]);
    expect(counts(score, 'email')).toEqual([0, 1, 0, 0]);
    expect(counts(score, 'phone')).toEqual([0, 0, 0, 1]);
    expect(counts(score, 'location')).toEqual([0, 0, 1, 0]);
    expect(score.mistakes.map(({ measure }) => measure)).toEqual(['email', 'phone', 'location']);
  });

  it('are not judged where the truth says nothing of them, nor counted where neither side has them', () => {
    const score = scoreReading({ phone: [] }, reading({ name: 'Somebody Else' }));
    expect([...score.tallies.keys()]).toEqual([]);
  });

  it('are right where the hash is', () => {
    const hashed: Truth = { name: [hashKey('jane doe', 'salt')] };
    expect(counts(scoreReading(hashed, reading({ name: 'Jane  Doe' }), 'salt'), 'name')).toEqual([
      1, 0, 0, 0,
    ]);
    expect(counts(scoreReading(hashed, reading({ name: 'Jane Roe' }), 'salt'), 'name')).toEqual([0, 1, 0, 0]);
    expect(counts(scoreReading(hashed, reading({ name: 'Jane Doe' }), 'other'), 'name')).toEqual([
      0, 1, 0, 0,
    ]);
  });
});

describe('sections', () => {
  it('count each as often as it stands there', () => {
    const sections: Truth['sections'] = {
      sections: [['experience'], ['skills'], ['skills'], ['other', 'publications']],
      unjudged: [],
      once: false,
    };
    const score = scoreReading(
      { sections },
      reading({ sections: ['skills', 'publications', 'experience', 'awards'] }),
    );
    expect(counts(score, 'sections')).toEqual([3, 0, 1, 1]);
  });

  it('are a set where the truth only says which are there, a summary without heading among them', () => {
    const sections: Truth['sections'] = {
      sections: [['summary'], ['skills']],
      unjudged: ['contact'],
      once: true,
    };
    const read = reading({
      sections: ['contact', 'skills', 'skills', 'awards', 'projects'],
      emptySections: ['projects'],
      hasSummary: true,
    });
    expect(counts(scoreReading({ sections }, read), 'sections')).toEqual([2, 0, 0, 1]);
  });
});

const truthOf = (
  title: string,
  employer: string,
  start: string,
  end: string,
  bullets: string[],
): JobTruth => ({
  title: [title],
  employer: [employer],
  start: [start],
  end: [end],
  bullets,
});
const readOf = (
  title: string | null,
  employer: string | null,
  start: string,
  end: string,
  bullets: string[] = [],
): JobReading => ({ title, employer, start, end, bullets });

describe('jobs', () => {
  const first = truthOf('developer', 'acme', '2021-03', 'present', ['built the shop', 'ran the shop']);
  const second = truthOf('developer', 'bolt ltd', '2019-01', '2021-02', ['fixed the till']);
  const jobs = [first, second];

  it('are all right where they are', () => {
    const score = scoreReading(
      { jobs },
      reading({
        jobs: [
          readOf('Developer', 'Acme', '2021-03', 'present', ['Built the shop.', 'Ran the shop.']),
          readOf('Developer', 'Bolt Ltd', '2019-01', '2021-02', ['Fixed the till.']),
        ],
      }),
    );
    for (const measure of ['jobs', 'employer', 'title', 'start date', 'end date', 'whole job'] as const)
      expect(counts(score, measure)).toEqual([2, 0, 0, 0]);
    expect(counts(score, 'bullets')).toEqual([3, 0, 0, 0]);
    expect(score.mistakes).toEqual([]);
  });

  it('are paired by what is most alike and not by their order, none twice', () => {
    const score = scoreReading(
      { jobs },
      reading({ jobs: [readOf('Developer', 'Bolt Ltd', '2019-01', '2021-02')] }),
    );
    expect(counts(score, 'jobs')).toEqual([1, 0, 1, 0]);
    expect(counts(score, 'employer')).toEqual([1, 0, 1, 0]);
    expect(counts(score, 'whole job')).toEqual([1, 0, 1, 0]);
    expect(counts(score, 'bullets')).toEqual([0, 0, 3, 0]);
  });

  it('are found though employer and title stand in each other’s place, and both are wrong', () => {
    const score = scoreReading(
      { jobs: [first] },
      reading({ jobs: [readOf('Acme', 'Developer', '2021-03', 'present')] }),
    );
    expect(counts(score, 'jobs')).toEqual([1, 0, 0, 0]);
    expect(counts(score, 'employer')).toEqual([0, 1, 0, 0]);
    expect(counts(score, 'title')).toEqual([0, 1, 0, 0]);
    expect(counts(score, 'whole job')).toEqual([0, 1, 0, 0]);
  });

  it('as a whole are absent where a field is missing and none is wrong', () => {
    const score = scoreReading(
      { jobs: [first] },
      reading({ jobs: [readOf(null, 'Acme', '2021-03', 'present')] }),
    );
    expect(counts(score, 'title')).toEqual([0, 0, 1, 0]);
    expect(counts(score, 'whole job')).toEqual([0, 0, 1, 0]);
  });

  it('that nobody held are counted with their list items', () => {
    const invented = readOf('Hobby', 'Garden', '1999', '1999', ['Grew beans']);
    const score = scoreReading(
      { jobs: [second] },
      reading({
        jobs: [invented, readOf('Developer', 'Bolt Ltd', '2019-01', '2021-02', ['Fixed the till'])],
      }),
    );
    expect(counts(score, 'jobs')).toEqual([1, 0, 0, 1]);
    expect(counts(score, 'bullets')).toEqual([1, 0, 0, 1]);
  });

  it('keep list items under their own job', () => {
    const score = scoreReading(
      { jobs },
      reading({
        jobs: [
          readOf('Developer', 'Acme', '2021-03', 'present', [
            'Built the shop',
            'Ran the shop',
            'Fixed the till',
          ]),
          readOf('Developer', 'Bolt Ltd', '2019-01', '2021-02'),
        ],
      }),
    );
    expect(counts(score, 'bullets')).toEqual([2, 0, 1, 1]);
  });

  it('do not take half an item, or two joined ones, for an item', () => {
    const truth = truthOf('developer', 'acme', '2020', '2021', [
      'moved forty services to containers and halved the bill',
      'taught six juniors to write tests before they ship code',
    ]);
    const joined = truth.bullets as string[];
    const half = readOf('Developer', 'Acme', '2020', '2021', ['Moved forty services to']);
    const both = readOf('Developer', 'Acme', '2020', '2021', [joined.join(' ')]);
    expect(counts(scoreReading({ jobs: [truth] }, reading({ jobs: [half] })), 'bullets')).toEqual([
      0, 0, 2, 1,
    ]);
    expect(counts(scoreReading({ jobs: [truth] }, reading({ jobs: [both] })), 'bullets')).toEqual([
      0, 0, 2, 1,
    ]);
  });

  it('of which only the number of items is known are judged by it', () => {
    const counted = { ...first, bullets: 3 };
    const four = readOf('Developer', 'Acme', '2021-03', 'present', ['a', 'b', 'c', 'd']);
    expect(counts(scoreReading({ jobs: [counted] }, reading({ jobs: [four] })), 'bullets')).toEqual([
      3, 0, 0, 1,
    ]);
    const two = { ...four, bullets: ['a', 'b'] };
    expect(counts(scoreReading({ jobs: [counted] }, reading({ jobs: [two] })), 'bullets')).toEqual([
      2, 0, 1, 0,
    ]);
    expect(counts(scoreReading({ jobs: [counted] }, NOTHING_READ), 'bullets')).toEqual([0, 0, 3, 0]);
  });

  it('without dates have none to miss, and dates that were read there are invented', () => {
    const undated: JobTruth = { ...first, start: [], end: [], bullets: null };
    const score = scoreReading(
      { jobs: [undated] },
      reading({ jobs: [readOf('Developer', 'Acme', '2020', '2021')] }),
    );
    expect(counts(score, 'start date')).toEqual([0, 0, 0, 1]);
    expect(counts(score, 'whole job')).toEqual([0, 1, 0, 0]);
    expect(counts(score, 'bullets')).toBeUndefined();
  });
});

describe('education', () => {
  const education = [
    {
      institution: ['massey university'],
      qualification: [qualificationKey('BSc', 'Computer Science'), qualificationKey('BSc')],
    },
  ];
  const study = (institution: string | null, qualification: string | null, area: string | null) =>
    reading({ education: [{ institution, qualification, area }] });

  it('takes a town after the institution, and the qualification with or without its subject', () => {
    for (const read of [
      study('Massey University, Albany', 'BSc', 'Computer Science'),
      study('Massey University', 'BSc', null),
      study('Massey University', 'B.Sc. in Computer Science', null),
      study('Massey University', 'BSc', 'with honours, and a minor in Music'),
    ])
      expect(counts(scoreReading({ education }, read), 'whole study')).toEqual([1, 0, 0, 0]);
  });

  it('tells wrong from absent', () => {
    const score = scoreReading({ education }, study('Massey University', null, null));
    expect(counts(score, 'studies')).toEqual([1, 0, 0, 0]);
    expect(counts(score, 'institution')).toEqual([1, 0, 0, 0]);
    expect(counts(score, 'qualification')).toEqual([0, 0, 1, 0]);
    expect(counts(score, 'whole study')).toEqual([0, 0, 1, 0]);
    const wrong = scoreReading({ education }, study('Massey University', 'MSc', 'Computer Science'));
    expect(counts(wrong, 'qualification')).toEqual([0, 1, 0, 0]);
    expect(counts(wrong, 'whole study')).toEqual([0, 1, 0, 0]);
  });

  it('counts what was invented and what was missed', () => {
    const score = scoreReading({ education }, study('First Aid Centre', 'Certificate', null));
    expect(counts(score, 'studies')).toEqual([0, 0, 1, 1]);
    expect(counts(score, 'institution')).toEqual([0, 0, 1, 0]);
    expect(counts(score, 'whole study')).toEqual([0, 0, 1, 0]);
  });
});
