import { parseJson } from './parse-json.ts';
import { inQuotes, RequestError } from './request-error.ts';
import { FIELD_CHARACTERS, FIELD_NAME_CHARACTERS, FORM_PARTS } from './sizes.ts';
import { tooManyParts } from './multipart.ts';

/** A CV as it came: its bytes, its name, and the field that carried it. */
export interface Upload {
  readonly bytes: Uint8Array;
  readonly fileName: string | null;
  /** The media type that it came under; it never decides what is read, but tells an XML file from a text. */
  readonly mediaType?: string;
  readonly field: 'cv' | 'text' | 'contentBase64' | 'body' | 'before' | 'after';
}

/** A request before its values are checked. Fields that a form left blank are not in it. */
export interface RawCheck {
  readonly uploads: readonly Upload[];
  /** A job ad sent as a file, which may itself be a PDF or a DOCX. */
  readonly jobAdFile: Omit<Upload, 'field'> | null;
  readonly options: Readonly<Record<string, unknown>>;
}

const BOOLEANS: Readonly<Record<string, boolean>> = {
  true: true,
  on: true,
  yes: true,
  1: true,
  false: false,
  off: false,
  no: false,
  0: false,
};

/**
 * Reads the fields of a form or a query.
 *
 * Why blanks are dropped: a browser sends every field of a form, also the ones that the visitor left alone, and
 * an untouched file field as a file without a name.
 * @throws RequestError for more fields, longer names or longer values than any form of ours has.
 */
export async function readForm(form: Iterable<[string, string | File]>): Promise<RawCheck> {
  const fields = fieldsOf(form);
  const uploads: Upload[] = [];
  const cv = fields.get('cv');
  if (cv !== undefined) uploads.push({ ...(await readFile(cv)), field: 'cv' });
  const text = fields.get('text');
  if (text !== undefined) uploads.push({ ...(await readFile(text)), field: 'text' });
  const jobAd = fields.get('jobAd');
  const jobAdFile = jobAd instanceof File ? await readFile(jobAd) : null;
  for (const name of ['cv', 'text']) fields.delete(name);
  if (jobAdFile !== null) fields.delete('jobAd');
  const entries = [...fields].map(async ([name, value]) => [name, await readOption(name, value)] as const);
  return { uploads, jobAdFile, options: Object.fromEntries(await Promise.all(entries)) };
}

/** The fields that were filled in, each once. */
function fieldsOf(form: Iterable<[string, string | File]>): Map<string, string | File> {
  const fields = new Map<string, string | File>();
  for (const [name, value] of form) {
    if (name.length > FIELD_NAME_CHARACTERS) throw longName();
    if (isBlank(value)) continue;
    if (fields.has(name)) throw new RequestError('bad-request', name, onlyOnce(name));
    fields.set(name, value);
    if (fields.size > FORM_PARTS.all) throw tooManyParts();
  }
  return fields;
}

function longName(): RequestError {
  const detail = `The name of a field is longer than ${FIELD_NAME_CHARACTERS} characters. See /openapi.json for the fields.`;
  return new RequestError('bad-request', 'body', detail);
}

/** Whether a field of a form was left alone. */
export function isBlank(value: string | File): boolean {
  return typeof value === 'string' ? value.trim() === '' : value.name === '' && value.size === 0;
}

/** What to say of a field that comes twice. */
export function onlyOnce(name: string): string {
  return name === 'cv'
    ? 'This request holds more than one CV. Send one request for each.'
    : `The field ${inQuotes(name)} is given more than once. Give it once.`;
}

/** The bytes of a field and the name that came with them. */
export async function readFile(value: string | File): Promise<Omit<Upload, 'field'>> {
  if (typeof value === 'string') return { bytes: new TextEncoder().encode(newlines(value)), fileName: null };
  const mediaType = value.type.split(';')[0]!.trim().toLowerCase();
  return { bytes: new Uint8Array(await value.arrayBuffer()), fileName: value.name || null, mediaType };
}

/** Forms turn every line break into two characters; the same text must give the same report by every door. */
function newlines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

async function readOption(name: string, value: string | File): Promise<unknown> {
  const size = typeof value === 'string' ? value.length : value.size;
  if (size > FIELD_CHARACTERS) {
    const detail = `The field ${inQuotes(name)} is longer than ${FIELD_CHARACTERS} characters.`;
    throw new RequestError('too-large', name, detail);
  }
  const text = typeof value === 'string' ? value : await value.text();
  if (name === 'profile') return parseJson(text, name);
  if (name === 'includeText') return BOOLEANS[text.trim().toLowerCase()] ?? text;
  return name === 'jobAd' ? newlines(text) : text.trim();
}
