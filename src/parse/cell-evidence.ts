import { type CompiledLexicon, hasPhrase, type PhraseSet, wordsOf } from './compile.ts';

/** How surely words make a cell a title or an organisation, 0 to 4. */
export type Strength = number;

/** The word that says what a name is stands at its end ("Officer Training Centre" is a centre). */
const HEAD_WORD = 4;
/** It opens with such a word ("Lead Developer Experience", "VP Engineering"). */
const FIRST_WORD = 3;
const ANYWHERE = 2;
/** Organisations end in what they are; elsewhere the word says little ("Digital Navigator", "Health Adviser"). */
const ELSEWHERE = 0.5;

/** Levels after a title: "Engineer II", "Analyst (Level 3)", "Developer 2". */
const LEVEL = /[\s,]+(?:[IVX]{1,4}|\d|L\d|Level \d|P\d)$/u;

/** What a name is a kind of: "Bank of Example, Retail" is a bank, "Director of Services" a director. */
function nucleus(value: string): string {
  const plain = value.replace(/\s*[([][^()[\]]{0,80}[)\]]/gu, '').replace(LEVEL, '');
  const cut = /,|\s(?:of|for|in|to|and the|[–—-])\s/iu.exec(plain);
  return cut === null || cut.index === 0 ? plain : plain.slice(0, cut.index);
}

function endsInPhrase(words: readonly string[], set: PhraseSet): boolean {
  for (let count = Math.min(set.longest, words.length); count > 0; count -= 1) {
    if (set.phrases.has(words.slice(-count).join(' '))) return true;
  }
  return false;
}

function opensWithPhrase(words: readonly string[], set: PhraseSet): boolean {
  for (let count = Math.min(set.longest, words.length); count > 0; count -= 1) {
    if (set.phrases.has(words.slice(0, count).join(' '))) return true;
  }
  return false;
}

/** How surely a cell is a job title. */
export function titleStrength(value: string, lexicon: CompiledLexicon): Strength {
  const { jobTitles } = lexicon;
  if (!hasPhrase(value, jobTitles)) return 0;
  if (endsInPhrase(wordsOf(nucleus(value)), jobTitles)) return HEAD_WORD;
  return opensWithPhrase(wordsOf(value), jobTitles) ? FIRST_WORD : ANYWHERE;
}

/** Whether the cell says that somebody worked for themselves, and nothing else. */
export function isSelfEmployment(value: string, lexicon: CompiledLexicon): boolean {
  return lexicon.selfEmployment.has(wordsOf(value).join(' '));
}

/** How surely a cell is an organisation. */
export function organisationStrength(value: string, lexicon: CompiledLexicon): Strength {
  if (isSelfEmployment(value, lexicon)) return HEAD_WORD;
  const sets = [lexicon.organisations, lexicon.institutions];
  if (!sets.some((set) => hasPhrase(value, set))) return 0;
  const words = wordsOf(nucleus(value));
  return sets.some((set) => endsInPhrase(words, set)) ? HEAD_WORD : ELSEWHERE;
}

/** More words than this and a cell is a sentence, not a name. */
const MOST_WORDS = 10;
/** A name holds few commas; this many parts make a list ("Kotlin, Compose, Room"). */
const LIST_PARTS = 3;

/** Whether a cell may name a title or an employer: no sentence, no list, no length of time, no kind of employment. */
export function mayName(value: string, lexicon: CompiledLexicon): boolean {
  if (value.split(/\s+/).length > MOST_WORDS || /^[.!?]/.test(value)) return false;
  if (lexicon.duration.test(value) || lexicon.presentWord.test(value)) return false;
  if (lexicon.employmentType.test(value) && !isSelfEmployment(value, lexicon)) return false;
  const listed = value.split(', ').length >= LIST_PARTS;
  return !listed || titleStrength(value, lexicon) > 0 || organisationStrength(value, lexicon) > 0;
}
