import { z } from 'zod';
import { defineCheck, hitAt } from '../check.ts';
import { unknownList } from '../checks/phrase-list.ts';
import type { RunContext } from '../context.ts';
import { topOf } from '../target.ts';
import { splitWords } from '../words.ts';

const options = z.strictObject({
  /** Word list of names that say what a file is and not whose. */
  fillers: z.string(),
});

const EXTENSION = /\.\w{1,10}$/u;
const MARKS = /\p{M}/gu;

const unaccented = (text: string): string => text.normalize('NFD').replace(MARKS, '').toLowerCase();

/** A file name as words: at signs, digits and capitals inside ("NewCV2024_final" is New, CV, final). */
function nameAsWords(fileName: string): string {
  return fileName
    .slice(0, 200)
    .replace(EXTENSION, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
}

/** Names that scanners, phones and sites give: long runs of hexadecimal digits. */
const MACHINE_NAME = /^(?=.*\d)[\da-f]{8,}(?:-[\da-f]{4,12})*$/iu;

/** Whether the name of the person stands in the file name, written together or apart. */
function namesPerson(words: string, { cv }: RunContext): boolean {
  const joined = unaccented(words).replaceAll(' ', '');
  const names = splitWords(unaccented(cv.contact.name?.value ?? '')).filter(({ key }) => key.length > 1);
  return names.some(({ key }) => joined.includes(key));
}

/**
 * A file name that says nothing to the person who receives it: made only of words like "CV", "new" and "final".
 * One word beyond them may be a name that we do not know, so nothing is said then.
 */
export const unhelpfulFileName = defineCheck({
  kind: 'unhelpful-file-name',
  values: [],
  options,
  faults: ({ fillers }, surroundings) => unknownList('fillers', fillers, surroundings),
  compile: ({ fillers }, resources) => {
    const matcher = resources.phrases(fillers);
    return (targets, context) => {
      const { fileName } = context.whole;
      if (fileName === null || fileName.trim() === '') return [];
      const words = nameAsWords(fileName);
      if (namesPerson(words, context)) return [];
      const all = splitWords(words);
      const filled = matcher.find(words, all);
      const isFilled = all.every(
        ({ start, end, key }) =>
          key.length === 1 || filled.some((part) => start >= part.start && end <= part.end),
      );
      if (!isFilled && !MACHINE_NAME.test(fileName.replace(EXTENSION, ''))) return [];
      return [hitAt(topOf(context), targets[0]?.values ?? {}, { identity: '' })];
    };
  },
});
