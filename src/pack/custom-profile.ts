import { PrecheckError } from '../model/errors.ts';
import type { Pack } from '../model/pack.ts';
import type { RoleProfile } from '../model/role.ts';
import { roleSchema } from './role-schema.ts';

/** A profile that a caller sends needs no id and no title of its own. */
export const customSchema = roleSchema.extend({
  id: roleSchema.shape.id.default('custom'),
  title: roleSchema.shape.title.default('your own profile'),
});

/** Faults beyond these say nothing new to whoever wrote the profile. */
const MOST_FAULTS = 10;

/**
 * Validates a role profile that came with a request: the same schema as rules/roles/*.yaml.
 * @throws PrecheckError `bad-request` that names every fault by its path.
 */
export function readCustomProfile(value: unknown, pack: Pack): RoleProfile {
  const parsed = customSchema.safeParse(value);
  if (!parsed.success) {
    const faults = parsed.error.issues
      .slice(0, MOST_FAULTS)
      .map((issue) => `${['profile', ...issue.path].map(String).join('.')}: ${issue.message}`);
    throw new PrecheckError('bad-request', `The profile has faults. ${faults.join('; ')}.`);
  }
  const unknown = unknownSkills(parsed.data, pack).map(
    ({ index, id }) => `profile.skills.${index}: no skill “${id}”`,
  );
  if (unknown.length > 0) {
    throw new PrecheckError(
      'bad-request',
      `The profile names skills that are not in the vocabulary. ${unknown.slice(0, MOST_FAULTS).join('; ')}.`,
    );
  }
  return parsed.data;
}

/** Skills that the profile asks for and no vocabulary knows, with the requirement that names each. */
export function unknownSkills(profile: RoleProfile, pack: Pack): { index: number; id: string }[] {
  const known = new Set(pack.skills.map(({ id }) => id));
  return profile.skills.flatMap(({ anyOf }, index) =>
    anyOf.filter((id) => !known.has(id)).map((id) => ({ index, id: id.slice(0, 60) })),
  );
}
