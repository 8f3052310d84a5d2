import {
  type Expectation,
  type RoleProfile,
  SENIORITIES,
  type Seniority,
  type SkillRequirement,
} from '../model/role.ts';
import { mergeChanges } from '../model/layers.ts';
import type { RoleDraft } from './role-schema.ts';

/** What a requirement goes by within a profile: the label of a group, the id of a single skill. */
export function keyOf({ label, anyOf }: SkillRequirement): string {
  return label ?? anyOf[0] ?? '';
}

/** Essentials first, then the heavier; otherwise a role's own requirements before those it extends. */
function sortRequirements(requirements: readonly SkillRequirement[]): SkillRequirement[] {
  return [...requirements].sort(
    (left, right) =>
      Number(left.need === 'desirable') - Number(right.need === 'desirable') || right.weight - left.weight,
  );
}

/** Nothing where neither says anything, so that a role without changes carries no empty ones. */
function mergeRules(parent: RoleProfile['rules'], own: RoleProfile['rules']): RoleProfile['rules'] {
  return parent === undefined || own === undefined ? (own ?? parent) : mergeChanges(parent, own);
}

type Expectations = NonNullable<RoleProfile['expectations']>;

/** Level by level and key by key: what a role says of a level wins. */
function mergeExpectations(
  parent: RoleProfile['expectations'],
  own: RoleProfile['expectations'],
): Expectations | undefined {
  if (parent === undefined && own === undefined) return undefined;
  const levels = SENIORITIES.flatMap((level): [Seniority, Expectation][] => {
    const merged = { ...parent?.[level], ...own?.[level] };
    return Object.keys(merged).length === 0 ? [] : [[level, merged]];
  });
  return Object.fromEntries(levels);
}

/** The keys of an object that hold something: exact optional types tell absent from undefined. */
function present<Value extends object>(
  value: Value,
): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined)) as {
    [Key in keyof Value]: Exclude<Value[Key], undefined>;
  };
}

/**
 * The profile that a role makes of the one that it extends; neither is changed.
 *
 * What the role says wins. Of skills it keeps all that the other asks for, but those named by `without` and those
 * that it asks for itself. Titles belong to one role and are never handed down; sources are.
 */
export function extendRole(draft: RoleDraft, parent: RoleProfile | null): RoleProfile {
  const replaced = new Set([...draft.skills.map(keyOf), ...(draft.without ?? [])]);
  const inherited = (parent?.skills ?? []).filter((requirement) => !replaced.has(keyOf(requirement)));
  const optional = present({
    seniority: draft.seniority,
    group: draft.group ?? parent?.group,
    weights: draft.weights ?? parent?.weights,
    nol: draft.nol ?? parent?.nol,
    osca: draft.osca ?? parent?.osca,
    certifications: draft.certifications ?? parent?.certifications,
    expectations: mergeExpectations(parent?.expectations, draft.expectations),
    rules: mergeRules(parent?.rules, draft.rules),
  });
  return {
    id: draft.id,
    title: draft.title,
    alternateTitles: draft.alternateTitles,
    anzsco: draft.anzsco ?? parent?.anzsco ?? [],
    esco: draft.esco ?? parent?.esco ?? [],
    skills: parent === null ? draft.skills : sortRequirements([...draft.skills, ...inherited]),
    sections: {
      required: draft.sections?.required ?? parent?.sections.required ?? [],
      expected: draft.sections?.expected ?? parent?.sections.expected ?? [],
    },
    sources: [...new Set([...draft.sources, ...(parent?.sources ?? [])])],
    ...optional,
  };
}
