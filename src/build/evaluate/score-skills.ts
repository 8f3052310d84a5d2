import { z } from 'zod';
import type { Cv } from '../../model/cv.ts';
import type { TextDocument } from '../../model/document.ts';
import { createLocator } from '../../model/locate.ts';
import type { SkillMention } from '../../model/skill.ts';
import type { Checker } from '../../pipeline.ts';
import { matchProfile, type Vocabulary } from '../../skills/index.ts';
import { NOW } from './cases.ts';
import type { ScoreSheet } from './tally.ts';

const counts = z.record(z.string(), z.int().min(1));

/**
 * What a person read in one CV: how often each skill is named, and how often at most one more may count or not (a job
 * title, a word that may be a practice). `unknown`: names of technologies that were in no vocabulary at that time.
 */
export const skillTruthSchema = z.strictObject({
  /** `fingerprintOf` the file, or of the text as UTF-8. */
  file: z.string().regex(/^[0-9a-f]{16}$/),
  skills: counts,
  fair: counts,
  unknown: counts,
});
export type SkillTruth = z.infer<typeof skillTruthSchema>;

/** A CV as the product reads it, with the skills that it names. */
export interface ReadCv {
  readonly document: TextDocument;
  readonly cv: Cv;
  readonly mentions: readonly SkillMention[];
}

/** Traits are no skills that a CV is screened by. */
const SOFT_SKILLS = 'soft-skills';

/** How often a CV names each skill, by the matcher; with quotes, for the reader of a mistake. */
export function countMentions(
  mentions: readonly SkillMention[],
  text: string,
  vocabulary: Vocabulary,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { skillId, via, start, end } of mentions) {
    if (via === 'implied' || vocabulary.byId.get(skillId)?.category === SOFT_SKILLS) continue;
    const quote = text.slice(Math.max(0, start - 25), end + 25).replace(/\s+/gu, ' ');
    found.set(skillId, [...(found.get(skillId) ?? []), quote]);
  }
  return found;
}

/** The truth with those unknown names that the vocabulary has learnt since as skills. */
export function resolveUnknown(truth: SkillTruth, ids: ReadonlyMap<string, string>): SkillTruth {
  const skills = { ...truth.skills };
  for (const [name, times] of Object.entries(truth.unknown)) {
    const id = ids.get(name.toLowerCase()) ?? `${name} (in no vocabulary)`;
    skills[id] = (skills[id] ?? 0) + times;
  }
  return { ...truth, skills };
}

/**
 * Takes away, from what was read, what a reader read as something more general or more specific: a vocabulary that
 * learns "TortoiseSVN" reads that where the truth says Subversion, and is right.
 * @returns how many of `times` were read so.
 */
function takeKin(id: string, times: number, spare: Map<string, string[]>, vocabulary: Vocabulary): number {
  let taken = 0;
  for (const [other, quotes] of spare) {
    const kin = vocabulary.implied.get(other)?.includes(id) || vocabulary.implied.get(id)?.includes(other);
    if (kin !== true || other === id) continue;
    while (taken < times && quotes.length > 0) {
      quotes.pop();
      taken += 1;
    }
  }
  return taken;
}

/** Holds the mentions that were read against those that a person read. */
export function scoreMentions(
  sheet: ScoreSheet,
  truth: SkillTruth,
  found: ReadonlyMap<string, readonly string[]>,
  vocabulary: Vocabulary,
): void {
  const spare = new Map([...found].map(([id, quotes]) => [id, quotes.slice(truth.skills[id] ?? 0)] as const));
  for (const [id, times] of Object.entries(truth.skills)) {
    const direct = Math.min(times, found.get(id)?.length ?? 0);
    const right = direct + takeKin(id, times - direct, spare, vocabulary);
    sheet.count('mention recall', 'right', right);
    sheet.count('mention precision', 'right', right);
    for (let missed = right; missed < times; missed += 1)
      sheet.blame('mention recall', 'absent', `${id} ${times} times`, `${right} times`);
  }
  for (const [id, quotes] of spare) {
    for (const quote of quotes.slice(truth.fair[id] ?? 0))
      sheet.blame('mention precision', 'wrong', `no more of ${id}`, `“${quote}”`);
  }
}

/** Every skill that a reader would grant: those named, and those that follow from them. */
export function grantedSkills(named: Iterable<string>, vocabulary: Vocabulary): ReadonlySet<string> {
  return new Set([...named].flatMap((id) => [id, ...(vocabulary.implied.get(id) ?? [])]));
}

/** For every role: whether the skills that a report would call missing are missing. */
export function scoreMissing(
  sheet: ScoreSheet,
  granted: ReadonlySet<string>,
  { document, cv, mentions }: ReadCv,
  checker: Checker,
  vocabulary: Vocabulary,
): void {
  const locator = createLocator(document, cv.sections);
  for (const profile of checker.pack.roles) {
    const { missing } = matchProfile({ cv, mentions, vocabulary, profile, locator, now: NOW });
    for (const { anyOf } of missing) {
      const there = anyOf.filter((id) => granted.has(id));
      if (there.length === 0) sheet.count('rightly missing', 'right');
      else
        sheet.blame('rightly missing', 'wrong', `${there.join(', ')} in the CV`, `missing for ${profile.id}`);
    }
  }
}
