import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { idsIn } from './helpers.ts';

const tableSchema = z.record(z.string(), z.record(z.string(), z.array(z.string())));
const table = tableSchema.parse(parse(readFileSync(new URL('written-forms.yaml', import.meta.url), 'utf8')));

describe.each(Object.entries(table))('%s', (_group, forms) => {
  it.each(Object.entries(forms))('%j', (text, ids) => {
    expect(idsIn(text)).toEqual(ids);
  });
});
