import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cleanCharacters, composeAccents, toReadingDirection } from '../../src/extract/characters.ts';
import { extractText } from '../../src/extract/index.ts';
import type { TextDocument } from '../../src/model/document.ts';
import { PrecheckError } from '../../src/model/errors.ts';
import { DEFAULT_LIMITS } from '../../src/model/limits.ts';

const read = (content: string | Uint8Array): Promise<TextDocument> =>
  extractText(typeof content === 'string' ? strToU8(content) : content, {
    fileName: null,
    limits: DEFAULT_LIMITS,
  });
const linesOf = (document: TextDocument): string[] =>
  document.lines.map((line) => document.text.slice(line.start, line.end));

describe('characters', () => {
  it('maps ligatures, odd spaces and symbol bullets and drops what nobody sees', () => {
    expect(cleanCharacters('Certi\ufb01ed\u00a0\u200bdeveloper')).toEqual({
      text: 'Certified developer',
      odd: 0,
    });
    expect(cleanCharacters('\uf0b7 item')).toEqual({ text: '• item', odd: 0 });
    expect(cleanCharacters('\ue0a1phone')).toEqual({ text: 'phone', odd: 1 });
  });

  it('composes macrons however they were typed, and accents that TeX set apart', () => {
    expect(cleanCharacters('Ma\u0304ori').text).toBe('Māori');
    expect(composeAccents('G¨ung¨or Bo˘gazi¸ci')).toBe('Güngör Boğaziçi');
    expect(toReadingDirection('CV: םולש')).toBe('CV: שלום');
  });
});

describe('plain text', () => {
  it('keeps lines, gaps and list items with offsets into one text', async () => {
    const document = await read('Jane Example\r\n\r\n\r\nSKILLS\n  - Java      SQL\n');
    expect(document.format).toBe('text');
    expect(document.text).toBe('Jane Example\n\nSKILLS\n- Java\tSQL');
    expect(linesOf(document)).toEqual(['Jane Example', 'SKILLS', '- Java\tSQL']);
    expect(document.lines[2]).toMatchObject({ listLevel: 1, indent: 2, page: null, box: null });
  });

  it('joins headings whose letters are set apart, and nothing else', async () => {
    const document = await read('W O R K   H I S T O R Y\n- a b c d e\na b c d e\n');
    expect(linesOf(document)).toEqual(['WORK HISTORY', '- a b c d e', 'a b c d e']);
    expect(document.signals.letterSpacedLines).toEqual([{ start: 0, end: 12 }]);
  });
});

describe('Markdown', () => {
  it('takes the marks off and keeps what they say', async () => {
    const document = await read(
      '# Jane Example\n\n[GitHub](https://github.com/jane-example) | **Wellington**\n\n* Ran `kubectl`\n---\n',
    );
    expect(document.format).toBe('markdown');
    expect(linesOf(document)).toEqual(['Jane Example', 'GitHub | Wellington', '• Ran kubectl']);
    expect(document.lines[0]).toMatchObject({ headingLevel: 1, bold: true });
    const link = document.links[0]!;
    expect(document.text.slice(link.start, link.end)).toBe('GitHub');
    expect(link.url).toBe('https://github.com/jane-example');
  });

  it('leaves underscores inside words alone', async () => {
    const document = await read('# Notes\nUsed snake_case_names and __init__ files\n');
    expect(document.text).toContain('snake_case_names');
  });
});

describe('JSON Resume', () => {
  it('is written out as the page it describes', async () => {
    const document = await read(
      JSON.stringify({
        basics: { name: 'Jane Example', email: 'jane@example.org' },
        work: [{ name: 'Acme', position: 'Developer', startDate: '2021-03', highlights: ['Built it'] }],
        skills: [{ name: 'Languages', keywords: ['Java', 'SQL'] }],
      }),
    );
    expect(document.format).toBe('json-resume');
    expect(linesOf(document)).toEqual([
      'Jane Example',
      'jane@example.org',
      'Experience',
      'Developer\t2021-03 – Present',
      'Acme',
      '• Built it',
      'Skills',
      'Languages: Java, SQL',
    ]);
  });

  it('is not every JSON file', async () => {
    expect((await read('{"a": 1}')).format).toBe('text');
  });

  it('without text is empty', async () => {
    await expect(read('{"basics": {}}')).rejects.toMatchObject({ code: 'empty' });
  });
});

describe('any bytes', () => {
  it('give a document with valid spans or a named error, nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          fc.string({ unit: 'binary', maxLength: 300 }).map((text) => strToU8(text)),
          fc
            .uint8Array({ maxLength: 300 })
            .map((tail) => new Uint8Array([...strToU8('%PDF-1.7\n'), ...tail])),
          fc
            .uint8Array({ maxLength: 300 })
            .map((tail) => new Uint8Array([...strToU8('PK\u0003\u0004word/document.xml'), ...tail])),
        ),
        async (content) => {
          try {
            const document = await read(content);
            let end = 0;
            for (const line of document.lines) {
              expect(line.start).toBeGreaterThanOrEqual(end);
              expect(document.text.slice(line.start, line.end).trim()).not.toBe('');
              end = line.end;
            }
            expect(end).toBeLessThanOrEqual(document.text.length);
          } catch (error) {
            if (!(error instanceof PrecheckError)) throw error;
            expect(error.code).not.toBe('internal');
          }
        },
      ),
      { numRuns: 150, seed: 20261124 },
    );
  });
});
