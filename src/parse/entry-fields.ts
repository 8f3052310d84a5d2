import type { Field } from '../model/span.ts';
import { mayName } from './cell-evidence.ts';
import { withoutPlace } from './cell-places.ts';
import { type Candidate, candidateOf, chooseFields, SURE } from './choose-fields.ts';
import { splitByComma } from './comma-fields.ts';
import type { CompiledLexicon } from './compile.ts';
import type { HeadCell } from './head-cells.ts';
import { isPlace } from './location.ts';
import type { ReadCells, SectionHabits } from './section-habits.ts';
import { splitWords } from './split-words.ts';
import type { Cell } from './view.ts';

/** Title, employer and place of a job as its heading lines give them. */
export interface EntryFields {
  readonly name: Field | null;
  readonly position: Field | null;
  readonly location: Field | null;
}

/** The fields of one entry, and which cells told them. */
export interface FieldReading {
  readonly fields: EntryFields;
  readonly told: ReadCells;
}

/** Where the job was: a cell that is a place, else the place beside employer or title, else a left cell that ends in one. */
function placeOf(
  places: readonly HeadCell[],
  chosen: readonly (Candidate | null)[],
  left: readonly Candidate[],
  habits: SectionHabits,
): { readonly location: Cell | null; readonly cells: readonly HeadCell[] } {
  const [first] = places;
  if (first !== undefined) return { location: first, cells: [first] };
  const beside = chosen.find((candidate) => candidate?.place != null);
  if (beside?.place != null) return { location: beside.place, cells: [] };
  const ending = left.find((candidate) => candidate.place !== null);
  if (ending !== undefined) return { location: ending.cell, cells: [ending.cell] };
  const usual = left.find(
    ({ cell, title }) => title === 0 && habits.slot(cell, 'place') > 0 && !/\d/.test(cell.value),
  );
  return usual === undefined ? { location: null, cells: [] } : { location: usual.rest, cells: [] };
}

/** What labels say: "Company: Acme". A client is the employer where no employer is named. */
function labelledCell(cells: readonly HeadCell[], ...labels: readonly HeadCell['label'][]): HeadCell | null {
  for (const label of labels) {
    const found = cells.find((cell) => cell.label === label);
    if (found !== undefined) return found;
  }
  return null;
}

function readLabelled(cells: readonly HeadCell[], lexicon: CompiledLexicon): EntryFields {
  const employer = labelledCell(cells, 'employer', 'part');
  const placed = employer === null ? null : withoutPlace(employer, lexicon);
  return {
    name: placed?.rest ?? null,
    position: labelledCell(cells, 'title'),
    location: labelledCell(cells, 'place') ?? placed?.place ?? null,
  };
}

/** The cells of one entry's heading with what words say about them, whatever the rest of the section is like. */
export interface WeighedHeads {
  readonly labelled: EntryFields;
  readonly places: readonly HeadCell[];
  readonly candidates: readonly Candidate[];
  /** A list without a known word ("Kotlin, Compose, Room") that may be title, employer and town, where nothing else is there. */
  readonly listed: Candidate | null;
}

/** "Payments team." below title and employer is a sentence, however short: names that have no full stop stand beside it. */
function withoutSentences(candidates: readonly Candidate[]): readonly Candidate[] {
  const names = candidates.filter(
    ({ cell, title }) => title > 0 || cell.column > 0 || !/\p{Ll}{4}\.$/u.test(cell.value),
  );
  return names.length === 0 ? candidates : names;
}

const THREE_NAMES = /^\p{Lu}[^,]{1,50}, \p{Lu}[^,]{1,50}, \p{Lu}[^,]{1,30}$/u;

/** Weighs the cells of a heading by their words. */
export function weighHeads(cells: readonly HeadCell[], lexicon: CompiledLexicon): WeighedHeads {
  const all = cells.flatMap((cell) => (cell.label === null ? splitWords(cell, lexicon) : [cell]));
  const labelled = readLabelled(all, lexicon);
  const parts = all.filter(({ label }) => label === null);
  const isWholePlace = (cell: HeadCell) =>
    isPlace(cell.value, lexicon) || isPlace(withoutPlace(cell, lexicon).rest.value, lexicon);
  const places = parts.filter(isWholePlace);
  const unplaced = parts
    .filter((cell) => !places.includes(cell))
    .map((cell) => candidateOf(cell, places, lexicon));
  const candidates = unplaced.filter(({ rest }) => mayName(rest.value, lexicon));
  const [only] = unplaced.filter(({ rest }) => THREE_NAMES.test(rest.value));
  return {
    labelled,
    places,
    candidates: withoutSentences(candidates),
    listed: candidates.length === 0 ? (only ?? null) : null,
  };
}

/** "Team Leader – Service Desk" where the employer stands elsewhere: the dash is inside the title. */
function wholeTitle(
  title: Candidate | null,
  employer: Cell | null,
  candidates: readonly Candidate[],
): Cell | null {
  if (title === null) return null;
  const next = candidates.find(
    ({ cell }) => cell.dash !== null && cell.start === title.rest.end + cell.dash.length,
  );
  if (employer === null || next === undefined || next.cell === employer || next.cell.dash === null)
    return title.rest;
  const value = title.rest.value + next.cell.dash + next.cell.value;
  return { value, start: title.rest.start, end: next.cell.end };
}

/**
 * Sorts the cells of a job's heading into title, employer and place: the choice that words, the place and look of
 * the cells in the section's other entries, and their order together speak for most. Where nothing speaks, the
 * field stays absent.
 */
export function readFields(
  { labelled, places, candidates, listed }: WeighedHeads,
  lexicon: CompiledLexicon,
  habits: SectionHabits,
): FieldReading {
  const { title, name } = chooseFields(candidates, habits);
  const left = candidates.filter((candidate) => candidate !== title && candidate !== name);
  const { location, cells: placed } = placeOf(places, [name, title], left, habits);
  const sureTitle = title !== null && title.title >= SURE;
  const sureName = name !== null && (name.organisation >= SURE || (sureTitle && candidates.length === 2));
  const told: ReadCells = {
    title: sureTitle ? title.cell : null,
    name: sureName ? name.cell : null,
    places: placed,
    comma: null,
  };
  const single = title === null || name === null ? (title ?? name ?? listed) : null;
  const split =
    single === null ? null : splitByComma(single.rest, lexicon, habits.commaOrder, location !== null);
  if (split !== null && labelled.name === null && labelled.position === null) {
    return {
      fields: { name: split.name, position: split.position, location: location ?? split.place },
      told: { ...told, title: null, name: null, comma: split.order },
    };
  }
  return {
    fields: {
      name: labelled.name ?? name?.rest ?? null,
      position: labelled.position ?? wholeTitle(title, labelled.name ?? name?.cell ?? null, candidates),
      location: labelled.location ?? location,
    },
    told,
  };
}
