import type { Field } from '../model/span.ts';
import { type CompiledLexicon, hasPhrase } from './compile.ts';
import { kindOfHeading } from './heading-words.ts';
import type { Heading } from './headings.ts';
import { type LineView, splitCells } from './view.ts';

/** A name stands among the first lines; further down it would be somebody else's. */
const MOST_LINES = 8;
const MOST_WORDS = 6;

/** A longer cell holds no name, whatever stands around it. */
const LONGEST_CELL = 120;

/** A word of a name: letters of any script, with the marks names are written with. */
const NAME_WORD = /^\p{L}[\p{L}\p{M}'’ʻʼ.-]*$/u;
/** Particles stand in lower case inside a name: "van der Berg", "te Whata". */
const PARTICLE =
  /^(?:al|ap|bin|binti|da|das|de|del|della|den|der|di|do|dos|du|e|el|la|le|los|ní|o|san|st|te|ten|ter|und|van|von|y|zu)$/iu;

/** Starts with a capital, after a particle that is tied to the word or not ("al-Zahra", "d'Souza"). */
const CAPITALISED = /^(?:\p{Ll}{1,4}['’ʻʼ-])?[\p{Lu}\p{Lt}\p{Lo}]/u;

/** Cuts titles and post-nominals off both ends: "Dr Jane Smith, PhD" is Jane Smith. */
function withoutAffixes(cell: Field, affixes: ReadonlySet<string>): Field {
  let { value, start } = cell;
  if (value.length > LONGEST_CELL) return cell;
  for (;;) {
    const first = /^([\p{L}./]+)[,.]?\s+/u.exec(value);
    if (first === null || !affixes.has(first[1]!.toLowerCase().replace(/\.$/, ''))) break;
    value = value.slice(first[0].length);
    start += first[0].length;
  }
  for (;;) {
    const last = /[\s,(]+([\p{L}./]+)\)?\.?$/u.exec(value);
    if (last === null || !affixes.has(last[1]!.toLowerCase().replace(/\.$/, ''))) break;
    value = value.slice(0, last.index);
  }
  return { value, start, end: start + value.length };
}

/** Whether the e-mail address is made of these words ("jane.developer@…"), which makes a name of them for certain. */
function matchesEmail(words: readonly string[], email: string | null): boolean {
  if (email === null || words.length < 2) return false;
  const local = foldName(email.slice(0, email.indexOf('@')));
  return words.filter((word) => word.length > 2 && local.includes(foldName(word))).length >= 2;
}

/** Letters alone, without accents: how names appear in addresses. */
function foldName(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
}

/** How much a cell looks like a person's name; 0 where it cannot be one. */
function nameScore(value: string, lexicon: CompiledLexicon, email: string | null): number {
  // Two characters are a whole name in scripts without capitals (王芳).
  const shortest = value.toLowerCase() === value.toUpperCase() ? 2 : 3;
  if (value.length < shortest || value.length > 60 || /[\d@:/_|+#()]/.test(value)) return 0;
  const words = value.split(/\s+/);
  if (words.length > MOST_WORDS || !words.every((word) => NAME_WORD.test(word))) return 0;
  const lower = words.map((word) => word.toLowerCase().replace(/[’‘]/g, "'"));
  if (lower.some((word) => lexicon.notNames.has(word))) return 0;
  if (matchesEmail(lower, email)) return 4;
  if (kindOfHeading(value, lexicon) !== null || hasPhrase(value, lexicon.jobTitles)) return 0;
  if (lexicon.places.phrases.has(lower.join(' '))) return 0;
  const capitalised = words.every((word) => CAPITALISED.test(word) || PARTICLE.test(word));
  const hasCase = value.toLowerCase() !== value.toUpperCase();
  if (hasCase && !capitalised) return 0;
  if (hasCase && words.length === 1) return 1;
  return words.length <= 4 ? 3 : 2;
}

/**
 * The lines that may hold the name: the first ones above the first heading, and those of the largest print on the
 * first page, wherever a sidebar pushed them to.
 */
export function nameLines(views: readonly LineView[], headings: readonly Heading[]): LineView[] {
  const body = views.filter((view) => view.line.region === 'body');
  const firstHeading = headings[0]?.view.index ?? Number.POSITIVE_INFINITY;
  const contact =
    headings[0]?.kind === 'contact' ? (headings[1]?.view.index ?? Number.POSITIVE_INFINITY) : firstHeading;
  const top = body.filter((view) => view.index < contact && view.index !== firstHeading).slice(0, MOST_LINES);
  const firstPage = body.filter((view) => view.line.page === (body[0]?.line.page ?? null));
  const sizes = firstPage.map((view) => view.line.fontSize ?? 0).sort((one, other) => one - other);
  const largest = sizes.at(-1) ?? 0;
  const usual = sizes[sizes.length >> 1] ?? 0;
  const large = joinNameLines(
    firstPage.filter((view) => largest > usual * 1.25 && (view.line.fontSize ?? 0) >= largest * 0.95),
  );
  // Lines in large print come first: joined, they are not the same objects as those above.
  return [...large.slice(0, 2), ...top.filter((view) => !large.some((other) => other.index === view.index))];
}

/** First name and surname in large print on lines of their own, one below the other, are one name. */
function joinNameLines(large: readonly LineView[]): LineView[] {
  const [first, second] = large;
  const single = (view: LineView) => NAME_WORD.test(view.text);
  if (first === undefined || second === undefined || second.index !== first.index + 1) return [...large];
  if (!single(first) || !single(second)) return [...large];
  return [{ ...first, text: `${first.text} ${second.text}`, end: second.end }, ...large.slice(2)];
}

/** "JANE MCKAY" reads "Jane Mckay" in a report; capitals are a matter of print. */
function inNameCase(value: string): string {
  if (value !== value.toUpperCase() || value.length < 4) return value;
  return value.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

/**
 * Finds the candidate's name: among the first lines, the largest print that reads like a name. Precision first:
 * with two candidates of equal weight the upper one wins, with none the name is absent.
 */
export function findName(
  lines: readonly LineView[],
  lexicon: CompiledLexicon,
  email: string | null,
): Field | null {
  let best: { field: Field; weight: number } | null = null;
  for (const [index, view] of lines.entries()) {
    // "Name: Jane Smith"
    const labelled = /^(?:full )?name\s*[:\t]\s*/i.exec(view.text);
    const skipped = labelled?.[0].length ?? 0;
    const cells = splitCells(
      view.text.slice(skipped),
      view.start + skipped,
      /\t|\s[|•·–—]\s|,\s(?=[\p{L}.]{2,6}$)/gu,
    );
    for (const [position, cell] of cells.entries()) {
      const field = withoutAffixes(cell, lexicon.nameAffixes);
      const score = nameScore(field.value, lexicon, email);
      if (score === 0) continue;
      const size = view.line.fontSize ?? 10;
      const weight =
        score * 10 +
        size * 3 +
        (labelled === null ? 0 : 30) +
        (view.line.headingLevel === 1 ? 5 : 0) -
        index * 2 -
        position * 3;
      if (best === null || weight > best.weight) best = { field, weight };
    }
  }
  return best === null ? null : { ...best.field, value: inNameCase(best.field.value) };
}
