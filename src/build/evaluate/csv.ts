/** A row by the names of the header. */
export type CsvRow = Readonly<Record<string, string>>;

/** Reads CSV with a header; fields in quotes may hold commas, doubled quotes and line breaks. */
export function parseCsv(text: string): CsvRow[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  const [header = [], ...body] = rows.filter((row) => row.some((field) => field !== ''));
  return body.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}
