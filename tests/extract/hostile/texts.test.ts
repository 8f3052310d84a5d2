import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { outcomeOf, read } from './outcome.ts';

const bytesOf = (...parts: (string | readonly number[])[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...strToU8(part)] : part)));

/** Text in two bytes a character, the lower one first, or the higher. */
function wide(text: string, order: 'little' | 'big'): number[] {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return units.flatMap((unit) => (order === 'little' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]));
}

const CV = 'Jane Māori\nDeveloper at Acme';

describe('text in odd bytes', () => {
  it.each<[string, Uint8Array, string]>([
    ['UTF-16 with a mark', bytesOf([0xff, 0xfe], wide(CV, 'little')), CV],
    ['UTF-16 with a mark, the other way round', bytesOf([0xfe, 0xff], wide(CV, 'big')), CV],
    ['UTF-16 without a mark', bytesOf(wide(CV, 'little')), CV],
    ['UTF-16 without a mark, the other way round', bytesOf(wide(CV, 'big')), CV],
    ['UTF-16 that ends in the middle of a character', bytesOf([0xff, 0xfe], wide(CV, 'little'), [0x41]), CV],
    ['UTF-8 with a mark', bytesOf([0xef, 0xbb, 0xbf], CV), CV],
    ['zero bytes in between', bytesOf(`${CV} and Acme`.repeat(4), [0]), `${CV} and Acme`.repeat(4)],
    [
      'UTF-8 with a damaged byte',
      bytesOf('Māori, Tāmaki Makaurau, Ōtautahi, Whangārei', [0xc4]),
      'Māori, Tāmaki Makaurau, Ōtautahi, Whangārei',
    ],
    [
      'half a character in Unicode',
      bytesOf([0xff, 0xfe], wide('Jane \ud83d Example', 'little')),
      'Jane  Example',
    ],
    ['the other half', bytesOf([0xff, 0xfe], wide('Jane \ude00 Example', 'little')), 'Jane  Example'],
    ['signs without width', strToU8('Ja\u200bne\u200d\ufeff Ex\u2060ample'), 'Jane Example'],
    [
      'orders to write from right to left',
      strToU8('Jane \u202eelpmaxE\u202c \u2067x\u2069'),
      'Jane elpmaxE x',
    ],
    [
      'terminal orders',
      strToU8(`Jane \u001b[31mExample\u001b[0m\u0007${' and Acme'.repeat(20)}`),
      `Jane [31mExample[0m${' and Acme'.repeat(20)}`,
    ],
  ])('%s', async (_, bytes, text) => {
    const document = await read(bytes);
    expect(document.text).toBe(text);
    for (const { start, end } of document.lines) expect(text.slice(start, end)).not.toMatch(/^$|\n/);
  });

  it('keeps towers of marks as low as any language builds them', async () => {
    const { text } = await read(strToU8(`Z${'\u0315\u0300'.repeat(5000)}algo`));
    expect(text.length).toBeLessThan(50);
    expect(text).toMatch(/^Z\p{M}*algo$/u);
  });

  it.each<[string, Uint8Array, string]>([
    ['zero bytes alone', new Uint8Array(4096), 'unsupported-type'],
    ['control characters', new Uint8Array(4096).fill(7), 'unsupported-type'],
    ['blanks of every kind', strToU8(' \u00a0\u2003\t\r\n\f'), 'empty'],
    ['signs that nobody sees', strToU8('\u200b\u200d\u2060'), 'empty'],
    ['a JSON Resume without a word', strToU8('{"basics":{},"work":[]}'), 'empty'],
  ])('is refused where it is %s', async (_, bytes, code) => {
    expect(await outcomeOf(bytes)).toBe(code);
  });
});
