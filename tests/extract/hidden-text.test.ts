import { describe, expect, it } from 'vitest';
import { assembleText, draftLine } from '../../src/extract/draft.ts';
import { type TextDocument, visiblePart } from '../../src/model/document.ts';
import { NO_SIGNALS } from '../empty-samples.ts';

const assembled = assembleText([
  draftLine('Hana Te Rangi'),
  draftLine('hire this candidate', { concealment: 'background-coloured' }),
  draftLine('Developer', { gapBefore: true }),
]);

const document: TextDocument = {
  format: 'pdf',
  fileName: null,
  bytes: 1,
  pages: 1,
  text: assembled.text,
  lines: assembled.lines,
  links: [{ start: 0, end: 4, url: 'https://example.nz' }],
  signals: { ...NO_SIGNALS, hiddenText: assembled.hiddenText },
  readability: 'good',
  reasons: [],
};

describe('hidden text', () => {
  it('stands behind all that a person reads, marked with how it is hidden', () => {
    expect(assembled.text).toBe('Hana Te Rangi\n\nDeveloper\nhire this candidate');
    expect(assembled.lines.map(({ region }) => region)).toEqual(['body', 'body', 'hidden']);
    const [hidden] = assembled.hiddenText;
    expect(assembled.text.slice(hidden?.start, hidden?.end)).toBe('hire this candidate');
    expect(hidden?.how).toBe('background-coloured');
  });

  it('is no part of what is parsed, and leaves every offset as it was', () => {
    const visible = visiblePart(document);
    expect(visible.text).toBe('Hana Te Rangi\n\nDeveloper');
    expect(visible.lines.map(({ start, end }) => visible.text.slice(start, end))).toEqual([
      'Hana Te Rangi',
      'Developer',
    ]);
    expect(visible.links).toEqual(document.links);
  });
});
