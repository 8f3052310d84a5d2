import type { SectionKind } from '../model/cv.ts';
import { type CompiledLexicon, headingKey } from './compile.ts';

/** "2. Experience", "II) Education". */
const NUMBERING = /^(?:\d{1,2}|[ivxIVX]{1,4})[.)]\s+/;
/** Headings are a few words; longer lines are text. */
export const LONGEST_HEADING = 42;
const MOST_WORDS = 6;

/** The kind that a heading's words stand for, or null. */
export function kindOfHeading(text: string, lexicon: CompiledLexicon): SectionKind | null {
  if (text.length > LONGEST_HEADING) return null;
  const key = headingKey(text.replace(NUMBERING, ''));
  if (key === '') return null;
  const exact = exactKind(key, lexicon);
  if (exact !== null) return exact;
  const words = key.split(' ');
  if (words.length > MOST_WORDS) return null;
  return kindOfParts(words, lexicon) ?? kindOfTwin(text, lexicon) ?? kindOfJoined(words, lexicon);
}

/** Cheap first look: most headings are in Latin letters. */
const FAR_LETTER = /[\u1100-\uffff]/u;
/** Letters of scripts without capitals, which stand before or after the same heading in English. */
const OTHER_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu;

/** The heading as listed, letter-spaced, hyphenated, in the other number ("Professional profiles", but "Role" labels a part), or beside itself in another script. */
function exactKind(key: string, lexicon: CompiledLexicon): SectionKind | null {
  const { headings, joinedHeadings } = lexicon;
  const plain = key.replaceAll('-', ' ');
  return (
    headings.get(key) ??
    joinedHeadings.get(key.replaceAll(' ', '')) ??
    headings.get(plain) ??
    (plain.includes(' ')
      ? headings.get(plain.endsWith('s') ? plain.slice(0, -1) : `${plain}s`)
      : undefined) ??
    (FAR_LETTER.test(key) ? headings.get(key.replace(OTHER_SCRIPT, '').trim()) : undefined) ??
    null
  );
}

/** Shorter than this, a modifier at the beginning of a word or what is left of it may be a part of any word. */
const SHORTEST_JOINED = 3;
const SHORTEST_REST = 5;

/** "PROFESSIONALEXPERIENCE": a modifier and a heading whose letters stood so far apart that the words ran together. */
function kindOfJoined(words: readonly string[], lexicon: CompiledLexicon): SectionKind | null {
  const [word] = words;
  if (word === undefined || words.length > 1) return null;
  for (const modifier of lexicon.headingModifiers) {
    const rest = word.slice(modifier.length);
    if (modifier.length < SHORTEST_JOINED || rest.length < SHORTEST_REST || !word.startsWith(modifier))
      continue;
    const kind = lexicon.joinedHeadings.get(rest);
    if (kind !== undefined) return kind;
  }
  return null;
}

/** "Ko wai au – About me": the same heading in two languages, or two ways of saying it. */
function kindOfTwin(text: string, lexicon: CompiledLexicon): SectionKind | null {
  const parts = text.split(/\s+[–—|/-]\s+/u);
  if (parts.length !== 2) return null;
  return lexicon.headings.get(headingKey(parts[0]!)) ?? lexicon.headings.get(headingKey(parts[1]!)) ?? null;
}

/** "Relevant experience", "Education and key projects": modifiers around the words of a known heading. */
function kindOfParts(words: readonly string[], lexicon: CompiledLexicon): SectionKind | null {
  // "IT Volunteer" and "Lead" are what somebody was, not what a section holds.
  if (words.length > 1 && lexicon.jobTitles.phrases.has(words.at(-1)!)) return null;
  let kind: SectionKind | null = null;
  let index = 0;
  while (index < words.length) {
    let count = words.length - index;
    while (count > 0 && !lexicon.headings.has(words.slice(index, index + count).join(' '))) count -= 1;
    const found = count === 0 ? undefined : lexicon.headings.get(words.slice(index, index + count).join(' '));
    if (
      found !== undefined &&
      !(count === 1 && lexicon.headingModifiers.has(words[index]!) && index + 1 < words.length)
    ) {
      kind ??= found;
      index += count;
    } else if (lexicon.headingModifiers.has(words[index]!)) {
      index += 1;
    } else {
      return null;
    }
  }
  return kind;
}
