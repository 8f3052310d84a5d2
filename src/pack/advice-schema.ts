import { z } from 'zod';
import { paragraph } from './common-schema.ts';

/** The placeholders that advice may use; the report fills them in. */
export const ADVICE_PLACEHOLDERS = ['role'] as const;

const adviceText = paragraph.superRefine((value, context) => {
  for (const [placeholder, name] of value.matchAll(/\{([^{}]*)\}/gu)) {
    if (!ADVICE_PLACEHOLDERS.some((known) => known === name)) {
      context.addIssue({
        code: 'custom',
        message: `unknown placeholder ${placeholder}: advice knows {${ADVICE_PLACEHOLDERS.join('}, {')}}`,
      });
    }
  }
});

const items = z.array(z.strictObject({ title: adviceText, detail: adviceText })).min(1);
const letter = z.strictObject({ subject: adviceText, body: adviceText });

/** Words of advice that belong to no rule: rules/advice.yaml. */
export const adviceSchema = z.strictObject({
  beforeInterview: items,
  afterInterview: items,
  feedbackRequest: letter,
  feedbackRequestAfterInterview: letter,
});
