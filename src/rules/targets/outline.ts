import { SECTION_KINDS, type SectionKind } from '../../model/cv.ts';
import type { Span } from '../../model/span.ts';
import type { RunContext } from '../context.ts';
import { possibleSkillsList, possibleSummary, undeclaredJobLines } from '../doubt.ts';
import { inText } from '../message.ts';
import { type TargetDefinition, topOf } from '../target.ts';
import { unclearSections } from '../unclear-headings.ts';

function unclearHeading(kind: SectionKind, context: RunContext): Span | undefined {
  return unclearSections(context).find(({ holds }) => holds === kind)?.section.heading;
}

/** What stands for a kind of section whose heading the CV does without, or which we could not read. */
const STAND_INS: Partial<Record<SectionKind, (context: RunContext) => Span | null | undefined>> = {
  summary: (context) => context.cv.summary ?? possibleSummary(context),
  // One such line may be anything; two are a history.
  experience: (context) =>
    context.cv.work[0] ?? undeclaredJobLines(context)[1] ?? unclearHeading('experience', context),
  education: ({ cv }) => cv.education[0],
  skills: (context) => context.cv.skills[0] ?? possibleSkillsList(context),
  projects: ({ cv }) => cv.projects[0],
  certifications: ({ cv }) => cv.certificates[0],
};

/** The kinds of section that make a text a CV. */
const CORE: readonly SectionKind[] = ['experience', 'education', 'skills', 'projects'];

/** The first section of a kind, or what stands for it. */
function sectionOf(kind: SectionKind, context: RunContext): Span | null {
  const section = context.cv.sections.find((candidate) => candidate.kind === kind);
  return section?.heading ?? STAND_INS[kind]?.(context) ?? null;
}

/** How many of the kinds of section that make a text a CV were found. */
export function coreSections(context: RunContext): number {
  return CORE.filter((kind) => sectionOf(kind, context) !== null).length;
}

/**
 * The kinds of section that the CV has. None is yielded for a text in which not one of the core kinds was found
 * (it is no CV, or its headings are beyond us) or which is not in English: silence beats seven wrong accusations.
 */
export const outlineTarget: TargetDefinition = {
  name: 'outline',
  parts: SECTION_KINDS,
  lists: [],
  figures: [],
  values: ['seniority', 'role', 'region', 'documentName'],
  of: (context) => {
    if (!context.english || coreSections(context) === 0) return [];
    const { profile, conventions, document } = context;
    const values = {
      seniority: profile.seniority,
      role: profile.title,
      region: inText(conventions.name),
      documentName: conventions.documentName,
    };
    const content = { start: 0, end: document.text.length };
    const parts = Object.fromEntries(SECTION_KINDS.map((kind) => [kind, sectionOf(kind, context)]));
    const shared = { content, section: null, lists: {}, figures: {}, values, dates: null };
    return [{ ...shared, place: topOf(context), parts }];
  },
};
