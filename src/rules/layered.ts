import { rulesFor } from '../model/layers.ts';
import type { Pack } from '../model/pack.ts';
import type { AppliedProfile } from '../model/role.ts';
import { compileRules, type RuleSet } from './compile.ts';

/**
 * The rules for a region and a role with their layers laid over the core, compiled when first asked for. No more sets
 * are kept than the pack's regions and roles make; the set of a caller's own changes serves one check.
 */
export function layeredRuleSets(pack: Pack): (profile: Pick<AppliedProfile, 'region' | 'rules'>) => RuleSet {
  const core = compileRules(pack.rules, pack.lexicon);
  const ofPack = new Set([undefined, ...pack.roles.map(({ rules }) => rules)]);
  const made = new Map<string, RuleSet>();
  return ({ region, rules }) => {
    const compile = () => compileRules(rulesFor(pack, { region, role: { rules } }), pack.lexicon, core);
    if (!ofPack.has(rules)) return compile();
    const key = `${region} ${JSON.stringify(rules ?? null)}`;
    const known = made.get(key) ?? compile();
    made.set(key, known);
    return known;
  };
}
