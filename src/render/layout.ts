/** First and last code point of each run of characters that a terminal draws two columns wide (Unicode TR 11, W and F). */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];
const ZERO_WIDTH = /^(?:\p{M}|\u200c|\u200d|\u2060)$/u;
const ONLY_ASCII = /^[\x20-\x7e]*$/;

function characterWidth(character: string): number {
  if (ZERO_WIDTH.test(character)) return 0;
  const code = character.codePointAt(0) ?? 0;
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

/** Columns that a terminal needs for the text, which holds no control characters and no colours. */
export function displayWidth(text: string): number {
  if (ONLY_ASCII.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The text with spaces after it until it is `width` columns wide. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Cuts a word that fits on no line into pieces that do. */
function cutWord(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of word) {
    const columns = characterWidth(character);
    if (used + columns > width && piece !== '') {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += character;
    used += columns;
  }
  pieces.push(piece);
  return pieces;
}

/**
 * Breaks text at its spaces into lines of at most `width` columns; a longer word is cut.
 * @returns at least one line; no line begins or ends with a space.
 */
export function wrap(text: string, width: number): string[] {
  const columns = Math.max(1, width);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const pieces = displayWidth(word) > columns ? cutWord(word, columns) : [word];
    for (const piece of pieces) {
      const pieceWidth = displayWidth(piece);
      const fits = line !== '' && used + 1 + pieceWidth <= columns && piece === pieces[0];
      if (line !== '' && !fits) lines.push(line);
      line = fits ? `${line} ${piece}` : piece;
      used = fits ? used + 1 + pieceWidth : pieceWidth;
    }
  }
  lines.push(line);
  return lines;
}

/**
 * Wraps text and puts `first` before its first line and as many spaces before the others, so that a marker hangs.
 * `style` colours the text of each line after it was measured.
 */
export function hang(
  first: string,
  text: string,
  width: number,
  style: (line: string) => string = (line) => line,
): string[] {
  const indent = displayWidth(first);
  return wrap(text, width - indent).map((line, index) => {
    if (line === '') return first.trimEnd();
    return (index === 0 ? first : ' '.repeat(indent)) + style(line);
  });
}
