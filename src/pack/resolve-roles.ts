import type { RoleProfile } from '../model/role.ts';
import type { Located } from './draft.ts';
import { extendRole } from './extend-role.ts';
import type { RoleDraft } from './role-schema.ts';

/** A role of a file, and the profile that it makes with what it extends. */
export interface ResolvedRole {
  readonly draft: Located<RoleDraft>;
  /** Null where what it extends is missing, or leads back to it. */
  readonly parent: RoleProfile | null;
  readonly profile: RoleProfile;
  /** Ids from the role that leads back to itself to itself again; null where none does. */
  readonly circle: readonly string[] | null;
}

/**
 * Merges each role with the one that it extends, which may extend a third.
 *
 * Why roles in a circle are resolved, too, as if they extended nothing: everything else that is wrong with them is
 * told in the same run.
 *
 * @param base roles of the pack that is built on, resolved already; a file's own role of the same id wins.
 */
export function resolveRoles(
  drafts: readonly Located<RoleDraft>[],
  base: readonly RoleProfile[],
): ResolvedRole[] {
  const own = new Map(drafts.map((draft) => [draft.value.id, draft]));
  const known = new Map(base.map((role) => [role.id, role]));
  const done = new Map<string, ResolvedRole>();
  const resolve = (draft: Located<RoleDraft>, trail: readonly string[]): ResolvedRole => {
    const { id, extends: wanted } = draft.value;
    const before = done.get(id);
    if (before !== undefined) return before;
    const path = [...trail, id];
    const turn = wanted === undefined ? -1 : path.indexOf(wanted);
    const next = wanted === undefined || turn >= 0 ? undefined : own.get(wanted);
    const parent =
      wanted === undefined || turn >= 0
        ? null
        : next === undefined
          ? (known.get(wanted) ?? null)
          : resolve(next, path).profile;
    const resolved: ResolvedRole = {
      draft,
      parent,
      profile: extendRole(draft.value, parent),
      circle: turn >= 0 && wanted !== undefined ? [...path.slice(turn), wanted] : null,
    };
    done.set(id, resolved);
    return resolved;
  };
  return drafts.map((draft) => resolve(draft, []));
}
