import { pack } from '../../src/generated/pack.ts';
import type { Pack } from '../../src/model/pack.ts';
import type { RoleProfile } from '../../src/model/role.ts';
import type { Rule } from '../../src/model/rule.ts';
import type { Skill } from '../../src/model/skill.ts';

const role = (id: string, title: string, alternateTitles: readonly string[] = []): RoleProfile => ({
  id,
  title,
  alternateTitles,
  anzsco: [],
  esco: [],
  skills: [{ anyOf: ['postgresql'], label: null, need: 'essential', weight: 1 }],
  sections: { required: ['experience'], expected: [] },
  sources: [],
});

const skill = (id: string, name: string, aliases: readonly string[] = []): Skill => ({
  id,
  name,
  category: 'databases',
  aliases,
  implies: [],
  related: [],
  surfaces: {},
});

const RULE: Rule = {
  id: 'bullets/no-metrics',
  since: '0.1.0',
  category: 'experience',
  severity: 'warning',
  title: 'Work that shows its results',
  change: 'Add a number to your bullets',
  message: '{count} bullets say what you did but not what it changed.',
  fix: 'Add a number to the two strongest.',
  why: 'A number shows the size of your work.',
  source: ['field survey'],
  points: { each: 1, atMost: 5 },
  regions: ['NZ'],
  seniority: null,
  needsReadableText: true,
  given: 'bullets',
  check: { kind: 'pattern' },
  examples: {
    bad: [
      {
        cv: 'EXPERIENCE\n- Built <b>the</b> billing API',
        finds: [{ quote: 'Built <b>the</b> billing API' }],
      },
    ],
    good: [{ cv: 'EXPERIENCE\n- Cut the nightly run from 3 hours to 20 minutes' }],
  },
};

/** A pack small enough to know by heart, so that tests of the doors do not move with the rules. */
export const SAMPLE_PACK: Pack = {
  ...pack,
  fingerprint: 'sample',
  roles: [
    role('backend-developer', 'Back-end developer', ['Server-side developer']),
    role('data-analyst', 'Data analyst'),
    role('devops-engineer', 'DevOps engineer', ['Platform engineer']),
    role('service-desk-analyst', 'Service desk analyst'),
  ],
  rules: [
    RULE,
    {
      ...RULE,
      id: 'contact/no-phone',
      formerly: ['contact/phone'],
      category: 'contact',
      title: 'A phone number',
    },
  ],
  skills: [
    skill('mysql', 'MySQL'),
    skill('postgresql', 'PostgreSQL', ['postgres', 'pg']),
    skill('postgis', 'PostGIS'),
  ],
};
