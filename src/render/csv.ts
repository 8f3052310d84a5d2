import type { Severity } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Comparison } from './baseline.ts';
import { escapeCsv } from './escape.ts';
import { type Gate, passesGate } from './gate.ts';
import type { CheckRecord } from './record.ts';

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

const COLUMNS = [
  'source',
  'passed',
  'verdict',
  'score',
  'errors',
  'warnings',
  'suggestions',
  'suppressed',
  'new',
  'known',
  'fixed',
  'role',
  'seniority',
  'region',
  'essential_shown',
  'essential_listed',
  'essential_partial',
  'essential_missing',
  'first_change',
  'checked_on',
  'error_code',
  'error',
] as const;

/** One line a CV under a line of headings, as spreadsheets read it (RFC 4180: commas, CRLF). */
export function renderCsv(records: readonly CheckRecord[], gate: Gate): string {
  const lines = records.map((record) => {
    const row = rowOf(record, gate);
    return COLUMNS.map((column) => escapeCsv(row[column])).join(',');
  });
  return [COLUMNS.join(','), ...lines, ''].join('\r\n');
}

const EMPTY = Object.fromEntries(COLUMNS.map((column) => [column, ''])) as Row;

function rowOf({ source, report, error, baseline }: CheckRecord, gate: Gate): Row {
  if (error !== undefined) {
    return { ...EMPTY, source, passed: 'no', error_code: error.code, error: error.detail };
  }
  const count = (severity: Severity): string =>
    String(report.findings.filter((finding) => finding.severity === severity).length);
  return {
    ...EMPTY,
    source,
    passed: passesGate(report, gate, baseline) ? 'yes' : 'no',
    verdict: report.verdict,
    score: report.score.value === null ? '' : String(report.score.value),
    errors: count('error'),
    warnings: count('warning'),
    suggestions: count('suggestion'),
    suppressed: String(report.suppressed?.length ?? 0),
    ...(baseline === undefined ? {} : comparisonOf(baseline)),
    role: report.profile.id,
    seniority: report.profile.seniority,
    region: report.profile.region,
    ...essentialSkills(report),
    first_change: report.suggestions[0]?.title ?? '',
    checked_on: report.checkedOn,
  };
}

/** Empty without a baseline: 0 would say that nothing is new. */
function comparisonOf(baseline: Comparison): Pick<Row, 'new' | 'known' | 'fixed'> {
  const { known, fixed } = baseline;
  return { new: String(baseline.new.length), known: String(known.length), fixed: String(fixed.length) };
}

function essentialSkills({ skills }: Report): Pick<Row, Extract<keyof Row, `essential_${string}`>> {
  const names = (list: readonly { readonly name: string; readonly need: string }[]): string =>
    list
      .filter(({ need }) => need === 'essential')
      .map(({ name }) => name)
      .join('; ');
  return {
    essential_shown: names(skills.matched.filter(({ strength }) => strength === 'shown')),
    essential_listed: names(skills.matched.filter(({ strength }) => strength === 'listed')),
    // What stands in for what is asked, named in brackets: a reader must be able to tell it from the skill itself.
    essential_partial: names(
      skills.partial.map(({ name, from, need }) => ({ name: `${name} (${from})`, need })),
    ),
    essential_missing: names(skills.missing),
  };
}
