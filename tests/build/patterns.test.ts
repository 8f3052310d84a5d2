import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import recheck from 'recheck/lib/browser.js';
import { describe, expect, it } from 'vitest';
import { faultsOfPatterns } from '../../src/build/check-patterns.ts';
import { pack } from '../../src/generated/pack.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const check = (pattern: string) => ({ check: { kind: 'pattern', pattern } });

describe('patterns of rules', () => {
  it('that ship are all proven to take linear time', () => {
    const withPatterns = pack.rules.filter(({ check: { kind } }) => kind === 'pattern');
    expect(withPatterns.length).toBeGreaterThan(5);
    expect(withPatterns.flatMap((rule) => faultsOfPatterns(rule))).toEqual([]);
  });

  it.each([
    ['(a+)+$', 'exponential'],
    ['^(?:\\s+x?)*$', 'exponential'],
    ['\\s+$', 'polynomial'],
  ])('%s is refused, at its place in the check', (pattern, kind) => {
    const [fault] = faultsOfPatterns(check(pattern));
    expect(fault?.path).toEqual(['check', 'pattern']);
    expect(fault?.message).toContain(kind);
    const inside = { check: { kind: 'share', check: check(pattern).check } };
    expect(faultsOfPatterns(inside)[0]?.path).toEqual(['check', 'check', 'pattern']);
  });

  it('that are harmless pass', () => {
    expect(faultsOfPatterns(check('\\b(?:date of birth|dob)\\b'))).toEqual([]);
  });
});

/** A literal after what an expression may follow; what is no literal after all does not compile and is left out. */
const LITERAL =
  /(?<=[=(,:!&|?;[]\s{0,40}|return\s|^\s{0,40})\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([dgimsuvy]*)/gm;

/** One repeat alone is quadratic at the most. */
const REPEATS = /[*+]|\{\d+,/g;

/** Cubic, on one line, heading or cell of a CV; tests/parse/linear.test.ts measures them on hostile text. */
const KNOWN = [
  'src/extract/markdown.ts: /^(#{1,6})\\s+(.*?)\\s*#*$/',
  'src/extract/markdown.ts: /^\\s*\\|?[\\s:|-]+\\|[\\s:|-]*$/',
  'src/parse/education.ts: /\\s*\\([^()]*\\p{Ll}[^()]*\\)$/u',
  'src/parse/field-labels.ts: /\\s*(?:#|no\\.?)?\\s*\\d{1,2}$/iu',
  'src/rules/targets/work.ts: /\\p{L}{2}.*[\\s/-].*\\p{L}{2}/u',
];

function literalsOfSource(): { place: string; source: string; flags: string }[] {
  return readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(?:ts|tsx|js)$/.test(path) && !path.startsWith('src/generated/'))
    .flatMap((path) =>
      [...readFileSync(join(ROOT, path), 'utf8').matchAll(LITERAL)].map(
        ([literal, source = '', flags = '']) => ({
          place: `${path}: ${literal}`,
          source,
          flags: flags.replaceAll(/[gdy]/g, ''),
        }),
      ),
    );
}

describe('patterns of the program', () => {
  it('take no exponential time, and cubic time nowhere new', { timeout: 300_000 }, () => {
    const literals = literalsOfSource();
    expect(literals.length).toBeGreaterThan(400);
    const risky = literals.filter(({ source }) => (source.match(REPEATS) ?? []).length > 1);
    expect(risky.length).toBeGreaterThan(100);
    const undecided: string[] = [];
    const slow = risky.filter(({ place, source, flags }) => {
      const result = recheck.checkSync(source, flags, { checker: 'automaton', timeout: 400 });
      if (result.status === 'unknown') undecided.push(place);
      if (result.status !== 'vulnerable') return false;
      return result.complexity.type === 'exponential' || result.complexity.degree > 2;
    });
    process.stdout.write(
      `patterns: ${literals.length} literals, ${risky.length} analysed, ${undecided.length} undecided\n`,
    );
    expect(slow.map(({ place }) => place).filter((place) => !KNOWN.includes(place))).toEqual([]);
  });
});
