import type { Cv } from '../model/cv.ts';
import type { Finding } from '../model/finding.ts';
import type { RewritePatterns } from '../model/pack.ts';
import type { Rewrite } from '../model/report.ts';
import type { Span } from '../model/span.ts';

/** Two are a pattern; more would be doing the whole CV for them. */
const MOST_REWRITES = 2;

/** Characters of a bullet that a pattern repeats; a longer one has to be shortened before it is turned round. */
const LONGEST_BULLET = 120;

/** The bullet of a job or project that holds a place, else the place itself. */
export function bulletAt(place: Span, { work, projects, volunteer }: Cv): Span {
  const bullets = [...work, ...projects, ...volunteer].flatMap(({ highlights }) => highlights);
  return bullets.find(({ start, end }) => start <= place.start && place.end <= end) ?? place;
}

/** On one line, without the full stop at its end; null where it is too long to be a pattern. */
function plain(text: string): string | null {
  const line = text
    .slice(0, 4 * LONGEST_BULLET)
    .replace(/\s+/gu, ' ')
    .trim();
  return line.length > LONGEST_BULLET ? null : line.replace(/[.;,:]$/u, '');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The longest of the phrases that the text opens with, as whole words in any case. */
function openingOf(text: string, phrases: readonly string[]): string | null {
  const lower = text.toLowerCase();
  const fits = phrases.filter(
    (phrase) => lower.startsWith(phrase) && !/[\p{L}\p{N}]/u.test(lower.charAt(phrase.length)),
  );
  return fits.sort((left, right) => right.length - left.length)[0] ?? null;
}

/** "testing and debugging the site" as "Tested and debugged the site"; null where its first words are no known deed. */
function asDeed(rest: string, deeds: RewritePatterns['deeds']): string | null {
  const phrases = Object.keys(deeds);
  const first = openingOf(rest, phrases);
  if (first === null) return null;
  const tail = rest.slice(first.length);
  const joined = /^(?: and|,) /u.exec(tail)?.[0];
  if (joined === undefined) return / (?:and|or) \p{L}+ing\b/u.test(tail) ? null : `${deeds[first]}${tail}`;
  const second = asDeed(tail.slice(joined.length), deeds);
  return second === null
    ? null
    : `${deeds[first]}${joined}${second.charAt(0).toLowerCase()}${second.slice(1)}`;
}

/** What a bullet says after the opening that a rule quotes; null where the quote is not such an opening. */
function reopened(bullet: string, quote: string, patterns: RewritePatterns): string | null {
  const at = bullet.indexOf(quote);
  const opening = patterns.openings.find(({ phrases }) =>
    phrases.includes(quote.toLowerCase().replaceAll('’', "'")),
  );
  if (at === -1 || opening === undefined) return null;
  const rest = bullet.slice(at + quote.length).replace(/^[\s:,–-]+/u, '');
  if (!/\p{L}{2}/u.test(rest)) return null;
  const deed = asDeed(rest, patterns.deeds);
  return (deed === null ? opening.otherwise : opening.deed)
    .replaceAll('{rest}', () => rest)
    .replaceAll('{deed}', () => deed ?? rest);
}

function rewriteOf(bullet: string, quote: string, patterns: RewritePatterns): Rewrite | null {
  const before = plain(bullet);
  if (before === null) return null;
  const isOpening = patterns.openings.some(({ phrases }) => phrases.includes(before.toLowerCase()));
  if (isOpening) return null;
  const opened = reopened(before, quote.replace(/\s+/gu, ' '), patterns);
  const figure = /\d/u.test(before);
  if (opened === null && (figure || before !== plain(quote))) return null;
  const after = capitalised(opened ?? before);
  // A second colon in a bullet would read as a slip.
  const joint = after.includes(':') ? ' – ' : ': ';
  return { before, after: figure || patterns.prompt === '' ? after : `${after}${joint}${patterns.prompt}` };
}

/**
 * How one or two bullets that a rule found fault with could read, from their own words and the patterns of
 * rules/advice.yaml. Nothing is added that the bullet does not say: what only the candidate knows stays in brackets.
 *
 * @param text the text that the quotes are offsets into.
 */
export function rewritesOf(
  findings: readonly Finding[],
  cv: Cv,
  text: string,
  patterns: RewritePatterns,
): Rewrite[] {
  const seen = new Set<number>();
  const rewrites: Rewrite[] = [];
  for (const rule of patterns.rules) {
    const quotes = findings.filter(({ ruleId }) => ruleId === rule).flatMap(({ evidence }) => evidence);
    for (const quote of quotes) {
      const bullet = bulletAt(quote, cv);
      if (rewrites.length === MOST_REWRITES || seen.has(bullet.start)) continue;
      const rewrite = rewriteOf(text.slice(bullet.start, bullet.end), quote.quote, patterns);
      if (rewrite === null) continue;
      seen.add(bullet.start);
      rewrites.push(rewrite);
    }
  }
  return rewrites;
}
