import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

type Page = Parameters<typeof html>[1];

/** Answers with an HTML page. Without a caching rule it is kept nowhere, since it may quote a CV. */
export function answerPage(
  context: Context,
  page: Page,
  status: ContentfulStatusCode = 200,
  caching = 'no-store',
): Response | Promise<Response> {
  return context.html(html`<!doctype html>${page}`, status, { 'Cache-Control': caching });
}
