import type { Field } from '../model/span.ts';
import { type CompiledLexicon, hasPhrase } from './compile.ts';
import type { Heading } from './heading-look.ts';
import {
  inNameCase,
  inSpokenOrder,
  NAME_WORD,
  isParticle,
  nameLikeness,
  withoutAffixes,
} from './name-words.ts';
import { type LineView, splitCells } from './view.ts';

/** A name stands among the first lines; further down it would be somebody else's. */
const MOST_LINES = 8;
/** A name is printed once; more lines of the largest print are headings. */
const MOST_LARGE_LINES = 3;
/** What part a name is of what it stands in: a line with a year tells of a job. */
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/;
/** Lines into the text after which a name needs more to speak for it than its form. */
const LAST_UNSUPPORTED_LINE = 3;

/** A line that may hold the name, and whether it is in the largest print of the page. */
export interface NameLine {
  readonly view: LineView;
  readonly large: boolean;
}

/**
 * The lines that may hold the name: the first ones above the first heading, and those of the largest print on the
 * first page, wherever a sidebar pushed them to.
 */
export function nameLines(views: readonly LineView[], headings: readonly Heading[]): NameLine[] {
  const body = views.filter((view) => view.line.region === 'body');
  const headingLines = new Set(headings.filter(({ inline }) => !inline).map(({ view }) => view.index));
  const firstHeading = headings[0]?.view.index ?? Number.POSITIVE_INFINITY;
  const contact =
    headings[0]?.kind === 'contact' ? (headings[1]?.view.index ?? Number.POSITIVE_INFINITY) : firstHeading;
  const top = body
    .filter((view) => view.index < contact && !headingLines.has(view.index))
    .slice(0, MOST_LINES);
  const firstPage = body.filter((view) => view.line.page === (body[0]?.line.page ?? null));
  const sizes = firstPage.map((view) => view.line.fontSize ?? 0).sort((one, other) => one - other);
  const largest = sizes.at(-1) ?? 0;
  const usual = sizes[sizes.length >> 1] ?? 0;
  const printed = firstPage.filter(
    (view) => largest > usual * 1.25 && (view.line.fontSize ?? 0) >= largest * 0.95,
  );
  const large =
    printed.length > MOST_LARGE_LINES
      ? []
      : joinNameLines(printed).filter((view) => !headingLines.has(view.index));
  const beside = aboveEmail(firstPage).filter((view) => !headingLines.has(view.index) && !top.includes(view));
  // Lines in large print come first: joined, they are not the same objects as those above.
  return [
    ...large.slice(0, 2).map((view) => ({ view, large: true })),
    ...[...top, ...beside]
      .filter((view) => !printed.some((other) => large.length > 0 && other.index === view.index))
      .map((view) => ({ view, large: false })),
  ];
}

/** Lines over which one name in large print may be broken. */
const MOST_NAME_LINES = 3;

/** First name and surname in large print on lines of their own, one below the other, are one name; so is a broken word. */
function joinNameLines(large: readonly LineView[]): LineView[] {
  const [first, ...others] = large;
  if (first === undefined) return [];
  let joined = first;
  let used = 1;
  for (const next of others.slice(0, MOST_NAME_LINES - 1)) {
    // "Tāmati Te" above "Kāhu-Ngāwhare | Developer": the name ends at the bar.
    const [own = '', ...rest] = next.text.split(/\s*[|\t•·]\s*/u);
    const words = (text: string) => text.split(/\s+/);
    const broken = joined.text.endsWith('-') && /^\p{Ll}/u.test(own);
    const isName = (text: string) => words(text).every((word) => NAME_WORD.test(word));
    const few = Math.min(words(joined.text).length, words(own).length) === 1;
    const fits = [...words(joined.text), ...words(own)].filter((word) => !isParticle(word)).length < 5;
    const follows =
      next.index === large[used - 1]!.index + 1 && isName(joined.text) && isName(own) && few && fits;
    if (!broken && !follows) break;
    // "Ngata-" above "Reyes": the hyphen of a double name stays.
    const double = joined.text.endsWith('-') ? joined.text + own : `${joined.text} ${own}`;
    const text = broken ? joined.text.slice(0, -1) + own : double;
    joined = { ...joined, text, end: next.start + own.length };
    used += 1;
    if (rest.length > 0) break;
  }
  return [joined, ...large.slice(used)];
}

/** Lines above the address among which the name may stand, wherever columns pushed them to. */
const LINES_ABOVE_EMAIL = 5;

function aboveEmail(body: readonly LineView[]): LineView[] {
  const at = body.findIndex(({ text }) => text.includes('@'));
  return at === -1 ? [] : body.slice(Math.max(0, at - LINES_ABOVE_EMAIL), at);
}

/** "D A V I D" set apart letter by letter. */
function closeUp(value: string): string {
  return /^(?:\p{L} ){2,}\p{L}$/u.test(value) ? value.replaceAll(' ', '') : value;
}

const SEPARATOR = /\t|\s*[|•·∙—]\s*|\s[–-]\s/gu;

/** The cells of a line that may be the name, "Curriculum Vitae of", "Name:" and the title behind a comma taken off. */
function cellsOf(
  view: LineView,
  labels: RegExp,
  lexicon: CompiledLexicon,
): { cells: Field[]; labelled: boolean } {
  const skipped = labels.exec(view.text)?.[0].length ?? 0;
  const cells = splitCells(view.text.slice(skipped), view.start + skipped, SEPARATOR).map((cell) => {
    const comma = cell.value.indexOf(', ');
    const titled = comma > 0 && hasPhrase(cell.value.slice(comma), lexicon.jobTitles);
    return titled ? { value: cell.value.slice(0, comma), start: cell.start, end: cell.start + comma } : cell;
  });
  const spaced = cells.length > 1 && cells.every(({ value }) => closeUp(value) !== value);
  const whole = {
    value: cells.map(({ value }) => closeUp(value)).join(' '),
    start: cells[0]?.start ?? 0,
    end: view.end,
  };
  return {
    cells: spaced ? [whole] : cells.map((cell) => ({ ...cell, value: closeUp(cell.value) })),
    labelled: skipped > 0,
  };
}

/**
 * Finds the candidate's name: among the first lines, the largest print that reads like a name. Precision first:
 * with two candidates of equal weight the upper one wins, with none the name is absent.
 */
export function findName(
  lines: readonly NameLine[],
  lexicon: CompiledLexicon,
  email: string | null,
): Field | null {
  let best: { field: Field; weight: number } | null = null;
  let position = 0;
  for (const { view, large } of lines) {
    const { cells, labelled } = cellsOf(view, lexicon.nameLabels, lexicon);
    const dated = YEAR.test(view.text);
    for (const [index, cell] of cells.entries()) {
      const field = withoutAffixes(cell, lexicon);
      const { score, support } = nameLikeness(field.value, lexicon, email);
      // One word, a line that tells of a job, and a line further down are names only where something else says so.
      const doubtful =
        (score === 1 && !(large && position === 0)) ||
        (!large && (position > LAST_UNSUPPORTED_LINE || dated));
      if (score === 0 || (doubtful && support === 'none' && !labelled)) continue;
      const weight =
        score * 10 +
        (view.line.fontSize ?? 10) * 3 +
        (labelled ? 30 : 0) +
        (view.line.headingLevel === 1 ? 5 : 0) -
        position * 2 -
        index * 3;
      if (best === null || weight > best.weight) best = { field, weight };
    }
    position += 1;
  }
  return best === null ? null : { ...best.field, value: inNameCase(inSpokenOrder(best.field.value)) };
}
