import { beyondLimit, DEFAULT_LIMITS } from '../../model/limits.ts';
import { PrecheckError } from '../../model/errors.ts';

/** What one file may take of this machine while it is read and judged. */
export interface ThreadBounds {
  /** Milliseconds by the clock on the wall, from when a thread takes the file. */
  readonly milliseconds: number;
  /** Megabytes: of the thread's heap, and by which this process may grow for each file that is being read. */
  readonly megabytes: number;
}

/** The same time as at the edge. A CV takes a tenth of a second and 60 MB, the largest of 210 odd files 200 MB. */
export const DEFAULT_BOUNDS: ThreadBounds = { milliseconds: DEFAULT_LIMITS.milliseconds, megabytes: 256 };

/** The error of a file whose time is up, in the words of a reader that saw so itself. */
export function outOfTime({ milliseconds }: ThreadBounds): PrecheckError {
  return beyondLimit('milliseconds', { ...DEFAULT_LIMITS, milliseconds });
}

/** The error of a file that swells while it is read. */
export function outOfMemory({ megabytes }: ThreadBounds): PrecheckError {
  return new PrecheckError(
    'too-complex',
    `This file takes more than ${megabytes.toLocaleString('en-NZ')} MB of memory to read, the most that one may take here (limit “memory”). Print the CV to a new PDF from the program you wrote it in, or save it as DOCX, and send that.`,
  );
}
