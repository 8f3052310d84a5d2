import type { RoleProfile } from '../model/role.ts';
import { RequestError } from './request-error.ts';

const tokens = (text: string): Set<string> => {
  const words = text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .split(' ')
    .filter((word) => word !== '');
  const joined = words.join('');
  // Pairs of letters forgive a slip of the keyboard, whole words outweigh them.
  const pairs = Array.from({ length: Math.max(0, joined.length - 1) }, (_, at) => joined.slice(at, at + 2));
  return new Set([...words, ...pairs]);
};

/** Share of the tokens of both texts that they have in common, 0 to 1 (Dice's coefficient). */
function likeness(left: Set<string>, right: Set<string>): number {
  const common = [...left].filter((token) => right.has(token)).length;
  return (2 * common) / (left.size + right.size || 1);
}

/**
 * Ids of the three roles most like what was asked for, by id and by every title.
 *
 * Why: "no such role" alone sends a person back to a list; they nearly always meant one of three.
 */
function nearestRoles(wanted: string, roles: readonly RoleProfile[]): string[] {
  const asked = tokens(wanted.slice(0, 100));
  const scored = roles.map((role) => {
    const names = [role.id, role.title, ...role.alternateTitles];
    return { id: role.id, score: Math.max(...names.map((name) => likeness(asked, tokens(name)))) };
  });
  scored.sort((left, right) => right.score - left.score || (left.id < right.id ? -1 : 1));
  return scored.slice(0, 3).map(({ id }) => id);
}

/** The error for an id that no role has, with the ids that were most likely meant. */
export function unknownRole(id: string, roles: readonly RoleProfile[], field: string): RequestError {
  const nearest = nearestRoles(id, roles).map((near) => `“${near}”`);
  const hint = nearest.length === 0 ? '' : ` The nearest are ${nearest.join(', ')}.`;
  const detail = `There is no role with the id “${id.slice(0, 80)}”.${hint} GET /v1/roles lists them all.`;
  return new RequestError('unknown-role', field, detail);
}
