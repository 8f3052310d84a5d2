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

/** Years that butt against the text before them, as where it fills its line: "Bachelor of Design, Example 2011–2015". */
const BUTTED_YEARS = /^(.{20,160}?\p{L}) ((?:19|20)\d{2}(?: ?[–-] ?(?:(?:19|20)\d{2}|\p{Lu}\p{L}{2,8}))?)$/u;

/** Small words that no name ends with. */
const OPEN_END = /(?:[,&–—/-]|\s(?:and|at|for|from|in|of|the|with))$/u;

/** "University." or "School" alone names no place of study: it is the rest of a name. */
export function isGenericPlace(text: string, lexicon: CompiledLexicon): boolean {
  const word = text.toLowerCase().replace(/\.$/, '');
  return [lexicon.institutions, lexicon.organisations].every(({ phrases }) => phrases.has(word));
}

/** A line whose last name was broken before the years at its right edge: the text, and the years. */
function aroundYears(
  view: LineView,
  next: LineView | undefined,
  lexicon: CompiledLexicon,
): readonly [string, string] | null {
  if (view.line.box === null || next === undefined || !/^\p{L}/u.test(next.text)) return null;
  const match = BUTTED_YEARS.exec(view.text);
  const broken = match !== null && (OPEN_END.test(match[1]!) || isGenericPlace(next.text, lexicon));
  return broken ? [match[1]!, match[2]!] : null;
}

/** "Bachelor of Information" that fills its column above "Technology": a few words left over, at the same edge and in the same print. */
function leavesOver(
  view: LineView,
  next: LineView,
  widest: number,
  namesMore: (text: string) => boolean,
  lexicon: CompiledLexicon,
): boolean {
  if (view.line.box === null || next.line.box === null || next.marker !== null || next.gapBefore)
    return false;
  return (
    view.line.box[2] - view.line.box[0] > widest * FULL_LINE &&
    (view.line.bold === next.line.bold || aroundYears(view, next, lexicon) !== null) &&
    samePrint(view.line, next.line) &&
    view.left !== null &&
    (Math.abs(view.left - (next.left ?? 0)) < 2 ||
      (DATE_COLUMN.test(view.text) && (next.left ?? 0) > view.left + 2)) &&
    !view.text.replace(DATE_COLUMN, '').includes('\t') &&
    next.text.split(/\s+/).length <= MOST_LEFT_OVER &&
    !/\d{3}|[|\t]/.test(next.text) &&
    !namesMore(next.text)
  );
}

/** Whether a line goes on in the next one: a broken word, an open bracket, comma or small word, or a small letter to go on with. */
function goesOn(view: LineView, next: LineView, lexicon: CompiledLexicon): boolean {
  if (next.marker !== null || next.gapBefore || view.text.length < SHORTEST_BROKEN) return false;
  if (!samePrint(view.line, next.line) || /[.!?:]$/.test(view.text)) return false;
  return (
    view.text.split('(').length > view.text.split(')').length ||
    /^[\p{Ll}(&]/u.test(next.text) ||
    OPEN_END.test(aroundYears(view, next, lexicon)?.[0] ?? view.text)
  );
}

function runOf(views: readonly LineView[], lexicon: CompiledLexicon): Run {
  const pieces: { readonly from: number; readonly start: number }[] = [];
  let text = '';
  let years: { readonly value: string; readonly view: LineView } | null = null;
  for (const [index, view] of views.entries()) {
    const broken = /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(view.text);
    if (broken && !isKnownCompound(text, view.text, lexicon)) text = text.slice(0, -1);
    else if (text !== '' && !broken) text += ' ';
    pieces.push({ from: text.length, start: view.start });
    const around = aroundYears(view, views[index + 1], lexicon);
    text += around?.[0] ?? view.text;
    if (around !== null) {
      years = { value: around[1], view };
    } else if (years !== null) {
      // What the line had no room for belongs before the years at its right edge.
      pieces.push({ from: text.length + 1, start: years.view.end - years.value.length });
      text += `\t${years.value}`;
      years = null;
    }
  }
  const at = (index: number): number => {
    let piece = pieces.length - 1;
    while (piece > 0 && pieces[piece]!.from > index) piece -= 1;
    return pieces[piece]!.start + Math.max(0, index - pieces[piece]!.from);
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
      (goesOn(last, view, lexicon) || leavesOver(last, view, widest, namesMore, lexicon));
    if (joined) open!.push(view);
    else groups.push([view]);
  }
  return groups.map((group) => runOf(group, lexicon));
}
