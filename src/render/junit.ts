import type { Evidence, Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { SuppressedFinding } from '../model/suppression.ts';
import { type Comparison, isKnown } from './baseline.ts';
import { escapeXml, escapeXmlText } from './escape.ts';
import {
  acceptsVerdict,
  findingFails,
  type Gate,
  reachesScore,
  scoreShortfall,
  survivesScreening,
} from './gate.ts';
import { isPrivate, withoutPrivateQuotes } from './private-quotes.ts';
import type { CheckRecord, JudgedRecord } from './record.ts';
import { shorten, shortNumber, VERDICT_WORDS, whereIs } from './words.ts';

type Outcome =
  | { readonly kind: 'passed'; readonly note: string | null }
  | {
      readonly kind: 'failure' | 'error';
      readonly type: string;
      readonly message: string;
      readonly body: string;
    };

interface TestCase {
  readonly name: string;
  readonly outcome: Outcome;
}

interface TestSuite {
  readonly name: string;
  readonly properties: readonly (readonly [string, string])[];
  readonly cases: readonly TestCase[];
}

const PASSED: Outcome = { kind: 'passed', note: null };
const LONGEST_QUOTE = 300;

/**
 * The records as JUnit XML, the form every build server reads: one suite a CV, one case a finding, and cases for
 * whether the CV could be read and reached the score asked for. A finding fails its case where the gate says so;
 * a milder one passes with its words as output.
 *
 * Why without quotes of contact details: build logs are read by more people than the CV was sent to.
 */
export function renderJunit(records: readonly CheckRecord[], gate: Gate): string {
  const suites = records.map((record) => toSuite(record, gate));
  const all = suites.flatMap((suite) => suite.cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="cv-precheck" ${countsOf(all)} time="0">`,
    ...suites.flatMap(suiteLines),
    '</testsuites>',
    '',
  ].join('\n');
}

function toSuite(record: CheckRecord, gate: Gate): TestSuite {
  if (record.error !== undefined) {
    const { code, title, detail } = record.error;
    const outcome: Outcome = { kind: 'error', type: code, message: title, body: detail };
    return {
      name: record.source,
      properties: [['error', code]],
      cases: [{ name: 'reading/readable', outcome }],
    };
  }
  return {
    name: record.source,
    properties: propertiesOf(record.report),
    cases: casesOf(record, gate),
  };
}

function propertiesOf(report: Report): [string, string][] {
  const { document, profile, score, tool, verdict } = report;
  return [
    ['tool', `${tool.name} ${tool.version}`],
    ['rules', tool.rules],
    ['checkedOn', report.checkedOn],
    ['profile', profile.id],
    ['seniority', profile.seniority],
    ['region', profile.region],
    ['format', document.format],
    ['readability', document.readability],
    ['verdict', verdict],
    ['score', score.value === null ? 'none' : shortNumber(score.value)],
  ];
}

function casesOf({ report, baseline }: JudgedRecord, gate: Gate): TestCase[] {
  const cases: TestCase[] = [
    { name: 'reading/readable', outcome: readabilityOutcome(report, gate, baseline) },
  ];
  if (gate.failsScreenedOut) {
    cases.push({ name: 'score/verdict', outcome: verdictOutcome(report, gate, baseline) });
  }
  if (gate.minScore !== null) {
    cases.push({ name: 'score/minimum', outcome: scoreOutcome(report, gate.minScore) });
  }
  const seen = new Map<string, number>();
  const nameOf = ({ ruleId }: Finding): string => {
    const count = (seen.get(ruleId) ?? 0) + 1;
    seen.set(ruleId, count);
    return count === 1 ? ruleId : `${ruleId} (${count})`;
  };
  const findings = report.findings.map((finding) => ({
    name: nameOf(finding),
    outcome: findingOutcome(finding, gate, baseline),
  }));
  const suppressed = (report.suppressed ?? []).map((finding) => ({
    name: nameOf(finding),
    outcome: suppressedOutcome(finding),
  }));
  return [...cases, ...findings, ...suppressed];
}

function readabilityOutcome(report: Report, gate: Gate, baseline: Comparison | undefined): Outcome {
  if (acceptsVerdict(report, gate.failOn) || baseline?.verdict === report.verdict) return PASSED;
  const body = [...report.reasons, ...report.document.reasons].join('\n');
  return { kind: 'failure', type: 'cannot-judge', message: VERDICT_WORDS['cannot-judge'], body };
}

function verdictOutcome(report: Report, gate: Gate, baseline: Comparison | undefined): Outcome {
  if (survivesScreening(report, gate) || baseline?.verdict === report.verdict) return PASSED;
  const { verdict, reasons } = report;
  return { kind: 'failure', type: verdict, message: VERDICT_WORDS[verdict], body: reasons.join('\n') };
}

function scoreOutcome(report: Report, minScore: number): Outcome {
  if (reachesScore(report, minScore)) return PASSED;
  const message = scoreShortfall(report, minScore);
  return { kind: 'failure', type: 'score', message, body: report.reasons.join('\n') };
}

function quoteOf(evidence: Evidence, finding: Finding): string {
  if (evidence.quote === '') return '(nothing there)';
  return isPrivate(evidence, finding) ? '(quote left out)' : `“${shorten(evidence.quote, LONGEST_QUOTE)}”`;
}

function findingOutcome(finding: Finding, gate: Gate, baseline: Comparison | undefined): Outcome {
  const message = withoutPrivateQuotes(finding.message, finding);
  const places =
    finding.absence === undefined
      ? finding.evidence.map((evidence) => `${whereIs(evidence)}: ${quoteOf(evidence, finding)}`)
      : [finding.absence];
  const body = [message, ...places, withoutPrivateQuotes(finding.suggestion, finding), finding.why].join(
    '\n',
  );
  return findingFails(finding, gate, baseline)
    ? { kind: 'failure', type: finding.severity, message, body }
    : { kind: 'passed', note: `${knownWord(finding, baseline)}${finding.severity}: ${body}` };
}

const knownWord = (finding: Finding, baseline: Comparison | undefined): string =>
  isKnown(finding, baseline) ? 'known, ' : '';

/** A suppressed finding passes with the reason as output. */
function suppressedOutcome({ severity, reason }: SuppressedFinding): Outcome {
  return { kind: 'passed', note: `suppressed, ${severity}: ${reason}` };
}

function countsOf(cases: readonly TestCase[]): string {
  const count = (kind: Outcome['kind']): number =>
    cases.filter(({ outcome }) => outcome.kind === kind).length;
  return `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}"`;
}

function suiteLines(suite: TestSuite, index: number): string[] {
  return [
    `  <testsuite name="${escapeXml(suite.name)}" id="${index}" ${countsOf(suite.cases)} skipped="0" time="0">`,
    '    <properties>',
    ...suite.properties.map(
      ([name, value]) => `      <property name="${escapeXml(name)}" value="${escapeXml(value)}"/>`,
    ),
    '    </properties>',
    ...suite.cases.flatMap((testCase) => caseLines(testCase, suite.name)),
    '  </testsuite>',
  ];
}

function caseLines({ name, outcome }: TestCase, suiteName: string): string[] {
  const opening = `    <testcase name="${escapeXml(name)}" classname="${escapeXml(suiteName)}" time="0"`;
  if (outcome.kind === 'passed') {
    if (outcome.note === null) return [`${opening}/>`];
    return [
      `${opening}>`,
      `      <system-out>${escapeXmlText(outcome.note)}</system-out>`,
      '    </testcase>',
    ];
  }
  const { kind, type, message, body } = outcome;
  const attributes = `message="${escapeXml(message)}" type="${escapeXml(type)}"`;
  return [`${opening}>`, `      <${kind} ${attributes}>${escapeXmlText(body)}</${kind}>`, '    </testcase>'];
}
