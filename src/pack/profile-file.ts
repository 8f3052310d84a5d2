import type { Pack } from '../model/pack.ts';
import type { RoleProfile } from '../model/role.ts';
import { completeProfile, faultsOfProfile } from './custom-profile.ts';
import type { FaultsOfRule } from './lint-rules.ts';
import { customSchema } from './role-schema.ts';
import { PackError, type SourceFile } from './source.ts';
import { validate } from './validate.ts';
import { parseYamlSource } from './yaml-source.ts';

/**
 * Reads a role profile from a YAML or JSON file of the caller's own.
 *
 * Why a file of its own: the edge takes profiles as JSON and carries no YAML parser.
 * @throws PackError with every fault as file:line:column.
 */
export function loadCustomProfile(file: SourceFile, pack: Pack, faultsOfRule?: FaultsOfRule): RoleProfile {
  const { source, faults } = parseYamlSource(file, file.path);
  const draft = faults.length > 0 ? null : validate(source, customSchema, faults);
  if (draft === null) throw new PackError(faults);
  const wrong = faultsOfProfile(draft, pack, faultsOfRule).map(({ path, message }) =>
    source.fault(path, message),
  );
  if (wrong.length > 0) throw new PackError(wrong);
  return completeProfile(draft, pack);
}
