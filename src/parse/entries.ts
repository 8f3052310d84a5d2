import type { DateRange } from '../model/cv.ts';
import { largest } from '../model/extent.ts';
import type { Span } from '../model/span.ts';
import type { RoledLine } from './line-roles.ts';
import type { LineView } from './view.ts';

/** One job, course of study or project as lines: those that name it, then what is told of it. */
export interface RawEntry extends Span {
  readonly heads: readonly LineView[];
  readonly dates: DateRange | null;
  readonly body: readonly RoledLine[];
}

/** Tells whether lines without a date may name an entry ("Backend Engineer, Acme" above a list). */
export type NamesEntry = (heads: readonly LineView[], first: boolean) => boolean;

interface Group {
  readonly lines: RoledLine[];
  readonly body: RoledLine[];
}

/** Runs of heads, each with the body below it. Body lines above the first head are in a group without heads. */
function groupsOf(lines: readonly RoledLine[]): Group[] {
  const groups: Group[] = [];
  for (const line of lines) {
    const open = groups.at(-1);
    if (line.role === 'head') {
      if (open === undefined || open.body.length > 0) groups.push({ lines: [line], body: [] });
      else open.lines.push(line);
    } else if (open === undefined) {
      groups.push({ lines: [], body: [line] });
    } else {
      open.body.push(line);
    }
  }
  return groups;
}

/**
 * Where entries begin among the heads of a group that holds several dates: at a gap, or as many lines above the
 * date as the first entry of the group has.
 */
function entryStarts(heads: readonly RoledLine[]): number[] {
  const dated = heads.flatMap((line, index) => (line.dates === null ? [] : [index]));
  const lead = dated[0] ?? 0;
  const starts = [0];
  for (let position = 1; position < dated.length; position += 1) {
    const previous = dated[position - 1]!;
    const own = dated[position]!;
    let gap = previous + 1;
    while (gap <= own && !heads[gap]!.view.gapBefore) gap += 1;
    starts.push(gap > own ? Math.max(previous + 1, own - lead) : gap);
  }
  return [...new Set(starts)];
}

/** "Acme <tab> 2015 – 2021" above "Senior Developer <tab> 2018 – 2021": the first line names the employer of the roles below. */
export type IsEmployerLine = (line: RoledLine, next: RoledLine) => boolean;

function splitGroup(
  group: Group,
  isEmployerLine: IsEmployerLine,
): { heads: RoledLine[]; dates: DateRange | null; body: RoledLine[] }[] {
  const lines = group.lines.map((line, index) => {
    const next = group.lines[index + 1];
    const covers = line.dates !== null && next?.dates != null && isEmployerLine(line, next);
    return covers ? { ...line, dates: null } : line;
  });
  const starts = entryStarts(lines);
  return starts.map((start, position) => {
    const last = position === starts.length - 1;
    const heads = lines.slice(start, last ? undefined : starts[position + 1]);
    return {
      heads,
      dates: heads.find((line) => line.dates !== null)?.dates ?? null,
      body: last ? group.body : [],
    };
  });
}

/**
 * Cuts the lines of a section into entries. A run of heads with a date names an entry; one without a date does
 * so only where `namesEntry` says that it reads like one, and else belongs to the entry above.
 */
export function splitEntries(
  lines: readonly RoledLine[],
  namesEntry: NamesEntry,
  isEmployerLine: IsEmployerLine = () => false,
): RawEntry[] {
  const entries: { heads: LineView[]; dates: DateRange | null; body: RoledLine[] }[] = [];
  for (const group of groupsOf(lines)) {
    const open = entries.at(-1);
    for (const part of splitGroup(group, isEmployerLine)) {
      const heads = part.heads.map((line) => line.view);
      if (part.dates !== null || (heads.length > 0 && namesEntry(heads, entries.length === 0))) {
        entries.push({ heads, dates: part.dates, body: [...part.body] });
      } else if (open !== undefined) {
        open.body.push(...part.heads.map((line) => ({ ...line, role: 'text' as const })), ...part.body);
      }
    }
  }
  return entries.map((entry) => {
    const lineEnds = [...entry.heads, ...entry.body.map((line) => line.view)].map((view) => view.end);
    return { ...entry, start: entry.heads[0]!.line.start, end: largest(lineEnds) };
  });
}
