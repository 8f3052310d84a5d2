import type { NamedItem } from '../model/cv.ts';
import type { Field } from '../model/span.ts';
import { type CompiledLexicon, hasPhrase } from './compile.ts';
import type { DateFinder } from './dates.ts';
import { headCells } from './head-cells.ts';
import { type LineView, splitCells } from './view.ts';

const LONGEST_NAME = 160;

function itemOf(view: LineView, finder: DateFinder): NamedItem | null {
  const dates = view.text.length <= LONGEST_NAME ? finder.find(view.text, view.start) : null;
  const cells = headCells([view], dates).flatMap((cell) => splitCells(cell.value, cell.start, /,\s+|:\s+/g));
  const [name, detail] = cells;
  if (name === undefined || name.value.length > LONGEST_NAME) return null;
  return {
    start: view.start,
    end: view.end,
    name,
    detail: detail ?? null,
    date: dates?.endDate ?? dates?.startDate ?? null,
  };
}

/** Certificates, awards, publications: one item a line. A line that holds only a date belongs to the item above it. */
export function parseItems(views: readonly LineView[], finder: DateFinder): NamedItem[] {
  const items: NamedItem[] = [];
  for (const view of views) {
    const previous = items.at(-1);
    const dates = view.text.length < 40 ? finder.find(view.text, view.start) : null;
    const onlyDate = dates !== null && view.text.replace(/[\s()]/g, '').length <= dates.end - dates.start + 1;
    if (previous !== undefined && onlyDate) {
      items[items.length - 1] = {
        ...previous,
        date: previous.date ?? dates.endDate ?? dates.startDate,
        end: view.end,
      };
      continue;
    }
    const continues =
      previous !== undefined && view.marker === null && !view.gapBefore && /^\p{Ll}/u.test(view.text);
    const item = continues ? null : itemOf(view, finder);
    if (item !== null) items.push(item);
  }
  return items;
}

/** Dots, stars and bars that draw how well a language is spoken. */
const DRAWN_LEVEL = /[\s●○◉◌■□▪▫★☆⬤◦|]+$/u;

/** "English (native), te reo Māori – conversational": a language and how well it is spoken. */
export function parseLanguages(views: readonly LineView[], lexicon: CompiledLexicon): NamedItem[] {
  return views.flatMap((view) =>
    splitCells(view.text, view.start, /[,;|•·\t](?![^(]{0,60}\))/gu).flatMap((cell): NamedItem[] => {
      const match = /^([\p{L}\p{M} ]{2,40}?)\s*(?:[:(–—-]\s*|$)([^)]{0,60})\)?$/u.exec(
        cell.value.replace(DRAWN_LEVEL, ''),
      );
      const name = match?.[1]?.trim() ?? '';
      if (match === null || !hasPhrase(name, lexicon.languages)) return [];
      const level = match[2]?.trim() ?? '';
      const at = cell.value.indexOf(level, name.length);
      const detail: Field | null =
        level === '' ? null : { value: level, start: cell.start + at, end: cell.start + at + level.length };
      return [
        {
          start: cell.start,
          end: cell.end,
          name: { value: name, start: cell.start, end: cell.start + name.length },
          detail,
          date: null,
        },
      ];
    }),
  );
}

/** Interests and the like: names parted by commas. */
export function parseList(views: readonly LineView[]): NamedItem[] {
  return views.flatMap((view) =>
    splitCells(view.text.replace(/\.$/, ''), view.start, /[,;|•·\t]/gu)
      .filter((cell) => cell.value.length <= LONGEST_NAME)
      .map((cell) => ({ start: cell.start, end: cell.end, name: cell, detail: null, date: null })),
  );
}

/** Referees: one item a paragraph, named by its first line ("Available on request" is one too). */
export function parseReferences(views: readonly LineView[]): NamedItem[] {
  return views
    .filter((view, index) => index === 0 || view.gapBefore || view.marker !== null)
    .map((view) => ({
      start: view.start,
      end: view.end,
      name: { value: view.text.replaceAll('\t', ' '), start: view.start, end: view.end },
      detail: null,
      date: null,
    }));
}
