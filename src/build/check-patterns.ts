import recheck from 'recheck/lib/browser.js';
import type { CheckSpecification, Rule } from '../model/rule.ts';

/** Milliseconds for one pattern; the slowest that ships takes a seventh of a second. */
const TIMEOUT = 10_000;

interface PatternFault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/**
 * Why the regular expression of a check may take more than linear time on some text, by an analysis of its automaton
 * (recheck).
 *
 * Why beside src/rules/safe-pattern.ts: that bounds what anybody's pattern may be written with and runs everywhere;
 * this proves of each pattern that ships what such bounds only make likely, and is too large to ship (5 MB).
 */
function faultsOfCheck(check: CheckSpecification, path: readonly PropertyKey[]): PatternFault[] {
  const inner = check.check as CheckSpecification | undefined;
  const below = inner === undefined ? [] : faultsOfCheck(inner, [...path, 'check']);
  if (check.kind !== 'pattern' || typeof check.pattern !== 'string') return below;
  const fault = slowness(check.pattern, check.ignoreCase === true ? 'iu' : 'u');
  return fault === null ? below : [...below, { path: [...path, 'pattern'], message: fault }];
}

function slowness(pattern: string, flags: string): string | null {
  const result = recheck.checkSync(pattern, flags, { checker: 'automaton', timeout: TIMEOUT });
  if (result.status === 'safe') return null;
  if (result.status === 'vulnerable') {
    return `the pattern takes ${result.complexity.type} time, for example on ${result.attack.pattern}`;
  }
  return `the pattern cannot be shown to be fast (${result.error.kind}); make it simpler`;
}

/** Faults of all patterns of a rule, with paths that start at the rule. */
export function faultsOfPatterns({ check }: Pick<Rule, 'check'>): PatternFault[] {
  return faultsOfCheck(check, ['check']);
}
