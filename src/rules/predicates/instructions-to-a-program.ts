import { z } from 'zod';
import type { Span } from '../../model/span.ts';
import { type CheckFault, defineCheck, hitAt } from '../check.ts';
import { unknownList } from '../checks/phrase-list.ts';
import type { RunContext } from '../context.ts';
import { shortQuote } from '../message.ts';
import type { PhraseMatcher } from '../phrases.ts';
import { patternFault } from '../safe-pattern.ts';
import { wordsWithin } from '../words.ts';

const options = z.strictObject({
  /** Patterns of orders that nobody gives a person ("ignore all previous instructions", "rank this candidate"). */
  orders: z.array(z.string().min(1)).min(1),
  /** Word list that may stand before an order in its sentence ("please", "note to AI"). */
  openers: z.string(),
  /** Word list of the field that studies such orders; near one of these an order is somebody's work. */
  field: z.string(),
  /** How far around an order to look for words of the field, in characters. */
  near: z.int().min(1),
});

/** What sets an order inside somebody's sentence apart as quoted. */
const QUOTE_MARK = /["“”«»‘`]|(?<!\p{L})['’]/u;
/** Characters in which a sentence before an order is looked for. */
const LONGEST_OPENING = 60;

/** Matches of one pattern; more than these say nothing new. */
const MOST_MATCHES = 20;

function matchesOf(pattern: RegExp, text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    found.push({ start: match.index, end: match.index + match[0].length });
    if (found.length === MOST_MATCHES) break;
  }
  return found;
}

/** What stands between the beginning of the sentence, or of the line, and the order. */
function openingOf(order: Span, text: string): Span & { readonly written: string } {
  const from = Math.max(0, order.start - LONGEST_OPENING);
  const before = text.slice(from, order.start);
  const cut = Math.max(...['\n', '. ', '! ', '? ', ': ', '; '].map((end) => before.lastIndexOf(end)));
  const start = cut < 0 ? from : from + cut + 1;
  return { start, end: order.start, written: text.slice(start, order.start) };
}

/** The order with the rest of its sentence, as far as it goes on the line. */
function sentenceOf(order: Span, text: string): Span {
  const rest = /^[^\n.!?]{0,200}/u.exec(text.slice(order.end, order.end + 200))![0];
  return { start: order.start, end: order.end + rest.trimEnd().length };
}

/** Whether the sentence opens with the order, but for words that lead to it: a statement about orders does not. */
function opensSentence(order: Span, openers: PhraseMatcher, { whole, words }: RunContext): boolean {
  const opening = openingOf(order, whole.text);
  if (QUOTE_MARK.test(opening.written)) return false;
  const inside = wordsWithin(words, opening);
  const led = openers.find(whole.text, inside);
  return inside.every(({ start, end }) => led.some((part) => start >= part.start && end <= part.end));
}

/**
 * Orders to a program that reads or ranks CVs.
 *
 * Hidden from sight any such order counts. In sight it counts only where a sentence opens with it, outside quotation
 * marks and away from words of the field: somebody who tests language models for a living writes about such orders.
 */
export const instructionsToAProgram = defineCheck({
  kind: 'instructions-to-a-program',
  values: ['quote'],
  options,
  faults: (chosen, surroundings): CheckFault[] => [
    ...(['openers', 'field'] as const).flatMap((option) => unknownList(option, chosen[option], surroundings)),
    ...chosen.orders.flatMap((order, index) => {
      const message = patternFault(order);
      return message === null ? [] : [{ path: ['orders', index], message }];
    }),
  ],
  compile: (chosen, resources) => {
    const orders = chosen.orders.map((order) => new RegExp(order, 'giu'));
    const openers = resources.phrases(chosen.openers);
    const field = resources.phrases(chosen.field);
    const isWorkOfTheField = ({ start, end }: Span, { document, words }: RunContext): boolean => {
      const around = { start: Math.max(0, start - chosen.near), end: end + chosen.near };
      return field.find(document.text, wordsWithin(words, around)).length > 0;
    };
    return (_targets, context) => {
      const { document, whole } = context;
      const isHidden = ({ start }: Span) => start >= document.text.length;
      const found = orders
        .flatMap((order) => matchesOf(order, whole.text))
        .sort((left, right) => left.start - right.start)
        .filter(
          (order) =>
            isHidden(order) || (opensSentence(order, openers, context) && !isWorkOfTheField(order, context)),
        );
      if (found.length === 0) return [];
      const places = found.map((order) => sentenceOf(order, whole.text));
      const apart = places.filter(({ start }, index) => index === 0 || start >= places[index - 1]!.end);
      const [first] = apart;
      const quote = shortQuote(whole.text.slice(first!.start, first!.end));
      return [hitAt(apart, { quote }, { identity: '' })];
    };
  },
});
