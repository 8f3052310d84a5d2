import { type PdfPageParts, pdfOfPages } from '../pdf-file.ts';
import { canWrite, pdfString, widthOf, wrap } from './pdf-text.ts';
import { PICTURES, SCAN } from './picture.ts';
import type { Block, Hiding, Sheet } from './sheet.ts';

/** Points from the top left corner of a page of 600 by 800. */
const PAGE = { left: 50, right: 550, top: 60, bottom: 750 };
/** Where the second cells of a table begin. */
const SECOND_CELL = 180;
/** Where the columns run in a CV that has a side column. */
const SIDE = { left: 40, right: 190 };
const MAIN = { left: 215, right: 560 };
const INDENT = 12;

/** Size, space above and boldness of each kind of paragraph, in points. */
const LOOKS: Readonly<Record<Block['kind'], { size: number; above: number; bold: boolean }>> = {
  name: { size: 20, above: 0, bold: true },
  label: { size: 12, above: 3, bold: false },
  contact: { size: 10, above: 2, bold: false },
  heading: { size: 13, above: 12, bold: true },
  entry: { size: 10, above: 1, bold: true },
  text: { size: 10, above: 2, bold: false },
  bullet: { size: 10, above: 1, bold: false },
};
const ABOVE_ENTRY = 7;
const LINE = 1.3;

const HIDDEN_BY: Readonly<Partial<Record<Hiding, string>>> = { white: '1 1 1 rg', invisible: '3 Tr' };

interface Column {
  readonly left: number;
  readonly right: number;
}

/** Whether a sheet can be set: Helvetica must have its letters, and Word alone can mark text as hidden. */
export const isSettable = ({ blocks }: Sheet): boolean =>
  blocks.every(({ text, right = '', hiding }) => canWrite(text + right) && hiding !== 'marked');

const placed = (text: string, left: number, down: number, font: string, state = ''): string =>
  `q BT ${state} ${font} Tf 1 0 0 1 ${left.toFixed(2)} ${(800 - down).toFixed(2)} Tm (${pdfString(text)}) Tj ET Q\n`;

/** Sets paragraphs down the page, column by column. */
class Typesetter {
  readonly pages: string[] = [''];
  /** Baseline of the last line, in points from the top. */
  #down = PAGE.top;
  #page = 0;

  get place(): readonly [number, number] {
    return [this.#page, this.#down];
  }

  moveTo([page, down]: readonly [number, number]): void {
    [this.#page, this.#down] = [page, down];
  }

  #draw(operators: string): void {
    this.pages[this.#page] = `${this.pages[this.#page] ?? ''}${operators}`;
  }

  #goDown(by: number): void {
    this.#down += by;
    if (this.#down <= PAGE.bottom) return;
    this.breakPage();
    this.#down += by;
  }

  breakPage(): void {
    this.#page += 1;
    this.#down = PAGE.top;
    this.pages[this.#page] ??= '';
  }

  /** Sets one paragraph. */
  set(block: Block, column: Column, marker: string): void {
    if (block.newPage === true) this.breakPage();
    if (block.place === 'table') {
      this.#row(block, column);
      return;
    }
    const { above, bold, ...look } = LOOKS[block.kind];
    const size = block.hiding === 'tiny' ? 1 : look.size;
    const font = `/${bold ? 'F2' : 'F1'} ${size}`;
    const left = block.hiding === 'off-page' ? -900 : column.left + (block.kind === 'bullet' ? INDENT : 0);
    const state = block.hiding === undefined ? '' : (HIDDEN_BY[block.hiding] ?? '');
    const right = block.right ?? '';
    const rightWidth = right === '' ? 0 : widthOf(right, size) * 1.1 + 12;
    const width = column.right - column.left - (block.kind === 'bullet' ? INDENT : 0) - rightWidth;
    this.#goDown(above + (block.opens === true ? ABOVE_ENTRY : 0));
    wrap(block.text, size, bold ? width / 1.1 : width).forEach((line, index) => {
      this.#goDown(size * LINE);
      if (index === 0 && block.kind === 'bullet')
        this.#draw(placed(marker, column.left, this.#down, font, state));
      if (index === 0 && right !== '')
        this.#draw(placed(right, column.right - rightWidth + 12, this.#down, font, state));
      this.#draw(placed(line, left, this.#down, font, state));
    });
  }

  /** A row of a table of two cells, with lines round both. */
  #row({ text, right = '' }: Block, column: Column): void {
    const height = 16;
    this.#goDown(height);
    const bottom = 800 - this.#down - 4;
    const cell = (from: number, to: number) => `${from} ${bottom.toFixed(2)} ${to - from} ${height} re S\n`;
    const rules = `q 0.5 w ${cell(column.left - 4, SECOND_CELL)}${cell(SECOND_CELL, column.right)}Q\n`;
    const words = `${placed(text, column.left, this.#down, '/F1 10')}${placed(right, SECOND_CELL + 4, this.#down, '/F1 10')}`;
    this.#draw(`${rules}${words}`);
  }
}

/** The header and footer lines, the same on each page. */
function marginsOf(blocks: readonly Block[]): string {
  const rows = (place: Block['place'], from: number) =>
    blocks
      .filter((block) => block.place === place)
      .map(({ text }, index) => placed(text, PAGE.left, from + index * 12, '/F1 9'));
  return [...rows('header', 24), ...rows('footer', 776)].join('');
}

/** Breaks a text into lines that are longer and shorter by turns. */
function ragged(text: string, widths: readonly [number, number]): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest !== '') {
    const [line = ''] = wrap(rest, 10, widths[lines.length % 2]!);
    lines.push(line);
    rest = rest.slice(line.length).trimStart();
  }
  return lines;
}

