import { organisationStrength, titleStrength } from './cell-evidence.ts';
import type { CompiledLexicon } from './compile.ts';
import type { FieldOrder } from './section-habits.ts';
import { type Cell, splitCells } from './view.ts';

/** Title, employer and place that stand in one cell with commas between. */
export interface CommaFields {
  readonly position: Cell | null;
  readonly name: Cell | null;
  readonly place: Cell | null;
  /** Which of the two stood first, where both were told. */
  readonly order: FieldOrder;
}

const LEGAL_FORM = /^(?:inc|llc|ltd|limited|corp|plc|gmbh|pty|pvt|co|sa|s\.a|b\.v|llp)\.?$/iu;

const span = (cell: Cell, first: Cell, last: Cell): Cell => ({
  value: cell.value.slice(first.start - cell.start, last.end - cell.start),
  start: first.start,
  end: last.end,
});

function isOneName(part: Cell | undefined, lexicon: CompiledLexicon): boolean {
  return part !== undefined && /^\p{Lu}\S*$/u.test(part.value) && titleStrength(part.value, lexicon) === 0;
}

/** The parts between commas, with a legal form or partners left on the name before ("Acme, Inc.", "Oak, Ash & Thorn"). */
function commaParts(cell: Cell, lexicon: CompiledLexicon): Cell[] {
  const parts: Cell[] = [];
  for (const part of splitCells(cell.value, cell.start, /,\s+/g)) {
    const before = parts.at(-1);
    const partners = /^\p{Lu}\S* (?:&|and) \p{Lu}\S*$/u.test(part.value);
    const joins = LEGAL_FORM.test(part.value) || (partners && isOneName(before, lexicon));
    if (before !== undefined && joins) {
      parts[parts.length - 1] = span(cell, before, part);
    } else parts.push(part);
  }
  return parts;
}

/** "Backend Engineer, Acme": words tell the title. What follows both is where ("Web Developer, Foyle Digital, Derry"). */
function splitByTitle(
  cell: Cell,
  parts: readonly Cell[],
  lexicon: CompiledLexicon,
  placed: boolean,
): CommaFields | null {
  const strengths = parts.map((part) => titleStrength(part.value, lexicon));
  const strongest = Math.max(...strengths);
  if (strongest === 0) return null;
  const organisations = parts.map((part) => organisationStrength(part.value, lexicon));
  let titleAt = strengths.findIndex(
    (strength, index) => strength === strongest && organisations[index]! < strength,
  );
  if (titleAt === -1) titleAt = strengths.indexOf(strongest);
  const others = parts.map((_, index) => index).filter((index) => index !== titleAt);
  const best = Math.max(...others.map((index) => organisations[index]!));
  const nameAt = best > 0 ? others.find((index) => organisations[index] === best)! : titleAt === 0 ? 1 : 0;
  const last = parts.length - 1;
  // "Product Owner, Claims, Acme" beside a town of its own: the employer stands last, for no place is left to name.
  if (placed && parts.length === 3 && titleAt === 0 && best === 0)
    return {
      position: span(cell, parts[0]!, parts[1]!),
      name: parts[2]!,
      place: null,
      order: 'position-first',
    };
  const place =
    parts.length === 3 && titleAt === 0 && nameAt === 1 && !/\d/.test(parts[last]!.value)
      ? parts[last]!
      : null;
  // "Intern, Risk Technology, Example Bank": what stands between a title and a certain employer belongs to the title.
  const widened = titleAt === 0 && nameAt > 1 && best > 2;
  return {
    position: widened ? span(cell, parts[0]!, parts[nameAt - 1]!) : parts[titleAt]!,
    name: parts[nameAt]!,
    place,
    order: nameAt < titleAt ? 'name-first' : 'position-first',
  };
}

/**
 * Splits a cell that holds title and employer. Where words tell neither, only the way the section's other entries
 * are written does.
 * @param placed whether the place of the job stands elsewhere.
 */
export function splitByComma(
  cell: Cell,
  lexicon: CompiledLexicon,
  order: FieldOrder,
  placed = false,
): CommaFields | null {
  const parts = commaParts(cell, lexicon);
  if (parts.length < 2) return null;
  const titled = splitByTitle(cell, parts, lexicon, placed);
  if (titled !== null) return titled;
  const [first, second] = parts as [Cell, Cell];
  if (parts.length > 3) return null;
  // "Everything Person, Acorn & Hops, Paraparaumu" among "Developer, Acme, Leeds": the place stands last, known or not.
  if (parts.length === 3) {
    const place = parts[2]!;
    const placed = order === 'position-first' && /^\p{Lu}[\p{L}\p{M} '’-]+$/u.test(place.value);
    return placed ? { position: first, name: second, place, order } : null;
  }
  // Only a word at the end of a name says for certain that it is an organisation.
  const strengths = parts.map((part) => (organisationStrength(part.value, lexicon) > 2 ? 1 : 0));
  const told: FieldOrder =
    strengths[0] === strengths[1] ? order : strengths[0]! > strengths[1]! ? 'name-first' : 'position-first';
  if (told === null) return null;
  return told === 'name-first'
    ? { position: second, name: first, place: null, order: told }
    : { position: first, name: second, place: null, order: told };
}
