import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { guarded } from '../../src/build/guard-pdf-js.ts';
import { GUARDS } from '../../src/build/pdf-js-guards.ts';

const SOURCE = readFileSync(
  fileURLToPath(new URL('../../node_modules/pdf-parse/dist/pdf-parse/web/pdf.worker.mjs', import.meta.url)),
  'utf8',
);

describe('the guarded reader of pdf.js', () => {
  it('has every guard in its place', () => {
    const text = guarded(SOURCE);
    expect(GUARDS.length).toBeGreaterThan(20);
    for (const [, to] of GUARDS) expect(text).toContain(to);
    expect(text).not.toContain('sourceMappingURL');
  });

  it('is refused where a piece to guard has gone or comes twice', () => {
    const [[piece]] = GUARDS as [readonly [string, string]];
    expect(() => guarded(SOURCE.replace(piece, ''))).toThrow('0 times, not once');
    expect(() => guarded(SOURCE + piece)).toThrow('2 times, not once');
  });
});
