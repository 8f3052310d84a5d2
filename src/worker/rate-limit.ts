import type { MiddlewareHandler } from 'hono';
import { PrecheckError } from '../model/errors.ts';
import { drain } from './limit-body.ts';
import { settingsOf } from './settings.ts';

/** The longer of the two periods that the platform can count over; a client that waits so long is always let in. */
const RETRY_SECONDS = 60;

/**
 * Refuses who sends too much, where the deployment has bound the platform's counter as `RATE_LIMITER`.
 *
 * The address of the sender is handed to that counter, which forgets it after its period; it is written nowhere.
 * @throws PrecheckError `rate-limited`.
 */
export function limitRate(): MiddlewareHandler {
  return async (context, next) => {
    const { rateLimiter } = settingsOf(context.env);
    if (rateLimiter === null || context.req.method !== 'POST') return next();
    const key = context.req.header('cf-connecting-ip') ?? 'unknown';
    const { success } = await rateLimiter.limit({ key });
    if (success) return next();
    await drain(context.req.raw.body);
    context.header('Retry-After', String(RETRY_SECONDS));
    throw new PrecheckError(
      'rate-limited',
      `Too many checks in a short time. Wait ${RETRY_SECONDS} seconds and try again.`,
    );
  };
}
