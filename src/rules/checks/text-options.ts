import { z } from 'zod';
import { SECTION_KINDS } from '../../model/cv.ts';
import type { Span } from '../../model/span.ts';
import { type CheckFault, type CheckRun, type CheckSurroundings, type Hit, unknownNames } from '../check.ts';
import type { RunContext } from '../context.ts';
import { counted, shortQuote } from '../message.ts';
import type { Target } from '../target.ts';

/** Options that every check of text shares. */
export const textOptions = z.strictObject({
  /** Read the items of this list of the target instead of its text. */
  of: z.string().optional(),
  /** Only text in these sections; `top` is what stands above the first heading. */
  sections: z
    .array(z.enum([...SECTION_KINDS, 'top']))
    .min(1)
    .optional(),
  /** Leave out matches that stand in these sections, where another rule speaks of them. */
  notIn: z.array(z.enum(SECTION_KINDS)).min(1).optional(),
  /** Quote the words that matched, or the whole text that they stand in. */
  quote: z.enum(['match', 'whole']).default('match'),
  /** One finding for each place, or one that gathers them all. */
  gather: z.boolean().default(false),
  /** Stay silent below this many places. */
  atLeast: z.int().min(1).default(1),
});
export type TextOptions = z.output<typeof textOptions>;

/** Placeholders of a gathered or single text finding. */
export const TEXT_VALUES = ['quote', 'phrases', 'count', 'bullets', 'places'] as const;

/** Longest text that one look reads: no line or bullet of a CV comes near, and hostile ones stay cheap. */
export const LONGEST_TEXT = 20_000;

/** The texts that a check with these options reads in a target. */
export function textsOf(target: Target, options: TextOptions): readonly Span[] {
  if (options.sections !== undefined && !options.sections.includes(target.section ?? 'top')) return [];
  return options.of === undefined ? [target.content] : (target.lists[options.of] ?? []);
}

/** Refuses a list that the target does not have. */
export function textFaults(options: TextOptions, { target }: CheckSurroundings): CheckFault[] {
  return options.of === undefined ? [] : unknownNames('of', [options.of], target.lists, target);
}

interface Place {
  readonly match: Span;
  readonly whole: Span;
  readonly target: Target;
  readonly phrase: string;
}

function describe(places: readonly Place[], context: RunContext): Hit['values'] {
  const { text } = context.whole;
  const said = new Map<string, string>();
  for (const { match, phrase } of places) {
    if (!said.has(phrase)) said.set(phrase, `“${shortQuote(text.slice(match.start, match.end))}”`);
  }
  const wholes = new Set(places.map(({ whole }) => whole.start)).size;
  const phrases = [...said.values()];
  return {
    quote: shortQuote(text.slice(places[0]!.match.start, places[0]!.match.end)),
    phrases:
      phrases.length > 3
        ? `${phrases.slice(0, 3).join(', ')} and ${phrases.length - 3} more`
        : phrases.join(phrases.length === 2 ? ' and ' : ', '),
    count: String(places.length),
    bullets: counted(wholes, 'bullet', 'bullets'),
    places: counted(places.length, 'place', 'places'),
  };
}

function standsIn(sections: TextOptions['notIn'], offset: number, { locator }: RunContext): boolean {
  if (sections === undefined) return false;
  const section = locator.sectionAt(offset);
  return section !== null && sections.includes(section);
}

/** Turns what a look at one text finds into the hits of a check, gathered or one by one. */
export function textCheck(
  options: TextOptions,
  look: (text: Span, context: RunContext) => readonly (Span & { readonly phrase: string })[],
): CheckRun {
  return (targets, context) => {
    const places: Place[] = [];
    for (const target of targets) {
      for (const whole of textsOf(target, options)) {
        const end = Math.min(whole.end, whole.start + LONGEST_TEXT);
        const matches = look({ start: whole.start, end }, context).filter(
          ({ start }) => !standsIn(options.notIn, start, context),
        );
        const kept = options.quote === 'whole' ? matches.slice(0, 1) : matches;
        places.push(...kept.map((match) => ({ match, whole, target, phrase: match.phrase })));
      }
    }
    if (places.length < options.atLeast) return [];
    const evidence = (place: Place) => (options.quote === 'whole' ? place.whole : place.match);
    const groups = options.gather ? [places] : places.map((place) => [place]);
    return groups.map((group) => ({
      evidence: group.map(evidence),
      values: { ...group[0]!.target.values, ...describe(group, context) },
      times: group.length,
      identity: options.gather ? '' : null,
    }));
  };
}
