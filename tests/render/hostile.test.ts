import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pack } from '../../src/generated/pack.ts';
import { renderCsv } from '../../src/render/csv.ts';
import { escapeCsv, inertJson, toTerminalText } from '../../src/render/escape.ts';
import { renderJson, renderJsonRecords } from '../../src/render/json.ts';
import { renderJunit } from '../../src/render/junit.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { renderNdjsonRecord } from '../../src/render/ndjson.ts';
import { PLAIN_PALETTE } from '../../src/render/palette.ts';
import { renderPretty, renderPrettySummary } from '../../src/render/pretty.ts';
import { renderSarif } from '../../src/render/sarif.ts';
import { renderStandalone } from '../../src/web/standalone.tsx';
import { CHARGES, hostileRecords, hostileText } from './hostile-report.ts';
import { parseCsv } from './parse-csv.ts';
import { sarifSchema } from './sarif-schema.ts';

const GATE = { failOn: 'error', minScore: 60, failsScreenedOut: true } as const;
const PRETTY = { palette: PLAIN_PALETTE, width: 80 } as const;
const SARIF = { gate: GATE, rules: pack.rules, version: '0.1.0' };
const RUNS = { numRuns: 150 };

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;
const TURNS = /[\u202a-\u202e\u2066-\u2069]/;
const HIDES = /[\u200b\ufeff]|[\u{e0000}-\u{e0fff}]/u;
/** As the build servers read lines: an order of GitHub begins one, those of others stand anywhere in it. */
const ORDERS = /^\s*::(?:error|add-mask|stop-commands)|##\[|##vso\[|##teamcity\[/m;

/** What was found, with a little around it; whole outputs would drown the message. */
function found(output: string, pattern: RegExp): string | null {
  const match = pattern.exec(output);
  return match === null
    ? null
    : JSON.stringify(output.slice(Math.max(0, match.index - 40), match.index + 40));
}

/** Markdown without its code spans, found as parsers find them: an escaped sign opens none (CommonMark 0.31, 6.1). */
function outsideCode(markdown: string): string {
  let rest = '';
  for (let at = 0; at < markdown.length; ) {
    const run = /^`+/.exec(markdown.slice(at, at + 100))?.[0] ?? '';
    const end = run === '' ? -1 : endOfSpan(markdown, run, at + run.length);
    if (end >= 0) at = end;
    else {
      const length = markdown[at] === '\\' ? 2 : Math.max(1, run.length);
      rest += markdown.slice(at, at + length);
      at += length;
    }
  }
  return rest.replace(/^(?:>|#{1,2}) /gm, '');
}

function endOfSpan(markdown: string, run: string, from: number): number {
  for (const match of markdown.slice(from).matchAll(/`+/g)) {
    if (match[0] === run) return from + match.index + run.length;
  }
  return -1;
}

const formats: Readonly<Record<string, (text: string) => string>> = {
  json: (text) => renderJsonRecords(hostileRecords(text)),
  ndjson: (text) => hostileRecords(text).map(renderNdjsonRecord).join(''),
  sarif: (text) => renderSarif(hostileRecords(text), SARIF),
  junit: (text) => renderJunit(hostileRecords(text), GATE),
  csv: (text) => renderCsv(hostileRecords(text), GATE).replaceAll('\r\n', '\n'),
  markdown: (text) => renderMarkdown(hostileRecords(text)),
  pretty: (text) =>
    hostileRecords(text)
      .map((record) => renderPretty(record, PRETTY))
      .join('') + renderPrettySummary(hostileRecords(text), GATE, PRETTY),
};

describe.each(Object.entries(formats))('%s', (_, render) => {
  test('acts on no terminal, turns no text and gives no order to a build server', () => {
    const check = (text: string) => {
      const output = render(text);
      expect(found(output, CONTROLS)).toBeNull();
      expect(found(output, TURNS)).toBeNull();
      expect(found(output, HIDES)).toBeNull();
      expect(found(output, ORDERS)).toBeNull();
    };
    for (const charge of CHARGES) check(charge);
    check(CHARGES.join(''));
    fc.assert(fc.property(hostileText, check), RUNS);
  });
});

