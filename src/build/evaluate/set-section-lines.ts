import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SectionKind } from '../../model/cv.ts';
import { kindOfHeading } from '../../parse/heading-words.ts';
import type { CompiledLexicon } from '../../parse/index.ts';
import { groupCases, type ScoredCase, type SetResult } from './cases.ts';
import type { Corpus } from './corpus.ts';
import { wordsKey } from './keys.ts';
import { ScoreSheet } from './tally.ts';

const FILE = 'labelled/section_lines/clean_cv_data.csv';

/**
 * The kinds that each label of the set covers. Its labels are coarse and not consistent: a summary stands under
 * "experience" as often as under "others", certificates under "education", spoken languages under "knowledge", and
 * "header" also marks labels of fields ("Date of birth", "Responsibilities:"). E-mails and phones are masked.
 */
const KINDS: Readonly<Record<string, readonly SectionKind[]>> = {
  education: ['education', 'certifications', 'courses'],
  experience: ['experience', 'summary'],
  knowledge: ['skills', 'languages', 'education', 'certifications', 'courses'],
  project: ['projects'],
  others: [
    'summary',
    'awards',
    'languages',
    'volunteering',
    'interests',
    'references',
    'courses',
    'contact',
    'other',
  ],
};

/**
 * What the set calls headers though nothing of a CV stands under them: the document's own title, labels of personal
 * fields, and labels inside a job or a project. They are not judged, either way.
 */
const NO_SECTION = new RegExp(
  `^(?:${[
    'resume|curriculum vitae|curriculam vitae',
    'name|date|place|signature|date of birth|nationality|marital status|gender|sex|passport(?: .*)?',
    "(?:father|mother)(?:'s)? name|(?:permanent|present|residential|current)? ?address",
    '(?:key |main |job |major |my )?(?:roles?|responsibilit(?:y|ies)|accountabilities|deliverables)(?: (?:and|/) .*)?',
    'key ?deliverables|key (?:result|performance) areas|(?:job |role |project )?description|job profile|organi[sz]ation',
    'role/contribution|responsibilities/deliverables|project (?:title|name|type|#? ?\\d+)(?:\\W.*)?|title|year',
  ].join('|')})$`,
);

/** Tells whether a line that the set calls a header heads no section of a CV (see `NO_SECTION`). */
export function headsNoSection(text: string): boolean {
  return NO_SECTION.test(wordsKey(text).replaceAll('&', 'and').replace(/\s+/g, ' '));
}

/** A row of the CSV; its fields hold no line breaks. */
interface LabelledLine {
  readonly text: string;
  readonly main: string;
  readonly sub: string;
}

/** Reads "text,main,sub" rows, the text in quotes where it holds commas or quotes. */
export function parseLabelledLines(csv: string): LabelledLine[] {
  return csv
    .split(/\r?\n/)
    .slice(1)
    .flatMap((row) => {
      const match = /^(.*),([^,]*),([^,]*)$/.exec(row);
      if (match === null) return [];
      const raw = match[1]!;
      const text = raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw;
      return [{ text: text.trim(), main: match[2]!, sub: match[3]! }];
    });
}

function scoreLine({ text, main, sub }: LabelledLine, lexicon: CompiledLexicon): ScoredCase {
  const sheet = new ScoreSheet();
  const kind = kindOfHeading(text, lexicon);
  const isHeader = main === 'header';
  if (isHeader && headsNoSection(text))
    return { group: sub, file: FILE, tallies: sheet.tallies, mistakes: [] };
  if (isHeader && kind === null) sheet.blame('heading', 'absent', `${sub}: “${text}”`, 'no heading');
  else if (isHeader) sheet.count('heading', 'right');
  else if (kind !== null) sheet.blame('heading', 'extra', `${main}: “${text}”`, kind);
  if (isHeader && kind !== null) {
    if (KINDS[sub]?.includes(kind) === true) sheet.count('heading kind', 'right');
    else sheet.blame('heading kind', 'wrong', `${sub}: “${text}”`, kind);
  }
  return { group: sub, file: FILE, tallies: sheet.tallies, mistakes: sheet.mistakes };
}

/** Measures headings by their words alone, on lines that were labelled one by one. */
export async function measureSectionLines(lexicon: CompiledLexicon, corpus: Corpus): Promise<SetResult> {
  const lines = parseLabelledLines(readFileSync(join(corpus.folder, FILE), 'utf8'));
  return {
    name: 'section-lines',
    title: `Section lines: headings by their words alone, by the set's own label (${FILE})`,
    groups: groupCases(lines.map((line) => scoreLine(line, lexicon))),
  };
}
