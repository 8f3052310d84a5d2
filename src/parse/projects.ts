import type { ProjectEntry } from '../model/cv.ts';
import type { Field } from '../model/span.ts';
import type { CompiledLexicon } from './compile.ts';
import type { DateFinder } from './dates.ts';
import { type RawEntry, splitEntries } from './entries.ts';
import { readBody } from './entry-body.ts';
import { headCells } from './head-cells.ts';
import { type RoledLine, roleLines } from './line-roles.ts';
import type { LineView } from './view.ts';

const ADDRESS =
  /https?:\/\/\S{3,200}|(?:[a-z0-9-]{1,63}\.){1,3}(?:com|io|dev|nz|org|net|app|me)(?:\/\S{0,150})?/iu;

function findAddress(lines: readonly LineView[]): Field | null {
  for (const view of lines) {
    const match = ADDRESS.exec(view.text);
    if (match !== null) {
      const start = view.start + match.index;
      return {
        value: match[0].replace(/[).,;]+$/, ''),
        start,
        end: start + match[0].replace(/[).,;]+$/, '').length,
      };
    }
  }
  return null;
}

function fromEntry(raw: RawEntry, lexicon: CompiledLexicon): ProjectEntry {
  return {
    start: raw.start,
    end: raw.end,
    heading: { start: raw.heads[0]!.start, end: raw.heads.at(-1)!.end },
    name: headCells(raw.heads, raw.dates)[0] ?? null,
    dates: raw.dates,
    url: findAddress(raw.heads),
    ...readBody(raw.body, raw.heads, lexicon),
  };
}

/** "CV checker: reads PDFs" or "CV checker – reads PDFs": the name is what stands before the mark. */
function fromItem(item: Field, dates: ProjectEntry['dates']): ProjectEntry {
  const mark = /\s*(?::\s|\s[–—-]\s|\t|\s\|\s)/u.exec(item.value.slice(0, 80));
  const name =
    mark === null
      ? null
      : { value: item.value.slice(0, mark.index), start: item.start, end: item.start + mark.index };
  return {
    start: item.start,
    end: item.end,
    heading: name ?? { start: item.start, end: item.end },
    name,
    dates,
    url: null,
    summary: item,
    highlights: [],
  };
}

/** A list whose every item is a project. */
function listedProjects(lines: readonly RoledLine[], lexicon: CompiledLexicon): ProjectEntry[] {
  const { summary, highlights } = readBody(lines, [], lexicon);
  return [...(summary === null ? [] : [summary]), ...highlights].map((item) => fromItem(item, null));
}

/** Reads a section of projects: each with a heading line and a body, or each one item of a list. */
export function parseProjects(
  views: readonly LineView[],
  finder: DateFinder,
  lexicon: CompiledLexicon,
): ProjectEntry[] {
  const lines = roleLines(views, finder, lexicon);
  if (!lines.some((line) => line.role === 'head')) return listedProjects(lines, lexicon);
  return splitEntries(lines, { namesEntry: (heads) => heads[0]!.text.length < 100 }).map((raw) =>
    fromEntry(raw, lexicon),
  );
}
