import type { Evidence, Finding } from './finding.ts';
import { normaliseQuote } from './fingerprint.ts';

/**
 * A person's word that a finding does not hold for this CV. The reason is mandatory: whoever reads it later must be
 * able to tell whether it still holds.
 */
export interface Suppression {
  readonly ruleId: string;
  /** The one finding with this fingerprint; absent for every finding of the rule. */
  readonly fingerprint?: string;
  /** Only findings whose evidence holds these words. */
  readonly quote?: string;
  readonly reason: string;
}

/** A finding that was left out, and why. */
export interface SuppressedFinding extends Finding {
  readonly reason: string;
}

/** The finding with the reason for which it is left out. */
export function suppressFinding(finding: Finding, { reason }: Suppression): SuppressedFinding {
  return { ...finding, reason };
}

/** Tells what was left out from what stands. */
export function isSuppressed(finding: Finding): finding is SuppressedFinding {
  return 'reason' in finding;
}

/** Whether a suppression speaks of a finding. */
export function suppresses(
  { ruleId, fingerprint, quote }: Suppression,
  finding: Pick<Finding, 'ruleId' | 'fingerprint'> & {
    readonly evidence: readonly Pick<Evidence, 'quote'>[];
  },
): boolean {
  if (ruleId !== finding.ruleId) return false;
  if (fingerprint !== undefined && fingerprint !== finding.fingerprint) return false;
  if (quote === undefined) return true;
  const wanted = normaliseQuote(quote);
  return finding.evidence.some((evidence) => normaliseQuote(evidence.quote).includes(wanted));
}
