import { Hono } from 'hono';
import type { Checker } from '../pipeline.ts';
import { answerPrivately } from './answer-json.ts';
import type { Today } from './check-request.ts';
import { limitBody } from './limit-body.ts';
import { noteFormat, noteReceived } from './log.ts';
import { readComparison } from './read-comparison.ts';
import { runComparison } from './run-comparison.ts';
import { COMPARISON_BODY_BYTES } from './sizes.ts';

/** `POST /v1/comparisons`: two versions of a CV in, what changed out. Nothing of either is kept, logged or cached. */
export function comparisonRoutes(checker: Checker, today: Today): Hono {
  const routes = new Hono();
  routes.post('/v1/comparisons', limitBody(undefined, COMPARISON_BODY_BYTES), async (context) => {
    const raw = await readComparison(context.req.raw);
    noteReceived(context, raw.after?.upload?.bytes.length);
    const { comparison } = await runComparison(checker, raw, today);
    noteFormat(context, comparison.after.document.format);
    return answerPrivately(context, comparison);
  });
  return routes;
}
