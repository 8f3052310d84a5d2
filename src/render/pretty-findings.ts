import type { Evidence, Finding, Severity } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { type Comparison, isKnown } from './baseline.ts';
import { toTerminalText } from './escape.ts';
import { hang } from './layout.ts';
import type { PrettyOptions } from './palette.ts';
import { countOf, countSeverities, shorten, whereIs } from './words.ts';

const SEVERITY_STYLES: Readonly<Record<Severity, 'red' | 'yellow' | 'cyan'>> = {
  error: 'red',
  warning: 'yellow',
  suggestion: 'cyan',
};
/** Quotes shown of one finding; the JSON report has them all. */
const MOST_QUOTES = 3;
const LONGEST_QUOTE = 160;

/** Every finding with its severity, its quotes and where they stand, and what to do about it. */
export function findingLines(
  findings: readonly Finding[],
  options: PrettyOptions,
  baseline?: Comparison,
): string[] {
  const { palette } = options;
  if (findings.length === 0) return [];
  return [
    palette.bold(`Findings: ${countSeverities(findings)}`),
    ...findings.flatMap((finding) => oneFinding(finding, options, baseline)),
  ];
}

/** What was suppressed, in short: whoever reads the report sees that something was left out, and why. */
export function suppressedLines(
  suppressed: Report['suppressed'] = [],
  { palette, width }: PrettyOptions,
): string[] {
  if (suppressed.length === 0) return [];
  return [
    palette.bold(`Suppressed: ${countSeverities(suppressed)}`),
    ...suppressed.flatMap(({ ruleId, reason }) =>
      hang('  ', toTerminalText(`${ruleId}: ${reason}`), width, palette.dim),
    ),
  ];
}

/** What the baseline has and this run has not. */
export function fixedLines(baseline: Comparison | undefined, { palette, width }: PrettyOptions): string[] {
  if (baseline === undefined || baseline.fixed.length === 0) return [];
  return [
    palette.bold(`Fixed since the baseline: ${countSeverities(baseline.fixed)}`),
    ...baseline.fixed.flatMap(({ ruleId, message }) =>
      hang('  ', toTerminalText(`${message} (${ruleId})`), width, palette.dim),
    ),
  ];
}

function oneFinding(
  finding: Finding,
  { palette, width }: PrettyOptions,
  baseline: Comparison | undefined,
): string[] {
  const style = palette[SEVERITY_STYLES[finding.severity]];
  const [first, ...rest] = hang(`  ${finding.severity}: `, toTerminalText(finding.message), width);
  const label = `  ${finding.severity}:`;
  return [
    style(label) + (first ?? '').slice(label.length),
    ...rest,
    ...(finding.absence === undefined
      ? quoteLines(finding.evidence, { palette, width })
      : hang('    ', toTerminalText(finding.absence), width, palette.dim)),
    ...(finding.suggestion === '' ? [] : hang('    -> ', toTerminalText(finding.suggestion), width)),
    ...hang('    ', toTerminalText(finding.ruleId) + newness(finding, baseline), width, palette.dim),
  ];
}

function newness(finding: Finding, baseline: Comparison | undefined): string {
  if (baseline === undefined) return '';
  return isKnown(finding, baseline) ? ' (known)' : ' (new)';
}

function quoteLines(evidence: readonly Evidence[], { palette, width }: PrettyOptions): string[] {
  const shown = evidence.slice(0, MOST_QUOTES).flatMap((item) => {
    const quote = item.quote === '' ? '' : `“${toTerminalText(shorten(item.quote, LONGEST_QUOTE))}” `;
    return hang('    ', `${quote}(${whereIs(item)})`, width, palette.dim);
  });
  const more = evidence.length - MOST_QUOTES;
  return more > 0
    ? [...shown, ...hang('    ', `and ${countOf(more, 'more place')}`, width, palette.dim)]
    : shown;
}
