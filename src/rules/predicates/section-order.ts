import { z } from 'zod';
import { SECTION_KINDS, type Section } from '../../model/cv.ts';
import { defineCheck, hitAt } from '../check.ts';
import type { RunContext } from '../context.ts';
import { shortQuote } from '../message.ts';
import { monthOfDay, type Stretch, stretchOf } from '../timeline.ts';

const kind = z.enum(SECTION_KINDS);

const options = z.strictObject({
  /** Sections that should stand below the jobs. */
  below: z.array(kind).min(1),
  /** Stay silent where the CV has one of these: it is of another sort (an academic's). */
  unless: z.array(kind).default([]),
  /** Only for people with this many years of dated work. */
  years: z.number().min(0),
  /** Study that ended within so many years, or goes on, may stand first. */
  freshYears: z.number().min(0),
});
type Options = z.output<typeof options>;

/** Months that the stretches cover, each counted once. */
function monthsCovered(stretches: readonly Stretch[]): number {
  let total = 0;
  let covered = Number.NEGATIVE_INFINITY;
  for (const { start, end } of [...stretches].sort((left, right) => left.start - right.start)) {
    total += Math.max(0, end - Math.max(start, covered + 1) + 1);
    covered = Math.max(covered, end);
  }
  return total;
}

function monthsOfWork({ cv, now }: RunContext): number {
  return monthsCovered(
    cv.work.map(({ dates }) => stretchOf(dates, now)).filter((stretch) => stretch !== null),
  );
}

/** Whether some study is so fresh, or so uncertain in time, that it may rightly stand first. */
function hasFreshStudy({ cv, now }: RunContext, freshYears: number): boolean {
  return cv.education.some(({ dates }) => {
    const last = (dates?.endDate ?? dates?.startDate)?.value;
    if (last === undefined || dates?.present === true) return true;
    return last.year * 12 + (last.month ?? 12) > monthOfDay(now) - freshYears * 12;
  });
}

/** In columns a section beside another one stands neither above nor below it. */
function hasOneColumn({ signals }: RunContext['document']): boolean {
  const columns = signals.columnsPerPage?.every((count) => count === 1) ?? true;
  return columns && (signals.tables ?? 0) === 0 && (signals.textBoxes ?? 0) === 0;
}

/** The first section that stands above the jobs and should stand below them. */
function outOfPlace({ below, freshYears }: Options, context: RunContext): Section | undefined {
  const { sections } = context.cv;
  const jobs = sections.findIndex((section) => section.kind === 'experience');
  const above = sections.slice(0, Math.max(0, jobs)).filter((section) => below.includes(section.kind));
  const fresh = above.some((section) => section.kind === 'education') && hasFreshStudy(context, freshYears);
  return above.find((section) => section.kind !== 'education' || !fresh);
}

/** A section that stands above the jobs of somebody with years of work, where the jobs say more. */
export const sectionOrder = defineCheck({
  kind: 'section-order',
  values: ['heading', 'jobs', 'years'],
  options,
  compile: (chosen) => (targets, context) => {
    const { cv, document } = context;
    if (!context.english || targets.length === 0 || !hasOneColumn(document)) return [];
    if (cv.sections.some((section) => chosen.unless.includes(section.kind))) return [];
    const months = monthsOfWork(context);
    const section = months < chosen.years * 12 ? undefined : outOfPlace(chosen, context);
    if (section === undefined) return [];
    const jobs = cv.sections.find((candidate) => candidate.kind === 'experience')!;
    const values = {
      heading: shortQuote(section.heading.value),
      jobs: shortQuote(jobs.heading.value),
      years: String(Math.floor(months / 12)),
    };
    return [hitAt([section.heading, jobs.heading], values)];
  },
});
