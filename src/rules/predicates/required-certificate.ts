import { z } from 'zod';
import { defineCheck, type Hit, hitAt } from '../check.ts';
import type { RunContext } from '../context.ts';
import { shortQuote } from '../message.ts';
import { topOf } from '../target.ts';
import { splitWords } from '../words.ts';

const options = z.strictObject({
  /** Words with which an ad takes something else instead ("or equivalent"). */
  insteadList: z.string(),
});

/** The ad insists on a certificate that the CV names nowhere. One hit for each. */
export const requiredCertificate = defineCheck({
  kind: 'required-certificate',
  values: ['certificate'],
  options,
  compile: ({ insteadList }, resources) => {
    const instead = resources.phrases(insteadList);
    const isOpen = (sentence: string) => instead.find(sentence, splitWords(sentence)).length > 0;
    return (targets, context: RunContext) => {
      const { cv, document, jobAd, mentions } = context;
      if (targets.length === 0 || jobAd === null) return [];
      const text = document.text.toLowerCase();
      const place = cv.sections.find(({ kind }) => kind === 'certifications')?.heading ?? topOf(context);
      return jobAd.certificates.flatMap(({ need, anyOf, quote, sentence }): Hit[] => {
        if (need !== 'essential' || isOpen(sentence)) return [];
        if (mentions.some(({ skillId }) => anyOf.includes(skillId))) return [];
        return text.includes(quote.toLowerCase())
          ? []
          : [hitAt(place, { certificate: shortQuote(quote) }, { identity: quote })];
      });
    };
  },
});
