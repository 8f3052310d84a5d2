import type { ComparableReport } from '../model/comparison.ts';
import type { Finding } from '../model/finding.ts';

/** Characters of a quote that are carried: all of those that our reports have (src/rules/run.ts). */
const QUOTE_CHARACTERS = 400;

/** A finding without the advice that the next page does not repeat. */
function carriedFinding<Kind extends Finding>(finding: Kind): Kind {
  const evidence = finding.evidence.map((one) => ({ ...one, quote: one.quote.slice(0, QUOTE_CHARACTERS) }));
  return { ...finding, suggestion: '', why: '', evidence };
}

/**
 * What a page carries of a report in a hidden field, so that the next version can be compared with it: no more than a
 * comparison looks at and shows.
 *
 * Why in the page: nothing is kept on our side, and nobody has to find the old file again.
 */
export function carriedReport(report: ComparableReport): string {
  const { schemaVersion, tool, checkedOn, document, profile, jobAd, verdict, score, skills } = report;
  const { findings, suppressed } = report;
  const { text: _, ...facts } = document;
  const carried: ComparableReport = {
    schemaVersion,
    tool,
    checkedOn,
    document: facts,
    profile,
    ...(jobAd === undefined ? {} : { jobAd }),
    verdict,
    score,
    findings: findings.map(carriedFinding),
    ...(suppressed === undefined ? {} : { suppressed: suppressed.map(carriedFinding) }),
    suggestions: [],
    skills: {
      matched: skills.matched.map(({ id, name, need, strength }) => ({ id, name, need, strength })),
      other: skills.other.map(({ id, name, strength }) => ({ id, name, strength })),
    },
  };
  return JSON.stringify(carried);
}
