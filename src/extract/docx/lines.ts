import type { Concealment } from '../../model/document.ts';
import type { Link } from '../../model/document.ts';
import { cleanCharacters } from '../characters.ts';
import { type DraftLine, draftLine } from '../draft.ts';
import { isLetterSpaced, joinLetters } from '../letter-spacing.ts';
import type { Flattened, ParagraphFacts, RunLook } from './facts.ts';
import type { TreeNode } from './mammoth-tree.ts';

/** A line with what tells how far it stands below the one before it. */
export interface SpacedLine {
  readonly line: DraftLine;
  /** Distance of its rows in points, and how many rows it takes about. */
  readonly pitch: number;
  readonly rows: number;
  readonly before: number;
  readonly after: number;
  readonly closeStyle: string | null;
}

/** What is counted while text is read. */
export interface CharacterTally {
  characters: number;
  odd: number;
}

/** Stretch of a line with one look; hidden text is kept apart from what a person sees. */
interface OpenLine {
  text: string;
  bold: number;
  capitals: number;
  /** Characters by size of print. */
  readonly sizes: Map<number, number>;
  readonly links: Link[];
  readonly hidden: { text: string; readonly how: Concealment }[];
}

const newLine = (): OpenLine => ({ text: '', bold: 0, capitals: 0, sizes: new Map(), links: [], hidden: [] });

function addHidden(line: OpenLine, text: string, how: Concealment): void {
  const last = line.hidden.at(-1);
  if (last?.how === how) last.text += text;
  else line.hidden.push({ text, how });
}

function addText(line: OpenLine, text: string, look: RunLook): void {
  if (look.concealment !== null) {
    addHidden(line, text, look.concealment);
    return;
  }
  const weight = text.trim().length;
  line.text += text;
  if (look.bold) line.bold += weight;
  if (look.capitals) line.capitals += weight;
  line.sizes.set(look.size, (line.sizes.get(look.size) ?? 0) + weight);
}

interface Reading {
  readonly looks: readonly RunLook[];
  readonly lines: OpenLine[];
  readonly tally: CharacterTally;
}

const PLAIN: RunLook = { bold: false, size: 10, capitals: false, concealment: null };

function readNodes(nodes: readonly TreeNode[], look: RunLook, reading: Reading): void {
  for (const node of nodes) {
    const line = reading.lines[reading.lines.length - 1]!;
    if (node.type === 'text') {
      const { text, odd } = cleanCharacters(node.value ?? '');
      reading.tally.characters += text.length;
      reading.tally.odd += odd;
      addText(line, text, look);
    } else if (node.type === 'tab') addText(line, '\t', look);
    else if (node.type === 'break') reading.lines.push(newLine());
    else if (node.type === 'hyperlink') {
      const start = line.text.length;
      readNodes(node.children ?? [], look, reading);
      // A link over a line break is one of its first line.
      if (node.href && /^(?:https?|mailto|tel):/i.test(node.href))
        line.links.push({ start, end: line.text.length, url: node.href });
    } else
      readNodes(
        node.children ?? [],
        node.type === 'run' ? (reading.looks[Number(node.font)] ?? look) : look,
        reading,
      );
  }
}

/** Tabs, and blanks wider than a gap in a PDF, set something apart: one tab, however many they are. Links keep their text. */
function squeeze(text: string, links: readonly Link[]): { text: string; links: Link[] } {
  const wide = / *\t[\t ]*| {5,}/g;
  const squeezed = text.replace(wide, '\t');
  const lead = squeezed.length - squeezed.trimStart().length;
  const result = squeezed.trim();
  const moved = (offset: number) => {
    const before = text.slice(0, offset).replace(wide, '\t').length;
    return Math.max(0, Math.min(result.length, before - lead));
  };
  return {
    text: result,
    links: links
      .slice(0, MOST_LINKS)
      .map((link) => ({ ...link, start: moved(link.start), end: moved(link.end) })),
  };
}

