import { type ErrorCode, PrecheckError } from '../model/errors.ts';
import type { Pack } from '../model/pack.ts';
import type { Report } from '../model/report.ts';
import { readCustomProfile } from '../pack/custom-profile.ts';
import type { Checker, CheckOptions } from '../pipeline.ts';
import type { RawCheck, Upload } from './read-form.ts';
import { RequestError } from './request-error.ts';
import { type CheckFields, checkOptionsSchema, describeFault, fileNameSchema } from './request-schema.ts';
import { JOB_AD_CHARACTERS } from './sizes.ts';
import { requireRole } from './unknown.ts';

/** Gives today's date as YYYY-MM-DD. The doors of the service are the only place that asks. */
export type Today = () => string;

/**
 * Checks the values of a request and runs it.
 *
 * @throws RequestError that names the field at fault; PrecheckError of the pipeline for what it cannot read.
 */
export async function runCheck(checker: Checker, raw: RawCheck, today: Today): Promise<Report> {
  const fields = validOptions(raw.options);
  const upload = onlyUpload(raw.uploads);
  const jobAd = raw.jobAdFile === null ? fields.jobAd : await readJobAd(checker, raw.jobAdFile.bytes);
  requireTarget({ ...fields, ...(jobAd === undefined ? {} : { jobAd }) }, checker);
  const { now = today(), ...rest } = definedOnly(fields);
  const options: CheckOptions = { ...rest, now, fileName: upload.fileName };
  try {
    return await checker.check(upload.bytes, jobAd === undefined ? options : { ...options, jobAd });
  } catch (error) {
    throw withField(error, upload, jobAd !== undefined);
  }
}

const ABOUT_THE_FILE: ReadonlySet<ErrorCode> = new Set([
  'unsupported-type',
  'too-large',
  'encrypted',
  'corrupt',
  'empty',
  'too-complex',
]);

/** An error of the pipeline, which knows no fields, with the field of the request that it is about. */
function withField(error: unknown, upload: Upload, hasJobAd: boolean): unknown {
  if (!(error instanceof PrecheckError)) return error;
  const { code, message } = error;
  if (ABOUT_THE_FILE.has(code)) return new RequestError(code, upload.field, message, { cause: error });
  // All other fields have been checked by now.
  return code === 'bad-request' && hasJobAd
    ? new RequestError(code, 'jobAd', message, { cause: error })
    : error;
}

const MARKUP = /^(?:application|image|text)\/(?:[\w.-]+\+)?(?:xml|html)$/;

/**
 * Whether a file is XML or a web page by its own account and by its first sign.
 *
 * Why its label counts here: what stands in `<a/>` would else be read as the words of a CV.
 */
function isMarkup({ bytes, mediaType = '' }: Upload): boolean {
  return MARKUP.test(mediaType) && /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 100)));
}

function onlyUpload(uploads: readonly Upload[]): Upload {
  const [upload, second] = uploads;
  if (upload === undefined) {
    throw new RequestError(
      'bad-request',
      'cv',
      'There is no CV in this request. Send a file as “cv” (in JSON as “contentBase64”), or its words as “text”.',
    );
  }
  if (second !== undefined) {
    throw new RequestError(
      'bad-request',
      second.field,
      `This request holds two CVs, one as “${upload.field}” and one as “${second.field}”. Send one of them.`,
    );
  }
  if (isMarkup(upload)) {
    throw new RequestError(
      'unsupported-type',
      upload.field,
      'This is a web page or an XML file. Send your CV as PDF, DOCX, plain text or Markdown.',
    );
  }
  const name = fileNameSchema.safeParse(upload.fileName ?? undefined);
  if (name.success) return upload;
  throw new RequestError('bad-request', 'fileName', `The name of the file ${name.error.issues[0]!.message}.`);
}

function validOptions(options: Readonly<Record<string, unknown>>): CheckFields {
  const checked = checkOptionsSchema.safeParse(options);
  if (checked.success) return checked.data;
  const names = ['cv', 'text', 'contentBase64', 'fileName', ...Object.keys(checkOptionsSchema.shape)];
  const { field, detail } = describeFault(checked.error, names);
  throw new RequestError('bad-request', field, detail);
}

/** Drops the fields that zod leaves as undefined, which exact optional types tell apart from absent ones. */
type Defined<Fields> = { [Name in keyof Fields]: Exclude<Fields[Name], undefined> };
function definedOnly<Fields extends object>(fields: Fields): Defined<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Defined<Fields>;
}

/**
 * The words of a job ad that came as a file.
 * @throws RequestError that names the field `jobAd`.
 */
export async function readJobAd(checker: Checker, bytes: Uint8Array): Promise<string> {
  const text = await checker.readAd(bytes).catch((error: unknown) => {
    throw aboutJobAd(error);
  });
  if (text.length <= JOB_AD_CHARACTERS) return text;
  throw new RequestError(
    'too-large',
    'jobAd',
    `The job ad is longer than ${JOB_AD_CHARACTERS} characters. Send the ad alone, without the rest of the page.`,
  );
}

/** The words of the reader are about CVs; which of two files is at fault must be said. */
function aboutJobAd(error: unknown): unknown {
  if (!(error instanceof PrecheckError)) return error;
  const reason = error.title.charAt(0).toLowerCase() + error.title.slice(1);
  const detail = `The job ad cannot be used: ${reason}. Send its words as text instead.`;
  return new RequestError(error.code, 'jobAd', detail, { cause: error });
}

function requireTarget(fields: CheckFields, { pack }: Checker): void {
  const { role, jobAd, profile } = fields;
  if (role === undefined && jobAd === undefined && profile === undefined) {
    throw new RequestError(
      'bad-request',
      'role',
      'Say which job the CV is for: “role” with the id of a role (GET /v1/roles lists them), “jobAd” with the text of the ad, or “profile” with a profile of your own.',
    );
  }
  if (profile !== undefined) {
    if (role !== undefined || jobAd !== undefined) {
      throw new RequestError('bad-request', 'profile', 'profile stands alone: leave out role and jobAd.');
    }
    requireProfile(profile, pack);
  }
  if (role !== undefined) requireRole(role, pack, 'role');
}

function requireProfile(profile: unknown, pack: Pack): void {
  try {
    readCustomProfile(profile, pack);
  } catch (error) {
    if (!(error instanceof PrecheckError)) throw error;
    throw new RequestError(error.code, 'profile', error.message, { cause: error });
  }
}
