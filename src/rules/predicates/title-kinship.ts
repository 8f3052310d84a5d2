import { z } from 'zod';
import { roleInText, UNTITLED } from '../../model/role.ts';
import type { Field } from '../../model/span.ts';
import type { TitleMeaning } from '../../model/title-judge.ts';
import { defineCheck, hitAt } from '../check.ts';
import type { RunContext } from '../context.ts';
import { topLines } from '../doubt.ts';
import { joinList, shortQuote } from '../message.ts';
import { wordsWithin } from '../words.ts';

const options = z.strictObject({
  /** How many of the newest jobs are looked at. */
  latest: z.int().min(1),
});

/** A line of at most so many words may be a headline. */
const HEADLINE_WORDS = 12;

/** Whether the lines at the top name the role, or one near it: in a headline, or somewhere in the summary. */
function saysRoleOnTop(context: RunContext): boolean {
  const { cv, document, profile, titles, words } = context;
  const lines = topLines(document, cv);
  const headlines = lines.filter((line) => wordsWithin(words, line).length <= HEADLINE_WORDS);
  const parts = headlines.flatMap(({ start, end }) => document.text.slice(start, end).split(/[|•·,]/u));
  if (parts.some((part) => titles(part.trim()).isNear === true)) return true;
  const end = Math.min(document.text.length, ...cv.work.map(({ start }) => start));
  const above = document.text.slice(0, end).toLowerCase();
  return [profile.title, ...profile.alternateTitles].some((title) => above.includes(title.toLowerCase()));
}

/** The titles of the newest jobs; null where one could not be read. */
function latestTitles({ cv }: RunContext, latest: number): Field[] | null {
  const titles = cv.work.slice(0, latest).map(({ position }) => position);
  return titles.every((title) => title !== null) && titles.length > 0 ? titles : null;
}

/** Whoever leads work in IT ("CTO") may have done any part of it; what is no title says nothing. */
function mayBeNear({ isTitle, isNear, isIt, leads }: TitleMeaning): boolean {
  return !isTitle || isNear !== false || (isIt !== false && leads);
}

/** Neither the headline nor a title of the newest jobs has anything in common with the role wanted. */
export const titleKinship = defineCheck({
  kind: 'title-kinship',
  values: ['titles', 'role'],
  options,
  compile:
    ({ latest }) =>
    (targets, context) => {
      const { profile, titles, english } = context;
      if (targets.length === 0 || !english || UNTITLED.includes(profile.title)) return [];
      const found = latestTitles(context, latest);
      if (found === null || found.some(({ value }) => mayBeNear(titles(value)))) return [];
      if (saysRoleOnTop(context)) return [];
      const names = [...new Set(found.map(({ value }) => `“${shortQuote(value)}”`))];
      return [hitAt(found, { titles: joinList(names), role: roleInText(profile) }, { identity: '' })];
    },
});
