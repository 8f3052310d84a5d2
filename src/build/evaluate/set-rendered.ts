import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { SectionKind } from '../../model/cv.ts';
import type { Checker } from '../../pipeline.ts';
import { type Case, measureCases, type SetResult } from './cases.ts';
import { type Corpus, layoutOf, readCorpusFile } from './corpus.ts';
import { emailKey, phoneKey, wordsKey } from './keys.ts';
import type { Truth } from './truth.ts';

const lineSchema = z.object({
  file: z.string(),
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  skills_in_text: z.array(z.string()),
  sections_in_text: z.array(z.string()),
  sections_in_json: z.array(z.string()),
});
type RenderedLine = z.infer<typeof lineSchema>;

/** JSON Resume's names of sections, as kinds of ours. */
const KINDS: Readonly<Record<string, SectionKind>> = {
  work: 'experience',
  education: 'education',
  projects: 'projects',
  certificates: 'certifications',
  volunteer: 'volunteering',
  awards: 'awards',
  publications: 'publications',
  languages: 'languages',
  interests: 'interests',
  references: 'references',
  summary: 'summary',
};

const kindsOf = (sections: readonly string[]): SectionKind[] =>
  sections.flatMap((section) => KINDS[section] ?? []);

/**
 * What one line of `render_truth.jsonl` says, as a truth.
 *
 * The list was made by looking for the words of each section in the file. So a section whose words were not all
 * found may still be there, and is not judged; and "interests" of the filled templates, which print none, is there
 * only because a project holds the same words.
 */
export function truthOfRendered(line: RenderedLine): Truth {
  const isTemplate = line.file.includes('/filled--');
  const kinds = kindsOf(line.sections_in_text).filter((kind) => !isTemplate || kind !== 'interests');
  const uncertain = kindsOf(line.sections_in_json).filter((kind) => !kinds.includes(kind));
  const skills: SectionKind[] = line.skills_in_text.length > 0 ? ['skills'] : [];
  return {
    name: [wordsKey(line.name)],
    email: [emailKey(line.email)],
    phone: [phoneKey(line.phone)],
    sections: {
      sections: [...kinds, ...skills].map((kind) => [kind]),
      // The truth speaks of the sections of JSON Resume alone.
      unjudged: ['contact', 'other', 'courses', ...uncertain],
      once: true,
    },
  };
}

/** Measures CVs that were rendered from JSON Resume files by themes and templates. */
export async function measureRendered(checker: Checker, corpus: Corpus): Promise<SetResult> {
  const lines = readFileSync(join(corpus.folder, 'truth/render_truth.jsonl'), 'utf8').trim().split('\n');
  const cases = lines.map((json): Case => {
    const line = lineSchema.parse(JSON.parse(json));
    return {
      file: line.file,
      bytes: readCorpusFile(corpus, line.file),
      layout: layoutOf(corpus, line.file),
      region: 'US',
      truth: truthOfRendered(line),
    };
  });
  return {
    name: 'rendered',
    title: 'Rendered: JSON Resume files through themes and templates (truth/render_truth.jsonl)',
    groups: await measureCases(checker, cases),
  };
}
