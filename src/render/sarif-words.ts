import type { Severity } from '../model/finding.ts';

/** SARIF knows errors, warnings and notes. */
export const LEVEL_OF_SEVERITY = {
  error: 'error',
  warning: 'warning',
  suggestion: 'note',
} as const satisfies Record<Severity, string>;
export type SarifLevel = (typeof LEVEL_OF_SEVERITY)[Severity];

export const SEVERITY_OF_LEVEL: Readonly<Record<SarifLevel, Severity>> = {
  error: 'error',
  warning: 'warning',
  note: 'suggestion',
};

/** What our fingerprint goes by among the partial fingerprints of a result. */
export const FINGERPRINT_KEY = 'cvPrecheck/v1';
