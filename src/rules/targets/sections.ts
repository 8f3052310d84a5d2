import { SECTION_KINDS, type Section, type SectionKind } from '../../model/cv.ts';
import type { RunContext } from '../context.ts';
import { undeclaredJobLines } from '../doubt.ts';
import { counted, shortQuote } from '../message.ts';
import { type TargetDefinition, textTarget, topOf } from '../target.ts';
import { wordsWithin } from '../words.ts';

/** Kinds whose heading is worth calling empty: a heading we cannot place may be anything, a title page included. */
const NAMED: ReadonlySet<SectionKind> = new Set(
  SECTION_KINDS.filter((kind) => kind !== 'other' && kind !== 'contact'),
);

/**
 * Whether an empty section may only seem so: in columns and tables its text may have been read elsewhere, and
 * a heading that the lexicon does not know, straight below another one, may be the first line of its content.
 */
function mayHaveText(section: Section, following: Section | undefined, { document }: RunContext): boolean {
  const { columnsPerPage, tables, textBoxes } = document.signals;
  if ((tables ?? 0) > 0 || (textBoxes ?? 0) > 0) return true;
  if (columnsPerPage?.some((columns) => columns > 1)) return true;
  return !NAMED.has(section.kind) || following?.kind === 'other';
}

/** Each section under its heading. */
export const sectionsTarget: TargetDefinition = {
  name: 'sections',
  parts: [],
  lists: [],
  figures: ['words'],
  values: ['heading'],
  of: (context) =>
    context.cv.sections.flatMap((section, index, all) => {
      const count = wordsWithin(context.words, section.content).length;
      if (count === 0 && mayHaveText(section, all[index + 1], context)) return [];
      const values = { heading: shortQuote(section.heading.value) };
      return [
        textTarget(section.content, section.kind, values, {
          place: section.heading,
          figures: { words: count },
        }),
      ];
    }),
};

/** The summary at the top, where there is one. */
export const summaryTarget: TargetDefinition = {
  name: 'summary',
  parts: [],
  lists: [],
  figures: ['words'],
  values: ['words'],
  of: (context) => {
    const { cv, words } = context;
    const { summary } = cv;
    if (summary === null) return [];
    // Jobs without a heading were read as part of it: how long it is and what it says is not the summary's doing.
    const jobs = undeclaredJobLines(context).filter(
      ({ start, end }) => summary.start <= start && end <= summary.end,
    );
    if (jobs.length > 1) return [];
    const count = wordsWithin(words, summary).length;
    return [
      textTarget(
        summary,
        'summary',
        { words: counted(count, 'word', 'words') },
        { figures: { words: count } },
      ),
    ];
  },
};

/** The skills section with all that it lists, where there is one. */
export const skillsTarget: TargetDefinition = {
  name: 'skills',
  parts: [],
  lists: ['keywords'],
  figures: ['keywordCount'],
  values: ['role'],
  of: (context) => {
    const { cv, profile } = context;
    if (cv.skills.length === 0) return [];
    const section = cv.sections.find(({ kind }) => kind === 'skills');
    const content = section?.content ?? { start: cv.skills[0]!.start, end: cv.skills.at(-1)!.end };
    const keywords = cv.skills.flatMap((group) => group.keywords);
    return [
      textTarget(
        content,
        'skills',
        { role: profile.title },
        {
          place: section?.heading ?? topOf(context),
          lists: { keywords },
          figures: { keywordCount: keywords.length },
        },
      ),
    ];
  },
};
