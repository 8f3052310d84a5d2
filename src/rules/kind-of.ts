import type { CheckSpecification } from '../model/rule.ts';
import { type CheckFault, type CheckKind, PREDICATE } from './check.ts';
import { checkKinds } from './checks/index.ts';
import { predicateKinds } from './predicates/index.ts';

/** The check that a rule names: one of the kinds, or a predicate by its name; undefined where there is none. */
export function kindOf({ kind, name }: CheckSpecification): CheckKind | undefined {
  return kind === PREDICATE ? predicateKinds.get(String(name)) : checkKinds.get(kind);
}

/** What to say of a check that does not exist. */
export function unknownKind({ kind, name }: CheckSpecification): CheckFault {
  if (kind === PREDICATE) {
    const known = [...predicateKinds.keys()].join(', ');
    return { path: ['name'], message: `there is no predicate '${String(name)}'; there are ${known}` };
  }
  const known = [...checkKinds.keys(), PREDICATE].join(', ');
  return { path: ['kind'], message: `there is no check kind '${kind}'; there are ${known}` };
}
