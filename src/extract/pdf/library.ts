// The order matters: stand-ins first, then the worker module, which puts itself on globalThis.pdfjsWorker so
// that pdf.js works in this thread instead of starting one of its own (the edge has no threads).
import './globals.ts';
import '../../generated/pdf.worker.mjs';
import { PDFParse } from '../../../node_modules/pdf-parse/dist/pdf-parse/esm/index.js';
import type { Bounds } from '../../model/limits.ts';
import { handOver, ReadingBudget, takeBudget } from './reading-budget.ts';

/** One sign of a shown string. `width` is in thousandths of the font size for all but Type 3 fonts. */
export interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** What pdf.js tells of a font. */
export interface PdfFont {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly isType3Font?: boolean;
  readonly fontMatrix?: readonly number[];
  readonly bbox?: readonly number[];
}

/** An image as pdf.js decoded it; `kind` is 1 for one bit a pixel, 2 for RGB, 3 for RGBA. */
export interface PdfImage {
  readonly width: number;
  readonly height: number;
  readonly kind?: number;
  readonly data?: Uint8Array | Uint8ClampedArray | null;
}

/** What a page draws, in order: operators by number, and the arguments of each. */
export interface PdfOperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

/** A link annotation. The rectangle is in the page's own coordinates, from the lower left corner. */
export interface PdfLink {
  /** 0-based. */
  readonly pageIndex: number;
  readonly url?: string;
  readonly unsafeUrl?: string;
  readonly rect: readonly [number, number, number, number];
}

/** A store of pdf.js for fonts and images. */
export interface PdfObjects {
  has(id: string): boolean;
  get(id: string): unknown;
  get(id: string, whenThere: (object: unknown) => void): unknown;
}

/** The parts of a pdf.js page that this project uses. */
export interface PdfPage {
  getViewport(options: { scale: number }): {
    readonly width: number;
    readonly height: number;
    readonly transform: readonly [number, number, number, number, number, number];
  };
  getOperatorList(options: { annotationMode: number }): Promise<PdfOperatorList>;
  /** What pages share: fonts, and images that stand on several. */
  readonly commonObjs: PdfObjects;
  /** What the page needs; with a callback `get` hands over what is still being decoded as soon as it is there. */
  readonly objs: PdfObjects;
  cleanup(): boolean;
}

/** The parts of a pdf.js document that this project uses. */
export interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getAnnotationsByType(types: ReadonlySet<number>): Promise<readonly (PdfLink | null)[]>;
  getMetadata(): Promise<{ readonly info: Readonly<Record<string, unknown>> }>;
}

/** Images of more pixels than this stay packed: no CV's photo needs more, and a scan is told by its lack of text. */
const LARGEST_IMAGE_PIXELS = 1_000_000;

/**
 * A document whose fonts take whatever they are given and draw nothing. Without it pdf.js prepares to draw by
 * itself and compiles the outline of every letter, which costs half as much again as reading the text.
 */
const NO_FONTS = { fonts: { add() {}, delete() {} } };

/**
 * Opens a PDF and hands its pdf.js document to `use` with what it may cost, then frees it, whatever happens.
 *
 * Why not pdf-parse's own `getText`: it gives strings only, and layout needs positions, fonts and links.
 * @throws PrecheckError `too-complex` beyond a limit; else whatever pdf.js throws (InvalidPDFException,
 * PasswordException, …); `read-pdf.ts` names it.
 */
export async function withPdfDocument<Result>(
  bytes: Uint8Array,
  bounds: Bounds,
  use: (document: PdfDocument, budget: ReadingBudget) => Promise<Result>,
): Promise<Result> {
  const budget = new ReadingBudget(bounds);
  const number = handOver(budget);
  const parser = new PDFParse({
    // pdf.js takes the buffer over and leaves it empty, so it gets a copy.
    data: bytes.slice(),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: false,
    ownerDocument: NO_FONTS,
    maxImageSize: LARGEST_IMAGE_PIXELS,
    // The one number that reaches the reader and means nothing to it where it is given the bytes at once.
    rangeChunkSize: number,
    verbosity: 0,
  });
  try {
    // The one place that reaches into pdf-parse: `load` is private in its types, and a second copy of pdf.js
    // beside the one it carries would double the bundle.
    const document = await (parser as unknown as { load(): Promise<PdfDocument> }).load();
    return await use(document, budget);
  } catch (error) {
    throw budget.failure ?? error;
  } finally {
    takeBudget(number);
    await parser.destroy();
  }
}
