import type { DateRange } from '../model/cv.ts';
import { largest } from '../model/extent.ts';
import type { FieldLabel } from '../model/pack.ts';
import type { CompiledLexicon } from './compile.ts';
import { hasPhrase } from './compile.ts';
import type { DateFinder } from './dates.ts';
import { isLabelRow, labelledBody, labelledLine } from './field-labels.ts';
import {
  endsSentence,
  isHeadBullet,
  isRunningText,
  LONGEST_HEAD,
  labelsPart,
  namesTitleAndEmployer,
  readsAsSentence,
  startsLower,
  words,
  wrapsInto,
} from './line-forms.ts';
import { mendRanges } from './torn-ranges.ts';
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
  /** What a label said that this head gives; the view is what stands behind the label. */
  readonly label?: FieldLabel;
}

/** Points (or blanks) by which the rest of a list item stands further in than its marker. */
const HANGING_INDENT = 2.5;
/** A line that fills this share of the widest line goes on in the next one. */
const FULL_LINE = 0.82;

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

/** The role of a line that a label explains ("Company: Acme"), or of a row of labels. */
function labelledRole(view: LineView, finder: DateFinder, lexicon: CompiledLexicon): RoledLine | null {
  if (isLabelRow(view.text, lexicon)) return { view, role: 'label', dates: null };
  const found = view.marker === null || view.marker === '' ? labelledLine(view, lexicon) : null;
  if (found === null) return null;
  const { label, view: rest } = found;
  const dates = label === 'dates' || label === 'part' ? finder.find(rest.text, rest.start) : null;
  if (label === 'dates' && dates === null) return { view, role: 'label', dates: null };
  return { view: rest, role: 'head', dates, label };
}

/**
 * Gives each line of a section its role. List markers decide first; where a line has none, its indentation, the
 * width of the line before it and its own form do. Only where jobs are read do labels give fields.
 */
export function roleLines(
  given: readonly LineView[],
  finder: DateFinder,
  lexicon: CompiledLexicon,
  labels: 'labelled' | 'unlabelled' = 'unlabelled',
): RoledLine[] {
  const roled: RoledLine[] = [];
  const { views, dates: tornDates } = mendRanges(given, finder);
  const widest = largest(views.map(widthOf), 0);
  let item: LineView | null = null;
  for (const [index, view] of views.entries()) {
    const labelled = labels === 'labelled' ? labelledRole(view, finder, lexicon) : null;
    if (labelled !== null) {
      roled.push(labelled);
      item = null;
      continue;
    }
    const [label, first] = (labels === 'labelled' ? labelledBody(view, lexicon) : null) ?? [];
    if (label !== undefined && first !== undefined) {
      item = first.marker === null ? null : first;
      roled.push({ view: label, role: 'label', dates: null });
      roled.push({ view: first, role: item === null ? 'text' : 'bullet', dates: null });
      continue;
    }
    const torn = tornDates.get(view.index);
    if (torn !== undefined) {
      roled.push({ view, role: 'head', dates: torn });
      item = null;
      continue;
    }
    const dates = view.text.length <= LONGEST_HEAD ? finder.find(view.text, view.start) : null;
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
      hasPhrase(view.text.slice(0, 60), lexicon.jobTitles) ||
      (before?.role === 'head' && lexicon.employerPreposition.exec(view.text)?.index === 0);
    const named = before?.role === 'head' && namesTitleAndEmployer(view.text, lexicon);
    const wraps =
      dates === null && words(view.text) > 4 && wrapsInto(views[index + 1]) && !view.text.includes('\t');
    const text =
      wraps ||
      (dates === null && readsAsSentence(view.text, lexicon)) ||
      goesOn ||
      (isRunningText(view, dates) && view.line.headingLevel === null && !named) ||
      (startsLower(view.text) && !titled && dates === null);
    roled.push({ view, role: text ? 'text' : 'head', dates: text ? null : dates });
    item = null;
  }
  return roled;
}
