/** What may turn or hide text: explicit directions, invisible spaces, tags; not the joiners that some scripts need. */
const INVISIBLE =
  /[\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;
const LONE_SURROGATES = /[\ud800-\udfff]/gu;
const WHITE_SPACE = /[\s\u0085]+/g;

/**
 * Beginnings of orders to build servers, which read them in whatever a step prints: "::error …" (GitHub), "##[…" and
 * "##vso[…" (Azure Pipelines), "##teamcity[…". "::" alone stays, since C++ and Ruby are full of it.
 */
const ORDERS =
  /:(?=:(?:add-mask|add-matcher|add-path|debug|echo|endgroup|error|group|notice|remove-matcher|save-state|set-env|set-output|stop-commands|warning)\b)|#(?=#(?:vso|teamcity)?\[)/gi;
/** Has no width and no meaning, and no build server reads over it. */
const WORD_JOINER = '\u2060';

/**
 * Makes foreign text safe for one line of a terminal: white space becomes one space, control characters become
 * pictures ("␛"), characters that hide or turn text become their code ("<U+202E>"), and orders to a build server are
 * broken by a word joiner.
 *
 * Why shown and not removed: a quote must stay honest, and a hidden character in a CV is news to its owner.
 */
export function toTerminalText(text: string): string {
  return text
    .replace(WHITE_SPACE, ' ')
    .replace(CONTROLS, pictureOf)
    .replace(INVISIBLE, codeOf)
    .replace(LONE_SURROGATES, '\ufffd')
    .replace(ORDERS, `$&${WORD_JOINER}`);
}

/** Between the tags of a page: directions that go on over the text after them, and controls. Fields for text are passed over. */
const ACTS_ON_PAGE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  /<textarea[^>]*>[^<]*|<[^>]*>|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Shows what would turn or control text between the tags of a finished page, and breaks orders to a build server.
 *
 * Why not in fields for text: who gets back what they wrote must get it as it was.
 */
export function inertPage(html: string): string {
  return html
    .replace(/\r\n?/g, '\n')
    .replace(ACTS_ON_PAGE, (found) => (found.length > 1 ? found : escapeXml(pictureOf(found))))
    .replace(ORDERS, (first) => `&#${first.charCodeAt(0)};`);
}

/** Text as a part of an address. Half of a pair of characters, which no address can hold, becomes a sign for “unknown”. */
export function escapeAddress(text: string): string {
  return encodeURIComponent(text.replace(LONE_SURROGATES, '\ufffd'));
}

/** What JSON may hold as it is, and a terminal or a build server would act on. */
const ACTS_IN_JSON = new RegExp(`[\\u007f-\\u009f\\u2028\\u2029]|${INVISIBLE.source}|#(?=#)`, 'gu');

/** A JSON text of the same value, in which such characters are written by their codes. */
export function inertJson(json: string): string {
  return json.replace(ACTS_IN_JSON, (found) =>
    Array.from({ length: found.length }, (_, at) => {
      return `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`;
    }).join(''),
  );
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

/** What XML may hold, and a terminal or a build server would act on. */
const ACTS_IN_XML = new RegExp(`[\\u007f-\\u009f\\u2028\\u2029]|${INVISIBLE.source}|${ORDERS.source}`, 'giu');

/**
 * Escapes text for an XML 1.0 attribute; characters that XML cannot hold at all are removed, those that act on whoever
 * prints it are written by their codes.
 */
export function escapeXml(text: string): string {
  return text
    .replace(NOT_IN_XML, '')
    .replace(LONE_SURROGATES, '')
    .replace(/[&<>"'\t\n\r]/g, (character) => XML_ENTITIES[character] ?? '')
    .replace(ACTS_IN_XML, (character) => `&#${character.codePointAt(0)};`);
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

/** Signs that begin a formula, also in the width of CJK text, which some spreadsheets take for the same. */
const FORMULA_START = /^\s*(?:[=+@\uff0b\uff1d\uff20]|[-\u2212\uff0d].)/;
/** The same after a sign that a spreadsheet may be set to split fields at. */
const FORMULA_AFTER_SPLIT = /([;|]\s*)(?=[=+@\uff0b\uff1d\uff20-])/g;

/**
 * Text as one field of RFC 4180 CSV, in quotes where it needs them. A text that a spreadsheet would run as a
 * formula gets an apostrophe before it; a lone "-", as standard input is called, runs nothing.
 */
export function escapeCsv(text: string): string {
  const shown = toTerminalText(text);
  const whole = shown.replace(FORMULA_AFTER_SPLIT, "$1'");
  const safe = FORMULA_START.test(whole) ? `'${whole}` : whole;
  return /[",;\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
