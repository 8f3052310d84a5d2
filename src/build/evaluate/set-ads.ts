import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { JobAd } from '../../model/job-ad.ts';
import type { Need } from '../../model/role.ts';
import type { Skill } from '../../model/skill.ts';
import type { Checker } from '../../pipeline.ts';
import { groupCases, type ScoredCase, type SetResult } from './cases.ts';
import type { Corpus } from './corpus.ts';
import { ScoreSheet } from './tally.ts';

const ADS = 'jobads/seek_nz_2020.jsonl';

const truthSchema = z.array(
  z.strictObject({
    ad: z.string(),
    afterwards: z.boolean().default(false),
    essential: z.array(z.string()),
    desirable: z.array(z.string()),
    either: z.array(z.string()),
    optional: z.array(z.string()),
  }),
);
export type AdTruth = z.infer<typeof truthSchema>[number];

const adSchema = z.object({ id: z.string(), title: z.string(), sentences: z.array(z.string()) });

/** Ids by name and alias in small letters; what several skills share is nobody's. */
export function idsByName(skills: readonly Skill[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { id, name } of skills) ids.set(name.toLowerCase(), id);
  for (const { id, aliases } of skills) {
    for (const alias of aliases) if (!ids.has(alias.toLowerCase())) ids.set(alias.toLowerCase(), id);
  }
  return ids;
}

/** Holds what was read of one ad against what a person reads in it. */
export function scoreAd(truth: AdTruth, ad: JobAd, ids: ReadonlyMap<string, string>): ScoreSheet {
  const sheet = new ScoreSheet();
  const resolve = (name: string) => ids.get(name.toLowerCase()) ?? `not in the vocabulary: ${name}`;
  const needs = new Map<string, Need>();
  for (const { anyOf, need } of ad.profile.skills) for (const id of anyOf) needs.set(id, need);
  const wanted: (readonly [string, Need | null])[] = [
    ...truth.essential.map((name) => [resolve(name), 'essential'] as const),
    ...truth.desirable.map((name) => [resolve(name), 'desirable'] as const),
    ...truth.either.map((name) => [resolve(name), null] as const),
  ];
  for (const [id, need] of wanted) {
    const read = needs.get(id);
    if (read === undefined) sheet.blame('ad skills', 'absent', id, 'nothing');
    else sheet.count('ad skills', 'right');
    if (read === undefined || need === null) continue;
    if (read === need) sheet.count('ad needs', 'right');
    else sheet.blame('ad needs', 'wrong', `${id}: ${need}`, read);
  }
  const judged = new Set([...wanted.map(([id]) => id), ...truth.optional.map(resolve)]);
  for (const [id, need] of needs) {
    if (!judged.has(id)) sheet.blame('ad skills', 'extra', 'no such skill', `${id} (${need})`);
  }
  return sheet;
}

/** Measures skills and needs of job ads that a person read. */
export async function measureAds(checker: Checker, corpus: Corpus, truthFile: string): Promise<SetResult> {
  const ids = idsByName(checker.pack.skills);
  const truths = truthSchema.parse(parse(readFileSync(truthFile, 'utf8')));
  const ads = new Map(
    readFileSync(join(corpus.folder, ADS), 'utf8')
      .trim()
      .split('\n')
      .map((row) => adSchema.parse(JSON.parse(row)))
      .map((ad) => [ad.id, ad]),
  );
  const scored = truths.flatMap((truth): ScoredCase[] => {
    const ad = ads.get(truth.ad);
    if (ad === undefined) throw new Error(`${ADS} has no ad ${truth.ad}.`);
    const read = checker.jobAd([ad.title, '', ...ad.sentences].join('\n'));
    const { tallies, mistakes } = scoreAd(truth, read, ids);
    const group = truth.afterwards ? 'labelled afterwards' : 'mended while looking';
    return [{ group, file: truth.ad, tallies, mistakes }];
  });
  return { name: 'ads', title: `Job ads: skills and their need (${ADS})`, groups: groupCases(scored) };
}
