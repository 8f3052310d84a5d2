import type { WorkEntry } from '../model/cv.ts';
import { type BodyHabits, learnBodyHabits } from './body-habits.ts';
import { organisationStrength, titleStrength } from './cell-evidence.ts';
import { type CompiledLexicon, hasPhrase } from './compile.ts';
import type { DateFinder } from './dates.ts';
import { type EntryRules, type RawEntry, splitEntries } from './entries.ts';
import { readBody } from './entry-body.ts';
import { type EntryFields, readFields, weighHeads } from './entry-fields.ts';
import { foldNameless, foldParts, liesWithin, type ReadEntry, spreadEmployers } from './fold-entries.ts';
import { type HeadCell, headCells } from './head-cells.ts';
import { type RoledLine, roleLines } from './line-roles.ts';
import { isPlace } from './location.ts';
import { learnHabits, NO_HABITS } from './section-habits.ts';
import type { LineView } from './view.ts';

function endsInPlace(text: string, lexicon: CompiledLexicon): boolean {
  return isPlace(text.slice(text.lastIndexOf(', ') + 1), lexicon);
}

/** Lines without a date name a job only where they hold a job title, and stand apart, begin the section or name an employer too. */
function namesJob(heads: readonly LineView[], first: boolean, lexicon: CompiledLexicon): boolean {
  const opening = heads[0]!;
  const apart = first || opening.gapBefore || opening.line.bold || opening.line.headingLevel !== null;
  const titled = heads.some((view) => hasPhrase(view.text, lexicon.jobTitles) && view.text.length < 90);
  const placed =
    heads.length > 1 &&
    heads.some((view) => hasPhrase(view.text, lexicon.organisations) || endsInPlace(view.text, lexicon));
  return titled && (apart || placed);
}

/** Heads that name no title, above dated heads that name no employer of their own. */
function introduces(
  heads: readonly RoledLine[],
  next: readonly RoledLine[],
  lexicon: CompiledLexicon,
): boolean {
  const opening = heads[0]!.view;
  const apart =
    opening.gapBefore || opening.index === 0 || opening.line.bold || opening.line.headingLevel !== null;
  const untitled = heads.every(({ view }) => titleStrength(view.text, lexicon) < 3);
  const titled = next.some(({ view }) => hasPhrase(view.text, lexicon.jobTitles));
  const employed = next.some(({ view }) => organisationStrength(view.text, lexicon) >= 3);
  return heads.length <= 2 && apart && untitled && titled && !employed;
}

/** How a section of jobs is cut into entries. */
function jobRules(lexicon: CompiledLexicon): EntryRules {
  return {
    namesEntry: (heads, first) => namesJob(heads, first, lexicon),
    isEmployerLine: (line, next) =>
      !hasPhrase(line.view.text, lexicon.jobTitles) &&
      hasPhrase(next.view.text, lexicon.jobTitles) &&
      liesWithin(next.dates, line.dates),
    leads: ({ view }) =>
      !isPlace(view.text, lexicon) && !lexicon.duration.test(view.text) && !/\p{Ll}\.$/u.test(view.text),
    introduces: (heads, next) => introduces(heads, next, lexicon),
  };
}

const cellsOf = (raw: RawEntry): HeadCell[] =>
  headCells(
    raw.heads,
    [raw.dates, ...raw.headLines.map(({ dates }) => dates)],
    raw.headLines.map(({ label }) => label ?? null),
  );

/**
 * "Hadrian Loans, Gateshead": where the section's other employers end in a place, so does this one, though the
 * lexicon does not know the town.
 */
