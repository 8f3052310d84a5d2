import type { Rule } from '../model/rule.ts';

const NOT_FOUND = 'Not found anywhere in the CV';
const WHOLE_CV = 'About the CV as a whole';
const WHOLE_FILE = 'About the file as a whole';

/** Lists by which rules about the whole document point at real places in it. */
const REAL_PLACES: ReadonlySet<unknown> = new Set(['undeclaredJobs', 'letterSpaced']);

/**
 * What a finding of the rule shows in place of a quote, or null where its quotes are what it is about.
 *
 * Why: evidence of something that is not there points at where it would stand, such as the name at the top. A tool
 * needs that place; to a reader, a name quoted under "no referees" only looks wrong.
 */
function absenceOf({ given, check }: Rule): string | null {
  const { kind } = check;
  if (kind === 'skill') return check.state === 'missing' ? NOT_FOUND : null;
  if (kind === 'phrase-list') return check.found === false ? NOT_FOUND : null;
  if (kind === 'present') return given === 'contact' || given === 'outline' ? NOT_FOUND : null;
  if (kind !== 'count' || REAL_PLACES.has(check.of)) return null;
  if (given === 'reading' || given === 'file') return WHOLE_FILE;
  return given === 'document' ? WHOLE_CV : null;
}

/** What stands in for the quotes of a rule's findings, by rule id. */
export type Absences = ReadonlyMap<string, string>;

/** The rules whose findings show a sentence instead of a quote, by id. */
export function absencesOf(rules: readonly Rule[]): Absences {
  return new Map(
    rules.flatMap((rule) => {
      const absence = absenceOf(rule);
      return absence === null ? [] : [[rule.id, absence] as const];
    }),
  );
}
