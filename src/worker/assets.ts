import { Hono } from 'hono';
import { assets } from '../generated/assets.ts';

const FILES = {
  '/assets/styles.css': assets.styles,
  '/assets/app.js': assets.script,
  '/assets/icon.svg': assets.icon,
} as const;

/** The style sheet, the script and the icon, from the bundle. Their addresses carry a version, so they never go stale. */
export function assetRoutes(): Hono {
  const routes = new Hono();
  for (const [path, { type, version, body }] of Object.entries(FILES)) {
    routes.get(path, (context) => {
      const current = context.req.query('v') === version;
      return context.body(body, 200, {
        'Content-Type': type,
        'Cache-Control': current ? 'public, max-age=31536000, immutable' : 'no-cache',
      });
    });
  }
  return routes;
}
