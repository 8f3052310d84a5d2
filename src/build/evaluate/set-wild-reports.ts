import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { Finding } from '../../model/finding.ts';
import type { Checker } from '../../pipeline.ts';
import { groupCases, NOW, type ScoredCase, type SetResult } from './cases.ts';
import { type Corpus, readCorpusFile } from './corpus.ts';
import { INDEED } from './set-skills.ts';
import { ScoreSheet } from './tally.ts';
import { fingerprintOf, saltOf } from './wild-label.ts';
import { keyOfFinding, type MarkedBatch, type MarkedCv, marksSchema, type Verdict } from './wild-reports.ts';

/** A CV of the corpus: a file, or a text that stands for one that was pasted (which has no name). */
interface Found {
  readonly path: string;
  readonly fileName: string | null;
  readonly bytes: Uint8Array;
}

/** What became of one finding. */
interface Judged {
  readonly finding: Finding;
  readonly key: string;
  readonly verdict: Verdict | null;
}

/** All CVs of the corpus by their fingerprints. */
export function findCvs(corpus: Corpus): ReadonlyMap<string, Found> {
  const files = [...corpus.layouts.keys()]
    .filter((path) => /\.(?:pdf|docx)$/.test(path) && existsSync(join(corpus.folder, path)))
    .map((path): Found => ({ path, fileName: basename(path), bytes: readCorpusFile(corpus, path) }));
  const pasted = existsSync(join(corpus.folder, INDEED))
    ? readFileSync(join(corpus.folder, INDEED), 'utf8').trim().split('\n')
    : [];
  const texts = pasted.map((line, index): Found => {
    const { content } = JSON.parse(line) as { content: string };
    return { path: `${INDEED}#${index}`, fileName: null, bytes: new TextEncoder().encode(content) };
  });
  return new Map([...files, ...texts].map((found) => [fingerprintOf(found.bytes), found]));
}

/** @throws ZodError where the marks have another shape. */
export function readMarks(file: string): MarkedBatch {
  return marksSchema.parse(parse(readFileSync(file, 'utf8')));
}

/** Puts each finding of a report beside the mark that a person gave it. */
export function judge(findings: readonly Finding[], marks: MarkedCv['marks'], salt: string): Judged[] {
  const verdicts = new Map(marks.map(([, ruleId, key, verdict]) => [`${ruleId} ${key}`, verdict]));
  return findings.map((finding) => {
    const key = keyOfFinding(finding, salt);
    return { finding, key, verdict: verdicts.get(`${finding.ruleId} ${key}`) ?? null };
  });
}

/** Counts right findings of a report against all that are marked, loud ones (errors and warnings) on their own. */
export function scoreJudged(group: string, file: string, judged: readonly Judged[]): ScoredCase {
  const score = new ScoreSheet();
  for (const { finding, key, verdict } of judged) {
    const { severity, ruleId, message } = finding;
    const measure = severity === 'suggestion' ? 'suggestions right' : 'errors and warnings right';
    if (verdict === 'right') score.count(measure, 'right');
    else if (verdict === null) score.note(measure, 'a mark', `[${severity}, ${ruleId}, '${key}'] ${message}`);
    else score.blame(measure, 'wrong', `nothing, it is ${verdict}`, `${severity} ${ruleId}: ${message}`);
  }
  return { group, file, ...score };
}

/** A line for each rule that was wrong or trivial at least once, and how many findings nobody has looked at. */
export function notesOf(batch: string, judged: readonly Judged[]): string[] {
  const rules = [...new Set(judged.map(({ finding }) => finding.ruleId))].sort();
  const count = (ruleId: string, verdict: Verdict): number =>
    judged.filter((each) => each.finding.ruleId === ruleId && each.verdict === verdict).length;
  const unmarked = judged.filter(({ verdict }) => verdict === null).length;
  return [
    ...rules.flatMap((ruleId) => {
      const [right, wrong, trivial] = [
        count(ruleId, 'right'),
        count(ruleId, 'wrong'),
        count(ruleId, 'trivial'),
      ];
      if (wrong + trivial === 0) return [];
      return [`  ${batch}: ${ruleId}: ${wrong} wrong, ${trivial} trivial, ${right} right`];
    }),
    ...(unmarked === 0 ? [] : [`  ${batch}: ${unmarked} findings have no mark yet (--errors lists them)`]),
  ];
}

/**
 * Checks CVs of other people and compares each finding with what a person who read the whole report said of it.
 * @param markFiles one YAML file for each batch (see `marksSchema`).
 * @throws Error where the corpus no longer holds a CV that was marked.
 */
export async function measureWildReports(
  checker: Checker,
  corpus: Corpus,
  markFiles: readonly string[],
): Promise<SetResult> {
  const found = findCvs(corpus);
  const scored: ScoredCase[] = [];
  const notes: string[] = [];
  for (const file of markFiles) {
    const { name, first, cvs } = readMarks(file);
    const all: Judged[] = [];
    for (const { file: fingerprint, role, seniority, region, marks } of cvs) {
      const cv = found.get(fingerprint);
      if (cv === undefined)
        throw new Error(`The corpus holds no file ${fingerprint}, whose report was marked.`);
      const { fileName, bytes, path } = cv;
      const report = await checker.check(bytes, { fileName, role, seniority, region, now: NOW });
      const judged = judge(report.findings, marks, saltOf(bytes));
      all.push(...judged);
      scored.push(scoreJudged(name, path, judged));
    }
    const share = (first.right / first.marked).toFixed(2);
    notes.push(
      `  ${name}: when first read, ${first.right} of ${first.marked} errors and warnings were right (${share})`,
      ...notesOf(name, all),
    );
  }
  return {
    name: 'wild-reports',
    title: 'Wild reports: findings on CVs of other people, each marked by a reader of the whole report',
    groups: groupCases(scored),
    notes,
  };
}
