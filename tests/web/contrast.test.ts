import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const source = readFileSync(new URL('../../src/web/styles/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = source.split('@media screen and (prefers-color-scheme: dark)');

const colours = (css: string): ReadonlyMap<string, string> =>
  new Map([...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]));

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(left: string, right: string): number {
  const [brighter = 0, darker = 0] = [luminance(left), luminance(right)].sort((a, b) => b - a);
  return (brighter + 0.05) / (darker + 0.05);
}

const GROUNDS = ['ground', 'sheet', 'sunk'];
/** Text colour on ground, as the style sheets pair them: 4.5 to 1 (WCAG AA). */
const TEXT: readonly (readonly [string, readonly string[]])[] = [
  ['ink', [...GROUNDS, 'marker', 'good-ground', 'warn-ground', 'bad-ground']],
  ['soft', GROUNDS],
  ['accent', GROUNDS],
  ['accent-strong', GROUNDS],
  ['good', ['sheet', 'good-ground']],
  ['warn', ['sheet', 'warn-ground']],
  ['bad', ['sheet', 'bad-ground']],
  ['on-accent', ['accent', 'accent-strong']],
  ['sheet', ['soft']],
];
/** Lines and shapes that carry meaning: 3 to 1. */
const SHAPES: readonly (readonly [string, readonly string[]])[] = [
  ['edge', ['sheet', 'sunk']],
  ['good-mark', ['sheet']],
  ['warn-mark', ['sheet']],
  ['bad-mark', ['sheet']],
];

describe.each([
  ['light', colours(light)],
  ['dark', colours(dark)],
])('%s colours', (_, palette) => {
  test.each([
    ['text', TEXT, 4.5],
    ['shapes', SHAPES, 3],
  ] as const)('%s can be told from the ground', (_kind, pairs, least) => {
    const faint = pairs.flatMap(([colour, grounds]) =>
      grounds
        .map((ground) => ({ colour, ground, ratio: contrast(palette.get(colour)!, palette.get(ground)!) }))
        .filter(({ ratio }) => !(ratio >= least)),
    );
    expect(faint).toEqual([]);
  });
});
