import type { Line, TextDocument } from '../model/document.ts';
import type { Field } from '../model/span.ts';
import type { CompiledLexicon } from './compile.ts';

/** A line with what the parser asks of it again and again. */
export interface LineView {
  readonly line: Line;
  /** Index among the views. */
  readonly index: number;
  /** Text without list marker and outer blanks, and where it stands. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The list marker it began with, "" for a list item without one (DOCX), or null for no list item. */
  readonly marker: string | null;
  /** Left edge: points of a PDF, blanks of plain text, or null where the format has none. */
  readonly left: number | null;
  /** Whether a blank line or a wide gap stands above it. */
  readonly gapBefore: boolean;
}

const MARKER = /^(?:([•‣⁃∙▪▫●○◦■□◆◇♦➢➤►▶→❖✓✔·*>]|[–—-](?=\s))\s*|((?:\d{1,2}|[a-z])[.)])\s+)(?=\S)/u;

/** A text without the list marker that it may begin with. */
export function withoutMarker(text: string): { readonly text: string; readonly marker: string | null } {
  const match = MARKER.exec(text);
  return match === null
    ? { text, marker: null }
    : { text: text.slice(match[0].length), marker: match[1] ?? match[2] ?? '' };
}

/** Views of the lines of one document, in reading order. */
export function viewLines(document: TextDocument): LineView[] {
  const { text } = document;
  let previousEnd = 0;
  return document.lines.map((line, index) => {
    const raw = text.slice(line.start, line.end);
    const trimmedStart = raw.length - raw.trimStart().length;
    const match = MARKER.exec(raw.trimStart());
    const content = match === null ? raw.trimStart() : raw.trimStart().slice(match[0].length);
    const start = line.start + trimmedStart + (match?.[0].length ?? 0);
    const trimmed = content.trimEnd();
    const gapBefore = index > 0 && text.slice(previousEnd, line.start).includes('\n\n');
    previousEnd = line.end;
    return {
      line,
      index,
      text: trimmed,
      start,
      end: start + trimmed.length,
      marker: match === null ? (line.listLevel === null ? null : '') : (match[1] ?? match[2] ?? ''),
      left: line.box?.[0] ?? line.indent ?? null,
      gapBefore,
    };
  });
}

/** A part of a line between separators. */
export type Cell = Field;

/** Splits at every match of the separator and keeps the offsets; empty parts fall away. */
export function splitCells(text: string, offset: number, separator: RegExp): Cell[] {
  const cells: Cell[] = [];
  let position = 0;
  const push = (end: number) => {
    const raw = text.slice(position, end);
    const lead = raw.length - raw.trimStart().length;
    const value = raw.trim();
    if (value !== '')
      cells.push({ value, start: offset + position + lead, end: offset + position + lead + value.length });
  };
  for (const match of text.matchAll(separator)) {
    push(match.index);
    position = match.index + match[0].length;
  }
  push(text.length);
  return cells;
}

/** Characters at the end of a line that are looked at: a whole word, and never the whole of a long text. */
const LONGEST_WORD = 80;

/** Whether the words about a hyphen at a line end are known as parts of a compound ("cloud-" "native"). */
export function isKnownCompound(whole: string, part: string, lexicon: CompiledLexicon): boolean {
  const value = whole.slice(-LONGEST_WORD);
  const head = (/([\p{L}\p{N}]+)-$/u.exec(value)?.[1] ?? '').toLowerCase();
  const tail = /^\p{L}+/u.exec(part)?.[0].toLowerCase() ?? '';
  // A second hyphen in the word ("end-to-" "end") makes it a compound for certain.
  return (
    /-[\p{L}\p{N}]+-$/u.test(value) || lexicon.compoundHeads.has(head) || lexicon.compoundTails.has(tail)
  );
}

/** Whether a hyphen at a line end belongs to a compound, or was put there by the line break. */
function isCompound(whole: string, part: string, lexicon: CompiledLexicon): boolean {
  const value = whole.slice(-LONGEST_WORD);
  const first = /([\p{L}\p{N}]+)-$/u.exec(value)?.[1] ?? '';
  const joined = first.toLowerCase() + (/^\p{L}+/u.exec(part)?.[0].toLowerCase() ?? '');
  if ([lexicon.organisations, lexicon.jobTitles, lexicon.places].some(({ phrases }) => phrases.has(joined)))
    return false;
  // Names are not broken at line ends: "Monday-" "morning".
  return (/^\p{Lu}/u.test(first) && /\s\S+-$/u.test(value)) || isKnownCompound(whole, part, lexicon);
}

/** The text of several lines as one value: lines joined by a blank, words that a line end broke made whole. */
export function joinLines(lines: readonly LineView[], lexicon: CompiledLexicon): Field {
  // Parts and not one growing string: taking a hyphen off its end would copy it each time.
  const parts: string[] = [];
  for (const { text } of lines) {
    const part = text.replaceAll('\t', ' ');
    const before = parts.at(-1);
    if (before === undefined) parts.push(part);
    else if (!/[\p{L}\p{N}]-$/u.test(before.slice(-4)) || !/^\p{Ll}/u.test(part)) parts.push(' ', part);
    else {
      if (!isCompound(before, part, lexicon)) parts[parts.length - 1] = before.slice(0, -1);
      parts.push(part);
    }
  }
  return { value: parts.join(''), start: lines[0]!.start, end: lines.at(-1)!.end };
}
