import { z } from 'zod';
import { SECTION_KINDS } from '../model/cv.ts';
import type { SkillRequirement } from '../model/role.ts';
import { identifier, text } from './common-schema.ts';

/** `{ skill }` or `{ anyOf, label }`: one object rather than a union, so that a fault names the key at fault. */
const requirementSchema = z
  .strictObject({
    skill: identifier.optional(),
    anyOf: z.array(identifier).min(1, 'needs at least one skill').optional(),
    label: text.nullable().optional(),
    need: z.enum(['essential', 'desirable']),
    weight: z.number().min(1).max(3).default(1),
  })
  .superRefine((requirement, context) => {
    const single = requirement.skill !== undefined;
    const complain = (message: string, path: string[] = []) =>
      context.addIssue({ code: 'custom', message, path });
    if (single && requirement.anyOf !== undefined)
      complain("has both 'skill' and 'anyOf': keep one", ['anyOf']);
    if (!single && requirement.anyOf === undefined) complain("needs 'skill' or 'anyOf'");
    if (single && typeof requirement.label === 'string') {
      complain("only 'anyOf' has a label: a single skill has its own name", ['label']);
    }
    if ((requirement.anyOf?.length ?? 0) > 1 && typeof requirement.label !== 'string') {
      complain("'anyOf' needs a label, for example 'a relational database'");
    }
  })
  .transform(
    ({ skill, anyOf, label, need, weight }): SkillRequirement => ({
      anyOf: skill === undefined ? (anyOf ?? []) : [skill],
      label: label ?? null,
      need,
      weight,
    }),
  );

/** A role profile as rules/roles/<id>.yaml writes it, and as a caller may send it. */
export const roleSchema = z.strictObject({
  id: identifier,
  title: text,
  alternateTitles: z.array(text).default([]),
  anzsco: z.array(z.strictObject({ code: text, title: text })).default([]),
  esco: z.array(text).default([]),
  skills: z.array(requirementSchema).min(1, 'needs at least one skill'),
  sections: z
    .strictObject({
      required: z.array(z.enum(SECTION_KINDS)).default([]),
      expected: z.array(z.enum(SECTION_KINDS)).default([]),
    })
    .default({ required: [], expected: [] }),
  sources: z.array(text).default([]),
});
