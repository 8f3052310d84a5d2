import type { Evidence, Finding } from '../model/finding.ts';
import type { Rule } from '../model/rule.ts';
import type { SuppressedFinding } from '../model/suppression.ts';
import { isKnown, type KnownFinding } from './baseline.ts';
import { adviceMarkdown, inertJson, toTerminalText } from './escape.ts';
import { type Gate, passesGate } from './gate.ts';
import { isPrivate, withoutPrivateQuotes } from './private-quotes.ts';
import type { CheckRecord, JudgedRecord } from './record.ts';
import { FINGERPRINT_KEY, LEVEL_OF_SEVERITY } from './sarif-words.ts';
import { CATEGORY_WORDS, shorten } from './words.ts';

export interface SarifOptions {
  readonly gate: Gate;
  /** Rules that findings may come from, for their help; a finding of another rule stands without. */
  readonly rules: readonly Rule[];
  readonly version: string;
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LONGEST_QUOTE = 300;
const LONE_SURROGATES = /[\ud800-\udfff]/gu;

/**
 * The records as a SARIF 2.1.0 log, which code hosts and editors read: one run, one artifact a CV, one result a
 * finding. Suppressed findings are results with a suppression; with a baseline every result says whether it is new,
 * unchanged or gone ("absent").
 *
 * Why without quotes of contact details: logs are read by more people than the CV was sent to.
 */
export function renderSarif(records: readonly CheckRecord[], options: SarifOptions): string {
  const used = usedRules(records, options.rules);
  const indexOf = new Map(used.map(({ id }, index) => [id, index]));
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: driverOf(records, used, options.version) },
        columnKind: 'utf16CodeUnits',
        invocations: [invocationOf(records)],
        artifacts: records.map((record) => artifactOf(record, options.gate)),
        results: records.flatMap((record, index) =>
          record.report === undefined ? [] : resultsOf(record, { index, indexOf }),
        ),
      },
    ],
  };
  return `${inertJson(JSON.stringify(log, null, 2))}\n`;
}

/** Rules with a finding in the log, in the order of their ids. */
function usedRules(records: readonly CheckRecord[], rules: readonly Rule[]): readonly Rule[] {
  const named = new Set(
    records.flatMap(({ report, baseline }) =>
      [...(report?.findings ?? []), ...(report?.suppressed ?? []), ...(baseline?.fixed ?? [])].map(
        ({ ruleId }) => ruleId,
      ),
    ),
  );
  return rules.filter(({ id }) => named.has(id)).sort((left, right) => (left.id < right.id ? -1 : 1));
}

function driverOf(records: readonly CheckRecord[], rules: readonly Rule[], version: string) {
  const fingerprint = records.find(({ report }) => report !== undefined)?.report?.tool.rules;
  return {
    name: 'cv-precheck',
    version,
    semanticVersion: version,
    rules: rules.map(descriptorOf),
    ...(fingerprint === undefined ? {} : { properties: { rules: fingerprint } }),
  };
}

function descriptorOf(rule: Rule) {
  const { id, title, why, fix, severity, category, source, formerly } = rule;
  return {
    id,
    ...(formerly === undefined ? {} : { deprecatedIds: formerly }),
    shortDescription: { text: plain(title) },
    fullDescription: { text: plain(why) },
    help: {
      text: plain(`${why} ${fix}`),
      markdown: `${adviceMarkdown(why)}\n\n${adviceMarkdown(fix)}\n\n${source.map((one) => `- ${adviceMarkdown(one)}`).join('\n')}`,
    },
    defaultConfiguration: { level: LEVEL_OF_SEVERITY[severity] },
    properties: { tags: [CATEGORY_WORDS[category]] },
  };
}

/** CVs that could not be read are notifications: no rule has judged them. */
function invocationOf(records: readonly CheckRecord[]) {
  const notifications = records.flatMap((record, index) =>
    record.error === undefined
      ? []
      : [
          {
            descriptor: { id: record.error.code },
            level: 'error',
            message: { text: plain(`${record.error.title}. ${record.error.detail}`) },
            locations: [{ physicalLocation: { artifactLocation: locationOf(record.source, index) } }],
          },
        ],
  );
  return {
    executionSuccessful: notifications.length === 0,
    ...(notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }),
  };
}

