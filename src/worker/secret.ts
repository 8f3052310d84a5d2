import type { MiddlewareHandler } from 'hono';
import { PrecheckError } from '../model/errors.ts';
import { drain } from './limit-body.ts';
import { settingsOf } from './settings.ts';

/** What a client is told to send where it has sent no key, or a wrong one (RFC 6750). */
const CHALLENGE = 'Bearer realm="cv-precheck"';
const BEARER = /^Bearer +([\x21-\x7e]+)$/i;
const LONGEST_KEY = 200;

/**
 * Lets only requests with a key have something read, where the deployment has set keys; elsewhere it does nothing.
 *
 * A key comes as `Authorization: Bearer …` or as `X-API-Key: …`.
 * @throws PrecheckError `unauthorized`, in the same words for no key and for a wrong one.
 */
export function requireKey(): MiddlewareHandler {
  return async (context, next) => {
    const { apiKeys } = settingsOf(context.env);
    if (apiKeys === null || context.req.method !== 'POST') return next();
    const header = context.req.header('authorization');
    const given = header === undefined ? context.req.header('x-api-key') : BEARER.exec(header)?.[1];
    if (await isKey(given ?? '', apiKeys)) return next();
    await drain(context.req.raw.body);
    context.header('WWW-Authenticate', CHALLENGE);
    throw new PrecheckError(
      'unauthorized',
      'This service asks programs for a key. Send yours as “Authorization: Bearer …”.',
    );
  };
}

/**
 * Whether a text is one of the keys.
 *
 * Why digests, and no early end: how long it takes must tell neither how much of a key was right nor which was.
 */
export async function isKey(given: string, keys: readonly string[]): Promise<boolean> {
  const digest = await digestOf(given.slice(0, LONGEST_KEY + 1));
  let found = false;
  for (const key of keys) {
    const wanted = /^sha256:/i.test(key) ? fromHex(key.slice('sha256:'.length)) : await digestOf(key);
    found = areEqual(digest, wanted) || found;
  }
  return found && given.length <= LONGEST_KEY;
}

async function digestOf(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

const fromHex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** With the edge runtime's own comparison, which other runtimes lack. */
interface SubtleAtTheEdge extends SubtleCrypto {
  timingSafeEqual?(one: Uint8Array, other: Uint8Array): boolean;
}

/** Compares two digests in a time that does not depend on where they differ. */
function areEqual(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  const subtle: SubtleAtTheEdge = crypto.subtle;
  if (subtle.timingSafeEqual !== undefined) return subtle.timingSafeEqual(one, other);
  let difference = 0;
  for (let at = 0; at < one.length; at += 1) difference |= one[at]! ^ other[at]!;
  return difference === 0;
}
