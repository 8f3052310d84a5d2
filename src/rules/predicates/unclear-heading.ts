import { z } from 'zod';
import type { Section, SectionKind } from '../../model/cv.ts';
import { defineCheck, hitAt } from '../check.ts';
import { unknownList } from '../checks/phrase-list.ts';
import type { RunContext } from '../context.ts';
import { shortQuote } from '../message.ts';
import { unclearSections } from '../unclear-headings.ts';
import { wordsWithin } from '../words.ts';

/** How a message speaks of what stands below a heading, and the heading that everybody knows. */
const WORDS: Partial<Record<SectionKind, { readonly holds: string; readonly plain: string }>> = {
  experience: { holds: 'your jobs', plain: 'Experience' },
  education: { holds: 'your studies', plain: 'Education' },
  projects: { holds: 'your projects', plain: 'Projects' },
  skills: { holds: 'your skills', plain: 'Skills' },
};

const options = z.strictObject({
  /** Word list of headings that only a person understands. */
  playfulList: z.string(),
});

/** Sections under a playful heading, where no other section of their kind has a plain one. */
function playfulSections({ cv }: RunContext, isPlayful: (section: Section) => boolean): Section[] {
  const plain = new Set(cv.sections.filter((section) => !isPlayful(section)).map(({ kind }) => kind));
  return cv.sections.filter((section) => isPlayful(section) && !plain.has(section.kind));
}

/** A heading that does not say that jobs or skills follow, where no other section of the CV holds them. */
export const unclearHeading = defineCheck({
  kind: 'unclear-heading',
  values: ['heading', 'holds', 'plain'],
  options,
  faults: ({ playfulList }, surroundings) => unknownList('playfulList', playfulList, surroundings),
  compile: ({ playfulList }, resources) => {
    const phrases = resources.phrases(playfulList);
    return (targets, context) => {
      if (!context.english || targets.length === 0) return [];
      const isPlayful = ({ heading }: Section): boolean => {
        const words = wordsWithin(context.words, heading);
        return words.length > 0 && phrases.opening(context.document.text, words)?.end === words.at(-1)!.end;
      };
      const playful = playfulSections(context, isPlayful).map((section) => ({
        section,
        holds: section.kind,
      }));
      return [...unclearSections(context), ...playful].flatMap(({ section, holds }) => {
        const words = WORDS[holds];
        const heading = shortQuote(section.heading.value);
        return words === undefined ? [] : [hitAt(section.heading, { heading, ...words })];
      });
    };
  },
});
