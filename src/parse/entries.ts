import type { DateRange } from '../model/cv.ts';
import { largest } from '../model/extent.ts';
import type { Span } from '../model/span.ts';
import { entryStarts } from './entry-starts.ts';
import { groupsOf, isPartOfJob, type LineGroup } from './line-groups.ts';
import type { RoledLine } from './line-roles.ts';
import type { LineView } from './view.ts';

/** One job, course of study or project as lines: those that name it, then what is told of it. */
export interface RawEntry extends Span {
  readonly heads: readonly LineView[];
  /** The same lines with the dates and labels of each. */
  readonly headLines: readonly RoledLine[];
  readonly dates: DateRange | null;
  readonly body: readonly RoledLine[];
}

/** Tells whether lines without a date may name an entry ("Backend Engineer, Acme" above a list). */
export type NamesEntry = (heads: readonly LineView[], first: boolean) => boolean;

/** "Acme <tab> 2015 – 2021" above "Senior Developer <tab> 2018 – 2021": the first line names the employer of the roles below. */
export type IsEmployerLine = (line: RoledLine, next: RoledLine) => boolean;

/** How a kind of section is cut into entries. */
export interface EntryRules {
  readonly namesEntry: NamesEntry;
  readonly isEmployerLine?: IsEmployerLine;
  /** Whether a line may stand above the others of its entry ("Senior Developer" above its dates), or only belongs to what is above it. */
  readonly leads?: (line: RoledLine) => boolean;
  /** Whether heads without a date, told of in a line or two, name the employer of the dated heads below. */
  readonly introduces?: (heads: readonly RoledLine[], next: readonly RoledLine[]) => boolean;
}

interface DraftEntry {
  readonly headLines: readonly RoledLine[];
  readonly dates: DateRange | null;
  readonly body: RoledLine[];
}

const asRole = (lines: readonly RoledLine[], role: 'text' | 'label'): RoledLine[] =>
  lines.map((line) => ({ view: line.view, role, dates: null }));

/** The entries of one run of heads; the body belongs to the last. */
function splitGroup(group: LineGroup, rules: EntryRules): DraftEntry[] {
  const lines = group.heads.map((line, index, all) => {
    const next = all[index + 1];
    const covers = line.dates !== null && next?.dates != null && rules.isEmployerLine?.(line, next) === true;
    return { line, own: covers ? null : line.dates };
  });
  const starts = entryStarts(
    lines.map(({ line, own }) => ({ ...line, dates: own })),
    rules.leads ?? (() => true),
  );
  return starts.map((start, position) => {
    const last = position === starts.length - 1;
    const part = lines.slice(start, last ? undefined : starts[position + 1]);
    return {
      headLines: part.map(({ line }) => line),
      dates: part.find(({ own }) => own !== null)?.own ?? null,
      body: last ? [...group.body] : [],
    };
  });
}

/** "Acme – Sydney", a line on what Acme is, then "Developer <tab> 2019 – 2021": one entry. */
function joinIntroductions(groups: readonly LineGroup[], rules: EntryRules): LineGroup[] {
  const joined: LineGroup[] = [];
  for (const group of groups) {
    const before = joined.at(-1);
    const introduced =
      before !== undefined &&
      before.heads.length > 0 &&
      before.body.length > 0 &&
      before.body.length <= 3 &&
      before.body.every(({ role }) => role === 'text') &&
      before.heads.every(({ dates }) => dates === null) &&
      group.heads[0]?.dates !== undefined &&
      group.heads.some(({ dates }) => dates !== null) &&
      rules.introduces?.(before.heads, group.heads) === true;
    if (!introduced) joined.push(group);
    else
      joined[joined.length - 1] = {
        heads: [...before.heads, ...group.heads],
        body: [...before.body, ...group.body],
      };
  }
  return joined;
}

/**
 * Cuts the lines of a section into entries. A run of heads with a date names an entry; one without a date does
 * so only where `namesEntry` says that it reads like one, and else belongs to the entry above. So do the clients and
 * projects that are told of within a job.
 */
export function splitEntries(lines: readonly RoledLine[], rules: EntryRules): RawEntry[] {
  const entries: DraftEntry[] = [];
  for (const group of joinIntroductions(groupsOf(lines), rules)) {
    const open = entries.at(-1);
    if (open !== undefined && isPartOfJob(group, open.headLines)) {
      open.body.push(...asRole(group.heads, 'label'), ...group.body);
      continue;
    }
    for (const part of splitGroup(group, rules)) {
      const above = entries.at(-1);
      const heads = part.headLines.map((line) => line.view);
      const named = part.headLines.some(({ label }) => label === 'employer' || label === 'title');
      if (
        part.dates !== null ||
        (heads.length > 0 && (named || rules.namesEntry(heads, entries.length === 0)))
      ) {
        entries.push(part);
      } else if (above !== undefined) {
        above.body.push(...asRole(part.headLines, 'text'), ...part.body);
      }
    }
  }
  return entries.map((entry) => {
    const heads = entry.headLines.map((line) => line.view);
    const lineEnds = [...heads, ...entry.body.map((line) => line.view)].map((view) => view.end);
    return { ...entry, heads, start: heads[0]!.line.start, end: largest(lineEnds) };
  });
}
