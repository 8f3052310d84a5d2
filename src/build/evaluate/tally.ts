/**
 * What is counted, in the order of the tables. `jobs`, `studies`, `sections` and `bullets` are sets of things that may
 * be missed or invented; the others are fields of a CV or of one of its entries.
 */
export const MEASURES = [
  'name',
  'email',
  'phone',
  'location',
  'sections',
  'jobs',
  'employer',
  'title',
  'start date',
  'end date',
  'whole job',
  'bullets',
  'studies',
  'institution',
  'qualification',
  'whole study',
  'heading',
  'heading kind',
  'role, first',
  'role, first three',
  'ad skills',
  'ad needs',
  'mention recall',
  'mention precision',
  'rightly missing',
  'named skills',
  'skill strength',
  'absent skills',
  'names known',
  'fault caught',
  'caught alone',
  'clean CVs',
  'good fixtures',
  'right outcome',
  'within bounds',
  'errors and warnings right',
  'suggestions right',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Measures whose figure is F1, because inventing one is as wrong as missing one. */
export const SETS: ReadonlySet<Measure> = new Set([
  'sections',
  'jobs',
  'bullets',
  'studies',
  'heading',
  'ad skills',
]);

/** Counts of one measure. What the truth states is `right + wrong + absent`. */
export interface Tally {
  readonly right: number;
  /** Another value was read than the truth states. */
  readonly wrong: number;
  /** The truth states it and nothing was read. */
  readonly absent: number;
  /** Something was read where the truth states nothing. */
  readonly extra: number;
}

/** A mistake, in words for the terminal. */
export interface Mistake {
  readonly measure: Measure;
  readonly expected: string;
  readonly read: string;
}

/** Counts by measure, and the mistakes behind them. */
export interface Score {
  readonly tallies: ReadonlyMap<Measure, Tally>;
  readonly mistakes: readonly Mistake[];
}

export const NO_TALLY: Tally = { right: 0, wrong: 0, absent: 0, extra: 0 };

/** Collects counts and mistakes while a CV is scored. */
export class ScoreSheet implements Score {
  readonly tallies = new Map<Measure, Tally>();
  readonly mistakes: Mistake[] = [];

  count(measure: Measure, outcome: keyof Tally, times = 1): void {
    const tally = this.tallies.get(measure) ?? NO_TALLY;
    this.tallies.set(measure, { ...tally, [outcome]: tally[outcome] + times });
  }

  /** Keeps the words of a mistake that was counted already. */
  note(measure: Measure, expected: string, read: string): void {
    this.mistakes.push({ measure, expected, read });
  }

  /** Counts a mistake and keeps its words. */
  blame(measure: Measure, outcome: 'wrong' | 'absent' | 'extra', expected: string, read: string): void {
    this.count(measure, outcome);
    this.note(measure, expected, read);
  }
}

/** The counts of several scores together. */
export function addTallies(scores: readonly Pick<Score, 'tallies'>[]): ReadonlyMap<Measure, Tally> {
  const sums = new Map<Measure, Tally>();
  for (const { tallies } of scores) {
    for (const [measure, tally] of tallies) {
      const sum = sums.get(measure) ?? NO_TALLY;
      sums.set(measure, {
        right: sum.right + tally.right,
        wrong: sum.wrong + tally.wrong,
        absent: sum.absent + tally.absent,
        extra: sum.extra + tally.extra,
      });
    }
  }
  return sums;
}

/** What share of the things stated was read right (recall), or null where nothing is stated. */
export function recallOf({ right, wrong, absent }: Tally): number | null {
  const stated = right + wrong + absent;
  return stated === 0 ? null : right / stated;
}

/** What share of the things read is right, or null where nothing was read. */
export function precisionOf({ right, wrong, extra }: Tally): number | null {
  const read = right + wrong + extra;
  return read === 0 ? null : right / read;
}

/** Harmonic mean of precision and recall; 0 where nothing was read of what is stated; null where neither is. */
export function f1Of({ right, wrong, absent, extra }: Tally): number | null {
  const all = 2 * right + 2 * wrong + absent + extra;
  return all === 0 ? null : (2 * right) / all;
}
