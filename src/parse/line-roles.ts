import type { DateRange } from '../model/cv.ts';
import { largest } from '../model/extent.ts';
import type { CompiledLexicon } from './compile.ts';
import { hasPhrase, headingKey } from './compile.ts';
import type { DateFinder } from './dates.ts';
import { kindOfHeading } from './heading-words.ts';
import { isPlace } from './location.ts';
import type { LineView } from './view.ts';

/**
 * What a line of a section does: names an entry, starts a list item, goes on with one, is running text, or labels
 * what follows ("Highlights").
 */
export type LineRole = 'head' | 'bullet' | 'continuation' | 'text' | 'label';

/** A line with its role, and the dates it holds where it is a head. */
export interface RoledLine {
  readonly view: LineView;
  readonly role: LineRole;
  readonly dates: DateRange | null;
}

/** Heads are short; a line longer than this is text whatever it says. */
const LONGEST_HEAD = 160;
const LONGEST_LABEL = 60;
/** Points (or blanks) by which the rest of a list item stands further in than its marker. */
const HANGING_INDENT = 2.5;
/** A line that fills this share of the widest line goes on in the next one. */
const FULL_LINE = 0.82;

const words = (text: string): number => text.split(/\s+/).length;
const startsLower = (text: string): boolean => /^[\p{Ll}(&]/u.test(text);
const endsSentence = (text: string): boolean => /[.!?][)"'”’]?$/.test(text);

/** A list item that is a head after all: "• Acme Ltd <tab> Wellington", "• Developer, Acme <tab> 2019 – 2021". */
function isHeadBullet(view: LineView, dates: DateRange | null, lexicon: CompiledLexicon): boolean {
  const cells = view.text.split('\t');
  if (cells.length < 2 || view.text.length > LONGEST_HEAD) return false;
  return dates !== null || isPlace(cells.at(-1)!, lexicon);
}

/** "Technologies: Java, Spring" and "Key achievements:" belong to the entry above them and name no new one. */
function isLabel(text: string): boolean {
  return /^[\p{L}][\p{L} &/-]{2,32}:(?:\s|$)/u.test(text) && !text.includes('\t');
}

function isRunningText(view: LineView, dates: DateRange | null): boolean {
  const { text } = view;
  if (text.length > LONGEST_HEAD) return true;
  if (dates !== null && words(text.replace(/\t/g, ' ')) <= 16) return false;
  if (endsSentence(text) && words(text) > 6 && !/(?:ltd|inc|co|corp|pty|plc)\.$/i.test(text)) return true;
  return (words(text) > 14 && !text.includes('\t')) || isLabel(text);
}

/** "Key responsibilities", "Highlights:", "Selected projects:": what follows is labelled, no entry named. */
function labelsPart(text: string, lexicon: CompiledLexicon): boolean {
  if (text.length > LONGEST_LABEL) return false;
  if (lexicon.entryLabels.has(headingKey(text)) || kindOfHeading(text, lexicon) !== null) return true;
  return text.endsWith(':') && words(text) < 6 && !hasPhrase(text, lexicon.jobTitles);
}

/**
 * Whether a line reads as a sentence about work: most of its words are small, or it opens with a verb of doing.
 * Names of jobs and employers are short and mostly in capitals.
 */
function readsAsSentence(text: string, lexicon: CompiledLexicon): boolean {
  if (text.includes('\t') || text.includes(' | ')) return false;
  const all = text.split(/\s+/);
  const small = all.filter((word) => /^\p{Ll}/u.test(word)).length;
  const opensWithVerb = lexicon.actionVerbs.has(all[0]!.toLowerCase());
  return opensWithVerb ? all.length > 3 && small >= 2 : all.length > 6 && small * 2 > all.length;
}

/** Whether the next line goes on with a sentence: no marker, no gap, a small letter first. */
function wrapsInto(next: LineView | undefined): boolean {
  return next !== undefined && next.marker === null && !next.gapBefore && startsLower(next.text);
}

/** Widest line of the section in points, or in characters where there is no geometry. */
function widthOf(view: LineView): number {
  return view.line.box === null ? view.text.length : view.line.box[2] - view.line.box[0];
}

function rightOf(view: LineView): number {
  return view.line.box === null ? view.text.length : view.line.box[2];
}

interface Context {
  readonly widest: number;
  /** The right edge that lines near this one reach: columns of one section may differ in width. */
  readonly rightmost: number;
}

/** Lines before and after that share a column with a line. */
const NEAR = 7;

function rightmostNear(views: readonly LineView[], index: number): number {
  const near = views.slice(Math.max(0, index - NEAR), index + NEAR);
  const page = views[index]?.line.page;
  return largest(near.filter((view) => view.line.page === page).map(rightOf), 0);
}

/** Whether a line without a marker goes on with the list item or paragraph before it. */
function continues(
  view: LineView,
  before: RoledLine,
  item: LineView | null,
  dates: DateRange | null,
  context: Context,
): boolean {
  if (dates !== null || view.gapBefore) return startsLower(view.text) && dates === null;
  const previous = before.view;
  if (view.line.headingLevel !== null) return false;
  if (item !== null && view.left !== null && item.left !== null && previous.line.page === view.line.page) {
    const indented = view.left - item.left;
    if (indented > HANGING_INDENT * 14) return startsLower(view.text);
    if (indented > (view.line.box === null ? 0 : HANGING_INDENT)) return true;
    if (view.line.box !== null && indented < -HANGING_INDENT) return false;
  }
  if (startsLower(view.text)) return true;
  if (view.line.box === null && view.line.indent === undefined) return false;
  const full =
    view.line.box === null
      ? widthOf(previous) > Math.min(60, context.widest * FULL_LINE)
      : rightOf(previous) > context.rightmost * FULL_LINE;
  return (
    full && !endsSentence(previous.text) && view.line.bold === previous.line.bold && !view.text.includes('\t')
  );
}

/**
 * Gives each line of a section its role. List markers decide first; where a line has none, its indentation, the
 * width of the line before it and its own form do.
 */
export function roleLines(
  views: readonly LineView[],
  finder: DateFinder,
  lexicon: CompiledLexicon,
): RoledLine[] {
  const roled: RoledLine[] = [];
  const widest = largest(views.map(widthOf), 0);
  let item: LineView | null = null;
  for (const [index, view] of views.entries()) {
    // A list item without a second cell names no entry, so its dates are nobody's.
    const mayHead = view.text.length <= LONGEST_HEAD && (view.marker === null || view.text.includes('\t'));
    const dates = mayHead ? finder.find(view.text, view.start) : null;
    const before = roled.at(-1);
    const context = {
      widest,
      // Looked for only where a line may go on with the one before it.
      get rightmost() {
        return rightmostNear(views, index);
      },
    };
    if (view.marker !== null && !isHeadBullet(view, dates, lexicon)) {
      item = view;
      roled.push({ view, role: 'bullet', dates: null });
      continue;
    }
    const inItem =
      item !== null && before !== undefined && (before.role === 'bullet' || before.role === 'continuation');
    if (view.marker === null && inItem && continues(view, before, item, dates, context)) {
      roled.push({ view, role: 'continuation', dates: null });
      continue;
    }
    if (dates === null && labelsPart(view.text, lexicon)) {
      roled.push({ view, role: 'label', dates: null });
      continue;
    }
    const inText = before !== undefined && before.role === 'text' && !view.gapBefore && dates === null;
    const goesOn =
      inText &&
      (continues(view, before, null, dates, context) ||
        (endsSentence(view.text) && words(view.text) > 1 && !endsSentence(before.view.text)));
    const titled =
      view.line.bold ||
      view.line.headingLevel !== null ||
      hasPhrase(view.text.slice(0, 60), lexicon.jobTitles);
    const wraps =
      dates === null && words(view.text) > 4 && wrapsInto(views[index + 1]) && !view.text.includes('\t');
    const text =
      wraps ||
      (dates === null && readsAsSentence(view.text, lexicon)) ||
      goesOn ||
      (isRunningText(view, dates) && view.line.headingLevel === null) ||
      (startsLower(view.text) && !titled && dates === null);
    roled.push({ view, role: text ? 'text' : 'head', dates: text ? null : dates });
    item = null;
  }
  return roled;
}
