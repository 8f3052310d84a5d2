import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TextDocument, visiblePart } from '../../model/document.ts';
import { createLocator } from '../../model/locate.ts';
import { type Checker, hasDeeds, scoreRequirements } from '../../pipeline.ts';
import { compileVocabulary, findSkills, matchProfile, type Vocabulary } from '../../skills/index.ts';
import { groupCases, NOW, type ScoredCase, type SetResult } from './cases.ts';
import type { Corpus } from './corpus.ts';
import { type CsvRow, parseCsv } from './csv.ts';
import { ScoreSheet } from './tally.ts';

const FILE = 'labelled/updated_resume_dataset/UpdatedResumeDataSet.csv';

/**
 * Which of our roles each category of the set may mean. Left out are those of other trades (HR, Advocate, Arts, Mechanical
 * Engineer, Sales, Health and fitness, Civil Engineer, Electrical Engineering, Operations Manager), and Blockchain,
 * which no role of ours is about.
 */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  'Automation Testing': ['test-automation-engineer'],
  'Business Analyst': ['business-analyst'],
  'Data Science': ['data-scientist', 'ml-engineer'],
  Database: ['database-administrator'],
  'DevOps Engineer': ['devops-engineer', 'platform-engineer', 'site-reliability-engineer'],
  'DotNet Developer': ['dotnet-developer'],
  'ETL Developer': ['data-engineer', 'bi-developer'],
  Hadoop: ['data-engineer'],
  'Java Developer': ['java-developer'],
  'Network Security Engineer': ['network-engineer', 'security-engineer'],
  PMO: ['project-manager', 'project-coordinator'],
  'Python Developer': ['python-developer'],
  'SAP Developer': ['sap-consultant'],
  Testing: ['test-analyst', 'test-automation-engineer'],
  'Web Designing': ['web-developer', 'frontend-developer', 'ux-ui-designer'],
};

/** The same work as other roles at another level: the set says nothing of levels. */
const LEVELS_OF_OTHERS = new Set(['graduate-developer', 'technical-lead']);

/** Texts of the categories that we have roles for, each once. */
export function distinctTexts(
  rows: readonly CsvRow[],
): { readonly category: string; readonly text: string }[] {
  const byText = new Map(rows.map(({ Resume = '', Category = '' }) => [Resume, Category]));
  return [...byText]
    .filter(([text, category]) => text.trim() !== '' && Object.hasOwn(ROLES, category))
    .map(([text, category]) => ({ text, category }));
}

/** Roles by the share of the points for skills that the CV earns, best first; equal ones by id. Roles that are only a level are left out. */
export function rankRoles(shares: ReadonlyMap<string, number>): string[] {
  return [...shares]
    .filter(([id]) => !LEVELS_OF_OTHERS.has(id))
    .sort(([leftId, left], [rightId, right]) => right - left || (leftId < rightId ? -1 : 1))
    .map(([id]) => id);
}

/** What a CV's skills earn of the points of each role. Why not whole reports: the rules would run for every role. */
function sharesOf(checker: Checker, vocabulary: Vocabulary, document: TextDocument): Map<string, number> {
  const cv = checker.parse(document, { region: 'US', now: NOW });
  const locator = createLocator(document, cv.sections);
  const mentions = findSkills(document, cv, vocabulary);
  const { roles, scoring } = checker.pack;
  return new Map(
    roles.map((profile) => {
      const skills = matchProfile({ cv, mentions, vocabulary, profile, locator, now: NOW });
      const earned = scoreRequirements(profile.skills, skills, hasDeeds(cv), scoring, 1);
      return [profile.id, earned.reduce((sum, requirement) => sum + requirement.earned, 0)] as const;
    }),
  );
}

/** Counts whether the first role, and one of the first three, is one that the category may mean. */
export function scoreRanking(
  file: string,
  category: string,
  ranking: readonly string[],
  shares: ReadonlyMap<string, number>,
): ScoredCase {
  const sheet = new ScoreSheet();
  const accepted = ROLES[category] ?? [];
  const read = ranking
    .slice(0, 3)
    .map((id) => `${id} ${(shares.get(id) ?? 0).toFixed(2)}`)
    .join(', ');
  for (const [measure, most] of [
    ['role, first', 1],
    ['role, first three', 3],
  ] as const) {
    if (ranking.slice(0, most).some((id) => accepted.includes(id))) sheet.count(measure, 'right');
    else sheet.blame(measure, 'wrong', `${accepted.join(' or ')} (${category})`, read);
  }
  return { group: category, file, tallies: sheet.tallies, mistakes: sheet.mistakes };
}

/** Measures which of our roles a CV's skills fit best, by the category that the set files it under. */
export async function measureRoleCvs(checker: Checker, corpus: Corpus): Promise<SetResult> {
  const texts = distinctTexts(parseCsv(readFileSync(join(corpus.folder, FILE), 'utf8')));
  const vocabulary = compileVocabulary(checker.pack.skills, checker.pack.lexicon.lists);
  const scored: ScoredCase[] = [];
  for (const [index, { category, text }] of texts.entries()) {
    const document = await checker.read(new TextEncoder().encode(text), { fileName: null });
    const shares = sharesOf(checker, vocabulary, visiblePart(document));
    scored.push(scoreRanking(`text ${index + 1}`, category, rankRoles(shares), shares));
  }
  return {
    name: 'role-cvs',
    title: `Role of CVs: which of our roles fits best by skills, by the set's own category (${FILE})`,
    groups: groupCases(scored),
  };
}
