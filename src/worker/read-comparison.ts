import type { ComparableReport } from '../model/comparison.ts';
import { PrecheckError } from '../model/errors.ts';
import { parseReport, readReport } from '../report/read-report.ts';
import { parseJson } from './parse-json.ts';
import { decodeJson, parseForm, readFields, readQuery } from './read-body.ts';
import { isBlank, onlyOnce, type RawCheck, readFile, readForm, type Upload } from './read-form.ts';
import { RequestError } from './request-error.ts';

export const VERSIONS = ['before', 'after'] as const;
export type VersionName = (typeof VERSIONS)[number];

/** A version as it came: a CV, or a report that was made earlier. */
export type RawVersion =
  | { readonly upload: Upload; readonly report: null }
  | { readonly upload: null; readonly report: ComparableReport };

/** A request to compare, before its options are checked; a version that was left blank is null. */
export interface RawComparison extends Pick<RawCheck, 'jobAdFile' | 'options'> {
  readonly before: RawVersion | null;
  readonly after: RawVersion | null;
}

/** Reads the two forms of a request to compare, multipart and JSON; fields in the query count with both. */
export async function readComparison(request: Request): Promise<RawComparison> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  const query = await readQuery(request);
  const body =
    type === 'multipart/form-data'
      ? await readVersionsForm(await parseForm(request))
      : readVersionsJson(parseJson(decodeJson(new Uint8Array(await request.arrayBuffer())), 'body'));
  return { ...body, options: { ...query.options, ...body.options } };
}

async function readVersionsForm(form: FormData): Promise<RawComparison> {
  const versions: Partial<Record<VersionName, RawVersion>> = {};
  const others: [string, string | File][] = [];
  for (const [name, value] of form) {
    const version = VERSIONS.find((one) => one === name);
    if (version === undefined) {
      others.push([name, value]);
    } else if (!isBlank(value)) {
      if (versions[version] !== undefined) throw new RequestError('bad-request', name, onlyOnce(name));
      versions[version] = toVersion({ ...(await readFile(value)), field: version });
    }
  }
  const { uploads, jobAdFile, options } = await readForm(others);
  if (uploads[0] !== undefined) throw notOneOfTwo(uploads[0].field);
  return { before: versions.before ?? null, after: versions.after ?? null, jobAdFile, options };
}

function readVersionsJson(fields: Readonly<Record<string, unknown>>): RawComparison {
  const { uploads, options } = readFields(fields);
  if (uploads[0] !== undefined) throw notOneOfTwo(uploads[0].field);
  const { before, after, ...others } = options;
  return {
    before: readJsonVersion(before, 'before'),
    after: readJsonVersion(after, 'after'),
    jobAdFile: null,
    options: others,
  };
}

function notOneOfTwo(field: string): RequestError {
  return new RequestError(
    'bad-request',
    field,
    `A comparison takes two versions, “before” and “after”, and no “${field}” beside them.`,
  );
}

/** One version in JSON: `text`, `contentBase64` or `report`, and a `fileName`. */
function readJsonVersion(value: unknown, name: VersionName): RawVersion | null {
  if (value === undefined) return null;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badVersion(name);
  const { uploads, options } = readFields({ ...value });
  const { report, fileName = null, ...others } = options;
  const given = uploads.length + (report === undefined ? 0 : 1);
  const isNamed = fileName === null || typeof fileName === 'string';
  if (given !== 1 || Object.keys(others).length > 0 || !isNamed) throw badVersion(name);
  if (report !== undefined) return { upload: null, report: aboutVersion(name, () => parseReport(report)) };
  return toVersion({ ...uploads[0]!, fileName, field: name });
}

function badVersion(name: VersionName): RequestError {
  const detail = `${name} must be a JSON object with one of text, contentBase64 and report, and a fileName if you like.`;
  return new RequestError('bad-request', name, detail);
}

/** A CV, or the report that the file holds. */
function toVersion(upload: Upload & { readonly field: VersionName }): RawVersion {
  const report = aboutVersion(upload.field, () => readReport(upload.bytes));
  return report === null ? { upload, report: null } : { upload: null, report };
}

/** Names the version that an error of the reader is about. */
function aboutVersion<Result>(name: VersionName, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PrecheckError)) throw error;
    throw new RequestError(error.code, name, error.message, { cause: error });
  }
}
