import type { Cv, Section } from '../model/cv.ts';
import type { TextDocument } from '../model/document.ts';
import type { Span } from '../model/span.ts';

/** Bounded parts only, so that a long run of letters costs no more than its length. */
const EMAIL = /[\w.%+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/gu;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"]{1,2000}/giu;
/** Without "https://" only with a path: "Salesforce.com" and "ASP.NET" are skills, "github.com/jane" is an address. */
const BARE_ADDRESS =
  /(?<![\w.@/-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,3}\.(?:com|org|nz|au|uk|dev|me|in|github\.io|gitlab\.io)\/[^\s<>",;|]{1,500}/giu;
/** "GitHub:" or "GitHub -" before an address: a label, no skill. */
const LABEL = /([\p{L}]{2,20})\s{0,3}[:\-–|]?\s{0,3}$/u;

/** E-mail and web addresses with the label that names their site. */
export function addressSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const pattern of [EMAIL, ADDRESS, BARE_ADDRESS]) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const label = LABEL.exec(text.slice(Math.max(0, match.index - 30), match.index));
      const named = label !== null && match[0].toLowerCase().includes(label[1]!.toLowerCase());
      spans.push({ start: named ? match.index - label[0].length : match.index, end });
    }
  }
  return spans;
}

/** Labels in the lines above the first heading ("GitHub: jane-smith"), which name a site and no skill. */
function headerLabels(text: string, sections: readonly Section[]): Span[] {
  const top = text.slice(0, sections[0]?.start ?? 0);
  return [...top.matchAll(/[\p{L}]{2,20}:/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function present(fields: readonly (Span | null)[]): Span[] {
  return fields.filter((field) => field !== null);
}

/** The places of a CV that hold names: no skill is read in `never`, no ambiguous one in `doubtful`. */
export interface NameSpans {
  /** The candidate, addresses and their labels. */
  readonly never: readonly Span[];
  /** Employers, places of study, locations, referees. */
  readonly doubtful: readonly Span[];
  /** Employers alone: a skill named there is the company's product at best, and not shown at work. */
  readonly employers: readonly Span[];
}

/**
 * The places of a CV in which a word is a name and no skill. Why: Ruby, Jackson and Claude are people, Oracle, SAP and
 * Spark are employers, Java is an island.
 *
 * Where a reader may have taken a skill for an employer (a two-column page), only names that mean other things as
 * well are left out: better to count "CSS" once too often than to call it missing.
 */
export function nameSpans(document: TextDocument, cv: Cv): NameSpans {
  const { contact } = cv;
  const inHeader = (span: Span) =>
    !cv.sections.some(
      (section) => section.kind !== 'contact' && span.start >= section.start && span.start < section.end,
    );
  const entries = [...cv.work, ...cv.volunteer];
  const employers = present(entries.map((entry) => entry.name));
  return {
    never: [
      ...addressSpans(document.text),
      ...headerLabels(document.text, cv.sections),
      ...present([contact.name, contact.email, contact.phone]),
      ...contact.profiles,
      ...document.links.filter(inHeader),
    ],
    doubtful: [
      ...employers,
      ...present([contact.location, ...entries.map((entry) => entry.location)]),
      ...present(cv.education.map((entry) => entry.institution)),
      ...cv.sections.filter((section) => section.kind === 'references'),
    ],
    employers,
  };
}
