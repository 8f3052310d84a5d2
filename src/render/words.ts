import type { DocumentFormat } from '../model/document.ts';
import type { Category, Evidence, Severity } from '../model/finding.ts';
import type { LossCause, Report, ScoreLoss, Verdict } from '../model/report.ts';

/** Each verdict in words for the person whose CV it is. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  ready: 'Ready to send',
  'at-risk': 'At risk',
  'likely-screened-out': 'Likely to be screened out',
  'cannot-judge': 'Cannot be judged',
};

/**
 * The verdict in words. Whoever was interviewed was not screened out, so that for them it is about the CV alone.
 */
export function verdictWords({ verdict, nextSteps }: Pick<Report, 'verdict' | 'nextSteps'>): string {
  const words = VERDICT_WORDS[verdict];
  if (nextSteps.stage === 'before-interview' || verdict === 'cannot-judge') return words;
  return `You got the interview. The CV by itself: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

export const FORMAT_WORDS: Readonly<Record<DocumentFormat, string>> = {
  pdf: 'PDF',
  docx: 'Word document',
  text: 'plain text',
  markdown: 'Markdown',
  'json-resume': 'JSON Resume',
};

export const CATEGORY_WORDS: Readonly<Record<Category, string>> = {
  skills: 'Skills',
  experience: 'Experience',
  sections: 'Sections',
  contact: 'Contact details',
  wording: 'Wording',
  reading: 'Reading by software',
};

/** Each cause of lost points in words; those that rules found go by the ids of the rules. */
const CAUSE_WORDS: Readonly<Record<LossCause, string>> = {
  findings: 'findings',
  'missing-essential': 'essentials not found',
  'missing-desirable': 'desirable skills not found',
  listed: 'skills listed, not shown',
  implied: 'skills not named themselves',
  close: 'skills close to those asked for',
  'nothing-there': 'nothing there to judge',
};

/** What points were lost to: a rule by its id, else the cause in words. */
export function lossWords({ cause, ruleId }: ScoreLoss): string {
  return ruleId ?? CAUSE_WORDS[cause];
}

/** "1 error", "3 warnings". */
export function countOf(count: number, singular: string): string {
  return `${count} ${singular}${count === 1 ? '' : 's'}`;
}

/** "2 errors, 1 suggestion": only what there is, worst first; "none" where there is nothing. */
export function countSeverities(findings: readonly { readonly severity: Severity }[]): string {
  const counts = (['error', 'warning', 'suggestion'] as const)
    .map((severity) => ({
      severity,
      count: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => countOf(count, severity));
  return counts.length === 0 ? 'none' : counts.join(', ');
}

/** "page 1, line 34", or "line 34" where the format has no pages. Lines count through the whole text. */
export function whereIs(evidence: Evidence): string {
  return evidence.page === null ? `line ${evidence.line}` : `page ${evidence.page}, line ${evidence.line}`;
}

/** A number with at most one decimal, and none where it is whole. */
export function shortNumber(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** The text, cut to `length` characters with an ellipsis as its last; never between the halves of a pair. */
export function shorten(text: string, length: number): string {
  const characters = Array.from(text.slice(0, 2 * length + 2));
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}
