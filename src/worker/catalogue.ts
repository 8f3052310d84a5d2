import { Hono } from 'hono';
import type { Pack } from '../model/pack.ts';
import type { RoleProfile } from '../model/role.ts';
import type { Rule } from '../model/rule.ts';
import { findRule } from '../pack/find-rule.ts';
import { searchSkills } from '../pack/search-skills.ts';
import { roleFinderOf } from '../pipeline.ts';
import { RequestError } from './request-error.ts';
import { QUERY_CHARACTERS, ROLE_CHARACTERS } from './sizes.ts';
import { requireRole, unknownRole, unknownRule } from './unknown.ts';

/** An hour: the catalogue changes with a deployment only. */
const CACHED = { 'Cache-Control': 'public, max-age=3600' };

/** Path of a rule's own page, which findings link to. */
export const rulePage = (id: string): string => `/rules/${id}`;

/** A rule as a list shows it. */
const brief = ({ id, title, category, severity, since }: Rule) => ({
  id,
  title,
  category,
  severity,
  since,
  docsUrl: rulePage(id),
});

/** A role as a list shows it. */
const briefRole = ({ id, title, group, alternateTitles }: RoleProfile) => ({
  id,
  title,
  ...(group === undefined ? {} : { group }),
  alternateTitles,
});

/**
 * The role that a title means, with the nearest others.
 * @throws RequestError `unknown-role` where none is near enough.
 */
function answerTitle(title: string, pack: Pack) {
  if (title === '' || title.length > ROLE_CHARACTERS) {
    const detail = `title must be the title of a job, of at most ${ROLE_CHARACTERS} characters.`;
    throw new RequestError('bad-request', 'title', detail);
  }
  const { role, level } = requireRole(title, pack, 'title');
  const { nearest } = roleFinderOf(pack.roles, pack.lexicon)(title);
  const roles = nearest.map((near) => ({
    ...briefRole(near.role),
    nearestTitle: near.title,
    likeness: Math.round(near.likeness * 100) / 100,
  }));
  return { title, taken: role.id, seniority: level, count: roles.length, roles };
}

/** Finds a rule by its id, today's or one of before, or names those that may have been meant. */
export function requireRule(pack: Pack, id: string): Rule {
  const rule = findRule(pack.rules, id);
  if (rule !== undefined) return rule;
  throw unknownRule(id, pack, 'id');
}

/** The data that checks are made of: `/v1/roles`, `/v1/rules` and `/v1/skills`. */
export function catalogueRoutes(pack: Pack): Hono {
  const routes = new Hono();
  routes.get('/v1/roles', (context) => {
    const title = context.req.query('title')?.trim();
    if (title !== undefined) return context.json(answerTitle(title, pack), 200, CACHED);
    const roles = pack.roles.map(briefRole);
    return context.json({ count: roles.length, roles }, 200, CACHED);
  });
  routes.get('/v1/roles/:id', (context) => {
    const id = context.req.param('id');
    const role = pack.roles.find((candidate) => candidate.id === id);
    if (role !== undefined) return context.json(role, 200, CACHED);
    throw unknownRole(id, pack, 'id');
  });
  routes.get('/v1/rules', (context) => {
    const rules = pack.rules.map(brief);
    return context.json({ count: rules.length, rules }, 200, CACHED);
  });
  // The id of a rule holds a slash, which a client may or may not encode.
  routes.get('/v1/rules/:id{.+}', (context) => {
    const rule = requireRule(pack, context.req.param('id'));
    return context.json({ ...rule, docsUrl: rulePage(rule.id) }, 200, CACHED);
  });
  routes.get('/v1/skills', (context) => {
    const query = (context.req.query('q') ?? '').trim();
    if (query.length > QUERY_CHARACTERS) {
      throw new RequestError('bad-request', 'q', `q is longer than ${QUERY_CHARACTERS} characters.`);
    }
    const skills = searchSkills(query, pack.skills);
    return context.json({ query, count: skills.length, skills }, 200, CACHED);
  });
  return routes;
}
