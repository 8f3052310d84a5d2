import { PrecheckError } from '../model/errors.ts';

/** The part of the platform's rate limiting that is used: counts a key and says whether it may go on. */
export interface RateLimiter {
  limit(call: { readonly key: string }): Promise<{ readonly success: boolean }>;
}

/** What whoever deploys the service has set, out of the worker's variables, secrets and bindings. */
export interface Settings {
  /** `ALLOWED_ORIGINS`: sites whose scripts may call the API; none unless set. */
  readonly allowedOrigins: ReadonlySet<string>;
  /** `API_KEYS`: keys, or their digests as `sha256:` and 64 hexadecimal digits; null where the API is open. */
  readonly apiKeys: readonly string[] | null;
  /** `LOG_CHECKS`: whether each check writes one line to the log. */
  readonly logsChecks: boolean;
  /** `RATE_LIMITER`: the platform's counter; null where there is none. */
  readonly rateLimiter: RateLimiter | null;
}

/** Fewer characters can be guessed. */
const SHORTEST_KEY = 20;
const DIGEST = /^sha256:[0-9a-f]{64}$/i;
const ON = ['on', 'true', '1'];
const OFF = ['', 'off', 'false', '0'];

const read = new WeakMap<object, Settings>();

/**
 * The settings in the surroundings that the platform hands to each request.
 *
 * Why a wrong one fails every request: whoever mistypes an origin or a key must learn it at once, and must not find out
 * later that the API stood open.
 * @throws PrecheckError `internal` that names the setting and never its value.
 */
export function settingsOf(surroundings: unknown): Settings {
  if (typeof surroundings !== 'object' || surroundings === null) return readSettings({});
  const known = read.get(surroundings) ?? readSettings({ ...surroundings });
  read.set(surroundings, known);
  return known;
}

function readSettings(values: Readonly<Record<string, unknown>>): Settings {
  const limiter = values.RATE_LIMITER;
  return {
    allowedOrigins: new Set(listOf(values, 'ALLOWED_ORIGINS').map(toOrigin)),
    apiKeys: values.API_KEYS === undefined ? null : toKeys(listOf(values, 'API_KEYS')),
    logsChecks: toFlag(values.LOG_CHECKS ?? '', 'LOG_CHECKS'),
    rateLimiter: isRateLimiter(limiter) ? limiter : null,
  };
}

/** A setting that is a list, in commas or white space. */
function listOf(values: Readonly<Record<string, unknown>>, name: string): readonly string[] {
  const value = values[name] ?? '';
  if (typeof value !== 'string') throw wrongSetting(name, 'text, with commas between its parts');
  return value.split(/[\s,]+/).filter((part) => part !== '');
}

/** An origin to the letter, as browsers send it: never a pattern, a path or "null". */
function toOrigin(text: string): string {
  const address = URL.canParse(text) ? new URL(text) : null;
  const isWeb = address?.protocol === 'https:' || address?.protocol === 'http:';
  if (address !== null && isWeb && address.origin === text && !text.includes('*')) return text;
  throw wrongSetting(
    'ALLOWED_ORIGINS',
    'exact origins such as https://jobs.example, without * and without a path',
  );
}

function toKeys(keys: readonly string[]): readonly string[] {
  const areGood = keys.every(
    (key) => DIGEST.test(key) || (key.length >= SHORTEST_KEY && !/^sha256:/i.test(key)),
  );
  if (keys.length > 0 && areGood) return keys;
  throw wrongSetting(
    'API_KEYS',
    `keys of at least ${SHORTEST_KEY} characters, or their digests as sha256: and 64 hexadecimal digits`,
  );
}

function toFlag(value: unknown, name: string): boolean {
  const word = String(value).toLowerCase();
  if (ON.includes(word)) return true;
  if (OFF.includes(word)) return false;
  throw wrongSetting(name, 'on or off');
}

const isRateLimiter = (value: unknown): value is RateLimiter =>
  typeof value === 'object' && value !== null && 'limit' in value && typeof value.limit === 'function';

function wrongSetting(name: string, wanted: string): PrecheckError {
  return new PrecheckError('internal', `This service is not set up right: ${name} must be ${wanted}.`);
}
