import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { Hono } from 'hono';
import { KEY_SCHEMES } from './openapi-answers.ts';
import { ROUTES } from './openapi-paths.ts';
import { reportComponents } from './openapi-report.ts';

/** Version of the API as its paths carry it; the report has a version of its own. */
const API_VERSION = '1';

/** The description of the API (OpenAPI 3.1), made from the schemas that validate. */
export function describeApi(): object {
  const registry = new OpenAPIRegistry();
  for (const [name, schema] of reportComponents()) registry.registerComponent('schemas', name, schema);
  for (const [name, scheme] of Object.entries(KEY_SCHEMES)) {
    registry.registerComponent('securitySchemes', name, scheme);
  }
  for (const route of ROUTES) registry.registerPath(route);
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'CV pre-check',
      version: API_VERSION,
      description: 'Checks an IT CV against a role or a job ad and says, with evidence, what to change.',
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    },
    servers: [{ url: '/' }],
  });
}

/** `GET /openapi.json`, made at the first request and kept. */
export function openApiRoutes(): Hono {
  const routes = new Hono();
  let body: string | null = null;
  routes.get('/openapi.json', (context) => {
    body ??= JSON.stringify(describeApi());
    return context.body(body, 200, {
      'Content-Type': 'application/json',
      'Cache-Control': 'public, max-age=3600',
    });
  });
  return routes;
}
