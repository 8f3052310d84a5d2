import type { Field } from '../model/span.ts';
import { type CompiledLexicon, findPhrase, wordsOf } from './compile.ts';
import { qualificationAt } from './short-forms.ts';

/** A qualification and its subject, as they stand in one text. */
export interface Qualification {
  readonly studyType: Field;
  readonly area: Field | null;
}

/** "(Hons)", "Honours", "(First Class Honours)", "(with Distinction)": how well, not what. */
const HONOURS =
  /\s*(?:\((?:[^()]{0,30}\b)?(?:hons?|honou?rs|distinction|merit)\b\.?\)|\bhons\b\.?|\bhonours)(?=[\s,(]|$)/iu;

function part(text: Field, from: number, to: number): Field {
  return { value: text.value.slice(from, to), start: text.start + from, end: text.start + to };
}

function halves(text: Field, end: number, from: number, to = text.value.length): Qualification {
  return { studyType: part(text, 0, end), area: part(text, from, to) };
}

/** Where a short form such as "B.Tech." or "BSc (Hons)" at the front of the text ends, or -1. */
function endOfShortForm(value: string, lexicon: CompiledLexicon): number {
  const first = /^\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]{0,4}(?=\s|$))?/u.exec(value);
  if (first === null) return -1;
  for (const token of [first[0], first[0].split(/\s/)[0]!]) {
    const letters = token.replace(/[^\p{L}]/gu, '');
    const short = letters.length < 9 && letters.replace(/[^\p{Lu}]/gu, '').length > 1;
    const [, count] = findPhrase(wordsOf(token), lexicon.qualifications) ?? [0, 0];
    if (short && count === wordsOf(token).length) {
      const rest = value.slice(token.length);
      const honours = HONOURS.exec(rest);
      return token.length + (honours?.index === 0 ? honours[0].length : 0);
    }
  }
  return -1;
}

/** Where a degree that leaves its subject open ("Bachelor of Science (Honours)") ends at the front of the text, or -1. */
function endOfOpenDegree(value: string, lexicon: CompiledLexicon): number {
  const found = findPhrase(wordsOf(value).slice(0, lexicon.openDegrees.longest), lexicon.openDegrees);
  if (found === null || found[0] !== 0) return -1;
  const words = value.split(/\s+/).slice(0, found[1]).join(' ');
  const rest = value.slice(words.length);
  const honours = HONOURS.exec(rest);
  return words.length + (honours?.index === 0 ? honours[0].length : 0);
}

/**
 * Parts a qualification from its subject: "Bachelor of Science in Computer Science", "BSc (Hons) Computing",
 * "Bachelor of Engineering (Software)", "Diploma: Web Development".
 */
export function splitQualification(text: Field, lexicon: CompiledLexicon): Qualification {
  const { value } = text;
  const inside = /^(.{2,60}?)(?:\s+in|:)\s+(?:the\s+)?(\p{L}.{1,120})$/u.exec(value);
  if (inside !== null) return halves(text, inside[1]!.length, value.length - inside[2]!.length);
  const bracket = /^(.{2,60}?)\s*\(([^()]{2,80})\)$/u.exec(value);
  if (
    bracket !== null &&
    !HONOURS.test(bracket[0].slice(bracket[1]!.length)) &&
    /^\p{Lu}/u.test(bracket[2]!)
  ) {
    const from = value.lastIndexOf('(') + 1;
    const short = qualificationAt(bracket[2]!, lexicon.qualifications) === 0;
    const split = splitQualification(part(text, 0, bracket[1]!.length), lexicon);
    if (short || split.area !== null) return split;
    return halves(text, bracket[1]!.length, from, value.length - 1);
  }
  for (const end of [endOfShortForm(value, lexicon), endOfOpenDegree(value, lexicon)]) {
    const rest =
      end === -1
        ? null
        : /^\s*(?:[–—-]\s*)?(?!Level\b|Grade\b|Year\b)(\p{Lu}.{1,100})$/u.exec(value.slice(end));
    if (rest !== null) return halves(text, end, value.length - rest[1]!.length);
  }
  return { studyType: text, area: null };
}

/** Whether a qualification says itself what was studied, so that what follows it is no subject. */
export function namesSubject(text: Field, lexicon: CompiledLexicon): boolean {
  if (splitQualification(text, lexicon).area !== null) return true;
  // "Bachelor of Science (BSc)" says the same twice.
  const value = text.value.replace(/\s*\([^()]{1,12}\)$/u, '');
  const ends = [text.value.length, value.length];
  return !ends.includes(endOfShortForm(value, lexicon)) && !ends.includes(endOfOpenDegree(value, lexicon));
}
