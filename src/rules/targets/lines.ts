import type { Line, Signals, TextDocument } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import type { RunContext } from '../context.ts';
import { counted, joinList } from '../message.ts';
import { type TargetDefinition, textTarget, topOf } from '../target.ts';

/** Each line of the text. */
export const linesTarget: TargetDefinition = {
  name: 'lines',
  parts: [],
  lists: [],
  figures: [],
  values: [],
  of: ({ document, locator }) =>
    document.lines.map((line) => textTarget(line, locator.sectionAt(line.start))),
};

/** Rows of dots and scripts that are written without blanks may look letter-spaced; a heading is Latin words. */
const HEADING = /^[\p{Script=Latin}\s&'’,/-]{3,80}$/u;

/** A line worth quoting: one that a reader finds again on the page. */
const QUOTABLE = /\p{L}{3}/u;

/** The first line with a word on each of the pages. */
function firstLines(lines: readonly Line[], text: string, pages: readonly number[]): Span[] {
  return pages.flatMap((wanted) => {
    const line = lines.find(
      ({ page, start, end }) => page === wanted && QUOTABLE.test(text.slice(start, end)),
    );
    return line === undefined ? [] : [line];
  });
}

/** 1-based pages with text side by side. */
function columnPages({ columnsPerPage }: Signals): number[] {
  return (columnsPerPage ?? []).flatMap((columns, index) => (columns > 1 ? [index + 1] : []));
}

/** "page 2", "pages 1 and 3". */
function pageNames(pages: readonly number[]): string {
  return `${pages.length === 1 ? 'page' : 'pages'} ${joinList(pages.map(String), 'and', 6)}`;
}

/** "On page 2", or "In places" in a file that has no pages. */
function whereColumns(document: TextDocument): string {
  return document.pages === null ? 'In places' : `On ${pageNames(columnPages(document.signals))}`;
}

function readingFigures(context: RunContext): Record<string, number | null> {
  const { signals, readability } = context.document;
  const columns = signals.columnsPerPage;
  return {
    columns: columns === null ? null : columns.reduce((most, count) => Math.max(most, count), 0),
    tables: signals.tables,
    textBoxes: signals.textBoxes,
    images: signals.images,
    likelyPhotos: signals.likelyPhotos,
    imagePages: readability === 'none' ? 0 : (signals.pagesWithoutText?.length ?? 0),
    unreadable: readability === 'none' ? 1 : 0,
    oddPerThousand: signals.oddCharacterShare * 1000,
    poorReadings: readability === 'poor' ? 1 : 0,
  };
}

/** How the file itself reads: facts about layout and text layer that hold even where the text cannot be trusted. */
export const readingTarget: TargetDefinition = {
  name: 'reading',
  parts: [],
  lists: ['letterSpaced', 'columnPages'],
  figures: [
    'columns',
    'tables',
    'textBoxes',
    'images',
    'likelyPhotos',
    'imagePages',
    'unreadable',
    'oddPerThousand',
    'poorReadings',
  ],
  values: ['reasons', 'imagePages', 'tables', 'textBoxes', 'where'],
  of: (context) => {
    const { document } = context;
    const { letterSpacedLines, pagesWithoutText, tables, textBoxes } = document.signals;
    const figures = readingFigures(context);
    const values = {
      reasons: document.reasons.slice(0, 3).join('; '),
      imagePages: pageNames(pagesWithoutText ?? []),
      tables: counted(tables ?? 0, 'table', 'tables'),
      textBoxes: counted(textBoxes ?? 0, 'text box', 'text boxes'),
      where: whereColumns(document),
    };
    const lists = {
      letterSpaced: letterSpacedLines.filter(({ start, end }) =>
        HEADING.test(document.text.slice(start, end)),
      ),
      // Without pages there is no telling where the columns stand.
      columnPages:
        document.pages === null
          ? (document.signals.columnsPerPage?.[0] ?? 0) > 1
            ? [topOf(context)]
            : []
          : firstLines(document.lines, document.text, columnPages(document.signals)),
    };
    return [textTarget(topOf(context), null, values, { figures, lists })];
  },
};
