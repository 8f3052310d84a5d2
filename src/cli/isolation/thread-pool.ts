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
export class ThreadPool {
  readonly #options: PoolOptions;
  readonly #memory: () => number;
  readonly #idle: ReadingThread[] = [];
  readonly #waiting: Task[] = [];
  readonly #running = new Map<Task, Running>();
  #watcher: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#memory = options.memory ?? (() => process.memoryUsage.rss());
  }

  /**
   * Does a job in a thread, as soon as one is free.
   * @throws PrecheckError `too-complex` where it goes beyond time or memory, `rate-limited` where too many wait.
   */
  run(job: unknown): Promise<unknown> {
    const { mostWaiting = Number.POSITIVE_INFINITY } = this.#options;
    return new Promise((resolve, reject) => {
      if (this.#isClosed) return reject(new PrecheckError('internal', 'The program is about to end.'));
      if (this.#waiting.length >= mostWaiting) return reject(busy());
      this.#waiting.push({ job, resolve, reject, isAlone: false });
      this.#startNext();
    });
  }

  /** Starts the first thread, so that it is ready sooner. */
  prepare(): void {
    if (this.#idle.length === 0 && this.#running.size === 0) this.#idle.push(this.#newThread());
  }

  /** Ends all threads and refuses whatever is not done. */
  close(): void {
    this.#isClosed = true;
    for (const { thread } of this.#running.values()) thread.stop('closed');
    for (const thread of this.#idle.splice(0)) thread.stop('closed');
    for (const { reject } of this.#waiting.splice(0)) reject(new StoppedForOthers('closed'));
  }

  #newThread(): ReadingThread {
    const { file, setup, bounds } = this.#options;
    return new ReadingThread(file, setup, bounds);
  }

  #takeThread(): ReadingThread {
    for (let thread = this.#idle.pop(); thread !== undefined; thread = this.#idle.pop()) {
      if (!thread.isOver) return thread;
    }
    return this.#newThread();
  }

  #startNext(): void {
    for (let task = this.#waiting[0]; task !== undefined && this.#mayStart(task); task = this.#waiting[0]) {
      this.#waiting.shift();
      void this.#start(task);
    }
    if (this.#running.size > 0) return;
    clearInterval(this.#watcher);
    this.#watcher = undefined;
  }

  #mayStart({ isAlone }: Task): boolean {
    if (this.#running.size === 0) return true;
    const isOneAlone = [...this.#running.keys()].some((task) => task.isAlone);
    return !isAlone && !isOneAlone && this.#running.size < this.#options.threads;
  }

  async #start(task: Task): Promise<void> {
    const thread = this.#takeThread();
    const state: Running = { thread, before: null };
    this.#running.set(task, state);
    this.#watcher ??= setInterval(() => this.#watch(), LOOK_EVERY).unref();
    const started = (): void => {
      state.before = this.#memory();
    };
    try {
      task.resolve(await thread.run(task.job, started));
    } catch (error) {
      this.#fail(task, error);
    } finally {
      this.#running.delete(task);
      if (!thread.isOver) this.#idle.push(thread);
      this.#startNext();
    }
  }

  #fail(task: Task, error: unknown): void {
    if (this.#isClosed || !(error instanceof StoppedForOthers)) {
      task.reject(error);
      return;
    }
    task.isAlone = true;
    this.#waiting.unshift(task);
  }

  #watch(): void {
    const known = [...this.#running.values()].flatMap(({ before }) => before ?? []);
    if (known.length === 0) return;
    const growth = this.#memory() - Math.min(...known);
    if (growth <= this.#options.bounds.megabytes * 1_000_000 * known.length) return;
    const reason = this.#running.size === 1 ? 'memory' : 'again';
    for (const { thread } of this.#running.values()) thread.stop(reason);
  }
}

function busy(): PrecheckError {
  return new PrecheckError(
    'rate-limited',
    'Too many files are waiting to be read. Wait a minute and try again.',
  );
}
