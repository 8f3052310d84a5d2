import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Checker } from '../../pipeline.ts';
import { compileVocabulary, type Vocabulary } from '../../skills/index.ts';
import { scanText } from '../../skills/scan.ts';
import { groupCases, type ScoredCase, type SetResult } from './cases.ts';
import { type Corpus, readCorpusFile } from './corpus.ts';
import { grantedSkills } from './score-skills.ts';
import { idsByName } from './set-ads.ts';
import { INDEED, readSkills } from './set-skills.ts';
import { ScoreSheet } from './tally.ts';

const RENDERED = 'truth/render_truth.jsonl';
const SKILLSPAN = ['labelled/skillspan/dev.json', 'labelled/skillspan/train.json'];

const renderedSchema = z.object({ file: z.string(), skills_in_text: z.array(z.string()) });
const indeedSchema = z.object({
  content: z.string(),
  annotation: z.array(
    z.object({ label: z.array(z.string()), points: z.array(z.object({ text: z.string() })) }),
  ),
});
const spanSchema = z.object({
  tokens: z.array(z.string()),
  tags_knowledge: z.array(z.string()),
  source: z.string(),
});

/** The items of a labelled region: parted by commas, semicolons, bars and line ends, without years and labels. */
export function itemsOf(region: string): string[] {
  return region
    .split(/[,;|•\n]|\.\s|\band\b/u)
    .map((item) =>
      item
        .replace(/^[^:]{1,40}:/u, '')
        .replace(/\(.*$/u, '')
        .replace(/^[\s\-–*.]+|[\s.)]+$/gu, ''),
    )
    .filter((item) => item !== '');
}

/** The spans that BIO tags mark, as text. */
export function spansOf(tokens: readonly string[], tags: readonly string[]): string[] {
  const spans: string[][] = [];
  for (const [index, token] of tokens.entries()) {
    if (tags[index] === 'B') spans.push([token]);
    else if (tags[index] === 'I') spans.at(-1)?.push(token);
  }
  return spans.map((words) => words.join(' '));
}

/** Counts, of the names that the vocabulary knows, those that were found; others are only told apart. */
function scoreNames(
  sheet: ScoreSheet,
  names: Iterable<string>,
  found: ReadonlySet<string>,
  ids: ReadonlyMap<string, string>,
): void {
  for (const name of new Set(names)) {
    const id = ids.get(name.toLowerCase());
    if (id === undefined) sheet.blame('names known', 'absent', `“${name}” in the vocabulary`, 'no');
    else sheet.count('names known', 'right');
    if (id === undefined) continue;
    if (found.has(id)) sheet.count('named skills', 'right');
    else sheet.blame('named skills', 'absent', id, `nothing for “${name}”`);
  }
}

function linesOf(corpus: Corpus, path: string): unknown[] {
  return readFileSync(join(corpus.folder, path), 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

/** What a CV names, what follows from it included. */
async function foundIn(checker: Checker, bytes: Uint8Array, vocabulary: Vocabulary) {
  const { mentions } = await readSkills(checker, bytes, vocabulary);
  return grantedSkills(
    mentions.map(({ skillId }) => skillId),
    vocabulary,
  );
}

async function scoreRendered(checker: Checker, corpus: Corpus, vocabulary: Vocabulary) {
  const ids = idsByName(checker.pack.skills);
  const scored: ScoredCase[] = [];
  for (const line of linesOf(corpus, RENDERED)) {
    const { file, skills_in_text: names } = renderedSchema.parse(line);
    const sheet = new ScoreSheet();
    scoreNames(sheet, names, await foundIn(checker, readCorpusFile(corpus, file), vocabulary), ids);
    scored.push({ group: 'rendered lists', file, tallies: sheet.tallies, mistakes: sheet.mistakes });
  }
  return scored;
}

async function scoreIndeed(checker: Checker, corpus: Corpus, vocabulary: Vocabulary) {
  const ids = idsByName(checker.pack.skills);
  const scored: ScoredCase[] = [];
  for (const [index, line] of linesOf(corpus, INDEED).entries()) {
    const { content, annotation } = indeedSchema.parse(line);
    const regions = annotation
      .filter(({ label }) => label.includes('Skills'))
      .flatMap(({ points }) => points);
    const sheet = new ScoreSheet();
    const found = await foundIn(checker, new TextEncoder().encode(content), vocabulary);
    scoreNames(
      sheet,
      regions.flatMap(({ text }) => itemsOf(text)),
      found,
      ids,
    );
    const file = `${INDEED}:${index + 1}`;
    scored.push({ group: 'Indeed spans', file, tallies: sheet.tallies, mistakes: sheet.mistakes });
  }
  return scored;
}

/** One case for all sentences: ads in the words of their authors, cut into tokens. */
function scoreSkillSpan(checker: Checker, corpus: Corpus, vocabulary: Vocabulary): ScoredCase {
  const ids = idsByName(checker.pack.skills);
  const sheet = new ScoreSheet();
  for (const line of SKILLSPAN.flatMap((path) => linesOf(corpus, path))) {
    const { tokens, tags_knowledge: tags, source } = spanSchema.parse(line);
    const spans = source === 'tech' ? spansOf(tokens, tags) : [];
    if (spans.length === 0) continue;
    const text = tokens.join(' ');
    const { hits } = scanText({ text, listStarts: new Set(), masks: [], zones: [] }, vocabulary);
    const found = grantedSkills(
      hits.map(({ surface }) => surface.skill.id),
      vocabulary,
    );
    scoreNames(sheet, spans, found, ids);
  }
  return { group: 'SkillSpan tech', file: 'skillspan', tallies: sheet.tallies, mistakes: sheet.mistakes };
}

/** Measures lists and spans of skills that others labelled, as far as the vocabulary can know their names. */
export async function measureSkillLists(checker: Checker, corpus: Corpus): Promise<SetResult> {
  const vocabulary = compileVocabulary(checker.pack.skills, checker.pack.lexicon.lists);
  return {
    name: 'skill-lists',
    title:
      'Skill lists and spans of others: recall of the names that the vocabulary knows, and how many it knows',
    groups: groupCases([
      ...(await scoreRendered(checker, corpus, vocabulary)),
      ...(await scoreIndeed(checker, corpus, vocabulary)),
      scoreSkillSpan(checker, corpus, vocabulary),
    ]),
  };
}
