import type { Context, MiddlewareHandler } from 'hono';
import type { DocumentFormat } from '../model/document.ts';
import type { ErrorCode } from '../model/errors.ts';
import { settingsOf } from './settings.ts';

/**
 * All that may be written about a check. Nothing in it comes out of a CV, a file name, an address or a header, save an
 * id that is a random number by its shape.
 */
export interface LogEntry {
  readonly id: string;
  readonly outcome: 'ok' | ErrorCode;
  /** Bytes of the CV; null where none was read. */
  readonly bytes: number | null;
  readonly format: DocumentFormat | null;
  /** Milliseconds until the request was received whole; null where it was not. */
  readonly receivedMs: number | null;
  /** Milliseconds until the answer. At the edge the clock stands still while the processor works. */
  readonly totalMs: number;
}

export type Log = (entry: LogEntry) => void;

/** What a request gathers for its line while it is answered. */
interface Notes {
  outcome: LogEntry['outcome'];
  bytes: number | null;
  format: DocumentFormat | null;
  receivedAt: number | null;
  readonly clock: () => number;
}

declare module 'hono' {
  interface ContextVariableMap {
    notes: Notes;
  }
}

/** A UUID, or the 32 hexadecimal digits of a trace: shapes in which nobody writes a name or a number of a person. */
const RANDOM_ID = /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32})$/i;

const writeLine: Log = (entry) => console.log(JSON.stringify(entry));

export interface LogOptions {
  /** Where lines go; by default to the platform's log where `LOG_CHECKS` is on, else nowhere. */
  readonly log?: Log;
  /** Milliseconds since any moment. */
  readonly clock?: () => number;
}

/** Gives every answer an `X-Request-Id`, and writes one line for each check where lines are asked for. */
export function noteRequests({ log, clock = Date.now }: LogOptions): MiddlewareHandler {
  return async (context, next) => {
    const start = clock();
    const given = context.req.header('x-request-id') ?? '';
    const id = RANDOM_ID.test(given) ? given.toLowerCase() : crypto.randomUUID();
    const notes: Notes = { outcome: 'ok', bytes: null, format: null, receivedAt: null, clock };
    context.set('notes', notes);
    await next();
    context.res.headers.set('X-Request-Id', id);
    const write = log ?? writerOf(context);
    if (write === null || context.req.method !== 'POST') return;
    const { outcome, bytes, format, receivedAt } = notes;
    const receivedMs = receivedAt === null ? null : Math.round(receivedAt - start);
    write({ id, outcome, bytes, format, receivedMs, totalMs: Math.round(clock() - start) });
  };
}

/** A wrong setting has failed the request already, and must not fail its error too. */
function writerOf(context: Context): Log | null {
  try {
    return settingsOf(context.env).logsChecks ? writeLine : null;
  } catch {
    return null;
  }
}

/** Notes that the request is here whole, and the size of its CV. */
export function noteReceived(context: Context, bytes: number | undefined): void {
  const notes = context.get('notes');
  notes.receivedAt = notes.clock();
  notes.bytes = bytes ?? null;
}

/** Notes in which format the CV was. */
export function noteFormat(context: Context, format: DocumentFormat | undefined): void {
  context.get('notes').format = format ?? null;
}

/** Notes that an error is answered. */
export function noteError(context: Context, code: ErrorCode): void {
  context.get('notes').outcome = code;
}
