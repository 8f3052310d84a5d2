import { strToU8 } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { pack } from '../../src/generated/pack.ts';
import type { TextDocument } from '../../src/model/document.ts';
import { compileLexicon, parseCv } from '../../src/parse/index.ts';
import { createChecker } from '../../src/pipeline.ts';
import { compileRules, type RuleContext, runRules } from '../../src/rules/index.ts';
import { compileVocabulary, findSkills } from '../../src/skills/index.ts';
import { contextOf } from '../rules/rules-context.ts';
import { growth, TIMES } from './growth.ts';

const checker = createChecker(pack);
const lexicon = compileLexicon(pack.lexicon);
const vocabulary = compileVocabulary(pack.skills, pack.lexicon.lists);
const ruleSet = compileRules(pack.rules, pack.lexicon);

/** A text as each stage gets it. */
interface Input {
  readonly bytes: Uint8Array;
  readonly document: TextDocument;
  readonly context: RuleContext;
}

async function inputOf(text: string): Promise<Input> {
  const bytes = strToU8(text);
  const document = await checker.read(bytes, { fileName: null });
  const { cv, ...rest } = await contextOf(text, { document });
  return { bytes, document, context: { ...rest, cv, mentions: findSkills(document, cv, vocabulary) } };
}

const STAGES: Readonly<Record<string, (input: Input) => unknown>> = {
  reading: ({ bytes }) => checker.read(bytes, { fileName: null }),
  parsing: ({ document, context: { conventions, now } }) => parseCv(document, { lexicon, conventions, now }),
  'finding skills': ({ document, context: { cv } }) => findSkills(document, cv, vocabulary),
  'running rules': ({ context }) => runRules(ruleSet, context),
};

/** Two and a half times the cost of a linear step, a third of that of a quadratic one. */
const MOST_GROWTH = 2.5;
/** Characters of the larger text, where a shape does not need more to show what it is about. */
const LARGE = 64_000;
/** Milliseconds: a busy machine is slow at everything, and only ratios are judged. */
const SLOWEST = 240_000;

/** The stages whose cost grows faster than the text, and how fast. */
async function growing(head: string, piece: string, size: number, format: string): Promise<string[]> {
  const text = (length: number) => head + piece.repeat(Math.ceil(length / piece.length));
  const [small, large] = [await inputOf(text(size / TIMES)), await inputOf(text(size))];
  expect([small.document.format, large.document.format]).toEqual([format, format]);
  const found: string[] = [];
  for (const [stage, run] of Object.entries(STAGES)) {
    const ratio = await growth({ small: () => run(small), large: () => run(large) }, MOST_GROWTH);
    if (ratio > MOST_GROWTH) found.push(`${stage} ${ratio.toFixed(1)}`);
  }
  return found;
}

const JOB = 'Experience\nDeveloper, Acme, 2019 – 2021\n';
const MARKDOWN = '# Jane\n\n## Experience\n\n';

describe('no stage takes longer than the text is', () => {
  it.each<[string, string, string, number?]>([
    ['one line of words', '', 'word ', 240_000],
    ['one line of skills', JOB, 'Java, Python and SQL; '],
    ['one word', '', 'a', 160_000],
    ['one line of cells', '', 'a\t'],
    ['many short lines', '', 'word\n'],
    ['headings and nothing else', '', 'Experience\n\n'],
    ['skills below each other in one job', JOB, 'Java\n', 40_000],
    ['list items of one job', JOB, '- Built what was needed\n', 120_000],
    ['many jobs', 'Experience\n', 'Developer, Acme, 2019 – 2021\n- Built it in Java\n', 120_000],
    ['open dates', 'Experience\n', '2020-\n', 60_000],
    ['words broken at line ends', 'Summary\n', 'pro-\ncessing '],
    ['brackets without end', '', '(', 240_000],
    ['brackets in brackets', '', '(a)) ('],
    ['full stops', '', '. '],
    ['halves of addresses', '', 'a.b-'],
    ['halves of addresses with their sign', '', 'a@'],
    ['studies without end', 'Education\n', 'BSc (Hons, University of Leeds, and\n', 60_000],
    ['lines of one study', 'Education\nBSc, University of Leeds\n', 'Leeds\n', 60_000],
  ])('in plain text: %s', { timeout: SLOWEST }, async (_, head, piece, size = LARGE) => {
    expect(await growing(head, piece, size, 'text')).toEqual([]);
  });

  it.each<[string, string, number?]>([
    ['one line of words', 'word ', 120_000],
    ['many short lines', '- a\n'],
    ['links', '[a](tel:1)\n'],
    ['links without end', '[a]('],
    ['brackets without end', '[', 240_000],
    ['emphasis without end', '*a '],
    ['halves of addresses', 'a.b-'],
    ['jobs in bold', '**Developer** | Acme\n', 64_000],
  ])('in Markdown: %s', { timeout: SLOWEST }, async (_, piece, size = LARGE) => {
    expect(await growing(MARKDOWN, piece, size, 'markdown')).toEqual([]);
  });
});

test.each<[string, string]>([
  ['one line of words', 'word '],
  ['many short lines', 'Java\n'],
  ['brackets in brackets', '(a)) ('],
  ['halves of addresses', 'a.b-'],
])('no report takes longer than the text is: %s', { timeout: SLOWEST }, async (_, piece) => {
  const report = async (size: number) => {
    const text = JOB + piece.repeat(Math.ceil(size / piece.length));
    const document = await checker.read(strToU8(text), { fileName: null });
    return () => checker.judge(document, { role: 'backend-developer', now: '2026-11-24' });
  };
  const [small, large] = [await report(60_000 / TIMES), await report(60_000)];
  expect(await growth({ small, large }, MOST_GROWTH)).toBeLessThanOrEqual(MOST_GROWTH);
});

test('a step that grows with the square of the text is seen', { timeout: SLOWEST }, async () => {
  const square = (size: number) => () => {
    let sum = 0;
    for (let index = 0; index < size * size; index += 1) sum += index % 7;
    return sum;
  };
  const ratio = await growth({ small: square(2_000), large: square(2_000 * TIMES) }, MOST_GROWTH);
  expect(ratio).toBeGreaterThan(TIMES / 2);
});
