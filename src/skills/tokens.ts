/** What stands between a token and the one before it. Flags, because several marks can stand in one gap. */
export const GAP = {
  /** Nothing that ends a name: a space, a hyphen, an inner dot, a line break inside a paragraph. */
  soft: 0,
  slash: 1,
  /** A tight "&", as in R&D. */
  ampersand: 2,
  /** Comma, bar, spaced dash, quote: ends a name, not a statement. */
  comma: 4,
  /** End of a sentence, of a line that is not wrapped, of a list item. */
  clause: 8,
  open: 16,
  close: 32,
  colon: 64,
  /** A blank line. */
  block: 128,
} as const;

/** One word of the text with the key it is looked up by. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Folded: no capitals, accents or apostrophes, one spelling for -ise and -ize; "+", "#" and a leading dot kept. */
  readonly key: string;
  /** The key without a version stuck to it ("python3" → "python"), else null. */
  readonly base: string | null;
  /** Flags of what stands before this token. */
  readonly gap: number;
  /** The last mark before this token is a dot inside a word ("Node.js"). */
  readonly afterDot: boolean;
  /** It may be the rest of the word before it: "Kuber-" at a line end, "Git(Hub)". */
  readonly mayContinue: boolean;
}

/**
 * A word with what may be part of a technology's name: inner apostrophes and soft hyphens, "++", "#", a closing "+".
 * Then lone signs torn off by a PDF ("C #") and a spaced "&". Linear: no quantifier is nested over the same characters.
 */
const WORD =
  /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}\u00ad\u2060]*(?:['’ʼ][\p{L}\p{M}]+)?(?:\+\+|[#♯]|\+(?![\p{L}\p{N}+]))?|\+\+(?![\p{L}\p{N}])|[#♯](?![\p{L}\p{N}])|&(?=\s)/gu;

/** British endings to American ones: a vocabulary writes one of them, CVs write both. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/isation/u, 'ization'],
  [/([a-z]{4})ising$/u, '$1izing'],
  [/([a-z]{4})ised$/u, '$1ized'],
  [/odell(ing|ed)$/u, 'odel$1'],
  [/aviour/u, 'avior'],
  [/centred/u, 'centered'],
  [/^programme$/u, 'program'],
  [/^catalogue/u, 'catalog'],
  [/^centre/u, 'center'],
];

const MAY_BE_BRITISH = /is(?:ation|ing$|ed$)|odell|aviour|^programme$|^catalogue|centre/u;

const APOSTROPHES = "'’ʼ";

/** Small capitals, which Unicode keeps apart from letters, and the letters they stand for. */
const SMALL_CAPITALS = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ';
const THEIR_LETTERS = 'abcdefghijklmnopqrstuvwyz';

/** Letters with accents, ligatures, small capitals and full-width forms as plain letters, joiners left out. */
function plainLetters(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u2060]/gu, '')
    .replace(/♯/gu, '#')
    .replace(/[ᴀ-ᴢʀʙɢʜɪʟɴʏꜰꜱǫ]/gu, (letter) => THEIR_LETTERS[SMALL_CAPITALS.indexOf(letter)] ?? letter);
}

