// The order matters: stand-ins first, then the worker module, which puts itself on globalThis.pdfjsWorker so
// that pdf.js works in this thread instead of starting one of its own (the edge has no threads).
import './pdf-globals.ts';
import '../../node_modules/pdf-parse/dist/pdf-parse/web/pdf.worker.mjs';
import { PDFParse } from '../../node_modules/pdf-parse/dist/pdf-parse/web/pdf-parse.es.js';

/** A run of text as pdf.js reports it. `transform` is the text matrix; its last two numbers are the baseline's start. */
export interface PdfTextItem {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly [number, number, number, number, number, number];
  readonly fontName: string;
  readonly hasEOL: boolean;
}

interface PdfFont {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
}

/** A link annotation. The rectangle is in the page's own coordinates, from the lower left corner. */
export interface PdfLink {
  /** 0-based. */
  readonly pageIndex: number;
  readonly url?: string;
  readonly unsafeUrl?: string;
  readonly rect: readonly [number, number, number, number];
}

/** The parts of a pdf.js page that this project uses. */
export interface PdfPage {
  getViewport(options: { scale: number }): {
    readonly width: number;
    readonly height: number;
    readonly transform: readonly [number, number, number, number, number, number];
  };
  getTextContent(): Promise<{ readonly items: readonly (PdfTextItem | { readonly type: string })[] }>;
  getOperatorList(options: { annotationMode: number }): Promise<{ readonly fnArray: readonly number[] }>;
  readonly commonObjs: { has(id: string): boolean; get(id: string): PdfFont };
  cleanup(): boolean;
}

/** The parts of a pdf.js document that this project uses. */
export interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getAnnotationsByType(types: ReadonlySet<number>): Promise<readonly (PdfLink | null)[]>;
  getMetadata(): Promise<{ readonly info: Readonly<Record<string, unknown>> }>;
}

/** Images of more pixels than this are left out unread: no CV's photo needs more, and a scan is told by its lack of text. */
const LARGEST_IMAGE_PIXELS = 1_000_000;

/**
 * A document whose fonts take whatever they are given and draw nothing. Without it pdf.js prepares to draw by
 * itself and compiles the outline of every letter, which costs half as much again as reading the text.
 */
const NO_FONTS = { fonts: { add() {}, delete() {} } };

/**
 * Opens a PDF and hands its pdf.js document to `use`, then frees it, whatever happens.
 *
 * Why not pdf-parse's own `getText`: it gives strings only, and layout needs positions, fonts and links.
 * @throws whatever pdf.js throws (InvalidPDFException, PasswordException, …); `pdf.ts` names it.
 */
export async function withPdfDocument<Result>(
  bytes: Uint8Array,
  use: (document: PdfDocument) => Promise<Result>,
): Promise<Result> {
  const parser = new PDFParse({
    // pdf.js takes the buffer over and leaves it empty, so it gets a copy.
    data: bytes.slice(),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: false,
    ownerDocument: NO_FONTS,
    maxImageSize: LARGEST_IMAGE_PIXELS,
    verbosity: 0,
  });
  try {
    // The one place that reaches into pdf-parse: `load` is private in its types, and a second copy of pdf.js
    // beside the one it carries would double the bundle.
    const document = await (parser as unknown as { load(): Promise<PdfDocument> }).load();
    return await use(document);
  } finally {
    await parser.destroy();
  }
}
