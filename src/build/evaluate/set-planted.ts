import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { REGIONS, SENIORITIES } from '../../model/role.ts';
import type { Checker } from '../../pipeline.ts';
import { checkPlanters, type Outcome, PlantingCheck, TODAY } from '../planted/check-plantings.ts';
import { readPeople } from '../planted/clean-cv.ts';
import { FORMATS } from '../planted/fault.ts';
import { PLANTERS, UNPLANTABLE } from '../planted/planters/index.ts';
import { groupCases, type ScoredCase, type SetResult } from './cases.ts';
import { type Measure, ScoreSheet } from './tally.ts';

/** What share of the plantings of each rule is to be caught (the bar of the project). */
const BAR = 0.97;

const goodFixtureSchema = z.object({
  file: z.string(),
  role: z.string(),
  seniority: z.enum(SENIORITIES),
  region: z.enum(REGIONS),
  readability: z.literal('good'),
  /** Rules that the fixture was made to set off. */
  findings: z.object({ includes: z.array(z.string()) }),
});

/** How the fixtures that were written to be weak are named. */
const WEAK = /-weak$/;

function scoredOutcome({ planting, caught, miss, extras }: Outcome): ScoredCase {
  const { rule, fault, person, format } = planting;
  const score = new ScoreSheet();
  if (caught) score.count('fault caught', 'right');
  else score.blame('fault caught', 'absent', rule, miss ?? '');
  if (extras.length === 0) score.count('caught alone', 'right');
  else score.blame('caught alone', 'wrong', rule, extras.join(', '));
  return { group: format, file: `${person.id}, ${fault.name}`, ...score };
}

/** A CV in which nothing is to be mended: right where no error or warning is found. */
function scoredClean(
  measure: Measure,
  group: string,
  file: string,
  findings: Awaited<ReturnType<PlantingCheck['clean']>>,
): ScoredCase {
  const score = new ScoreSheet();
  const loud = findings.filter(({ severity }) => severity !== 'suggestion');
  if (loud.length === 0) score.count(measure, 'right');
  else score.count(measure, 'wrong');
  for (const { ruleId, severity, message } of findings)
    score.note(measure, 'no finding', `${severity} ${ruleId}: ${message}`);
  return { group, file, ...score };
}

/** The repository's fixtures that were written to be good, checked as they were written to be. */
async function goodFixtures(checker: Checker, folder: string): Promise<ScoredCase[]> {
  const scored: ScoredCase[] = [];
  for (const id of readdirSync(folder).sort()) {
    const path = join(folder, id, 'expected.json');
    if (WEAK.test(id) || !existsSync(path)) continue;
    const expected = goodFixtureSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (!expected.success) continue;
    const { file, role, seniority, region, findings } = expected.data;
    const bytes = new Uint8Array(readFileSync(join(folder, id, file)));
    const report = await checker.check(bytes, { fileName: file, role, seniority, region, now: TODAY });
    const unmeant = report.findings.filter(({ ruleId }) => !findings.includes.includes(ruleId));
    scored.push(scoredClean('good fixtures', 'fixtures', `fixtures/${id}/${file}`, unmeant));
  }
  return scored;
}

const shareOf = (outcomes: readonly Outcome[], holds: (outcome: Outcome) => boolean): number =>
  outcomes.filter(holds).length / outcomes.length;

/** What is to be said of single rules: those below the bar, those not measured and why. */
export function notesOf(outcomes: readonly Outcome[], rules: readonly string[]): string[] {
  const byRule = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const { rule } = outcome.planting;
    byRule.set(rule, [...(byRule.get(rule) ?? []), outcome]);
  }
  const below = [...byRule].flatMap(([rule, own]) => {
    if (!rules.includes(rule)) return [];
    const [caught, alone] = [
      shareOf(own, (outcome) => outcome.caught),
      shareOf(own, (outcome) => outcome.extras.length === 0),
    ];
    const figures = `${rule}: caught ${caught.toFixed(2)}, alone ${alone.toFixed(2)} of ${own.length}`;
    return caught < BAR || alone < 1 ? [figures] : [];
  });
  const listed = (label: string, ids: readonly string[]): string[] =>
    ids.length === 0 ? [] : [`${label}: ${ids.join(', ')}`];
  const measured = rules.filter((rule) => byRule.has(rule));
  return [
    `${measured.length} of ${rules.length} rules have planted faults; ${measured.length - below.length} of them are caught in at least ${BAR} and always alone.`,
    ...below.map((line) => `  ${line}`),
    ...listed(
      'no such rule yet',
      PLANTERS.map(({ rule }) => rule).filter((rule) => !rules.includes(rule)),
    ),
    ...listed(
      'no planter',
      rules.filter((rule) => !byRule.has(rule) && !(rule in UNPLANTABLE)),
    ),
    ...Object.entries(UNPLANTABLE).map(([rule, why]) => `not planted: ${rule} (${why})`),
  ];
}

/** Plants one fault at a time in clean CVs of invented people and counts what the rules find. */
export async function measurePlanted(checker: Checker, fixtures: string): Promise<SetResult> {
  const check = new PlantingCheck(checker);
  const people = readPeople();
  const rules = checker.pack.rules.map(({ id }) => id);
  const known = PLANTERS.filter(({ rule }) => rules.includes(rule));
  const outcomes = await checkPlanters(check, known, people);
  const clean: ScoredCase[] = [];
  for (const person of people)
    for (const format of FORMATS)
      clean.push(scoredClean('clean CVs', format, person.id, await check.clean(person, format)));
  return {
    name: 'planted',
    title: `Planted faults: ${outcomes.length} faults, one at a time, in clean CVs of ${people.length} invented people`,
    groups: groupCases([
      ...clean,
      ...outcomes.map(scoredOutcome),
      ...(await goodFixtures(checker, fixtures)),
    ]),
    notes: notesOf(outcomes, rules),
  };
}
