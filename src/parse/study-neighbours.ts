import type { CompiledLexicon } from './compile.ts';

/** What a part of a line about studies says. */
export type StudyPartKind = 'qualification' | 'programme' | 'institution' | 'place' | 'detail' | 'other';

/** A part of a line between separators, with its place in the text of the run. */
export interface StudyPart {
  readonly kind: StudyPartKind;
  readonly value: string;
  readonly from: number;
  /** Parts of one cell were parted by commas only, so they belong together. */
  readonly cell: number;
}

/** "University of California, Berkeley": the town belongs to the name of an institution of several campuses. */
export function withCampus(parts: readonly StudyPart[], text: string, lexicon: CompiledLexicon): StudyPart[] {
  const merged: StudyPart[] = [];
  for (const part of parts) {
    const before = merged.at(-1);
    const campus =
      before?.kind === 'institution' &&
      before.cell === part.cell &&
      (part.kind === 'place' || part.kind === 'other') &&
      part.value.split(/\s+/).length <= 3 &&
      lexicon.campusInstitutions.has(before.value.toLowerCase().replace(/^the /, ''));
    if (campus)
      merged[merged.length - 1] = {
        ...before,
        value: text.slice(before.from, part.from + part.value.length),
      };
    else merged.push(part);
  }
  return merged;
}

/** "MIT" is a degree and an institution: beside another degree it is the institution. */
export function toldApart(parts: readonly StudyPart[], lexicon: CompiledLexicon): StudyPart[] {
  const qualifications = parts.filter(({ kind }) => kind === 'qualification').length;
  const isBoth = ({ value }: StudyPart) =>
    lexicon.institutions.phrases.has(value.toLowerCase()) &&
    lexicon.qualifications.phrases.has(value.toLowerCase());
  return parts.map((part) =>
    part.kind === 'qualification' && qualifications > 1 && isBoth(part)
      ? { ...part, kind: 'institution' }
      : part,
  );
}
