import type { Severity } from './finding.ts';

/**
 * What a layer changes of one rule. An absent key leaves what the layer below says.
 *
 * Why no change of wording or of what is looked at: that would be another rule under the same id.
 */
export interface RuleChange {
  /** False turns the rule off, true on again. */
  readonly on?: boolean;
  readonly severity?: Severity;
  readonly points?: { readonly each?: number; readonly atMost?: number };
  /** Laid over the keys of the rule's `check`; its kind stays. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Changes by the id of the rule: `rules` of a region, a role or a configuration file. */
export type RuleChanges = Readonly<Record<string, RuleChange>>;
