import type { Evidence } from '../../model/finding.ts';
import { SECTION_NAMES } from '../words.ts';

/** Characters of a quote that a page shows; a bullet is seldom half as long. */
const SHOWN_CHARACTERS = 600;

/** A quote in a report that is longer than this and ends inside a sentence was cut there (src/rules/run.ts). */
const BOUNDED_CHARACTERS = 355;

/** Characters that share a line with their place, on a phone as well. */
const SHORT_CHARACTERS = 48;

interface QuoteProps {
  readonly text: string;
  readonly place: string;
}

/** A piece of the CV, marked as with a highlighter, and where it stands. The CV's own words are set apart by their type. */
export function Quote({ text, place }: QuoteProps) {
  const shown = shorten(text);
  return (
    <blockquote class={shown.length > SHORT_CHARACTERS ? 'quote' : 'quote quote-short'}>
      {shown !== '' && (
        <p>
          <mark dir="auto">{shown}</mark>
        </p>
      )}
      <footer>{place}</footer>
    </blockquote>
  );
}

/** A long quote with a sign where it stops: here, or in the report, which bounds its quotes too. */
function shorten(text: string): string {
  if (text.length > SHOWN_CHARACTERS) return `${text.slice(0, SHOWN_CHARACTERS).trimEnd()} …`;
  return text.length > BOUNDED_CHARACTERS && !/[.!?…)”"]$/u.test(text) ? `${text} …` : text;
}

/** "Page 2, line 40, in Experience", leaving out what is not known. */
export function placeOf({ page, line, section }: Evidence): string {
  const at = page === null ? `Line ${line}` : `Page ${page}, line ${line}`;
  return section === null ? at : `${at}, in ${SECTION_NAMES[section]}`;
}

interface QuotesProps {
  readonly evidence: readonly Evidence[];
  /** How many are open from the start; the others fold away. */
  readonly open?: number;
}

/** The quotes of a finding or a skill, the first few open. */
export function Quotes({ evidence, open = 3 }: QuotesProps) {
  const first = evidence.slice(0, open);
  const rest = evidence.slice(open);
  return (
    <div class="quotes">
      {first.map((item) => (
        <Quote text={item.quote} place={placeOf(item)} />
      ))}
      {rest.length > 0 && (
        <details class="more">
          <summary>{rest.length === 1 ? 'One more place' : `${rest.length} more places`}</summary>
          {rest.map((item) => (
            <Quote text={item.quote} place={placeOf(item)} />
          ))}
        </details>
      )}
    </div>
  );
}
