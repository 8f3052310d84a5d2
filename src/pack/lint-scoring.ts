import type { Rule } from '../model/rule.ts';
import type { Draft } from './draft.ts';
import type { Fault } from './source.ts';

/**
 * The rules that the score table speaks for must exist and take no points themselves, or skills would be counted
 * twice, and naming one more skill in a list could lower a score.
 *
 * @param rules null where some rule file could not be read.
 */
export function lintScoring(scoring: Draft['scoring'], rules: readonly Rule[] | null): Fault[] {
  if (rules === null) return [];
  return scoring.flatMap((file) =>
    Object.entries(file.value.skillRules).flatMap(([key, id]) => {
      const rule = rules.find((candidate) => candidate.id === id);
      if (rule === undefined) return [file.fault(['skillRules', key], `no rule has the id '${id}'`)];
      return rule.points.atMost === 0
        ? []
        : [file.fault(['skillRules', key], `'${id}' takes points itself: set its points to 0`)];
    }),
  );
}
