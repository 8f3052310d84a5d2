import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { RegionCode } from '../../model/role.ts';
import type { Checker } from '../../pipeline.ts';
import { compileVocabulary, findSkills, type Vocabulary } from '../../skills/index.ts';
import { groupCases, NOW, type ScoredCase, type SetResult } from './cases.ts';
import { type Corpus, readCorpusFile } from './corpus.ts';
import {
  countMentions,
  grantedSkills,
  type ReadCv,
  resolveUnknown,
  type SkillTruth,
  scoreMentions,
  scoreMissing,
  skillTruthSchema,
} from './score-skills.ts';
import { idsByName } from './set-ads.ts';
import { ScoreSheet } from './tally.ts';
import { fingerprintOf } from './wild-label.ts';

/** CVs of the Indeed set, one a line; their text alone is measured. */
export const INDEED = 'labelled/dataturks/traindata.jsonl';
const indeedSchema = z.object({ content: z.string() });

interface Source {
  readonly group: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Every CV that may be annotated, by its fingerprint. */
function sourcesOf(corpus: Corpus): ReadonlyMap<string, Source> {
  const files = [...corpus.layouts.keys()]
    .filter((path) => /^(?:pdf|docx)\//u.test(path) && existsSync(join(corpus.folder, path)))
    .map((path): Source => ({ group: 'files', name: path, bytes: readCorpusFile(corpus, path) }));
  const texts = indeedTexts(corpus).map(
    (text, line): Source => ({
      group: 'Indeed texts',
      name: `${INDEED}:${line + 1}`,
      bytes: new TextEncoder().encode(text),
    }),
  );
  return new Map([...files, ...texts].map((source) => [fingerprintOf(source.bytes), source]));
}

/** The texts of the Indeed set. */
export function indeedTexts(corpus: Corpus): string[] {
  return readFileSync(join(corpus.folder, INDEED), 'utf8')
    .trim()
    .split('\n')
    .map((line) => indeedSchema.parse(JSON.parse(line)).content);
}

/** A text as the product reads it, with the skills that it names. */
export async function readSkills(
  checker: Checker,
  bytes: Uint8Array,
  vocabulary: Vocabulary,
  region: RegionCode = 'NZ',
): Promise<ReadCv> {
  const document = await checker.read(bytes, { fileName: null });
  const cv = checker.parse(document, { region, now: NOW });
  return { document, cv, mentions: findSkills(document, cv, vocabulary) };
}

async function scoreAnnotated(
  annotated: SkillTruth,
  source: Source,
  checker: Checker,
  vocabulary: Vocabulary,
): Promise<ScoredCase> {
  const truth = resolveUnknown(annotated, idsByName(checker.pack.skills));
  const sheet = new ScoreSheet();
  const read = await readSkills(checker, source.bytes, vocabulary);
  scoreMentions(sheet, truth, countMentions(read.mentions, read.document.text, vocabulary), vocabulary);
  scoreMissing(sheet, grantedSkills(Object.keys(truth.skills), vocabulary), read, checker, vocabulary);
  return { group: source.group, file: source.name, tallies: sheet.tallies, mistakes: sheet.mistakes };
}

const expectedSchema = z.object({
  file: z.string(),
  region: z.enum(['NZ', 'AU', 'UK', 'US']),
  readability: z.literal('good'),
  skills: z.object({ shown: z.array(z.string()), listed: z.array(z.string()), absent: z.array(z.string()) }),
});

/** Scores the skills of an invented CV, of which its `expected.json` says which are shown, listed and not there. */
async function scoreFixture(
  folder: string,
  id: string,
  checker: Checker,
  vocabulary: Vocabulary,
): Promise<ScoredCase[]> {
  const json: unknown = JSON.parse(readFileSync(join(folder, id, 'expected.json'), 'utf8'));
  const parsed = expectedSchema.safeParse(json);
  if (!parsed.success) return [];
  const { file, region, skills } = parsed.data;
  const idOf = new Map(checker.pack.skills.map((skill) => [skill.name, skill.id]));
  const resolve = (name: string) => idOf.get(name) ?? name;
  const bytes = new Uint8Array(readFileSync(join(folder, id, file)));
  const read = await readSkills(checker, bytes, vocabulary, region);
  const sheet = new ScoreSheet();
  const named = new Map<string, string>();
  const shown = new Set<string>();
  for (const { skillId, via, strength } of read.mentions) {
    if (strength === 'shown') shown.add(skillId);
    if (via !== 'implied' && named.get(skillId) !== 'shown') named.set(skillId, strength);
  }
  // A skill that follows from one at work is at work.
  const strengthOf = (id: string, wanted: string) =>
    wanted === 'shown' && shown.has(id) ? 'shown' : named.get(id);
  for (const strength of ['shown', 'listed'] as const) {
    for (const name of skills[strength]) {
      const read = strengthOf(resolve(name), strength);
      if (read === undefined) sheet.blame('named skills', 'absent', name, 'nothing');
      else sheet.count('named skills', 'right');
      if (read === strength) sheet.count('skill strength', 'right');
      else if (read !== undefined) sheet.blame('skill strength', 'wrong', `${name} ${strength}`, read);
    }
  }
  for (const name of skills.absent) {
    if (named.has(resolve(name))) sheet.blame('absent skills', 'wrong', `no ${name}`, 'found');
    else sheet.count('absent skills', 'right');
  }
  scoreMissing(
    sheet,
    grantedSkills([...skills.shown, ...skills.listed].map(resolve), vocabulary),
    read,
    checker,
    vocabulary,
  );
  return [{ group: 'fixtures', file: id, tallies: sheet.tallies, mistakes: sheet.mistakes }];
}

/** Measures which skills are found in CVs whose every mention a person read, and what is called missing. */
export async function measureSkills(
  checker: Checker,
  corpus: Corpus | null,
  truthFile: string,
  fixtures: string,
): Promise<SetResult> {
  const vocabulary = compileVocabulary(checker.pack.skills, checker.pack.lexicon.lists);
  const scored: ScoredCase[] = [];
  for (const id of readdirSync(fixtures).sort()) {
    if (existsSync(join(fixtures, id, 'expected.json')))
      scored.push(...(await scoreFixture(fixtures, id, checker, vocabulary)));
  }
  if (corpus !== null) {
    const sources = sourcesOf(corpus);
    for (const line of readFileSync(truthFile, 'utf8').trim().split('\n')) {
      const truth = skillTruthSchema.parse(JSON.parse(line));
      const source = sources.get(truth.file);
      if (source === undefined) throw new Error(`The corpus holds no CV ${truth.file}.`);
      scored.push(await scoreAnnotated(truth, source, checker, vocabulary));
    }
  }
  return {
    name: 'skills',
    title: 'Skills: every mention that a person reads, and what is called missing for our roles',
    groups: groupCases(scored),
  };
}
