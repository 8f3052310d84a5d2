import { Hono } from 'hono';
import type { Checker } from '../pipeline.ts';
import { answerPrivately } from './answer-json.ts';
import { readJobAd } from './check-request.ts';
import { limitBody } from './limit-body.ts';
import { noteReceived } from './log.ts';
import { readBody } from './read-body.ts';
import type { RawCheck } from './read-form.ts';
import { inQuotes, RequestError } from './request-error.ts';
import { checkOptionsSchema } from './request-schema.ts';
import { JOB_AD_CHARACTERS } from './sizes.ts';

/** `POST /v1/job-ads`: what an ad is read to ask for, so that a person can correct it before checking against it. */
export function jobAdRoutes(checker: Checker): Hono {
  const routes = new Hono();
  routes.post('/v1/job-ads', limitBody(), async (context) => {
    const raw = await readBody(context.req.raw);
    noteReceived(context, undefined);
    const text = await textOf(checker, raw);
    return answerPrivately(context, checker.jobAd(text));
  });
  return routes;
}

/** The ad as `jobAd` (text or a file), or as the body itself. */
async function textOf(checker: Checker, { jobAdFile, uploads, options }: RawCheck): Promise<string> {
  const { jobAd, ...others } = options;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    const detail = `Send the ad alone, as jobAd: this request has another field ${inQuotes(unknown)}.`;
    throw new RequestError('bad-request', unknown, detail);
  }
  const given = [jobAdFile?.bytes, ...uploads.map(({ bytes }) => bytes)].filter(
    (bytes) => bytes !== undefined,
  );
  const isText = jobAd !== undefined && (given.length === 0 || given[0]?.length === 0);
  if (isText) return validText(jobAd);
  const [bytes, second] = given;
  if (second !== undefined || jobAd !== undefined || bytes === undefined) {
    throw new RequestError('bad-request', 'jobAd', 'Send one job ad, as the field jobAd or as the body.');
  }
  return readJobAd(checker, bytes);
}

function validText(value: unknown): string {
  const checked = checkOptionsSchema.shape.jobAd.safeParse(value);
  if (checked.success && checked.data !== undefined && checked.data.trim() !== '') return checked.data;
  const fault = checked.error?.issues[0];
  if (fault?.code === 'too_big') {
    throw new RequestError('too-large', 'jobAd', `jobAd is longer than ${JOB_AD_CHARACTERS} characters.`);
  }
  throw new RequestError(
    'bad-request',
    'jobAd',
    'jobAd must be the text of the ad, and it is empty or no text.',
  );
}
