import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PrecheckError, toProblem } from '../../src/model/errors.ts';
import { adviceMarkdown, escapeMarkdown, markdownCode } from '../../src/render/escape.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { evidence, finding, HOSTILE, sampleReport } from './sample-report.ts';

test('a report as Markdown', () => {
  const text = renderMarkdown([{ source: 'cvs/hana_cv.pdf', report: sampleReport() }]);
  for (const line of [
    '# cvs/hana\\_cv.pdf',
    '**At risk, 61.5 out of 100** for Back-end developer (intermediate, NZ), as of 2026-11-23',
    '| Skills | 45 | 9 essentials not found, 4.5 skills listed, not shown | 31.5 |',
    '| Experience | 25 | 5 bullets/no-metrics | 20 |',
    '| **Together** | 70 | | **51.5** |',
    '1. **Show what your work changed** (worth 6.5 points) Start with the newest job.',
    '   - `Worked on the billing API` (page 1, line 12)',
    '   - `Worked on the billing API` could read `[Built, changed] the billing API: [how many]`',
    '## A note that asks for feedback',
    '> **Feedback on my application**',
    '> Thank you for your time.',
    '- **Missing, essential**: Kubernetes',
    '## Findings: 1 warning',
    '  - `Worked on the billing API` (page 1, line 12)',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
});

test('a CV that could not be read says what to do', () => {
  const error = toProblem(new PrecheckError('empty', 'Choose another file.'));
  expect(renderMarkdown([{ source: 'a.txt', error }])).toBe(
    '# a.txt\n\n**This file is empty.** Choose another file.\n',
  );
});

test('markup, HTML, links and names to notify in a CV are only text', () => {
  expect(escapeMarkdown('# *a* [x](http://e.example) <b> |c| `d` ~e~')).toBe(
    '\\# \\*a\\* \\[x\\](http\\://e.example) \\<b\\> \\|c\\| \\`d\\` \\~e\\~',
  );
  expect(escapeMarkdown('www.e.example and HTTPS://e.example')).toBe(
    'www\\.e.example and HTTPS\\://e.example',
  );
  expect(escapeMarkdown('ask @team, not a@b.example')).toBe('ask @\u2060team, not a@b.example');
});

test('examples between backticks of our advice are code, a single backtick is only text', () => {
  expect(adviceMarkdown('write `*Rebuilt* it` not ` or <b>')).toBe('write `*Rebuilt* it` not \\` or \\<b\\>');
});

test.each([
  ['plain', '`plain`'],
  ['a`b', '``a`b``'],
  ['``', '``` `` ```'],
  ['`a', '`` `a ``'],
])('%s in a code span', (text, expected) => {
  expect(markdownCode(text)).toBe(expected);
});

test('hostile text never starts a line of its own and never opens a tag', () => {
  const hostile = finding({ message: HOSTILE, suggestion: HOSTILE, evidence: [evidence(HOSTILE)] });
  const text = renderMarkdown([{ source: HOSTILE, report: sampleReport({ findings: [hostile] }) }]);
  const plain = renderMarkdown([{ source: 'a', report: sampleReport() }]);
  expect(text.split('\n')).toHaveLength(plain.split('\n').length);
  expect(text.replace(/`[^`\n]*`/g, '')).not.toMatch(/(?<!\\)</);
});

test('any text at all stays one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeMarkdown(text)).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
      const code = markdownCode(text);
      const fence = /^`+/.exec(code)?.[0] ?? '';
      expect(
        code
          .slice(fence.length, -fence.length)
          .split(/(?<!`)(?=`)/)
          .some((part) => part === fence),
      ).toBe(false);
    }),
  );
});
