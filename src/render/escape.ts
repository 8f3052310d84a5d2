/** What may turn or hide text: explicit directions, invisible spaces, tags; not the joiners that some scripts need. */
const INVISIBLE =
  /[\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;
const LONE_SURROGATES = /[\ud800-\udfff]/gu;
const WHITE_SPACE = /[\s\u0085]+/g;

/**
 * Makes foreign text safe for one line of a terminal: white space becomes one space, control characters become
 * pictures ("␛"), characters that hide or turn text become their code ("<U+202E>").
 *
 * Why shown and not removed: a quote must stay honest, and a hidden character in a CV is news to its owner.
 */
export function toTerminalText(text: string): string {
  return text
    .replace(WHITE_SPACE, ' ')
    .replace(CONTROLS, pictureOf)
    .replace(INVISIBLE, codeOf)
    .replace(LONE_SURROGATES, '\ufffd');
}

function pictureOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : codeOf(character);
}

function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids exactly these, even as references.
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const XML_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Escapes text for an XML 1.0 attribute; characters that XML cannot hold at all are removed. */
export function escapeXml(text: string): string {
  return text
    .replace(NOT_IN_XML, '')
    .replace(LONE_SURROGATES, '')
    .replace(/[&<>"'\t\n\r]/g, (character) => XML_ENTITIES[character] ?? '');
}

/** Escapes text for the inside of an XML 1.0 element, where lines stay lines. */
export function escapeXmlText(text: string): string {
  return escapeXml(text).replaceAll('&#10;', '\n');
}

/** What is markup in the middle of a line, and the beginnings of what becomes a link by itself. */
const MARKDOWN_MARKUP = /[\\`*_[\]<>&|~#]|:(?=\/\/)|(?<=\bwww)\./gi;
const MENTION = /(^|[^\w])@(?=\w)/g;

/**
 * Escapes text for the middle of a line of Markdown: nothing in it is markup, a link or HTML, and nobody is
 * notified by an "@name" (a word joiner, which has no width, comes between).
 */
export function escapeMarkdown(text: string): string {
  return toTerminalText(text).replace(MENTION, '$1@\u2060').replace(MARKDOWN_MARKUP, '\\$&');
}

/** Text as a code span of Markdown: shown as it is, in a fence longer than any run of backticks in it. */
export function markdownCode(text: string): string {
  const shown = toTerminalText(text);
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$|^ .* $/.test(shown) ? ' ' : '';
  return `${fence}${space}${shown}${space}${fence}`;
}

/** Advice as Markdown: what it sets between backticks as an example becomes a code span, the rest is escaped. */
export function adviceMarkdown(text: string): string {
  return text
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? markdownCode(part) : escapeMarkdown(part)))
    .join('');
}

const FORMULA_START = /^\s*(?:[=+@\t\r]|-.)/;

/**
 * Text as one field of RFC 4180 CSV, in quotes where it needs them. A text that a spreadsheet would run as a
 * formula gets an apostrophe before it; a lone "-", as standard input is called, runs nothing.
 */
export function escapeCsv(text: string): string {
  const shown = toTerminalText(text);
  const safe = FORMULA_START.test(shown) ? `'${shown}` : shown;
  return /[",\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
