import type { RoleProfile } from '../model/role.ts';
import type { Rule } from '../model/rule.ts';

/** Edits (insert, delete, replace, swap of neighbours) that turn one text into the other. */
function editDistance(left: string, right: string): number {
  const rows: number[][] = [Array.from({ length: right.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1];
      let best = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
        best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      }
      row.push(best);
    }
    rows.push(row);
  }
  return rows[left.length]![right.length]!;
}

/** Something that can be named, with the other names people use for it. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

const LONGEST_NAME = 60;
const MOST_SUGGESTIONS = 3;
const fold = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '');

/** 0 for the same, under 1 for a likely slip, Infinity for what is nothing alike. */
function unlikeness(wanted: string, name: string): number {
  if (wanted === name) return 0;
  if (wanted.length >= 3 && name.includes(wanted)) return 0.5;
  const share = editDistance(wanted, name) / Math.max(wanted.length, name.length);
  return share <= 0.4 ? 0.5 + share : Number.POSITIVE_INFINITY;
}

/**
 * Ids that someone who typed `wanted` may have meant, the likeliest first, at most three.
 *
 * Why other names count: people type "backend" or "Software Developer", not an id they never saw.
 */
export function suggest(wanted: string, candidates: readonly Named[]): string[] {
  const asked = fold(wanted.slice(0, LONGEST_NAME));
  if (asked === '') return [];
  return candidates
    .map(({ id, names }) => ({
      id,
      unlike: Math.min(...[id, ...names].map((name) => unlikeness(asked, fold(name.slice(0, LONGEST_NAME))))),
    }))
    .filter(({ unlike }) => Number.isFinite(unlike))
    .sort((left, right) => left.unlike - right.unlike || (left.id < right.id ? -1 : 1))
    .slice(0, MOST_SUGGESTIONS)
    .map(({ id }) => id);
}

/** Roles with all the titles they go by. */
export function namedRoles(roles: readonly RoleProfile[]): Named[] {
  return roles.map(({ id, title, alternateTitles }) => ({ id, names: [title, ...alternateTitles] }));
}

/** Rules with their titles, and their ids without the area that people leave out. */
export function namedRules(rules: readonly Rule[]): Named[] {
  return rules.map(({ id, title }) => ({ id, names: [title, id.slice(id.indexOf('/') + 1)] }));
}

/** " Did you mean a, b or c?" or nothing, to stand after the sentence that says what was not found. */
export function didYouMean(suggestions: readonly string[]): string {
  if (suggestions.length === 0) return '';
  const last = suggestions.at(-1) ?? '';
  const others = suggestions.slice(0, -1).join(', ');
  return ` Did you mean ${others === '' ? last : `${others} or ${last}`}?`;
}
