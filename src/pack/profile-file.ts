import type { Pack } from '../model/pack.ts';
import type { RoleProfile } from '../model/role.ts';
import { customSchema, unknownSkills } from './custom-profile.ts';
import { PackError, type SourceFile } from './source.ts';
import { validate } from './validate.ts';
import { parseYamlSource } from './yaml-source.ts';

/**
 * Reads a role profile from a YAML or JSON file of the caller's own.
 *
 * Why a file of its own: the edge takes profiles as JSON and carries no YAML parser.
 * @throws PackError with every fault as file:line:column.
 */
export function loadCustomProfile(file: SourceFile, pack: Pack): RoleProfile {
  const { source, faults } = parseYamlSource(file, file.path);
  const profile = faults.length > 0 ? null : validate(source, customSchema, faults);
  if (profile === null) throw new PackError(faults);
  const unknown = unknownSkills(profile, pack).map(({ index, id }) =>
    source.fault(['skills', index], `no skill “${id}”`),
  );
  if (unknown.length > 0) throw new PackError(unknown);
  return profile;
}
