import type { DateRange, SectionKind } from '../model/cv.ts';
import type { TargetName } from '../model/rule.ts';
import type { Span } from '../model/span.ts';
import type { RunContext } from './context.ts';
import type { Values } from './message.ts';

/** One thing that a check looks at. */
export interface Target {
  /** Where a finding about the whole of it points: a heading, or the place where something would stand. */
  readonly place: Span;
  /** The text that checks of text read. */
  readonly content: Span;
  /** Kind of section it stands in, null above the first heading. */
  readonly section: SectionKind | null;
  /** Named parts; null where the CV does not have it. */
  readonly parts: Readonly<Record<string, Span | null>>;
  /** Named lists of places. */
  readonly lists: Readonly<Record<string, readonly Span[]>>;
  /** Named figures; null where this document cannot show it. */
  readonly figures: Readonly<Record<string, number | null>>;
  /** Words for the placeholders of a message. */
  readonly values: Values;
  readonly dates: DateRange | null;
}

/** A kind of target: what it is, what its names are (so that a rule's options can be refused early), how it is made. */
export interface TargetDefinition {
  readonly name: TargetName;
  readonly parts: readonly string[];
  readonly lists: readonly string[];
  readonly figures: readonly string[];
  readonly values: readonly string[];
  of(context: RunContext): readonly Target[];
}

/** A target of plain text: no parts, lists or figures of its own. */
export function textTarget(
  content: Span,
  section: SectionKind | null,
  values: Values = {},
  more: Partial<Target> = {},
): Target {
  return {
    place: content,
    content,
    section,
    parts: {},
    lists: {},
    figures: {},
    values,
    dates: null,
    ...more,
  };
}

/** Where something that the whole CV lacks would stand: the name, else the first line. */
export function topOf({ cv, document }: RunContext): Span {
  const name = cv.contact.name;
  if (name !== null) return { start: name.start, end: name.end };
  const first = document.lines[0];
  return first === undefined ? { start: 0, end: 0 } : { start: first.start, end: first.end };
}
