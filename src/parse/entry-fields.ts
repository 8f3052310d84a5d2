import type { DateRange } from '../model/cv.ts';
import type { Field } from '../model/span.ts';
import { type CompiledLexicon, hasPhrase } from './compile.ts';
import { isPlace } from './location.ts';
import { type Cell, type LineView, splitCells } from './view.ts';

/** Title, employer and place of a job as its heading lines give them. */
export interface EntryFields {
  readonly name: Field | null;
  readonly position: Field | null;
  readonly location: Field | null;
}

/** Which of employer and title this section's other entries put first. */
export type FieldOrder = 'name-first' | 'position-first' | null;

const SEPARATORS = /\t|\s*\|\s*|\s+[•·–—∙◆♦⋄]\s+|\s+-{1,3}\s+|;\s+|\s+@\s+/gu;
const OUTER = /^[\s,;:|·•()[\]–—-]+|[\s,;:|·•([–—-]+$/gu;

/** A cell without the marks that separated it from its neighbours. */
function trimCell(cell: Cell): Cell {
  const lead = /^[\s,;:|·•)\]–—-]*/u.exec(cell.value)?.[0].length ?? 0;
  const value = cell.value.replace(OUTER, '');
  const unopened = value.endsWith(')') && !value.includes('(') ? value.slice(0, -1) : value;
  const at = cell.value.indexOf(unopened, Math.min(lead, cell.value.length));
  const start = cell.start + Math.max(0, at);
  return { value: unopened, start, end: start + unopened.length };
}

/** The cells of the heading lines, with the dates taken out. */
export function headCells(heads: readonly LineView[], dates: DateRange | null): Cell[] {
  return heads.flatMap((view) => {
    const inside = dates !== null && dates.start >= view.start && dates.end <= view.end;
    const parts = inside
      ? [
          ...splitCells(view.text.slice(0, dates.start - view.start), view.start, SEPARATORS),
          ...splitCells(view.text.slice(dates.end - view.start), dates.end, SEPARATORS),
        ]
      : splitCells(view.text, view.start, SEPARATORS);
    return parts
      .map(trimCell)
      .filter((cell) => /\p{L}/u.test(cell.value) && !/^https?:|^www\./i.test(cell.value));
  });
}

/** "Developer at Acme" as two cells. */
function splitAt(cell: Cell, lexicon: CompiledLexicon): Cell[] {
  const match = /\sat\s/iu.exec(cell.value);
  if (match === null || !hasPhrase(cell.value.slice(0, match.index), lexicon.jobTitles)) return [cell];
  return splitCells(cell.value, cell.start, /\sat\s/giu);
}

/** Takes the places off the end of a cell: "Acme Ltd, Wellington" and "Acme (Wellington)". */
function withoutPlace(
  cell: Cell,
  lexicon: CompiledLexicon,
): { readonly rest: Cell; readonly place: Cell | null } {
  const bracket = /^(.*?)\s*\(([^()]{2,40})\)$/u.exec(cell.value);
  if (bracket !== null && isPlace(bracket[2]!, lexicon) && bracket[1] !== '') {
    const start = cell.start + cell.value.lastIndexOf('(') + 1;
    const value = bracket[1]!;
    return {
      rest: { value, start: cell.start, end: cell.start + value.length },
      place: { value: bracket[2]!, start, end: start + bracket[2]!.length },
    };
  }
  const parts = splitCells(cell.value, cell.start, /,\s*/g);
  // "Montgomery, AL, Support Technician": a place may also stand first.
  for (let index = parts.length - 1; index > 0; index -= 1) {
    const next = parts[index]!;
    const head = cell.value.slice(0, parts[index - 1]!.end - cell.start);
    if (!isPlace(head, lexicon) || hasPhrase(head, lexicon.organisations)) continue;
    return {
      rest: { value: cell.value.slice(next.start - cell.start), start: next.start, end: cell.end },
      place: { value: head, start: cell.start, end: cell.start + head.length },
    };
  }
  for (let index = 1; index < parts.length; index += 1) {
    const first = parts[index]!;
    const tail = cell.value.slice(first.start - cell.start);
    // "Onda Azul Web, Florianópolis, Brazil": with a country at the end, the part before it is its town.
    const town =
      index === parts.length - 2 &&
      index > 0 &&
      isPlace(parts.at(-1)!.value, lexicon) &&
      !hasPhrase(first.value, lexicon.organisations) &&
      !hasPhrase(first.value, lexicon.jobTitles) &&
      !hasPhrase(parts[index - 1]!.value, lexicon.jobTitles);
    if (!isPlace(tail, lexicon) && !town) continue;
    const end = parts[index - 1]!.end;
    return {
      rest: { value: cell.value.slice(0, end - cell.start), start: cell.start, end },
      place: { value: tail, start: first.start, end: cell.end },
    };
  }
  return { rest: cell, place: null };
}

