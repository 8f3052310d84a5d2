import { expect, test } from 'vitest';
import type { Line, TextDocument } from '../../src/model/document.ts';
import { renderText } from '../../src/render/text.ts';
import { NO_SIGNALS } from '../empty-samples.ts';

const LINES = [
  { text: 'Hana Te Rangi', page: 1, region: 'header' },
  { text: '', page: null, region: 'body' },
  { text: '  Built \u001b[31mAPIs', page: 1, region: 'body' },
  { text: 'Education', page: 2, region: 'body' },
] as const;

function documentOf(): TextDocument {
  let start = 0;
  const lines: Line[] = [];
  for (const { text, page, region } of LINES) {
    if (text !== '') {
      const indent = text.length - text.trimStart().length;
      lines.push({
        start: start + indent,
        end: start + text.length,
        page,
        region,
        box: null,
        fontSize: null,
        bold: false,
        headingLevel: null,
        listLevel: null,
      });
    }
    start += text.length + 1;
  }
  return {
    format: 'pdf',
    fileName: null,
    bytes: 1,
    pages: 2,
    text: LINES.map(({ text }) => text).join('\n'),
    lines,
    links: [],
    signals: NO_SIGNALS,
    readability: 'good',
    reasons: [],
  };
}

test('pages and headers are marked, blank lines stay', () => {
  expect(renderText(documentOf(), { forTerminal: true })).toBe(
    '--- page 1 of 2 ---\n[header] Hana Te Rangi\n\n  Built ␛[31mAPIs\n--- page 2 of 2 ---\nEducation\n',
  );
});

test('a pipe gets the text as it was read', () => {
  expect(renderText(documentOf(), { forTerminal: false })).toContain('  Built \u001b[31mAPIs\n');
});
