import { Hono } from 'hono';
import type { Checker } from '../pipeline.ts';
import { answerPrivately } from './answer-json.ts';
import { runCheck, type Today } from './check-request.ts';
import { limitBody } from './limit-body.ts';
import { noteFormat, noteReceived } from './log.ts';
import { readBody } from './read-body.ts';

/** `POST /v1/checks`: one CV in, its report out. Nothing of either is kept, logged or cached. */
export function checkRoutes(checker: Checker, today: Today): Hono {
  const routes = new Hono();
  routes.post('/v1/checks', limitBody(), async (context) => {
    const raw = await readBody(context.req.raw);
    noteReceived(context, raw.uploads[0]?.bytes.length);
    const report = await runCheck(checker, raw, today);
    noteFormat(context, report.document.format);
    return answerPrivately(context, report);
  });
  return routes;
}
