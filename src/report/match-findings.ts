import type { KeptFinding, Progress } from '../model/comparison.ts';
import type { Finding } from '../model/finding.ts';
import { normaliseQuote } from '../model/fingerprint.ts';

/**
 * Share of the words of two quotes that must be the same for one to be an edit of the other. Half, as `git diff`
 * takes a file for a renamed one (its default of 50 %): who keeps less than half of a line has written another.
 */
const LEAST_LIKENESS = 0.5;

/** Findings of one rule on one side that are held against each other; a report of ours has at most five. */
const MOST_OF_A_RULE = 50;

/** Characters of evidence that are looked at: longer than all quotes of most findings together. */
const LONGEST_EVIDENCE = 1_000;

export interface Matching {
  readonly kept: readonly KeptFinding[];
  readonly onlyBefore: readonly Finding[];
  readonly onlyAfter: readonly Finding[];
}

/** Findings by something that names them; the first of a list is the first found. */
function groupBy(findings: readonly Finding[], keyOf: (finding: Finding) => string): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return groups;
}

/** How often each word stands in the evidence. */
function wordsOf({ evidence }: Finding): Map<string, number> {
  const text = evidence
    .map(({ quote }) => normaliseQuote(quote))
    .join(' ')
    .slice(0, LONGEST_EVIDENCE);
  const counts = new Map<string, number>();
  for (const word of text.match(/[\p{L}\p{M}\p{N}+#]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

/** Twice the words in common over the words of both (Sørensen and Dice), 0 to 1. */
function likeness(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number {
  let common = 0;
  for (const [word, count] of left) common += Math.min(count, right.get(word) ?? 0);
  const all = sumOf(left) + sumOf(right);
  return all === 0 ? 0 : (2 * common) / all;
}

/**
 * By the number of places; where that is the same and the rule found one thing only, by the points. Why not always by
 * points: a rule costs at most its cap, so that mending one thing can move its points to another.
 */
function progressOf(before: Finding, after: Finding, alone: boolean): Progress {
  const places = after.evidence.length - before.evidence.length;
  const change = places === 0 && alone ? after.points - before.points : places;
  if (change === 0) return 'same';
  return change < 0 ? 'less' : 'more';
}

type Pair = readonly [before: Finding, after: Finding];

/** Takes the pairs out of both sides. */
class Sides {
  readonly pairs: Pair[] = [];
  readonly #before: Set<Finding>;
  readonly #after: Set<Finding>;

  constructor(before: readonly Finding[], after: readonly Finding[]) {
    this.#before = new Set(before);
    this.#after = new Set(after);
  }

  get before(): Finding[] {
    return [...this.#before];
  }

  get after(): Finding[] {
    return [...this.#after];
  }

  /** Makes them a pair, unless one of them is in a pair already. */
  pair(before: Finding, after: Finding): void {
    if (!this.#before.has(before) || !this.#after.has(after)) return;
    this.#before.delete(before);
    this.#after.delete(after);
    this.pairs.push([before, after]);
  }
}

/** Pairs what has the same name on both sides, in the order found. */
function pairBy(sides: Sides, keyOf: (finding: Finding) => string): void {
  const after = groupBy(sides.after, keyOf);
  for (const [key, group] of groupBy(sides.before, keyOf)) {
    const others = after.get(key) ?? [];
    for (const [index, finding] of group.entries()) {
      const other = others[index];
      if (other !== undefined) sides.pair(finding, other);
    }
  }
}

/** Pairs the edited with what they were edited from, the likest first. */
function pairEdited(sides: Sides): void {
  const after = groupBy(sides.after, ({ ruleId }) => ruleId);
  for (const [ruleId, group] of groupBy(sides.before, (finding) => finding.ruleId)) {
    const others = after.get(ruleId)?.slice(0, MOST_OF_A_RULE).map(withWords) ?? [];
    if (others.length === 0) continue;
    const likely = group
      .slice(0, MOST_OF_A_RULE)
      .map(withWords)
      .flatMap((left) =>
        others.map((right) => ({ left, right, likeness: likeness(left.words, right.words) })),
      )
      .filter((candidate) => candidate.likeness >= LEAST_LIKENESS)
      // The sort is stable: of two that are as like, the first found comes first.
      .sort((one, other) => other.likeness - one.likeness);
    for (const { left, right } of likely) sides.pair(left.finding, right.finding);
  }
}

const withWords = (finding: Finding) => ({ finding, words: wordsOf(finding) });

/**
 * Tells which findings of two versions of a CV are the same fault, so that an edited line that still has it counts
 * as unchanged and not as one fault fixed and another made.
 *
 * 1. The same fingerprint: the same rule about the same words (or, for what a rule gathers, about the same thing),
 *    wherever they now stand.
 * 2. Of the rest, the same rule about similar words: at least half of the words of all quotes are the same. The
 *    likest pairs go first, and each finding is in one pair at most.
 * 3. Of the rest, the same rule where it judges the CV as a whole: its quote is only a place to point at, such as
 *    the first line, and says nothing about what is found.
 *
 * What is left was fixed, or is new. Positions play no part: text added above must not make a fault look new.
 *
 * @param judgesWhole whether a rule judges the CV as a whole.
 */
export function matchFindings(
  before: readonly Finding[],
  after: readonly Finding[],
  judgesWhole: (ruleId: string) => boolean,
): Matching {
  const sides = new Sides(before, after);
  pairBy(sides, ({ ruleId, fingerprint }) => `${ruleId}\n${fingerprint}`);
  pairEdited(sides);
  pairBy(sides, ({ ruleId, fingerprint }) => (judgesWhole(ruleId) ? ruleId : `${ruleId}\n${fingerprint}`));
  const place = new Map(after.map((finding, index) => [finding, index]));
  const [rulesBefore, rulesAfter] = [before, after].map((all) => groupBy(all, ({ ruleId }) => ruleId));
  const isAlone = ({ ruleId }: Finding) =>
    rulesBefore?.get(ruleId)?.length === 1 && rulesAfter?.get(ruleId)?.length === 1;
  const kept = sides.pairs
    .map(([old, now]) => ({ before: old, after: now, progress: progressOf(old, now, isAlone(now)) }))
    .sort((left, right) => (place.get(left.after) ?? 0) - (place.get(right.after) ?? 0));
  return { kept, onlyBefore: sides.before, onlyAfter: sides.after };
}
