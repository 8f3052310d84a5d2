import { rulesFor } from '../model/layers.ts';
import type { Pack } from '../model/pack.ts';
import type { AppliedProfile } from '../model/role.ts';
import { compileRules, type RuleSet } from './compile.ts';

/**
 * The rules for a region and a role with their layers laid over the core, compiled when first asked for. There are
 * no more sets than the pack's regions and roles make: a profile of a caller has no changes but those of the role it
 * extends.
 */
export function layeredRuleSets(pack: Pack): (profile: Pick<AppliedProfile, 'region' | 'rules'>) => RuleSet {
  const core = compileRules(pack.rules, pack.lexicon);
  const made = new Map<string, RuleSet>();
  return ({ region, rules }) => {
    const key = `${region} ${JSON.stringify(rules ?? null)}`;
    const known =
      made.get(key) ??
      compileRules(
        rulesFor(pack, { region, role: rules === undefined ? {} : { rules } }),
        pack.lexicon,
        core,
      );
    made.set(key, known);
    return known;
  };
}
