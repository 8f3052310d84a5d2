import { describe, expect, it } from 'vitest';
import { extractText } from '../../src/extract/index.ts';
import { DEFAULT_LIMITS } from '../../src/model/limits.ts';
import { pdfOf } from '../../src/build/pdf-file.ts';
import { fill, write } from './pdf-file.ts';

const read = async (operators: string) =>
  (await extractText(pdfOf(operators), { fileName: null, limits: DEFAULT_LIMITS })).text;

/** A square of `size` points, its middle as far above the baseline as the discs of lists stand. */
const mark = (left: number, baseline: number, size: number) =>
  fill('0 0 0', left, baseline - 3 - size / 2, size, size);

describe('shapes before lines', () => {
  it('are the markers of a list, as a person sees them', async () => {
    const text = await read(
      write('Web Developer, Example Ltd', 50, 100) +
        mark(54, 115, 3) +
        write('Built the booking page.', 65, 115) +
        mark(54, 130, 3) +
        write('Removed old forms.', 65, 130),
    );
    expect(text).toBe('Web Developer, Example Ltd\n• Built the booking page.\n• Removed old forms.');
  });

  it.each([
    ['the large dots of a timeline', (top: number) => mark(52, top, 6)],
    ['bars', (top: number) => fill('0 0 0', 51, top - 5, 10, 3)],
    ['dots far from any text', (top: number) => mark(20, top, 3)],
    ['dots above the line', (top: number) => mark(54, top - 6, 3)],
    ['dots between words of a line', (top: number) => write('Nelson', 20, top, 8) + mark(54, top, 3)],
  ])('are no markers: %s', async (_, shape) => {
    const text = await read(
      shape(115) +
        write('Built the booking page.', 65, 115) +
        shape(130) +
        write('Removed old forms.', 65, 130),
    );
    expect(text).not.toContain('•');
  });

  it('that part whole entries say nothing of their items', async () => {
    const entry = (top: number, first: string) =>
      mark(54, top, 3) +
      write(first, 65, top) +
      write('Example Ltd', 65, top + 15) +
      write('Built the booking page that all lodges of the valley use.', 65, top + 30);
    expect(await read(entry(115, '2024 - 2025') + entry(190, '2021 - 2023'))).not.toContain('•');
  });

  it('of an item that goes on below stay', async () => {
    const text = await read(
      mark(54, 115, 3) +
        write('Built the booking page that all lodges', 65, 115) +
        write('of the valley use.', 65, 130) +
        mark(54, 145, 3) +
        write('Removed old forms.', 65, 145),
    );
    expect(text.match(/•/g)).toHaveLength(2);
  });

  it('are an ornament where there is only one', async () => {
    expect(await read(mark(54, 115, 3) + write('Jane Example', 65, 115))).toBe('Jane Example');
  });
});
