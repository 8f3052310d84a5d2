import type { Evidence, Finding } from '../model/finding.ts';
import { fingerprintOf, normaliseQuote } from '../model/fingerprint.ts';
import type { Rule, TargetName } from '../model/rule.ts';
import type { Span } from '../model/span.ts';
import { suppresses, suppressFinding } from '../model/suppression.ts';
import type { Hit } from './check.ts';
import type { CompiledRule, RuleSet } from './compile.ts';
import type { RuleContext, RunContext } from './context.ts';
import { fillTemplate } from './message.ts';
import type { Target } from './target.ts';
import { targetDefinitions } from './targets/index.ts';
import { splitWords } from './words.ts';

/** Findings of one rule on one CV: after five of a kind the reader has understood. */
export const MOST_FINDINGS = 5;

/** Pieces of evidence of one finding. */
export const MOST_EVIDENCE = 8;

/** Characters of one quote: longer than any bullet that a person would read. */
export const LONGEST_QUOTE = 400;

/** Characters that tell the script of a text. */
const SCRIPT_SAMPLE = 5_000;

/** Whether most letters are Latin; a short CV's language is often uncertain, its script is not. */
function isLatin(text: string): boolean {
  const letters = text.slice(0, SCRIPT_SAMPLE).replace(/[^\p{L}]/gu, '');
  const others = letters.replace(/\p{Script=Latin}/gu, '');
  return others.length * 2 < letters.length || letters === '';
}

/** Whether the rule has anything to say about this CV at all. */
function applies(rule: Rule, { document, profile }: RuleContext): boolean {
  if (rule.needsReadableText && document.readability !== 'good') return false;
  if (rule.regions !== null && !rule.regions.includes(profile.region)) return false;
  return rule.seniority === null || rule.seniority.includes(profile.seniority);
}

/** The span without what exceeds the longest quote, cut between two words where there is a gap. */
function bounded(span: Span, text: string): Span {
  if (span.end - span.start <= LONGEST_QUOTE) return span;
  const cut = text.slice(span.start, span.start + LONGEST_QUOTE);
  const kept = cut.replace(/\s\S{0,40}$/u, '').trimEnd();
  return { start: span.start, end: span.start + kept.length };
}

function evidenceOf(hit: Hit, { locator, whole }: RuleContext): Evidence[] {
  return hit.evidence.slice(0, MOST_EVIDENCE).map((span) => locator.evidence(bounded(span, whole.text)));
}

/** Hands out a rule's points until its cap is reached. */
function createPurse({ each, atMost }: Rule['points']): (times: number) => number {
  let left = atMost;
  return (times) => {
    const taken = Math.min(each * times, left);
    left -= taken;
    return taken;
  };
}

function findingOf(
  { rule }: CompiledRule,
  hit: Hit,
  own: Pick<Finding, 'points' | 'evidence' | 'fingerprint'>,
): Finding {
  return {
    ruleId: rule.id,
    severity: rule.severity,
    category: rule.category,
    message: fillTemplate(rule.message, hit.values),
    suggestion: fillTemplate(rule.fix, hit.values),
    why: rule.why,
    points: own.points,
    evidence: own.evidence,
    docsUrl: `/rules/${rule.id}`,
    fingerprint: own.fingerprint,
  };
}

/** A suppressed finding takes neither points nor one of the places that a rule has. */
function findingsOf(compiled: CompiledRule, targets: readonly Target[], context: RunContext): Finding[] {
  const { id, points } = compiled.rule;
  const purse = createPurse(points);
  const seen = new Map<string, number>();
  const findings: Finding[] = [];
  let standing = 0;
  for (const hit of compiled.run(targets, context)) {
    if (standing === MOST_FINDINGS) break;
    const evidence = evidenceOf(hit, context);
    const identity = normaliseQuote(hit.identity ?? evidence[0]?.quote ?? '');
    const ordinal = seen.get(identity) ?? 0;
    seen.set(identity, ordinal + 1);
    const found = { ruleId: id, evidence, fingerprint: fingerprintOf(id, identity, ordinal) };
    const suppression = context.suppressions?.find((one) => suppresses(one, found));
    if (suppression === undefined) standing += 1;
    const finding = findingOf(compiled, hit, {
      ...found,
      points: suppression === undefined ? purse(hit.times) : 0,
    });
    findings.push(suppression === undefined ? finding : suppressFinding(finding, suppression));
  }
  return findings;
}

/**
 * Runs every rule that applies to the CV.
 *
 * Rules whose evidence does not exist stay silent (no pages, no page rule), and where the text cannot be trusted
 * only those run that judge the file itself. Each rule finds at most five things and costs at most its cap.
 *
 * @returns findings in the order of the rules, then of the text, suppressed ones among them; the report sorts them.
 */
export function runRules(ruleSet: RuleSet, context: RuleContext): Finding[] {
  const { cv, document, whole } = context;
  const run: RunContext = {
    ...context,
    words: splitWords(whole.text),
    english: cv.language === 'en' || (cv.language === 'und' && isLatin(document.text)),
  };
  const made = new Map<TargetName, readonly Target[]>();
  const targetsOf = (name: TargetName): readonly Target[] => {
    const targets = made.get(name) ?? targetDefinitions[name].of(run);
    made.set(name, targets);
    return targets;
  };
  return ruleSet.rules
    .filter(({ rule }) => applies(rule, context))
    .flatMap((compiled) => findingsOf(compiled, targetsOf(compiled.rule.given), run));
}
