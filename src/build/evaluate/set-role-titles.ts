import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashText } from '../../model/fingerprint.ts';
import type { RoleAnswer, RoleFinder } from '../../pipeline.ts';
import { groupCases, type ScoredCase, type SetResult } from './cases.ts';
import type { Corpus } from './corpus.ts';
import { parseCsv } from './csv.ts';
import { ScoreSheet } from './tally.ts';

const SEEK = 'jobads/seek_nz_2020.jsonl';
const SEEK_LATER = 'jobads/seek_nz/job_listing_export_2023.json';
const DICE = 'jobads/dice/dice_com-job_us_sample.csv';

/** What a title stands for where it names no role of ours. */
const NONE = 'none';

/** A title, and the ids of the roles that a reader accepts for it. */
export interface TitleLabel {
  readonly title: string;
  readonly roles: readonly string[];
}

/** Reads "title<TAB>id|id" lines; lines that begin with "#" are notes. */
export function parseTitleLabels(text: string): TitleLabel[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [title = '', roles = ''] = line.split('\t');
      return { title, roles: roles.trim().split('|') };
    });
}

/** Counts whether the first role, and one of the first three, is among those that a reader accepts. */
export function scoreTitle({ title, roles }: TitleLabel, answer: RoleAnswer, group: string): ScoredCase {
  const sheet = new ScoreSheet();
  const named = answer.role === null ? [NONE] : answer.nearest.map(({ role }) => role.id);
  const expected = roles.join(' or ');
  const read = answer.nearest.map(({ role, likeness }) => `${role.id} ${likeness.toFixed(2)}`).join(', ');
  for (const [measure, given] of [
    ['role, first', named.slice(0, 1)],
    ['role, first three', named],
  ] as const) {
    if (given.some((id) => roles.includes(id))) sheet.count(measure, 'right');
    else {
      const outcome = answer.role === null ? 'absent' : roles.includes(NONE) ? 'extra' : 'wrong';
      sheet.blame(measure, outcome, expected, answer.role === null ? `none (${read})` : read);
    }
  }
  return { group, file: title, tallies: sheet.tallies, mistakes: sheet.mistakes };
}

/** The titles of the ads of the corpus, by their hash: the truth file names none. */
function titlesOfAds(corpus: Corpus): ReadonlyMap<string, string> {
  const read = (path: string) => readFileSync(join(corpus.folder, path), 'utf8');
  const seek = read(SEEK)
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { title: string }).title);
  const later = Object.values(JSON.parse(read(SEEK_LATER)) as Record<string, { title: string }[]>);
  const dice = parseCsv(read(DICE)).map((row) => row.jobtitle ?? '');
  return new Map(
    [...seek, ...later.flat().map(({ title }) => title), ...dice].map((title) => [
      hashText(title.trim()),
      title.trim(),
    ]),
  );
}

/** Measures which role a title is taken for: titles made up here, and titles of ads where there is a corpus. */
export async function measureRoleTitles(
  find: RoleFinder,
  corpus: Corpus | null,
  truth: { readonly invented: string; readonly ads: string },
): Promise<SetResult> {
  const invented = parseTitleLabels(readFileSync(truth.invented, 'utf8')).map((label) =>
    scoreTitle(label, find(label.title), 'invented'),
  );
  const titles = corpus === null ? new Map<string, string>() : titlesOfAds(corpus);
  const ads = parseTitleLabels(readFileSync(truth.ads, 'utf8')).flatMap((label) => {
    const [group = '', hash = ''] = label.title.split(' ');
    const title = titles.get(hash);
    return title === undefined ? [] : [scoreTitle({ ...label, title }, find(title), group)];
  });
  return {
    name: 'role-titles',
    title: 'Role titles: the role that a title is taken for (titles made up here, New Zealand ads, US ads)',
    groups: groupCases([...invented, ...ads]),
  };
}
