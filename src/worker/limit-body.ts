import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { RequestError } from './request-error.ts';
import { BODY_BYTES, TOO_LARGE_ADVICE } from './sizes.ts';

/** Refuses a body that is too large before it is held in memory, in words that say what to do. */
export function limitBody(): MiddlewareHandler {
  return bodyLimit({
    maxSize: BODY_BYTES,
    onError: () => {
      throw new RequestError('too-large', 'cv', TOO_LARGE_ADVICE);
    },
  });
}
