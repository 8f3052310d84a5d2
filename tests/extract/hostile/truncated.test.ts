import { describe, expect, it } from 'vitest';
import { readable } from '../../fixtures/load-fixtures.ts';
import { outcomeOf } from './outcome.ts';

/** One fixture of each kind of file. */
const byKind = new Map(
  readable.map((fixture) => [fixture.expected.file.slice(fixture.expected.file.lastIndexOf('.')), fixture]),
);

/** What is said of a part of a file: text that is cut off is text still, and so is JSON that no longer parses. */
const RIGHT: Readonly<Record<string, RegExp>> = {
  '.pdf': /^(?:corrupt|report (?:good|poor|none))$/,
  '.docx': /^corrupt$/,
};
const TEXT = /^report (?:good|poor)$/;

describe('a file that was cut off at every tenth', () => {
  it('is there for more than two kinds', () => {
    expect(byKind.size).toBeGreaterThan(2);
  });

  it.each([...byKind])('%s', async (kind, { bytes }) => {
    for (let tenths = 1; tenths < 10; tenths += 1) {
      const part = bytes.subarray(0, Math.floor((bytes.length * tenths) / 10));
      expect(await outcomeOf(part), `${tenths} tenths`).toMatch(RIGHT[kind] ?? TEXT);
    }
  });
});