/** A cell that holds title and employer, parted by commas: "Backend Engineer, Acme". */
function splitByComma(
  cell: Cell,
  lexicon: CompiledLexicon,
): { readonly position: Cell; readonly name: Cell | null; readonly place: Cell | null } {
  const parts = splitCells(cell.value, cell.start, /,\s+/g);
  const titleIndex = parts.findIndex((part) => hasPhrase(part.value, lexicon.jobTitles));
  if (parts.length < 2 || titleIndex === -1) return { position: cell, name: null, place: null };
  const others = parts.filter((_, index) => index !== titleIndex);
  const known = others.find((part) => hasPhrase(part.value, lexicon.organisations));
  const name = known ?? (titleIndex === 0 ? parts[1]! : parts[0]!);
  // "Web Developer, Foyle Digital, Derry": what follows title and employer is where.
  const after = parts.at(-1)!;
  const place =
    parts.length === 3 && titleIndex === 0 && name !== after && !/\d/.test(after.value) ? after : null;
  return { position: parts[titleIndex]!, name, place };
}

/** More words than this and a cell is a sentence, not a name. */
const MOST_WORDS = 10;

/**
 * Sorts the cells of a job's heading into title, employer and place. Words of the lexicon decide; where they do
 * not, the order that the other jobs of the section keep does; where nothing decides, the field stays absent.
 */
export function entryFields(
  heads: readonly LineView[],
  dates: DateRange | null,
  lexicon: CompiledLexicon,
  order: FieldOrder,
): EntryFields {
  const cells = headCells(heads, dates)
    .filter((cell) => !lexicon.duration.test(cell.value))
    .flatMap((cell) => splitAt(cell, lexicon));
  let location: Cell | null = null;
  const rest: Cell[] = [];
  for (const cell of cells) {
    if (cells.length > 1 && isPlace(cell.value, lexicon)) {
      location ??= cell;
      continue;
    }
    const { rest: kept, place } = withoutPlace(cell, lexicon);
    location ??= place;
    if (kept.value.split(/\s+/).length <= MOST_WORDS) rest.push(kept);
  }
  const isTitle = (cell: Cell) => hasPhrase(cell.value, lexicon.jobTitles);
  const isOrganisation = (cell: Cell) =>
    hasPhrase(cell.value, lexicon.organisations) || hasPhrase(cell.value, lexicon.institutions);
  const titles = rest.filter(isTitle);
  if (titles.length > 0) {
    const position = titles.find((cell) => !isOrganisation(cell)) ?? titles[0]!;
    const others = rest.filter((cell) => cell !== position);
    const name = others.find(isOrganisation) ?? others.find((cell) => !isTitle(cell)) ?? others[0] ?? null;
    if (name !== null) return { name, position, location };
    const split = splitByComma(position, lexicon);
    return { name: split.name, position: split.position, location: location ?? split.place };
  }
  const organisation = rest.find(isOrganisation);
  const first = rest[0];
  const second = rest[1];
  if (organisation !== undefined) {
    return { name: organisation, position: rest.find((cell) => cell !== organisation) ?? null, location };
  }
  if (first === undefined) return { name: null, position: null, location };
  if (second === undefined)
    return {
      name: order === 'position-first' ? null : first,
      position: order === 'position-first' ? first : null,
      location,
    };
  if (order === null) return { name: null, position: null, location };
  return order === 'name-first'
    ? { name: first, position: second, location }
    : { name: second, position: first, location };
}
