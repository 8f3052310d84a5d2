/** Words that fill the {placeholders} of a message. */
export type Values = Readonly<Record<string, string>>;

/** Longest quote inside a message; the evidence carries the whole of it. */
const LONGEST_QUOTE = 60;

const PLACEHOLDER = /\{([a-zA-Z]{1,40})\}/gu;

/** Names of the placeholders in a template, in order, each once. */
export function placeholdersIn(template: string): string[] {
  return [...new Set([...template.matchAll(PLACEHOLDER)].map((match) => match[1]!))];
}

/**
 * Fills a template in one pass, so that braces inside a CV's own words stay what they are.
 * A name without a value stays as it stands: `compileRules` has refused such templates already.
 */
export function fillTemplate(template: string, values: Values): string {
  return template.replace(PLACEHOLDER, (whole, name: string) => values[name] ?? whole).trim();
}

/** A few words of the CV on one line, cut at a word boundary where they run long. */
export function shortQuote(text: string): string {
  const plain = text
    .slice(0, LONGEST_QUOTE * 4)
    .replace(/\s+/gu, ' ')
    .trim();
  if (plain.length <= LONGEST_QUOTE) return plain;
  const cut = plain.slice(0, LONGEST_QUOTE);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > LONGEST_QUOTE / 2 ? space : LONGEST_QUOTE).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

/** An item with a list of its own, after which only a comma tells where the next begins. */
const HOLDS_A_LIST = /,| (?:and|or) /u;

/** "a", "a and b", "a, b and c", "a, b, c and 4 more". */
export function joinList(items: readonly string[], last: 'and' | 'or' = 'and', most = 4): string {
  const shown = items.length > most ? items.slice(0, most - 1) : items;
  const rest = items.length - shown.length;
  const parts = rest > 0 ? [...shown, `${rest} more`] : shown;
  if (parts.length < 2) return parts[0] ?? '';
  const comma = parts.some((part) => HOLDS_A_LIST.test(part)) ? ',' : '';
  return `${parts.slice(0, -1).join(', ')}${comma} ${last} ${parts.at(-1)}`;
}

/** "1 bullet", "3 bullets". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A country's name inside a sentence: "in the United States", "in New Zealand". */
export function inText(country: string): string {
  return country.startsWith('United ') ? `the ${country}` : country;
}
