import type { AdCertificate, AdSkillYears } from '../../model/job-ad.ts';
import type { Need } from '../../model/role.ts';
import type { TextContext } from '../context.ts';
import type { Hit } from '../scan.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { yearsBefore } from './facts.ts';
import { groupHits } from './groups.ts';
import { quoteOf } from './quotes.ts';
import type { Statement } from './statements.ts';

/** Words between "years" and the skill that they speak of: "5 years of hands-on commercial experience with Java". */
const REACH = 8;

type Group = readonly Hit[];

/** The skill, or the alternatives, that years in a statement speak of: the first that follows, or the one before. */
function groupOf(yearsAt: number, own: readonly Group[]): Group | undefined {
  const following = own.find((group) => group[0]!.from > yearsAt);
  if (following !== undefined) return following[0]!.from - yearsAt <= REACH ? following : undefined;
  const [only] = own;
  return own.length === 1 && yearsAt - only!.at(-1)!.to <= REACH / 2 ? only : undefined;
}

/**
 * Years that the ad insists on for one skill. A sentence with two numbers of years is left alone: which of them
 * belongs to which skill would be a guess.
 */
export function skillYearsOf(
  statements: readonly Statement[],
  groups: readonly Group[],
  context: TextContext,
  words: readonly string[],
): AdSkillYears[] {
  const { lists, tokens } = context;
  return statements.flatMap((statement): AdSkillYears[] => {
    const { from, to, need } = statement;
    if (need !== 'essential') return [];
    const places: number[] = [];
    for (let index = from + 1; index < to; index += 1) {
      if (lists.years.matchAt(tokens, index) > 0) places.push(index);
    }
    const [yearsAt, second] = places;
    if (yearsAt === undefined || second !== undefined) return [];
    const value = yearsBefore(yearsAt, statement, context, words);
    const own = groups.filter((group) => group[0]!.from >= from && group[0]!.from < to);
    const group = groupOf(yearsAt, own);
    if (value === null || group === undefined) return [];
    const anyOf = [...new Set(group.map((hit) => hit.surface.skill.id))];
    return [{ ...quoteOf(statement, context), value, anyOf }];
  });
}

/** The certificates that the ad asks for; "CISSP or CISM" is one. */
export function certificatesOf(
  hits: readonly Hit[],
  needs: ReadonlyMap<Hit, Need | null>,
  statements: readonly Statement[],
  { context, vocabulary }: { context: TextContext; vocabulary: Vocabulary },
): AdCertificate[] {
  return groupHits(hits, context, vocabulary).map((group): AdCertificate => {
    const [first] = group as [Hit];
    const around = statements.find(({ from, to }) => first.from >= from && first.from < to);
    return {
      ...quoteOf({ from: first.from, to: group.at(-1)!.to }, context),
      anyOf: [...new Set(group.map((hit) => hit.surface.skill.id))],
      need: group.every((hit) => needs.get(hit) === 'essential') ? 'essential' : 'desirable',
      sentence: around === undefined ? '' : quoteOf(around, context).quote,
    };
  });
}
