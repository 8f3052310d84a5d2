import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/build/evaluate/csv.ts';
import { distinctTexts, rankRoles, scoreRanking } from '../../src/build/evaluate/set-role-cvs.ts';
import { parseTitleLabels, scoreTitle } from '../../src/build/evaluate/set-role-titles.ts';
import { f1Of, NO_TALLY, recallOf } from '../../src/build/evaluate/tally.ts';
import { pack } from '../../src/generated/pack.ts';
import { roleFinderOf } from '../../src/pipeline.ts';

const find = roleFinderOf(pack.roles, pack.lexicon);

describe('CSV', () => {
  it('has quoted commas, quotes and line breaks', () => {
    expect(parseCsv('a,b\n1,"x, ""y""\nz"\r\n\n2,\n')).toEqual([
      { a: '1', b: 'x, "y"\nz' },
      { a: '2', b: '' },
    ]);
    expect(parseCsv('a,b\n1,2')).toEqual([{ a: '1', b: '2' }]);
    expect(parseCsv('')).toEqual([]);
  });
});

describe('roles of titles', () => {
  const score = (title: string, roles: readonly string[]) => {
    const { tallies, mistakes } = scoreTitle({ title, roles }, find(title), 'any');
    return { first: tallies.get('role, first'), three: tallies.get('role, first three'), mistakes };
  };

  it('are read from lines with notes between them', () => {
    expect(
      parseTitleLabels('# note\nJava Developer\tjava-developer\n\nClerk\tnone|project-coordinator\n'),
    ).toEqual([
      { title: 'Java Developer', roles: ['java-developer'] },
      { title: 'Clerk', roles: ['none', 'project-coordinator'] },
    ]);
  });

  it('count as right, as wrong with the right one among three, as missed and as made up', () => {
    expect(score('Sr Java Engineer', ['java-developer'])).toMatchObject({
      first: { ...NO_TALLY, right: 1 },
      three: { ...NO_TALLY, right: 1 },
      mistakes: [],
    });
    const second = find('Sr Java Engineer').nearest[1]?.role.id ?? '';
    expect(score('Sr Java Engineer', [second])).toMatchObject({
      first: { ...NO_TALLY, wrong: 1 },
      three: { ...NO_TALLY, right: 1 },
    });
    expect(score('Barista', ['test-analyst']).first).toEqual({ ...NO_TALLY, absent: 1 });
    expect(score('Barista', ['none']).first).toEqual({ ...NO_TALLY, right: 1 });
    const made = score('Java Developer', ['none']);
    expect(made.first).toEqual({ ...NO_TALLY, extra: 1 });
    expect(made.mistakes[0]?.read).toContain('java-developer 1.00');
  });
});

describe('roles of CVs', () => {
  it('are asked of each text once, in categories that we have roles for', () => {
    const rows = [
      { Category: 'Testing', Resume: 'one' },
      { Category: 'Testing', Resume: 'one' },
      { Category: 'Advocate', Resume: 'two' },
      { Category: 'PMO', Resume: ' ' },
    ];
    expect(distinctTexts(rows)).toEqual([{ category: 'Testing', text: 'one' }]);
  });

  it('stand in the order of their shares, equal ones by id', () => {
    expect(
      rankRoles(
        new Map([
          ['b', 0.5],
          ['c', 0.9],
          ['a', 0.5],
        ]),
      ),
    ).toEqual(['c', 'a', 'b']);
  });

  it('count the first and the first three', () => {
    const shares = new Map([['web-developer', 0.5]]);
    const { tallies, mistakes } = scoreRanking(
      'text 1',
      'Testing',
      ['web-developer', 'x', 'test-analyst'],
      shares,
    );
    expect(tallies.get('role, first')).toEqual({ ...NO_TALLY, wrong: 1 });
    expect(tallies.get('role, first three')).toEqual({ ...NO_TALLY, right: 1 });
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]?.read).toBe('web-developer 0.50, x 0.00, test-analyst 0.00');
    expect(recallOf(tallies.get('role, first three') ?? NO_TALLY)).toBe(1);
    expect(f1Of(NO_TALLY)).toBeNull();
  });
});
