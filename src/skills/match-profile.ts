import type { Cv } from '../model/cv.ts';
import type { Locator } from '../model/locate.ts';
import type { MatchedSkill, MissingSkill, OtherSkill, PartialSkill, SkillsResult } from '../model/report.ts';
import type { RoleProfile, SkillRequirement } from '../model/role.ts';
import type { SkillMention } from '../model/skill.ts';
import { type SkillSummary, summariseSkills } from './skill-evidence.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface MatchInput {
  readonly cv: Cv;
  readonly mentions: readonly SkillMention[];
  readonly vocabulary: Vocabulary;
  readonly profile: RoleProfile;
  readonly locator: Locator;
  /** YYYY-MM-DD: until when a present job counts. */
  readonly now: string;
}

/** Lower is better: written down before implied, at work before in a list, used longer before shorter. */
function compare(left: SkillSummary, right: SkillSummary): number {
  const implied = Number(left.via === 'implied') - Number(right.via === 'implied');
  const listed = Number(left.strength === 'listed') - Number(right.strength === 'listed');
  return implied || listed || (right.years ?? 0) - (left.years ?? 0);
}

/** "EC2", "EC2 and S3", "EC2, S3 and Lambda". */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

function toMatched(
  summary: SkillSummary,
  requirement: SkillRequirement,
  vocabulary: Vocabulary,
): MatchedSkill {
  const { id, impliedBy, countedWith, ...rest } = summary;
  const name = vocabulary.nameOf(id);
  const note =
    impliedBy.length > 0
      ? { note: `Follows from ${listed(impliedBy)}: name ${name} itself as well.` }
      : countedWith.length > 0 && rest.years !== null
        ? { note: `Counted with jobs that name ${listed(countedWith)}.` }
        : {};
  return { id, name, need: requirement.need, ...rest, ...note };
}

function bestMatch(
  requirement: SkillRequirement,
  found: ReadonlyMap<string, SkillSummary>,
): SkillSummary | null {
  const members = requirement.anyOf.flatMap((id) => found.get(id) ?? []);
  return [...members].sort(compare)[0] ?? null;
}

/** A close relative that the CV names, and the wanted skill that it is close to. */
function bestRelative(
  requirement: SkillRequirement,
  found: ReadonlyMap<string, SkillSummary>,
  vocabulary: Vocabulary,
): PartialSkill | null {
  const pairs = requirement.anyOf.flatMap((wanted) =>
    [...(vocabulary.related.get(wanted) ?? [])].flatMap((id) => {
      const relative = found.get(id);
      return relative === undefined || relative.via === 'implied' ? [] : [{ wanted, relative }];
    }),
  );
  const best = pairs.sort((left, right) => compare(left.relative, right.relative))[0];
  if (best === undefined) return null;
  const name = vocabulary.nameOf(best.wanted);
  const instead = vocabulary.nameOf(best.relative.id);
  return {
    ...toMatched({ ...best.relative, id: best.wanted }, requirement, vocabulary),
    instead: best.relative.id,
    why: `${instead} is close to ${name}.`,
  };
}

function toMissing(requirement: SkillRequirement, vocabulary: Vocabulary): MissingSkill {
  const id = requirement.anyOf[0] ?? '';
  return {
    id,
    name: requirement.label ?? vocabulary.nameOf(id),
    need: requirement.need,
    anyOf: requirement.anyOf,
  };
}

function otherSkills(
  found: ReadonlyMap<string, SkillSummary>,
  reported: ReadonlySet<string>,
  vocabulary: Vocabulary,
): OtherSkill[] {
  return [...found.values()].flatMap(({ id, via, strength, evidence }) => {
    const skip = via === 'implied' || reported.has(id) || vocabulary.byId.get(id)?.category === 'soft-skills';
    return skip ? [] : [{ id, name: vocabulary.nameOf(id), strength, evidence }];
  });
}

/** Keeps the first of each id. Essentials come first, so that a skill wanted twice is told once, at its higher need. */
function once<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(item.id) && seen.add(item.id));
}

/**
 * Holds the skills of a CV against what a profile asks for.
 *
 * A requirement is matched by the best of its members that the CV names or that follows from one it names; else
 * partly met by a close relative; else missing. `other` is the rest of what the CV names, soft skills left out.
 */
export function matchProfile({ cv, mentions, vocabulary, profile, locator, now }: MatchInput): SkillsResult {
  const found = summariseSkills(mentions, { cv, locator, now });
  const requirements = [...profile.skills].sort(
    (left, right) => Number(left.need === 'desirable') - Number(right.need === 'desirable'),
  );
  const matched: MatchedSkill[] = [];
  const partial: PartialSkill[] = [];
  const missing: MissingSkill[] = [];
  for (const requirement of requirements) {
    const match = bestMatch(requirement, found);
    const relative = match === null ? bestRelative(requirement, found, vocabulary) : null;
    if (match !== null) matched.push(toMatched(match, requirement, vocabulary));
    else if (relative !== null) partial.push(relative);
    else missing.push(toMissing(requirement, vocabulary));
  }
  const reported = new Set([...matched.map(({ id }) => id), ...partial.map(({ instead }) => instead)]);
  return {
    matched: once(matched),
    partial: once(partial),
    missing,
    other: otherSkills(found, reported, vocabulary),
  };
}