/** Makes words of letters set apart in any of the parts that tabs make of a line. */
function joinSpaced(text: string): { text: string; letterSpaced: boolean } {
  const cells = text.split('\t');
  if (!cells.some(isLetterSpaced)) return { text, letterSpaced: false };
  return {
    text: cells.map((cell) => (isLetterSpaced(cell) ? joinLetters(cell) : cell)).join('\t'),
    letterSpaced: true,
  };
}

/** A link without text is one on a picture; the marks of a field, which are links too, repeat that of its text. */
function withoutMarks(links: readonly Link[]): Link[] {
  const withText = new Set(links.filter(({ start, end }) => end > start).map(({ url }) => url));
  return links.filter(({ start, end, url }) => end > start || !withText.has(url));
}

/** Links of one line that are kept; a line of a CV has a handful. */
const MOST_LINKS = 50;

function mostCommon(sizes: ReadonlyMap<number, number>, otherwise: number): number {
  let best = otherwise;
  let most = 0;
  for (const [size, count] of sizes) {
    if (count <= most) continue;
    most = count;
    best = size;
  }
  return best;
}

/** Height of a row in heights of its letters, with the space that fonts have between rows. */
const ROW = 1.2;
/** Letters of usual print that a row across the page holds; longer paragraphs take several rows. */
const ROW_LENGTH = 95;

/** Distance of the rows of a paragraph. */
export function pitchOf({ linePoints, lineFactor }: ParagraphFacts, size: number): number {
  return linePoints ?? size * ROW * lineFactor;
}

/** Marker that list items get, so that every reader of the text sees the list. */
const LIST_MARKER = '• ';
/** How much further in the other lines of a list item stand than its marker. */
const HANGING = 2;

function visibleLine(open: OpenLine, facts: ParagraphFacts, index: number, count: number): DraftLine {
  const squeezed = squeeze(open.text, withoutMarks(open.links));
  const { text, letterSpaced } = joinSpaced(squeezed.text);
  // In a line that became shorter a link covers all of it.
  const links = letterSpaced
    ? squeezed.links.map(({ url }) => ({ url, start: 0, end: text.length }))
    : squeezed.links;
  const isItem = facts.listLevel !== null;
  const marker = isItem && index === 0 ? LIST_MARKER : '';
  const half = text.replace(/\s/g, '').length / 2;
  return draftLine(marker + text, {
    region: facts.region,
    bold: open.bold > half,
    fontSize: mostCommon(open.sizes, facts.size),
    headingLevel: facts.headingLevel,
    listLevel: index === 0 ? facts.listLevel : null,
    letterSpaced,
    links: links.map((link) => ({
      ...link,
      start: link.start + marker.length,
      end: link.end + marker.length,
    })),
    ...(open.capitals > half ? { capitals: true } : {}),
    ...(isItem && count > 1 ? { indent: index === 0 ? 0 : HANGING } : {}),
  });
}

/** The lines of one paragraph, and what is hidden in it. Manual line breaks part its lines. */
export function paragraphLines(
  paragraph: TreeNode,
  facts: ParagraphFacts,
  { looks }: Pick<Flattened, 'looks'>,
  tally: CharacterTally,
): { visible: SpacedLine[]; hidden: DraftLine[] } {
  const reading: Reading = { looks, lines: [newLine()], tally };
  readNodes(paragraph.children ?? [], PLAIN, reading);
  const hidden = reading.lines
    .flatMap((open) => open.hidden)
    .map(({ text, how }) => draftLine(squeeze(text, []).text, { concealment: how }))
    .filter(({ text }) => text !== '');
  const shown = reading.lines.filter(({ text, links }) => text.trim() !== '' || links.length > 0);
  const visible = shown.map((open, index): SpacedLine => {
    const line = visibleLine(open, facts, index, shown.length);
    return {
      line,
      pitch: pitchOf(facts, line.fontSize ?? facts.size),
      rows: Math.ceil(line.text.length / ROW_LENGTH),
      before: index === 0 ? facts.before : 0,
      after: index === shown.length - 1 ? facts.after : 0,
      closeStyle: facts.closeStyle,
    };
  });
  return { visible, hidden };
}
