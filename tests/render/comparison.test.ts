import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/model/comparison.ts';
import type { Finding } from '../../src/model/finding.ts';
import { renderComparison, renderComparisonJson } from '../../src/render/comparison.ts';
import { renderComparisonMarkdown } from '../../src/render/comparison-markdown.ts';
import { PLAIN_PALETTE } from '../../src/render/palette.ts';
import { evidence, finding as sampleFinding, sampleReport } from './sample-report.ts';

const HOSTILE = 'Fix <script>alert(1)</script> | [x](https://evil.example) \u001b[31m\u202e now';

const finding = (message: string, quote = 'Worked on the website'): Finding =>
  sampleFinding({ message, evidence: [evidence(quote)] });

const { tool, checkedOn, profile, verdict, document } = sampleReport();
const version = (fileName: string) => ({
  tool,
  checkedOn,
  profile,
  verdict,
  document: { ...document, fileName },
});
const skill = { id: 'go', name: HOSTILE, need: null, before: null, after: 'listed' } as const;

const COMPARISON: Comparison = {
  schemaVersion: '1',
  summary: '1 thing fixed, 1 new, 1 as before; score 62 → 74.',
  outcome: 'better',
  notes: [HOSTILE],
  before: version('old.pdf'),
  after: version(HOSTILE),
  score: {
    before: 62,
    after: 74,
    change: 12,
    parts: [
      {
        category: 'skills',
        before: { earned: 20, possible: 45 },
        after: { earned: 30.5, possible: 45 },
        change: 10.5,
      },
      { category: 'contact', before: null, after: { earned: 9, possible: 10 }, change: null },
    ],
  },
  findings: {
    fixed: [finding('The first line says nothing.')],
    new: [finding(HOSTILE, HOSTILE)],
    unchanged: [
      {
        before: {
          ...finding('The third line.'),
          evidence: [...finding('').evidence, ...finding('').evidence],
        },
        after: finding('The third line.'),
        progress: 'less',
      },
    ],
    unknown: [{ in: 'before', finding: finding('A line of the old one.') }],
  },
  skills: { gained: [skill], lost: [], strengthened: [], weakened: [] },
  next: [{ title: 'Add numbers', detail: '', ruleIds: [], gain: 2, steps: [], where: [], rewrites: [] }],
};

describe('a comparison for a terminal', () => {
  const text = renderComparison(COMPARISON, { palette: PLAIN_PALETTE, width: 80 });

  it('says what came of it, then what is fixed, new and as before', () => {
    expect(text).toMatch(/^Better than before: 62 → 74 \(\+12\)\nold\.pdf → Fix /);
    expect(text).toContain('1 thing fixed, 1 new, 1 as before; score 62 → 74.');
    expect(text).toMatch(/^ {2}Skills +20 → 30\.5 of 45 \(\+10\.5\)$/m);
    expect(text).toMatch(/^ {2}Contact details +– → 9 of 10$/m);
    expect(text).toContain('  ✓ The first line says nothing.');
    expect(text).toContain('The third line. (2 places before, 1 now)');
    expect(text).toContain('  old: A line of the old one.');
    expect(text).toContain('  1. Add numbers (+2)');
  });

  it('keeps to its width and lets nothing foreign through', () => {
    expect(text).not.toContain('\u001b');
    expect(text).not.toContain('\u202e');
    expect(text).toContain('<U+202E>');
    for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
  });

  it('does not call it worse where the new version could not be judged', () => {
    const unjudged: Comparison = {
      ...COMPARISON,
      outcome: 'worse',
      after: { ...COMPARISON.after, verdict: 'cannot-judge' },
      score: { before: 62, after: null, change: null, parts: [] },
      skills: null,
    };
    const said = renderComparison(unjudged, { palette: PLAIN_PALETTE, width: 80 });
    expect(said).toMatch(/^The new version could not be judged: 62 → no score\n/);
    expect(said).not.toContain('Skills');
  });
});

describe('a comparison as Markdown', () => {
  const text = renderComparisonMarkdown(COMPARISON);

  it('has a heading for each part that there is', () => {
    expect(text.match(/^##? .*$/gm)?.slice(1)).toEqual([
      '## Fixed: noticed before, gone now',
      '## New, or noticed only now',
      '## As before',
      '## In one version, and the other could not be read for it',
      '## Skills',
      '## What to change next',
    ]);
    expect(text).toContain('| Skills | 20 | 30.5 | +10.5 | 45 |');
    expect(text).toContain('| Contact details | – | 9 |  | 10 |');
  });

  it('holds no markup of others outside of code', () => {
    const outside = text.replace(/(`+)[^`].*?\1/g, '');
    expect(outside).not.toMatch(/<script>|(?<!\\)\[x|https:\/\//);
    expect(text).not.toContain('\u001b');
  });
});

it('a comparison as JSON is the comparison', () => {
  const text = renderComparisonJson(COMPARISON);
  expect(text.endsWith('}\n')).toBe(true);
  expect(JSON.parse(text)).toEqual(COMPARISON);
});
