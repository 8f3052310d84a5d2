import type { HeadCell } from './head-cells.ts';

/** What a cell of a heading may be. */
export type CellField = 'title' | 'name' | 'place';

/** Which of employer and title a section's entries put first. */
export type FieldOrder = 'name-first' | 'position-first' | null;

/**
 * How the entries of one section are written: what stands where, and how it looks. Entries of one section are
 * written alike, so where words tell the fields of some they tell those of the others.
 */
export interface SectionHabits {
  /** How much the section's other entries speak for (up to 1) or against (down to -1) this field at this cell. */
  readonly slot: (cell: HeadCell, field: CellField) => number;
  readonly look: (cell: HeadCell, field: CellField) => number;
  readonly order: FieldOrder;
  /** The same for title and employer with only a comma between. */
  readonly commaOrder: FieldOrder;
}

/** What was read of one entry with words alone; `sure` where words or their absence leave no choice. */
export interface ReadCells {
  readonly title: HeadCell | null;
  readonly name: HeadCell | null;
  readonly places: readonly HeadCell[];
  /** Set where title and employer were told apart within one cell. */
  readonly comma: FieldOrder;
}

class Votes {
  private readonly counts = new Map<string, Map<CellField, number>>();

  add(key: string, field: CellField): void {
    const fields = this.counts.get(key) ?? new Map<CellField, number>();
    fields.set(field, (fields.get(field) ?? 0) + 1);
    this.counts.set(key, fields);
  }

  share(key: string, field: CellField): number {
    const fields = this.counts.get(key);
    if (fields === undefined) return 0;
    const total = [...fields.values()].reduce((sum, count) => sum + count, 0);
    return (2 * (fields.get(field) ?? 0)) / total - 1;
  }
}

/** Where a cell stands: counted from the first heading line, and from the line with the dates. */
const slotsOf = ({ line, fromDates, column }: HeadCell): readonly string[] => [
  `${line}:${column}`,
  ...(fromDates === null ? [] : [`dates ${fromDates}:${column}`]),
];

const majority = (balance: number): FieldOrder =>
  balance === 0 ? null : balance > 0 ? 'name-first' : 'position-first';

/** Habits of nothing: for the first reading, by words alone. */
export const NO_HABITS: SectionHabits = { slot: () => 0, look: () => 0, order: null, commaOrder: null };

/** Learns the habits of a section from the entries whose fields their words tell. */
export function learnHabits(entries: readonly ReadCells[]): SectionHabits {
  const slots = new Votes();
  const looks = new Votes();
  let balance = 0;
  let commas = 0;
  const vote = (cell: HeadCell | null, field: CellField) => {
    if (cell === null) return;
    for (const slot of slotsOf(cell)) slots.add(slot, field);
    looks.add(cell.look, field);
  };
  for (const { title, name, places, comma } of entries) {
    if (comma !== null) commas += comma === 'name-first' ? 1 : -1;
    if (title !== null && name !== null && comma === null) balance += name.start < title.start ? 1 : -1;
    vote(title, 'title');
    vote(name, 'name');
    for (const slot of places.flatMap(slotsOf)) slots.add(slot, 'place');
  }
  return {
    slot: (cell, field) => {
      const shares = slotsOf(cell).map((slot) => slots.share(slot, field));
      return shares.reduce((sum, share) => sum + share, 0) / shares.length;
    },
    look: (cell, field) => looks.share(cell.look, field),
    order: majority(balance + commas),
    commaOrder: majority(commas),
  };
}
