import type { RoledLine } from './line-roles.ts';

/** A run of heads with the body below it. Body lines above the first head are in a group without heads. */
export interface LineGroup {
  readonly heads: readonly RoledLine[];
  readonly body: readonly RoledLine[];
}

interface OpenGroup {
  readonly heads: RoledLine[];
  readonly body: RoledLine[];
}

const labelsOf = (lines: readonly RoledLine[]): Set<string> =>
  new Set(lines.flatMap(({ label }) => (label === undefined ? [] : [label])));

/** "Employer: Acme" below the duties of a job whose title and dates stand above them belongs to that job. */
function completes(group: OpenGroup, line: RoledLine): boolean {
  if (line.label === undefined || line.label === 'part') return false;
  const labels = labelsOf(group.heads);
  if (labels.size === 0 || labels.has(line.label)) return false;
  return line.label !== 'employer' || !labels.has('part');
}

/** Whether a line begins a new run of heads: after a body, or where a label comes again. */
function begins(group: OpenGroup, line: RoledLine): boolean {
  if (completes(group, line)) return false;
  if (group.body.length > 0) return true;
  if (line.label === undefined) return false;
  // A client below the dates of a job is told of within it; above them it may be whom the job was for.
  if (line.label === 'part' && group.heads.some(({ dates }) => dates !== null)) return true;
  const labels = labelsOf(group.heads);
  return labels.has(line.label) || (line.label === 'employer' && labels.size > 1);
}

/** Runs of heads, each with the body below it. */
export function groupsOf(lines: readonly RoledLine[]): LineGroup[] {
  const groups: OpenGroup[] = [];
  for (const line of lines) {
    const open = groups.at(-1);
    if (line.role !== 'head') {
      if (open === undefined) groups.push({ heads: [], body: [line] });
      else open.body.push(line);
    } else if (open === undefined || begins(open, line)) groups.push({ heads: [line], body: [] });
    else open.heads.push(line);
  }
  return groups;
}

/** A client or project by its label, within a job that is not told by client or project itself. */
export function isPartOfJob(group: LineGroup, job: readonly RoledLine[]): boolean {
  const labels = labelsOf(group.heads);
  return labels.has('part') && !labels.has('employer') && !labelsOf(job).has('part');
}
