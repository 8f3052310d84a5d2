import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** Two years, as OWASP's Secure Headers project and the browsers' preload lists have it. */
const HTTPS_SECONDS = 63_072_000;

/**
 * What pages of this service never need; printing, copying and choosing a file ask for no leave. Features that a
 * current Chromium does not know are left out, since it complains of them in the console.
 */
const UNUSED = [
  'accelerometer',
  'autoplay',
  'browsingTopics',
  'camera',
  'displayCapture',
  'encryptedMedia',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idleDetection',
  'localFonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'pictureInPicture',
  'publickeyCredentialsGet',
  'screenWakeLock',
  'serial',
  'storageAccess',
  'usb',
  'xrSpatialTracking',
] as const;

const GUARD = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    scriptSrc: ["'self'"],
    imgSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ["'none'"],
  },
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
  referrerPolicy: 'no-referrer',
  crossOriginOpenerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
  permissionsPolicy: Object.fromEntries(UNUSED.map((feature) => [feature, []])),
} as const satisfies Parameters<typeof secureHeaders>[0];

/**
 * Headers of every answer: nothing is loaded from elsewhere, no inline script or style runs, nobody may frame
 * a page, and no address is passed on. A CV quoted on a page stays text even if escaping were to fail.
 *
 * Over HTTPS browsers are told to stay there; over plain HTTP that must not be said (RFC 6797, section 7.2).
 */
export function guardHeaders(): MiddlewareHandler {
  const plain = secureHeaders(GUARD);
  const encrypted = secureHeaders({ ...GUARD, strictTransportSecurity: `max-age=${HTTPS_SECONDS}` });
  return (context, next) =>
    context.req.url.startsWith('https:') ? encrypted(context, next) : plain(context, next);
}
