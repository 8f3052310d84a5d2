import { z } from 'zod';
import type { Span } from '../../model/span.ts';
import { type CheckFault, defineCheck, hitAt } from '../check.ts';
import { unknownList } from '../checks/phrase-list.ts';
import type { RunContext } from '../context.ts';
import { counted, joinList } from '../message.ts';
import { isPartOfAddress } from '../word-pairs.ts';
import { firstStartingAt, type Word, wordsWithin } from '../words.ts';

const options = z.strictObject({
  /** Word list of short forms that every reader of the field knows. */
  knownList: z.string(),
  /** Stay silent below so many different short forms: one or two may be known to whoever hires. */
  atLeast: z.int().min(1),
});

/** Short forms that a message lists. */
const MOST_SHOWN = 6;

/**
 * A short form: three or four capitals, or more without a vowel. Two letters mean too many things, with digits they are
 * names of products, and a longer one with a vowel may be a word.
 */
const ACRONYM = /^(?:[A-Z]{3,4}|[B-DF-HJ-NP-TV-Z]{5,6})$/u;

/** Small words that a short form leaves out of what it stands for ("Ministry of Health"). */
const LEFT_OUT = /^(?:of|and|the|for|to|in|on|de)$/u;

/** All that the CV spells out or names elsewhere: initials of runs of words, and words of headings and names. */
function explained(wanted: ReadonlySet<string>, { words, document, cv, locator }: RunContext): Set<string> {
  const found = new Set<string>();
  const initials = words.filter(({ key }) => !LEFT_OUT.test(key)).map(({ key }) => key[0]!.toUpperCase());
  for (const length of new Set([...wanted].map((form) => form.length))) {
    for (let at = 0; at + length <= initials.length; at += 1) {
      const form = initials.slice(at, at + length).join('');
      if (wanted.has(form)) found.add(form);
    }
  }
  const named = words.filter(({ start }) => {
    const section = locator.sectionAt(start);
    return section !== 'experience' && section !== 'projects' && section !== 'summary';
  });
  const headings = [...cv.work, ...cv.projects].flatMap(({ heading }) => wordsWithin(words, heading));
  for (const { start, end } of [...named, ...headings]) found.add(document.text.slice(start, end));
  return found;
}

/** Whether the line is written in capitals throughout, so that any word looks like a short form. */
function shouts(span: Span, text: string): boolean {
  const letters = text.slice(span.start, span.end).replace(/[^\p{L}]/gu, '');
  return letters.replace(/\p{Lu}/gu, '').length * 2 < letters.length;
}

/** Whether brackets beside the short form may explain it: "FRP (the planning tool)", "planning tool (FRP)". */
function isBesideBracket({ start, end }: Word, text: string): boolean {
  return text[start - 1] === '(' || /^\s?\(/u.test(text.slice(end, end + 2));
}

/** Short forms in bullets that only colleagues know. Names, skills and what the CV spells out anywhere are left out. */
export const unexplainedAcronyms = defineCheck({
  kind: 'unexplained-acronyms',
  values: ['acronyms', 'count'],
  options,
  faults: ({ knownList }, surroundings): CheckFault[] => unknownList('knownList', knownList, surroundings),
  compile: ({ knownList, atLeast }, resources) => {
    const known = new Set(resources.entries(knownList));
    return (targets, context) => {
      if (!context.english) return [];
      const { text } = context.document;
      const skills = context.mentions;
      const inSkill = ({ start, end }: Word): boolean => {
        const at = firstStartingAt(skills, start + 1);
        return skills
          .slice(Math.max(0, at - 3), at)
          .some((skill) => skill.start <= start && end <= skill.end);
      };
      const candidates = targets
        .filter(({ content }) => !shouts(content, text))
        .flatMap(({ content }) => wordsWithin(context.words, content))
        .filter((word) => ACRONYM.test(text.slice(word.start, word.end)) && !known.has(word.key))
        .filter((word) => !isBesideBracket(word, text) && !inSkill(word))
        .filter(
          ({ start, end }) => !isPartOfAddress(text, start, end) && !/[-–&]/u.test(text[start - 1] ?? ' '),
        );
      if (candidates.length < atLeast) return [];
      const wanted = new Set(candidates.map(({ start, end }) => text.slice(start, end)));
      const told = explained(wanted, context);
      const first = new Map<string, Word>();
      for (const word of candidates) {
        const written = text.slice(word.start, word.end);
        if (!told.has(written) && !first.has(written)) first.set(written, word);
      }
      if (first.size < atLeast) return [];
      const values = {
        acronyms: joinList([...first.keys()], 'and', MOST_SHOWN),
        count: counted(first.size, 'short form', 'short forms'),
      };
      return [hitAt([...first.values()], values, { identity: '' })];
    };
  },
});
