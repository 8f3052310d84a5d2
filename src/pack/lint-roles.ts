import type { RoleProfile } from '../model/role.ts';
import type { Located } from './draft.ts';
import type { Fault } from './source.ts';

/** Skills that exist, each asked for once, and sections that are either required or expected. */
export function lintRoles(
  roles: readonly Located<RoleProfile>[],
  skillIds: ReadonlySet<string> | null,
): Fault[] {
  return roles.flatMap((role) => {
    const faults: Fault[] = [];
    const seen = new Set<string>();
    for (const [index, requirement] of role.value.skills.entries()) {
      for (const id of requirement.anyOf) {
        if (skillIds?.has(id) === false)
          faults.push(role.fault(['skills', index], `no skill has the id '${id}'`));
      }
      const key = [...requirement.anyOf].sort().join(' ');
      if (seen.has(key)) faults.push(role.fault(['skills', index], `asks for '${key}' a second time`));
      seen.add(key);
    }
    const { required, expected } = role.value.sections;
    for (const [index, kind] of expected.entries()) {
      if (required.includes(kind)) {
        faults.push(role.fault(['sections', 'expected', index], `'${kind}' is required already`));
      }
    }
    return faults;
  });
}
