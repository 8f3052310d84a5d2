import type { RouteConfig } from '@asteasolutions/zod-to-openapi';
import { Hono } from 'hono';
import { z } from 'zod';
import { LIMITS } from '../model/limits.ts';
import { json } from './openapi-answers.ts';
import { BODY_BYTES, COMPARISON_BODY_BYTES, JOB_AD_CHARACTERS } from './sizes.ts';

const limitSchema = z.object({
  name: z.string().meta({ example: 'pages', description: 'As errors name it.' }),
  value: z.int().meta({ example: 100 }),
  unit: z.string().meta({ example: 'pages', description: 'What is counted.' }),
  applies: z.string().meta({ example: 'PDF', description: 'Which files it bounds.' }),
  about: z.string(),
});

const limitListSchema = z
  .object({
    count: z.int(),
    limits: z.array(limitSchema),
    requests: z
      .object({ bodyBytes: z.int(), comparisonBodyBytes: z.int(), jobAdCharacters: z.int() })
      .meta({ description: 'Bounds on a request, whatever files it carries.' }),
  })
  .meta({ id: 'LimitList' });

/** Describes `GET /v1/limits`. */
export const READ_LIMITS: RouteConfig = {
  method: 'get',
  path: '/v1/limits',
  operationId: 'listLimits',
  summary: 'Every bound on what is read',
  description:
    'A file beyond one is answered with too-large (413) or too-complex (422), and the detail names the limit.',
  responses: { 200: json(limitListSchema, 'The limits.') },
};

/** An hour: limits change with a deployment only. */
const CACHED = { 'Cache-Control': 'public, max-age=3600' };

/** `GET /v1/limits`: what a file may have, so that a client can tell before it sends one. */
export function limitRoutes(): Hono {
  const limits = Object.entries(LIMITS).map(([name, { value, unit, applies, about }]) => ({
    name,
    value,
    unit,
    applies,
    about,
  }));
  const requests = {
    bodyBytes: BODY_BYTES,
    comparisonBodyBytes: COMPARISON_BODY_BYTES,
    jobAdCharacters: JOB_AD_CHARACTERS,
  };
  const routes = new Hono();
  routes.get('/v1/limits', (context) =>
    context.json({ count: limits.length, limits, requests }, 200, CACHED),
  );
  return routes;
}
