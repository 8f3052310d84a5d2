import type { Comparison, KeptFinding, PartChange } from '../model/comparison.ts';
import type { Finding } from '../model/finding.ts';
import { changeInWords, headlineOf, progressInWords, scoreInWords, skillRows } from './comparison-words.ts';
import { inertJson, toTerminalText } from './escape.ts';
import { hang, padEnd } from './layout.ts';
import type { PrettyOptions } from './palette.ts';
import { CATEGORY_WORDS, shorten, shortNumber, whereIs } from './words.ts';

const NARROWEST = 30;
const WIDEST = 100;
const LONGEST_QUOTE = 160;
const LABEL_COLUMNS = 22;

/** A comparison as indented JSON with a line break at its end. */
export function renderComparisonJson(comparison: Comparison): string {
  return `${inertJson(JSON.stringify(comparison, null, 2))}\n`;
}

/** A comparison for a terminal: what came of it, what to bear in mind, then fixed, new and unchanged. */
export function renderComparison(comparison: Comparison, options: PrettyOptions): string {
  const { palette } = options;
  const width = Math.max(NARROWEST, Math.min(WIDEST, options.width));
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', palette.bold(title), ...lines];
  const { findings } = comparison;
  const all = { palette, width };
  return `${[
    ...headLines(comparison, all),
    ...part(
      'Score by part',
      comparison.score.parts.flatMap((one) => partLine(one, all)),
    ),
    ...part(
      'Fixed: noticed before, gone now',
      findings.fixed.flatMap(({ message }) => hang('  ✓ ', toTerminalText(message), width)),
    ),
    ...part(
      'New, or noticed only now',
      findings.new.flatMap((finding) => newLines(finding, all)),
    ),
    ...part(
      'As before',
      findings.unchanged.flatMap((kept) => keptLines(kept, all)),
    ),
    ...part('In one version, and the other could not be read for it', unknownLines(findings, all)),
    ...part('Skills', skillLines(comparison, all)),
    ...part('What to change next', nextLines(comparison, all)),
  ].join('\n')}\n`;
}

function headLines(comparison: Comparison, { palette, width }: PrettyOptions): string[] {
  const { outcome, score, summary, notes, before, after } = comparison;
  const style = { better: palette.green, worse: palette.yellow, mixed: palette.yellow }[outcome as string];
  const scores = scoreInWords(score);
  const { title, seniority, region } = after.profile;
  const files = [before, after].map(({ document }) => document.fileName ?? 'no name');
  return [
    ...hang('', `${headlineOf(comparison)}${scores === '' ? '' : `: ${scores}`}`, width, (line) =>
      palette.bold(style === undefined ? line : style(line)),
    ),
    ...hang(
      '',
      toTerminalText(`${files[0]} → ${files[1]}, for ${title} (${seniority}, ${region})`),
      width,
      palette.dim,
    ),
    '',
    ...hang('', toTerminalText(summary), width),
    ...notes.flatMap((note) => hang('  Note: ', toTerminalText(note), width)),
  ];
}

function partLine({ category, before, after, change }: PartChange, { width }: PrettyOptions): string[] {
  const side = (earned: PartChange['before']): string => (earned === null ? '–' : shortNumber(earned.earned));
  const possible = after?.possible ?? before?.possible ?? 0;
  const moved = change === null || change === 0 ? '' : ` (${changeInWords(change)})`;
  const label = `  ${padEnd(CATEGORY_WORDS[category], LABEL_COLUMNS)}`;
  return hang(label, `${side(before)} → ${side(after)} of ${shortNumber(possible)}${moved}`, width);
}

function newLines({ severity, message, evidence, suggestion }: Finding, options: PrettyOptions): string[] {
  const { palette, width } = options;
  const [first] = evidence;
  const quote =
    first === undefined || first.quote === ''
      ? ''
      : `“${toTerminalText(shorten(first.quote, LONGEST_QUOTE))}” (${whereIs(first)})`;
  return [
    ...hang(`  ${severity}: `, toTerminalText(message), width),
    ...(quote === '' ? [] : hang('    ', quote, width, palette.dim)),
    ...(suggestion === '' ? [] : hang('    -> ', toTerminalText(suggestion), width)),
  ];
}

function keptLines(kept: KeptFinding, { width }: PrettyOptions): string[] {
  const progress = progressInWords(kept);
  const { severity, message } = kept.after;
  return hang(
    `  ${severity}: `,
    toTerminalText(`${message}${progress === '' ? '' : ` (${progress})`}`),
    width,
  );
}

function unknownLines({ unknown }: Comparison['findings'], { width }: PrettyOptions): string[] {
  return unknown.flatMap((one) =>
    hang(`  ${one.in === 'before' ? 'old' : 'new'}: `, toTerminalText(one.finding.message), width),
  );
}

function skillLines({ skills }: Comparison, { width }: PrettyOptions): string[] {
  return skillRows(skills).flatMap(([label, changes]) =>
    hang(
      `  ${padEnd(label, LABEL_COLUMNS)}`,
      toTerminalText(changes.map(({ name }) => name).join(', ')),
      width,
    ),
  );
}

function nextLines({ next }: Comparison, { width }: PrettyOptions): string[] {
  return next.flatMap(({ title, gain }, index) =>
    hang(`  ${index + 1}. `, toTerminalText(`${title}${gain > 0 ? ` (+${shortNumber(gain)})` : ''}`), width),
  );
}
