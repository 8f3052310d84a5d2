import type { Section, SectionKind } from '../model/cv.ts';
import type { RunContext } from './context.ts';
import { undeclaredJobLines } from './doubt.ts';

/** A section whose heading does not say what stands below it, and what that is. */
export interface UnclearSection {
  readonly section: Section;
  readonly holds: Extract<SectionKind, 'experience' | 'skills'>;
}

/** So many different skills below one heading make a list of them. */
const LISTED_SKILLS = 5;

/** And so many of them in each line, on the average: prose names fewer. */
const SKILLS_A_LINE = 2;

/** Whether nearly all that stands in the section is names of skills. */
function listsSkills({ content }: Section, { mentions, document }: RunContext): boolean {
  const inside = mentions.filter(
    ({ start, end, via, strength }) =>
      via !== 'implied' && strength === 'listed' && content.start <= start && end <= content.end,
  );
  const lines = document.lines.filter(({ start }) => content.start <= start && start < content.end).length;
  const different = new Set(inside.map(({ skillId }) => skillId)).size;
  return different >= LISTED_SKILLS && different >= lines * SKILLS_A_LINE;
}

/**
 * Sections that hold the jobs or the skills of a CV under a heading that nobody places ("My journey", "Superpowers").
 *
 * Only where the CV has no other section of that kind: else the odd heading may be part of one, or no heading at all.
 */
export function unclearSections(context: RunContext): UnclearSection[] {
  const { cv } = context;
  const has = (kind: SectionKind): boolean => cv.sections.some((section) => section.kind === kind);
  const jobs = has('experience') || cv.work.length > 0 ? [] : undeclaredJobLines(context);
  const skills = has('skills') || cv.skills.length > 0;
  return cv.sections.flatMap((section): UnclearSection[] => {
    if (section.kind !== 'other') return [];
    const { start, end } = section.content;
    if (jobs.some((line) => start <= line.start && line.end <= end))
      return [{ section, holds: 'experience' }];
    return !skills && listsSkills(section, context) ? [{ section, holds: 'skills' }] : [];
  });
}
