import { expect, test } from 'vitest';
import { reportSchema } from '../../src/report/schema.ts';
import { createApp } from '../../src/worker/app.ts';
import { checkOptionsSchema } from '../../src/worker/request-schema.ts';
import { SAMPLE_REPORT } from '../web/sample-report.ts';
import { stubChecker } from './stub-checker.ts';

interface Operation {
  readonly operationId: string;
  readonly security?: readonly object[];
  readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, unknown>> }>>;
}

interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly securitySchemes: Readonly<Record<string, object>>;
  };
}

interface Schema {
  readonly required?: readonly string[];
  readonly properties: Readonly<Record<string, Schema>>;
}

const app = createApp(stubChecker());
const response = await app.request('/openapi.json');
const text = await response.text();
const description = JSON.parse(text) as Description;

test('describes the API in OpenAPI 3.1', () => {
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(description.openapi).toBe('3.1.0');
});

test('every operation is served, and every route of the API is described', async () => {
  const described = Object.entries(description.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const served = app.routes
    .filter(({ method, path }) => method !== 'ALL' && (path.startsWith('/v1/') || path === '/healthz'))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)(?:\{[^}]*\})?/g, '{$1}')}`);
  expect(described.sort()).toEqual([...new Set(served)].sort());
  expect(described).toHaveLength(10);
});

test('the request is described by the schema that validates it', () => {
  const names = Object.keys(checkOptionsSchema.shape);
  const { CheckForm, CheckRequest } = description.components.schemas;
  expect(Object.keys(CheckForm!.properties)).toEqual(expect.arrayContaining(['cv', 'text', ...names]));
  expect(Object.keys(CheckRequest!.properties).sort()).toEqual(
    ['text', 'contentBase64', 'fileName', ...names].sort(),
  );
});

test('a check answers the report, whose optional fields are optional, and problems in their own type', () => {
  const { responses } = description.paths['/v1/checks']!.post!;
  expect(responses['200']!.content).toEqual({
    'application/json': { schema: { $ref: '#/components/schemas/Report' } },
  });
  for (const status of ['400', '404', '413', '415', '422']) {
    expect(responses[status]!.content).toEqual({
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
    });
  }
  const { Report } = description.components.schemas;
  expect(Report!.required).toEqual(Object.keys(SAMPLE_REPORT));
  expect(Report!.properties.document!.required).not.toContain('text');
  expect(() => reportSchema.parse(SAMPLE_REPORT)).not.toThrow();
});

test('every door that reads something tells how a key is sent and what a refusal looks like', () => {
  const doors = Object.values(description.paths).flatMap(({ post }) => (post === undefined ? [] : [post]));
  expect(doors).toHaveLength(3);
  for (const { responses, security } of doors) {
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['401', '429']));
    expect(security).toEqual([{}, { bearer: [] }, { apiKey: [] }]);
  }
  expect(Object.keys(description.components.securitySchemes)).toEqual(['bearer', 'apiKey']);
});

test('every reference leads somewhere, and every pattern is one', () => {
  const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!);
  expect(references.length).toBeGreaterThan(10);
  for (const name of references) expect(description.components.schemas).toHaveProperty(name);
  expect(text).not.toContain('$defs');
  for (const [, pattern] of text.matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)) {
    expect(JSON.parse(pattern!)).not.toMatch(/^\/|\/[a-z]*$/);
  }
});
