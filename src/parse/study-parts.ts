import { type CompiledLexicon, findPhrase, hasPhrase, type PhraseSet, wordsOf } from './compile.ts';
import { isPlace } from './location.ts';
import { qualificationAt } from './short-forms.ts';
import { type StudyPart, type StudyPartKind, toldApart, withCampus } from './study-neighbours.ts';

interface Piece {
  readonly value: string;
  readonly from: number;
}

/** Tabs, bars, bullets, spaced dashes and semicolons part cells. */
const CELL = /\t|\s*\|\s*|\s+[•·∙*–—-]{1,3}\s+|\s*[—]\s*|;\s+|\s{3,}/gu;
/** "Reed College / BA in Linguistics / 2014": a spaced slash parts cells too. */
const SLASH = /\s+\/(?:\s+|$)/gu;
/** A qualification is told by one of its first words ("4-year Honours Bachelor of Science"). */
const LATEST_WORD = 3;
const NUMBERS_ONLY = /^[\p{Sc}#(]?\d[\d.,:/ %()-]*(?:gpa|cgpa|marks|%)?\)?$/iu;
/** A score after the name of the study: "with 72%", "– 3.8 GPA", "(CGPA 8.1/10)", "81%". */
const SCORE =
  /(?:\s+with)?[\s(,:–-]+(?:(?:c?gpa|wam|grade|score|marks|percentage)\b.{0,40}|\d{1,3}(?:\.\d+)?\s?(?:%|c?gpa\b|\/\s?\d+).{0,30})$/iu;

/** Cuts a text at the separators, outside brackets where asked. */
function cut(text: string, from: number, separator: RegExp): Piece[] {
  const pieces: Piece[] = [];
  // "(expected) PhD": what stood in brackets beside a date.
  let position = /^\s*\((?:\p{Ll}[^()]{0,30}|\s*)\)/u.exec(text)?.[0].length ?? 0;
  const push = (end: number) => {
    const raw = text.slice(position, end);
    const lead = /^[\s,;:|·•)\]–—-]*/u.exec(raw)![0].length;
    const value = raw.slice(lead).replace(/[\s,;:|·•([–—-]+$/u, '');
    if (/\p{L}|\d/u.test(value)) pieces.push({ value, from: from + position + lead });
  };
  for (const match of text.matchAll(separator)) {
    const before = text.slice(position, match.index);
    const opened = before.split('(').length > before.split(')').length;
    if (opened && match[0].trim() === ',') continue;
    push(match.index);
    position = match.index + match[0].length;
  }
  push(text.length);
  return pieces;
}

function opensWith(value: string, set: PhraseSet): boolean {
  return findPhrase(wordsOf(value).slice(0, set.longest), set)?.[0] === 0;
}

/** Tells what a part says by its words. */
function kindOf(value: string, lexicon: CompiledLexicon): StudyPartKind {
  if (!/\p{L}/u.test(value)) return 'detail';
  const at = qualificationAt(value, lexicon.qualifications);
  const institution = findPhrase(wordsOf(value), lexicon.institutions);
  if (at !== -1 && at < LATEST_WORD && (institution === null || at <= institution[0])) return 'qualification';
  if (opensWith(value, lexicon.programmes)) return 'programme';
  if (opensWith(value, lexicon.studyDetails) || hasPhrase(value, lexicon.studyHonours)) return 'detail';
  if (institution !== null && /^[\p{Lu}\p{Lo}\p{N}"“'(]/u.test(value)) return 'institution';
  if (at !== -1 && institution === null) return 'qualification';
  if (isPlace(value, lexicon)) return 'place';
  if (hasPhrase(value, lexicon.programmes) && /^[\p{Lu}\p{N}]/u.test(value)) return 'programme';
  return /^[\p{Lu}\p{Lo}]/u.test(value) ? 'other' : 'detail';
}

/** "BSc at University of Otago", "B.E. from Anna University", "BSc Computing (University of Leeds)", "Otago University BSc". */
function splitJoined(piece: Piece, lexicon: CompiledLexicon): Piece[] {
  const { value, from } = piece;
  const names = (text: string) => hasPhrase(text, lexicon.institutions);
  const qualifies = (text: string) => qualificationAt(text, lexicon.qualifications) !== -1;
  const joined = /\s+(?:at|from|@)\s+(?:the\s+)?(?=\p{Lu})/u.exec(value);
  if (joined !== null && !names(value.slice(0, joined.index))) {
    const rest = joined.index + joined[0].length;
    return [
      { value: value.slice(0, joined.index), from },
      { value: value.slice(rest), from: from + rest },
    ];
  }
  const bracket = /^(.{2,80}?)\s*\(([^()]{3,60})\)$/u.exec(value);
  if (
    bracket !== null &&
    names(bracket[2]!) !== names(bracket[1]!) &&
    (names(bracket[2]!) || qualifies(bracket[2]!)) &&
    !qualifies(bracket[1]!) !== !qualifies(bracket[2]!)
  ) {
    const inside = value.lastIndexOf('(') + 1;
    return [
      { value: bracket[1]!, from },
      { value: value.slice(inside, -1), from: from + inside },
    ];
  }
  const labelled = /^[\p{L} ]{3,30}:\s+(?=\p{Lu})/u.exec(value);
  if (labelled !== null) {
    const rest = { value: value.slice(labelled[0].length), from: from + labelled[0].length };
    const label = labelled[0].replace(/:\s+$/, '');
    if (lexicon.studyColumns.has(label.toLowerCase())) return [rest];
    if (!qualifies(label) && (names(label) || names(rest.value) || qualifies(rest.value)))
      return names(label) && !names(rest.value) ? [{ value: label, from }, rest] : [rest];
  }
  return [piece];
}

/** Takes the score off the end of a part. */
function withoutScore(piece: Piece): Piece {
  const value = piece.value.replace(SCORE, '').trim();
  return /\p{L}/u.test(value) ? { ...piece, value } : piece;
}

/** How many parts at the end of a cell are a place, town and state together ("Cambridge, MA"). */
function placesAtEnd(
  cell: string,
  parts: readonly Piece[],
  offset: number,
  lexicon: CompiledLexicon,
): number {
  for (let index = 1; index < parts.length; index += 1) {
    const tail = cell.slice(parts[index]!.from - offset);
    if (hasPhrase(parts[index]!.value, lexicon.institutions)) continue;
    if (qualificationAt(parts[index]!.value, lexicon.qualifications) !== -1 && index === parts.length - 1)
      continue;
    if (isPlace(tail, lexicon)) return parts.length - index;
  }
  return 0;
}

/** The parts of one line, its dates taken out, each with what it says. */
export function studyParts(
  text: string,
  dates: readonly [number, number] | null,
  lexicon: CompiledLexicon,
): StudyPart[] {
  const qualifies = ({ value }: Piece) => qualificationAt(value, lexicon.qualifications) !== -1;
  const cells = (
    dates === null
      ? cut(text, 0, CELL)
      : [...cut(text.slice(0, dates[0]), 0, CELL), ...cut(text.slice(dates[1]), dates[1], CELL)]
  )
    // "Institution <tab> Example College": the label is not the value.
    .filter(({ value }, index, all) => {
      const labels = index === 0 && (all.length > 1 || dates !== null);
      return !(labels && lexicon.studyColumns.has(value.toLowerCase()));
    })
    .flatMap((cell) => {
      const pieces = cut(cell.value, cell.from, SLASH);
      // "Bachelor of Arts / Bachelor of Laws" is one conjoint degree.
      return pieces.filter(qualifies).length > 1 ? [cell] : pieces;
    });
  const parts = cells.flatMap(({ value, from }, cell): StudyPart[] => {
    if (isPlace(value, lexicon)) return [{ kind: 'place', value, from, cell }];
    const pieces = cut(value, from, /,\s*/gu);
    const places = placesAtEnd(value, pieces, from, lexicon);
    return pieces.flatMap((piece, index): StudyPart[] =>
      index >= pieces.length - places
        ? [{ kind: 'place', ...piece, cell }]
        : splitJoined(piece, lexicon)
            .map(withoutScore)
            .filter(({ value: own }) => !NUMBERS_ONLY.test(own))
            .map((each) => ({ kind: kindOf(each.value, lexicon), ...each, cell })),
    );
  });
  return withCampus(toldApart(parts, lexicon), text, lexicon);
}
