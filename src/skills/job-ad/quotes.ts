import type { AdQuote } from '../../model/job-ad.ts';
import type { Span } from '../../model/span.ts';
import type { TextContext } from '../context.ts';

/** A quote need not be longer than this to be recognised. */
const LONGEST_QUOTE = 240;

/** The words of tokens [from, to) as they stand in the ad, cut at a length that a person still reads. */
export function quoteOf({ from, to }: { from: number; to: number }, { tokens, text }: TextContext): AdQuote {
  const start = tokens[from]!.start;
  return spanQuote({ start, end: Math.min(tokens[to - 1]!.end, start + LONGEST_QUOTE) }, text);
}

/** The words of a span of the ad. */
export function spanQuote({ start, end }: Span, text: string): AdQuote {
  return { quote: text.slice(start, end), start, end };
}