function withNamedTown(fields: EntryFields, others: readonly EntryFields[]): EntryFields {
  const { name, location } = fields;
  const match =
    name === null || location !== null ? null : /^([^,]+), (\p{Lu}[\p{L}\p{M} '’-]{2,30})$/u.exec(name.value);
  if (name === null || match === null) return fields;
  const placed = others.some(
    (other) =>
      other.name !== null && other.location !== null && Math.abs(other.location.start - other.name.end) <= 3,
  );
  if (!placed) return fields;
  const town = match[2]!;
  return {
    ...fields,
    name: { value: match[1]!, start: name.start, end: name.start + match[1]!.length },
    location: { value: town, start: name.end - town.length, end: name.end },
  };
}

/** A job that names only its title belongs to the employer of the job above it, where that employer stands first. */
function withInheritedName(fields: EntryFields, above: WorkEntry | undefined): EntryFields {
  if (fields.name !== null || fields.position === null || above?.name == null) return fields;
  if (above.position === null) return fields;
  return above.name.start < above.position.start ? { ...fields, name: above.name } : fields;
}

function toWorkEntry({ raw, fields }: ReadEntry, lexicon: CompiledLexicon, habits: BodyHabits): WorkEntry {
  return {
    start: raw.start,
    end: raw.end,
    heading: { start: raw.heads[0]!.start, end: raw.heads.at(-1)!.end },
    ...fields,
    dates: raw.dates,
    ...readBody(raw.body, raw.heads, lexicon, habits),
  };
}

/** Whether a heading line gave a field, dates or how somebody was employed. */
function isUsed(view: LineView, raw: RawEntry, fields: EntryFields, lexicon: CompiledLexicon): boolean {
  const spans = [
    fields.name,
    fields.position,
    fields.location,
    raw.dates?.startDate,
    raw.dates?.endDate,
    raw.dates,
  ];
  const holds = spans.some((span) => span != null && span.start >= view.start && span.start <= view.end);
  return holds || lexicon.duration.test(view.text) || lexicon.employmentType.test(view.text);
}

/** A heading ends where it is complete: lines below its last field tell of the job. */
function withoutTail(raw: RawEntry, fields: EntryFields, lexicon: CompiledLexicon): RawEntry {
  let count = raw.headLines.length;
  while (
    count > 1 &&
    raw.headLines[count - 1]!.label === undefined &&
    !isUsed(raw.heads[count - 1]!, raw, fields, lexicon)
  )
    count -= 1;
  if (count === raw.heads.length || fields.position === null) return raw;
  const tail = raw.headLines.slice(count).map(({ view }) => ({ view, role: 'text' as const, dates: null }));
  return {
    ...raw,
    heads: raw.heads.slice(0, count),
    headLines: raw.headLines.slice(0, count),
    body: [...tail, ...raw.body],
  };
}

/** Reads a section of jobs (or of volunteer roles told alike) into entries. */
export function parseWork(
  views: readonly LineView[],
  finder: DateFinder,
  lexicon: CompiledLexicon,
): WorkEntry[] {
  const lines = roleLines(views, finder, lexicon, 'labelled');
  const cut = splitEntries(lines, jobRules(lexicon)).filter(
    (entry) => entry.dates !== null || !entry.heads.every((view) => isPlace(view.text, lexicon)),
  );
  const raw = foldParts(cut, lexicon);
  const heads = raw.map((entry) => weighHeads(cellsOf(entry), lexicon));
  const alone = heads.map((own) => readFields(own, lexicon, NO_HABITS));
  const habits = learnHabits(alone.map(({ told }) => told));
  const fields = heads.map((own) => readFields(own, lexicon, habits).fields);
  const read = raw.map((entry, index): ReadEntry => {
    const own = withNamedTown(fields[index]!, fields);
    return { raw: withoutTail(entry, own, lexicon), fields: own };
  });
  const bodyHabits = learnBodyHabits(read.map((entry) => entry.raw));
  const entries: WorkEntry[] = [];
  for (const { raw: entry, fields: own } of foldNameless(spreadEmployers(read))) {
    const named = { raw: entry, fields: withInheritedName(own, entries.at(-1)) };
    entries.push(toWorkEntry(named, lexicon, bodyHabits));
  }
  return entries;
}
