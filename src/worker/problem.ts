import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ERROR_KINDS, PrecheckError, type Problem, toProblem } from '../model/errors.ts';
import { toTerminalText } from '../render/escape.ts';
import { RequestError } from './request-error.ts';

/** Problem details, with the field of the request that is at fault where there is one (RFC 9457 extension member). */
export interface HttpProblem extends Problem {
  readonly field?: string;
}

/** Turns anything thrown on the way into problem details; an unknown error never carries its own words outside. */
export function describeError(error: unknown): HttpProblem {
  if (error instanceof HTTPException && error.status < 500) {
    return toProblem(
      new PrecheckError('bad-request', 'The request cannot be read. See /openapi.json for what it takes.'),
    );
  }
  const known = toProblem(error);
  // An error repeats the names that were asked for, such as a role: they come out as words and nothing else.
  const problem = { ...known, detail: toTerminalText(known.detail) };
  return error instanceof RequestError ? { ...problem, field: error.field } : problem;
}

/** Answers with problem details as RFC 9457 wants them: never stored, in their own media type. */
export function answerProblem(context: Context, problem: HttpProblem): Response {
  return context.body(JSON.stringify(problem), ERROR_KINDS[problem.code].status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  });
}
