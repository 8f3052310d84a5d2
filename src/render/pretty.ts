import type { Problem } from '../model/errors.ts';
import type { Report, Verdict } from '../model/report.ts';
import { toTerminalText } from './escape.ts';
import { type Gate, passesGate } from './gate.ts';
import { displayWidth, hang, padEnd, wrap } from './layout.ts';
import type { Palette, PrettyOptions } from './palette.ts';
import { findingLines, fixedLines, suppressedLines } from './pretty-findings.ts';
import { changeLines, nextLines } from './pretty-advice.ts';
import { skillLines } from './pretty-skills.ts';
import type { CheckRecord, JudgedRecord } from './record.ts';
import {
  CATEGORY_WORDS,
  countOf,
  countSeverities,
  FORMAT_WORDS,
  lossWords,
  shortNumber,
  VERDICT_WORDS,
  verdictWords,
} from './words.ts';

const NARROWEST = 30;
const WIDEST = 100;
const BAR_COLUMNS = 20;

/** Widths outside what reads well are brought inside: a line of 200 columns is as hard to read as one of 20. */
function comfortable(options: PrettyOptions): PrettyOptions {
  return { ...options, width: Math.min(WIDEST, Math.max(NARROWEST, options.width)) };
}

/** One report for a person at a terminal. Every text of the CV in it is made safe to show. */
export function renderPretty(record: CheckRecord, options: PrettyOptions): string {
  const fitted = comfortable(options);
  const blocks =
    record.error === undefined
      ? reportBlocks(record, fitted)
      : [problemLines(record.source, record.error, fitted)];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function problemLines(source: string, problem: Problem, { palette, width }: PrettyOptions): string[] {
  return [
    ...hang('', toTerminalText(source), width, palette.bold),
    ...hang('  ', toTerminalText(problem.title), width, palette.red),
    ...hang('  ', toTerminalText(problem.detail), width),
  ];
}

function reportBlocks({ source, report, baseline }: JudgedRecord, options: PrettyOptions): string[][] {
  return [
    headLines(source, report, options),
    verdictLines(report, options),
    changeLines(report, options),
    skillLines(report, options),
    scoreLines(report, options),
    findingLines(report.findings, options, baseline),
    suppressedLines(report.suppressed, options),
    fixedLines(baseline, options),
    nextLines(report, options),
  ];
}

function headLines(source: string, report: Report, { palette, width }: PrettyOptions): string[] {
  const { document, profile } = report;
  const facts = [
    FORMAT_WORDS[document.format],
    ...(document.pages === null ? [] : [countOf(document.pages, 'page')]),
    countOf(document.words, 'word'),
  ].join(', ');
  const against = `checked for ${profile.title} (${profile.seniority}, ${profile.region}) as of ${report.checkedOn}`;
  return [
    ...hang('', toTerminalText(source), width, palette.bold),
    ...hang('', toTerminalText(`${facts}, ${against}`), width, palette.dim),
  ];
}

const VERDICT_STYLES: Readonly<Record<Verdict, 'green' | 'yellow' | 'red'>> = {
  ready: 'green',
  'at-risk': 'yellow',
  'likely-screened-out': 'red',
  'cannot-judge': 'yellow',
};

function verdictLines(report: Report, { palette, width }: PrettyOptions): string[] {
  const { value } = report.score;
  const score = value === null ? '' : `, ${shortNumber(value)} out of 100`;
  const style = palette[VERDICT_STYLES[report.verdict]];
  return [
    palette.bold(style(`${verdictWords(report)}${score}`)),
    ...report.reasons.flatMap((reason) => hang('  - ', toTerminalText(reason), width)),
  ];
}

function scoreLines(report: Report, { palette, width }: PrettyOptions): string[] {
  const parts = report.score.parts.filter((part) => part.possible > 0);
  if (report.score.value === null || parts.length === 0) return [];
  const nameWidth = Math.max(...parts.map((part) => displayWidth(CATEGORY_WORDS[part.category])));
  const lines = parts.flatMap(({ category, earned, possible, lost }) => {
    const points = `${shortNumber(earned).padStart(5)} of ${shortNumber(possible).padStart(4)}`;
    const line = `  ${padEnd(CATEGORY_WORDS[category], nameWidth)} ${points}`;
    const withBar =
      width - displayWidth(line) > BAR_COLUMNS + 2 ? `${line}  ${bar(earned / possible, palette)}` : line;
    const losses = lost.map((loss) => `${shortNumber(loss.points)} ${toTerminalText(lossWords(loss))}`);
    return losses.length === 0
      ? [withBar]
      : [withBar, ...hang('      lost ', losses.join(', '), width, palette.dim)];
  });
  const earned = parts.reduce((sum, part) => sum + part.earned, 0);
  const possible = parts.reduce((sum, part) => sum + part.possible, 0);
  const total = `${shortNumber(earned).padStart(5)} of ${shortNumber(possible).padStart(4)}`;
  return [palette.bold('Score'), ...lines, palette.bold(`  ${padEnd('Together', nameWidth)} ${total}`)];
}

function bar(share: number, palette: Palette): string {
  const filled = Math.max(0, Math.min(BAR_COLUMNS, Math.round(share * BAR_COLUMNS)));
  const style = share >= 0.8 ? palette.green : share >= 0.5 ? palette.yellow : palette.red;
  return style('█'.repeat(filled)) + palette.dim('░'.repeat(BAR_COLUMNS - filled));
}

/** The closing table of a batch: how each CV did, and how many passed. */
export function renderPrettySummary(
  records: readonly CheckRecord[],
  gate: Gate,
  options: PrettyOptions,
): string {
  const { palette, width } = comfortable(options);
  const rows = records.map((record) => {
    const passed = record.error === undefined && passesGate(record.report, gate, record.baseline);
    const mark = passed ? palette.green('passed') : palette.red('FAILED');
    return [mark, ...wrap(`${toTerminalText(record.source)}: ${outcomeOf(record)}`, width - 10)];
  });
  const failed = rows.filter((_, index) => {
    const record = records[index];
    return (
      record?.error !== undefined ||
      (record !== undefined && !passesGate(record.report, gate, record.baseline))
    );
  }).length;
  const total = `${records.length - failed} of ${countOf(records.length, 'CV')} passed`;
  return `${[
    palette.bold(total),
    ...rows.flatMap(([mark, first, ...rest]) => [
      `  ${mark}  ${first ?? ''}`,
      ...rest.map((line) => `          ${line}`),
    ]),
  ].join('\n')}\n`;
}

function outcomeOf(record: CheckRecord): string {
  if (record.error !== undefined) return toTerminalText(record.error.title);
  const { verdict, score, findings } = record.report;
  const value = score.value === null ? '' : `, ${shortNumber(score.value)}`;
  return `${VERDICT_WORDS[verdict]}${value}; findings: ${countSeverities(findings)}`;
}
