import type { AdEvidence, AdQuote, JobAdReading } from '../../model/job-ad.ts';
import type { Need, RoleProfile, Seniority, SkillRequirement } from '../../model/role.ts';
import type { TextContext } from '../context.ts';
import { addressSpans } from '../masks.ts';
import { type Hit, scanText } from '../scan.ts';
import { STANCE, stancesOf } from '../stance.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { certificatesOf, skillYearsOf } from './details.ts';
import { statementsWith, yearsAskedFor } from './facts.ts';
import { groupHits } from './groups.ts';
import { otherTerms } from './other-terms.ts';
import { withProminence } from './prominence.ts';
import { quoteOf, spanQuote } from './quotes.ts';
import { type ReadStatements, readStatements } from './statements.ts';
import { titleOf } from './title.ts';

/** Weights by need; what the title names weighs most, since it is what the job is about. */
const WEIGHT: Readonly<Record<Need, number>> = { essential: 2, desirable: 1 };
const TITLE_WEIGHT = 3;
/** Places of one requirement beyond these tell nothing new. */
const MOST_QUOTES = 3;

/** Every ad asks for communication and teamwork; nobody is screened out for not writing the words. */
const SOFT_SKILLS = 'soft-skills';
const CERTIFICATIONS = 'certifications';

/** A requirement while it is put together, with the places that it comes from. */
interface Draft {
  readonly requirement: SkillRequirement;
  readonly quotes: readonly AdQuote[];
}

/** Each skill and each group once, with the stronger need and all places. */
function joinEqual(drafts: readonly Draft[]): Draft[] {
  const byKey = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = [...draft.requirement.anyOf].sort().join(' ');
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, draft);
    else {
      const need = known.requirement.need === 'essential' ? 'essential' : draft.requirement.need;
      const weight = Math.max(known.requirement.weight, draft.requirement.weight);
      byKey.set(key, {
        requirement: { ...known.requirement, need, weight },
        quotes: [...known.quotes, ...draft.quotes].slice(0, MOST_QUOTES),
      });
    }
  }
  return [...byKey.values()];
}

/**
 * A group one of whose members is essential on its own is met by that member; the others ("tools such as Spark and
 * Hadoop" beside "Spark") stay as a wish. A skill is asked for once.
 */
function withoutRepeats(drafts: readonly Draft[], vocabulary: Vocabulary): Draft[] {
  const alone = new Set(
    drafts.flatMap(({ requirement: { need, anyOf } }) =>
      need === 'essential' && anyOf.length === 1 ? anyOf : [],
    ),
  );
  const told = new Set(alone);
  const essentials = drafts.filter(({ requirement }) => requirement.need === 'essential');
  for (const { requirement } of essentials) {
    if (!requirement.anyOf.some((id) => alone.has(id))) for (const id of requirement.anyOf) told.add(id);
  }
  return drafts.flatMap((draft): Draft[] => {
    const { need, anyOf } = draft.requirement;
    const isMet = anyOf.some((id) => alone.has(id));
    if (need === 'essential' && (anyOf.length === 1 || !isMet)) return [draft];
    const rest = anyOf.filter((id) => !told.has(id));
    for (const id of rest) told.add(id);
    return rest.length === 0
      ? []
      : [{ ...draft, requirement: requirementOf(rest, 'desirable', false, vocabulary) }];
  });
}

function requirementOf(
  ids: readonly string[],
  need: Need,
  titled: boolean,
  vocabulary: Vocabulary,
): SkillRequirement {
  return {
    anyOf: ids,
    label: ids.length > 1 ? ids.map((id) => vocabulary.nameOf(id)).join(' or ') : null,
    need,
    weight: titled ? TITLE_WEIGHT : WEIGHT[need],
  };
}

/** Essential before desirable, each in the order of the ad. */
function mergeDrafts(drafts: readonly Draft[], vocabulary: Vocabulary): Draft[] {
  const merged = withProminence(withoutRepeats(joinEqual(drafts), vocabulary), vocabulary);
  const isDesirable = ({ requirement }: Draft) => Number(requirement.need === 'desirable');
  return merged.sort((left, right) => isDesirable(left) - isDesirable(right));
}

/** Where a line begins that is no continuation of the one before: ads are pasted, each statement on its own line. */
function statementStarts(text: string): Set<number> {
  const starts = [...text.matchAll(/\n(?=[^\p{Ll}])/gu)].map((match) => match.index + 1);
  return new Set(starts);
}

