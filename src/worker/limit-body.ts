import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { RequestError } from './request-error.ts';
import { BODY_BYTES, TOO_LARGE_ADVICE } from './sizes.ts';

/** The error of a body that is too large, in words that say what to do. */
export function tooLarge(): RequestError {
  return new RequestError('too-large', 'cv', TOO_LARGE_ADVICE);
}

/**
 * Refuses a body that is too large before it is held in memory.
 *
 * @param answer what to answer instead; the API leaves that to the handler of all errors.
 */
export function limitBody(answer?: (context: Context) => Response | Promise<Response>): MiddlewareHandler {
  return bodyLimit({
    maxSize: BODY_BYTES,
    onError: (context) => {
      if (answer === undefined) throw tooLarge();
      return answer(context);
    },
  });
}
