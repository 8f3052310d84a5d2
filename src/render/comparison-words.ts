import type { Comparison, KeptFinding, Outcome, SkillChange } from '../model/comparison.ts';
import { countOf, shortNumber } from './words.ts';

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  better: 'Better than before',
  same: 'About as before',
  worse: 'Not better yet',
  mixed: 'Better than before, with something new to fix first',
  unknown: 'Cannot be compared',
};

/** What became of the CV, in words for the person whose it is. */
export function headlineOf({ outcome, after }: Comparison): string {
  if (after.verdict === 'cannot-judge') return 'The new version could not be judged';
  return OUTCOME_WORDS[outcome];
}

/** "+12", "-3.5", "0": how a score moved. */
export function changeInWords(change: number): string {
  return change > 0 ? `+${shortNumber(change)}` : shortNumber(change);
}

/** "62 → 74 (+12)", as far as both are known; empty where neither is. */
export function scoreInWords({ before, after, change }: Comparison['score']): string {
  if (before === null && after === null) return '';
  const side = (value: number | null): string => (value === null ? 'no score' : shortNumber(value));
  return `${side(before)} → ${side(after)}${change === null ? '' : ` (${changeInWords(change)})`}`;
}

/** How a finding that stays differs from before: "7 places before, 2 now"; empty where it does not. */
export function progressInWords({ before, after, progress }: KeptFinding): string {
  if (progress === 'same') return '';
  const [old, now] = [before.evidence.length, after.evidence.length];
  if (old !== now) return `${countOf(old, 'place')} before, ${now} now`;
  return `${shortNumber(before.points)} ${before.points === 1 ? 'point' : 'points'} before, ${shortNumber(after.points)} now`;
}

/** What happened to the skills, each kind with its label; kinds without any are left out. */
export function skillRows(
  skills: Comparison['skills'],
): readonly (readonly [string, readonly SkillChange[]])[] {
  if (skills === null) return [];
  const rows = [
    ['Found now', skills.gained],
    ['Shown at work now', skills.strengthened],
    ['Only listed now', skills.weakened],
    ['No longer found', skills.lost],
  ] as const;
  return rows.filter(([, changes]) => changes.length > 0);
}
