import type { Cv } from '../model/cv.ts';
import type { Locator } from '../model/locate.ts';
import type { SkillMention } from '../model/skill.ts';
import type { Span } from '../model/span.ts';
import type { TextContext } from './context.ts';
import type { PhraseSet } from './phrases.ts';
import type { Token } from './tokens.ts';

/** The skill that every developer has, whatever the title calls it. */
const DEVELOPMENT = 'software-development';

/** Index of the first token at or after an offset. */
function firstFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function someIn(set: PhraseSet, span: Span, { tokens }: TextContext): boolean {
  let index = firstFrom(tokens, span.start);
  for (; index < tokens.length && tokens[index]!.start < span.end; index += 1) {
    if (set.matchAt(tokens, index) > 0) return true;
  }
  return false;
}

/**
 * Titles of jobs that say that somebody develops software ("Java Developer"): the skill is at work there although no
 * spelling of it stands in the CV.
 */
export function titleMentions({ work }: Cv, context: TextContext, locator: Locator): SkillMention[] {
  const { developingTitles, otherDevelopers } = context.lists;
  return work.flatMap(({ position }, workIndex): SkillMention[] => {
    if (position === null || !someIn(developingTitles, position, context)) return [];
    if (someIn(otherDevelopers, position, context)) return [];
    const { start, end, value } = position;
    const place = { start, end, section: locator.sectionAt(start), workIndex, projectIndex: null };
    return [
      { ...place, skillId: DEVELOPMENT, via: 'implied', from: value, strength: 'shown', claim: 'stated' },
    ];
  });
}
