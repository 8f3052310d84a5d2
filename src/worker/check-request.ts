import type { Report } from '../model/report.ts';
import type { Checker, CheckOptions } from '../pipeline.ts';
import { unknownRole } from './nearest.ts';
import type { RawCheck, Upload } from './read-form.ts';
import { RequestError } from './request-error.ts';
import { type CheckFields, checkOptionsSchema, describeFault, fileNameSchema } from './request-schema.ts';
import { JOB_AD_CHARACTERS } from './sizes.ts';

/** Gives today's date as YYYY-MM-DD. The doors of the service are the only place that asks. */
export type Today = () => string;

/**
 * Checks the values of a request and runs it.
 *
 * @throws RequestError that names the field at fault; PrecheckError of the pipeline for what it cannot read.
 */
export async function runCheck(checker: Checker, raw: RawCheck, today: Today): Promise<Report> {
  const upload = onlyUpload(raw.uploads);
  const fields = validOptions(raw.options);
  const jobAd = raw.jobAdFile === null ? fields.jobAd : await readJobAd(checker, raw.jobAdFile);
  requireRole({ ...fields, ...(jobAd === undefined ? {} : { jobAd }) }, checker);
  const { now = today(), ...rest } = definedOnly(fields);
  const options: CheckOptions = { ...rest, now, fileName: upload.fileName };
  return checker.check(upload.bytes, jobAd === undefined ? options : { ...options, jobAd });
}

function onlyUpload(uploads: readonly Upload[]): Upload {
  const [upload, second] = uploads;
  if (upload === undefined) {
    throw new RequestError(
      'bad-request',
      'cv',
      'There is no CV in this request. Send a file as “cv”, or its words as “text”.',
    );
  }
  if (second !== undefined) {
    throw new RequestError(
      'bad-request',
      second.field,
      `This request holds two CVs, one as “${upload.field}” and one as “${second.field}”. Send one of them.`,
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

async function readJobAd(checker: Checker, file: NonNullable<RawCheck['jobAdFile']>): Promise<string> {
  const { text } = await checker.read(file.bytes, { fileName: file.fileName });
  if (text.length <= JOB_AD_CHARACTERS) return text;
  throw new RequestError(
    'too-large',
    'jobAd',
    `The job ad is longer than ${JOB_AD_CHARACTERS} characters. Send the ad alone, without the rest of the page.`,
  );
}

function requireRole(fields: CheckFields, checker: Checker): void {
  const { role, jobAd, profile } = fields;
  if (role === undefined && jobAd === undefined && profile === undefined) {
    throw new RequestError(
      'bad-request',
      'role',
      'Say which job the CV is for: “role” with the id of a role (GET /v1/roles lists them), “jobAd” with the text of the ad, or “profile” with a profile of your own.',
    );
  }
  const { roles } = checker.pack;
  if (role !== undefined && !roles.some(({ id }) => id === role)) throw unknownRole(role, roles, 'role');
}
