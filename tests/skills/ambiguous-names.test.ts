import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { idsIn, vocabulary } from './helpers.ts';

const tableSchema = z.record(z.string(), z.object({ is: z.array(z.string()), isNot: z.array(z.string()) }));
const table = tableSchema.parse(
  parse(readFileSync(new URL('ambiguous-names.yaml', import.meta.url), 'utf8')),
);

/** What a sentence names, and what follows from it: who writes Embedded C writes C. */
function claimedIn(sentence: string): string[] {
  return idsIn(sentence).flatMap((id) => [id, ...(vocabulary.implied.get(id) ?? [])]);
}

describe.each(Object.entries(table))('%s', (id, { is, isNot }) => {
  it.each(is)('is named: %s', (sentence) => {
    expect(claimedIn(sentence)).toContain(id);
  });

  it.each(isNot.length === 0 ? [] : isNot)('is not named: %s', (sentence) => {
    expect(idsIn(sentence)).not.toContain(id);
  });
});

describe('the table of ambiguous names', () => {
  it('holds both readings of at least 45 names', () => {
    const both = Object.values(table).filter(({ is, isNot }) => is.length > 0 && isNot.length > 0);
    expect(both.length).toBeGreaterThanOrEqual(45);
  });
});
