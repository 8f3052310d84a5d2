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

/**
 * The places of a CV in which a word is a name and no skill: the candidate, employers, places of study, addresses,
 * referees. Why: Ruby, Jackson and Claude are people, Oracle, SAP and Spark are employers, Java is an island.
 */
export function maskSpans(document: TextDocument, cv: Cv): Span[] {
  const { contact } = cv;
  const inHeader = (span: Span) =>
    !cv.sections.some(
      (section) => section.kind !== 'contact' && span.start >= section.start && span.start < section.end,
    );
  return [
    ...addressSpans(document.text),
    ...headerLabels(document.text, cv.sections),
    ...present([contact.name, contact.email, contact.phone, contact.location]),
    ...contact.profiles,
    ...document.links.filter(inHeader),
    ...[...cv.work, ...cv.volunteer].flatMap((entry) => present([entry.name, entry.location])),
    ...present(cv.education.map((entry) => entry.institution)),
    ...cv.sections.filter((section) => section.kind === 'references'),
  ];
}
