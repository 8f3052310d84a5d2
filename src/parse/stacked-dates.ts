import type { PartialDate } from '../model/cv.ts';
import type { OpeningDate } from './dates.ts';
import type { LineView } from './view.ts';

const MONTHS = 12;

/** Months since the year 0; "present" comes after all of them. */
function monthOf(date: PartialDate | undefined): number {
  return date === undefined ? Number.POSITIVE_INFINITY : date.year * MONTHS + (date.month ?? 0);
}

/** A run of lines that each begin with one date in a column of its own. */
function runFrom(
  views: readonly LineView[],
  from: number,
  frontOf: (view: LineView) => OpeningDate | null,
): number[] {
  const months: number[] = [];
  for (let at = from; at < views.length; at += 1) {
    const view = views[at]!;
    const front = frontOf(view);
    const alone = front !== null && /^(?:\s*$|\t)/.test(view.text.slice(front.length));
    if (!alone || (at > from && view.line.page !== views[from]!.line.page)) break;
    months.push(monthOf(front.date?.value));
  }
  return months;
}

/**
 * Indexes of the lines whose date is the beginning of a range that ends at the front of the next line. Told from a
 * list of single dates by order: a beginning comes before its end, and the jobs are not in the order of time.
 */
export function stackedPairs(
  views: readonly LineView[],
  frontOf: (view: LineView) => OpeningDate | null,
): ReadonlySet<number> {
  const pairs = new Set<number>();
  for (let at = 0; at < views.length; ) {
    const months = runFrom(views, at, frontOf);
    const firsts = months.filter((_, index) => index % 2 === 0);
    const ascends = firsts.every(
      (month, index) => index * 2 + 1 < months.length && month < months[index * 2 + 1]!,
    );
    const descends = firsts.every((month, index) => index === 0 || month < firsts[index - 1]!);
    if (months.length > 0 && ascends && descends)
      for (const index of firsts.keys()) pairs.add(at + index * 2);
    at += Math.max(1, months.length);
  }
  return pairs;
}