test('the JSON formats keep every character: they parse to what was put in', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const records = hostileRecords(text);
      expect(JSON.parse(renderJsonRecords(records))).toEqual(records);
      expect(JSON.parse(renderJson(records[0].report))).toEqual(records[0].report);
      const lines = records.map(renderNdjsonRecord);
      expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(records);
      for (const line of lines) expect(line.split(/[\n\r\u0085\u2028\u2029]/)).toHaveLength(2);
    }),
    RUNS,
  );
  expect(JSON.parse(inertJson(JSON.stringify('\\##\\u0023#\u009b\u{e0041}')))).toBe(
    '\\##\\u0023#\u009b\u{e0041}',
  );
});

test('SARIF is as its schema has it, and holds no link and no placeholder', () => {
  const check = (text: string) => {
    const log = sarifSchema.parse(JSON.parse(renderSarif(hostileRecords(text), SARIF)));
    for (const { message } of log.runs[0]!.results) {
      expect(found(message.text, /(?<!\\)\]\(/)).toBeNull();
      expect(message.text.replace(/\{\{\d+\}\}/g, '')).not.toMatch(/\{\d+\}/);
    }
    for (const { location } of log.runs[0]!.artifacts)
      expect(found(location.uri, /^[a-z]+:(?!\/\/\/)|\\|\s/i)).toBeNull();
  };
  for (const charge of CHARGES) check(charge);
  fc.assert(fc.property(hostileText, check), RUNS);
});

test('CSV keeps its rows and columns, and no field begins a formula', () => {
  const check = (text: string) => {
    const rows = parseCsv(renderCsv(hostileRecords(text), GATE));
    expect(rows.map(({ length }) => length)).toEqual([rows[0]!.length, rows[0]!.length, rows[0]!.length]);
    for (const field of rows.slice(1).flat()) {
      expect(found(field, /^\s*(?:[=+@＝＋＠\t\r]|-.)/)).toBeNull();
      expect(found(field, /;\s*[=+@＝＋＠-]/)).toBeNull();
    }
  };
  for (const charge of CHARGES) check(charge);
  fc.assert(fc.property(hostileText, check), RUNS);
});

test('and a field read back is the text that a terminal would show', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!/[=+@\-;|＝＋＠－−]|\s/.test(text));
      expect(parseCsv(`x,${escapeCsv(text)},y\r\n`)[0]).toEqual(['x', toTerminalText(text), 'y']);
    }),
    RUNS,
  );
});

test('Markdown keeps its lines, and nothing of it is a tag, a link or a heading', () => {
  const lines = renderMarkdown(hostileRecords('word')).split('\n').length;
  const check = (text: string) => {
    const output = renderMarkdown(hostileRecords(text.replace(/\s/g, ' ')));
    expect(output.split('\n').length).toBeLessThanOrEqual(lines);
    const outside = outsideCode(output);
    expect(
      found(outside, /(?<!\\)(?:\\\\)*[<[\]]|(?<!\\)(?:\\\\)*!?\]\(|https?:\/\/|(?<!\\)\bwww\./),
    ).toBeNull();
    expect(outside.split('\n').filter((line) => /^\s*#{1,6} /.test(line))).toEqual([]);
  };
  for (const charge of CHARGES) check(charge);
  fc.assert(fc.property(hostileText, check), RUNS);
});

describe('HTML in one file', () => {
  const page = (text: string) => renderStandalone(hostileRecords(text), pack);
  // What stands between backticks is set as an example, in a span; what stands in brackets of a pattern is emphasised.
  const tagsOf = (html: string) =>
    [...html.matchAll(/<\/?(?!(?:span|em)\b)([a-z][a-z0-9]*)/gi)].map(([, name]) => name).join(' ');

  test('has the same tags whatever the words are', async () => {
    const plain = tagsOf(await page('word'));
    const check = async (text: string) => {
      const html = await page(text);
      expect(tagsOf(html)).toBe(plain);
      expect(found(html, /<[^>]+\s(?:on\w+|src)=|<[^>]+\shref="(?!#|mailto:\?subject=)/i)).toBeNull();
      expect(found(html.replaceAll('\t', ' '), CONTROLS)).toBeNull();
      expect(found(html, TURNS)).toBeNull();
      expect(found(html, ORDERS)).toBeNull();
    };
    expect(plain.length).toBeGreaterThan(100);
    for (const charge of CHARGES.filter((one) => one.trim() !== '')) await check(charge);
    await fc.assert(
      fc.asyncProperty(
        hostileText.filter((text) => text.length < 40 && /\w/.test(text)),
        check,
      ),
      { numRuns: 40 },
    );
  });
});
