/** The codes of the report contract, with the HTTP status and short title each carries (RFC 9457). */
export const ERROR_KINDS = {
  'unsupported-type': { status: 415, title: 'This file type cannot be read' },
  'too-large': { status: 413, title: 'This file is too large' },
  encrypted: { status: 422, title: 'This file is locked with a password' },
  corrupt: { status: 422, title: 'This file is damaged' },
  empty: { status: 422, title: 'This file is empty' },
  'too-complex': { status: 422, title: 'This file is too complex to read safely' },
  'unknown-role': { status: 404, title: 'No such role' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'bad-request': { status: 400, title: 'The request cannot be understood' },
  'bad-rules': { status: 400, title: 'The rules contain faults' },
  unauthorized: { status: 401, title: 'Not authorised' },
  'rate-limited': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong on our side' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof ERROR_KINDS;

/**
 * The one error that this project throws on purpose. `message` is written for the person who sent the file:
 * what happened and what to do. It never holds text of a CV.
 */
export class PrecheckError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'PrecheckError';
    this.code = code;
  }

  /** HTTP status for this code. */
  get status(): number {
    return ERROR_KINDS[this.code].status;
  }

  /** The same short title for every error of this code. */
  get title(): string {
    return ERROR_KINDS[this.code].title;
  }
}

/** Problem details as RFC 9457 shapes them, plus the code; the same object by all three doors. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
}

/**
 * Turns any thrown value into problem details. Why here: each door must say the same words, and an unknown
 * error must never carry its message (it may quote a CV) outside.
 */
export function toProblem(error: unknown): Problem {
  const known =
    error instanceof PrecheckError
      ? error
      : new PrecheckError(
          'internal',
          'The check failed for a reason that is not your file’s fault. Please try again; if it happens again, save the CV as a new PDF or DOCX.',
        );
  return {
    type: `urn:cv-precheck:error:${known.code}`,
    title: known.title,
    status: known.status,
    detail: known.message,
    code: known.code,
  };
}
