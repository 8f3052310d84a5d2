import { strToU8 } from 'fflate';
import { extractText } from '../../src/extract/index.ts';
import { pack } from '../../src/generated/pack.ts';
import type { Cv, DateRange, PartialDate } from '../../src/model/cv.ts';
import type { TextDocument } from '../../src/model/document.ts';
import { DEFAULT_LIMITS } from '../../src/model/limits.ts';
import type { RegionCode } from '../../src/model/role.ts';
import type { Field } from '../../src/model/span.ts';
import { compileLexicon, parseCv } from '../../src/parse/index.ts';

export const lexicon = compileLexicon(pack.lexicon);
export const NOW = '2026-11-24';

/** Reads and parses a CV given as text, with the words that ship. */
export async function parseText(
  text: string,
  region: RegionCode = 'NZ',
): Promise<{ document: TextDocument; cv: Cv }> {
  const document = await extractText(strToU8(text), { fileName: null, limits: DEFAULT_LIMITS });
  const conventions = pack.regions.find(({ code }) => code === region)!;
  return { document, cv: parseCv(document, { lexicon, conventions, now: NOW }) };
}

const iso = (date: Field<PartialDate> | null): string =>
  date === null
    ? ''
    : [date.value.year, date.value.month, date.value.day].filter((part) => part !== null).join('-');

/** "2021-3 to 2023-5", "2021 to now", "2019" or "" for a test to compare. */
export function showDates(dates: DateRange | null): string {
  if (dates === null) return '';
  const end = dates.present ? 'now' : iso(dates.endDate);
  return end === '' ? iso(dates.startDate) : `${iso(dates.startDate)} to ${end}`;
}
