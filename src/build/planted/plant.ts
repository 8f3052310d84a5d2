import type { CleanCv } from './clean-cv.ts';
import type { Asked, Fault, Format, Planter } from './fault.ts';
import { renderDocx } from './render-docx.ts';
import { isSettable, renderPdf } from './render-pdf.ts';
import { renderText } from './render-text.ts';
import { layOut, type Sheet } from './sheet.ts';

/** One CV with one fault, and the clean one that it was made from. */
export interface Planting {
  readonly rule: string;
  readonly fault: Fault;
  readonly person: CleanCv;
  readonly format: Format;
  readonly bytes: Uint8Array;
  /** What the clean CV is checked with. */
  readonly asked: Asked;
}

/** Fewest plantings of a rule. */
const AT_LEAST = 8;

const RENDERERS: Readonly<Record<Format, (sheet: Sheet) => Uint8Array>> = {
  text: renderText,
  docx: renderDocx,
  pdf: renderPdf,
};

/** A CV as a file. */
export const render = (sheet: Sheet, format: Format): Uint8Array => RENDERERS[format](sheet);

/** A small number from a word, so that rules begin with different people. */
const seedOf = (word: string): number =>
  [...word].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);

function sheetWith(fault: Fault, person: CleanCv): Sheet | null {
  const cv = fault.cv === undefined ? person : fault.cv(person);
  if (cv === null) return null;
  return fault.sheet === undefined ? layOut(cv) : fault.sheet(layOut(cv), cv);
}

function plant(
  { rule }: Planter,
  { fault, person, format }: Pick<Planting, 'fault' | 'person' | 'format'>,
): Planting | null {
  const sheet = fault.fits?.(person) === false ? null : sheetWith(fault, person);
  if (sheet === null || (format === 'pdf' && !isSettable(sheet))) return null;
  const bytes = render(sheet, format);
  const asked = fault.asked?.(person) ?? {};
  return { rule, fault, person, format, bytes: fault.bytes?.(bytes) ?? bytes, asked };
}

/**
 * Plants every fault of a planter: each in as many people as give the rule its fewest plantings, in each format.
 * People take turns, so that no rule is measured on one CV alone. Deterministic.
 */
export function plantAll(planter: Planter, people: readonly CleanCv[]): Planting[] {
  const { rule, faults, formats = ['text', 'docx'], atLeast = AT_LEAST, fits = () => true } = planter;
  const suited = people.filter(fits);
  const ways = faults.reduce((sum, fault) => sum + (fault.formats ?? formats).length, 0);
  const turns = Math.max(2, Math.ceil(atLeast / ways));
  let next = seedOf(rule);
  return faults.flatMap((fault) =>
    (fault.formats ?? formats).flatMap((format) => {
      const planted: Planting[] = [];
      for (let tried = 0; tried < suited.length && planted.length < turns; tried += 1) {
        const person = suited[next % suited.length]!;
        next += 1;
        const planting = plant(planter, { fault, person, format });
        if (planting !== null) planted.push(planting);
      }
      return planted;
    }),
  );
}
