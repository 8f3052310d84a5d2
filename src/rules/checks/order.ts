import { z } from 'zod';
import type { Section } from '../../model/cv.ts';
import { defineCheck, hitAt } from '../check.ts';
import type { Target } from '../target.ts';
import { type Stretch, stretchOf } from '../timeline.ts';

const options = z.strictObject({ by: z.literal('newest-first') });

/** The section that holds a target: "Earlier experience" under "Relevant experience" starts a new order. */
function sectionStart(target: Target, sections: readonly Section[]): number {
  return (
    sections.find(({ start, end }) => start <= target.place.start && target.place.start < end)?.start ?? 0
  );
}

/** Whether the second stretch both began and ended clearly later than the first. */
function isNewer(first: Stretch, second: Stretch): boolean {
  return second.start > first.start && second.end > first.end;
}

/** Dated targets stand newest first; the first one out of place is the hit. */
export const order = defineCheck({
  kind: 'order',
  values: ['above'],
  options,
  compile: () => (targets, context) => {
    let above: { target: Target; stretch: Stretch; section: number } | null = null;
    for (const target of targets) {
      const stretch = stretchOf(target.dates, context.now);
      // A single date ("2013") may be the beginning or the end of something.
      if (stretch === null || (target.dates?.endDate === null && !target.dates.present)) continue;
      const section = sectionStart(target, context.cv.sections);
      if (above !== null && above.section === section && isNewer(above.stretch, stretch)) {
        const values = { ...target.values, above: above.target.values.entry ?? '' };
        return [hitAt([above.target.place, target.place], values)];
      }
      above = { target, stretch, section };
    }
    return [];
  },
});
