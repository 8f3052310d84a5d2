import { PrecheckError } from '../model/errors.ts';
import type { Pack } from '../model/pack.ts';
import { didYouMean, namedRoles, namedRules, suggest } from '../pack/suggest.ts';
import { chooseRole, type RoleChoice } from '../pipeline.ts';
import { RequestError } from './request-error.ts';

const LONGEST_ID = 80;

/** The error for an id that no role has, with the ids that were most likely meant. */
export function unknownRole(id: string, { roles }: Pack, field: string): RequestError {
  const meant = didYouMean(suggest(id, namedRoles(roles)));
  const detail = `There is no role with the id “${id.slice(0, LONGEST_ID)}”.${meant} GET /v1/roles lists them all.`;
  return new RequestError('unknown-role', field, detail);
}

/**
 * The role of an id or a title.
 * @throws RequestError `unknown-role` with those that may have been meant.
 */
export function requireRole(wanted: string, pack: Pack, field: string): RoleChoice {
  try {
    return chooseRole(wanted, pack);
  } catch (error) {
    if (!(error instanceof PrecheckError)) throw error;
    throw new RequestError(error.code, field, error.message, { cause: error });
  }
}

/** The error for an id that no rule has, with the ids that were most likely meant. */
export function unknownRule(id: string, { rules }: Pack, field: string): RequestError {
  const meant = didYouMean(suggest(id, namedRules(rules)));
  const detail = `There is no rule with the id “${id.slice(0, LONGEST_ID)}”.${meant} GET /v1/rules lists them all.`;
  return new RequestError('not-found', field, detail);
}
