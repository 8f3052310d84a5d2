import type { HiddenText, Line, TextDocument } from '../../src/model/document.ts';
import type { ExampleFile } from '../../src/model/rule.ts';
import type { Span } from '../../src/model/span.ts';

/** The lines that an example quotes in full. */
function quotedLines(document: TextDocument, quotes: readonly string[]): Span[] {
  return quotes.map((quote) => {
    const line = document.lines.find(({ start, end }) => document.text.slice(start, end).trim() === quote);
    if (line === undefined) throw new Error(`The example has no line “${quote}”.`);
    return { start: line.start, end: line.end };
  });
}

/** The last lines of an example that keeps them from a person's eyes. */
function hiddenLines(lines: readonly Line[], { hiddenLines: count = 0, concealment = 'tiny' }: ExampleFile) {
  return lines
    .slice(lines.length - count)
    .map(({ start, end }): HiddenText => ({ start, end, how: concealment }));
}

function withPlaces(lines: readonly Line[], file: ExampleFile): Line[] {
  const headers = file.headerLines ?? 0;
  const hidden = file.hiddenLines ?? 0;
  return lines.map((line, index) => ({
    ...line,
    page: file.pages === undefined ? line.page : 1,
    fontSize: file.fontSize ?? line.fontSize,
    region: index < headers ? 'header' : index >= lines.length - hidden ? 'hidden' : line.region,
  }));
}

/** Lays the facts that an example states about its file over the reading of its text. */
export function layOver(document: TextDocument, file: ExampleFile | undefined): TextDocument {
  if (file === undefined) return document;
  const { signals } = document;
  return {
    ...document,
    pages: file.pages ?? document.pages,
    readability: file.readability ?? document.readability,
    reasons: file.reasons ?? document.reasons,
    fileName: file.fileName ?? document.fileName,
    bytes: file.bytes ?? document.bytes,
    lines: withPlaces(document.lines, file),
    signals: {
      ...signals,
      columnsPerPage: file.columnsPerPage ?? signals.columnsPerPage,
      pagesWithoutText: file.pagesWithoutText ?? signals.pagesWithoutText,
      images: file.images ?? signals.images,
      tables: file.tables ?? signals.tables,
      textBoxes: file.textBoxes ?? signals.textBoxes,
      likelyPhotos: file.likelyPhotos ?? signals.likelyPhotos,
      trackedChanges: file.trackedChanges ?? signals.trackedChanges,
      hiddenText: [...signals.hiddenText, ...hiddenLines(document.lines, file)],
      letterSpacedLines:
        file.letterSpaced === undefined
          ? signals.letterSpacedLines
          : quotedLines(document, file.letterSpaced),
    },
  };
}
