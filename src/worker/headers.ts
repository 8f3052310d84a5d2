import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** Half a year, as OWASP's Secure Headers project has it. */
const HTTPS_SECONDS = 15_552_000;

/**
 * Headers of every answer: nothing is loaded from elsewhere, no inline script or style runs, nobody may frame
 * a page, and no address is passed on. A CV quoted on a page stays text even if escaping were to fail.
 */
export function guardHeaders(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      imgSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    strictTransportSecurity: `max-age=${HTTPS_SECONDS}`,
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
    crossOriginResourcePolicy: 'same-origin',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  });
}
