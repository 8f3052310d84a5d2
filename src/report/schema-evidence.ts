import { z } from 'zod';
import { SECTION_KINDS } from '../model/cv.ts';

/** A list that nobody may change: the report's types are read-only, and the schema must equal them. */
export function list<Item extends z.ZodType>(item: Item) {
  return z.array(item).readonly();
}

export const sectionKindSchema = z.enum(SECTION_KINDS);

const offset = z.int().min(0);
const coordinate = z.number();

export const evidenceSchema = z
  .object({
    quote: z.string().describe('The words of the CV: exactly `text.slice(start, end)`.'),
    start: offset.describe('UTF-16 offset into the text where the quote begins.'),
    end: offset.describe('Offset behind its last character.'),
    page: z.int().min(1).nullable().describe('Page, from 1; null where the format has no pages.'),
    line: z.int().min(1).describe('Line of the text, from 1.'),
    box: z
      .tuple([coordinate, coordinate, coordinate, coordinate])
      .readonly()
      .nullable()
      .describe('Left, top, right, bottom of its line in points from the top left corner of the page.'),
    section: sectionKindSchema.nullable().describe('Section that holds it; null above the first heading.'),
  })
  .meta({ id: 'Evidence', description: 'A quote of the CV and where it stands.' });

export const evidenceList = list(evidenceSchema);
