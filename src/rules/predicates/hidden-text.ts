import { z } from 'zod';
import type { Concealment, HiddenText } from '../../model/document.ts';
import { defineCheck, type Hit, hitAt } from '../check.ts';
import { unknownList } from '../checks/phrase-list.ts';
import type { RunContext } from '../context.ts';
import { counted, shortQuote } from '../message.ts';
import { splitWords, type Word, wordsWithin } from '../words.ts';

const options = z.strictObject({
  /** Fewer hidden words than this in the whole file are an accident of layout. */
  fewestWords: z.int().min(1),
  /** Word list of labels that pages carry for people who listen to them. */
  labels: z.string(),
  /** How a message says that text is hidden. */
  ways: z.strictObject({
    'marked-hidden': z.string(),
    'background-coloured': z.string(),
    tiny: z.string(),
    invisible: z.string(),
    'off-page': z.string(),
  }),
});

const LETTERS = /\p{L}{2}/u;

/** The words of a text as one string, each between blanks, to look whole words up in. */
const keysOf = (words: readonly Word[]): string => ` ${words.map(({ key }) => key).join(' ')} `;

/** Stretches that a person does see, since the same words stand in sight: shadows, outlines, layers drawn twice. */
function isSeenElsewhere(words: readonly Word[], visible: string): boolean {
  return words.length > 0 && visible.includes(keysOf(words));
}

/**
 * Text that a program reads and a person cannot see, one hit for each way of hiding.
 *
 * Why so careful: nothing is as grave to be accused of wrongly. A sign or two, labels for people who listen to a
 * page and a second copy of what is in sight are harmless and left alone.
 */
export const hiddenText = defineCheck({
  kind: 'hidden-text',
  values: ['hiddenWords', 'way', 'quote'],
  options,
  faults: ({ labels }, surroundings) => unknownList('labels', labels, surroundings),
  compile: ({ fewestWords, labels, ways }, resources) => {
    const label = resources.phrases(labels);
    const wordsOf = (span: HiddenText, { whole, words }: RunContext): readonly Word[] => {
      const inside = wordsWithin(words, span);
      const spoken = label.find(whole.text, inside);
      return inside.filter(
        ({ start, end }) =>
          LETTERS.test(whole.text.slice(start, end)) &&
          !spoken.some((phrase) => start >= phrase.start && end <= phrase.end),
      );
    };
    return (_targets, context) => {
      const { document, whole } = context;
      const visible = keysOf(splitWords(document.text));
      const found = whole.signals.hiddenText.flatMap((span) => {
        const words = wordsOf(span, context);
        return words.length === 0 || isSeenElsewhere(words, visible) ? [] : [{ span, words: words.length }];
      });
      if (found.reduce((sum, { words }) => sum + words, 0) < fewestWords) return [];
      const kinds = [...new Set(found.map(({ span }) => span.how))];
      return kinds.map((how: Concealment): Hit => {
        const places = found.filter(({ span }) => span.how === how);
        const count = places.reduce((sum, { words }) => sum + words, 0);
        const first = places[0]!.span;
        return hitAt(
          places.map(({ span }) => ({ start: span.start, end: span.end })),
          {
            hiddenWords: counted(count, 'word', 'words'),
            way: ways[how],
            quote: shortQuote(whole.text.slice(first.start, first.end)),
          },
          { identity: how },
        );
      });
    };
  },
});
