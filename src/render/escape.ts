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

/** Escapes text for an XML 1.0 attribute or element; characters that XML cannot hold at all are removed. */
export function escapeXml(text: string): string {
  return text
    .replace(NOT_IN_XML, '')
    .replace(LONE_SURROGATES, '')
    .replace(/[&<>"'\t\n\r]/g, (character) => XML_ENTITIES[character] ?? '');
}
