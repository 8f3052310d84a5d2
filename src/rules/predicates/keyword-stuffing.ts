import { z } from 'zod';
import type { SectionKind } from '../../model/cv.ts';
import type { SkillMention } from '../../model/skill.ts';
import type { Span } from '../../model/span.ts';
import { defineCheck, type Hit, hitAt } from '../check.ts';
import type { RunContext } from '../context.ts';
import { counted, shortQuote } from '../message.ts';

const options = z.strictObject({
  /** A skill named in more than this share of all words, 0 to 1 … */
  moreThan: z.number().min(0).max(1),
  /** … and at least so often: short CVs name their main skill in a large share of few words. */
  atLeast: z.int().min(2),
  /** The same skills in the same order, so many of them, make a copied list. */
  listOf: z.int().min(3),
});
type Options = z.output<typeof options>;

/** What is named by its own name or another spelling; what follows from another skill is nobody's repetition. */
function writtenMentions({ mentions }: RunContext): SkillMention[] {
  return mentions
    .filter(({ via }) => via === 'name' || via === 'alias')
    .sort((left, right) => left.start - right.start);
}

/** Skills that are named again and again. */
function repeatedSkills(chosen: Options, context: RunContext): Hit[] {
  const { cv, whole } = context;
  const places = new Map<string, SkillMention[]>();
  for (const mention of writtenMentions(context)) {
    places.set(mention.skillId, [...(places.get(mention.skillId) ?? []), mention]);
  }
  return [...places.values()]
    .filter((all) => all.length >= chosen.atLeast && all.length > cv.words * chosen.moreThan)
    .map((all) => {
      const quote = shortQuote(whole.text.slice(all[0]!.start, all[0]!.end));
      const what = `“${quote}” stands in your CV ${all.length} times, among ${counted(cv.words, 'word', 'words')}`;
      return hitAt(all, { what }, { identity: `skill ${all[0]!.skillId}` });
    });
}

/** Sections in which a list of tools tells of one job, project or course, and may be the same for the next. */
const OF_ONE_THING: ReadonlySet<SectionKind | null> = new Set<SectionKind | null>([
  'experience',
  'projects',
  'volunteering',
  'education',
  'courses',
  'certifications',
]);

/** Runs of skills that little but signs sets apart, outside jobs: what a list of skills looks like. */
function listsOf(context: RunContext): SkillMention[][] {
  const { document, locator } = context;
  const lists: SkillMention[][] = [];
  for (const mention of writtenMentions(context)) {
    if (mention.strength === 'shown' || OF_ONE_THING.has(locator.sectionAt(mention.start))) continue;
    const list = lists.at(-1);
    const last = list?.at(-1);
    // A list goes on while little but signs stands between two of its skills.
    const between = last === undefined ? null : document.text.slice(last.end, mention.start);
    if (between !== null && between.length <= 40 && !/[.]\s|\n\s*\n/u.test(between)) list!.push(mention);
    else lists.push([mention]);
  }
  return lists;
}

/** Lists of skills that were pasted again. */
function repeatedLists({ listOf }: Options, context: RunContext): Hit[] {
  const { whole } = context;
  const seen = new Map<string, Span[]>();
  for (const list of listsOf(context)) {
    for (let at = 0; at + listOf <= list.length; ) {
      const key = list
        .slice(at, at + listOf)
        .map(({ skillId }) => skillId)
        .join(' ');
      const place = { start: list[at]!.start, end: list[at + listOf - 1]!.end };
      const places = seen.get(key);
      if (places === undefined) seen.set(key, [place]);
      else if (place.start >= places.at(-1)!.end) places.push(place);
      at += places === undefined ? 1 : listOf;
    }
  }
  const [again] = [...seen.values()].filter((places) => places.length > 1);
  if (again === undefined) return [];
  const quote = shortQuote(whole.text.slice(again[0]!.start, again[0]!.end));
  return [
    hitAt(
      again,
      {
        what: `The list “${quote}” stands in your CV ${again.length === 2 ? 'twice' : `${again.length} times`}`,
      },
      { identity: 'list' },
    ),
  ];
}

/**
 * Keywords repeated for a program's sake: one skill in a large share of all words, or the same list pasted again.
 * Thresholds are the rule's; lists of tools under jobs may repeat, since the same tools were used in each.
 */
export const keywordStuffing = defineCheck({
  kind: 'keyword-stuffing',
  values: ['what'],
  options,
  compile: (chosen) => (_targets, context) => [
    ...repeatedSkills(chosen, context),
    ...repeatedLists(chosen, context),
  ],
});
