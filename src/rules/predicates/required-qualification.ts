import { z } from 'zod';
import { defineCheck, hitAt } from '../check.ts';
import type { RunContext } from '../context.ts';
import { shortQuote } from '../message.ts';
import { splitWords } from '../words.ts';

const options = z.strictObject({
  /** Words that name a qualification: one of them anywhere in the CV is enough. */
  list: z.string(),
  /** Words with which an ad takes experience instead ("or equivalent"). */
  insteadList: z.string(),
});

/** Whether the CV tells of any study. */
function tellsOfStudy({ cv }: RunContext): boolean {
  return cv.education.length > 0 || cv.sections.some(({ kind }) => kind === 'education');
}

/** The ad insists on a qualification, and the CV shows no study at all. */
export const requiredQualification = defineCheck({
  kind: 'required-qualification',
  values: ['asked'],
  options,
  compile: ({ list, insteadList }, resources) => {
    const qualifications = resources.phrases(list);
    const instead = resources.phrases(insteadList);
    return (targets, context) => {
      const { document, english, jobAd, words } = context;
      const asked = jobAd?.qualifications.find(({ need }) => need === 'essential');
      if (asked === undefined || !english || tellsOfStudy(context)) return [];
      const isOpen = jobAd!.qualifications.some(
        ({ quote }) => instead.find(quote, splitWords(quote)).length > 0,
      );
      if (isOpen || qualifications.find(document.text, words).length > 0) return [];
      return targets.slice(0, 1).map(({ place }) => hitAt(place, { asked: shortQuote(asked.quote) }));
    };
  },
});
