import type { Context } from 'hono';
import { inertJson } from '../render/escape.ts';

/**
 * Answers with what was made of a CV or an ad, as JSON that is kept nowhere and that no terminal acts on when a program
 * such as curl prints it.
 */
export function answerPrivately(context: Context, value: object): Response {
  return context.body(inertJson(JSON.stringify(value)), 200, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
  });
}
