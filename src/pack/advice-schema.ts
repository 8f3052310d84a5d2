import { z } from 'zod';
import { ADVICE_OCCASIONS } from '../model/pack.ts';
import { paragraph, text } from './common-schema.ts';

/** The placeholders that advice may use; the report fills them in. */
export const ADVICE_PLACEHOLDERS = ['role', 'first', 'gap'] as const;

/** Those of the patterns for bullets. */
const REWRITE_PLACEHOLDERS = ['rest', 'deed'] as const;

function withPlaceholders(known: readonly string[]) {
  return paragraph.superRefine((value, context) => {
    for (const [placeholder, name] of value.matchAll(/\{([^{}]*)\}/gu)) {
      if (!known.some((each) => each === name)) {
        context.addIssue({
          code: 'custom',
          message: `unknown placeholder ${placeholder}: advice knows {${known.join('}, {')}}`,
        });
      }
    }
  });
}

const adviceText = withPlaceholders(ADVICE_PLACEHOLDERS);
const pattern = withPlaceholders(REWRITE_PLACEHOLDERS);
const when = z.enum(ADVICE_OCCASIONS).exactOptional();
const ruleId = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/u, "must be the id of a rule, 'area/what-is-wrong'");
const phrase = text.refine((value) => value === value.toLowerCase(), 'must be in lower case');

/** What a placeholder stands for is there only on some occasions, so whoever names it must ask for one. */
const FILLED_WHEN = { first: 'changes', gap: 'gap' } as const;

function filled({ when: occasion, ...words }: { when?: string }, context: z.RefinementCtx): void {
  for (const [placeholder, needed] of Object.entries(FILLED_WHEN)) {
    if (occasion === needed || !JSON.stringify(words).includes(`{${placeholder}}`)) continue;
    context.addIssue({ code: 'custom', message: `{${placeholder}} needs 'when: ${needed}'` });
  }
}

const steps = z
  .array(z.strictObject({ title: adviceText, detail: adviceText, when }).superRefine(filled))
  .min(1);
const questions = z
  .array(
    z
      .strictObject({ text: adviceText, when, rules: z.array(ruleId).min(1).exactOptional() })
      .superRefine(filled),
  )
  .min(1);
const letter = z.strictObject({
  subject: withPlaceholders(['role']),
  body: withPlaceholders(['role']),
});

const rewrites = z.strictObject({
  rules: z.array(ruleId),
  prompt: text,
  openings: z.array(z.strictObject({ phrases: z.array(phrase).min(1), deed: pattern, otherwise: pattern })),
  deeds: z.record(phrase, text),
});

/** Each rule belongs to one edit, or its findings would be told twice. */
const edits = z
  .array(z.strictObject({ title: text, rules: z.array(ruleId).min(2, 'an edit mends at least two rules') }))
  .superRefine((all, context) => {
    const seen = new Set<string>();
    for (const [index, { rules }] of all.entries()) {
      for (const [at, rule] of rules.entries()) {
        if (seen.has(rule))
          context.addIssue({
            code: 'custom',
            path: [index, 'rules', at],
            message: `'${rule}' belongs to two edits`,
          });
        seen.add(rule);
      }
    }
  });

/** Words of advice that belong to no rule: rules/advice.yaml. */
export const adviceSchema = z.strictObject({
  edits: edits.default([]),
  rewrites: rewrites.default({ rules: [], prompt: '', openings: [], deeds: {} }),
  beforeInterview: steps,
  afterInterview: steps,
  questions: questions.default([]),
  feedbackRequest: letter,
  feedbackRequestAfterInterview: letter,
});
