import mammoth from 'mammoth';
import { PrecheckError } from '../model/errors.ts';
import type { Limits } from '../model/limits.ts';
import { cleanCharacters } from './characters.ts';
import { DAMAGED_DOCX, readArchive } from './docx-archive.ts';
import { type DraftLine, draftLine, type RawDocument } from './draft.ts';

/** The nodes of mammoth's document tree, as far as they are used here; its types leave them out. */
interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly value?: string;
  readonly href?: string | null;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly numbering?: { readonly level: string | number; readonly isOrdered: boolean } | null;
  readonly isBold?: boolean;
  readonly fontSize?: number | null;
}

interface Tally {
  tables: number;
  images: number;
  characters: number;
  odd: number;
}

/** What is gathered while a paragraph is read; a manual line break starts a new one. */
interface OpenLine {
  text: string;
  bold: number;
  size: number | null;
  links: { start: number; end: number; url: string }[];
}

const newLine = (): OpenLine => ({ text: '', bold: 0, size: null, links: [] });

function readRuns(
  nodes: readonly Node[],
  run: Node | null,
  lines: OpenLine[],
  nested: Node[],
  tally: Tally,
): void {
  for (const node of nodes) {
    const line = lines[lines.length - 1] as OpenLine;
    if (node.type === 'text') {
      const { text, odd } = cleanCharacters(node.value ?? '');
      tally.characters += text.length;
      tally.odd += odd;
      line.text += text;
      if (run?.isBold === true) line.bold += text.trim().length;
      if (line.size === null && text.trim() !== '') line.size = run?.fontSize ?? null;
    } else if (node.type === 'tab') {
      line.text += '\t';
    } else if (node.type === 'break') {
      lines.push(newLine());
    } else if (node.type === 'image') {
      tally.images += 1;
    } else if (node.type === 'hyperlink') {
      const start = line.text.length;
      readRuns(node.children ?? [], run, lines, nested, tally);
      const end = line.text.length;
      if (node.href && /^(?:https?|mailto|tel):/i.test(node.href))
        line.links.push({ start, end, url: node.href });
    } else if (node.type === 'paragraph' || node.type === 'table') {
      // A text box stands inside a paragraph; its text is read after it.
      nested.push(node);
    } else {
      readRuns(node.children ?? [], node.type === 'run' ? node : run, lines, nested, tally);
    }
  }
}

function headingLevelOf(paragraph: Node): number | null {
  const match = /^heading ?([1-6])$/i.exec(paragraph.styleName ?? paragraph.styleId ?? '');
  return match === null ? null : Number(match[1]);
}

/** The lines of one paragraph. List items get a bullet, so that every reader of the text sees the list. */
function paragraphLines(paragraph: Node, tally: Tally, gapBefore: boolean): DraftLine[] {
  const lines = [newLine()];
  const nested: Node[] = [];
  readRuns(paragraph.children ?? [], null, lines, nested, tally);
  const level =
    paragraph.numbering === null || paragraph.numbering === undefined
      ? null
      : Number(paragraph.numbering.level);
  const drafts = lines
    .filter((line) => line.text.trim() !== '')
    .map((line, index) => {
      const leading = line.text.length - line.text.trimStart().length;
      const marker = level !== null && index === 0 ? '• ' : '';
      const shift = marker.length - leading;
      const text = marker + line.text.trim();
      return draftLine(text, {
        bold: line.bold * 2 > line.text.trim().length,
        fontSize: line.size,
        headingLevel: headingLevelOf(paragraph),
        listLevel: index === 0 ? level : null,
        gapBefore: gapBefore && index === 0,
        links: line.links
          .map((link) => ({
            url: link.url,
            start: Math.max(0, link.start + shift),
            end: Math.min(text.length, link.end + shift),
          }))
          .filter((link) => link.end >= link.start),
      });
    });
  return [...drafts, ...readBlocks(nested, tally)];
}

