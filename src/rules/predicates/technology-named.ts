import { z } from 'zod';
import { defineCheck, hitAt } from '../check.ts';
import type { RunContext } from '../context.ts';
import { mayBeItWork, namesTechnology, tellingWords } from '../it-work.ts';
import { headingLine, nameOfEntry } from '../targets/work.ts';

const options = z.strictObject({
  /** A job that tells less than so many words is told of by other rules. */
  minWords: z.int().min(1),
  /** Only where the profile asks for so many technologies as essentials. */
  minAsked: z.int().min(1),
});

/** What may be a technology that no vocabulary knows: capitals inside a sentence, inside a word, or a digit in one. */
const POSSIBLE_NAME = /[^.!?:\s]\s+\p{Lu}[\p{L}\d]|\p{Ll}\p{Lu}|\p{L}[\d+#]|\.\p{Ll}{2,4}\b/u;

function asksForTechnologies({ profile, technologies }: RunContext, minAsked: number): boolean {
  const asked = profile.skills.filter(
    ({ need, anyOf }) => need === 'essential' && anyOf.some((id) => technologies.has(id)),
  );
  return asked.length >= minAsked;
}

/** The newest job, where it is one in IT, tells what was done and names not one technology. */
export const technologyNamed = defineCheck({
  kind: 'technology-named',
  values: ['entry'],
  options,
  compile:
    ({ minWords, minAsked }) =>
    (targets, context) => {
      const { cv, document, titles, english } = context;
      const newest = cv.work[0];
      if (targets.length === 0 || newest === undefined || newest.position === null || !english) return [];
      if (titles(newest.position.value).isIt !== true || !mayBeItWork(0, context)) return [];
      if (!asksForTechnologies(context, minAsked) || namesTechnology(0, context)) return [];
      if (tellingWords(newest, context) < minWords) return [];
      const told = [newest.summary, ...newest.highlights].filter((part) => part !== null);
      if (told.some(({ value }) => POSSIBLE_NAME.test(value))) return [];
      const place = headingLine(newest.heading, document.text);
      return [hitAt(place, { entry: nameOfEntry(newest, document.text) })];
    },
});
