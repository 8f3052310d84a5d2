import type { TextDocument } from '../model/document.ts';
import { PrecheckError } from '../model/errors.ts';
import { type Bounds, beyondLimit, type Limits, type Stopped, stopIfLate } from '../model/limits.ts';
import { assembleText, type RawDocument } from './draft.ts';
import { parseJsonResume, readJsonResume } from './json-resume.ts';
import { looksLikeMarkdown, readMarkdown } from './markdown.ts';
import { readPlainText } from './plain.ts';
import { judgeReadability } from './readability.ts';
import { decodeText, sniffType, unsupported } from './sniff.ts';

/** What `extractText` needs to know besides the bytes. */
export interface ExtractOptions {
  /** The name as uploaded, for the report only: it never decides the format. */
  readonly fileName: string | null;
  readonly limits: Limits;
  /** Whether the time is up; left out, it never is. */
  readonly stopped?: Stopped;
}

const boundsOf = ({ limits, stopped = () => false }: ExtractOptions): Bounds => ({ limits, stopped });

function decodeWithin(bytes: Uint8Array, limits: Limits): string {
  const text = decodeText(bytes);
  if (text.length > limits.characters) throw beyondLimit('characters', limits);
  return text;
}

function readText(bytes: Uint8Array, limits: Limits): RawDocument {
  const text = decodeWithin(bytes, limits);
  if (/^\s*(?:<!doctype html|<html|<\?xml)/i.test(text)) throw unsupported('a web page or XML file');
  const resume = parseJsonResume(text);
  if (resume !== null) return readJsonResume(resume);
  return looksLikeMarkdown(text) ? readMarkdown(text) : readPlainText(text);
}

async function readByType(bytes: Uint8Array, bounds: Bounds): Promise<RawDocument> {
  const type = sniffType(bytes);
  // The readers are most of the program: they are set up when the first such file comes, not at every start.
  if (type === 'pdf') return (await import('./pdf/read-pdf.ts')).readPdf(bytes, bounds);
  if (type === 'docx') return (await import('./docx/read-docx.ts')).readDocx(bytes, bounds);
  return readText(bytes, bounds.limits);
}

/**
 * Reads an uploaded file into one text with offsets, whatever its format.
 *
 * Why one shape for all: the stages after it never ask what the file was, so a CV as DOCX and the PDF made
 * from it get the same report.
 * @throws PrecheckError `empty`, `too-large`, `unsupported-type`, `encrypted`, `corrupt` or `too-complex`, in
 * words that tell the person what to do. A scan is no error: it comes back with `readability: "none"`.
 */
export async function extractText(bytes: Uint8Array, options: ExtractOptions): Promise<TextDocument> {
  const { limits, fileName } = options;
  const bounds = boundsOf(options);
  if (bytes.length > limits.bytes) throw beyondLimit('bytes', limits);
  const raw = await readByType(bytes, bounds);
  if (raw.lines.length > limits.lines) throw beyondLimit('lines', limits);
  stopIfLate(bounds);
  const { text, lines, links, letterSpacedLines, hiddenText } = assembleText(raw.lines);
  if (raw.format !== 'pdf' && (raw.signals.images ?? 0) === 0 && text === '') {
    throw new PrecheckError(
      'empty',
      'This document holds no text. Check that you chose the right file and send it again.',
    );
  }
  return {
    format: raw.format,
    fileName,
    bytes: bytes.length,
    pages: raw.pages,
    text,
    lines,
    links: [...links].sort((one, other) => one.start - other.start || one.end - other.end),
    signals: { ...raw.signals, letterSpacedLines, hiddenText },
    ...judgeReadability(raw),
  };
}

/**
 * Reads a job ad: any format that CVs come in, and web pages, which is what people save from job boards.
 * @returns its text alone, since an ad is quoted by nobody but itself.
 * @throws PrecheckError as `extractText` does.
 */
export async function extractAdText(bytes: Uint8Array, options: ExtractOptions): Promise<string> {
  if (bytes.length <= options.limits.bytes && sniffType(bytes) === 'text') {
    const text = decodeWithin(bytes, options.limits);
    const { isWebPage, textOfWebPage } = await import('./web-page.ts');
    if (isWebPage(text)) return textOfWebPage(text, options.limits);
  }
  return (await extractText(bytes, options)).text;
}