/** A row of a table: side by side where each cell holds a line or two, cell after cell where they hold columns of text. */
function rowLines(row: Node, tally: Tally): DraftLine[] {
  const cells = (row.children ?? [])
    .map((cell) => readBlocks(cell.children ?? [], tally))
    .filter((cell) => cell.length > 0);
  const long = cells.filter((cell) => cell.length > 2).length;
  if (long > 1)
    return cells.flatMap((cell) =>
      cell.map((line, index) => (index === 0 ? { ...line, gapBefore: true } : line)),
    );
  const height = Math.max(0, ...cells.map((cell) => cell.length));
  const lines: DraftLine[] = [];
  for (let index = 0; index < height; index += 1) {
    const beside = cells.map((cell) => cell[index]).filter((line): line is DraftLine => line !== undefined);
    const first = beside[0]!;
    const links: DraftLine['links'][number][] = [];
    let text = '';
    for (const line of beside) {
      if (text !== '') text += '\t';
      links.push(
        ...line.links.map((link) => ({
          ...link,
          start: link.start + text.length,
          end: link.end + text.length,
        })),
      );
      text += line.text;
    }
    lines.push({ ...first, text, links, headingLevel: beside.length > 1 ? null : first.headingLevel });
  }
  return lines;
}

function readBlocks(nodes: readonly Node[], tally: Tally): DraftLine[] {
  const lines: DraftLine[] = [];
  let gap = false;
  for (const node of nodes) {
    if (node.type === 'paragraph') {
      const read = paragraphLines(node, tally, gap);
      gap = read.length === 0;
      lines.push(...read);
    } else if (node.type === 'table') {
      tally.tables += 1;
      for (const row of node.children ?? []) lines.push(...rowLines(row, tally));
    } else {
      lines.push(...readBlocks(node.children ?? [], tally));
    }
  }
  return lines;
}

async function documentTree(bytes: Uint8Array): Promise<Node> {
  let tree: Node | null = null;
  const arrayBuffer = bytes.slice().buffer;
  // mammoth's Node build takes `buffer`, its browser build `arrayBuffer`; each ignores the other.
  const input = {
    arrayBuffer,
    buffer: typeof Buffer === 'undefined' ? undefined : Buffer.from(arrayBuffer),
  } as { arrayBuffer: ArrayBuffer };
  await mammoth.convertToHtml(input, {
    transformDocument: (root: Node) => {
      tree = root;
      // The tree is all that is wanted; without children there is no HTML to make.
      return { ...root, children: [] };
    },
  });
  if (tree === null) throw new Error('no document in the file');
  return tree;
}

/**
 * Reads a DOCX into lines: body, then headers and footers marked as such.
 * @throws PrecheckError `corrupt` or `too-complex`.
 */
export async function readDocx(bytes: Uint8Array, limits: Limits): Promise<RawDocument> {
  const margins = readArchive(bytes, limits);
  const tally: Tally = { tables: 0, images: 0, characters: 0, odd: 0 };
  let body: DraftLine[];
  try {
    body = readBlocks((await documentTree(bytes)).children ?? [], tally);
  } catch (error) {
    throw new PrecheckError('corrupt', DAMAGED_DOCX, { cause: error });
  }
  const margin = (region: 'header' | 'footer') => (text: string) =>
    draftLine(cleanCharacters(text).text, { region });
  return {
    format: 'docx',
    pages: null,
    lines: [...margins.headers.map(margin('header')), ...body, ...margins.footers.map(margin('footer'))],
    signals: {
      columnsPerPage: null,
      pagesWithoutText: null,
      images: tally.images,
      likelyPhotos: null,
      tables: tally.tables,
      textBoxes: null,
      oddCharacterShare: tally.characters === 0 ? 0 : tally.odd / tally.characters,
      trackedChanges: null,
      fonts: null,
      encrypted: null,
      producer: margins.application,
    },
    doubts: [],
  };
}
