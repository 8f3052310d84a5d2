import { SENIORITIES } from '../model/role.ts';
import type { RoleDraft } from './role-schema.ts';
import type { ValuePath } from './yaml-source.ts';

/** Faults quote ids of callers; nobody needs more of one. */
const LONGEST_ID = 60;

/** Skills that a profile names and the vocabulary does not know, each with its place in the profile. */
export function unknownSkills(
  { skills, certifications = [], expectations = {} }: RoleDraft,
  known: ReadonlySet<string>,
): { readonly path: ValuePath; readonly id: string }[] {
  const named: [ValuePath, string][] = [
    ...skills.flatMap(({ anyOf, label }, index) =>
      anyOf.map((id, member): [ValuePath, string] => [
        label === null ? ['skills', index] : ['skills', index, 'anyOf', member],
        id,
      ]),
    ),
    ...certifications.map((id, index): [ValuePath, string] => [['certifications', index], id]),
    ...SENIORITIES.flatMap((level) =>
      (expectations[level]?.leadership ?? []).map((id, index): [ValuePath, string] => [
        ['expectations', level, 'leadership', index],
        id,
      ]),
    ),
  ];
  return named.flatMap(([path, id]) => (known.has(id) ? [] : [{ path, id: id.slice(0, LONGEST_ID) }]));
}
