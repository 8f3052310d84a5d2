import { expect } from 'vitest';

/** Asserts that an answer carries every header that guards it, and none that tells what runs here. */
export function expectGuarded(headers: Headers): void {
  const policy = (headers.get('content-security-policy') ?? '').split('; ');
  expect(policy.sort()).toEqual([
    "base-uri 'none'",
    "default-src 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "img-src 'self'",
    "require-trusted-types-for 'script'",
    "script-src 'self'",
    "style-src 'self'",
    "trusted-types 'none'",
  ]);
  expect(Object.fromEntries(headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  const permissions = headers.get('permissions-policy') ?? '';
  for (const feature of ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics']) {
    expect(permissions.split(', ')).toContain(`${feature}=()`);
  }
  for (const name of ['server', 'x-powered-by', 'via', 'set-cookie', 'x-aspnet-version']) {
    expect(headers.get(name), name).toBeNull();
  }
}
