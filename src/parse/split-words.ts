import { isSelfEmployment, titleStrength } from './cell-evidence.ts';
import { SURE } from './choose-fields.ts';
import type { CompiledLexicon } from './compile.ts';
import type { HeadCell } from './head-cells.ts';

/** "Developer at Acme" as two cells; "at Acme" without its "at"; "Acme (via Example)" without the agency. */
export function splitWords(cell: HeadCell, lexicon: CompiledLexicon): HeadCell[] {
  const bracket = /^(.*\S)\s*\(([^()]{3,60})\)$/u.exec(cell.value);
  if (bracket !== null && isSelfEmployment(bracket[2]!, lexicon)) {
    const start = cell.start + cell.value.lastIndexOf('(') + 1;
    return [
      { ...cell, value: bracket[1]!, end: cell.start + bracket[1]!.length },
      { ...cell, value: bracket[2]!, start, end: start + bracket[2]!.length, column: cell.column + 1 },
    ];
  }
  const agency = lexicon.agency.exec(cell.value);
  if (agency !== null) {
    const value = cell.value.slice(0, agency.index).replace(/[\s,]+$/, '');
    return value === '' ? [] : splitWords({ ...cell, value, end: cell.start + value.length }, lexicon);
  }
  const match = lexicon.employerPreposition.exec(cell.value);
  if (match === null) return [cell];
  const from = match.index + match[0].length;
  if (match.index > 0 && titleStrength(cell.value.slice(0, match.index), lexicon) < SURE) return [cell];
  if (!/^[\p{Lu}\d]/u.test(cell.value.slice(from))) return [cell];
  const after = { ...cell, value: cell.value.slice(from), start: cell.start + from, column: cell.column + 1 };
  if (match.index === 0) return [{ ...after, column: cell.column }];
  const value = cell.value.slice(0, match.index);
  return [{ ...cell, value, end: cell.start + value.length }, after];
}