interface ReadAd extends ReadStatements {
  readonly context: TextContext;
  readonly hits: readonly Hit[];
  readonly vocabulary: Vocabulary;
}

/** The skills that the ad asks for, alternatives together. */
function askedGroups({ context, hits, needs, vocabulary }: ReadAd): Hit[][] {
  const stances = stancesOf(context);
  const asked = hits.filter(
    (hit) =>
      (stances[hit.from] !== STANCE.withheld || needs.get(hit) === 'desirable') &&
      (needs.get(hit) ?? null) !== null &&
      hit.surface.skill.category !== SOFT_SKILLS &&
      hit.surface.skill.category !== CERTIFICATIONS,
  );
  return groupHits(asked, context, vocabulary);
}

function draftsOf(
  { context, hits, needs, vocabulary }: ReadAd,
  groups: readonly Hit[][],
  titleEnd: number,
): Draft[] {
  const inTitle = new Set(hits.filter((hit) => hit.end <= titleEnd).map((hit) => hit.surface.skill.id));
  const alternatives = new Set(
    groups.flatMap((group) => (group.length > 1 ? group.map((hit) => hit.surface.skill.id) : [])),
  );
  // "Java Engineer" with "Java or Kotlin" below: the statement is more precise than the title.
  const isRepeated = (group: readonly Hit[]) =>
    group.length === 1 && group[0]!.end <= titleEnd && alternatives.has(group[0]!.surface.skill.id);
  const drafts = groups
    .filter((group) => !isRepeated(group))
    .map((group): Draft => {
      const ids = [...new Set(group.map((hit) => hit.surface.skill.id))];
      const titled = ids.some((id) => inTitle.has(id));
      const need = titled || group.some((hit) => needs.get(hit) === 'essential') ? 'essential' : 'desirable';
      const requirement = requirementOf(ids, need, titled, vocabulary);
      return { requirement, quotes: [quoteOf({ from: group[0]!.from, to: group.at(-1)!.to }, context)] };
    });
  return mergeDrafts(drafts, vocabulary);
}

function profileOf(title: string, drafts: readonly Draft[]): RoleProfile {
  return {
    id: 'job-ad',
    title,
    alternateTitles: [],
    anzsco: [],
    esco: [],
    skills: drafts.map(({ requirement }) => requirement),
    sections: { required: ['experience', 'skills'], expected: ['summary', 'education'] },
    sources: ['The job ad'],
  };
}

/**
 * Reads what a job ad asks for: skills, essential or desirable by its own words and headings, alternatives ("Go or
 * Java") as one requirement, years, level, qualifications, certificates, the right to work, and terms that look like
 * technologies and are not known here. Text about the company and its benefits asks for nothing.
 *
 * @param text the ad as pasted, each statement on a line of its own.
 * @param levelOf the level that a job title names ("Senior …"), or null.
 * @returns a profile with the id `job-ad`, without requirements where the ad names no skill that is known.
 */
export function readJobAd(
  text: string,
  vocabulary: Vocabulary,
  levelOf: (title: string) => Seniority | null,
): JobAdReading {
  const title = titleOf(text);
  const { context, hits } = scanText(
    { text, listStarts: statementStarts(text), masks: addressSpans(text), zones: [] },
    vocabulary,
  );
  const level = title.end === 0 ? null : levelOf(title.title);
  const read = readStatements(context, hits);
  const ad: ReadAd = { ...read, context, hits, vocabulary };
  const groups = askedGroups(ad);
  const drafts = draftsOf(ad, groups, title.end);
  const certificates = hits.filter(
    (hit) => hit.surface.skill.category === CERTIFICATIONS && (read.needs.get(hit) ?? null) !== null,
  );
  return {
    profile: profileOf(title.title, drafts),
    evidence: drafts.map(({ quotes }, index): AdEvidence => ({ index, quotes })),
    seniority: level === null ? null : { value: level, ...spanQuote(title, text) },
    years: yearsAskedFor(read.statements, context, vocabulary.smallNumbers),
    qualifications: statementsWith(
      context.lists.qualifications,
      read.statements,
      context,
      context.lists.noQualifications,
    ),
    certifications: certificates.map((hit) => ({
      ...quoteOf(hit, context),
      need: read.needs.get(hit) ?? 'essential',
    })),
    workRights: statementsWith(context.lists.workRights, read.statements, context),
    otherTerms: otherTerms(read.statements, hits, context),
    skillYears: skillYearsOf(read.statements, groups, context, vocabulary.smallNumbers),
    certificates: certificatesOf(certificates, read.needs, read.statements, ad),
  };
}
