import type { Line, TextDocument } from '../model/document.ts';
import { toTerminalText } from './escape.ts';

export interface TextOptions {
  /** True to show control characters by pictures: for a terminal. False leaves the text as it was read. */
  readonly forTerminal: boolean;
}

/**
 * What a screener's software reads in a document, line by line in its reading order, with a mark at each page
 * and beside lines of headers and footers. Blank lines are kept.
 */
export function renderText(document: TextDocument, { forTerminal }: TextOptions): string {
  const byStart = new Map(document.lines.map((line) => [line.start, line]));
  const output: string[] = [];
  let page: number | null = null;
  let start = 0;
  for (const text of document.text.split('\n')) {
    const line = lineOf(byStart, text, start);
    if (line !== undefined && line.page !== null && line.page !== page) {
      page = line.page;
      output.push(`--- page ${page}${document.pages === null ? '' : ` of ${document.pages}`} ---`);
    }
    const shown = forTerminal ? showLine(text) : text;
    output.push(markOf(line) + shown);
    start += text.length + 1;
  }
  return `${output.join('\n')}\n`;
}

/** A line's span may begin after white space that the text keeps. */
function lineOf(byStart: ReadonlyMap<number, Line>, text: string, start: number): Line | undefined {
  return byStart.get(start) ?? byStart.get(start + text.length - text.trimStart().length);
}

function markOf(line: Line | undefined): string {
  return line === undefined || line.region === 'body' ? '' : `[${line.region}] `;
}

/** Spaces at the start and tabs keep their place, as they show what was read. */
function showLine(text: string): string {
  const spaced = text.replaceAll('\t', '    ');
  const indent = spaced.length - spaced.trimStart().length;
  return ' '.repeat(indent) + toTerminalText(spaced.slice(indent)).trimEnd();
}
