import type { PrecheckError } from '../../model/errors.ts';
import { type Bounds, beyondLimit, stopIfLate } from '../../model/limits.ts';

/** What the reader of pdf.js spends while it works; each is a limit. */
type Spent = 'decodedBytes' | 'objects' | 'entries' | 'operators' | 'pageOperators';

/** Steps between two looks at the clock: some microseconds of work each. */
const STEPS_BETWEEN_LOOKS = 64;

/**
 * What one document may still cost. pdf.js asks before it unpacks, looks up or obeys anything, so that a small file
 * that means endless work ends early, and by the same step wherever it is read.
 *
 * Why the failure is kept: pdf.js goes on after most errors, as it should with damaged files. Whoever reads asks
 * `failure` afterwards.
 */
export class ReadingBudget {
  /** The limit that was passed, once one was. */
  failure: PrecheckError | null = null;
  private readonly spent: Record<Spent, number> = {
    decodedBytes: 0,
    objects: 0,
    entries: 0,
    operators: 0,
    pageOperators: 0,
  };
  private pixels = 0;
  private steps = 0;

  constructor(private readonly bounds: Bounds) {}

  /** @throws PrecheckError `too-complex` from the first step beyond a limit on, at every step. */
  spend(what: Spent, amount: number): void {
    if (this.failure !== null) throw this.failure;
    this.spent[what] += amount;
    this.steps += 1;
    try {
      // Not “>”: an amount that is no number is beyond every limit.
      if (!(this.spent[what] <= this.bounds.limits[what])) throw beyondLimit(what, this.bounds.limits);
      if (this.steps % STEPS_BETWEEN_LOOKS === 0) stopIfLate(this.bounds);
    } catch (error) {
      this.failure = error as PrecheckError;
      throw error;
    }
  }

  /** One operator of a page, a form or a pattern. */
  obey(): void {
    this.spend('pageOperators', 1);
    this.spend('operators', 1);
  }

  beginPage(): void {
    this.spent.pageOperators = 0;
  }

  /** Whether a picture of so many pixels may be unpacked; that it may not is no failure. */
  mayUnpack(pixels: number): boolean {
    if (!(this.pixels + pixels <= this.bounds.limits.pixels)) return false;
    this.pixels += pixels;
    return true;
  }

  /** What was spent, for measuring. */
  get totals(): Readonly<Record<Spent, number>> & { readonly pixels: number } {
    return { ...this.spent, pixels: this.pixels };
  }
}

const handedOver = new Map<number, ReadingBudget>();
let last = 0;

/**
 * Hands a budget over to the reader of pdf.js.
 * @returns the number under which `takeBudget` finds it; options of pdf.js reach its reader as plain values only.
 */
export function handOver(budget: ReadingBudget): number {
  last += 1;
  handedOver.set(last, budget);
  return last;
}

/** Called by the reader, once for each document. */
export function takeBudget(number: number): ReadingBudget | null {
  const budget = handedOver.get(number) ?? null;
  handedOver.delete(number);
  return budget;
}
