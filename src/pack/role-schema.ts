import { z } from 'zod';
import { SECTION_KINDS } from '../model/cv.ts';
import { SENIORITIES, type Seniority, type SkillRequirement } from '../model/role.ts';
import { identifier, text } from './common-schema.ts';
import { ruleChangesSchema } from './rule-change-schema.ts';
import { weightsSchema } from './score-schema.ts';

/** `{ skill }` or `{ anyOf, label }`: one object rather than a union, so that a fault names the key at fault. */
function requirementSchema(smallestGroup: number, tooSmall: string) {
  return z
    .strictObject({
      skill: identifier.optional(),
      anyOf: z.array(identifier).min(smallestGroup, tooSmall).optional(),
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
}

const codes = z.array(z.strictObject({ code: text, title: text }));
const sectionKinds = z.array(z.enum(SECTION_KINDS));

/** Careers are not longer than this, and no screener reads more pages. */
const MOST_YEARS = 40;
const MOST_PAGES = 10;

const expectationSchema = z.strictObject({
  years: z.number().min(0).max(MOST_YEARS).exactOptional(),
  pages: z.int().min(1).max(MOST_PAGES).exactOptional(),
  leadership: z.array(identifier).min(1, 'needs at least one skill').exactOptional(),
});

/** Everything but id and title, which a caller may leave out. */
function draftShape(smallestGroup: number, tooSmall: string) {
  return {
    extends: identifier.exactOptional(),
    without: z.array(text).min(1, 'needs at least one name').exactOptional(),
    group: text.exactOptional(),
    rules: ruleChangesSchema.exactOptional(),
    alternateTitles: z.array(text).default([]),
    anzsco: codes.exactOptional(),
    nol: codes.exactOptional(),
    osca: codes.exactOptional(),
    esco: z.array(text).exactOptional(),
    skills: z.array(requirementSchema(smallestGroup, tooSmall)).default([]),
    sections: z
      .strictObject({ required: sectionKinds.exactOptional(), expected: sectionKinds.exactOptional() })
      .exactOptional(),
    weights: weightsSchema.exactOptional(),
    certifications: z.array(identifier).exactOptional(),
    expectations: z.partialRecord(z.enum(SENIORITIES), expectationSchema).exactOptional(),
    sources: z.array(text).default([]),
  };
}

/** A role without another one to build on must ask for something itself. */
function standsAlone(
  draft: { extends?: string; without?: readonly string[]; skills: readonly SkillRequirement[] },
  context: z.RefinementCtx,
): void {
  const complain = (key: string, message: string) =>
    context.addIssue({ code: 'custom', message, path: [key] });
  if (draft.extends !== undefined) return;
  if (draft.skills.length === 0) complain('skills', 'needs at least one skill');
  if (draft.without !== undefined) {
    complain('without', "needs 'extends': it drops what another role asks for");
  }
}

/** A role as rules/roles/<id>.yaml writes it. `skill: x` is how a file asks for one skill. */
export const roleSchema = z
  .strictObject({
    id: identifier,
    title: text,
    ...draftShape(2, "a group of one: write 'skill' instead"),
  })
  .superRefine(standsAlone);

/**
 * A profile that a caller sends: it needs no id and no title of its own, and groups of one are how
 * `GET /v1/roles/{id}` writes single skills.
 */
export const customSchema = z
  .strictObject({
    id: identifier.default('custom'),
    title: text.default('your own profile'),
    seniority: z.enum(SENIORITIES).exactOptional(),
    ...draftShape(1, 'needs at least one skill'),
  })
  .superRefine(standsAlone);

/** A role before what it extends is merged into it. */
export type RoleDraft = z.output<typeof roleSchema> & { readonly seniority?: Seniority };
