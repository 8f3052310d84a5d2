import { Worker } from 'node:worker_threads';
import { outOfMemory, outOfTime, type ThreadBounds } from './bounds.ts';
import { READY } from './jobs.ts';

/** Why a thread was stopped while it worked. */
export type StopReason = 'time' | 'memory' | 'again' | 'closed';

/** Thrown where the work was stopped through no fault of its own, to be taken up by another thread. */
export class StoppedForOthers extends Error {}

interface Waiting {
  readonly answer: (value: unknown) => void;
  readonly fail: (reason: unknown) => void;
}

/**
 * One thread that works on one job at a time, and is over with the first that goes beyond its bounds.
 *
 * Why threads: a loop in a reader gives no other code of its thread a turn, so only another can end it. While it has
 * nothing to do it does not keep the process alive.
 */
export class ReadingThread {
  readonly #worker: Worker;
  readonly #bounds: ThreadBounds;
  readonly #ready: Promise<void>;
  #current: Waiting | null = null;
  #becomeReady: Waiting = { answer: () => undefined, fail: () => undefined };
  #isOver = false;

  /**
   * @param file module of the thread; it gets `setup` as its first message and answers with READY.
   * @param setup what the thread needs before its first job, such as rules.
   */
  constructor(file: URL, setup: Promise<unknown>, bounds: ThreadBounds) {
    this.#bounds = bounds;
    this.#worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes } });
    this.#ready = new Promise<void>((answer, fail) => {
      this.#becomeReady = { answer: () => answer(), fail };
    });
    // Whoever gives it a job hears of it then.
    this.#ready.catch(() => undefined);
    this.#worker.on('message', (message: unknown) => this.#hear(message));
    this.#worker.on('error', (error: unknown) => this.#end(this.#faultOf(error)));
    this.#worker.on('exit', (code) => this.#end(new Error(`The reading thread ended by itself (${code}).`)));
    // Last: a listener for messages keeps the process alive again.
    this.#worker.unref();
    setup.then(
      (data) => this.#worker.postMessage(data),
      (error: unknown) => this.#end(error),
    );
  }

  /** Whether it can work no more. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /**
   * Does one job. The clock starts when the thread is ready, so that its own start counts against nobody.
   * @param started called when the clock starts.
   * @throws PrecheckError `too-complex` beyond time or memory; StoppedForOthers; or what went wrong in the thread.
   */
  async run(job: unknown, started: () => void): Promise<unknown> {
    this.#worker.ref();
    let timer: NodeJS.Timeout | undefined;
    try {
      await this.#ready;
      started();
      return await new Promise((answer, fail) => {
        this.#current = { answer, fail };
        timer = setTimeout(() => this.stop('time'), this.#bounds.milliseconds);
        this.#worker.postMessage(job);
      });
    } finally {
      clearTimeout(timer);
      this.#current = null;
      this.#worker.unref();
    }
  }

  /** Ends the thread, whatever it does. */
  stop(reason: StopReason): void {
    this.#end(this.#errorOf(reason));
    void this.#worker.terminate();
  }

  #hear(message: unknown): void {
    if (message === READY) this.#becomeReady.answer(undefined);
    else this.#current?.answer(message);
  }

  #end(error: unknown): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#becomeReady.fail(error);
    this.#current?.fail(error);
  }

  #errorOf(reason: StopReason): Error {
    if (reason === 'time') return outOfTime(this.#bounds);
    if (reason === 'memory') return outOfMemory(this.#bounds);
    return new StoppedForOthers(reason);
  }

  #faultOf(error: unknown): unknown {
    const isFull = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    return isFull ? outOfMemory(this.#bounds) : error;
  }
}
