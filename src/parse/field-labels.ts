import type { FieldLabel } from '../model/pack.ts';
import { type CompiledLexicon, headingKey } from './compile.ts';
import { type LineView, withoutMarker } from './view.ts';

/** "Company: Acme", "Dates <tab> 2019 – 2021", "Project #2: Stock ledger". */
const LABELLED = /^(\p{L}[^:\t]{1,38}?)(?:\s*:\s*-?\s*|\s*\t\s*|\s+[–—-]\s+)(?=\S)/u;
const NUMBER = /\s*(?:#|no\.?)?\s*\d{1,2}$/iu;
/** A label's value is short; a long one is told, not named. */
const LONGEST_VALUE = 100;

/** The line behind its label, and what the label says that it gives; null where the line has no such label. */
export function labelledLine(
  view: LineView,
  lexicon: CompiledLexicon,
): { readonly view: LineView; readonly label: FieldLabel } | null {
  const match = LABELLED.exec(view.text);
  if (match === null) return null;
  const label = lexicon.fieldLabels.get(headingKey(match[1]!.replace(NUMBER, '')));
  const text = view.text.slice(match[0].length);
  if (label === undefined || text.length > LONGEST_VALUE) return null;
  return { view: { ...view, text, start: view.start + match[0].length }, label };
}

/** "Duties <tab> • Moved the shop to a new till": a label in the left cell of a table and the first of what it labels beside it. */
export function labelledBody(view: LineView, lexicon: CompiledLexicon): readonly [LineView, LineView] | null {
  const tab = view.text.indexOf('\t');
  if (tab < 1 || tab > 40 || view.text.indexOf('\t', tab + 1) !== -1) return null;
  const label = view.text.slice(0, tab);
  if (!lexicon.entryLabels.has(headingKey(label))) return null;
  const rest = withoutMarker(view.text.slice(tab + 1));
  const start = view.end - rest.text.length;
  return [
    { ...view, text: label, end: view.start + tab },
    { ...view, ...rest, start, left: null, gapBefore: false },
  ];
}

/** The top row of a table of jobs: "Dates <tab> Role <tab> Employer". */
export function isLabelRow(text: string, lexicon: CompiledLexicon): boolean {
  if (text.length > 80 || !text.includes('\t')) return false;
  const cells = text.split('\t').map(headingKey);
  return cells.every(
    (cell) => lexicon.fieldLabels.has(cell) || lexicon.fieldLabels.has(cell.replace(/s$/, '')),
  );
}
