import type { Cv, WorkEntry } from '../model/cv.ts';
import type { Evidence } from '../model/finding.ts';
import type { Locator } from '../model/locate.ts';
import type { SkillClaim, SkillMention, SkillStrength, SkillVia } from '../model/skill.ts';
import { lastUsedIn, yearsOf } from './duration.ts';

/** Quotes for one skill: enough to be believed, few enough to be read. */
const MOST_EVIDENCE = 3;

/** What a CV shows about one skill. */
export interface SkillSummary {
  readonly id: string;
  readonly strength: SkillStrength;
  /** Weak where every mention is. */
  readonly claim: SkillClaim;
  readonly via: SkillVia;
  readonly from: string;
  readonly years: number | null;
  readonly lastUsed: string | null;
  readonly evidence: readonly Evidence[];
  /** Names of the skills that imply it where nothing names it, the best shown first. */
  readonly impliedBy: readonly string[];
  /** Names of the skills that stand for it in jobs which count towards its years and do not name it. */
  readonly countedWith: readonly string[];
}

/** Lower is stronger: named before implied, and within each shown before listed, jobs before projects. */
function rank(mention: SkillMention): number {
  const { strength, workIndex, projectIndex, claim, via } = mention;
  const shown = workIndex !== null ? 0 : projectIndex !== null ? 1 : 2;
  const place = strength === 'shown' ? shown : claim === 'stated' ? 3 : 4;
  return (via === 'implied' ? 5 : 0) + place;
}

/** The strongest mentions, at most one for each job or project before a second one of the same. */
function strongest(mentions: readonly SkillMention[]): SkillMention[] {
  const seen = new Map<string, number>();
  const keyed = mentions.map((mention) => {
    const place = `${mention.workIndex} ${mention.projectIndex} ${mention.section}`;
    const repeat = seen.get(place) ?? 0;
    seen.set(place, repeat + 1);
    return { mention, repeat };
  });
  return keyed
    .sort(
      (left, right) =>
        left.repeat - right.repeat ||
        rank(left.mention) - rank(right.mention) ||
        left.mention.start - right.mention.start,
    )
    .slice(0, MOST_EVIDENCE)
    .map(({ mention }) => mention);
}

/** Sums up the mentions of one skill. Mentions that name it go before those that only imply it. */
function summarise(
  id: string,
  all: readonly SkillMention[],
  context: { cv: Cv; locator: Locator; now: string },
): SkillSummary {
  const named = all.filter((mention) => mention.via !== 'implied');
  const mentions = named.length > 0 ? named : all;
  const best = [...mentions].sort((left, right) => rank(left) - rank(right) || left.start - right.start)[0]!;
  const atWork = all.filter(({ strength }) => strength === 'shown');
  const indexes = new Set(atWork.flatMap(({ workIndex }) => (workIndex === null ? [] : [workIndex])));
  const jobs: WorkEntry[] = context.cv.work.filter((_job, index) => indexes.has(index));
  return {
    id,
    // Named in a list and implied by a job: it is at work there, so it counts as shown.
    strength: atWork.length > 0 ? 'shown' : 'listed',
    claim: all.every((mention) => mention.claim === 'weak') ? 'weak' : 'stated',
    via: best.via,
    from: best.from,
    years: yearsOf(jobs, context.now),
    lastUsed: lastUsedIn(jobs),
    evidence: evidenceFor(mentions, all, context.locator),
    impliedBy: named.length > 0 ? [] : impliersOf(all),
    countedWith: named.length > 0 ? impliersOf(onlyImplied(atWork)) : [],
  };
}

/** Mentions in jobs that do not name the skill itself. */
function onlyImplied(atWork: readonly SkillMention[]): SkillMention[] {
  const naming = new Set(atWork.filter(({ via }) => via !== 'implied').map(({ workIndex }) => workIndex));
  return atWork.filter(({ workIndex }) => workIndex !== null && !naming.has(workIndex));
}

/** As many as a sentence can name. */
const MOST_IMPLIERS = 3;

function impliersOf(mentions: readonly SkillMention[]): string[] {
  const ordered = [...mentions].sort((left, right) => rank(left) - rank(right) || left.start - right.start);
  return [...new Set(ordered.map(({ from }) => from))].slice(0, MOST_IMPLIERS);
}

function evidenceFor(
  named: readonly SkillMention[],
  all: readonly SkillMention[],
  locator: Locator,
): Evidence[] {
  const shown = named.some((mention) => mention.strength === 'shown');
  const support = shown ? [] : all.filter((mention) => mention.strength === 'shown');
  const spans = new Map<number, SkillMention>();
  for (const mention of [...strongest(support).slice(0, 1), ...strongest(named)]) {
    if (!spans.has(mention.start)) spans.set(mention.start, mention);
  }
  return [...spans.values()].slice(0, MOST_EVIDENCE).map((mention) => locator.evidence(mention));
}

/** Sums up every skill of the CV, in the order of first mention. */
export function summariseSkills(
  mentions: readonly SkillMention[],
  context: { cv: Cv; locator: Locator; now: string },
): Map<string, SkillSummary> {
  const grouped = new Map<string, SkillMention[]>();
  for (const mention of mentions) {
    const group = grouped.get(mention.skillId);
    if (group === undefined) grouped.set(mention.skillId, [mention]);
    else group.push(mention);
  }
  return new Map([...grouped].map(([id, group]) => [id, summarise(id, group, context)]));
}
