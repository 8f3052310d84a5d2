import { type CompiledLexicon, hasPhrase } from './compile.ts';
import { isPlace, isRegion } from './location.ts';
import { type Cell, splitCells } from './view.ts';

/** A cell in two: what it names, and the place it ends (or begins) with. */
export interface PlacedCell {
  readonly rest: Cell;
  readonly place: Cell | null;
}

const sliceOf = (cell: Cell, from: number, to: number): Cell => ({
  value: cell.value.slice(from - cell.start, to - cell.start),
  start: from,
  end: to,
});

/** "Acme (Wellington)". */
function placeInBrackets(cell: Cell, lexicon: CompiledLexicon): PlacedCell | null {
  const bracket = /^(.*?)\s*\(([^()]{2,40})\)$/u.exec(cell.value);
  if (bracket === null || bracket[1] === '' || !isPlace(bracket[2]!, lexicon)) return null;
  const from = cell.start + cell.value.lastIndexOf('(') + 1;
  return {
    rest: sliceOf(cell, cell.start, cell.start + bracket[1]!.length),
    place: sliceOf(cell, from, from + bracket[2]!.length),
  };
}

/** "Montgomery, AL, Support Technician": a place stands first where a title follows it. */
function placeInFront(cell: Cell, parts: readonly Cell[], lexicon: CompiledLexicon): PlacedCell | null {
  for (let index = parts.length - 1; index > 0; index -= 1) {
    const next = parts[index]!;
    const head = sliceOf(cell, cell.start, parts[index - 1]!.end);
    if (!isPlace(head.value, lexicon) || hasPhrase(head.value, lexicon.organisations)) continue;
    const rest = sliceOf(cell, next.start, cell.end);
    return hasPhrase(rest.value, lexicon.jobTitles) ? { rest, place: head } : null;
  }
  return null;
}

/** "Onda Azul Web, Florianópolis, Brazil": with a region at the end, the part before it may be its town. */
function isTownBefore(parts: readonly Cell[], index: number, lexicon: CompiledLexicon): boolean {
  const first = parts[index]!;
  return (
    index === parts.length - 2 &&
    isRegion(parts.at(-1)!.value, lexicon) &&
    /^\p{Lu}/u.test(first.value) &&
    !hasPhrase(first.value, lexicon.organisations) &&
    !hasPhrase(first.value, lexicon.jobTitles) &&
    !hasPhrase(parts[index - 1]!.value, lexicon.jobTitles)
  );
}

/** Takes the place off a cell: "Acme Ltd, Wellington", "Acme (Wellington)", "Acme, Florianópolis, Brazil". */
export function withoutPlace(cell: Cell, lexicon: CompiledLexicon): PlacedCell {
  const bracketed = placeInBrackets(cell, lexicon);
  if (bracketed !== null) return bracketed;
  const parts = splitCells(cell.value, cell.start, /,\s*/g);
  const front = placeInFront(cell, parts, lexicon);
  if (front !== null) return front;
  for (let index = 1; index < parts.length; index += 1) {
    const tail = sliceOf(cell, parts[index]!.start, cell.end);
    if (!isPlace(tail.value, lexicon) && !isTownBefore(parts, index, lexicon)) continue;
    return { rest: sliceOf(cell, cell.start, parts[index - 1]!.end), place: tail };
  }
  return { rest: cell, place: null };
}
