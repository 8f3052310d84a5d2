import { type CountryCode, findPhoneNumbersInText } from 'libphonenumber-js/min';
import type { Contact } from '../model/cv.ts';
import type { RegionCode } from '../model/role.ts';
import { type LineView, splitCells } from './view.ts';

/** Ten years of digits are no phone; a run of digits as phones are written is. */
const PHONE_LIKE = /(?<![\p{L}\p{N}/.-])\+?\(?\d[\d\s().-]{6,20}\d(?![\p{L}\p{N}/-])/gu;
const YEARS =
  /^\(?\d{4}\)?\s*[-–—.]\s*\(?\d{4}\)?$|(?<!\d)(?:19|20)\d{2}\D{1,4}(?:\d{1,2}\D{1,2})?(?:19|20)\d{2}(?!\d)|(?<!\d)\d{1,2}[/.]\d{4}(?!\d)/;

/** Characters before a number in which its label stands. */
const LONGEST_LABEL = 24;

const COUNTRY: Readonly<Record<RegionCode, CountryCode>> = { NZ: 'NZ', AU: 'AU', UK: 'GB', US: 'US' };

/** "(415) 555-2671", "415-555-2671" or "1 415 555 2671": how North Americans write, and nobody else. */
const NORTH_AMERICAN = /(?<![\d+])(?:1[-. ])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-. ])\d{3}[-. ]\d{4}(?!\d)/;
/** "4155552671": ten digits without a gap, of which the first is no 0. */
const TEN_DIGITS = /^(?:\+?1)?[2-9]\d{2}[2-9]\d{6}$/;

/**
 * The numbers of a text, by the region's own rules. Elsewhere than in North America a national number begins with
 * 0, so one in North American form is read as such or not at all: the region's rules would make a number of it that
 * is nobody's. British numbers without their 0 have ten digits too, so there ten digits in a row stay British.
 */
function numbersIn(text: string, region: RegionCode): ReturnType<typeof findPhoneNumbersInText> {
  const own = COUNTRY[region];
  if (own === 'US') return findPhoneNumbersInText(text, own);
  const found = findPhoneNumbersInText(text, own);
  const american = findPhoneNumbersInText(text, 'US');
  if (NORTH_AMERICAN.test(text)) return american.length > 0 ? american : found.filter(isInternational(text));
  const isAmerican = ({ startsAt, endsAt }: (typeof found)[number]) =>
    own !== 'GB' && TEN_DIGITS.test(text.slice(startsAt, endsAt));
  return found.some(isAmerican) && american.length > 0 ? american : found;
}

/** Tells numbers that are written with their country code from those that a region's rules completed. */
function isInternational(text: string): (match: { startsAt: number }) => boolean {
  return ({ startsAt }) => /^(?:\+|00)/.test(text.slice(startsAt, startsAt + 2));
}

/** The first number of the lines that is a phone's, else the first that is written like one. */
export function findPhone(
  views: readonly LineView[],
  region: RegionCode,
  otherNumbers: RegExp,
): Contact['phone'] {
  let invalid: Contact['phone'] = null;
  for (const view of views.flatMap((line) => splitCells(line.text, line.start, /\t|\s[|•·]\s/gu))) {
    const text = view.value;
    if ((text.match(/\d/g)?.length ?? 0) < 7) continue;
    const found = numbersIn(text, region).find(
      (match) =>
        !YEARS.test(text.slice(match.startsAt, match.endsAt)) &&
        !otherNumbers.test(text.slice(Math.max(0, match.startsAt - LONGEST_LABEL), match.startsAt)),
    );
    if (found !== undefined) {
      return {
        value: found.number.number,
        start: view.start + found.startsAt,
        end: view.start + found.endsAt,
        valid: true,
      };
    }
    for (const match of text.matchAll(PHONE_LIKE)) {
      const digits = match[0].replace(/\D/g, '').length;
      if (otherNumbers.test(text.slice(Math.max(0, match.index - LONGEST_LABEL), match.index))) continue;
      if (invalid !== null || digits < 7 || digits > 15 || YEARS.test(match[0].trim())) continue;
      const start = view.start + match.index;
      invalid = { value: match[0].trim(), start, end: start + match[0].length, valid: false };
    }
  }
  return invalid;
}
