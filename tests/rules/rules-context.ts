import { extractText } from '../../src/extract/index.ts';
import { pack } from '../../src/generated/pack.ts';
import type { Finding } from '../../src/model/finding.ts';
import { DEFAULT_LIMITS } from '../../src/model/limits.ts';
import { createLocator } from '../../src/model/locate.ts';
import type { SkillsResult } from '../../src/model/report.ts';
import type { AppliedProfile } from '../../src/model/role.ts';
import type { CheckSpecification, Rule } from '../../src/model/rule.ts';
import { compileLexicon, parseCv } from '../../src/parse/index.ts';
import { compileRules, type RuleContext, runRules } from '../../src/rules/index.ts';

const lexicon = compileLexicon(pack.lexicon);
const NOW = '2026-11-23';
const NO_SKILLS: SkillsResult = { matched: [], partial: [], missing: [], other: [] };

export const PROFILE: AppliedProfile = {
  id: 'tester',
  title: 'Tester',
  alternateTitles: [],
  anzsco: [],
  esco: [],
  skills: [],
  sections: { required: [], expected: [] },
  sources: [],
  seniority: 'intermediate',
  region: 'NZ',
  source: 'role',
};

/** Reads a CV from text up to the point where rules run. */
export async function contextOf(text: string, changes: Partial<RuleContext> = {}): Promise<RuleContext> {
  const bytes = new TextEncoder().encode(text);
  const document = changes.document ?? (await extractText(bytes, { fileName: null, limits: DEFAULT_LIMITS }));
  const conventions = pack.regions.find(({ code }) => code === 'NZ')!;
  const cv = parseCv(document, { lexicon, conventions, now: NOW });
  return {
    document,
    whole: document,
    cv,
    mentions: [],
    skills: NO_SKILLS,
    profile: PROFILE,
    jobAd: null,
    titles: () => ({ isTitle: true, isIt: null, isNear: null, leads: false }),
    technologies: new Set(),
    certificates: new Set(),
    conventions,
    now: NOW,
    locator: createLocator(document, cv.sections),
    ...changes,
  };
}

/** A rule with nothing in it but what a test is about. */
export function ruleWith(check: CheckSpecification, given: Rule['given'], changes: Partial<Rule> = {}): Rule {
  return {
    id: 'test/rule',
    since: '0.1.0',
    category: 'wording',
    severity: 'warning',
    title: 'Test',
    change: 'Test',
    message: 'Found.',
    fix: 'Mend it.',
    why: 'Because.',
    source: ['test'],
    points: { each: 1, atMost: 100 },
    regions: null,
    seniority: null,
    needsReadableText: true,
    given,
    check,
    examples: { bad: [], good: [] },
    ...changes,
  };
}

/** What one rule finds in a text. */
export async function findingsOf(
  rule: Rule,
  text: string,
  changes: Partial<RuleContext> = {},
): Promise<Finding[]> {
  return runRules(compileRules([rule], pack.lexicon), await contextOf(text, changes));
}

/** The quotes of what one rule finds in a text. */
export async function quotesOf(
  rule: Rule,
  text: string,
  changes: Partial<RuleContext> = {},
): Promise<string[]> {
  const findings = await findingsOf(rule, text, changes);
  return findings.flatMap(({ evidence }) => evidence.map(({ quote }) => quote));
}

/** A small CV of an invented person with the given bullets in its one job. */
export function cvWithBullets(...bullets: readonly string[]): string {
  const items = bullets.map((bullet) => `- ${bullet}`).join('\n');
  return `Mereana Tipene
mereana.tipene@example.com | 021 555 0142

EXPERIENCE
Back-end Developer, Kowhai Systems Ltd
Mar 2021 – Present
${items}

SKILLS
Java, Spring Boot
`;
}
