import { z } from 'zod';
import { defineCheck, hitAt } from '../check.ts';
import { shortQuote } from '../message.ts';
import { unclearSections } from '../unclear-headings.ts';

/** How a message speaks of what stands below a heading, and the heading that everybody knows. */
const WORDS = {
  experience: { holds: 'your jobs', plain: 'Experience' },
  skills: { holds: 'your skills', plain: 'Skills' },
} as const;

/** A heading that does not say that jobs or skills follow, where no other section of the CV holds them. */
export const unclearHeading = defineCheck({
  kind: 'unclear-heading',
  values: ['heading', 'holds', 'plain'],
  options: z.strictObject({}),
  compile: () => (targets, context) => {
    if (!context.english || targets.length === 0) return [];
    return unclearSections(context).map(({ section, holds }) =>
      hitAt(section.heading, { heading: shortQuote(section.heading.value), ...WORDS[holds] }),
    );
  },
});
