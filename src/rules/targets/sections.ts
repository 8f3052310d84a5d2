import type { Section } from '../../model/cv.ts';
import { shortQuote } from '../message.ts';
import { type TargetDefinition, textTarget, topOf } from '../target.ts';
import { wordsWithin } from '../words.ts';

/**
 * Whether what follows may be this section's content: a heading that the lexicon does not know, straight below
 * another one, may well be the first line of what it holds, which must not be called empty.
 */
function mayBeContent(following: Section | undefined): boolean {
  return following?.kind === 'other';
}

/** Each section under its heading. */
export const sectionsTarget: TargetDefinition = {
  name: 'sections',
  parts: [],
  lists: [],
  figures: ['words'],
  values: ['heading'],
  of: ({ cv, words }) =>
    cv.sections.flatMap((section, index) => {
      const count = wordsWithin(words, section.content).length;
      if (count === 0 && mayBeContent(cv.sections[index + 1])) return [];
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
  of: ({ cv, words }) => {
    if (cv.summary === null) return [];
    const count = wordsWithin(words, cv.summary).length;
    return [textTarget(cv.summary, 'summary', { words: String(count) }, { figures: { words: count } })];
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
