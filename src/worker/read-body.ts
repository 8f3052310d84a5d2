import { boundMultipart, brokenForm, tooManyParts } from './multipart.ts';
import { parseJson } from './parse-json.ts';
import { type RawCheck, readForm, type Upload } from './read-form.ts';
import { RequestError } from './request-error.ts';
import { FORM_PARTS } from './sizes.ts';

const FORM_FIELDS = /^(?:cv|text|fileName|role|jobAd|profile|seniority|region|stage|now|includeText)=/;
const OUR_JSON =
  /^\{\s*"(?:text|contentBase64|fileName|role|jobAd|profile|seniority|region|stage|now|includeText)"\s*:/;

/**
 * Reads the three forms of a check request (report contract, "HTTP"), told apart by their content type. Fields in the
 * query count with every form; where the body has the same field, the body's counts.
 */
export async function readBody(request: Request): Promise<RawCheck> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  const query = await readQuery(request);
  if (type === 'multipart/form-data') return combine(await readForm(await parseForm(request)), query);
  const bytes = new Uint8Array(await request.arrayBuffer());
  const body =
    (isJson(type) ? readJson(bytes) : await readUntyped(type, bytes)) ?? rawFile(bytes, query, type);
  return combine(body, query);
}

/** The fields in the address of a request. */
export const readQuery = (request: Request): Promise<RawCheck> =>
  readForm(parseQueryForm(new URL(request.url).search.slice(1)));

const isJson = (type: string): boolean => /^(?:application|text)\/(?:[^/]+\+)?json$/.test(type);

/** Our JSON form, or null for a JSON Resume that was sent as the raw file. */
function readJson(bytes: Uint8Array): RawCheck | null {
  const fields = parseJson(decodeJson(bytes), 'body');
  return isJsonResume(fields) ? null : readFields(fields);
}

/** The text of a JSON body, which must be UTF-8. */
export function decodeJson(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new RequestError('bad-request', 'body', 'The body is not valid JSON: it is not in UTF-8.', {
      cause,
    });
  }
}

/**
 * curl labels whatever `-d` and `--data-binary` send as a form, be it fields, JSON or a file.
 * @returns null for what is neither form nor JSON of ours.
 */
async function readUntyped(type: string, bytes: Uint8Array): Promise<RawCheck | null> {
  if (type !== '' && type !== 'application/x-www-form-urlencoded') return null;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 60)).trimStart();
  if (type !== '' && FORM_FIELDS.test(start)) {
    return readForm(parseQueryForm(new TextDecoder().decode(bytes)));
  }
  return OUR_JSON.test(start) ? readJson(bytes) : null;
}

/** The request and its query as one. A name in a field of its own outdoes the one that came with the file. */
function combine(body: RawCheck, query: RawCheck): RawCheck {
  const { fileName = null, ...options } = { ...query.options, ...body.options };
  if (fileName !== null && typeof fileName !== 'string') throw wrongType('fileName');
  const uploads = [...query.uploads, ...body.uploads];
  return {
    uploads: fileName === null ? uploads : uploads.map((upload) => ({ ...upload, fileName })),
    jobAdFile: body.jobAdFile,
    options,
  };
}

/** The fields of a multipart body, which is measured before anything is made of it. */
export async function parseForm(request: Request): Promise<FormData> {
  const type = request.headers.get('content-type') ?? '';
  const body = await request.arrayBuffer();
  boundMultipart(new Uint8Array(body), type);
  try {
    return await new Response(body, { headers: { 'Content-Type': type } }).formData();
  } catch (cause) {
    throw brokenForm(cause);
  }
}

/** The fields of a form that is written like a query, counted before anything is made of them. */
function parseQueryForm(text: string): URLSearchParams {
  let fields = 1;
  for (let at = text.indexOf('&'); at >= 0 && fields <= FORM_PARTS.all; at = text.indexOf('&', at + 1))
    fields += 1;
  if (fields > FORM_PARTS.all) throw tooManyParts();
  return new URLSearchParams(text);
}

/** A JSON Resume sent as the raw file, and not our own request object. */
function isJsonResume(fields: Readonly<Record<string, unknown>>): boolean {
  const ours = 'text' in fields || 'contentBase64' in fields;
  return !ours && ('basics' in fields || 'work' in fields);
}

function rawFile(bytes: Uint8Array, query: RawCheck, mediaType: string): RawCheck {
  // An empty body beside `?text=` is no second CV; an empty body alone is an empty file.
  const isCv = bytes.length > 0 || query.uploads.length === 0;
  return {
    uploads: isCv ? [{ bytes, fileName: null, mediaType, field: 'body' }] : [],
    jobAdFile: null,
    options: {},
  };
}

/** The CVs and options of a JSON object. Fields that are null are as good as left out: many JSON writers put every field of an object. */
export function readFields(fields: Readonly<Record<string, unknown>>): RawCheck {
  const given = Object.entries(fields).filter(([, value]) => value !== null);
  const { text, contentBase64, ...options } = Object.fromEntries(given);
  const uploads: Upload[] = [];
  if (text !== undefined) {
    if (typeof text !== 'string') throw wrongType('text');
    uploads.push({ bytes: new TextEncoder().encode(text), fileName: null, field: 'text' });
  }
  if (contentBase64 !== undefined) {
    if (typeof contentBase64 !== 'string') throw wrongType('contentBase64');
    uploads.push({ bytes: decodeBase64(contentBase64), fileName: null, field: 'contentBase64' });
  }
  return { uploads, jobAdFile: null, options };
}

function wrongType(field: string): RequestError {
  return new RequestError('bad-request', field, `${field} must be a string.`);
}

function decodeBase64(value: string): Uint8Array {
  let binary: string;
  try {
    binary = atob(value);
  } catch (cause) {
    const detail =
      'contentBase64 must be the whole file in base64, without a “data:” prefix (base64 -w0 cv.pdf).';
    throw new RequestError('bad-request', 'contentBase64', detail, { cause });
  }
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
