import { z } from 'zod';
import { defineCheck, hitAt } from '../check.ts';
import { unknownList } from '../checks/phrase-list.ts';
import type { RunContext } from '../context.ts';
import { isForeign } from '../foreign-phone.ts';
import { shortQuote } from '../message.ts';
import { compilePhrases, type PhraseMatcher } from '../phrases.ts';
import { topOf } from '../target.ts';
import { splitWords, wordsWithin } from '../words.ts';

const options = z.strictObject({
  /** Word list of what states, or asks for, the right to work in a country. */
  rights: z.string(),
});

/** Lines at the top in which people say where they are. */
const TOP_LINES = 12;

/** What the ad asks for in its own words, where that is the right to work and no clearance or licence. */
function askedFor({ jobAd }: RunContext, rights: PhraseMatcher): string | null {
  const asked = jobAd?.workRights.find(({ quote }) => rights.find(quote, splitWords(quote)).length > 0);
  return asked === undefined ? null : `The ad asks for the right to work (“${shortQuote(asked.quote)}”)`;
}

/** Whether the top of the CV or its latest job names a place of the region. */
function isThere({ conventions, cv, document, words }: RunContext): boolean {
  const places = compilePhrases(conventions.homeWords ?? []);
  const lastTopLine = document.lines[Math.min(TOP_LINES, document.lines.length) - 1];
  const top = { start: 0, end: lastTopLine?.end ?? 0 };
  const spans = [top, cv.contact.location, cv.work[0]?.heading].filter(
    (span) => span !== null && span !== undefined,
  );
  return spans.some((span) => places.find(document.text, wordsWithin(words, span)).length > 0);
}

/** A phone of another country, with no place of this one in sight: the reader will wonder. */
function callsFromAbroad(context: RunContext): string | null {
  const { conventions, cv } = context;
  const { phone } = cv.contact;
  if (phone === null || !isForeign(phone, conventions)) return null;
  return isThere(context) ? null : 'Your phone number is that of another country';
}

/**
 * Nothing in the CV says whether its owner may work in the country, though the reader has cause to ask: the ad does,
 * or the CV gives a phone number of another country and no place in this one.
 *
 * Names, languages, schools and nationalities are never looked at: they say nothing about the right to work.
 */
export const workRightsUnstated = defineCheck({
  kind: 'work-rights-unstated',
  values: ['reason', 'examples'],
  options,
  faults: ({ rights }, surroundings) => unknownList('rights', rights, surroundings),
  compile: ({ rights: list }, resources) => {
    const rights = resources.phrases(list);
    return (targets, context) => {
      const { conventions, document, english, words } = context;
      const visible = wordsWithin(words, { start: 0, end: document.text.length });
      if (!english || rights.find(document.text, visible).length > 0) return [];
      const reason = askedFor(context, rights) ?? callsFromAbroad(context);
      if (reason === null || conventions.workRights === undefined) return [];
      const values = { ...targets[0]?.values, reason, examples: conventions.workRights };
      return [hitAt(topOf(context), values, { identity: '' })];
    };
  },
});
