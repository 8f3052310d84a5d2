import { type Context, Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { PrecheckError } from '../model/errors.ts';
import type { Checker } from '../pipeline.ts';
import { assetRoutes } from './assets.ts';
import { catalogueRoutes } from './catalogue.ts';
import type { Today } from './check-request.ts';
import { checkRoutes } from './checks.ts';
import { compareRoutes } from './compare.tsx';
import { comparisonRoutes } from './comparisons.ts';
import { allowOrigins } from './cors.ts';
import { formRoutes } from './form.tsx';
import { guardHeaders } from './headers.ts';
import { jobAdRoutes } from './job-ads.ts';
import { type LogOptions, noteError, noteRequests } from './log.ts';
import { limitRoutes } from './limits.ts';
import { openApiRoutes } from './openapi.ts';
import { answerErrorPage, pageRoutes, wantsPage } from './pages.tsx';
import { answerProblem, describeError } from './problem.ts';
import { limitRate } from './rate-limit.ts';
import { requireKey } from './secret.ts';

/** Today in UTC. The only clock of the service: every stage behind it takes the date as an argument. */
const utcToday: Today = () => new Date().toISOString().slice(0, 10);

export interface AppOptions extends LogOptions {
  /** The date a check takes as "now" where the request names none. */
  readonly today?: Today;
}

/**
 * The service over one checker: web pages, API and errors. It holds no state; it writes a log only where that is asked
 * for, and nothing of a CV to it.
 *
 * @example
 * const app = createApp(createChecker(pack));
 * const answer = await app.request('/healthz');
 */
export function createApp(checker: Checker, { today = utcToday, ...logging }: AppOptions = {}): Hono {
  const app = new Hono({ strict: false });
  app.use(guardHeaders());
  app.use(noteRequests(logging));
  for (const path of ['/v1/*', '/openapi.json']) app.use(path, allowOrigins());
  app.use(methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }));
  app.use(limitRate());
  app.use('/v1/*', requireKey());
  app.get('/healthz', (context) => context.json(health(checker), 200, { 'Cache-Control': 'no-store' }));
  app.route('/', checkRoutes(checker, today));
  app.route('/', comparisonRoutes(checker, today));
  app.route('/', jobAdRoutes(checker));
  app.route('/', catalogueRoutes(checker.pack));
  app.route('/', limitRoutes());
  app.route('/', openApiRoutes());
  app.route('/', assetRoutes());
  app.route('/', pageRoutes(checker.pack));
  app.route('/', formRoutes(checker, today));
  app.route('/', compareRoutes(checker, today));
  app.notFound((context) =>
    answerError(
      context,
      new PrecheckError('not-found', 'There is nothing at this address. See / and /openapi.json.'),
    ),
  );
  app.onError((error, context) => answerError(context, error));
  return app;
}

function health({ pack }: Checker) {
  return {
    status: 'ok',
    rules: pack.fingerprint,
    counts: { roles: pack.roles.length, rules: pack.rules.length, skills: pack.skills.length },
  };
}

/** People get a page, programs get problem details. */
function answerError(context: Context, error: unknown): Response | Promise<Response> {
  const problem = describeError(error);
  noteError(context, problem.code);
  return wantsPage(context) ? answerErrorPage(context, problem) : answerProblem(context, problem);
}

function refuseMethod(context: Context, methods: string[]): Response {
  const allow = methods.join(', ');
  if (context.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: { Allow: allow } });
  const detail = `This address takes ${allow}.`;
  noteError(context, 'method-not-allowed');
  const answer = answerProblem(context, describeError(new PrecheckError('method-not-allowed', detail)));
  answer.headers.set('Allow', allow);
  return answer;
}
