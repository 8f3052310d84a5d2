import type { Cv } from '../model/cv.ts';
import type { TextDocument } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Advice } from '../model/pack.ts';
import type { SkillsResult, Stage, Verdict } from '../model/report.ts';
import type { AppliedProfile } from '../model/role.ts';
import type { Scoring } from '../model/score.ts';
import { type Asked, askedWhere, isUnderstood, lostBy } from './asked.ts';
import { grouped, groupByRule } from './suggestions.ts';
import { joinWords } from './words.ts';

/** The contract's "one to three": more would not be causes but a list. */
const MOST_REASONS = 3;

/** A group that cost fewer points of 100 than this has hardly turned anyone away. */
const LEAST_COST = 2;

export interface ReasonsInput {
  readonly document: TextDocument;
  readonly cv: Cv;
  readonly profile: AppliedProfile;
  readonly skills: SkillsResult;
  readonly asked: readonly Asked[];
  /** Sorted, with the points that each really cost. */
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  readonly stage: Stage;
  readonly scoring: Scoring;
  /** Rules whose findings one edit mends: they are one cause. */
  readonly edits: Advice['edits'];
}

interface Cause {
  readonly text: string;
  readonly cost: number;
  /** Stops an application by itself, so that it comes before all others. */
  readonly stops: boolean;
}

function cannotJudge({ document, cv, findings, scoring }: ReasonsInput): string[] {
  const noCv = findings.find(({ ruleId }) => scoring.nothingToJudge.includes(ruleId));
  if (document.readability === 'good' && noCv !== undefined) {
    return [`${noCv.message} So there is nothing to hold against the role.`];
  }
  if (document.readability === 'good') {
    return [
      `This CV seems to be written in another language than English (“${cv.language}”). This check reads English only, so it does not judge it.`,
    ];
  }
  const start = 'A screener’s software can read little or nothing of this file for certain';
  return [document.reasons.length === 0 ? `${start}.` : `${start}: ${document.reasons.join('; ')}.`];
}

/** The name of a skill, and how the CV writes it where that is something else. */
function withQuote({ name, skillId }: Asked, skills: SkillsResult): string {
  const quote = skills.matched.find(({ id }) => id === skillId)?.evidence[0]?.quote;
  return quote === undefined || quote.toLowerCase() === name.toLowerCase() ? name : `${name} (“${quote}”)`;
}

function skillCauses({ asked, profile, skills, cv }: ReasonsInput): Cause[] {
  const asker = profile.source === 'job-ad' ? 'The ad' : 'The role';
  const missing = isUnderstood(cv) ? askedWhere(asked, 'missing', 'essential') : [];
  const listed = askedWhere(asked, 'listed', 'essential');
  const causes: Cause[] = [];
  if (missing.length > 0) {
    const names = joinWords(missing.map(({ name }) => name));
    const none = ['does not name it', 'names neither'][missing.length - 1] ?? 'names none of them';
    const text = `${asker} asks for ${names}, and your CV ${none}.`;
    causes.push({ text, cost: lostBy(missing), stops: false });
  }
  if (listed.length > 0) {
    const them = listed.length === 1 ? 'it' : 'them';
    const names = joinWords(listed.map((item) => withQuote(item, skills)));
    const tells = cv.work.length + cv.projects.length + cv.volunteer.length > 0;
    const text = tells
      ? `Your CV names ${names}, but no job or project shows that you used ${them}.`
      : `We could read no job or project in your CV, so nothing shows that you used ${names}.`;
    causes.push({ text, cost: lostBy(listed), stops: false });
  }
  return causes;
}

/** Characters of the CV's own words inside a reason. */
const LONGEST_QUOTE = 90;

/** A few words of the CV on one line. */
function shortQuote(quote: string): string {
  const line = quote
    .slice(0, 4 * LONGEST_QUOTE)
    .replace(/\s+/gu, ' ')
    .trim();
  if (line.length <= LONGEST_QUOTE) return line;
  const cut = line.slice(0, LONGEST_QUOTE);
  return `${cut.slice(0, cut.lastIndexOf(' ') > LONGEST_QUOTE / 2 ? cut.lastIndexOf(' ') : LONGEST_QUOTE)}…`;
}

/**
 * What the CV says there, for a message that does not quote it already. Nothing for what is not there: a name or the
 * heading of a job is no evidence of what is missing under it.
 */
function quoteFor({ message, evidence, absence }: Finding): string {
  const [first, second] = evidence;
  if (absence !== undefined || first === undefined || first.quote === '') return '';
  if (evidence.some(({ quote }) => message.includes(quote))) return '';
  if (second === undefined) return message.includes('“') ? '' : `: “${shortQuote(first.quote)}”`;
  return `, for example “${shortQuote(first.quote)}”`;
}

/** The first message of a rule with what it is about, and how many more there are of it. */
function messageOf([first, ...others]: readonly [Finding, ...Finding[]]): string {
  const more = others.length === 1 ? 'one more' : `${others.length} more`;
  const rest = others.length === 0 ? '' : ` (and ${more} like this)`;
  const quote = quoteFor(first);
  return rest === '' && quote === '' ? first.message : `${first.message.replace(/\.$/u, '')}${quote}${rest}.`;
}

/**
 * One cause for all that one edit mends, told by the costliest rule of it: three reasons that are all about the same
 * bullets would hide the second and third.
 */
function findingCauses({ findings, scoring, edits }: ReasonsInput): Cause[] {
  const editOf = new Map(edits.flatMap(({ title, rules }) => rules.map((rule) => [rule, title] as const)));
  const costOf = (group: readonly Finding[]) => group.reduce((sum, { points }) => sum + points, 0);
  const spokenFor = new Set<string>(Object.values(scoring.skillRules));
  const weighty = findings.filter(
    ({ severity, ruleId }) => severity !== 'suggestion' && !spokenFor.has(ruleId),
  );
  return grouped(weighty, ({ ruleId }) => editOf.get(ruleId) ?? ruleId).map((group) => {
    const stops = group[0]!.severity === 'error';
    const rules = groupByRule(group).sort((left, right) => costOf(right) - costOf(left));
    const told = stops ? groupByRule(group)[0]! : rules[0]!;
    return { text: messageOf(told as [Finding, ...Finding[]]), cost: costOf(group), stops };
  });
}

/**
 * The one to three likeliest causes of a rejection before interview, in plain words, likeliest first.
 *
 * Why so careful: the reader has just been turned down. A cause is named only where it was seen, and where nothing
 * was seen the report says that instead of finding fault.
 */
export function buildReasons(input: ReasonsInput): string[] {
  if (input.verdict === 'cannot-judge') return cannotJudge(input);
  const causes = [...skillCauses(input), ...findingCauses(input)]
    .filter(({ cost, stops }) => stops || cost >= LEAST_COST)
    .sort((left, right) => Number(right.stops) - Number(left.stops) || right.cost - left.cost)
    .map(({ text }) => text);
  if (input.stage === 'after-interview') {
    const invited =
      'You were invited to an interview, so your CV did its job; it was most likely not what decided this.';
    return [invited, ...causes].slice(0, MOST_REASONS);
  }
  if (input.verdict === 'ready') {
    return [
      'Nothing in this CV is a likely cause of a rejection. There may have been many applicants, or one who matched more closely.',
    ];
  }
  if (causes.length === 0) {
    return ['No single cause stands out: several small things add up. The first changes below help most.'];
  }
  return causes.slice(0, MOST_REASONS);
}
