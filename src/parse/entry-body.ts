import { largest } from '../model/extent.ts';
import type { Field } from '../model/span.ts';
import {
  type BodyHabits,
  endsSentence,
  habitAt,
  INNER_SENTENCE,
  ITEM_INDENT,
  isIndented,
  leftOfHeads,
  NO_BODY_HABITS,
  startsUpper,
} from './body-habits.ts';
import type { CompiledLexicon } from './compile.ts';
import type { RoledLine } from './line-roles.ts';
import { joinLines, type LineView } from './view.ts';

/** What is told of an entry: running text, and the items of its list. */
export interface EntryBody {
  readonly summary: Field | null;
  readonly highlights: readonly Field[];
}

/** How the section tells of its jobs, and where this entry's heading stands. */
interface BodyContext {
  readonly habits: BodyHabits;
  readonly headLeft: number | null;
  readonly lexicon: CompiledLexicon;
}

/** A paragraph, whether a label such as "Highlights" stands above it, and whether it opens with a verb of doing. */
interface Paragraph {
  readonly lines: LineView[];
  readonly labelled: boolean;
  readonly opensWithVerb: boolean;
}

/** A line that ends before this share of the widest one ends its paragraph. */
const SHORT_LINE = 0.93;

const ADDRESS_ONLY = /^(?:https?:\/\/|www\.)\S+$/i;

/** An address with a query, which a site prints at the foot of its pages; nobody writes one into a bullet. */
const PRINTED_ADDRESS = /^https?:\/\/[^\s?]{1,300}\?\S{1,300}$/i;

function opensWithVerb(view: LineView, lexicon: CompiledLexicon): boolean {
  const first = /^\p{Lu}[\p{L}'-]*/u.exec(view.text)?.[0];
  return first !== undefined && lexicon.actionVerbs.has(first.toLowerCase());
}

function rightOf(view: LineView): number {
  return view.line.box?.[2] ?? 0;
}

/** Tells where one paragraph of a body ends and the next begins. */
function paragraphBreaks(
  body: readonly RoledLine[],
  { habits, headLeft, lexicon }: BodyContext,
): (previous: LineView, view: LineView) => boolean {
  const widest = largest(body.map(({ view }) => rightOf(view)));
  const texts = body.filter(({ role }) => role === 'text');
  const ended = texts.filter(({ view }) => endsSentence(view.text)).length;
  // Lists that lost their markers: sentences end at line ends and never inside a line, as they do in prose.
  const lineIsItem = ended > 1 && !texts.some(({ view }) => INNER_SENTENCE.test(view.text));
  return (previous, view) => {
    if (view.gapBefore) return true;
    if (!startsUpper(view.text)) return false;
    // Without geometry and indentation (DOCX) a line is a paragraph of its file.
    if (view.line.box === null && view.line.indent === undefined) return true;
    const habit = habitAt(view, headLeft, habits);
    const says =
      habit !== 'prose' &&
      opensWithVerb(view, lexicon) &&
      !/[,;&]$|\b(?:and|or|to|the|of|with)$/i.test(previous.text);
    if (view.line.box === null) return says || (habit !== 'prose' && endsSentence(previous.text));
    const moved =
      view.left !== null && previous.left !== null && Math.abs(view.left - previous.left) > ITEM_INDENT;
    if (moved) return true;
    if (endsSentence(previous.text))
      return (
        habit === 'items' || (habit !== 'prose' && lineIsItem) || rightOf(previous) < widest * SHORT_LINE
      );
    return says;
  };
}

function paragraphsOf(
  body: readonly RoledLine[],
  context: BodyContext,
): { bullets: LineView[][]; paragraphs: Paragraph[] } {
  const bullets: LineView[][] = [];
  const paragraphs: Paragraph[] = [];
  const breaks = paragraphBreaks(body, context);
  let open: LineView[] | null = null;
  let labelled = false;
  for (const { view, role } of body) {
    if (role === 'label') {
      labelled = true;
      open = null;
    } else if (role === 'bullet') {
      open = [view];
      bullets.push(open);
    } else if (role === 'continuation' && open !== null) {
      if (!PRINTED_ADDRESS.test(view.text)) open.push(view);
    } else if (!ADDRESS_ONLY.test(view.text)) {
      const last = paragraphs.at(-1);
      const previous = open === last?.lines ? last?.lines.at(-1) : undefined;
      if (last === undefined || previous === undefined || breaks(previous, view)) {
        open = [view];
        paragraphs.push({ lines: open, labelled, opensWithVerb: opensWithVerb(view, context.lexicon) });
      } else {
        last.lines.push(view);
      }
    }
  }
  return { bullets, paragraphs };
}

/** Of the paragraphs of a body without list markers, how many at the front are running text and no list items. */
function leadingText(paragraphs: readonly Paragraph[], { habits, headLeft }: BodyContext): number {
  const label = paragraphs.findIndex(({ labelled }) => labelled);
  if (label > 0) return label;
  const isItem = ({ lines }: Paragraph) => lines[0] !== undefined && isIndented(lines[0], headLeft);
  const indented = paragraphs.filter(isItem).length;
  if (indented > 0 && indented < paragraphs.length) return paragraphs.findIndex(isItem);
  const [first, ...rest] = paragraphs;
  if (indented > 0 && habits.indented !== 'prose') return 0;
  if (first === undefined) return 0;
  const listed = habitAt(first.lines[0]!, headLeft, habits) === 'items';
  if (listed || rest.length === 0) return listed ? 0 : 1;
  const verbs = rest.filter((paragraph) => paragraph.opensWithVerb).length;
  return first.opensWithVerb === false && verbs > 1 && verbs === rest.length ? 1 : 0;
}

/**
 * Puts the lines under an entry's heading together into running text and list items. Where a list lost its markers
 * (browsers draw them as shapes when they print), its indentation, a label above it, or lines that each say what
 * was done tell the items.
 */
export function readBody(
  body: readonly RoledLine[],
  heads: readonly LineView[],
  lexicon: CompiledLexicon,
  habits: BodyHabits = NO_BODY_HABITS,
): EntryBody {
  const context: BodyContext = { habits, headLeft: leftOfHeads(heads, body), lexicon };
  const { bullets, paragraphs } = paragraphsOf(body, context);
  const texts = paragraphs.map(({ lines }) => joinLines(lines, lexicon));
  if (bullets.length > 0)
    return { summary: texts[0] ?? null, highlights: bullets.map((lines) => joinLines(lines, lexicon)) };
  const lead = leadingText(paragraphs, context);
  return { summary: lead === 0 ? null : (texts[0] ?? null), highlights: texts.slice(lead) };
}
