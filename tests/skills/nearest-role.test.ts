import { describe, expect, it } from 'vitest';
import { nearestRole } from '../../src/skills/index.ts';
import { pack } from './helpers.ts';

describe('the role of a title', () => {
  it.each([
    ['backend-developer', 'backend-developer'],
    ['Back-end Developer', 'backend-developer'],
    ['back end developer', 'backend-developer'],
    ['BACKEND ENGINEER', 'backend-developer'],
    ['SRE', 'site-reliability-engineer'],
    ['QA Engineer', 'test-analyst'],
    ['Help Desk Analyst', 'service-desk-analyst'],
  ])('%s', (title, id) => {
    expect(nearestRole(title, pack.roles)?.id).toBe(id);
  });

  it.each(['Chef', '', 'developer of people'])('none for "%s"', (title) => {
    expect(nearestRole(title, pack.roles)).toBeNull();
  });
});
