import type { TitleWord } from './title-words.ts';

/** How much words say, which depends on all the titles that there are. */
export interface TitleScale {
  /** The rarer among the titles of the roles, the more. */
  weightOf(word: TitleWord): number;
  /** Whether any title of a role has the word. */
  isKnown(word: TitleWord): boolean;
}

export interface Likeness {
  /** Weight of what both say. */
  readonly shared: number;
  /** 0 to 1: that weight as a share of all that is said. */
  readonly share: number;
}

/**
 * What a word that only the asked title has costs, as a share of its weight. A word that leads to other roles costs in
 * full, one that no role has little: it is an employer's own. Another trade counts double.
 */
const EXTRA = { known: 1, unknown: 0.3, field: 0.3, light: 0.15, level: 0.05, trade: 2 } as const;

/** Words that no role has cost no more than this together: ads are wordy. */
const MOST_UNKNOWN = 1.5;

/** After a dash or in brackets stand technologies and places: they help less, and hardly hurt. */
const PLACES = {
  main: { met: 1, extra: 1 },
  detail: { met: 1, extra: 0.1 },
  aside: { met: 0.5, extra: 0.1 },
} as const;

/** Words that say little ("and") weigh little on both sides. */
const LIGHT = 0.15;

/** Another word for the same ("engineer" for "developer") is a little less than the word itself. */
const EQUIVALENT = 0.9;

/** An analyst of a thing is not its developer: the likeness of titles with different words for the job. */
const OTHER_JOB = 0.8;

const NONE: Likeness = { shared: 0, share: 0 };

/** What of a known word the asked title meets, 0 to 1. */
function metShare(word: TitleWord, asked: readonly TitleWord[], alone: boolean): number {
  const shares = asked.map(({ key, written, place }) => {
    const same = written === word.written;
    if (key !== word.key || (alone && !same)) return 0;
    return (same || word.kind === 'level' ? 1 : EQUIVALENT) * PLACES[place].met;
  });
  return Math.max(0, ...shares);
}

function extraCost(words: readonly TitleWord[], scale: TitleScale): number {
  let known = 0;
  let unknown = 0;
  for (const word of words) {
    const { kind, place } = word;
    const isKnown = scale.isKnown(word);
    const share = kind === 'word' || kind === 'job' ? EXTRA[isKnown ? 'known' : 'unknown'] : EXTRA[kind];
    const cost = scale.weightOf(word) * share * PLACES[place].extra;
    if (isKnown || kind === 'trade') known += cost;
    else unknown += cost;
  }
  return known + Math.min(unknown, MOST_UNKNOWN);
}

function otherJob(known: readonly TitleWord[], asked: readonly TitleWord[]): boolean {
  const jobs = asked.filter(({ kind, place }) => kind === 'job' && place === 'main').map(({ key }) => key);
  const own = known.filter(({ kind }) => kind === 'job').map(({ key }) => key);
  return jobs.length > 0 && own.length > 0 && !own.some((key) => jobs.includes(key));
}

/**
 * How like a title is to one that a role goes by.
 *
 * A title of one word is met by that word only: an engineer of something unknown is no developer.
 */
export function likenessOf(
  known: readonly TitleWord[],
  asked: readonly TitleWord[],
  scale: TitleScale,
): Likeness {
  const weightOf = (word: TitleWord) => scale.weightOf(word) * (word.kind === 'light' ? LIGHT : 1);
  let shared = 0;
  let whole = 0;
  let meant = false;
  let jobsMet = true;
  for (const word of known) {
    const share = metShare(word, asked, known.length === 1);
    whole += weightOf(word);
    shared += share * weightOf(word);
    meant ||= share > 0 && word.kind === 'word';
    if (share === 0 && word.kind !== 'level' && word.kind !== 'light') jobsMet = false;
  }
  // "Manager" is no development manager: where only words for the job are met, they must be all that the title says.
  if (!meant && !jobsMet) return NONE;
  const keys = new Set(known.map(({ key }) => key));
  const extra = extraCost(
    asked.filter(({ key }) => !keys.has(key)),
    scale,
  );
  const job = otherJob(known, asked) ? OTHER_JOB : 1;
  return { shared, share: (job * shared) / (whole + extra) };
}
