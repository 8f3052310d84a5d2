import { type ErrorCode, PrecheckError } from '../model/errors.ts';

/** A PrecheckError that knows which field of the request it is about, so that a form can put it beside that field. */
export class RequestError extends PrecheckError {
  readonly field: string;

  constructor(code: ErrorCode, field: string, message: string, options?: { cause?: unknown }) {
    super(code, message, options);
    this.name = 'RequestError';
    this.field = field;
  }
}
