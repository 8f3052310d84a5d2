import type { Draft } from './draft.ts';
import type { Fault } from './source.ts';

/** The rules that the score table names must exist; with a misspelt one, skills would be counted twice. */
export function lintScoring(scoring: Draft['scoring'], ruleIds: ReadonlySet<string> | null): Fault[] {
  if (ruleIds === null) return [];
  return scoring.flatMap((file) =>
    Object.entries(file.value.skillRules)
      .filter(([, id]) => !ruleIds.has(id))
      .map(([key, id]) => file.fault(['skillRules', key], `no rule has the id '${id}'`)),
  );
}
