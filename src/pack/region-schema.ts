import { z } from 'zod';
import { REGIONS } from '../model/role.ts';
import { text } from './common-schema.ts';
import { ruleChangesSchema } from './rule-change-schema.ts';

const pages = z.int().min(1).max(10);

/** What is usual in a country: rules/regions/<code>.yaml. */
export const regionSchema = z.strictObject({
  code: z.enum(REGIONS),
  name: text,
  pages: z.strictObject({ graduate: pages, intermediate: pages, senior: pages, lead: pages }),
  documentName: text,
  monthFirst: z.boolean(),
  refereesExpected: z.boolean(),
  rules: ruleChangesSchema.exactOptional(),
  spelling: z.enum(['british', 'american']),
});
