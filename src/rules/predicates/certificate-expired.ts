import { z } from 'zod';
import { defineCheck, forEachTarget, hitAt } from '../check.ts';
import { wordsWithin } from '../words.ts';

const options = z.strictObject({
  /** Words before the date on which a certificate ends ("valid until"). */
  list: z.string(),
});

/** Words between "valid until" and its year: "valid until the 3 March 2021". */
const REACH = 4;

/** The certificate says itself that it ran out before this year began: only that is certain. */
export const certificateExpired = defineCheck({
  kind: 'certificate-expired',
  values: ['year'],
  options,
  compile: ({ list }, resources) => {
    const expiry = resources.phrases(list);
    return forEachTarget(({ content }, { document, words, now }) => {
      const own = wordsWithin(words, content);
      const phrase = expiry.find(document.text, own)[0];
      if (phrase === undefined) return null;
      const following = own.filter(({ start }) => start >= phrase.end).slice(0, REACH);
      const year = following.find(({ key }) => /^(?:19|20)\d\d$/u.test(key));
      if (year === undefined || Number(year.key) >= Number(now.slice(0, 4))) return null;
      return hitAt(content, { year: year.key });
    });
  },
});
