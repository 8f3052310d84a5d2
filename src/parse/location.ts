import type { Field } from '../model/span.ts';
import { type CompiledLexicon, wordsOf } from './compile.ts';
import { type Cell, type LineView, splitCells } from './view.ts';

const CELLS = /\t|\s[|•·–—*◆♦⋄]\s?|[|•·;]|\s{2,}/gu;
/** "Boulder, CO 80302": a state's two capitals after a comma, wherever the town is. */
const TOWN_AND_STATE = /^[\p{Lu}][\p{L}\p{M} .'’-]{1,40}, ?[A-Z]{2}(?: \d{5})?$/u;
const STREET =
  /^\d+\p{L}?(?:[-/]\d+\p{L}?)? |\b(?:street|st|road|rd|avenue|ave|lane|drive|terrace|place|crescent|way|flat|unit|level)\b/iu;
const POSTCODE = /\s+(?:\d{4,6}|[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2})$/;

/** Whether a comma part is a place of the lexicon, leaving a postcode aside. */
function isPlacePart(part: string, lexicon: CompiledLexicon): boolean {
  return lexicon.places.phrases.has(wordsOf(part.replace(POSTCODE, '')).join(' '));
}

/** Whether the whole text is a place: every comma part one, or town and state. */
export function isPlace(text: string, lexicon: CompiledLexicon): boolean {
  const plain = text.replace(/^[([]|[)\]]$/g, '').trim();
  if (plain === '' || plain.length > 60) return false;
  if (TOWN_AND_STATE.test(plain)) return true;
  const parts = plain.split(/\s*(?:,|\/|\bor\b|\band\b)\s*/).filter((part) => part !== '');
  if (parts.every((part) => isPlacePart(part.replace(/\s*\([^)]*\)$/, ''), lexicon))) return true;
  // A suburb or town that the lexicon lacks, beside a city or country that it has.
  const last = parts.at(-1)!;
  return (
    parts.length >= 2 &&
    parts.length <= 4 &&
    isPlacePart(last, lexicon) &&
    parts.every((part) => /^\p{Lu}[\p{L}\p{M} '’.-]{1,30}$/u.test(part))
  );
}

/** The part of an address from the suburb on: street and postcode are nobody's business. */
function withoutStreet(cell: Cell, lexicon: CompiledLexicon): Field | null {
  const parts = splitCells(cell.value, cell.start, /,\s*/g);
  const from = parts.findIndex((part) => !STREET.test(part.value) || isPlacePart(part.value, lexicon));
  const places = parts.slice(Math.max(0, from));
  const first = places[0];
  const last = places.findLast((part) => isPlacePart(part.value, lexicon));
  if (first === undefined || last === undefined || last.start < first.start) return null;
  const end = last.end - (POSTCODE.exec(last.value)?.[0].length ?? 0);
  return { value: cell.value.slice(first.start - cell.start, end - cell.start), start: first.start, end };
}

/** The candidate's place: the first cell of the contact lines that is one, or an address that ends in one. */
export function findLocation(lines: readonly LineView[], lexicon: CompiledLexicon): Field | null {
  for (const view of lines) {
    if (view.text.length > 200) continue;
    for (const raw of splitCells(view.text, view.start, CELLS)) {
      const label = /^(?:address|location|based in|lives in|city)\s*:?\s+/i.exec(raw.value)?.[0].length ?? 0;
      const cell = { value: raw.value.slice(label), start: raw.start + label, end: raw.end };
      if (/@|https?:|www\./i.test(cell.value)) continue;
      if (TOWN_AND_STATE.test(cell.value) && !/\d/.test(cell.value)) return cell;
      const parts = cell.value.split(/,\s*/);
      const named = parts.some((part) => isPlacePart(part, lexicon)) || TOWN_AND_STATE.test(cell.value);
      if (!named || cell.value.length > 90 || parts.length > 6) continue;
      if (isPlace(cell.value, lexicon) && !/\d/.test(cell.value)) return cell;
      const place = withoutStreet(cell, lexicon);
      if (place !== null && (isPlace(place.value, lexicon) || label > 0)) return place;
    }
  }
  return null;
}
