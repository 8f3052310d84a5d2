import type { DateRange, PartialDate } from '../model/cv.ts';
import { type CompiledLexicon, hasPhrase } from './compile.ts';
import type { RawEntry } from './entries.ts';
import type { EntryFields } from './entry-fields.ts';
import type { RoledLine } from './line-roles.ts';
import type { LineView } from './view.ts';

const MONTHS = 12;
/** A present job has no last month. */
const OPEN_END = 12 * 10_000;
/** Points by which a heading within a job stands further in, or is smaller. */
const INDENT = 5;
const SMALLER = 0.4;

const monthOf = ({ year, month }: PartialDate, missing: number): number => year * MONTHS + (month ?? missing);

/** First and last month of a range, as wide as its dates may mean. */
function extentOf(dates: DateRange): readonly [number, number] | null {
  const from = dates.startDate ?? dates.endDate;
  if (from === null) return null;
  const until = dates.endDate ?? from;
  return [monthOf(from.value, 1), dates.present ? OPEN_END : monthOf(until.value, MONTHS)];
}

/** Whether one range lies within another; years count whole. */
export function liesWithin(inner: DateRange | null, outer: DateRange | null): boolean {
  const [one, other] = [inner === null ? null : extentOf(inner), outer === null ? null : extentOf(outer)];
  if (one === null || other === null) return false;
  const start =
    outer?.startDate?.value.month == null ? one[0] >= other[0] - (other[0] % MONTHS) : one[0] >= other[0];
  return start && one[1] <= other[1];
}

/** Whether a heading looks like it stands under another: further in, smaller, or not bold where that one is. */
function looksUnder(view: LineView, other: LineView): boolean {
  if (view.left !== null && other.left !== null && view.left > other.left + INDENT) return true;
  const [size, above] = [view.line.fontSize, other.line.fontSize];
  if (size !== null && above !== null && size < above - SMALLER) return true;
  if (view.line.headingLevel !== null && other.line.headingLevel !== null)
    return view.line.headingLevel > other.line.headingLevel;
  return other.line.bold && !view.line.bold;
}

interface FoldedEntry {
  readonly job: RawEntry;
  readonly parts: RawEntry[];
}

/** The lines of a part as they stand in the body of its job: its heading only labels what follows. */
function partLines(part: RawEntry): RoledLine[] {
  return [...part.heads.map((view) => ({ view, role: 'label' as const, dates: null })), ...part.body];
}

/**
 * Puts projects and clients that are told of within a job back into it: their heads hold no title where the job's
 * do, their dates lie within the job's, and a label ("Projects:") or their look puts them under it.
 */
export function foldParts(entries: readonly RawEntry[], lexicon: CompiledLexicon): RawEntry[] {
  const isTitled = (entry: RawEntry) =>
    entry.headLines.some(({ view, label }) => label === 'title' || hasPhrase(view.text, lexicon.jobTitles));
  const isUnder = (entry: RawEntry, job: RawEntry, besidePart: boolean): boolean =>
    isTitled(job) &&
    !isTitled(entry) &&
    liesWithin(entry.dates, job.dates) &&
    (besidePart || job.body.at(-1)?.role === 'label' || looksUnder(entry.heads[0]!, job.heads[0]!));
  const folded: FoldedEntry[] = [];
  for (const entry of entries) {
    const open = folded.at(-1);
    if (open === undefined || !isUnder(entry, open.job, open.parts.length > 0))
      folded.push({ job: entry, parts: [] });
    else open.parts.push(entry);
  }
  return folded.map(({ job, parts }) => ({
    ...job,
    body: [...job.body, ...parts.flatMap(partLines)],
    end: parts.at(-1)?.end ?? job.end,
  }));
}

/** An entry with what was read of its heads. */
export interface ReadEntry {
  readonly raw: RawEntry;
  readonly fields: EntryFields;
}

/**
 * "Acme, 2015 – 2023" above roles that name no employer and lie within those years: the employer of the roles, and no
 * job of its own.
 */
export function spreadEmployers(entries: readonly ReadEntry[]): ReadEntry[] {
  const spread: ReadEntry[] = [];
  let cover: ReadEntry | null = null;
  for (const [index, entry] of entries.entries()) {
    const { raw, fields } = entry;
    const within = (cover: ReadEntry, role: ReadEntry | undefined) =>
      role !== undefined &&
      role.fields.name === null &&
      role.fields.position !== null &&
      liesWithin(role.raw.dates, cover.raw.dates);
    if (cover !== null && within(cover, entry)) {
      const { name, location } = cover.fields;
      spread.push({ raw, fields: { ...fields, name, location: fields.location ?? location } });
      continue;
    }
    cover = null;
    const tellsNothing = raw.body.every(({ role }) => role === 'text') && raw.body.length <= 3;
    if (fields.name !== null && fields.position === null && tellsNothing && within(entry, entries[index + 1]))
      cover = entry;
    else spread.push(entry);
  }
  return spread;
}

/**
 * Puts entries that name neither title nor employer ("Duration: June 2016 – May 2017" of a project) back into the job
 * above, where their dates lie within its dates.
 */
export function foldNameless(entries: readonly ReadEntry[]): ReadEntry[] {
  const folded: ReadEntry[] = [];
  let parts: RoledLine[] = [];
  const close = () => {
    const job = folded.at(-1);
    if (job === undefined || parts.length === 0) return;
    const raw = { ...job.raw, body: [...job.raw.body, ...parts], end: parts.at(-1)!.view.end };
    folded[folded.length - 1] = { ...job, raw };
    parts = [];
  };
  for (const entry of entries) {
    const job = folded.at(-1);
    const nameless = entry.fields.name === null && entry.fields.position === null;
    if (job !== undefined && nameless && liesWithin(entry.raw.dates, job.raw.dates))
      parts.push(...partLines(entry.raw));
    else {
      close();
      folded.push(entry);
    }
  }
  close();
  return folded;
}
