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
  dialCode: z
    .string()
    .regex(/^[1-9]\d{0,2}$/u, "must be the digits of a country code like '64'")
    .exactOptional(),
  homeWords: z.array(text).min(1).exactOptional(),
  workRights: text.exactOptional(),
  rules: ruleChangesSchema.exactOptional(),
  spelling: z.enum(['british', 'american']),
});
