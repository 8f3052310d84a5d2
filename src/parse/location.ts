import type { Field } from '../model/span.ts';
import { type CompiledLexicon, hasPhrase, wordsOf } from './compile.ts';
import { type Cell, type LineView, splitCells } from './view.ts';

const CELLS = /\t|\s[|•·–—*◆♦⋄]\s?|[|•·;]|\s{2,}/gu;
/** "Boulder, CO 80302": a state's two capitals after a comma, wherever the town is. */
const TOWN_AND_STATE = /^[\p{Lu}][\p{L}\p{M} .'’-]{1,40}, ?[A-Z]{2}(?: \d{5})?$/u;
/** On a line of e-mail address, phone and place with nothing but blanks between them, the first two part cells too. */
const REACHED_AT =
  /[\s,]*(?:[^\s@]{1,64}@[^\s@]{3,100}|\+?\(?\d[\d ()-]{6,18}\d)(?=\s|$)[\s,]*|\t|\s[|•·–—*◆♦⋄]\s?|[|•·;]|\s{2,}/gu;
const STREET =
  /^\d+\p{L}?(?:[-/]\d+\p{L}?)? |\b(?:street|st|road|rd|avenue|ave|lane|drive|terrace|place|crescent|way|flat|unit|level)\b/iu;
const POSTCODE = /\s+(?:\d{4,6}|[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2})$/;

/** Whether a comma part is made of places of the lexicon ("Sydney NSW"), leaving a postcode aside. */
function isPlacePart(part: string, lexicon: CompiledLexicon): boolean {
  const words = wordsOf(part.replace(POSTCODE, ''));
  if (words.length === 0 || words.length > 6) return false;
  let index = 0;
  while (index < words.length) {
    let count = Math.min(lexicon.places.longest, words.length - index);
    while (count > 0 && !lexicon.places.phrases.has(words.slice(index, index + count).join(' '))) count -= 1;
    if (count === 0) return false;
    index += count;
  }
  return true;
}

const LONGEST_PLACE = 60;

/** Whether the whole text is a place for certain: every comma part one, or town and state. */
export function isPlace(text: string, lexicon: CompiledLexicon): boolean {
  if (text.length > LONGEST_PLACE + 4) return false;
  const plain = text
    .replace(/^[([]|[)\]]$/g, '')
    .replace(/(?<=\p{L}{3})\.$/u, '')
    .trim();
  if (plain === '' || plain.length > LONGEST_PLACE) return false;
  if (TOWN_AND_STATE.test(plain)) return true;
  const parts = plain.split(/\s*(?:,|\/|\bor\b|\band\b)\s*/).filter((part) => part !== '');
  return parts.every((part) => isPlacePart(part.replace(/\s*\([^)]*\)$/, ''), lexicon));
}

const STATE = /^[A-Z]{2}(?: \d{5})?$/;

/** Whether the text is a country, state or region, in which towns lie. */
export function isRegion(text: string, lexicon: CompiledLexicon): boolean {
  return STATE.test(text.trim()) || lexicon.regions.phrases.has(wordsOf(text).join(' '));
}

/** As `isPlace`, and a suburb or town that the lexicon lacks beside a city or country that it has: for contact lines, where no employer stands. */
function isHomePlace(text: string, lexicon: CompiledLexicon): boolean {
  if (isPlace(text, lexicon)) return true;
  const parts = text.trim().split(/\s*,\s*/);
  const last = parts.at(-1)!;
  if ([lexicon.organisations, lexicon.jobTitles, lexicon.institutions].some((set) => hasPhrase(text, set)))
    return false;
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

/** Contact lines parted by commas alone: "jane@example.org, 021 555 0101, Wellington, NZ": the parts that are a place. */
function placeWindow(cell: Cell, lexicon: CompiledLexicon): Cell[] {
  if (!/[@\d]/.test(cell.value) || STREET.test(cell.value)) return [cell];
  const parts = splitCells(cell.value, cell.start, /\s*,\s*/g);
  if (parts.length < 3) return [cell];
  for (let from = 0; from < parts.length; from += 1) {
    for (const count of [3, 2, 1]) {
      const last = parts[from + count - 1];
      if (last === undefined) continue;
      const value = cell.value
        .slice(parts[from]!.start - cell.start, last.end - cell.start)
        .replace(/\s+,/g, ',');
      const whole = value.length === last.end - parts[from]!.start;
      if (whole && isHomePlace(value, lexicon)) return [{ value, start: parts[from]!.start, end: last.end }];
    }
  }
  return [cell];
}

/** The candidate's place: the first cell of the contact lines that is one, or an address that ends in one. */
export function findLocation(lines: readonly LineView[], lexicon: CompiledLexicon): Field | null {
  for (const view of lines) {
    if (view.text.length > 200) continue;
    for (const raw of splitCells(view.text, view.start, view.text.includes('@') ? REACHED_AT : CELLS).flatMap(
      (cell) => placeWindow(cell, lexicon),
    )) {
      const label = /^(?:address|location|based in|lives in|city)\s*:?\s+/i.exec(raw.value)?.[0].length ?? 0;
      const cell = { value: raw.value.slice(label), start: raw.start + label, end: raw.end };
      if (/@|https?:|www\./i.test(cell.value)) continue;
      if (TOWN_AND_STATE.test(cell.value) && !/\d/.test(cell.value)) return cell;
      const parts = cell.value.split(/,\s*/);
      const named = parts.some((part) => isPlacePart(part, lexicon)) || TOWN_AND_STATE.test(cell.value);
      if (!named || cell.value.length > 90 || parts.length > 6) continue;
      if (isHomePlace(cell.value, lexicon) && !/\d/.test(cell.value)) return cell;
      const place = withoutStreet(cell, lexicon);
      if (place !== null && (isHomePlace(place.value, lexicon) || label > 0)) return place;
    }
  }
  return null;
}