/** Two texts side by side, so close and so uneven that no gutter parts them. */
function crossedLines(blocks: readonly Block[]): string {
  const text = (of: readonly Block[]) => of.map((block) => block.text).join(' ');
  const half = Math.ceil(blocks.length / 2);
  const left = ragged(text(blocks.slice(0, half)), [195, 160]);
  const right = ragged(text(blocks.slice(half)), [165, 195]);
  return left
    .flatMap((line, index) => {
      const down = 170 + index * 14;
      const other = right[index];
      const [one, two] = index % 2 === 0 ? [40, 248] : [40, 213];
      return [
        placed(line, one, down, '/F1 10'),
        ...(other === undefined ? [] : [placed(other, two, down, '/F1 10')]),
      ];
    })
    .slice(0, 80)
    .join('');
}

const WHOLE_PAGE: PdfPageParts = { operators: 'q 600 0 0 800 0 0 cm /Im0 Do Q\n', pictures: [SCAN] };

function pagesOf({ blocks, marker, picture, scanned, crossed }: Sheet): PdfPageParts[] {
  const setter = new Typesetter();
  const flowing = blocks.filter(({ place }) => place !== 'header' && place !== 'footer');
  const columns = flowing.some(({ place }) => place === 'side');
  const top = flowing.filter(({ section, place }) => section === 'top' && place !== 'side');
  const rest = flowing.filter((block) => !top.includes(block));
  for (const block of top) setter.set(block, PAGE, marker);
  if (crossed !== undefined) {
    const told = rest.filter(({ kind, section }) => kind === 'bullet' || section === 'summary');
    const lines = crossedLines(crossed === 'as-told' ? told : told.toReversed());
    return [{ operators: `${setter.pages[0]}${lines}` }];
  }
  const start = setter.place;
  for (const block of rest.filter(({ place }) => place === 'side')) setter.set(block, SIDE, marker);
  if (columns) setter.moveTo(start);
  for (const block of rest.filter(({ place }) => place !== 'side'))
    setter.set(block, columns ? MAIN : PAGE, marker);
  const margins = marginsOf(blocks);
  return setter.pages.map((operators, index, pages) => {
    if (scanned === 'all' || (scanned === 'last' && index === pages.length - 1)) return WHOLE_PAGE;
    if (index > 0 || picture === undefined) return { operators: `${margins}${operators}` };
    const [width, height] = picture === 'portrait' ? [80, 100] : [30, 30];
    const drawn = `q ${width} 0 0 ${height} ${PAGE.right - width} ${785 - height} cm /Im0 Do Q\n`;
    return {
      operators: `${margins}${drawn}${operators}`,
      pictures: [PICTURES[picture]],
    };
  });
}

/** A CV as a PDF. */
export const renderPdf = (sheet: Sheet): Uint8Array => pdfOfPages(pagesOf(sheet));
