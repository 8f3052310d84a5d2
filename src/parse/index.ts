import type { Cv, SectionKind } from '../model/cv.ts';
import type { TextDocument } from '../model/document.ts';
import type { RegionConventions } from '../model/pack.ts';
import type { Field } from '../model/span.ts';
import type { CompiledLexicon } from './compile.ts';
import { parseContact } from './contact.ts';
import { createDateFinder } from './dates.ts';
import { parseEducation } from './education.ts';
import { findEmail } from './email.ts';
import { findHeadings } from './headings.ts';
import { parseItems, parseLanguages, parseList, parseReferences } from './items.ts';
import { detectLanguage } from './language.ts';
import { findName, nameLines } from './name.ts';
import { parseProjects } from './projects.ts';
import { cutSections, type Outline } from './sections.ts';
import { parseSkillGroups } from './skill-groups.ts';
import { joinLines, type LineView, viewLines } from './view.ts';
import { parseWork } from './work.ts';

export { type CompiledLexicon, compileLexicon } from './compile.ts';

/** What `parseCv` needs besides the document. */
export interface ParseOptions {
  readonly lexicon: CompiledLexicon;
  readonly conventions: RegionConventions;
  /** YYYY-MM-DD; bounds the years that are believed. */
  readonly now: string;
}

/** A profile without a heading: running text of at least this many words above the first section. */
const FEWEST_SUMMARY_WORDS = 15;

function summaryOf(outline: Outline, lexicon: CompiledLexicon): Field | null {
  const section = outline.sections.find(({ section }) => section.kind === 'summary');
  if (section !== undefined && section.views.length > 0) return joinLines(section.views, lexicon);
  const text = outline.top.filter((view) => view.text.split(/\s+/).length > 7 && !/[@|\t]/.test(view.text));
  const first = text[0];
  if (first === undefined) return null;
  const paragraph = outline.top.filter(
    (view) => view.index >= first.index && view.index <= text.at(-1)!.index + 1 && !/[@|\t]/.test(view.text),
  );
  const joined = joinLines(paragraph, lexicon);
  return joined.value.split(' ').length >= FEWEST_SUMMARY_WORDS ? joined : null;
}

function countWords(views: readonly LineView[]): number {
  let words = 0;
  for (const view of views) {
    if (view.line.region === 'body') words += view.text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  }
  return words;
}

/**
 * Recovers what a screener's parser would: contact, sections, jobs, studies, skills and the rest, each field with
 * the span it was read from.
 *
 * Why spans everywhere: rules quote what they judge, and a person must be able to see what was read where.
 */
export function parseCv(document: TextDocument, options: ParseOptions): Cv {
  const { lexicon, conventions, now } = options;
  const views = viewLines(document);
  const finder = createDateFinder(lexicon, conventions.monthFirst, now);
  const headings = findHeadings(views, lexicon);
  const margins = views.filter((view) => view.line.region !== 'body');
  const email = findEmail(views, document)?.value ?? null;
  const name =
    findName(nameLines(views, headings), lexicon, email) ??
    findName(
      margins.map((view) => ({ view, large: false })),
      lexicon,
      email,
    );
  const outline = cutSections(views, headings, name, document.text.length);
  const of = (kind: SectionKind) =>
    outline.sections.filter(({ section }) => section.kind === kind).map((section) => section.views);
  const contactViews = of('contact').flat();
  const inContact = new Set(contactViews);
  // A referee's phone number is not the candidate's.
  const rest = outline.sections
    .filter(({ section }) => section.kind !== 'references')
    .flatMap((section) => section.views)
    .filter((view) => !inContact.has(view));
  return {
    contact: parseContact(
      { name, block: [...outline.top, ...contactViews], margins, rest },
      document,
      lexicon,
      conventions.code,
    ),
    summary: summaryOf(outline, lexicon),
    sections: outline.sections.map(({ section }) => section),
    work: of('experience').flatMap((lines) => parseWork(lines, finder, lexicon)),
    volunteer: of('volunteering').flatMap((lines) => parseWork(lines, finder, lexicon)),
    education: of('education').flatMap((lines) => parseEducation(lines, finder, lexicon)),
    projects: of('projects').flatMap((lines) => parseProjects(lines, finder, lexicon)),
    skills: of('skills').flatMap(parseSkillGroups),
    certificates: of('certifications').flatMap((lines) => parseItems(lines, finder)),
    awards: of('awards').flatMap((lines) => parseItems(lines, finder)),
    publications: of('publications').flatMap((lines) => parseItems(lines, finder)),
    languages: of('languages').flatMap((lines) => parseLanguages(lines, lexicon)),
    interests: of('interests').flatMap(parseList),
    references: of('references').flatMap(parseReferences),
    words: countWords(views),
    language: detectLanguage(document.text, lexicon.stopWords),
  };
}
