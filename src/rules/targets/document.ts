import { type Cv, SECTION_KINDS, type SectionKind } from '../../model/cv.ts';
import type { Span } from '../../model/span.ts';
import type { RunContext } from '../context.ts';
import { counted } from '../message.ts';
import { type Target, type TargetDefinition, topOf } from '../target.ts';

/** What the parser recovered for kinds of section that a CV may tell without their heading. */
const RECOVERED: Partial<Record<SectionKind, (cv: Cv) => Span | null | undefined>> = {
  summary: (cv) => cv.summary,
  experience: (cv) => cv.work[0],
  education: (cv) => cv.education[0],
  skills: (cv) => cv.skills[0],
  projects: (cv) => cv.projects[0],
  certifications: (cv) => cv.certificates[0],
};

/** The kinds of section that make a text a CV. */
const CORE: readonly SectionKind[] = ['experience', 'education', 'skills', 'projects'];

/** The first section of each kind, or what stands for it. */
function outlineOf(cv: Cv): Record<SectionKind, Span | null> {
  const entries = SECTION_KINDS.map((kind): [SectionKind, Span | null] => [
    kind,
    cv.sections.find((section) => section.kind === kind)?.heading ?? RECOVERED[kind]?.(cv) ?? null,
  ]);
  return Object.fromEntries(entries) as Record<SectionKind, Span | null>;
}

function coreSections(cv: Cv): number {
  const outline = outlineOf(cv);
  return CORE.filter((kind) => outline[kind] !== null).length;
}

function documentFigures(context: RunContext): Record<string, number | null> {
  const { cv, document, conventions, profile } = context;
  return {
    words: cv.words,
    wordsWithoutPages: document.pages === null ? cv.words : null,
    pages: document.pages,
    pagesOverUsual: document.pages === null ? null : document.pages - conventions.pages[profile.seniority],
    coreSections: context.english ? coreSections(cv) : null,
  };
}

function describeDocument(context: RunContext): Target {
  const { cv, document, conventions, profile } = context;
  return {
    place: topOf(context),
    content: { start: 0, end: document.text.length },
    section: null,
    parts: {},
    lists: {},
    figures: documentFigures(context),
    values: {
      words: String(cv.words),
      pages: counted(document.pages ?? 0, 'page', 'pages'),
      usualPages: counted(conventions.pages[profile.seniority], 'page', 'pages'),
      seniority: profile.seniority,
      region: conventions.name,
      documentName: conventions.documentName,
    },
    dates: null,
  };
}

/** The CV as a whole. */
export const documentTarget: TargetDefinition = {
  name: 'document',
  parts: [],
  lists: [],
  figures: ['words', 'wordsWithoutPages', 'pages', 'pagesOverUsual', 'coreSections'],
  values: ['words', 'pages', 'usualPages', 'seniority', 'region', 'documentName'],
  of: (context) => [describeDocument(context)],
};

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
    if (!context.english || coreSections(context.cv) === 0) return [];
    const { profile, conventions, document } = context;
    const values = {
      seniority: profile.seniority,
      role: profile.title,
      region: conventions.name,
      documentName: conventions.documentName,
    };
    const content = { start: 0, end: document.text.length };
    const shared = { content, section: null, lists: {}, figures: {}, values, dates: null };
    return [{ ...shared, place: topOf(context), parts: outlineOf(context.cv) }];
  },
};
