/** Widths of Helvetica from the blank to the tilde, in thousandths of the size (Adobe's font metrics). */
const WIDTHS =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
    .split(' ')
    .map(Number);
const OTHER_WIDTH = 556;

/** Signs that the encoding WinAnsi has at other places than Unicode. */
const WIN_ANSI: Readonly<Record<string, number>> = {
  '–': 0x96,
  '—': 0x97,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '…': 0x85,
};

/** Whether Helvetica in WinAnsi has every letter of a text. */
export const canWrite = (text: string): boolean =>
  [...text].every((letter) => letter in WIN_ANSI || letter.charCodeAt(0) < 256);

/** A text as the string of a PDF operator. */
export const pdfString = (text: string): string =>
  [...text]
    .map((letter) => String.fromCharCode(WIN_ANSI[letter] ?? letter.charCodeAt(0)))
    .join('')
    .replace(/[()\\]/g, '\\$&');

/** How wide a text is set, in points. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + (WIDTHS[letter.charCodeAt(0) - 32] ?? OTHER_WIDTH), 0) *
  (size / 1000);

/** Breaks a text into lines that fit a width in points. */
export function wrap(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer, size) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}
