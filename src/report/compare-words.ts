import type { ComparableReport, Comparison, KeptFinding, Progress } from '../model/comparison.ts';
import type { Finding } from '../model/finding.ts';
import { roleInText } from '../model/role.ts';

/** Findings of a rule in one report; more are not reported (`MOST_FINDINGS` of src/rules/run.ts, held by a test). */
export const REPORTED_OF_A_RULE = 5;

/** Words of the ad that decide what is asked for, in whatever order its keys stand. */
function adOf({ jobAd }: ComparableReport): string {
  if (jobAd === undefined) return '';
  const { seniority, years, qualifications, certifications, workRights, otherTerms } = jobAd;
  const statements = [qualifications, certifications, workRights, otherTerms].map((list) =>
    list.map(({ quote, need }) => `${need}: ${quote}`),
  );
  return JSON.stringify([seniority?.quote, years?.quote, statements]);
}

/** Whether both were checked for the same job: role or ad, level and region. */
export function sameJob(before: ComparableReport, after: ComparableReport): boolean {
  const [old, now] = [before.profile, after.profile];
  const same = (['id', 'title', 'seniority', 'region', 'source'] as const).every(
    (key) => old[key] === now[key],
  );
  return same && adOf(before) === adOf(after);
}

/** "2 of them with less left to do, 1 with more"; empty where all are quite as before. */
export function progressWords(unchanged: readonly Pick<KeptFinding, 'progress'>[]): string {
  const count = (progress: Progress): number => unchanged.filter((kept) => kept.progress === progress).length;
  const [less, more] = [count('less'), count('more')];
  const words = [
    ...(less === 0 ? [] : [`${less} with less left to do`]),
    ...(more === 0 ? [] : [`${more} with more to do`]),
  ].join(', ');
  if (less === unchanged.length || more === unchanged.length) return words.replace(/^\d+ /, '');
  return words.replace(/^\d+/, '$& of them');
}

function countWords(findings: Comparison['findings']): string {
  const { fixed, unchanged, unknown } = findings;
  const progress = progressWords(unchanged);
  const seen = (side: 'before' | 'after') => unknown.filter((one) => one.in === side).length;
  return [
    ...(fixed.length === 0 ? [] : [`${fixed.length} ${fixed.length === 1 ? 'thing' : 'things'} fixed`]),
    ...(findings.new.length === 0 ? [] : [`${findings.new.length} new`]),
    ...(unchanged.length === 0
      ? []
      : [`${unchanged.length} as before${progress === '' ? '' : ` (${progress})`}`]),
    ...(seen('after') === 0 ? [] : [`${seen('after')} that we could not look for in the old version`]),
    ...(seen('before') === 0 ? [] : [`${seen('before')} that we could not look for in the new version`]),
  ].join(', ');
}

function scoreWords({ before, after, change }: Comparison['score']): string {
  if (before === null && after === null) return 'neither version could be judged';
  if (before === null) return `score now ${after}; the old version could not be judged`;
  if (after === null) return `the new version could not be judged; the old one scored ${before}`;
  if (change === null) return `scores ${before} and ${after}, for different jobs`;
  return change === 0 ? `score still ${after}` : `score ${before} → ${after}`;
}

/** The comparison in one sentence: "3 things fixed, 1 new, 4 as before; score 62 → 74." */
export function summaryOf(score: Comparison['score'], findings: Comparison['findings']): string {
  const counts = countWords(findings);
  const sentence = `${counts === '' ? 'Nothing to change in either version' : counts}; ${scoreWords(score)}.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function jobInWords({ profile }: ComparableReport): string {
  return `${roleInText(profile)} (${profile.seniority}, ${profile.region})`;
}

/** Rules with something new whose old report was full: what is new may have been behind what it showed. */
function wereFull(before: ComparableReport, fresh: readonly Finding[]): boolean {
  const rules = new Set(fresh.map(({ ruleId }) => ruleId));
  return [...rules].some(
    (id) => before.findings.filter(({ ruleId }) => ruleId === id).length >= REPORTED_OF_A_RULE,
  );
}

/** Whether nothing at all differs: most likely the same file was chosen twice. */
function areAlike(
  before: ComparableReport,
  after: ComparableReport,
  findings: Comparison['findings'],
): boolean {
  const [old, now] = [before.document, after.document];
  return (
    old.bytes === now.bytes &&
    old.words === now.words &&
    old.format === now.format &&
    findings.fixed.length + findings.new.length + findings.unknown.length === 0 &&
    findings.unchanged.every((pair) => pair.before.evidence[0]?.start === pair.after.evidence[0]?.start)
  );
}

/** Whether one report sets aside what the other does not: that moves the score, and nobody mended anything. */
function setsAsideMore(one: ComparableReport, other: ComparableReport): boolean {
  const named = new Set(
    (other.suppressed ?? []).map(({ ruleId, fingerprint }) => `${ruleId} ${fingerprint}`),
  );
  return (one.suppressed ?? []).some(({ ruleId, fingerprint }) => !named.has(`${ruleId} ${fingerprint}`));
}

function aboutReading({ document, verdict }: ComparableReport, version: 'old' | 'new'): string[] {
  if (document.readability === 'good') {
    return verdict === 'cannot-judge'
      ? [`The ${version} version could not be judged, so there is no score to set against the other.`]
      : [];
  }
  const meaning =
    version === 'old'
      ? 'What we notice now was probably there before, and we call none of it new.'
      : 'So we cannot tell what is fixed, and we call no skill lost. A screener’s software may meet the same trouble: start with the file.';
  return [`The text of the ${version} file could not be read reliably. ${meaning}`];
}

/** What to bear in mind when reading the comparison, most important first. */
export function notesOf(
  before: ComparableReport,
  after: ComparableReport,
  findings: Comparison['findings'],
): string[] {
  const isSameJob = sameJob(before, after);
  const jobs = [jobInWords(before), jobInWords(after)];
  const named = jobs[0] === jobs[1] ? 'two different job ads or profiles' : jobs.join(' and ');
  const isSameTool = before.tool.rules === after.tool.rules && before.tool.version === after.tool.version;
  const notes: (readonly [string, boolean])[] = [
    [
      `The two versions were checked for different jobs, ${named}, so their scores are not set against each other, and some of what is fixed or new comes from the job. Check both for the same job to see what your changes did.`,
      !isSameJob,
    ],
    ...aboutReading(before, 'old').map((note) => [note, true] as const),
    ...aboutReading(after, 'new').map((note) => [note, true] as const),
    [
      'The two versions were checked by different rules, so some of what is fixed or new may come from the rules and not from the CV. Check the old file again for a fair comparison.',
      !isSameTool,
    ],
    [
      `The two versions were checked as of different days, ${before.checkedOn} and ${after.checkedOn}. What depends on the day, such as how recent a skill is, can differ for that alone.`,
      before.checkedOn !== after.checkedOn,
    ],
    [
      'Some findings were set aside in one version only. They are left out here, and the score counts them where they were not set aside.',
      setsAsideMore(before, after) || setsAsideMore(after, before),
    ],
    [
      `We report at most ${REPORTED_OF_A_RULE} of a kind. Some of what is new here may have been there before, behind what you have fixed.`,
      wereFull(before, findings.new),
    ],
    [
      'Both versions read exactly the same to us. Is the second one the file that you changed?',
      isSameJob && areAlike(before, after, findings),
    ],
  ];
  return notes.filter(([, holds]) => holds).map(([note]) => note);
}
