import { PrecheckError } from '../model/errors.ts';

/** One rule file, already read: its path from the root of its pack, with "/" ("skills/databases.yaml"). */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Something wrong in a rule file; line and column count from 1. */
export interface Fault {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** `file:line:column: message`, the form that editors and terminals turn into a link. */
export function formatFault(fault: Fault): string {
  return `${fault.path}:${fault.line}:${fault.column}: ${fault.message}`;
}

/** Sorts by place, so that the same faults always print in the same order. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  return [...faults].sort(
    (left, right) =>
      (left.path < right.path ? -1 : left.path > right.path ? 1 : 0) ||
      left.line - right.line ||
      left.column - right.column ||
      (left.message < right.message ? -1 : 1),
  );
}

/** Every fault of a pack in one error, since mending them one run at a time is a misery. */
export class PackError extends PrecheckError {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const sorted = sortFaults(faults);
    super('bad-rules', sorted.map(formatFault).join('\n'));
    this.faults = sorted;
  }
}
