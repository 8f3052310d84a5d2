import { z } from 'zod';
import type { DateRange, PartialDate } from '../../model/cv.ts';
import { type CheckRun, defineCheck, type Hit, hitAt } from '../check.ts';
import type { RunContext } from '../context.ts';
import type { Target } from '../target.ts';
import {
  endsBeforeStart,
  gapsBetween,
  monthOfDay,
  type Owned,
  overlapsBetween,
  type Pair,
  type Stretch,
  startsInFuture,
  stretchOf,
} from '../timeline.ts';

const options = z.strictObject({
  fault: z.enum(['gap', 'overlap', 'starts-in-future', 'ends-before-start']),
  /** Gaps and overlaps up to this many months are left alone. */
  moreThan: z.int().min(0).default(0),
  /** Only what began in the last so many months. */
  within: z.int().min(1).default(1200),
});
type Options = z.output<typeof options>;

/** A course named by one year or month ends then; it is taken to have lasted this many months. */
const COURSE_MONTHS = 48;

type DatedTarget = Target & { readonly dates: DateRange };

const isDated = (target: Target): target is DatedTarget => target.dates !== null;

function singleDateHits(targets: readonly Target[], fits: (dates: DateRange) => boolean): Hit[] {
  return targets
    .filter(isDated)
    .filter(({ dates }) => fits(dates))
    .map((target) => hitAt(target.dates, target.values));
}

/** The stretches of all targets, or null where one cannot be placed in time: it might be what fills a gap. */
function stretchesOf(targets: readonly Target[], now: string): Owned<Target>[] | null {
  const stretches = targets.map((target) => {
    const { dates } = target;
    // A single date may be the beginning or the end.
    if (dates === null || (dates.endDate === null && !dates.present)) return null;
    // Which of its dates is wrong is not known, so neither is the time that the job took.
    if (endsBeforeStart(dates) || startsInFuture(dates, now)) return null;
    const stretch = stretchOf(dates, now);
    return stretch === null ? null : { ...stretch, owner: target };
  });
  return stretches.every((stretch) => stretch !== null) ? stretches : null;
}

/** Study, volunteering and projects: what explains time away from paid work. */
function otherTime({ cv, now }: RunContext): Owned<Target>[] {
  const study = cv.education.map(({ dates }): Stretch | null => {
    const stretch = stretchOf(dates, now);
    const single = dates !== null && dates.endDate === null && !dates.present;
    return stretch !== null && single ? { ...stretch, start: stretch.end - COURSE_MONTHS } : stretch;
  });
  const other = [...cv.volunteer, ...cv.projects].map(({ dates }) => stretchOf(dates, now));
  const certificates = cv.certificates.map(({ date }) => certificateStretch(date?.value ?? null));
  return [...study, ...other, ...certificates].flatMap((stretch) =>
    stretch === null ? [] : [{ ...stretch, owner: null }],
  );
}

/** A certificate explains the year in which it was earned. */
function certificateStretch(date: PartialDate | null): Stretch | null {
  if (date === null) return null;
  const start = date.year * 12;
  return { start, end: start + 11, startIsPrecise: false, endIsPrecise: false };
}

function pairHit({ earlier, later, months }: Pair<Target>): Hit {
  const values = {
    earlier: earlier.values.entry ?? '',
    later: later.values.entry ?? '',
    months: String(months),
  };
  const places = [earlier, later].filter(isDated).map(({ dates }) => dates);
  return hitAt(places, { ...later.values, ...values });
}

function pairsOf(targets: readonly Target[], fault: Options['fault'], context: RunContext): Pair<Target>[] {
  const stretches = stretchesOf(targets, context.now);
  if (stretches === null) return [];
  if (fault === 'gap') return gapsBetween([...stretches, ...otherTime(context)]);
  return overlapsBetween(stretches).filter(
    ({ earlier, later }) => earlier.values.employer !== later.values.employer,
  );
}

/** Judges the dates of the targets: gaps and overlaps between them, starts in the future, ends before starts. */
export const dates = defineCheck({
  kind: 'dates',
  values: ['earlier', 'later', 'months'],
  options,
  compile:
    ({ fault, moreThan, within }): CheckRun =>
    (targets, context) => {
      if (fault === 'starts-in-future') {
        return singleDateHits(targets, (range) => startsInFuture(range, context.now));
      }
      if (fault === 'ends-before-start') return singleDateHits(targets, endsBeforeStart);
      return pairsOf(targets, fault, context)
        .filter(({ months, at }) => months > moreThan && at > monthOfDay(context.now) - within)
        .map(pairHit);
    },
});
