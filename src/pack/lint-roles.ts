import { foldTitle } from '../model/fold-title.ts';
import { type RoleProfile, SENIORITIES, type SkillRequirement } from '../model/role.ts';
import { keyOf } from './extend-role.ts';
import type { ResolvedRole } from './resolve-roles.ts';
import type { Fault } from './source.ts';
import { didYouMean, namedRoles, suggest } from './suggest.ts';
import { unknownSkills } from './unknown-skills.ts';

/** A profile is to be short enough to argue about; beyond these it lists a technology stack, not what decides. */
const MOST_ESSENTIALS = 12;
const MOST_DESIRABLES = 15;

/** Everything that the roles of the files can be held against. */
export interface RoleSurroundings {
  readonly base: readonly RoleProfile[];
  /** Null where a file of skills could not be read. */
  readonly skillIds: ReadonlySet<string> | null;
  /** Whether a file of roles could not be read: what extends it is not at fault. */
  readonly broken: boolean;
}

/** What a role extends exists and leads nowhere back, and `without` names what is there. */
function lintExtends(
  { draft, parent, circle }: ResolvedRole,
  roles: readonly RoleProfile[],
  broken: boolean,
): Fault[] {
  const { extends: wanted, without = [] } = draft.value;
  if (wanted === undefined) return [];
  if (circle !== null)
    return [draft.fault(['extends'], `roles extend each other in a circle: ${circle.join(' → ')}`)];
  if (parent === null) {
    const meant = didYouMean(suggest(wanted, namedRoles(roles)));
    return broken ? [] : [draft.fault(['extends'], `no role has the id '${wanted}'.${meant}`)];
  }
  const inherited = new Set(parent.skills.map(keyOf));
  return without.flatMap((name, index) =>
    inherited.has(name)
      ? []
      : [draft.fault(['without', index], `'${wanted}' asks for nothing called '${name}'`)],
  );
}

const isSingle = ({ label, anyOf }: SkillRequirement): boolean => label === null && anyOf.length === 1;

/** Each thing asked for once, and none as a bonus that is needed anyway. */
function lintRepeats({ draft, profile }: ResolvedRole): Fault[] {
  const { skills } = draft.value;
  const inherited = profile.skills.filter((requirement) => !skills.includes(requirement));
  const essential = new Set(
    profile.skills.flatMap((item) => (item.need === 'essential' && isSingle(item) ? item.anyOf : [])),
  );
  const seen = new Set(inherited.map(({ anyOf }) => [...anyOf].sort().join(' ')));
  const faults: Fault[] = [];
  for (const [index, requirement] of skills.entries()) {
    const key = [...requirement.anyOf].sort().join(' ');
    const needed = requirement.anyOf.find((id) => essential.has(id));
    if (needed !== undefined && requirement.need === 'desirable') {
      faults.push(draft.fault(['skills', index], `'${needed}' is essential, so it cannot be desirable too`));
    } else if (seen.has(key)) faults.push(draft.fault(['skills', index], `asks for '${key}' a second time`));
    if (new Set(requirement.anyOf).size < requirement.anyOf.length) {
      faults.push(draft.fault(['skills', index, 'anyOf'], 'names a skill twice'));
    }
    seen.add(key);
  }
  return faults;
}

/** Essentials before desirables and heavier before lighter: the order in which a person argues about them. */
function lintOrder({ draft }: ResolvedRole): Fault[] {
  const rank = ({ need, weight }: SkillRequirement): number => (need === 'essential' ? 10 : 0) + weight;
  return draft.value.skills.flatMap((requirement, index, all) => {
    const before = all[index - 1];
    if (before === undefined || rank(before) >= rank(requirement)) return [];
    return [
      draft.fault(
        ['skills', index],
        `'${keyOf(requirement)}' must stand before '${keyOf(before)}': essentials first, then by weight`,
      ),
    ];
  });
}

/** A profile that can be argued about. */
function lintSize({ draft, profile }: ResolvedRole): Fault[] {
  return (
    [
      ['essential', MOST_ESSENTIALS],
      ['desirable', MOST_DESIRABLES],
    ] as const
  ).flatMap(([need, most]) => {
    const count = profile.skills.filter((requirement) => requirement.need === need).length;
    if (count <= most) return [];
    return [
      draft.fault(['skills'], `asks for ${count} ${need} skills; more than ${most} cannot be argued about`),
    ];
  });
}

/** Sections that are either required or expected; levels that ask for no less than the one below. */
function lintLevels({ draft, profile }: ResolvedRole): Fault[] {
  const { required, expected } = profile.sections;
  const twice = expected.flatMap((kind, index) =>
    required.includes(kind)
      ? [draft.fault(['sections', 'expected', index], `'${kind}' is required already`)]
      : [],
  );
  let most = 0;
  const falling = SENIORITIES.flatMap((level) => {
    const years = profile.expectations?.[level]?.years ?? most;
    const fault = draft.fault(
      ['expectations', level, 'years'],
      `'${level}' asks for fewer years than the level below`,
    );
    const faults = years < most ? [fault] : [];
    most = Math.max(most, years);
    return faults;
  });
  return [...twice, ...falling];
}

/** A title leads to one role. */
function lintTitles(roles: readonly ResolvedRole[], base: readonly RoleProfile[]): Fault[] {
  const own = new Set(roles.map(({ profile }) => profile.id));
  const owners = new Map<string, string>();
  for (const role of base) {
    if (own.has(role.id)) continue;
    for (const title of [role.title, ...role.alternateTitles]) owners.set(foldTitle(title), role.id);
  }
  return roles.flatMap(({ draft }) =>
    [draft.value.title, ...draft.value.alternateTitles].flatMap((title, index) => {
      const path = index === 0 ? ['title'] : ['alternateTitles', index - 1];
      const owner = owners.get(foldTitle(title));
      owners.set(foldTitle(title), draft.value.id);
      if (owner === undefined) return [];
      const where = owner === draft.value.id ? 'this role' : `'${owner}'`;
      return [draft.fault(path, `'${title}' is a title of ${where} already`)];
    }),
  );
}

/** Checks roles by themselves, with what they extend, and against each other. */
export function lintRoles(
  roles: readonly ResolvedRole[],
  { base, skillIds, broken }: RoleSurroundings,
): Fault[] {
  const all = [...base, ...roles.map(({ profile }) => profile)];
  return [
    ...roles.flatMap((role) => [
      ...lintExtends(role, all, broken),
      ...(skillIds === null ? [] : unknownSkills(role.draft.value, skillIds)).map(({ path, id }) =>
        role.draft.fault(path, `no skill has the id '${id}'`),
      ),
      ...lintRepeats(role),
      ...lintOrder(role),
      ...lintSize(role),
      ...lintLevels(role),
    ]),
    ...lintTitles(roles, base),
  ];
}
