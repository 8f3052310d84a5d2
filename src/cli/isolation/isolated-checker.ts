import type { TextDocument } from '../../model/document.ts';
import { PrecheckError } from '../../model/errors.ts';
import type { JobAd } from '../../model/job-ad.ts';
import { beyondLimit, DEFAULT_LIMITS } from '../../model/limits.ts';
import type { Pack } from '../../model/pack.ts';
import type { Report } from '../../model/report.ts';
import type { CheckOptions } from '../../pipeline.ts';
import type { ThreadBounds } from './bounds.ts';
import type { Answer, Job, Results } from './jobs.ts';
import { ThreadPool } from './thread-pool.ts';

/** What the command line and the Node server ask of a checker: each call works in a thread, within its bounds. */
export interface IsolatedChecker {
  readonly pack: Pack;
  /** @throws PrecheckError as the pipeline does, and `too-complex` beyond time or memory. */
  check(bytes: Uint8Array, options: CheckOptions): Promise<Report>;
  read(bytes: Uint8Array, options: { fileName: string | null }): Promise<TextDocument>;
  readAd(bytes: Uint8Array): Promise<string>;
  jobAd(text: string): Promise<JobAd>;
}

/** Threads that load the program while the rules are still being read. */
export interface CheckerThreads {
  readonly bounds: ThreadBounds;
  /** Gives them the rules. */
  use(pack: Pack): IsolatedChecker;
  close(): void;
}

export interface ThreadOptions {
  readonly file: URL;
  readonly threads: number;
  readonly bounds: ThreadBounds;
  readonly mostWaiting?: number;
}

/** Starts one thread at once and others, up to `threads`, as files come. */
export function startThreads(options: ThreadOptions): CheckerThreads {
  let setUp: (pack: Pack) => void = () => undefined;
  const setup = new Promise<Pack>((resolve) => {
    setUp = resolve;
  });
  const pool = new ThreadPool({ ...options, setup });
  pool.prepare();
  return {
    bounds: options.bounds,
    close: () => pool.close(),
    use(pack) {
      setUp(pack);
      return checkerOver(pool, pack, options.bounds.milliseconds);
    },
  };
}

function checkerOver(pool: ThreadPool, pack: Pack, milliseconds: number): IsolatedChecker {
  const ask = async <Kind extends Job['kind']>(job: Job & { kind: Kind }): Promise<Results[Kind]> => {
    const answer = (await pool.run(job)) as Answer;
    if ('result' in answer) return answer.result as Results[Kind];
    if (answer.error === null) throw new Error('The check failed in its thread.');
    throw new PrecheckError(answer.error.code, answer.error.message);
  };
  return {
    pack,
    check: async (bytes, options) => {
      refuseLarge(bytes);
      return ask({ kind: 'check', bytes, options, milliseconds });
    },
    read: async (bytes, { fileName }) => {
      refuseLarge(bytes);
      return ask({ kind: 'read', bytes, fileName, milliseconds });
    },
    readAd: async (bytes) => {
      refuseLarge(bytes);
      return ask({ kind: 'read-ad', bytes, milliseconds });
    },
    jobAd: (text) => ask({ kind: 'job-ad', text, milliseconds }),
  };
}

/** What a reader would refuse at once need not be copied to it. */
function refuseLarge(bytes: Uint8Array): void {
  if (bytes.length > DEFAULT_LIMITS.bytes) throw beyondLimit('bytes', DEFAULT_LIMITS);
}
