import type { SectionKind } from '../model/cv.ts';
import { FIELD_LABELS, type FieldLabel, type Lexicon } from '../model/pack.ts';
import { degreeForms } from './degree-forms.ts';
import { alternation, type DatePatterns, datePatterns, durationPattern } from './lexicon-patterns.ts';

/** The parser's words in the shape that looking them up needs; made once for a rule pack. */
export interface CompiledLexicon {
  /** Section kind by heading key (see `headingKey`). */
  readonly headings: ReadonlyMap<string, SectionKind>;
  /** The same without spaces, for letters that were set apart. */
  readonly joinedHeadings: ReadonlyMap<string, SectionKind>;
  readonly headingModifiers: ReadonlySet<string>;
  readonly compoundHeads: ReadonlySet<string>;
  readonly compoundTails: ReadonlySet<string>;
  /** Keys of lines that label a part of a job. */
  readonly entryLabels: ReadonlySet<string>;
  readonly months: ReadonlyMap<string, number>;
  readonly datePatterns: DatePatterns;
  /** Matches a text that is a length of time and nothing else ("2 years 10 months"). */
  readonly duration: RegExp;
  /** Matches a text that says only how somebody was employed, and for how long ("Full-time · 2 yrs", "6 month contract"). */
  readonly employmentType: RegExp;
  readonly selfEmployment: ReadonlySet<string>;
  /** Matches a text that is "present" or the like and nothing else. */
  readonly presentWord: RegExp;
  /** Matches "(via Example)" at the end of a text. */
  readonly agency: RegExp;
  /** Matches the word between a title and its employer. */
  readonly employerPreposition: RegExp;
  /** Fields of a job by the key of their label ("company name"). */
  readonly fieldLabels: ReadonlyMap<string, FieldLabel>;
  readonly actionVerbs: ReadonlySet<string>;
  readonly jobTitles: PhraseSet;
  readonly organisations: PhraseSet;
  readonly institutions: PhraseSet;
  readonly qualifications: PhraseSet;
  readonly programmes: PhraseSet;
  readonly openDegrees: PhraseSet;
  readonly studyDetails: PhraseSet;
  readonly studyHonours: PhraseSet;
  readonly studyColumns: ReadonlySet<string>;
  readonly campusInstitutions: ReadonlySet<string>;
  readonly places: PhraseSet;
  readonly regions: PhraseSet;
  readonly languages: PhraseSet;
  readonly nameAffixes: ReadonlySet<string>;
  readonly notNames: ReadonlySet<string>;
  /** Matches what stands before a name at the beginning of its line. */
  readonly nameLabels: RegExp;
  /** Matches the label of a number that is no phone's, at the end of what stands before it. */
  readonly otherNumbers: RegExp;
  /** Language codes by their common short words. */
  readonly stopWords: ReadonlyMap<string, readonly string[]>;
}

/** Phrases of up to a few words, looked up by their words. */
export interface PhraseSet {
  readonly phrases: ReadonlySet<string>;
  /** First words of the phrases, so that most words are passed over at one look. */
  readonly firstWords: ReadonlySet<string>;
  /** Words of the longest phrase. */
  readonly longest: number;
}

const MACRON = /[āēīōū]|\u0304/u;

/** Lower case, no macrons, "&" as "and", curly quotes straight, nothing but letters, digits and single spaces (and ' - /). */
export function headingKey(text: string): string {
  const lower = text.toLowerCase();
  // Macrons are often left out where the keyboard has none.
  const plain = MACRON.test(lower) ? lower.normalize('NFD').replaceAll('\u0304', '').normalize('NFC') : lower;
  return plain
    .replace(/[’‘`]/g, "'")
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{M}\p{N}'/ -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ?\/ ?/g, ' and ')
    .replace(/^[ -]+|[ -]+$/g, '');
}

const INITIALS = /(?<![\p{L}\p{N}])(?:\p{L}{1,2}\.){1,3}(?:\p{L}{1,3}(?![\p{L}\p{N}]))?/gu;
const WORD = /[\p{L}\p{M}\p{N}'+#-]+(?:\.[\p{L}\p{N}]+)*/gu;

/** The words of a text as phrases are made of: letters, digits and the marks inside words. "B.Sc." is the word "bsc". */
export function wordsOf(text: string): string[] {
  const plain = text.toLowerCase().replace(/[’‘`]/g, "'");
  const joined = plain.includes('.')
    ? plain.replace(INITIALS, (initials) => initials.replaceAll('.', ''))
    : plain;
  return joined.match(WORD) ?? [];
}

function phraseSet(words: readonly string[]): PhraseSet {
  const phrases = new Set(words.map((word) => wordsOf(word).join(' ')));
  const split = [...phrases].map((phrase) => phrase.split(' '));
  return {
    phrases,
    firstWords: new Set(split.map((words) => words[0]!)),
    longest: Math.max(1, ...split.map((words) => words.length)),
  };
}

