import type { Cv } from '../model/cv.ts';
import type { TextDocument } from '../model/document.ts';
import { createLocator } from '../model/locate.ts';
import type { SkillMention } from '../model/skill.ts';
import type { Span } from '../model/span.ts';
import { titleMentions } from './developing-titles.ts';
import { nameSpans } from './masks.ts';
import { findMisspelt } from './misspelt.ts';
import { type Hit, scanText } from './scan.ts';
import { STANCE, stanceAfter, stancesOf } from './stance.ts';
import { findByStems } from './stems.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Finds the first entry that holds an offset. Offsets may only grow from call to call, so that a CV of many jobs and
 * many skills is walked through once.
 */
function holderFinder(entries: readonly Span[]): (offset: number) => number | null {
  const order = [...entries.keys()].sort((one, other) => entries[one]!.start - entries[other]!.start);
  let next = 0;
  let open: number[] = [];
  return (offset) => {
    while (next < order.length && entries[order[next]!]!.start <= offset) {
      open.push(order[next]!);
      next += 1;
    }
    open = open.filter((index) => entries[index]!.end > offset);
    return open.length === 0 ? null : Math.min(...open);
  };
}

/** Finds the job and the project that a place belongs to; the name of an employer is no part of its job. */
function entryFinder(employers: readonly Span[], cv: Cv) {
  const [employerAt, workAt, projectAt, volunteerAt] = [
    holderFinder(employers),
    holderFinder(cv.work),
    holderFinder(cv.projects),
    holderFinder(cv.volunteer),
  ];
  return (offset: number) => {
    const employer = employerAt(offset) !== null;
    const workIndex = employer ? null : workAt(offset);
    const projectIndex = projectAt(offset);
    const volunteered = !employer && volunteerAt(offset) !== null;
    return { workIndex, projectIndex, shown: workIndex !== null || projectIndex !== null || volunteered };
  };
}

/** The mention that a hit makes, and one for every skill that follows from it. */
function mentionsOf(
  hit: Hit,
  place: Omit<SkillMention, 'skillId' | 'via' | 'from'>,
  text: string,
  vocabulary: Vocabulary,
) {
  const { skill, via, spelling } = hit.surface;
  const named: SkillMention =
    via === 'misspelt'
      ? { ...place, skillId: skill.id, via, from: text.slice(hit.start, hit.end), meant: spelling }
      : { ...place, skillId: skill.id, via, from: spelling };
  const implied = (vocabulary.implied.get(skill.id) ?? []).map(
    (skillId): SkillMention => ({ ...place, skillId, via: 'implied', from: skill.name }),
  );
  return [named, ...implied];
}

/**
 * Finds every skill that a CV claims, and every skill that follows from one.
 *
 * A skill is `shown` where a job, project or volunteer role names it, else `listed`. What the CV denies ("no
 * experience with"), wishes for ("keen to learn") or names as a person, employer or address does not count; what it
 * claims weakly ("familiarity with") counts as listed.
 *
 * @returns in the order of the text; at one place the named skill first, then those implied by it.
 */
export function findSkills(document: TextDocument, cv: Cv, vocabulary: Vocabulary): SkillMention[] {
  const locator = createLocator(document, cv.sections);
  const listStarts = new Set(
    document.lines.filter((line) => line.listLevel !== null).map((line) => line.start),
  );
  const zones = [
    ...cv.sections.filter((section) => section.kind === 'skills').map((section) => section.content),
    ...cv.skills,
  ];
  const { never, doubtful, employers } = nameSpans(document, cv);
  const { context, hits } = scanText(
    { text: document.text, listStarts, masks: never, doubtful, zones },
    vocabulary,
  );
  const stances = stancesOf(context);
  const misspelt = findMisspelt(context, hits, vocabulary.misspellings());
  const stemmed = findByStems(context, hits, vocabulary.stems());
  const entryAt = entryFinder(employers, cv);
  const all = [...hits, ...misspelt, ...stemmed].sort((left, right) => left.start - right.start);
  const named = all.flatMap((hit) => {
    const stance = Math.max(stances[hit.from]!, stanceAfter(context, hit.to));
    if (stance === STANCE.withheld) return [];
    const claim = stance === STANCE.weak ? ('weak' as const) : ('stated' as const);
    const { workIndex, projectIndex, shown } = entryAt(hit.start);
    const place = {
      start: hit.start,
      end: hit.end,
      strength: shown && claim === 'stated' ? ('shown' as const) : ('listed' as const),
      claim,
      section: locator.sectionAt(hit.start),
      workIndex,
      projectIndex,
    };
    return mentionsOf(hit, place, document.text, vocabulary);
  });
  const titled = titleMentions(cv, context, locator);
  return titled.length === 0 ? named : [...named, ...titled].sort((left, right) => left.start - right.start);
}
