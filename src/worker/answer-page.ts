import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { inertPage } from '../render/escape.ts';

type Page = Parameters<typeof html>[1];

/** Answers with an HTML page. Without a caching rule it is kept nowhere, since it may quote a CV. */
export async function answerPage(
  context: Context,
  page: Page,
  status: ContentfulStatusCode = 200,
  caching = 'no-store',
): Promise<Response> {
  const text = String(await html`<!doctype html>${page}`);
  return context.html(inertPage(text), status, { 'Cache-Control': caching });
}
