import { type Context, Hono } from 'hono';
import { ERROR_KINDS } from '../model/errors.ts';
import type { Pack } from '../model/pack.ts';
import { layersOf } from '../pack/rule-options.ts';
import { MessagePage } from '../web/message-page.tsx';
import { PrivacyPage } from '../web/privacy-page.tsx';
import { RulePage } from '../web/rule-page.tsx';
import { RulesPage } from '../web/rules-page.tsx';
import { answerPage } from './answer-page.ts';
import { requireRule, rulePage } from './catalogue.ts';
import type { HttpProblem } from './problem.ts';

const CACHED = 'public, max-age=3600';

/** The pages that are the same for everyone. */
export function pageRoutes(pack: Pack): Hono {
  const routes = new Hono();
  routes.get('/privacy', (context) => answerPage(context, <PrivacyPage />, 200, CACHED));
  routes.get('/rules', (context) => answerPage(context, <RulesPage rules={pack.rules} />, 200, CACHED));
  routes.get('/rules/:id{.+}', async (context) => {
    const id = context.req.param('id');
    const rule = requireRule(pack, id);
    // The address is made of an id of ours, never of what was asked for.
    if (rule.id !== id) return context.redirect(rulePage(rule.id), 301);
    return answerPage(context, <RulePage rule={rule} layers={layersOf(pack, rule.id)} />, 200, CACHED);
  });
  return routes;
}

/** Whether an error is for a person: a browser asks for HTML by name, programs ask for anything or JSON. */
export function wantsPage(context: Context): boolean {
  if (context.req.path.startsWith('/v1/')) return false;
  return (context.req.header('accept') ?? '').includes('text/html');
}

/** An error as a page with a way back. */
export function answerErrorPage(context: Context, problem: HttpProblem): Response | Promise<Response> {
  const { status } = ERROR_KINDS[problem.code];
  const detail =
    problem.code === 'not-found'
      ? 'There is nothing at this address. It may have moved, or a letter may be wrong.'
      : problem.detail;
  return answerPage(context, <MessagePage title={problem.title} detail={detail} />, status);
}
