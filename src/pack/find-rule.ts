import type { Rule } from '../model/rule.ts';

/** The rule of an id, or of an id that it had before: ids in configurations and links outlive a renaming. */
export function findRule(rules: readonly Rule[], id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id) ?? rules.find(({ formerly }) => formerly?.includes(id));
}
