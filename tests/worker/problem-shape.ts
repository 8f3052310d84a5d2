import { expect } from 'vitest';
import { ERROR_KINDS, type ErrorCode } from '../../src/model/errors.ts';

/** Asserts that an answer is problem details of this code and gives its words. */
export async function expectProblem(
  response: Response,
  code: ErrorCode,
): Promise<{ detail: string; field: string | undefined }> {
  const body = (await response.json()) as Record<string, unknown>;
  const { status, title } = ERROR_KINDS[code];
  expect(body).toMatchObject({ type: `urn:cv-precheck:error:${code}`, title, status, code });
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(body.detail).toMatch(/\w.*[.!]$/);
  expect(JSON.stringify(body)).not.toMatch(/\bat .*\.ts:|Error:/);
  return { detail: String(body.detail), field: body.field as string | undefined };
}