function artifactOf({ source, report, error, baseline }: CheckRecord, gate: Gate) {
  const location = { uri: uriOf(source) };
  if (error !== undefined) return { location, properties: { source: shown(source), error: error.code } };
  return {
    location,
    ...(report.document.bytes > 0 ? { length: report.document.bytes } : {}),
    properties: {
      source: shown(source),
      passed: passesGate(report, gate, baseline),
      verdict: report.verdict,
      score: report.score.value,
      profile: report.profile.id,
      seniority: report.profile.seniority,
      region: report.profile.region,
      checkedOn: report.checkedOn,
    },
  };
}

interface Place {
  /** Of the artifact. */
  readonly index: number;
  /** Of each rule in the driver's list. */
  readonly indexOf: ReadonlyMap<string, number>;
}

function resultsOf({ source, report, baseline }: JudgedRecord, place: Place) {
  const state = (finding: Finding) =>
    baseline === undefined ? {} : { baselineState: isKnown(finding, baseline) ? 'unchanged' : 'new' };
  return [
    ...report.findings.map((finding) => ({ ...resultOf(finding, source, place), ...state(finding) })),
    ...(report.suppressed ?? []).map((finding) => ({
      ...resultOf(finding, source, place),
      suppressions: [suppressionOf(finding)],
    })),
    ...(baseline?.fixed ?? []).map((finding) => absentResult(finding, source, place)),
  ];
}

function suppressionOf({ reason }: SuppressedFinding) {
  return { kind: 'external', status: 'accepted', justification: plain(reason) };
}

function ruleOf(ruleId: string, { indexOf }: Place) {
  const ruleIndex = indexOf.get(ruleId);
  return { ruleId, ...(ruleIndex === undefined ? {} : { ruleIndex }) };
}

function resultOf(finding: Finding, source: string, place: Place) {
  const advice = `${finding.message} ${finding.suggestion}`.trim();
  const artifactLocation = locationOf(source, place.index);
  const places = finding.evidence.map((evidence) => ({
    physicalLocation: { artifactLocation, region: regionOf(evidence, finding) },
    ...(evidence.page === null ? {} : { properties: { page: evidence.page } }),
  }));
  const [first, ...others] = places;
  return {
    ...ruleOf(finding.ruleId, place),
    level: LEVEL_OF_SEVERITY[finding.severity],
    message: { text: plain(withoutPrivateQuotes(advice, finding)) },
    locations: [first ?? { physicalLocation: { artifactLocation } }],
    ...(others.length === 0 ? {} : { relatedLocations: others }),
    partialFingerprints: { [FINGERPRINT_KEY]: finding.fingerprint },
    properties: { points: finding.points },
  };
}

/**
 * What a finding of the baseline leaves behind once it is mended: it has no place any more. Its message is not
 * repeated, since there is no telling which words of it were private.
 */
function absentResult({ ruleId, severity, fingerprint }: KnownFinding, source: string, place: Place) {
  return {
    ...ruleOf(ruleId, place),
    level: LEVEL_OF_SEVERITY[severity],
    message: { text: 'No longer found.' },
    locations: [{ physicalLocation: { artifactLocation: locationOf(source, place.index) } }],
    partialFingerprints: { [FINGERPRINT_KEY]: fingerprint },
    baselineState: 'absent',
  };
}

/** Lines and offsets are those of the text that was read, as `cv-precheck text` prints it. */
function regionOf(evidence: Evidence, finding: Finding) {
  const { start, end, line, quote } = evidence;
  return {
    startLine: line,
    charOffset: start,
    charLength: end - start,
    ...(quote === '' || isPrivate(evidence, finding)
      ? {}
      : { snippet: { text: shown(shorten(quote, LONGEST_QUOTE)) } }),
  };
}

function locationOf(source: string, index: number) {
  return { uri: uriOf(source), index };
}

const shown = (text: string): string => toTerminalText(text);

/**
 * Foreign text inside a message: what would be a link ("[text](address)") or a placeholder ("{0}") to a reader of
 * SARIF is written so that it is neither (sections 3.11.5 and 3.11.6). Other brackets stay as they are, since few
 * readers take the escapes away again.
 */
function plain(text: string): string {
  return shown(text)
    .replace(/\](?=\()/g, '\\]')
    .replace(/\{(\d{1,9})\}/g, '{{$1}}');
}

/** The path as a reference that no part of it can turn into another address. */
function uriOf(source: string): string {
  const path = source.replaceAll('\\', '/').replace(LONE_SURROGATES, '\ufffd');
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (/^[a-z]%3A\//i.test(encoded)) return `file:///${encoded.replace('%3A', ':')}`;
  return encoded.startsWith('/') ? `file://${encoded.replace(/^\/+/, '/')}` : encoded;
}
