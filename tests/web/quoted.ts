import type { SectionKind } from '../../src/model/cv.ts';
import type { Evidence } from '../../src/model/finding.ts';
import { SAMPLE_TEXT } from './sample-text.ts';

/** Evidence for a quote that stands once in the sample. */
export function quoted(quote: string, section: SectionKind | null, text = SAMPLE_TEXT): Evidence {
  const start = text.indexOf(quote);
  if (start === -1) throw new Error(`The sample does not hold “${quote}”`);
  const line = text.slice(0, start).split('\n').length;
  return { quote, start, end: start + quote.length, page: line < 20 ? 1 : 2, line, box: null, section };
}
