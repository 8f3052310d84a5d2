import { PrecheckError } from '../../model/errors.ts';
import type { ThreadBounds } from './bounds.ts';
import { ReadingThread, StoppedForOthers } from './reading-thread.ts';

export interface PoolOptions {
  /** Module of the threads. */
  readonly file: URL;
  /** What each thread gets as its first message. */
  readonly setup: Promise<unknown>;
  readonly threads: number;
  readonly bounds: ThreadBounds;
  /** Jobs that may wait for a thread; one more is refused. Left out, any number may. */
  readonly mostWaiting?: number;
  /** Bytes that this process holds; for tests. */
  readonly memory?: () => number;
}

export interface ThreadPool {
  /**
   * Does a job in a thread, as soon as one is free.
   * @throws PrecheckError `too-complex` where it goes beyond time or memory, `rate-limited` where too many wait.
   */
  run(job: unknown): Promise<unknown>;
  /** Starts the first thread, so that it is ready sooner. */
  prepare(): void;
  /** Ends all threads and refuses whatever is not done. */
  close(): void;
}

interface Task {
  readonly job: unknown;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
  /** Whether nothing else may run beside it: only then it is known who takes the memory. */
  isAlone: boolean;
}

interface Running {
  readonly thread: ReadingThread;
  /** Bytes that this process held when the job began; null until it has. */
  before: number | null;
}

/** Milliseconds between looks at the memory while something runs. */
const LOOK_EVERY = 50;

/**
 * Threads that share the jobs. One that went beyond its bounds is replaced, and the others go on.
 *
 * Why memory is watched from outside too: the bound of a thread's heap leaves out typed arrays, which unpacked streams
 * and pictures are. Growth of the process cannot be told apart by thread, so where several work, all are stopped and
 * their jobs done again one by one; a job that outgrows its bound by itself is the one at fault.
 */
export function openThreadPool(options: PoolOptions): ThreadPool {
  const { file, setup, bounds, threads, mostWaiting = Number.POSITIVE_INFINITY } = options;
  const memory = options.memory ?? (() => process.memoryUsage.rss());
  const idle: ReadingThread[] = [];
  const waiting: Task[] = [];
  const running = new Map<Task, Running>();
  let isClosed = false;

  const watch = (): void => {
    const known = [...running.values()].flatMap(({ before }) => before ?? []);
    if (known.length === 0) return;
    if (memory() - Math.min(...known) <= bounds.megabytes * 1_000_000 * known.length) return;
    const reason = running.size === 1 ? 'memory' : 'again';
    for (const { thread } of running.values()) thread.stop(reason);
  };
  let watcher: NodeJS.Timeout | undefined;

  const takeThread = (): ReadingThread => {
    for (let thread = idle.pop(); thread !== undefined; thread = idle.pop()) {
      if (!thread.isOver) return thread;
    }
    return new ReadingThread(file, setup, bounds);
  };

  const start = async (task: Task): Promise<void> => {
    const thread = takeThread();
    const state: Running = { thread, before: null };
    running.set(task, state);
    watcher ??= setInterval(watch, LOOK_EVERY).unref();
    try {
      task.resolve(
        await thread.run(task.job, () => {
          state.before = memory();
        }),
      );
    } catch (error) {
      if (error instanceof StoppedForOthers && !isClosed) {
        task.isAlone = true;
        waiting.unshift(task);
      } else {
        task.reject(error);
      }
    } finally {
      running.delete(task);
      if (!thread.isOver) idle.push(thread);
      next();
    }
  };

  const mayStart = ({ isAlone }: Task): boolean =>
    running.size < threads &&
    (running.size === 0 || (!isAlone && ![...running.keys()].some((task) => task.isAlone)));

  const next = (): void => {
    for (let task = waiting[0]; task !== undefined && mayStart(task); task = waiting[0]) {
      waiting.shift();
      void start(task);
    }
    if (running.size > 0) return;
    clearInterval(watcher);
    watcher = undefined;
  };

  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(new PrecheckError('internal', 'The program is about to end.'));
        if (waiting.length >= mostWaiting) return reject(busy());
        waiting.push({ job, resolve, reject, isAlone: false });
        next();
      }),
    prepare() {
      if (idle.length === 0 && running.size === 0) idle.push(new ReadingThread(file, setup, bounds));
    },
    close() {
      isClosed = true;
      for (const { thread } of running.values()) thread.stop('closed');
      for (const thread of idle.splice(0)) thread.stop('closed');
      for (const { reject } of waiting.splice(0)) reject(new StoppedForOthers('closed'));
    },
  };
}

function busy(): PrecheckError {
  return new PrecheckError(
    'rate-limited',
    'Too many files are waiting to be read. Wait a minute and try again.',
  );
}
