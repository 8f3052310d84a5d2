import { afterAll, describe, expect, it } from 'vitest';
import { pack } from '../../src/generated/pack.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Rule, RuleExample } from '../../src/model/rule.ts';
import { createChecker } from '../../src/pipeline.ts';
import { layOver } from './example-file.ts';

const checker = createChecker(pack);
const encoder = new TextEncoder();

/** The first halves of rule ids: permanent, since configurations and links name them. */
const AREAS = [
  'bullets',
  'certificates',
  'contact',
  'education',
  'experience',
  'file',
  'length',
  'personal',
  'reading',
  'sections',
  'skills',
  'summary',
  'wording',
];
let examplesRun = 0;

/** What the rule finds in an example, by the same way that a real CV takes. */
async function findingsOf(rule: Rule, example: RuleExample): Promise<readonly Finding[]> {
  const read = await checker.read(encoder.encode(example.cv), { fileName: null });
  const document = layOver(read, example.file);
  const report = checker.judge(document, {
    ...(example.jobAd === undefined
      ? { role: example.role ?? 'backend-developer' }
      : { jobAd: example.jobAd }),
    now: example.now ?? '2026-11-23',
    includeText: true,
    ...(example.seniority === undefined ? {} : { seniority: example.seniority }),
    ...(example.region === undefined ? {} : { region: example.region }),
  });
  for (const { quote, start, end } of report.findings.flatMap(({ evidence }) => evidence)) {
    expect(quote).toBe(document.text.slice(start, end));
  }
  examplesRun += 1;
  return report.findings.filter(({ ruleId }) => ruleId === rule.id);
}

/** An expected quote that ends in "…" names the beginning only; white space may be wrapped differently. */
function matches(quote: string, expected: string): boolean {
  if (!expected.endsWith('…')) return quote === expected;
  return quote.replaceAll(/\s+/g, ' ').startsWith(expected.slice(0, -1).trim());
}

/** The expected quotes, each replaced by the real one where it matches, so that a failure shows both lists. */
function expectedQuotes(example: RuleExample, quotes: readonly string[]): string[] {
  return (example.finds ?? []).map(({ quote }, index) => {
    const found = quotes[index];
    return found !== undefined && matches(found, quote) ? found : quote;
  });
}

describe.each(pack.rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  const { bad, good } = rule.examples;

  it('has at least two examples of each kind', () => {
    expect(bad.length, 'bad examples').toBeGreaterThanOrEqual(2);
    expect(good.length, 'good examples').toBeGreaterThanOrEqual(2);
    expect(new Set(bad.map((example) => JSON.stringify(example))).size).toBe(bad.length);
  });

  it.each(bad.map((example, index) => [index + 1, example] as const))(
    'finds exactly what bad example %i says',
    async (_number, example) => {
      const findings = await findingsOf(rule, example);
      const quotes = findings.flatMap(({ evidence }) => evidence.map(({ quote }) => quote));
      expect(quotes).toEqual(expectedQuotes(example, quotes));
      const messages = findings.map(({ message }) => message);
      for (const { message } of example.finds ?? []) {
        if (message !== undefined) expect(messages).toContain(message);
      }
      for (const { message, suggestion } of findings) {
        expect(`${message} ${suggestion}`).not.toMatch(/\{[a-zA-Z]+\}|undefined|NaN/u);
      }
    },
  );

  it.each(good.map((example, index) => [index + 1, example] as const))(
    'is silent on good example %i',
    async (_number, example) => {
      expect(await findingsOf(rule, example)).toEqual([]);
    },
  );
});

describe('the rule pack', () => {
  it('holds the rules that the project promises', () => {
    expect(pack.rules.length).toBeGreaterThanOrEqual(60);
    for (const { id } of pack.rules) expect(AREAS, id).toContain(id.split('/')[0]);
  });

  it('takes no points twice: what the skills part counts costs nothing again', () => {
    const skills = pack.rules.filter(({ category }) => category === 'skills');
    expect(skills.length).toBeGreaterThan(0);
    for (const { id, points } of skills) expect(points, id).toEqual({ each: 0, atMost: 0 });
  });

  it('says in every rule where its advice comes from', () => {
    for (const { id, source } of pack.rules) expect(source.length, id).toBeGreaterThan(0);
  });
});

afterAll(() => {
  const written = pack.rules.reduce(
    (sum, { examples }) => sum + examples.bad.length + examples.good.length,
    0,
  );
  process.stdout.write(
    `rule examples: ${pack.rules.length} rules, ${examplesRun} of ${written} examples ran\n`,
  );
});
