import { parseJson } from './parse-json.ts';
import { RequestError } from './request-error.ts';

/** A CV as it came: its bytes, its name, and the field that carried it. */
export interface Upload {
  readonly bytes: Uint8Array;
  readonly fileName: string | null;
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
 */
export async function readForm(form: Iterable<[string, string | File]>): Promise<RawCheck> {
  const fields = new Map<string, string | File>();
  for (const [name, value] of form) {
    if (isBlank(value)) continue;
    if (fields.has(name)) throw new RequestError('bad-request', name.slice(0, 40), onlyOnce(name));
    fields.set(name, value);
  }
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

/** Whether a field of a form was left alone. */
export function isBlank(value: string | File): boolean {
  return typeof value === 'string' ? value.trim() === '' : value.name === '' && value.size === 0;
}

/** What to say of a field that comes twice. */
export function onlyOnce(name: string): string {
  return name === 'cv'
    ? 'This request holds more than one CV. Send one request for each.'
    : `The field “${name.slice(0, 40)}” is given more than once. Give it once.`;
}

/** The bytes of a field and the name that came with them. */
export async function readFile(value: string | File): Promise<Omit<Upload, 'field'>> {
  if (typeof value === 'string') return { bytes: new TextEncoder().encode(newlines(value)), fileName: null };
  return { bytes: new Uint8Array(await value.arrayBuffer()), fileName: value.name || null };
}

/** Forms turn every line break into two characters; the same text must give the same report by every door. */
function newlines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

async function readOption(name: string, value: string | File): Promise<unknown> {
  const text = typeof value === 'string' ? value : await value.text();
  if (name === 'profile') return parseJson(text, name);
  if (name === 'includeText') return BOOLEANS[text.trim().toLowerCase()] ?? text;
  return name === 'jobAd' ? newlines(text) : text.trim();
}
