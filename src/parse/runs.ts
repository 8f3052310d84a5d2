import type { Line } from '../model/document.ts';
import { largest } from '../model/extent.ts';
import type { CompiledLexicon } from './compile.ts';
import { isKnownCompound, type LineView } from './view.ts';

/** One line as its author wrote it, though the page may have broken it over several. */
export interface Run {
  readonly text: string;
  readonly views: readonly LineView[];
  /** Where the character at an index of `text` stands in the document. */
  at(index: number): number;
}

/** Fewer characters than these in a line say that it ended where its author wanted. */
const SHORTEST_BROKEN = 12;
/** Sizes in points that differ by more are different print. */
const SAME_SIZE = 0.6;

function samePrint(one: Line, other: Line): boolean {
  const sameSize =
    one.fontSize === null || other.fontSize === null || Math.abs(one.fontSize - other.fontSize) < SAME_SIZE;
  return sameSize && one.page === other.page && one.headingLevel === other.headingLevel;
}

/** A line that fills this share of the widest one may have been broken. */
const FULL_LINE = 0.8;
/** Years in a column before what they belong to. */
const DATE_COLUMN = /^[\d /.–-]{4,15}\t/u;
/** Words in the rest of a name that did not fit its line. */
const MOST_LEFT_OVER = 4;

/** "Bachelor of Information" that fills its column above "Technology": a few words left over, at the same edge and in the same print. */
function leavesOver(
  view: LineView,
  next: LineView,
  widest: number,
  namesMore: (text: string) => boolean,
): boolean {
  if (view.line.box === null || next.line.box === null || next.marker !== null || next.gapBefore)
    return false;
  return (
    view.line.box[2] - view.line.box[0] > widest * FULL_LINE &&
    view.line.bold === next.line.bold &&
    samePrint(view.line, next.line) &&
    view.left !== null &&
    Math.abs(view.left - (next.left ?? 0)) < 2 &&
    !view.text.replace(DATE_COLUMN, '').includes('\t') &&
    next.text.split(/\s+/).length <= MOST_LEFT_OVER &&
    !/\d{3}|[|\t]/.test(next.text) &&
    !namesMore(next.text)
  );
}

/** Whether a line goes on in the next one: a broken word, an open bracket, comma or small word, or a small letter to go on with. */
function goesOn(view: LineView, next: LineView): boolean {
  if (next.marker !== null || next.gapBefore || view.text.length < SHORTEST_BROKEN) return false;
  if (!samePrint(view.line, next.line) || /[.!?:]$/.test(view.text)) return false;
  return (
    view.text.split('(').length > view.text.split(')').length ||
    /^[\p{Ll}(&]/u.test(next.text) ||
    /(?:[,&–—/-]|\s(?:and|at|for|from|in|of|the|with))$/u.test(view.text)
  );
}

function runOf(views: readonly LineView[], lexicon: CompiledLexicon): Run {
  const starts: number[] = [];
  let text = '';
  for (const view of views) {
    const broken = /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(view.text);
    if (broken && !isKnownCompound(text, view.text, lexicon)) text = text.slice(0, -1);
    else if (text !== '' && !broken) text += ' ';
    starts.push(text.length);
    text += view.text;
  }
  const at = (index: number): number => {
    let line = starts.length - 1;
    while (line > 0 && starts[line]! > index) line -= 1;
    return views[line]!.start + Math.max(0, index - starts[line]!);
  };
  return { text, views, at };
}

/** Longest run of lines that is one line: more would be a paragraph. */
const MOST_LINES = 3;

/**
 * Puts lines together that the page broke.
 * @param namesMore tells whether a line names something of its own, so that it is nobody's rest.
 */
export function joinRuns(
  views: readonly LineView[],
  lexicon: CompiledLexicon,
  namesMore: (text: string) => boolean,
): Run[] {
  const groups: LineView[][] = [];
  const widest = largest(
    views.map(({ line }) => (line.box === null ? 0 : line.box[2] - line.box[0])),
    0,
  );
  for (const view of views) {
    const open = groups.at(-1);
    const last = open?.at(-1);
    const joined =
      last !== undefined &&
      open!.length < MOST_LINES &&
      (goesOn(last, view) || leavesOver(last, view, widest, namesMore));
    if (joined) open!.push(view);
    else groups.push([view]);
  }
  return groups.map((group) => runOf(group, lexicon));
}
