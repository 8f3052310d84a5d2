import { PrecheckError } from '../model/errors.ts';
import type { Pack } from '../model/pack.ts';
import type { RoleProfile } from '../model/role.ts';
import { extendRole, keyOf } from './extend-role.ts';
import { faultsOfChanges, underCurrentIds } from './lint-changes.ts';
import type { FaultsOfRule } from './lint-rules.ts';
import { customSchema, type RoleDraft } from './role-schema.ts';
import { didYouMean, namedRoles, suggest } from './suggest.ts';
import { unknownSkills } from './unknown-skills.ts';
import type { ValuePath } from './yaml-source.ts';

/** Faults beyond these say nothing new to whoever wrote the profile. */
const MOST_FAULTS = 10;
const LONGEST_NAME = 60;

/** `/profile/skills/0`: a JSON pointer (RFC 6901) from the root of the request. */
function pointerOf(path: readonly PropertyKey[]): string {
  const steps = ['profile', ...path].map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1'));
  return steps.map((step) => `/${step.slice(0, LONGEST_NAME)}`).join('');
}

/** A profile may come with a request from anyone, and the time of a pattern is only bounded, not proven. */
const NO_PATTERNS = 'a profile cannot change a pattern: write a rule of your own instead';

function namesPattern(options: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(options).some(
    ([key, value]) =>
      key === 'pattern' ||
      (typeof value === 'object' && value !== null && namesPattern(value as Record<string, unknown>)),
  );
}

/** What is wrong with its changes of rules; without `faultsOfRule` options are judged when the rules are compiled. */
function ruleFaults(
  { rules = {} }: RoleDraft,
  pack: Pack,
  faultsOfRule?: FaultsOfRule,
): { path: ValuePath; message: string }[] {
  const faults = faultsOfChanges(rules, {
    rules: pack.rules,
    broken: new Set(),
    lists: new Set(Object.keys(pack.lexicon.lists)),
    faultsOfRule,
    withoutPoints: new Set(Object.values(pack.scoring.skillRules)),
  });
  const patterns = Object.entries(rules)
    .filter(([, { options }]) => options !== undefined && namesPattern(options))
    .map(([id]) => ({ path: [id, 'options'], message: NO_PATTERNS }));
  return [...faults, ...patterns].map(({ path, message }) => ({ path: ['rules', ...path], message }));
}

/** What only the pack can tell of a profile: skills and roles that do not exist, each with its place. */
export function faultsOfProfile(
  draft: RoleDraft,
  pack: Pack,
  faultsOfRule?: FaultsOfRule,
): { path: ValuePath; message: string }[] {
  const known = new Set(pack.skills.map(({ id }) => id));
  const unknown = [
    ...unknownSkills(draft, known).map(({ path, id }) => ({ path, message: `no skill “${id}”` })),
    ...ruleFaults(draft, pack, faultsOfRule),
  ];
  if (draft.extends === undefined) return unknown;
  const parent = pack.roles.find(({ id }) => id === draft.extends);
  if (parent === undefined) {
    const wanted = draft.extends.slice(0, LONGEST_NAME);
    const message = `no role “${wanted}”.${didYouMean(suggest(wanted, namedRoles(pack.roles)))}`;
    return [{ path: ['extends'], message }, ...unknown];
  }
  const inherited = new Set(parent.skills.map(keyOf));
  const astray = (draft.without ?? []).flatMap((name, index) =>
    inherited.has(name)
      ? []
      : [
          {
            path: ['without', index],
            message: `“${parent.id}” asks for nothing called “${name.slice(0, LONGEST_NAME)}”`,
          },
        ],
  );
  return [...astray, ...unknown];
}

/** The profile that a faultless draft of a caller's own makes with the role that it extends. */
export function completeProfile(draft: RoleDraft, pack: Pack): RoleProfile {
  const { rules, ...rest } = draft;
  const renewed = rules === undefined ? rest : { ...rest, rules: underCurrentIds(rules, pack.rules) };
  return extendRole(renewed, pack.roles.find(({ id }) => id === draft.extends) ?? null);
}

/**
 * Validates a role profile that came with a request: the schema of rules/roles/*.yaml, groups of one allowed.
 * @throws PrecheckError `bad-request` that names every fault by its JSON pointer.
 */
export function readCustomProfile(value: unknown, pack: Pack): RoleProfile {
  const parsed = customSchema.safeParse(value);
  const faults = parsed.success ? faultsOfProfile(parsed.data, pack) : parsed.error.issues;
  if (!parsed.success || faults.length > 0) {
    const told = faults.slice(0, MOST_FAULTS).map(({ path, message }) => `${pointerOf(path)}: ${message}`);
    throw new PrecheckError('bad-request', `The profile has faults. ${told.join('; ').replace(/\?$/u, '')}.`);
  }
  return completeProfile(parsed.data, pack);
}
