import type { Line } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import type { RunContext } from '../context.ts';
import { counted } from '../message.ts';
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

/** The first line of each page that fails a test. */
function firstLines(lines: readonly Line[], fits: (page: number) => boolean): Span[] {
  const seen = new Set<number>();
  return lines.filter(({ page }) => {
    if (page === null || seen.has(page)) return false;
    seen.add(page);
    return fits(page);
  });
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
    // A file without pages that yields no text is one page that cannot be read.
    pagesWithoutText: signals.pagesWithoutText?.length ?? (readability === 'none' ? 1 : 0),
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
    'pagesWithoutText',
    'oddPerThousand',
    'poorReadings',
  ],
  values: ['reasons', 'pagesWithoutText', 'tables'],
  of: (context) => {
    const { document } = context;
    const { columnsPerPage, letterSpacedLines, tables } = document.signals;
    const figures = readingFigures(context);
    const values = {
      reasons: document.reasons.slice(0, 3).join('; '),
      pagesWithoutText: counted(figures.pagesWithoutText ?? 0, 'page', 'pages'),
      tables: counted(tables ?? 0, 'table', 'tables'),
    };
    const lists = {
      letterSpaced: letterSpacedLines.filter(({ start, end }) =>
        HEADING.test(document.text.slice(start, end)),
      ),
      columnPages:
        document.pages === null && (columnsPerPage?.[0] ?? 0) > 1
          ? document.lines.slice(0, 1)
          : firstLines(document.lines, (page) => (columnsPerPage?.[page - 1] ?? 0) > 1),
    };
    return [textTarget(topOf(context), null, values, { figures, lists })];
  },
};
