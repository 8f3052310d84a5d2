import { z } from 'zod';
import type { Line } from '../../model/document.ts';
import { defineCheck, type Hit, hitAt } from '../check.ts';
import type { RunContext } from '../context.ts';
import { counted } from '../message.ts';
import { wordsWithin } from '../words.ts';

const options = z.strictObject({
  /** Letters smaller than this many points are small print … */
  smallest: z.number().min(1),
  /** … which is too much where more than this share of the text, 0 to 1, is set in it. */
  smallShare: z.number().min(0).max(1),
  /** Most words of one page. */
  wordsPerPage: z.int().min(1),
  /** Most words of one paragraph about a job. */
  paragraph: z.int().min(1),
});
type Options = z.output<typeof options>;

/** Fewer characters than this tell nothing of how a CV is set. */
const FEWEST_CHARACTERS = 300;

const lengthOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { start, end }) => sum + end - start, 0);

function smallPrint({ smallest, smallShare }: Options, { document }: RunContext): Hit[] {
  const sized = document.lines.filter(({ fontSize, region }) => fontSize !== null && region === 'body');
  const small = sized.filter(({ fontSize }) => fontSize! < smallest);
  const all = lengthOf(sized);
  if (all < FEWEST_CHARACTERS || lengthOf(small) <= all * smallShare) return [];
  const longest = small.reduce((most, line) => (line.end - line.start > most.end - most.start ? line : most));
  const what = `Most of your CV is set in letters smaller than ${smallest} points`;
  return [hitAt(longest, { what }, { identity: 'small print' })];
}

function fullPage({ wordsPerPage }: Options, { document, words }: RunContext): Hit[] {
  const pages = new Map<number, Line[]>();
  for (const line of document.lines) {
    if (line.page !== null) pages.set(line.page, [...(pages.get(line.page) ?? []), line]);
  }
  return [...pages].flatMap(([page, lines]) => {
    const count = lines.reduce((sum, line) => sum + wordsWithin(words, line).length, 0);
    if (count <= wordsPerPage) return [];
    return [hitAt(lines[0]!, { what: `Page ${page} holds ${count} words` }, { identity: `page ${page}` })];
  });
}

const OPENS_ANEW = /^\s{0,8}(?:\p{Lu}|\P{L}|o\s)/u;

/** Whether most lines open anew: items of a list whose markers were not recognised are no paragraph. */
function isList(text: string): boolean {
  const later = text.split('\n').slice(1);
  return later.filter((line) => OPENS_ANEW.test(line)).length * 2 > later.length;
}

function longParagraphs({ paragraph }: Options, { cv, document, words }: RunContext): Hit[] {
  return cv.work.flatMap(({ summary }) => {
    if (summary === null || isList(document.text.slice(summary.start, summary.end))) return [];
    const count = wordsWithin(words, summary).length;
    if (count <= paragraph) return [];
    return [hitAt(summary, { what: `One paragraph about a job runs to ${counted(count, 'word', 'words')}` })];
  });
}

/** Text so dense that a person who skims gives up: small print, a page filled to the edges, long paragraphs. */
export const denseText = defineCheck({
  kind: 'dense-text',
  values: ['what'],
  options,
  compile: (chosen) => (_targets, context) => [
    ...smallPrint(chosen, context),
    ...fullPage(chosen, context),
    ...longParagraphs(chosen, context),
  ],
});
