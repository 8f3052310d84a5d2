/** Levels of nesting of a JSON text; a report has eight, a JSON Resume five. */
export const JSON_LEVELS = 32;

/** Values of a JSON text, counted by the signs between them; the longest reports have about 20,000. */
export const JSON_VALUES = 200_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/**
 * Whether a JSON text is nested deeper or has more values than anything that is read here.
 *
 * Why before parsing: ten million empty lists in a text of 20 MB become objects of a gigabyte, and whoever walks
 * through a nesting without end runs out of stack. One pass, no memory of its own; a text that is no JSON gets an answer too.
 */
export function exceedsJsonBounds(text: string): boolean {
  let level = 0;
  let values = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === COMMA) values += 1;
    else if (CLOSING.has(code)) level -= 1;
    else if (OPENING.has(code)) {
      values += 1;
      level += 1;
    }
    if (level > JSON_LEVELS || values > JSON_VALUES) return true;
  }
  return false;
}

/** Where the string that begins here ends: at its closing quote, or with the text. */
function endOfString(text: string, start: number): number {
  let at = start;
  for (;;) {
    at = text.indexOf('"', at + 1);
    if (at < 0) return text.length;
    let escapes = 0;
    while (text.charCodeAt(at - 1 - escapes) === BACKSLASH) escapes += 1;
    if (escapes % 2 === 0) return at;
  }
}