const NOT_ASCII = /[^\u0020-\u007e]/u;
const VERSIONED = /^(\.?[a-z#+-]{3,})\d[\d.x]{0,5}$/u;

/** Folds one word to the key it is looked up by; the same for vocabulary and text. */
export function foldWord(word: string): string {
  let key = word;
  if (NOT_ASCII.test(key)) key = plainLetters(key);
  key = key.toLowerCase();
  if (/['’ʼ]/u.test(key)) key = key.replace(/['’ʼ]/gu, '');
  if (key.length > 6 && MAY_BE_BRITISH.test(key)) {
    for (const [british, american] of SPELLINGS) key = key.replace(british, american);
  }
  return key;
}

const BULLETS = /[•·▪●■◦►➢➤✓✔∙‣⁃*]/u;
const HYPHENS = /[-‐‑‒–—−]/u;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff™®©]/u;

/** A line this long is taken as wrapped by the page, so that a name may run over its end. */
const WRAPPED_LINE = 40;

/** "DevOps: Docker": a line that begins with a label continues nothing. */
const LABELLED = /^[^\n:,]{1,30}:/u;

/**
 * Whether a name may run over a line end: the line is long, the next one goes on in small letters, or a list with
 * commas breaks off inside an item, as in a narrow column. Other short lines end their statement.
 */
function newlineFlag(text: string, at: number, listStarts: ReadonlySet<number>): number {
  if (listStarts.has(at + 1)) return GAP.clause;
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const line = text.slice(lineStart, at);
  const next = text.slice(at + 1, at + 40).trimStart();
  if (LABELLED.test(next)) return GAP.clause;
  if (line.length >= WRAPPED_LINE || /^\p{Ll}/u.test(next)) return GAP.soft;
  return /[,;|].*[^\s,;|]\s*$/u.test(line) ? GAP.soft : GAP.clause;
}

/** Reads one character of a gap; `previous` and `next` are its neighbours in the text. */
function characterFlag(character: string, previous: string, next: string): number {
  if (character === '\t') return GAP.comma;
  if (/\s/u.test(character) || INVISIBLE.test(character)) return GAP.soft;
  if (HYPHENS.test(character)) return /\s/u.test(previous) && /\s/u.test(next) ? GAP.comma : GAP.soft;
  switch (character) {
    case '.':
      return /[\p{L}\p{N}]/u.test(next) ? GAP.soft : GAP.clause;
    case '/':
    case '⁄':
    case '∕':
    case '\\':
      return GAP.slash;
    case '&':
      return GAP.ampersand;
    case ';':
    case '!':
    case '?':
      return GAP.clause;
    case '(':
    case '[':
    case '{':
      return GAP.open;
    case ')':
    case ']':
    case '}':
      return GAP.close;
    case ':':
      return GAP.colon;
    case '+':
      return /\d/u.test(previous) ? GAP.soft : GAP.comma;
    default:
      return BULLETS.test(character) ? GAP.clause : GAP.comma;
  }
}

function gapFlags(text: string, from: number, to: number, listStarts: ReadonlySet<number>): number {
  let flags: number = GAP.soft;
  let spaces = 0;
  let newlines = 0;
  let lineIsBlank = false;
  for (let at = from; at < to; at += 1) {
    const character = text[at]!;
    if (character === '\n') {
      newlines += 1;
      spaces = 0;
      lineIsBlank = true;
      flags |= newlineFlag(text, at, listStarts);
      continue;
    }
    spaces = character === ' ' ? spaces + 1 : 0;
    // Three spaces in a row inside a line are a column or a tab stop.
    if (spaces === 3 && newlines === 0) flags |= GAP.comma;
    // A dash at the start of a line is a bullet.
    if (newlines > 0 && lineIsBlank && HYPHENS.test(character)) flags |= GAP.clause;
    lineIsBlank &&= /\s/u.test(character);
    flags |= characterFlag(character, text[at - 1] ?? '\n', text[at + 1] ?? '\n');
  }
  return newlines > 1 ? flags | GAP.clause | GAP.block : flags;
}

/** The end of a word without what only looks like its part: "'s", a "#" after a long word, a "+" after a digit. */
function trimWord(word: string): string {
  const last = word.at(-1)!;
  if (last === 's' && APOSTROPHES.includes(word.at(-2) ?? ' ')) return word.slice(0, -2);
  if ((last === '#' || last === '♯') && word.length > 3) return word.slice(0, -1);
  if (last !== '+') return word;
  const bare = word.endsWith('++') ? word.slice(0, -2) : word.slice(0, -1);
  return /\d$/u.test(bare.slice(-1)) ? bare : word;
}

/** "Kuber-" at a line end before "netes", and "Git" before "(Hub": one word that print or a writer has parted. */
const WORD_GOES_ON = /^(?:[-‐\u00ad]\s{0,3}\n\s{0,3}|\()$/u;

function mayContinue(text: string, previousEnd: number, start: number): boolean {
  return start - previousEnd <= 8 && WORD_GOES_ON.test(text.slice(previousEnd, start));
}

/** "Node. js" and "ASP. NET", as PDFs space them: the dot belongs to the name. */
function isTornExtension(text: string, start: number, key: string): boolean {
  return (key === 'js' || key === 'net') && /[\p{L}]\. $/u.test(text.slice(Math.max(0, start - 3), start));
}

const NO_STARTS: ReadonlySet<number> = new Set();

/**
 * Splits a text into tokens with offsets into that text.
 *
 * Why not `\b`: it breaks C#, C++, .NET and Node.js. Names are compared token by token, so that "Node JS",
 * "Node-JS" and "Node.js" are one spelling while "JavaScript" never holds "Java".
 *
 * @param listStarts offsets where a list item starts: no name runs over them.
 */
export function tokenize(text: string, listStarts: ReadonlySet<number> = NO_STARTS): Token[] {
  const tokens: Token[] = [];
  let previousEnd = 0;
  for (const match of text.matchAll(WORD)) {
    const word = trimWord(match[0]);
    let start = match.index;
    let key = word === '&' ? 'and' : foldWord(word);
    if (key === '') continue;
    const leadingDot =
      text[start - 1] === '.' && start - 1 >= previousEnd && !/[\p{L}\p{N}.)]/u.test(text[start - 2] ?? ' ');
    if (leadingDot && /^\p{L}/u.test(word)) {
      start -= 1;
      key = `.${key}`;
    }
    const torn = isTornExtension(text, start, key);
    const gap = torn ? GAP.soft : gapFlags(text, previousEnd, start, listStarts);
    tokens.push({
      start,
      end: match.index + word.length,
      key,
      base: /\d/u.test(key) ? (VERSIONED.exec(key)?.[1] ?? null) : null,
      gap: tokens.length === 0 ? GAP.clause | GAP.block : gap,
      afterDot: tokens.length > 0 && (torn || (text[start - 1] === '.' && start - 1 === previousEnd)),
      mayContinue: tokens.length > 0 && mayContinue(text, previousEnd, start),
    });
    previousEnd = match.index + word.length;
  }
  return tokens;
}

/** Whether a gap ends a name: anything but white space, a hyphen, a slash or an ampersand. */
export function isHard(gap: number): boolean {
  return (gap & ~(GAP.slash | GAP.ampersand)) !== 0;
}
