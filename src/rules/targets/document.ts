import type { Line } from '../../model/document.ts';
import type { RunContext } from '../context.ts';
import { undeclaredJobLines } from '../doubt.ts';
import { counted, inText } from '../message.ts';
import { type Target, type TargetDefinition, topOf } from '../target.ts';
import { unclearSections } from '../unclear-headings.ts';
import { coreSections } from './outline.ts';

/** Whether any section or entry is known to tell of jobs. */
function hasJobs({ cv }: RunContext): boolean {
  return cv.work.length > 0 || cv.sections.some(({ kind }) => kind === 'experience');
}

/** Lines like those of jobs where no heading stands above them that anybody would take for one of jobs. */
function jobsWithoutHeading(context: RunContext): Line[] {
  if (hasJobs(context)) return [];
  const unclear = unclearSections(context);
  return undeclaredJobLines(context).filter(
    ({ start }) => !unclear.some(({ section }) => section.start <= start && start < section.end),
  );
}

/** Pages at most: what the role says of its level, else what is usual in the region. */
function usualPages({ conventions, profile }: RunContext): number {
  return profile.expectations?.[profile.seniority]?.pages ?? conventions.pages[profile.seniority];
}

function documentFigures(context: RunContext): Record<string, number | null> {
  const { cv, document } = context;
  return {
    words: cv.words,
    pages: document.pages,
    pagesOverUsual: document.pages === null ? null : document.pages - usualPages(context),
    coreSections: context.english ? coreSections(context) : null,
  };
}

function describeDocument(context: RunContext): Target {
  const { cv, document, conventions, profile } = context;
  return {
    place: topOf(context),
    content: { start: 0, end: document.text.length },
    section: null,
    parts: {},
    lists: { undeclaredJobs: jobsWithoutHeading(context) },
    figures: documentFigures(context),
    values: {
      words: counted(cv.words, 'word', 'words'),
      pages: counted(document.pages ?? 0, 'page', 'pages'),
      usualPages: counted(usualPages(context), 'page', 'pages'),
      seniority: profile.seniority,
      region: inText(conventions.name),
      documentName: conventions.documentName,
    },
    dates: null,
  };
}

/** The CV as a whole. */
export const documentTarget: TargetDefinition = {
  name: 'document',
  parts: [],
  lists: ['undeclaredJobs'],
  figures: ['words', 'pages', 'pagesOverUsual', 'coreSections'],
  values: ['words', 'pages', 'usualPages', 'seniority', 'region', 'documentName'],
  of: (context) => [describeDocument(context)],
};
