import type { Cv } from '../model/cv.ts';
import { type Evidence, type Finding, SEVERITIES } from '../model/finding.ts';
import type { Locator } from '../model/locate.ts';
import type { Advice } from '../model/pack.ts';
import type { Suggestion } from '../model/report.ts';
import { type PartReckoning, type Scoring, tenthsLeft } from '../model/score.ts';
import { bulletAt, rewritesOf } from './rewrites.ts';
import { roundPoints } from './words.ts';

/** The change that a rule asks for, in a few words, by rule id. */
export type RuleChanges = ReadonlyMap<string, string>;

/** What suggestions are made from. */
export interface SuggestionInput {
  readonly cv: Cv;
  readonly text: string;
  /** Sorted, with the points that each really cost. */
  readonly findings: readonly Finding[];
  readonly reckoning: readonly PartReckoning[];
  /** The place of each finding among those that were scored. */
  readonly scored: ReadonlyMap<Finding, number>;
  readonly changes: RuleChanges;
  readonly advice: Pick<Advice, 'edits' | 'rewrites'>;
  readonly scoring: Scoring;
  readonly locator: Locator;
}

/** Messages of one rule that a suggestion repeats before it counts the rest. */
const MOST_MESSAGES = 3;

/** Places that a suggestion quotes. */
const MOST_PLACES = 4;

/** Points by which two sums of the same rounded figures may differ. */
const ROUNDING = 0.15;

/** Characters of one quote, as in findings. */
const LONGEST_QUOTE = 400;

/** Findings by a key, in the order in which the keys first appear. */
export function grouped(findings: readonly Finding[], keyOf: (finding: Finding) => string): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

/** Findings by rule, in the order in which the rules first appear. */
export function groupByRule(findings: readonly Finding[]): Finding[][] {
  return grouped(findings, ({ ruleId }) => ruleId);
}

/** What was seen, then what to do: the fix of a rule speaks of "it" and "them", so it cannot come first. */
function stepFor(findings: readonly Finding[]): string {
  const messages = [...new Set(findings.map(({ message }) => message))];
  const more = messages.length - MOST_MESSAGES;
  return [
    ...messages.slice(0, MOST_MESSAGES),
    ...(more > 0 ? [`And ${more} more like ${more === 1 ? 'it' : 'these'}.`] : []),
    ...new Set(findings.slice(0, 1).map(({ suggestion }) => suggestion)),
  ].join(' ');
}

/** The places that findings quote, whole bullets rather than their first words; none of what is not there. */
function placesOf(findings: readonly Finding[], { cv, locator }: SuggestionInput): Evidence[] {
  const places = new Map<number, Evidence>();
  for (const { evidence, absence } of findings) {
    if (absence !== undefined) continue;
    for (const quote of evidence.slice(0, MOST_PLACES)) {
      const bullet = bulletAt(quote, cv);
      const place = bullet.end - bullet.start > LONGEST_QUOTE ? quote : locator.evidence(bullet);
      if (place.quote !== '' && places.size < MOST_PLACES) places.set(place.start, place);
    }
  }
  return [...places.values()];
}

/**
 * Points that the score would win back were these findings mended. Why from the reckoning and not from their points:
 * where a part has lost more than it holds, mending one finding wins back less, and another costs more after it.
 */
function gainOf(findings: readonly Finding[], { reckoning, scored, scoring }: SuggestionInput): number {
  const mended = new Set(findings.map((finding) => scored.get(finding)));
  const rules = new Set(findings.map(({ ruleId }) => ruleId));
  const tenths = reckoning.map((part) => {
    const rule = scoring.nothingThere[part.category];
    const fills = rule !== undefined && rules.has(rule);
    const after = tenthsLeft(
      part,
      ({ finding, cause }) =>
        !(finding !== null && mended.has(finding)) && !(fills && cause === 'nothing-there'),
    );
    return after - tenthsLeft(part);
  });
  const gain = roundPoints(tenths.reduce((sum, each) => sum + each, 0) / 10);
  const cost = roundPoints(findings.reduce((sum, { points }) => sum + points, 0));
  // Rounding alone may set them a tenth apart, which would only puzzle whoever compares them.
  return Math.abs(gain - cost) < ROUNDING ? cost : gain;
}

/** One suggestion for what one edit mends: the findings of one rule, or of several that the same edit touches. */
function suggestionFor(
  findings: readonly Finding[],
  title: string | null,
  input: SuggestionInput,
): Suggestion {
  const { cv, text, advice, changes } = input;
  const rules = groupByRule(findings);
  const [first] = findings as [Finding, ...Finding[]];
  const steps = rules.map(stepFor);
  const rewrites = rewritesOf(findings, cv, text, advice.rewrites);
  return {
    title: (rules.length > 1 ? title : null) ?? changes.get(first.ruleId) ?? first.message,
    detail: steps.join(' '),
    steps,
    where: placesOf(findings, input),
    rewrites,
    ruleIds: rules.map(([member]) => member!.ruleId),
    gain: gainOf(findings, input),
  };
}

/**
 * The gain by which a suggestion is placed. What the role would merely like stands behind what it insists on, however
 * many such skills there are: nobody has them all, and nobody is turned away for them first.
 */
function rankIn(
  fromSkills: readonly Suggestion[],
  { skillRules }: Scoring,
): (suggestion: Suggestion) => number {
  const mending = (rule: string, { ruleIds }: Suggestion) => ruleIds.includes(rule);
  const essential = fromSkills.find((suggestion) => mending(skillRules.missingEssential, suggestion));
  return (suggestion) =>
    essential !== undefined && mending(skillRules.missingDesirable, suggestion)
      ? Math.min(suggestion.gain, essential.gain)
      : suggestion.gain;
}

/**
 * What to change, in the order to change it: what stops an application first, then most points first, then the
 * more severe. A missing e-mail address outweighs every skill, whatever the points.
 *
 * @param fromSkills suggestions about the skills asked for; findings of rules that they speak for are left out.
 */
export function buildSuggestions(fromSkills: readonly Suggestion[], input: SuggestionInput): Suggestion[] {
  const spokenFor = new Set(fromSkills.flatMap(({ ruleIds }) => ruleIds));
  const editOf = new Map(
    input.advice.edits.flatMap(({ title, rules }) => rules.map((rule) => [rule, title] as const)),
  );
  const open = input.findings.filter(({ ruleId }) => !spokenFor.has(ruleId));
  const fromRules = grouped(open, ({ ruleId }) => editOf.get(ruleId) ?? ruleId).map((group) => ({
    suggestion: suggestionFor(group, editOf.get(group[0]!.ruleId) ?? null, input),
    severity: group[0]!.severity,
  }));
  const rank = rankIn(fromSkills, input.scoring);
  return [...fromSkills.map((suggestion) => ({ suggestion, severity: 'warning' as const })), ...fromRules]
    .sort(
      (left, right) =>
        Number(right.severity === 'error') - Number(left.severity === 'error') ||
        rank(right.suggestion) - rank(left.suggestion) ||
        SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity),
    )
    .map(({ suggestion }) => suggestion);
}
