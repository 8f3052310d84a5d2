/** Symbol fonts put their bullets and arrows into the private use area; these are the ones that lists are made of. */
const PRIVATE_USE_BULLETS: Readonly<Record<string, string>> = {
  '\uf0b7': '•', // Symbol bullet
  '\uf0a7': '▪', // Wingdings square
  '\uf0a8': '▫',
  '\uf06e': '▪',
  '\uf06c': '•',
  '\uf09f': '•',
  '\uf0d8': '➢',
  '\uf076': '❖',
  '\uf0fc': '✓',
  '\uf0e0': '→',
  '\uf02d': '-',
};

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

// Everything that is mapped or dropped: controls, soft hyphen, zero-width and direction marks, odd spaces,
// ligatures, private use, byte order mark, replacement character.
const UNUSUAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this finds
  /[\u0000-\u0008\u000b-\u001f\u007f-\u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufb00-\ufb06\ufeff\ufffd\ue000-\uf8ff\ufff9-\ufffb]|[\udb80-\udbff][\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

const SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\u0085]/u;
const ODD = /[\ue000-\uf8ff\ufffd\udb80-\udbff]/;

/** Text without what no reader sees, and how many of its characters were odd. */
export interface CleanText {
  readonly text: string;
  /** Icons of private use, replacement marks and lone surrogates that were dropped. */
  readonly odd: number;
}

/**
 * Marks on one letter beyond this many mean nothing in any language (the stream-safe text of Unicode, UAX #15), and
 * putting them in order takes time by the square of their number.
 */
const TOWER = /(\p{M}{30})\p{M}+/gu;

/**
 * Maps odd spaces to plain ones, ligatures to letters and symbol-font bullets to bullets, and drops what is
 * invisible or has no meaning. Composes accents (NFC), so that macrons compare alike however they were typed.
 */
export function cleanCharacters(raw: string): CleanText {
  let odd = 0;
  const text = raw
    .replace(UNUSUAL, (character) => {
      const mapped = PRIVATE_USE_BULLETS[character] ?? LIGATURES[character];
      if (mapped !== undefined) return mapped;
      if (SPACE.test(character)) return ' ';
      if (ODD.test(character) || /[\ud800-\udfff]/.test(character)) odd += 1;
      return '';
    })
    .replace(TOWER, '$1')
    .normalize('NFC');
  return { text, odd };
}

/** Accents that TeX sets as signs of their own before the letter they belong to, and the combining mark each stands for. */
const SPACING_ACCENTS: Readonly<Record<string, string>> = {
  '¨': '\u0308',
  '´': '\u0301',
  ˆ: '\u0302',
  '˜': '\u0303',
  '¸': '\u0327',
  '˘': '\u0306',
  ˇ: '\u030c',
  '˚': '\u030a',
  '¯': '\u0304',
  '˙': '\u0307',
};

/** "G¨ung¨or" → "Güngör": accents that were set as signs of their own become part of the letter after them. */
export function composeAccents(text: string): string {
  if (!/[¨´ˆ˜¸˘ˇ˚¯˙]/.test(text)) return text;
  return text
    .replace(/ ?([¨´ˆ˜¸˘ˇ˚¯˙]) ?(\p{L})/gu, (_, accent, letter) => letter + SPACING_ACCENTS[accent])
    .normalize('NFC');
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const RIGHT_TO_LEFT_RUN =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+(?:[\s\p{P}]+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*/gu;

/** Puts Hebrew and Arabic, which pages draw from left to right like all else, into the order in which they are read. */
export function toReadingDirection(text: string): string {
  if (!RIGHT_TO_LEFT.test(text)) return text;
  return text.replace(RIGHT_TO_LEFT_RUN, (run) => [...run].reverse().join(''));
}
