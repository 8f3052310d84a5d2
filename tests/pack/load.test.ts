import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PrecheckError } from '../../src/model/errors.ts';
import { loadPack, PackError } from '../../src/pack/index.ts';
import { BASE_FILES, file, ruleFile } from './files.ts';

const SKILLS = file(
  'skills/databases.yaml',
  `- id: mysql
  name: MySQL
  implies: [sql]
- id: postgresql
  name: PostgreSQL
  aliases: [Postgres]
  implies: [sql]
  related: [mysql]
  surfaces:
    Postgres: { match: contextual, cues: [database] }
- { id: sql, name: SQL, category: language }
`,
);
const ROLE = file(
  'roles/data-analyst.yaml',
  `id: data-analyst
title: Data analyst
anzsco: [{ code: '224114', title: Data Analyst }]
skills:
  - { skill: sql, need: essential, weight: 3 }
  - { anyOf: [mysql, postgresql], label: a database, need: desirable }
`,
);
const FILES = [...BASE_FILES, SKILLS, ROLE];

describe('loading a pack', () => {
  it('fills in what a file leaves out', () => {
    const pack = loadPack(FILES);
    expect(pack.skills.map(({ id }) => id)).toEqual(['mysql', 'postgresql', 'sql']);
    expect(pack.skills[1]).toEqual({
      id: 'postgresql',
      name: 'PostgreSQL',
      category: 'databases',
      aliases: ['Postgres'],
      implies: ['sql'],
      related: ['mysql'],
      surfaces: { Postgres: { match: 'contextual', case: 'any', cues: ['database'], not: [] } },
    });
    expect(pack.skills[2]?.category).toBe('language');
    expect(pack.roles[0]).toEqual({
      id: 'data-analyst',
      title: 'Data analyst',
      alternateTitles: [],
      anzsco: [{ code: '224114', title: 'Data Analyst' }],
      esco: [],
      skills: [
        { anyOf: ['sql'], label: null, need: 'essential', weight: 3 },
        { anyOf: ['mysql', 'postgresql'], label: 'a database', need: 'desirable', weight: 1 },
      ],
      sections: { required: [], expected: [] },
      sources: [],
    });
    expect(pack.rules[0]).toMatchObject({ regions: null, seniority: null, needsReadableText: true });
  });

  it('spreads the lexicon over files, and lists by file name', () => {
    const { lexicon } = loadPack([
      ...BASE_FILES,
      file('lexicon/headings.yaml', 'headings: { summary: [profile] }\n'),
      file('lexicon/dates.yaml', 'months: { jan: 1 }\npresent: [now]\nstopWords: { no: [og], en: [the] }\n'),
      file('lexicon/lists/verbs.yaml', '[built, led]\n'),
    ]);
    expect(lexicon.headings.summary).toEqual(['profile']);
    expect(lexicon.headings.experience).toEqual([]);
    expect(lexicon.months).toEqual({ jan: 1 });
    expect(lexicon.stopWords).toEqual({ no: ['og'], en: ['the'] });
    expect(lexicon.lists).toEqual({ verbs: ['built', 'led'] });
    expect(lexicon.places).toEqual([]);
  });

  it('gives the same bytes whatever the order of the files', () => {
    const forwards = JSON.stringify(loadPack(FILES));
    expect(JSON.stringify(loadPack([...FILES].reverse()))).toBe(forwards);
  });

  it('changes its fingerprint with any byte of any file, and with a name', () => {
    const { fingerprint } = loadPack(FILES);
    expect(fingerprint).toMatch(/^[0-9a-f]{16}$/u);
    const others = [
      FILES.map((entry) => (entry === SKILLS ? file(SKILLS.path, `${SKILLS.text}# note\n`) : entry)),
      FILES.map((entry) => (entry === SKILLS ? file('skills/stores.yaml', SKILLS.text) : entry)),
    ];
    for (const files of others) expect(loadPack(files).fingerprint).not.toBe(fingerprint);
  });

  it('throws the one error type, with the code of the contract', () => {
    expect(() => loadPack([])).toThrow(PrecheckError);
    try {
      loadPack([]);
    } catch (error) {
      expect(error).toBeInstanceOf(PackError);
      expect((error as PackError).code).toBe('bad-rules');
      expect((error as PackError).message).toBe(
        'rules/advice.yaml:1:1: this file is missing\nrules/score.yaml:1:1: this file is missing',
      );
    }
  });

  it('never fails in another way, whatever the text', () => {
    const paths = fc.constantFrom(
      'skills/a.yaml',
      'roles/a.yaml',
      'checks/a/b.yaml',
      'lexicon/a.yaml',
      'advice.yaml',
    );
    const bits = fc.constantFrom(
      '- ',
      'id: ',
      'a',
      '\n',
      '  ',
      '{',
      '}',
      '[',
      ']',
      '&x ',
      '*x',
      ': ',
      '"',
      '#',
      '|',
      '!!',
      '\t',
    );
    const text = fc.array(bits, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(paths, text, (path, content) => {
        try {
          loadPack([file(path, content)]);
        } catch (error) {
          if (!(error instanceof PackError)) throw error;
          for (const fault of error.faults) {
            expect(fault.line).toBeGreaterThanOrEqual(1);
            expect(fault.column).toBeGreaterThanOrEqual(1);
          }
        }
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('loading on top of another pack', () => {
  const base = loadPack(FILES);

  it('replaces what has the same id, adds the rest, and needs no file of its own', () => {
    const pack = loadPack(
      [
        file(
          'skills/own.yaml',
          '- { id: duckdb, name: DuckDB, implies: [sql] }\n- { id: mysql, name: MySQL 8 }\n',
        ),
      ],
      { base },
    );
    expect(pack.skills.map(({ id, name }) => `${id} ${name}`)).toEqual([
      'duckdb DuckDB',
      'mysql MySQL 8',
      'postgresql PostgreSQL',
      'sql SQL',
    ]);
    expect(pack.roles).toEqual(base.roles);
    expect(pack.advice).toEqual(base.advice);
    expect(pack.fingerprint).not.toBe(base.fingerprint);
    expect(base.skills.map(({ name }) => name)).toEqual(['MySQL', 'PostgreSQL', 'SQL']);
  });

  it('finds faults against the base at the line of the own file', () => {
    const faults = (() => {
      try {
        loadPack(
          [
            file(
              'skills/own.yaml',
              '- { id: pg, name: Postgres }\n- { id: sql, name: SQL, implies: [mysql] }\n',
            ),
            ruleFile('own/rule', { check: '{ kind: phrases, list: none }' }),
          ],
          { base, root: 'mine' },
        );
      } catch (error) {
        if (error instanceof PackError) return error.message.split('\n');
      }
      return [];
    })();
    expect(faults).toEqual([
      "mine/checks/own/rule.yaml:12:31: no list 'none' in lexicon/lists",
      "mine/skills/own.yaml:1:19: 'postgres' is a spelling of 'postgresql' too: make it contextual in each, or drop it",
      'mine/skills/own.yaml:2:34: implications run in a circle: sql → mysql → sql',
    ]);
  });
});
