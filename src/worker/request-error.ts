import { type ErrorCode, PrecheckError } from '../model/errors.ts';

const LIKE_A_NAME = /^[\w.:-]{1,40}$/;

/**
 * The name of a field as an error may repeat it.
 *
 * Why not always: whoever puts a CV where names belong must not find its words in an error, which programs write to
 * their logs.
 */
export function inQuotes(name: string): string {
  return LIKE_A_NAME.test(name) ? `“${name}”` : '(its name is not repeated here)';
}

/** A PrecheckError that knows which field of the request it is about, so that a form can put it beside that field. */
export class RequestError extends PrecheckError {
  readonly field: string;

  constructor(code: ErrorCode, field: string, message: string, options?: { cause?: unknown }) {
    super(code, message, options);
    this.name = 'RequestError';
    this.field = LIKE_A_NAME.test(field) ? field : 'body';
  }
}
