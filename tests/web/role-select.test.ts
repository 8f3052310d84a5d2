import { describe, expect, test } from 'vitest';
import { pack } from '../../src/generated/pack.ts';
import { groupRoles } from '../../src/web/role-select.tsx';

describe('the list of roles', () => {
  test('stands in groups, both in the order of the alphabet, those without a group last', () => {
    const roles = [
      { id: 'b', title: 'Bee', group: 'Two' },
      { id: 'x', title: 'Ex' },
      { id: 'a', title: 'Ay', group: 'Two' },
      { id: 'c', title: 'Cee', group: 'One' },
    ];
    expect(groupRoles(roles).map(([name, members]) => [name, members.map(({ id }) => id).join()])).toEqual([
      ['One', 'c'],
      ['Two', 'a,b'],
      ['', 'x'],
    ]);
  });

  test('has a group for every role that comes along, none longer than a phone shows at a glance', () => {
    const groups = groupRoles(pack.roles);
    expect(groups.map(([name]) => name)).not.toContain('');
    expect(groups.flatMap(([, members]) => members)).toHaveLength(pack.roles.length);
    for (const [name, members] of groups) expect(members.length, name).toBeLessThanOrEqual(12);
  });
});
