import type { Group, SetResult } from './cases.ts';
import { addTallies, f1Of, MEASURES, type Measure, recallOf, SETS, type Tally } from './tally.ts';

/** The figure of a measure: F1 of a set of things, the share that is right of a field; null where nothing is stated. */
export function figureOf(measure: Measure, tally: Tally): number | null {
  return SETS.has(measure) ? f1Of(tally) : recallOf(tally);
}

/** "0.96 24/25 1w +2": the figure, right of those stated, wrong values, and what was read where nothing is. */
export function cellOf(measure: Measure, tally: Tally | undefined): string {
  if (tally === undefined) return '–';
  const { right, wrong, absent, extra } = tally;
  const figure = figureOf(measure, tally);
  return [
    figure === null ? '–' : figure.toFixed(2),
    `${right}/${right + wrong + absent}`,
    ...(wrong > 0 ? [`${wrong}w`] : []),
    ...(extra > 0 ? [`+${extra}`] : []),
  ].join(' ');
}

/** All groups of a set as one. */
export function totalOf(groups: readonly Group[]): Group {
  return {
    name: 'all',
    files: groups.reduce((sum, { files }) => sum + files, 0),
    tallies: addTallies(groups),
    mistakes: groups.flatMap(({ mistakes }) => mistakes),
  };
}

/** One table: a row for each measure, a column for each layout and format. */
export function tableOf({ title, groups, notes = [] }: SetResult): string {
  const columns = groups.length > 1 ? [...groups, totalOf(groups)] : groups;
  const measures = MEASURES.filter((measure) => columns.some(({ tallies }) => tallies.has(measure)));
  const rows = [
    ['', ...columns.map(({ name }) => name)],
    ['', ...columns.map(({ files }) => `n=${files}`)],
    ...measures.map((measure) => [
      SETS.has(measure) ? `${measure} (F1)` : measure,
      ...columns.map(({ tallies }) => cellOf(measure, tallies.get(measure))),
    ]),
  ];
  const widths = rows[0]!.map((_, index) => Math.max(...rows.map((row) => row[index]!.length)));
  const lines = rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index]!))
      .join('  ')
      .trimEnd(),
  );
  return [title, ...lines, ...notes].join('\n');
}

/** What the cells of the tables mean. */
export const LEGEND =
  'Cells: figure, right/stated, w = another value was read than the CV states, + = read where the CV states nothing.\n' +
  'The figure is the share that is right; for sets (F1) it weighs what is missed and what is invented alike.';

/** The mistakes of a set, one a line, by file. */
export function mistakesOf({ name, groups }: SetResult): string {
  const lines = groups.flatMap((group) =>
    group.mistakes.map(
      ({ file, measure, expected, read }) =>
        `${name} | ${group.name} | ${file} | ${measure} | expected ${expected} | read ${read}`,
    ),
  );
  return lines.length === 0 ? `${name}: no mistakes` : lines.join('\n');
}

/** Numbers of one group for the JSON; no words of any CV. */
function figuresOf({ name, files, tallies }: Group) {
  const measures = MEASURES.flatMap((measure) => {
    const tally = tallies.get(measure);
    return tally === undefined ? [] : [[measure, { figure: figureOf(measure, tally), ...tally }] as const];
  });
  return { name, files, measures: Object.fromEntries(measures) };
}

/** All tables as JSON. */
export function jsonOf(results: readonly SetResult[], corpus: boolean): string {
  const sets = results.map(({ name, title, groups }) => ({
    name,
    title,
    groups: [...groups, ...(groups.length > 1 ? [totalOf(groups)] : [])].map(figuresOf),
  }));
  return `${JSON.stringify({ corpus, sets }, null, 2)}\n`;
}
