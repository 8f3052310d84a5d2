import type { Field } from '../model/span.ts';
import { type CompiledLexicon, hasPhrase } from './compile.ts';
import { kindOfHeading } from './heading-words.ts';
import { isPlace } from './location.ts';
import { qualificationAt } from './short-forms.ts';

const MOST_WORDS = 6;
/** A longer cell holds no name, whatever stands around it. */
const LONGEST_CELL = 120;
const LONGEST_NAME = 60;

/** A word of a name: letters of any script, with the marks names are written with. */
export const NAME_WORD = /^\p{L}[\p{L}\p{M}'’ʻʼ.-]*$/u;
/** Particles stand in lower case inside a name: "van der Berg", "te Whata". */
const PARTICLE =
  /^(?:al|an|ap|bin|binti|da|das|de|del|della|den|der|di|do|dos|du|e|el|la|le|los|na|ní|o|san|st|te|ten|ter|und|van|von|y|zu)$/iu;
/** Whether a word joins names and is none by itself ("de", "van"). */
export function isParticle(word: string): boolean {
  return PARTICLE.test(word);
}

/** Particles that a name in capitals has in small letters once it is written in both. */
const SMALL_PARTICLE = /^(?:bin|binti|da|das|de|del|della|den|der|do|dos|du|ten|ter|van|von|y|zu)$/u;
/** "de la", "de los": articles that are small behind another small particle. */
const SMALL_ARTICLE = /^(?:la|las|los)$/u;
/** Parts of one word that two capitals do not make two words of: "McKay", "DeShawn". */
const JOINED_PARTICLE = /^(?:mc|mac|fitz|de|la|le|di|du|van|von|el|al|o|st)$/iu;
/** Starts with a capital, after a particle that is tied to the word or not ("al-Zahra", "d'Souza", "tSionnach"). */
const CAPITALISED = /^(?:\p{Ll}{1,4}['’ʻʼ-]|\p{Ll})?[\p{Lu}\p{Lt}\p{Lo}]/u;
/** A name to be called by, or the name in another script: "Xiaoming (Mike) Li", "Li Na (李娜)". */
const CALLED = /\s*(?:\(\p{L}[\p{L}\p{M} '’.-]{0,24}\)|["“”‘']\p{L}[\p{L}\p{M} -]{0,20}["“”’'])(?=\s|$)/u;

/** How well what stands elsewhere speaks for a name: not at all, in part, or beyond doubt. */
export type Support = 'none' | 'some' | 'full';

/** Letters alone, without accents: how names appear in addresses. */
function foldName(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
}

/** Whether the e-mail address is made of these words ("jane.developer@…"). */
function supportOf(words: readonly string[], email: string | null): Support {
  if (email === null) return 'none';
  const local = email.slice(0, email.indexOf('@')).toLowerCase();
  const joined = foldName(local);
  const segments = new Set(local.split(/[^\p{L}]+/u).map(foldName));
  const folded = words.map(foldName).filter((word) => word.length > 2);
  if (folded.filter((word) => joined.includes(word)).length > 1) return 'full';
  return folded.some((word) => segments.has(word)) ? 'some' : 'none';
}

/** Whether the last word of a text is a title or a degree that stands behind a name. */
function isAffix(word: string, before: string, lexicon: CompiledLexicon): boolean {
  const plain = word.replace(/[.()]/g, '').toLowerCase();
  if (plain === '' || lexicon.nameAffixes.has(plain) || lexicon.nameAffixes.has(word.toLowerCase()))
    return true;
  // "LI MA" is a name; "Eilidh MacDonald BSc" is one with a degree.
  const inCapitals = before === before.toUpperCase() && !/,\s*$/.test(before);
  return (
    !inCapitals &&
    word.length > 1 &&
    /\p{Lu}.*\p{Lu}/u.test(word) &&
    qualificationAt(word, lexicon.qualifications) === 0
  );
}

/** Cuts titles, degrees and pronouns off both ends: "Dr Jane Smith, PhD (she/her)" is Jane Smith. */
export function withoutAffixes(cell: Field, lexicon: CompiledLexicon): Field {
  let { value, start } = cell;
  if (value.length > LONGEST_CELL) return cell;
  for (;;) {
    const first = /^([\p{L}./]+)[,.]?\s+/u.exec(value);
    if (first === null || !lexicon.nameAffixes.has(first[1]!.toLowerCase().replace(/\.$/, ''))) break;
    value = value.slice(first[0].length);
    start += first[0].length;
  }
  for (;;) {
    const last = /[\s,]+(\(?[\p{L}./-]+\)?)\.?$/u.exec(value);
    if (last === null || !isAffix(last[1]!, value.slice(0, last.index + 1), lexicon)) break;
    value = value.slice(0, last.index);
  }
  return { value, start, end: start + value.length };
}

/** "SMITH, Jonathan" is Jonathan Smith where only the surname stands in capitals. */
export function inSpokenOrder(value: string): string {
  const match =
    /^([\p{Lu}\p{M}'’ -]{2,30}),\s+(\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){0,2})$/u.exec(value);
  return match === null || match[2] === match[2]!.toUpperCase() ? value : `${match[2]} ${match[1]}`;
}

/** "JaneEyre" where the page lost the gap between two styles of print: two words. */
function withLostGap(value: string): string {
  const match = /^(\p{Lu}\p{Ll}{2,})(\p{Lu}\p{Ll}{2,})$/u.exec(value);
  return match === null || JOINED_PARTICLE.test(match[1]!) ? value : `${match[1]} ${match[2]}`;
}

/** "JANE MCKAY" reads "Jane Mckay" in a report; capitals are a matter of print. */
export function inNameCase(value: string): string {
  const words = withLostGap(value).split(' ');
  const whole = value === value.toUpperCase() && value.length >= 4;
  return words
    .map((word, index) => {
      const shouted = whole || (index > 0 && /^\p{Lu}{3,}$/u.test(word) && words.length > 1);
      if (!shouted || word !== word.toUpperCase()) return word;
      const small = word.toLowerCase();
      if (index > 0 && SMALL_PARTICLE.test(small)) return small;
      if (SMALL_ARTICLE.test(small) && /^de$/i.test(words[index - 1] ?? '')) return small;
      if (/^(?:II|III|IV)$/.test(word)) return word;
      return small.replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
    })
    .join(' ');
}

/** A cell that can be a name: how sure its form makes of it (0 where it cannot be one), and what the e-mail address says. */
export interface NameLikeness {
  readonly score: number;
  readonly support: Support;
}

const NO_NAME: NameLikeness = { score: 0, support: 'none' };

/** How much a cell looks like a person's name. */
export function nameLikeness(value: string, lexicon: CompiledLexicon, email: string | null): NameLikeness {
  const core = value.replace(CALLED, '').trim();
  // Two characters are a whole name in scripts without capitals (王芳).
  const hasCase = core.toLowerCase() !== core.toUpperCase();
  if (core.length < (hasCase ? 3 : 2) || core.length > LONGEST_NAME || /[\d@:/_|+#()"“”]/.test(core))
    return NO_NAME;
  const words = inSpokenOrder(core).split(/\s+/);
  if (words.length > MOST_WORDS || !words.every((word) => NAME_WORD.test(word))) return NO_NAME;
  if (words.every((word) => isAffix(word, '', lexicon))) return NO_NAME;
  const support = supportOf(withLostGap(core).split(' '), email);
  const capitalised = words.every((word) => CAPITALISED.test(word) || PARTICLE.test(word));
  if (hasCase && !capitalised && support !== 'full') return NO_NAME;
  if (support === 'full') return { score: 4, support };
  // "Mark Page" writes from mark@…: then it is a name, though "page" is a word that no name is made of.
  const taken =
    words.some((word) => lexicon.notNames.has(word.toLowerCase().replace(/[’‘]/g, "'"))) ||
    isPlace(core, lexicon) ||
    hasPhrase(core, lexicon.organisations) ||
    hasPhrase(core, lexicon.institutions);
  if (taken && support === 'none') return NO_NAME;
  if (kindOfHeading(core, lexicon) !== null || hasPhrase(core, lexicon.jobTitles)) return NO_NAME;
  if (words.length === 1 && hasCase && withLostGap(core) === core) return { score: 1, support };
  return { score: words.length <= 4 ? 3 : 2, support };
}
