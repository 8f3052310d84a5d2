import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { RequestError } from './request-error.ts';
import { BODY_BYTES, DRAINED_BYTES, TOO_LARGE_ADVICE } from './sizes.ts';

/** The error of a body that is too large, in words that say what to do. */
export function tooLarge(field = 'cv'): RequestError {
  return new RequestError('too-large', field, TOO_LARGE_ADVICE);
}

/**
 * Refuses a body that is too large without holding it in memory.
 *
 * @param answer what to answer instead; the API leaves that to the handler of all errors.
 * @param maxSize most bytes of the body.
 */
export function limitBody(
  answer?: (context: Context) => Response | Promise<Response>,
  maxSize = BODY_BYTES,
): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: async (context) => {
      await drain(context.req.raw.body);
      if (answer === undefined) throw tooLarge();
      return answer(context);
    },
  });
}

/**
 * Lets the rest of a body run by unread.
 *
 * Why: who is answered in the middle of sending sees a broken connection, and never the words that would help.
 */
export async function drain(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (body === null || body.locked) return;
  const reader = body.getReader();
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    size += value.length;
    if (size > DRAINED_BYTES) return;
  }
}
