import { z } from 'zod';
import type { SectionKind } from '../../model/cv.ts';
import type { Span } from '../../model/span.ts';
import { type CheckFault, defineCheck, hitAt } from '../check.ts';
import { unknownList } from '../checks/phrase-list.ts';
import type { RunContext } from '../context.ts';
import { joinList } from '../message.ts';
import { isPartOfAddress, readPairs } from '../word-pairs.ts';
import type { Word } from '../words.ts';

const options = z.strictObject({
  /** Word list of words with -ise and with -ize: "organise organize". British spelling has both, American one. */
  iseList: z.string(),
  /** Word list of other words that differ: "behaviour behavior". */
  regionalList: z.string(),
  /** `mixed`: both spellings in one CV. `foreign`: one spelling throughout, and not the region's. */
  state: z.enum(['mixed', 'foreign']),
  /** `foreign` only: stay silent below so many different words. */
  atLeast: z.int().min(1).default(1),
});

/** How a word is spelt: with -ise, with -ize, and else as in British or in American English. */
const FAMILIES = ['ise', 'ize', 'british', 'american'] as const;
type Family = (typeof FAMILIES)[number];
type Found = Readonly<Record<Family, readonly Word[]>>;

/** Families that no single way of spelling has together; -ize beside British words is Oxford's. */
const CLASHES: readonly (readonly [Family, Family])[] = [
  ['ise', 'ize'],
  ['british', 'american'],
  ['ise', 'american'],
];

/** Sections that hold names and titles, spelt as whoever gave them spells. */
const NAMES: ReadonlySet<SectionKind | null> = new Set<SectionKind | null>([
  'awards',
  'certifications',
  'contact',
  'courses',
  'education',
  'publications',
  'references',
]);

/** A capital inside a line may belong to a name ("World Health Organization"); at its beginning it says nothing. */
function mayBeName({ start }: Span, { document, locator }: RunContext): boolean {
  if (!/\p{Lu}/u.test(document.text[start]!)) return false;
  const line = locator.lineAt(start);
  return line === null || /[\p{L}\p{N}]/u.test(document.text.slice(line.start, start));
}

/** The words of the candidate's own sentences, by family, each once. */
function wordsByFamily(families: ReadonlyMap<string, Family>, context: RunContext): Found {
  const found: Record<Family, Word[]> = { ise: [], ize: [], british: [], american: [] };
  const seen = new Set<string>();
  const { text } = context.document;
  const skills = new Set(
    context.mentions.filter(({ via }) => via === 'name' || via === 'alias').map(({ start }) => start),
  );
  const headings = context.cv.work.map(({ heading }) => heading);
  for (const word of context.words) {
    const family = families.get(word.key);
    if (family === undefined || seen.has(word.key) || word.end > text.length) continue;
    if (skills.has(word.start) || NAMES.has(context.locator.sectionAt(word.start))) continue;
    if (headings.some(({ start, end }) => start <= word.start && word.end <= end)) continue;
    if (mayBeName(word, context) || isPartOfAddress(text, word.start, word.end)) continue;
    seen.add(word.key);
    found[family].push(word);
  }
  return found;
}

/** Two words that no single way of spelling has together: the first of each family, or null. */
function clashIn(found: Found): readonly [Word, Word] | null {
  for (const [left, right] of CLASHES) {
    const pair = [found[left][0], found[right][0]];
    if (pair[0] !== undefined && pair[1] !== undefined) return [pair[0], pair[1]];
  }
  return null;
}

/** Words that the region spells otherwise, where nothing is mixed. */
function foreignIn(found: Found, { conventions }: RunContext): readonly Word[] {
  if (clashIn(found) !== null) return [];
  if (conventions.spelling === 'american') return [...found.ise, ...found.british];
  // With -ize alone it may be Oxford's spelling.
  return found.american;
}

const LISTS = ['iseList', 'regionalList'] as const;

/** British and American spelling in one CV, or only the spelling that is not the region's. */
export const mixedSpelling = defineCheck({
  kind: 'mixed-spelling',
  values: ['spellings', 'region'],
  options,
  faults: (chosen, surroundings): CheckFault[] =>
    LISTS.flatMap((option) => unknownList(option, chosen[option], surroundings)),
  compile: ({ iseList, regionalList, state, atLeast }, resources) => {
    const families = new Map<string, Family>();
    const add = (list: string, british: Family, american: Family) => {
      for (const [left, right] of readPairs(resources.entries(list))) {
        families.set(left, british).set(right, american);
      }
    };
    add(iseList, 'ise', 'ize');
    add(regionalList, 'british', 'american');
    return (targets, context) => {
      if (!context.english || targets.length === 0) return [];
      const found = wordsByFamily(families, context);
      const words = state === 'mixed' ? (clashIn(found) ?? []) : foreignIn(found, context);
      if (words.length < (state === 'mixed' ? 2 : atLeast)) return [];
      const places = [...words].sort((left, right) => left.start - right.start);
      const spellings = places.map(({ start, end }) => `“${context.document.text.slice(start, end)}”`);
      return [hitAt(places, { ...targets[0]!.values, spellings: joinList(spellings) }, { identity: '' })];
    };
  },
});
