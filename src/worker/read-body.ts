import { parseJson } from './parse-json.ts';
import { type RawCheck, readForm, type Upload } from './read-form.ts';
import { RequestError } from './request-error.ts';

const FORM_FIELDS = /^(?:cv|text|role|jobAd|profile|seniority|region|stage|now|includeText)=/;

/** Reads the three forms of a check request (report contract, "HTTP"), told apart by their content type. */
export async function readBody(request: Request): Promise<RawCheck> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (type === 'multipart/form-data') return readForm(await parseForm(request));
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (type === 'application/x-www-form-urlencoded' && startsLikeForm(bytes)) {
    return readForm(new URLSearchParams(new TextDecoder().decode(bytes)));
  }
  if (type === 'application/json') {
    const fields = parseJson(new TextDecoder().decode(bytes), 'body');
    if (!isJsonResume(fields)) return readFields(fields);
  }
  return readRaw(bytes, new URL(request.url).searchParams);
}

async function parseForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (cause) {
    throw new RequestError(
      'bad-request',
      'body',
      'The form data is cut off, or its boundary does not match its Content-Type. Let your HTTP client write both (curl -F does).',
      { cause },
    );
  }
}

/** curl labels `--data-binary @cv.pdf` as a form: only a body that begins with a field of ours is read as one. */
function startsLikeForm(bytes: Uint8Array): boolean {
  return FORM_FIELDS.test(new TextDecoder('latin1').decode(bytes.subarray(0, 20)));
}

/** A JSON Resume sent as the raw file, and not our own request object. */
function isJsonResume(fields: Readonly<Record<string, unknown>>): boolean {
  const ours = 'text' in fields || 'contentBase64' in fields;
  return !ours && ('basics' in fields || 'work' in fields);
}

async function readRaw(bytes: Uint8Array, query: URLSearchParams): Promise<RawCheck> {
  const { uploads, jobAdFile, options } = await readForm(query);
  const { fileName, ...rest } = options;
  // An empty body beside `?text=` is no second CV; an empty body alone is an empty file.
  const hasBody = bytes.length > 0 || uploads.length === 0;
  const name = typeof fileName === 'string' ? fileName : null;
  const body: Upload[] = hasBody ? [{ bytes, fileName: name, field: 'body' }] : [];
  return { uploads: [...uploads, ...body], jobAdFile, options: rest };
}

function readFields(fields: Readonly<Record<string, unknown>>): RawCheck {
  const { text, contentBase64, fileName = null, ...options } = fields;
  if (fileName !== null && typeof fileName !== 'string') throw wrongType('fileName');
  const uploads: Upload[] = [];
  if (text !== undefined) {
    if (typeof text !== 'string') throw wrongType('text');
    uploads.push({ bytes: new TextEncoder().encode(text), fileName, field: 'text' });
  }
  if (contentBase64 !== undefined) {
    if (typeof contentBase64 !== 'string') throw wrongType('contentBase64');
    uploads.push({ bytes: decodeBase64(contentBase64), fileName, field: 'contentBase64' });
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
