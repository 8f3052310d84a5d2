import { readdirSync, readFileSync } from 'node:fs';
import type { Cv, DateRange, PartialDate, Section, SectionKind, WorkEntry } from '../../src/model/cv.ts';
import type { TextDocument } from '../../src/model/document.ts';
import type { Skill } from '../../src/model/skill.ts';
import type { Span } from '../../src/model/span.ts';
import { loadPack } from '../../src/pack/index.ts';
import { scanText } from '../../src/skills/scan.ts';
import { compileVocabulary, type Vocabulary } from '../../src/skills/vocabulary.ts';
import { EMPTY_CV, NO_SIGNALS } from '../empty-samples.ts';

const rules = new URL('../../rules/', import.meta.url);

/** The shipped rules, loaded from their YAML, so that these tests need no build. */
export const pack = loadPack(
  readdirSync(rules, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(new URL(path, rules), 'utf8') })),
);

export const vocabulary = compileVocabulary(pack.skills, pack.lexicon.lists);

/** Ids of the skills that a text names, in its order; `listed` reads the text as a skills section. */
export function idsIn(text: string, { listed = false, words = vocabulary as Vocabulary } = {}): string[] {
  const zones = listed ? [{ start: 0, end: text.length }] : [];
  return scanText({ text, listStarts: new Set(), masks: [], zones }, words).hits.map(
    (hit) => hit.surface.skill.id,
  );
}

export function skill(id: string, rest: Partial<Skill> = {}): Skill {
  return { id, name: id, category: 'test', aliases: [], implies: [], related: [], surfaces: {}, ...rest };
}

function documentOf(text: string): TextDocument {
  let start = 0;
  const lines = text.split('\n').map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    const listLevel = /^\s*[-•]/u.test(line) ? 0 : null;
    return {
      ...span,
      page: null,
      box: null,
      fontSize: null,
      bold: false,
      headingLevel: null,
      listLevel,
      region: 'body' as const,
    };
  });
  return {
    format: 'text',
    fileName: null,
    bytes: text.length,
    pages: null,
    text,
    lines,
    links: [],
    signals: NO_SIGNALS,
    readability: 'good',
    reasons: [],
  };
}

/** Where the words stand in the text; they must stand there once. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start === -1 || text.includes(words, start + 1))
    throw new Error(`not exactly once in the text: ${words}`);
  return { start, end: start + words.length };
}

function dateOf(written: string): PartialDate {
  const [year, month] = written.split('-').map(Number);
  return { year: year ?? 0, month: month ?? null, day: null };
}

/** "2020-03 to 2022-01", "2020 to present". The span does not matter to the skills stage. */
export function datesOf(written: string): DateRange {
  const [from, to] = written.split(' to ');
  const nowhere = { start: 0, end: 0 };
  return {
    ...nowhere,
    startDate: from === undefined ? null : { ...nowhere, value: dateOf(from) },
    endDate: to === undefined || to === 'present' ? null : { ...nowhere, value: dateOf(to) },
    present: to === 'present',
  };
}

export interface CvParts {
  /** Jobs by their full text, with dates. */
  readonly jobs?: readonly { readonly text: string; readonly dates?: string; readonly employer?: string }[];
  readonly projects?: readonly string[];
  readonly sections?: readonly { readonly kind: SectionKind; readonly text: string }[];
  readonly name?: string;
}

/** A document and the Cv that a parser would make of it, told by quoting the text. */
export function cvOf(text: string, parts: CvParts = {}): { document: TextDocument; cv: Cv } {
  const work = (parts.jobs ?? []).map((job): WorkEntry => {
    const span = spanOf(text, job.text);
    return {
      ...span,
      heading: span,
      name: job.employer === undefined ? null : { ...spanOf(text, job.employer), value: job.employer },
      position: null,
      location: null,
      dates: job.dates === undefined ? null : datesOf(job.dates),
      summary: null,
      highlights: [],
    };
  });
  const projects = (parts.projects ?? []).map((project) => {
    const span = spanOf(text, project);
    return { ...span, heading: span, name: null, dates: null, url: null, summary: null, highlights: [] };
  });
  const sections = (parts.sections ?? []).map(({ kind, text: content }): Section => {
    const span = spanOf(text, content);
    return { ...span, kind, heading: { start: span.start, end: span.start, value: '' }, content: span };
  });
  const name = parts.name === undefined ? null : { ...spanOf(text, parts.name), value: parts.name };
  return {
    document: documentOf(text),
    cv: { ...EMPTY_CV, language: 'en', work, projects, sections, contact: { ...EMPTY_CV.contact, name } },
  };
}
