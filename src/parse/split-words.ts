import { isSelfEmployment, organisationStrength, titleStrength } from './cell-evidence.ts';
import { SURE } from './choose-fields.ts';
import type { CompiledLexicon } from './compile.ts';
import type { HeadCell } from './head-cells.ts';
import { isPlace } from './location.ts';
import { splitCells } from './view.ts';

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
  return splitAtSlash(cell, lexicon).flatMap((part) => splitAtEmployer(part, lexicon));
}

/** "Acme / Boston", "Developer / Acme Ltd": a slash parts title, employer and place where words tell them apart; "Web / Mobile Developer" is one title. */
function splitAtSlash(cell: HeadCell, lexicon: CompiledLexicon): HeadCell[] {
  const parts = splitCells(cell.value, cell.start, /\s\/\s/gu);
  if (parts.length < 2) return [cell];
  const isPlaced = parts.some((part, index) => index > 0 && isPlace(part.value, lexicon));
  const titles = parts.filter(({ value }) => titleStrength(value, lexicon) >= SURE);
  const organisations = parts.filter(({ value }) => organisationStrength(value, lexicon) >= SURE);
  const apart = titles.some((title) => organisations.some((organisation) => organisation !== title));
  const untitled = parts.every(({ value }) => titleStrength(value, lexicon) === 0);
  if (!isPlaced && !apart && !(cell.slashed && untitled)) return [cell];
  return parts.map((part, index) => ({ ...cell, ...part, column: cell.column + index }));
}

/** "Digital Navigator at Harbour Library": capitals on both sides make it title and employer, whatever the words. */
const CAPITALISED = /^\p{Lu}[^\s]*(?:\s(?:\p{Lu}[^\s]*|and|of|&|-|–)){0,5}$/u;

function splitAtEmployer(cell: HeadCell, lexicon: CompiledLexicon): HeadCell[] {
  const match = lexicon.employerPreposition.exec(cell.value);
  if (match === null) return [cell];
  const from = match.index + match[0].length;
  if (!/^[\p{Lu}\d]/u.test(cell.value.slice(from))) return [cell];
  const after = { ...cell, value: cell.value.slice(from), start: cell.start + from };
  if (match.index === 0) return [after];
  const value = cell.value.slice(0, match.index);
  const title = { ...cell, value, end: cell.start + value.length };
  if (titleStrength(value, lexicon) >= SURE) return [title, { ...after, column: cell.column + 1 }];
  // "Analyst – Core Payments at Acme": the title began before the dash.
  if (cell.dash !== null) return [title, { ...after, column: cell.column + 1, label: 'employer' }];
  if (!CAPITALISED.test(value)) return [cell];
  return [
    { ...title, label: 'title' },
    { ...after, column: cell.column + 1, label: 'employer' },
  ];
}
