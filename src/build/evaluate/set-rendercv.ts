import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { SectionKind } from '../../model/cv.ts';
import type { Checker } from '../../pipeline.ts';
import { type Case, measureCases, type SetResult } from './cases.ts';
import { type Corpus, layoutOf, readCorpusFile } from './corpus.ts';
import { emailKey, phoneKey, qualificationKey, wordsKey } from './keys.ts';
import type { Accepted, JobTruth, StudyTruth, Truth } from './truth.ts';

const text = z.string().nullish();
const date = z.union([z.string(), z.number()]).nullish();
const jobSchema = z.object({
  company: z.string(),
  position: z.string(),
  start_date: date,
  end_date: date,
  highlights: z.array(z.string()).nullish(),
});
const studySchema = z.object({ institution: z.string(), area: text, degree: text });
const cvSchema = z.object({
  cv: z.object({
    name: text,
    location: text,
    email: text,
    phone: text,
    sections: z.record(z.string(), z.array(z.unknown())),
  }),
});

/** Every kind that a person would accept for a title of the examples; a title that is not here may be of any kind. */
const KINDS: Readonly<Record<string, readonly SectionKind[]>> = {
  'welcome to rendercv': ['other', 'summary'],
  education: ['education'],
  experience: ['experience'],
  projects: ['projects'],
  publications: ['publications'],
  'selected honors': ['awards'],
  skills: ['skills'],
  patents: ['publications', 'other'],
  'invited talks': ['publications', 'other'],
};

/** Text without the marks of Markdown: bold, italic, and links, of which the words stay. */
export function withoutMarkdown(markdown: string): string {
  return markdown
    .replace(/\[([^\][]{1,300})\]\([^()]{0,300}\)/g, '$1')
    .replaceAll('**', '')
    .replace(/(?<![\w*])\*(?=\S)([^*]{1,300})(?<=\S)\*(?![\w*])/g, '$1');
}

/** A list item of the YAML: what follows " - " are items inside it, printed on lines of their own. */
function itemsOf(highlight: string): string[] {
  return withoutMarkdown(highlight)
    .split(/\s- /)
    .map(wordsKey)
    .filter((item) => item !== '');
}

const stated = (value: string | null | undefined, keyOf: (value: string) => string): Accepted =>
  value === null || value === undefined || value === '' ? [] : [keyOf(withoutMarkdown(value))];

function dateKeyOf(value: z.infer<typeof date>): Accepted {
  return value === null || value === undefined ? [] : [String(value).slice(0, 7)];
}

function jobTruth(job: z.infer<typeof jobSchema>): JobTruth {
  return {
    title: stated(job.position, wordsKey),
    employer: stated(job.company, wordsKey),
    start: dateKeyOf(job.start_date),
    end: dateKeyOf(job.end_date),
    bullets: (job.highlights ?? []).flatMap(itemsOf),
  };
}

function studyTruth({ institution, degree, area }: z.infer<typeof studySchema>): StudyTruth {
  return {
    institution: stated(institution, wordsKey),
    qualification: [qualificationKey(degree, area), qualificationKey(degree)].filter((key) => key !== ''),
  };
}

function entriesOf<Entry>(sections: readonly unknown[][], schema: z.ZodType<Entry>): Entry[] {
  return sections.flat().flatMap((entry) => {
    const parsed = schema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
}

/** What a RenderCV file says, as a truth. */
export function truthOfRenderCv(yaml: string): Truth {
  const { cv } = cvSchema.parse(parse(yaml));
  const titles = Object.keys(cv.sections).map((title) => wordsKey(title.replaceAll('_', ' ')));
  const sections = Object.values(cv.sections);
  return {
    name: stated(cv.name, wordsKey),
    email: stated(cv.email, emailKey),
    phone: stated(cv.phone, phoneKey),
    location: stated(cv.location, wordsKey),
    sections: { sections: titles.map((title) => KINDS[title] ?? ['other']), unjudged: [], once: false },
    jobs: entriesOf(sections, jobSchema).map(jobTruth),
    education: entriesOf(sections, studySchema).map(studyTruth),
  };
}

/** Measures RenderCV's own examples against the YAML that they were made from. */
export async function measureRenderCv(checker: Checker, corpus: Corpus): Promise<SetResult> {
  const folder = join(corpus.folder, 'truth/rendercv');
  const cases = readdirSync(folder)
    .sort()
    .flatMap((name): Case[] => {
      const file = `pdf/rendercv/${name.replace(/\.yaml$/, '.pdf')}`;
      if (!existsSync(join(corpus.folder, file))) return [];
      const truth = truthOfRenderCv(readFileSync(join(folder, name), 'utf8'));
      const bytes = readCorpusFile(corpus, file);
      return [{ file, bytes, layout: layoutOf(corpus, file), region: 'US', truth }];
    });
  return {
    name: 'rendercv',
    title: 'RenderCV: example PDFs against the YAML they were made from',
    groups: await measureCases(checker, cases),
  };
}
