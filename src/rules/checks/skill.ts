import { z } from 'zod';
import type { Evidence } from '../../model/finding.ts';
import type { MissingSkill } from '../../model/report.ts';
import type { SkillMention } from '../../model/skill.ts';
import type { Span } from '../../model/span.ts';
import { spokenName } from '../../model/spoken-names.ts';
import { defineCheck, type Hit, hitAt } from '../check.ts';
import type { RunContext } from '../context.ts';
import { tellsWorkElsewhere } from '../doubt.ts';
import { joinList, shortQuote } from '../message.ts';
import type { PhraseMatcher } from '../phrases.ts';
import { topOf } from '../target.ts';
import { unknownList } from './phrase-list.ts';

const options = z.strictObject({
  /**
   * `missing`: the profile asks for it and the CV does not name it. `related`: the CV names a close relative only; one
   * hit for each. `listed`: named, never shown at work. `misspelt`: named a letter off, whatever the profile asks for;
   * one hit for each word.
   */
  state: z.enum(['missing', 'related', 'listed', 'misspelt']),
  need: z.enum(['essential', 'desirable']).optional(),
  /** Say nothing about fewer skills of the profile than this. */
  atLeast: z.int().min(1).default(1),
  /**
   * `listed` only: a hit when more than this share, 0 to 1, of all skills in the CV is only listed. The hit quotes
   * those of them that the profile asks for.
   */
  moreThan: z.number().min(0).max(1).default(0),
  /** `listed` only: word list of labels; nothing is said where one shows that work is told outside the jobs. */
  unlessLabelled: z.string().optional(),
});
type Options = z.output<typeof options>;

/** Where a skill would be added: the skills section, else the top. */
function skillsPlace(context: RunContext): Span {
  return context.cv.sections.find(({ kind }) => kind === 'skills')?.heading ?? topOf(context);
}

/** Whether the CV tells of any work in which a skill could have been shown. */
function tellsOfWork({ cv }: RunContext): boolean {
  return [...cv.work, ...cv.projects].some(
    ({ highlights, summary }) => highlights.length > 0 || summary !== null,
  );
}

/** Missing skills, those that weigh most first: a long list names only some of them. */
function missingSkills({ need }: Options, { skills, profile }: RunContext): readonly MissingSkill[] {
  const weightOf = ({ id }: MissingSkill) =>
    Math.max(0, ...profile.skills.filter(({ anyOf }) => anyOf[0] === id).map(({ weight }) => weight));
  return skills.missing
    .filter((skill) => skill.need === (need ?? skill.need))
    .sort((left, right) => weightOf(right) - weightOf(left));
}

function missingHit(chosen: Options, context: RunContext): Hit[] {
  const missing = missingSkills(chosen, context);
  if (missing.length < chosen.atLeast) return [];
  const values = {
    skills: joinList([...new Set(missing.map(({ name }) => spokenName(name, context.spoken)))], 'and', 6),
    count: String(missing.length),
    total: String(context.profile.skills.filter(({ need }) => need === (chosen.need ?? need)).length),
    role: context.profile.title,
  };
  return [hitAt(skillsPlace(context), values, { identity: '' })];
}

/**
 * Every skill that the CV itself writes: what another one implies can be neither listed nor shown, and a certificate
 * is held.
 */
function writtenSkills({
  skills,
  certificates,
}: RunContext): { name: string; strength: string; place: Evidence }[] {
  const written = skills.matched.filter(({ via }) => via !== 'implied');
  return [...written, ...skills.other].flatMap(({ id, name, strength, evidence }) =>
    evidence[0] === undefined || certificates.has(id) ? [] : [{ name, strength, place: evidence[0] }],
  );
}

function listedHit(chosen: Options, context: RunContext, labels: PhraseMatcher | null): Hit[] {
  if (!tellsOfWork(context) || (labels !== null && tellsWorkElsewhere(context, labels))) return [];
  const written = writtenSkills(context);
  const listedInAll = written.filter(({ strength }) => strength === 'listed').length;
  if (listedInAll / written.length <= chosen.moreThan) return [];
  const listed = context.skills.matched
    .filter(
      ({ id, need, via, strength }) =>
        need === (chosen.need ?? need) &&
        via !== 'implied' &&
        strength === 'listed' &&
        !context.certificates.has(id),
    )
    .flatMap(({ name, evidence }) => (evidence[0] === undefined ? [] : [{ name, place: evidence[0] }]))
    .sort((left, right) => left.place.start - right.place.start);
  if (listed.length < chosen.atLeast) return [];
  const values = {
    skills: joinList(
      listed.map(({ name }) => spokenName(name, context.spoken)),
      'and',
      6,
    ),
    count: String(listedInAll),
    total: String(written.length),
    role: context.profile.title,
  };
  return [
    hitAt(
      listed.map(({ place }) => place),
      values,
      { identity: '' },
    ),
  ];
}

/**
 * Each technology of the profile for which the CV names a close relative only, at the places of the relative. Methods
 * ("reporting") and groups that a role names by their kind ("a database") are left out: there the relative may well be
 * what is meant.
 */
function relatedHits(
  chosen: Options,
  { document, mentions, profile, skills, spoken, ...context }: RunContext,
): Hit[] {
  return skills.partial
    .filter(({ need, id, instead }) => {
      const areTechnologies = context.technologies.has(id) && context.technologies.has(instead);
      return need === (chosen.need ?? need) && areTechnologies;
    })
    .flatMap(({ id, name, instead }): Hit[] => {
      const places = mentions.filter(({ skillId, via }) => skillId === instead && via !== 'implied');
      const label = profile.skills.find(({ anyOf }) => anyOf.includes(id))?.label ?? null;
      const [first] = places;
      if (first === undefined || (label !== null && profile.source !== 'job-ad')) return [];
      const values = {
        skills: label ?? spokenName(name, spoken),
        written: shortQuote(document.text.slice(first.start, first.end)),
        count: '1',
        total: '1',
        role: profile.title,
      };
      return [hitAt(places, values, { identity: id })];
    });
}

/** Each word that is a letter off from a technology's name, at all its places. */
function misspeltHits({ mentions, profile }: RunContext): Hit[] {
  const places = new Map<string, SkillMention[]>();
  for (const mention of mentions) {
    if (mention.via !== 'misspelt' || mention.meant === undefined) continue;
    const known = places.get(mention.from);
    if (known === undefined) places.set(mention.from, [mention]);
    else known.push(mention);
  }
  return [...places].map(([word, all]) => {
    const count = String(all.length);
    const values = { skills: all[0]!.meant!, written: word, count, total: count, role: profile.title };
    return hitAt(all, values, { identity: word });
  });
}

/** What the profile asks for against what the CV names and shows. One hit that gathers all skills. */
export const skill = defineCheck({
  kind: 'skill',
  values: ['skills', 'count', 'total', 'role', 'written'],
  options,
  // Without a target (no CV in a language we read) nothing may be called missing.
  faults: ({ unlessLabelled }, surroundings) => unknownList('unlessLabelled', unlessLabelled, surroundings),
  compile: (chosen, resources) => (targets, context) => {
    const { unlessLabelled } = chosen;
    const labels = unlessLabelled === undefined ? null : resources.phrases(unlessLabelled);
    if (targets.length === 0) return [];
    if (chosen.state === 'misspelt') return misspeltHits(context);
    if (chosen.state === 'related') return relatedHits(chosen, context);
    return chosen.state === 'missing' ? missingHit(chosen, context) : listedHit(chosen, context, labels);
  },
});
