import type { Need, RoleProfile, SkillRequirement } from '../model/role.ts';
import { groupHits } from './ad-groups.ts';
import { needsOf } from './ad-needs.ts';
import { addressSpans } from './masks.ts';
import { scanText } from './scan.ts';
import { withheldTokens } from './stance.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A first line longer than this, in words or characters, is a sentence and no title. */
const TITLE_WORDS = 10;
const TITLE_LENGTH = 80;

/** Weights by need; what the title names weighs most, since it is what the job is about. */
const WEIGHT: Readonly<Record<Need, number>> = { essential: 2, desirable: 1 };
const TITLE_WEIGHT = 3;

const UNTITLED = 'Job ad';

/** Every ad asks for communication and teamwork; nobody is screened out for not writing the words. */
const SOFT_SKILLS = 'soft-skills';

function titleOf(text: string): { title: string; end: number } {
  const first = /\S[^\n]*/u.exec(text);
  const line = first?.[0].replace(/^[#*\s]+|[*\s]+$/gu, '') ?? '';
  const plain = line.replace(/^(?:job title|position|role|title)\s*[:\-–]\s*/iu, '');
  const isTitle =
    plain !== '' &&
    plain.length <= TITLE_LENGTH &&
    plain.split(/\s+/u).length <= TITLE_WORDS &&
    !/[.!?,:]$/u.test(plain);
  return isTitle ? { title: plain, end: first!.index + first![0].length } : { title: UNTITLED, end: 0 };
}

/** Essential before desirable, each skill and each group once; a group goes where one of its members is asked for. */
function mergeRequirements(requirements: readonly SkillRequirement[]): SkillRequirement[] {
  const byKey = new Map<string, SkillRequirement>();
  for (const requirement of requirements) {
    const key = [...requirement.anyOf].sort().join(' ');
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, requirement);
    else {
      const need = known.need === 'essential' ? known.need : requirement.need;
      byKey.set(key, { ...known, need, weight: Math.max(known.weight, requirement.weight) });
    }
  }
  const merged = [...byKey.values()];
  const essential = new Set(
    merged.flatMap(({ need, anyOf }) => (need === 'essential' && anyOf.length === 1 ? anyOf : [])),
  );
  return merged
    .filter(
      ({ anyOf, need }) =>
        !anyOf.some((id) => essential.has(id)) || (anyOf.length === 1 && need === 'essential'),
    )
    .sort((left, right) => Number(left.need === 'desirable') - Number(right.need === 'desirable'));
}

/** Where a line begins that is no continuation of the one before: ads are pasted, each statement on its own line. */
function statementStarts(text: string): Set<number> {
  const starts = [...text.matchAll(/\n(?=[^\p{Ll}])/gu)].map((match) => match.index + 1);
  return new Set(starts);
}

/**
 * Makes a profile from the text of a job ad: what it names, essential or desirable by its own words and headings,
 * alternatives ("Go or Java") as one requirement. Text about the company and its benefits asks for nothing.
 *
 * @returns a profile with the id `job-ad`, without requirements where the ad names no skill that is known.
 */
export function profileFromJobAd(text: string, vocabulary: Vocabulary): RoleProfile {
  const { title, end } = titleOf(text);
  const { context, hits } = scanText(
    { text, listStarts: statementStarts(text), masks: addressSpans(text), zones: [] },
    vocabulary,
  );
  const needs = needsOf(context, hits);
  const withheld = withheldTokens(context);
  const inTitle = new Set(hits.filter((hit) => hit.end <= end).map((hit) => hit.surface.skill.id));
  const asked = hits.filter(
    (hit) =>
      withheld[hit.from] === 0 && needs.get(hit) !== null && hit.surface.skill.category !== SOFT_SKILLS,
  );
  const requirements = groupHits(asked, context, vocabulary).map((group): SkillRequirement => {
    const ids = [...new Set(group.map((hit) => hit.surface.skill.id))];
    const need = group.some((hit) => needs.get(hit) === 'essential') ? 'essential' : 'desirable';
    return {
      anyOf: ids,
      label: ids.length > 1 ? ids.map((id) => vocabulary.nameOf(id)).join(' or ') : null,
      need,
      weight: ids.some((id) => inTitle.has(id)) ? TITLE_WEIGHT : WEIGHT[need],
    };
  });
  return {
    id: 'job-ad',
    title,
    alternateTitles: [],
    anzsco: [],
    esco: [],
    skills: mergeRequirements(requirements),
    sections: { required: ['experience', 'skills'], expected: ['summary', 'education'] },
    sources: ['The job ad'],
  };
}
