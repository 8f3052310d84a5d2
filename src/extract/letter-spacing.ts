/** "J A N E  D O E": single letters with blanks between; two or more blanks part words. */
const LETTER_SPACED = /^(?:[\p{L}\p{N}&+/.,'’-]\p{M}? {1,6}){3,}[\p{L}\p{N}&+/.,'’-]\p{M}?$/u;

/** "E D U C AT I O N": in capitals set apart, kerned pairs stay together. */
function isSpacedCapitals(text: string): boolean {
  if (text !== text.toUpperCase() || text === text.toLowerCase()) return false;
  const parts = text.split(/ +/);
  const single = parts.filter((part) => part.length === 1).length;
  return parts.length > 3 && parts.every((part) => part.length < 4) && single > parts.length * 0.5;
}

/** Makes words of letters that were set apart. */
export function joinLetters(text: string): string {
  return text
    .split(/ {2,}/)
    .map((word) => word.replaceAll(' ', ''))
    .join(' ');
}

/** Whether a text is one of letters set apart by blanks, as headings are at times. */
export function isLetterSpaced(text: string): boolean {
  return LETTER_SPACED.test(text) || isSpacedCapitals(text);
}
