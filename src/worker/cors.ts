import type { Context, MiddlewareHandler } from 'hono';
import { settingsOf } from './settings.ts';

/** Seconds that a browser remembers what it was allowed: the most that any browser takes (Chromium, two hours). */
const REMEMBERED_SECONDS = 7200;
const METHODS = 'GET, HEAD, POST';
const REQUEST_HEADERS = 'Authorization, Content-Type, X-API-Key, X-Request-Id';
const ANSWER_HEADERS = 'Allow, Retry-After, WWW-Authenticate, X-Request-Id';

/**
 * Lets scripts of the sites in `ALLOWED_ORIGINS` call the API from a browser; all others get no leave (Fetch standard,
 * "CORS protocol"). The origin of a request is only ever sent back where the list has it, and cookies are never allowed:
 * there are none.
 */
export function allowOrigins(): MiddlewareHandler {
  return async (context, next) => {
    const { allowedOrigins } = settingsOf(context.env);
    if (allowedOrigins.size === 0) return next();
    const origin = context.req.header('origin') ?? '';
    const isAllowed = allowedOrigins.has(origin);
    if (isAllowed && isPreflight(context)) return answerPreflight(origin);
    await next();
    const { headers } = context.res;
    headers.append('Vary', 'Origin');
    if (!isAllowed) return;
    headers.set('Access-Control-Allow-Origin', origin);
    headers.set('Access-Control-Expose-Headers', ANSWER_HEADERS);
  };
}

const isPreflight = ({ req }: Context): boolean =>
  req.method === 'OPTIONS' && req.header('access-control-request-method') !== undefined;

function answerPreflight(origin: string): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Origin': origin,
      'Access-Control-Allow-Methods': METHODS,
      'Access-Control-Allow-Headers': REQUEST_HEADERS,
      'Access-Control-Max-Age': String(REMEMBERED_SECONDS),
      Vary: 'Origin',
    },
  });
}
