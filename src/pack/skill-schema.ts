import { z } from 'zod';
import { identifier, text } from './common-schema.ts';

const surfacePolicySchema = z.strictObject({
  match: z.enum(['plain', 'contextual', 'section-only']),
  case: z.enum(['exact', 'any']).default('any'),
  cues: z.array(text).default([]),
  not: z.array(text).default([]),
});

/** One skill as rules/skills/*.yaml writes it; `category` defaults to the name of its file. */
export const skillSchema = z.strictObject({
  id: identifier,
  name: text,
  category: text.optional(),
  aliases: z.array(text).default([]),
  implies: z.array(identifier).default([]),
  related: z.array(identifier).default([]),
  surfaces: z.record(text, surfacePolicySchema).default({}),
});

export const skillFileSchema = z.array(skillSchema);