/** The first phrase of the set among the words, as [index of its first word, count of its words], or null. */
export function findPhrase(words: readonly string[], set: PhraseSet): readonly [number, number] | null {
  for (let index = 0; index < words.length; index += 1) {
    if (!set.firstWords.has(words[index]!)) continue;
    for (let count = Math.min(set.longest, words.length - index); count > 0; count -= 1) {
      if (set.phrases.has(words.slice(index, index + count).join(' '))) return [index, count];
    }
  }
  return null;
}

/** Whether the text holds a phrase of the set. */
export function hasPhrase(text: string, set: PhraseSet): boolean {
  return findPhrase(wordsOf(text), set) !== null;
}

function languagesByWord(stopWords: Lexicon['stopWords']): Map<string, string[]> {
  const languages = new Map<string, string[]>();
  for (const [code, words] of Object.entries(stopWords)) {
    for (const word of words) languages.set(word, [...(languages.get(word) ?? []), code]);
  }
  return languages;
}

/** Prepares the lexicon for parsing. Do it once for a pack, not for each CV. */
export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  const headings = new Map<string, SectionKind>();
  for (const [kind, words] of Object.entries(lexicon.headings) as [SectionKind, readonly string[]][]) {
    for (const word of words) headings.set(headingKey(word), kind);
  }
  // Some fonts give their ligatures no letters, and "Certifications" comes out as "Certi cations".
  for (const [key, kind] of [...headings]) {
    const lost = key.replace(/ffi|ffl|ff|fi|fl/g, ' ').trim();
    if (lost !== key && !headings.has(lost)) headings.set(lost, kind);
  }
  return {
    headings,
    joinedHeadings: new Map([...headings].map(([key, kind]) => [key.replaceAll(' ', ''), kind])),
    headingModifiers: new Set(lexicon.headingModifiers.map(headingKey)),
    compoundHeads: new Set(lexicon.compoundHeads),
    compoundTails: new Set(lexicon.compoundTails),
    entryLabels: new Set(lexicon.entryLabels.map(headingKey)),
    months: new Map(Object.entries(lexicon.months)),
    datePatterns: datePatterns(lexicon),
    duration: new RegExp(`^\\(?${durationPattern(lexicon)}\\)?$`, 'iu'),
    employmentType: new RegExp(
      `^\\(?(?:${durationPattern(lexicon)})?[ ,·|–-]{0,4}(?:${alternation(lexicon.employmentTypes)})[ ,·|–-]{0,4}(?:${durationPattern(lexicon)})?\\)?$`,
      'iu',
    ),
    selfEmployment: new Set(lexicon.selfEmployment),
    presentWord: new RegExp(`^(?:${alternation(lexicon.present)})$`, 'iu'),
    agency: new RegExp(
      `\\s*(?:\\((?:${alternation(lexicon.agencyPrepositions)})\\s[^()]{2,60}\\)|(?<=\\s|^)(?:${alternation(lexicon.agencyPrepositions)})\\s.{2,60})$`,
      'iu',
    ),
    employerPreposition: new RegExp(`(?:^|\\s)(?:${alternation(lexicon.employerPrepositions)})\\s`, 'iu'),
    fieldLabels: new Map(
      FIELD_LABELS.flatMap((field) => lexicon.fieldLabels[field].map((word) => [headingKey(word), field])),
    ),
    actionVerbs: new Set(lexicon.actionVerbs),
    jobTitles: phraseSet(lexicon.jobTitles),
    organisations: phraseSet(lexicon.organisations),
    institutions: phraseSet(lexicon.institutions),
    qualifications: phraseSet([...lexicon.qualifications, ...degreeForms(lexicon)]),
    programmes: phraseSet(lexicon.programmes),
    openDegrees: phraseSet(lexicon.openDegrees),
    studyDetails: phraseSet(lexicon.studyDetails),
    studyHonours: phraseSet(lexicon.studyHonours),
    studyColumns: new Set(lexicon.studyColumns),
    campusInstitutions: new Set(lexicon.campusInstitutions),
    places: phraseSet(lexicon.places),
    regions: phraseSet(lexicon.regions),
    languages: phraseSet(lexicon.languages),
    nameAffixes: new Set(lexicon.nameAffixes),
    notNames: new Set(lexicon.notNames),
    nameLabels: new RegExp(
      `^(?:${alternation(lexicon.nameLabels)})(?:\\s{0,3}[:|\\t–—-]\\s{0,3}|\\s{1,3})(?=\\S)`,
      'iu',
    ),
    otherNumbers: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${alternation(lexicon.otherNumbers)})[\\s.:#()+-]{0,6}$`,
      'iu',
    ),
    stopWords: languagesByWord(lexicon.stopWords),
  };
}
