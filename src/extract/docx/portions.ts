import { beyondLimit, type Limits } from '../../model/limits.ts';

/** Characters from which a portion is handed on. */
const PORTION = 100_000;

function count(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + mark.length)) found += 1;
  return found;
}

/**
 * Puts the pieces of a plain document together to portions that are read one after the other. No table and no field
 * is cut.
 *
 * Why: the reader of Word's XML takes some 15 kB of memory for each paragraph, and gives it back with each portion.
 * @throws PrecheckError `too-complex` where what cannot be cut is too much.
 */
export function* portionsOf(pieces: readonly string[], limits: Limits): Generator<string> {
  let portion: string[] = [];
  let [length, tables, fields, runs] = [0, 0, 0, 0];
  for (const piece of pieces) {
    portion.push(piece);
    length += piece.length;
    tables += count(piece, '<w:tbl>') - count(piece, '</w:tbl>');
    fields += count(piece, 'w:fldCharType="begin"') - count(piece, 'w:fldCharType="end"');
    runs += count(piece, '<w:r>') + count(piece, '<w:p>');
    if (runs > limits.runs) throw beyondLimit('runs', limits);
    if (tables > 0 || fields > 0) continue;
    runs = 0;
    if (length < PORTION) continue;
    yield portion.join('');
    [portion, length] = [[], 0];
  }
  yield portion.join('');
}
