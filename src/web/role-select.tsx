import type { RoleProfile } from '../model/role.ts';
import { describedBy, isInvalid } from './field.tsx';
import type { FormFault } from './form-state.ts';

/** What the list of roles needs of each. */
export type ListedRole = Pick<RoleProfile, 'id' | 'title' | 'group'>;

interface RoleSelectProps {
  readonly roles: readonly ListedRole[];
  readonly value: string;
  readonly fault: FormFault | null;
}

/** Roles by what they are listed under, groups and roles in the order of the alphabet; those without a group last. */
export function groupRoles(
  roles: readonly ListedRole[],
): readonly (readonly [string, readonly ListedRole[]])[] {
  const groups = new Map<string, ListedRole[]>();
  for (const role of [...roles].sort((left, right) => (left.title < right.title ? -1 : 1))) {
    const name = role.group ?? '';
    groups.set(name, [...(groups.get(name) ?? []), role]);
  }
  return [...groups].sort(([left], [right]) => {
    if (left === '' || right === '') return left === '' ? 1 : -1;
    return left < right ? -1 : 1;
  });
}

/** The roles to choose from. Why groups of a plain select: a phone shows them in its own list, without a script. */
export function RoleSelect({ roles, value, fault }: RoleSelectProps) {
  return (
    <select
      id="role"
      name="role"
      aria-describedby={describedBy('role', true, fault)}
      aria-invalid={isInvalid('role', fault)}
    >
      <option value="" selected={value === ''}>
        Choose a role
      </option>
      {groupRoles(roles).map(([name, members]) => {
        const options = members.map(({ id, title }) => (
          <option value={id} selected={id === value}>
            {title}
          </option>
        ));
        return name === '' ? options : <optgroup label={name}>{options}</optgroup>;
      })}
    </select>
  );
}
