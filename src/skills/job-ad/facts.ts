import type { AdQuote, AdStatement } from '../../model/job-ad.ts';
import type { TextContext } from '../context.ts';
import type { PhraseSet } from '../phrases.ts';
import { quoteOf } from './quotes.ts';
import type { Statement } from './statements.ts';

/** Statements of one kind beyond these say nothing new. */
const MOST_STATEMENTS = 10;
/** Words between the number and "years": "5+ or more full years". */
const NUMBER_REACH = 4;
/** More years than anyone asks for: the company speaks of its history. */
const MOST_YEARS = 20;

function says(set: PhraseSet, { from, to }: Statement, { tokens }: TextContext): boolean {
  for (let index = from; index < to; index += 1) if (set.matchAt(tokens, index) > 0) return true;
  return false;
}

/**
 * The statements that ask for something and hold a phrase of the set, in their own words.
 * @param not phrases with which they mean something else ("a high degree of accuracy").
 */
export function statementsWith(
  set: PhraseSet,
  statements: readonly Statement[],
  context: TextContext,
  not: PhraseSet | null = null,
): AdStatement[] {
  return statements
    .flatMap((statement): AdStatement[] => {
      const { need, isHeading } = statement;
      if (need === null || isHeading || !says(set, statement, context)) return [];
      if (not !== null && says(not, statement, context)) return [];
      return [{ ...quoteOf(statement, context), need }];
    })
    .slice(0, MOST_STATEMENTS);
}

/** Numbers in words as the ad writes them ("five"), by their place in the list of the lexicon. */
function numberAt(index: number, { tokens }: TextContext, words: readonly string[]): number | null {
  const { key } = tokens[index]!;
  const digits = /^(\d{1,2})\+?$/u.exec(key);
  if (digits !== null) return Number(digits[1]);
  const place = words.indexOf(key);
  return place === -1 ? null : place + 1;
}

/** The least number of a range that stands before "years": 3 of "3-5+ years", 2 of "at least two years". */
export function yearsBefore(
  yearsAt: number,
  statement: Statement,
  context: TextContext,
  words: readonly string[],
): number | null {
  let found: number | null = null;
  for (let index = yearsAt - 1; index >= Math.max(statement.from, yearsAt - NUMBER_REACH); index -= 1) {
    const value = numberAt(index, context, words);
    if (value !== null) found = found === null ? value : Math.min(found, value);
  }
  return found !== null && found > 0 && found <= MOST_YEARS ? found : null;
}

/**
 * The most years that the ad insists on. Only statements that ask for something and speak of experience count, so that
 * "20 years in business" and "a 2 year contract" do not.
 */
export function yearsAskedFor(
  statements: readonly Statement[],
  context: TextContext,
  words: readonly string[],
): (AdQuote & { readonly value: number }) | null {
  const { lists, tokens } = context;
  let most: (AdQuote & { readonly value: number }) | null = null;
  for (const statement of statements) {
    if (statement.need !== 'essential' || !says(lists.experience, statement, context)) continue;
    for (let index = statement.from + 1; index < statement.to; index += 1) {
      if (lists.years.matchAt(tokens, index) === 0) continue;
      const value = yearsBefore(index, statement, context, words);
      if (value !== null && value > (most?.value ?? 0)) most = { ...quoteOf(statement, context), value };
    }
  }
  return most;
}
