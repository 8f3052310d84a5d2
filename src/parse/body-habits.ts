import { largest, smallest } from '../model/extent.ts';
import type { RoledLine } from './line-roles.ts';
import type { LineView } from './view.ts';

/** How text without list markers is meant: each line that ends a sentence an item, or sentence after sentence as prose. */
export type BodyHabit = 'items' | 'prose' | null;

/**
 * How the entries of one section tell of their jobs where no list has markers. Text that stands further in than the
 * heading is told apart from text that does not: under a paragraph there may be a list.
 */
export interface BodyHabits {
  readonly flush: BodyHabit;
  readonly indented: BodyHabit;
}

export const NO_BODY_HABITS: BodyHabits = { flush: null, indented: null };

/** Points by which list items stand further in than the heading of their entry. */
export const ITEM_INDENT = 5;
/** A sentence ends inside a line and the next begins there: prose, for list items end their lines. */
export const INNER_SENTENCE = /[\p{Ll})][.!?] \p{Lu}/u;
/** In prose a sentence ends at a line end by chance alone, about as often as in ten words; in a list always. */
const ENDS_OF_ITEMS = 3;

export const endsSentence = (text: string): boolean => /[.!?]$/.test(text);
export const startsUpper = (text: string): boolean => /^[\p{Lu}\d"“(]/u.test(text);

/**
 * Left edge in points of the heading that a body stands under, or null where the format has none: of several heading
 * lines (dates in a column of their own, title and employer beside them) the one furthest in that the body is not left of.
 */
export function leftOfHeads(heads: readonly LineView[], body: readonly RoledLine[]): number | null {
  if (heads[0] === undefined || heads[0].line.box === null) return null;
  const least = smallest(body.map(({ view }) => view.left ?? Number.POSITIVE_INFINITY));
  const lefts = heads.flatMap(({ left }) => (left === null || left > least + 1 ? [] : [left]));
  return lefts.length === 0 ? heads[0].left : largest(lefts);
}

/** Whether a line stands further in than the heading of its entry. */
export function isIndented(view: LineView, headLeft: number | null): boolean {
  return headLeft !== null && (view.left ?? headLeft) > headLeft + ITEM_INDENT;
}

/** The habit of the text at a line's indentation. */
export function habitAt(view: LineView, headLeft: number | null, habits: BodyHabits): BodyHabit {
  return isIndented(view, headLeft) ? habits.indented : habits.flush;
}

interface Count {
  inside: number;
  atEnds: number;
}

function habitOf({ inside, atEnds }: Count): BodyHabit {
  if (inside === 0 && atEnds === 0) return null;
  return atEnds >= inside * ENDS_OF_ITEMS ? 'items' : 'prose';
}

/**
 * Learns how a section tells of its jobs: items where sentences end at line ends, prose where they follow each other
 * within lines. Entries of one section are told alike, so one with a single line is told as the others are.
 */
export function learnBodyHabits(
  entries: readonly { readonly heads: readonly LineView[]; readonly body: readonly RoledLine[] }[],
): BodyHabits {
  const flush: Count = { inside: 0, atEnds: 0 };
  const indented: Count = { inside: 0, atEnds: 0 };
  for (const { heads, body } of entries) {
    const headLeft = leftOfHeads(heads, body);
    for (const [index, { role, view }] of body.entries()) {
      if (role !== 'text') continue;
      const count = isIndented(view, headLeft) ? indented : flush;
      if (INNER_SENTENCE.test(view.text)) count.inside += 1;
      const next = body[index + 1];
      if (next?.role === 'text' && endsSentence(view.text) && startsUpper(next.view.text)) count.atEnds += 1;
    }
  }
  return { flush: habitOf(flush), indented: habitOf(indented) };
}
