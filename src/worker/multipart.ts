import { RequestError } from './request-error.ts';
import { FORM_PARTS, PART_HEADER_BYTES } from './sizes.ts';

const encoder = new TextEncoder();
const latin1 = new TextDecoder('latin1');
const BOUNDARY = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i;
const BLANK_LINE = '\r\n\r\n';
const FILE = /^content-disposition:.*\bfilename\*?=/im;

/**
 * Refuses a multipart body with more parts, more files or longer part headers than any form of ours has.
 *
 * Why before the platform reads it: the platform makes an object of every part, and a body of 14 MB has room for
 * hundreds of thousands. The boundary is counted wherever it stands, so that no reader can see more parts than this one.
 * @throws RequestError `bad-request` for a body that is cut off, `too-complex` for one with too much in it.
 */
export function boundMultipart(body: Uint8Array, contentType: string): void {
  const match = BOUNDARY.exec(contentType);
  const boundary = match?.[1] ?? match?.[2];
  if (boundary === undefined) throw brokenForm();
  const delimiter = encoder.encode(`--${boundary}`);
  let parts = 0;
  let files = 0;
  for (const at of occurrences(body, delimiter)) {
    const head = headOf(body, at + delimiter.length);
    if (head === null) continue;
    parts += 1;
    if (FILE.test(head)) files += 1;
    if (parts > FORM_PARTS.all || files > FORM_PARTS.files) throw tooManyParts();
  }
}

/** The headers of the part that begins here; null for the end of the body. */
function headOf(body: Uint8Array, start: number): string | null {
  const window = latin1.decode(body.subarray(start, start + PART_HEADER_BYTES + BLANK_LINE.length));
  if (window.startsWith('--')) return null;
  const end = window.indexOf(BLANK_LINE);
  if (end >= 0) return window.slice(0, end + 2);
  if (window.length < PART_HEADER_BYTES) throw brokenForm();
  throw new RequestError(
    'too-complex',
    'body',
    `A part of this form has headers of more than ${PART_HEADER_BYTES} bytes. Give the file a shorter name.`,
  );
}

/**
 * Where a pattern stands in a body, without overlaps (Knuth, Morris and Pratt).
 *
 * Why not a plain search: a body made of the boundary's own beginnings would take it the product of both lengths.
 */
function* occurrences(body: Uint8Array, pattern: Uint8Array): Generator<number> {
  const fallback = fallbacksOf(pattern);
  let matched = 0;
  for (let at = 0; at < body.length; at += 1) {
    while (matched > 0 && body[at] !== pattern[matched]) matched = fallback[matched - 1]!;
    if (body[at] === pattern[matched]) matched += 1;
    if (matched < pattern.length) continue;
    yield at + 1 - pattern.length;
    matched = 0;
  }
}

/** For each beginning of a pattern, the length of its longest end that is a beginning, too. */
function fallbacksOf(pattern: Uint8Array): Uint8Array {
  const fallbacks = new Uint8Array(pattern.length);
  let length = 0;
  for (let at = 1; at < pattern.length; at += 1) {
    while (length > 0 && pattern[at] !== pattern[length]) length = fallbacks[length - 1]!;
    if (pattern[at] === pattern[length]) length += 1;
    fallbacks[at] = length;
  }
  return fallbacks;
}

/** The error of form data that nobody can read. */
export function brokenForm(cause?: unknown): RequestError {
  return new RequestError(
    'bad-request',
    'body',
    'The form data is cut off, or its boundary does not match its Content-Type. Let your HTTP client write both (curl -F does).',
    { cause },
  );
}

/** The error of a form with more fields or files than any of ours. */
export function tooManyParts(): RequestError {
  return new RequestError(
    'too-complex',
    'body',
    `This form has more than ${FORM_PARTS.all} fields or ${FORM_PARTS.files} files. Send one CV, the job ad and the options, each once.`,
  );
}
