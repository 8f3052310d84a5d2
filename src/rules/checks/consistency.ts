import { z } from 'zod';
import type { Span } from '../../model/span.ts';
import { defineCheck, hitAt } from '../check.ts';
import { shortQuote } from '../message.ts';
import type { Target } from '../target.ts';

const options = z.strictObject({ of: z.literal('date-style') });

/** How a date is written, or null where it says nothing about style (a year alone, "present"). */
function dateStyle(written: string): 'named' | 'month first' | 'year first' | null {
  if (/\p{L}/u.test(written)) return /\d/u.test(written) ? 'named' : null;
  if (/^\d{1,2}\s?[/.-]/u.test(written)) return 'month first';
  return /^\d{4}\s?[/.-]\s?\d/u.test(written) ? 'year first' : null;
}

function datesOf(target: Target): Span[] {
  return [target.dates?.startDate, target.dates?.endDate].filter(
    (date) => date !== null && date !== undefined,
  );
}

/** The dates of all targets are written in one style; the first of each style is quoted. */
export const consistency = defineCheck({
  kind: 'consistency',
  values: ['styles'],
  options,
  compile: () => (targets, context) => {
    const { text } = context.document;
    const styles = new Map<string, Span>();
    for (const date of targets.flatMap(datesOf)) {
      const style = dateStyle(text.slice(date.start, date.end).trim());
      if (style !== null && !styles.has(style)) styles.set(style, date);
    }
    if (styles.size < 2) return [];
    const places = [...styles.values()];
    const quotes = places.map(({ start, end }) => `“${shortQuote(text.slice(start, end))}”`);
    return [hitAt(places, { styles: quotes.join(' and ') }, { identity: '' })];
  },
});
