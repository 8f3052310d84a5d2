import type { WorkEntry } from '../model/cv.ts';
import { type CompiledLexicon, hasPhrase } from './compile.ts';
import type { DateFinder } from './dates.ts';
import { type RawEntry, splitEntries } from './entries.ts';
import { readBody } from './entry-body.ts';
import { type EntryFields, entryFields, type FieldOrder } from './entry-fields.ts';
import { type RoledLine, roleLines } from './line-roles.ts';
import { isPlace } from './location.ts';
import type { LineView } from './view.ts';

/** The order of employer and title that most entries keep, told from those where words decide. */
function commonOrder(fields: readonly EntryFields[]): FieldOrder {
  let balance = 0;
  for (const { name, position } of fields) {
    if (name !== null && position !== null) balance += name.start < position.start ? 1 : -1;
  }
  return balance === 0 ? null : balance > 0 ? 'name-first' : 'position-first';
}

function isEmployerLine(lexicon: CompiledLexicon): (line: RoledLine, next: RoledLine) => boolean {
  return (line, next) =>
    !hasPhrase(line.view.text, lexicon.jobTitles) && hasPhrase(next.view.text, lexicon.jobTitles);
}

function endsInPlace(text: string, lexicon: CompiledLexicon): boolean {
  return isPlace(text.slice(text.lastIndexOf(', ') + 1), lexicon);
}

/** Lines without a date name a job only where they hold a job title, and stand apart, begin the section or name an employer too. */
function namesJob(lexicon: CompiledLexicon): (heads: readonly LineView[], first: boolean) => boolean {
  return (heads, first) => {
    const opening = heads[0]!;
    const apart = first || opening.gapBefore || opening.line.bold || opening.line.headingLevel !== null;
    const titled = heads.some((view) => hasPhrase(view.text, lexicon.jobTitles) && view.text.length < 90);
    const placed =
      heads.length > 1 &&
      heads.some((view) => hasPhrase(view.text, lexicon.organisations) || endsInPlace(view.text, lexicon));
    return titled && (apart || placed);
  };
}

/**
 * "Hadrian Loans, Gateshead": where the section's other employers end in a place, so does this one, though the
 * lexicon does not know the town.
 */
function withNamedTown(fields: EntryFields, others: readonly EntryFields[]): EntryFields {
  const { name, location } = fields;
  const match =
    name === null || location !== null ? null : /^([^,]+), (\p{Lu}[\p{L}\p{M} '’-]{2,30})$/u.exec(name.value);
  if (name === null || match === null) return fields;
  const placed = others.filter(
    (other) => other.name !== null && other.location !== null && other.location.start - other.name.end <= 3,
  );
  if (placed.length === 0) return fields;
  const town = match[2]!;
  return {
    ...fields,
    name: { value: match[1]!, start: name.start, end: name.start + match[1]!.length },
    location: { value: town, start: name.end - town.length, end: name.end },
  };
}

/** A job that names only its title belongs to the employer of the job above it, where that employer stands first. */
function withInheritedName(fields: EntryFields, above: WorkEntry | undefined): EntryFields {
  if (fields.name !== null || fields.position === null || above?.name == null || above.position === null)
    return fields;
  return above.name.start < above.position.start ? { ...fields, name: above.name } : fields;
}

function toWorkEntry(raw: RawEntry, fields: EntryFields, lexicon: CompiledLexicon): WorkEntry {
  return {
    start: raw.start,
    end: raw.end,
    heading: { start: raw.heads[0]!.start, end: raw.heads.at(-1)!.end },
    ...fields,
    dates: raw.dates,
    ...readBody(raw.body, raw.heads, lexicon),
  };
}

/** Reads a section of jobs (or of volunteer roles told alike) into entries. */
export function parseWork(
  views: readonly LineView[],
  finder: DateFinder,
  lexicon: CompiledLexicon,
): WorkEntry[] {
  const lines = roleLines(views, finder, lexicon);
  const raw = splitEntries(lines, namesJob(lexicon), isEmployerLine(lexicon)).filter(
    (entry) => entry.dates !== null || !entry.heads.every((view) => isPlace(view.text, lexicon)),
  );
  const alone = raw.map((entry) => entryFields(entry.heads, entry.dates, lexicon, null));
  const order = commonOrder(alone);
  const entries: WorkEntry[] = [];
  for (const entry of raw) {
    const fields = withNamedTown(entryFields(entry.heads, entry.dates, lexicon, order), alone);
    entries.push(toWorkEntry(entry, withInheritedName(fields, entries.at(-1)), lexicon));
  }
  return entries;
}
