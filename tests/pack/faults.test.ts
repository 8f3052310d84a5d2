import { describe, expect, it } from 'vitest';
import { ADVICE_FILE, faultsOf, faultsOfExactly, file, ruleFile, SCORE_FILE } from './files.ts';

const NOWHERE =
  'no rule file belongs here: use skills/<name>.yaml, roles/<id>.yaml, checks/<area>/<name>.yaml, ' +
  'lexicon/<name>.yaml, lexicon/lists/<name>.yaml, regions/<code>.yaml, advice.yaml or score.yaml';

/** What a fault is called, the file at fault, and all faults expected, each at its exact place. */
type Case = readonly [name: string, path: string, text: string, faults: readonly string[]];

function check(cases: readonly Case[]): void {
  it.each(cases)('%s', (_name, path, text, faults) => {
    expect(faultsOf([file(path, text)])).toEqual(faults.map((fault) => `rules/${path}:${fault}`));
  });
}

describe('faults of any file', () => {
  check([
    ['a file in no known folder', 'stray.yaml', 'a: 1', [`1:1: ${NOWHERE}`]],
    ['a misnamed extension', 'skills/a.yml', '[]', [`1:1: ${NOWHERE}`]],
    [
      'broken YAML',
      'skills/a.yaml',
      '- { id: a,\n  name: "A }\n',
      [
        '3:1: Flow map in block collection must be sufficiently indented and end with a }',
        '3:1: Missing closing "quote',
      ],
    ],
    ['a repeated key', 'skills/a.yaml', '- id: a\n  name: A\n  id: b\n', ['3:3: Map keys must be unique']],
    ['an empty file', 'regions/NZ.yaml', '', ['1:1: the file: expected object, received null']],
    ['a map for a list', 'skills/a.yaml', 'id: a\n', ['1:1: the file: expected array, received object']],
    ['an unknown key', 'skills/a.yaml', '- id: a\n  nme: x\n  name: A\n', ["2:3: unknown key 'nme'"]],
    ['a missing key', 'skills/a.yaml', '- id: a\n', ["1:3: 'name' is missing"]],
    [
      'a wrong type',
      'skills/a.yaml',
      '- id: a\n  name: 7\n',
      ["2:9: 'name': expected string, received number"],
    ],
    ['empty text', 'skills/a.yaml', "- id: a\n  name: ''\n", ["2:9: 'name': must not be empty"]],
    [
      'several faults at once, in order',
      'skills/a.yaml',
      '- { id: B b, name: B, x: 1, y: 2 }\n- { id: c }\n',
      [
        "1:9: 'id': must be kebab-case, for example 'back-end-developer'",
        "1:23: unknown key 'x'",
        "1:29: unknown key 'y'",
        "2:3: 'name' is missing",
      ],
    ],
    [
      'anchors without end',
      'lexicon/lists/a.yaml',
      `a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b, *b, *b, *b]\n`,
      ['1:1: Too many repeated anchors: Excessive alias count indicates a resource exhaustion attack'],
    ],
  ]);

  it('reports the faults of all files in one error, sorted', () => {
    const faults = faultsOf([
      file('skills/b.yaml', '- { id: b }\n'),
      file('skills/a.yaml', '- { id: a }\n'),
      file('roles/x.yaml', 'id: x\n'),
    ]);
    expect(faults).toEqual([
      "rules/roles/x.yaml:1:1: 'title' is missing",
      "rules/skills/a.yaml:1:3: 'name' is missing",
      "rules/skills/b.yaml:1:3: 'name' is missing",
    ]);
  });

  it('names files as the caller does', () => {
    expect(faultsOf([file('skills/a.yaml', '- { id: a }')], { root: '/home/me/my rules' })).toEqual([
      "/home/me/my rules/skills/a.yaml:1:3: 'name' is missing",
    ]);
    expect(faultsOf([file('skills/a.yaml', '- { id: a }')], { root: '' })).toEqual([
      "skills/a.yaml:1:3: 'name' is missing",
    ]);
  });

  it('says which needed files are missing', () => {
    expect(faultsOfExactly([]).map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'rules/advice.yaml: this file is missing',
      'rules/score.yaml: this file is missing',
    ]);
  });
});

describe('faults of skills', () => {
  check([
    [
      'an id twice',
      'skills/a.yaml',
      '- { id: a, name: A }\n- { id: a, name: B }\n',
      ["2:9: the id 'a' is taken already"],
    ],
    [
      'ids out of order',
      'skills/a.yaml',
      '- { id: b, name: B }\n- { id: a, name: A }\n',
      ["2:9: 'a' must stand before 'b': skills are sorted by id"],
    ],
    [
      'an implication of nothing',
      'skills/a.yaml',
      '- id: a\n  name: A\n  implies: [zz]\n  related:\n    - yy\n',
      ["3:13: no skill has the id 'zz'", "5:7: no skill has the id 'yy'"],
    ],
    [
      'an implication of itself',
      'skills/a.yaml',
      '- { id: a, name: A, implies: [a] }\n',
      ["1:31: 'a' names itself"],
    ],
    [
      'implications in a circle',
      'skills/a.yaml',
      '- { id: a, name: A, implies: [b] }\n- { id: b, name: B, implies: [c] }\n- { id: c, name: C, implies: [a] }\n',
      ['1:30: implications run in a circle: a → b → c → a'],
    ],
    [
      'one plain spelling of two skills',
      'skills/a.yaml',
      '- { id: a, name: Ant }\n- { id: b, name: B, aliases: [ant] }\n',
      ["2:31: 'ant' is a spelling of 'a' too: make it contextual in each, or drop it"],
    ],
    [
      'a shared spelling that is contextual in one skill only',
      'skills/a.yaml',
      '- { id: a, name: Ant }\n- { id: b, name: Ant, surfaces: { Ant: { match: contextual } } }\n',
      ["2:18: 'ant' is a spelling of 'a' too: make it contextual in each, or drop it"],
    ],
    [
      'a spelling twice in one skill',
      'skills/a.yaml',
      '- { id: a, name: Node.js, aliases: [node, Node] }\n',
      ["1:43: 'Node' repeats the name or another alias"],
    ],
    [
      'a spelling that differs from another by its hyphens and dots alone',
      'skills/a.yaml',
      '- { id: a, name: Node.js }\n- { id: b, name: B, aliases: [Node-JS, b] }\n',
      [
        "2:31: 'node js' is a spelling of 'a' too: make it contextual in each, or drop it",
        "2:40: 'b' repeats the name or another alias",
      ],
    ],
    [
      'a policy for no spelling',
      'skills/a.yaml',
      '- id: a\n  name: A\n  surfaces:\n    golang: { match: plain }\n',
      ["4:13: 'golang' is neither the name nor an alias"],
    ],
    [
      'an unknown policy',
      'skills/a.yaml',
      '- id: a\n  name: A\n  surfaces:\n    A: { match: sometimes }\n',
      ['4:17: \'match\': expected one of "plain"|"contextual"|"section-only"'],
    ],
  ]);

  describe('names that are common words', () => {
    const words = file('lexicon/lists/common-english-words.yaml', '- express\n- sketch\n');
    const faults = (path: string, skill: string) => faultsOf([words, file(path, skill)]);

    it('must say when they mean the product', () => {
      expect(faults('skills/a.yaml', '- { id: a, name: Express, aliases: [ExpressJS, Sketch] }')).toEqual([
        "rules/skills/a.yaml:1:18: 'Express' is a common English word: say in 'surfaces' when it means this skill",
        "rules/skills/a.yaml:1:48: 'Sketch' is a common English word: say in 'surfaces' when it means this skill",
      ]);
      expect(
        faults('skills/a.yaml', '- { id: a, name: Express, surfaces: { Express: { match: plain } } }'),
      ).toHaveLength(1);
    });

    it.each([
      'match: contextual',
      'match: section-only',
      'match: plain, case: exact',
      'match: plain, not: [by express]',
    ])('may count with the policy "%s"', (policy) => {
      const text = `- { id: a, name: Express, surfaces: { express: { ${policy} } } }`;
      expect(faults('skills/a.yaml', text)).toEqual([]);
    });

    it('are free for practices and soft skills, whose words mean what they say', () => {
      expect(faults('skills/practices-art.yaml', '- { id: a, name: Sketch }')).toEqual([]);
      expect(faults('skills/soft-skills.yaml', '- { id: a, name: Sketch }')).toEqual([]);
    });
  });

  it('lets two skills share a spelling that is contextual in both', () => {
    const policy = 'surfaces: { Swift: { match: contextual } }';
    const text = `- { id: a, name: Swift, ${policy} }\n- { id: b, name: Swift, ${policy} }\n`;
    expect(faultsOf([file('skills/a.yaml', text)])).toEqual([]);
  });

  it('sees a circle across files, and spellings across files', () => {
    const faults = faultsOf([
      file('skills/a.yaml', '- { id: a, name: A, implies: [b] }'),
      file('skills/b.yaml', '- { id: b, name: B, aliases: [a], implies: [a] }'),
    ]);
    expect(faults).toEqual([
      'rules/skills/a.yaml:1:30: implications run in a circle: a → b → a',
      "rules/skills/b.yaml:1:31: 'a' is a spelling of 'a' too: make it contextual in each, or drop it",
    ]);
  });

  it('does not call a reference wrong while the file that may hold it cannot be read', () => {
    const faults = faultsOf([
      file('skills/a.yaml', '- { id: a, name: 1 }'),
      file('roles/x.yaml', 'id: x\ntitle: X\nskills: [{ skill: a, need: essential }]\n'),
    ]);
    expect(faults).toEqual(["rules/skills/a.yaml:1:18: 'name': expected string, received number"]);
  });
});

describe('faults of roles', () => {
  const role = (requirement: string, more = '') => `id: x\ntitle: X\nskills:\n  - ${requirement}\n${more}`;
  const at = 'roles/x.yaml';
  check([
    [
      'an id that is not the file name',
      at,
      'id: y\ntitle: X\nskills: [{ skill: a, need: essential }]',
      ["1:5: 'id' must be 'x', as the path of its file", "3:10: no skill has the id 'a'"],
    ],
    ['an unknown skill', at, role('{ skill: a, need: essential }'), ["4:5: no skill has the id 'a'"]],
    ['no skill at all', at, role('{ need: essential }'), ["4:5: item 1: needs 'skill' or 'anyOf'"]],
    [
      'skill and anyOf',
      at,
      role('{ skill: a, anyOf: [a, b], need: essential }'),
      [
        "4:5: item 1: 'anyOf' needs a label, for example 'a relational database'",
        "4:24: 'anyOf': has both 'skill' and 'anyOf': keep one",
      ],
    ],
    [
      'a group without a label',
      at,
      role('{ anyOf: [a, b], need: essential }'),
      ["4:5: item 1: 'anyOf' needs a label, for example 'a relational database'"],
    ],
    [
      'a label on a single skill',
      at,
      role('{ skill: a, label: an A, need: essential }'),
      ["4:24: 'label': only 'anyOf' has a label: a single skill has its own name"],
    ],
    [
      'a group of one',
      at,
      role('{ anyOf: [a], need: essential }'),
      ["4:14: 'anyOf': a group of one: write 'skill' instead"],
    ],
    ['nothing asked for', at, 'id: x\ntitle: X\n', ["1:1: 'skills': needs at least one skill"]],
    [
      'nothing to drop anything from',
      at,
      role('{ skill: a, need: essential }', 'without: [b]\n'),
      ["5:10: 'without': needs 'extends': it drops what another role asks for"],
    ],
    [
      'an unknown certification and unknown evidence of leadership',
      at,
      `id: x
title: X
skills: [{ skill: a, need: essential }]
certifications: [b]
expectations: { lead: { leadership: [c] } }
`,
      ["3:10: no skill has the id 'a'", "4:18: no skill has the id 'b'", "5:38: no skill has the id 'c'"],
    ],
    [
      'an unknown level',
      at,
      role('{ skill: a, need: essential }', 'expectations: { junior: { years: 1 } }\n'),
      ["5:17: unknown key 'junior'"],
    ],
    [
      'an unknown need',
      at,
      role('{ skill: a, need: vital }'),
      ['4:23: \'need\': expected one of "essential"|"desirable"'],
    ],
    [
      'a weight out of bounds',
      at,
      role('{ skill: a, need: essential, weight: 9 }'),
      ["4:42: 'weight': Too big: expected number to be <=3"],
    ],
  ]);

  it('asks for a skill once, and files a section under one heading', () => {
    const text = `id: x
title: X
skills:
  - { skill: a, need: essential }
  - { skill: a, need: desirable }
sections: { required: [skills], expected: [skills] }
`;
    expect(faultsOf([file('skills/a.yaml', '- { id: a, name: A }'), file(at, text)])).toEqual([
      "rules/roles/x.yaml:5:5: 'a' is essential, so it cannot be desirable too",
      "rules/roles/x.yaml:6:44: 'skills' is required already",
    ]);
  });
});

describe('faults of rules', () => {
  const faultsWith = (more: Record<string, string>) => faultsOf([ruleFile('area/name', more)]);
  it.each<[string, Record<string, string>, string]>([
    [
      'an id that is not its path',
      { id: 'area/other' },
      "1:5: 'id' must be 'area/name', as the path of its file",
    ],
    ['a version of another kind', { since: 'v1' }, "2:8: 'since': must be a version like '0.1.0'"],
    ['no source', { source: '[]' }, "9:9: 'source': must say where the advice comes from"],
    [
      'a cap below one finding',
      { points: '{ each: 3, atMost: 1 }' },
      "10:9: 'points': 'atMost' must not be less than 'each'",
    ],
    [
      'a brace that is no placeholder',
      { fix: "'Use {two words}'" },
      "7:6: 'fix' has a brace that is no {placeholder}",
    ],
    ['a check without a kind', { check: '{ list: x }' }, "12:8: 'kind' is missing"],
    [
      'a list that does not exist',
      { check: '{ kind: phrases, list: x }' },
      "12:31: no list 'x' in lexicon/lists",
    ],
    [
      'an example without a find',
      {
        examples:
          '{ bad: [{ cv: x, finds: [] }, { cv: z, finds: [{ quote: z }] }], good: [{ cv: y }, { cv: w }] }',
      },
      "13:35: 'finds': must say what the rule finds",
    ],
    [
      'one bad example',
      { examples: '{ bad: [{ cv: z, finds: [{ quote: z }] }], good: [{ cv: y }, { cv: w }] }' },
      "13:18: 'bad': needs at least 2 examples",
    ],
    [
      'one good example',
      {
        examples:
          '{ bad: [{ cv: z, finds: [{ quote: z }] }, { cv: x, finds: [{ quote: x }] }], good: [{ cv: y }] }',
      },
      "13:94: 'good': needs at least 2 examples",
    ],
    [
      'an id of before that is its own',
      { formerly: '[area/name]' },
      "15:12: 'area/name' is the id of 'area/name'",
    ],
    [
      'an id of before that another rule has',
      { formerly: '[skills/missing-essential]' },
      "15:12: 'skills/missing-essential' is the id of 'skills/missing-essential'",
    ],
  ])('%s', (_name, more, fault) => {
    expect(faultsWith(more)).toEqual([`rules/checks/area/name.yaml:${fault}`]);
  });

  it('asks the check kinds, and places what they say', () => {
    const faults = faultsOf([ruleFile('area/name', { check: '{ kind: phrases, least: two }' })], {
      faultsOfRule: (rule) =>
        rule.id === 'area/name' ? [{ path: ['check', 'least'], message: 'must be a number' }] : [],
    });
    expect(faults).toEqual(['rules/checks/area/name.yaml:12:32: must be a number']);
  });
});

describe('faults of words, regions, advice and scores', () => {
  check([
    ['a capital in a word', 'lexicon/a.yaml', 'places: [Otago]\n', ['1:10: item 1: must be lower case']],
    [
      'an unknown section kind',
      'lexicon/a.yaml',
      'headings:\n  summry: [profile]\n',
      ["2:3: unknown key 'summry'"],
    ],
    [
      'a thirteenth month',
      'lexicon/a.yaml',
      'months: { jan: 13 }\n',
      ["1:16: 'jan': Too big: expected number to be <=12"],
    ],
    [
      'a language that is no code',
      'lexicon/a.yaml',
      'stopWords:\n  en: [the]\n  english: [the]\n',
      ["3:3: unknown key 'english': must be an ISO 639-1 code"],
    ],
    ['a word twice', 'lexicon/a.yaml', 'places:\n  - otago\n  - otago\n', ["3:5: 'otago' stands here twice"]],
    ['a list entry twice', 'lexicon/lists/a.yaml', '- x\n- y\n- x\n', ["3:3: 'x' stands here twice"]],
    [
      'a heading of two kinds',
      'lexicon/a.yaml',
      'headings:\n  summary: [about]\n  other: [about]\n',
      ["3:11: 'about' is a heading of 'summary' already"],
    ],
    [
      'a region under another code',
      'regions/NZ.yaml',
      'code: AU\nname: Australia\npages: { graduate: 1, intermediate: 1, senior: 1, lead: 1 }\ndocumentName: CV\nmonthFirst: false\nrefereesExpected: true\nspelling: british\n',
      ["1:7: 'code' must be 'NZ', as the path of its file"],
    ],
    [
      'no page at all, and a "no" that YAML 1.2 reads as text',
      'regions/NZ.yaml',
      'code: NZ\nname: Australia\npages: { graduate: 1, intermediate: 1, senior: 1, lead: 0 }\ndocumentName: CV\nmonthFirst: no\nrefereesExpected: true\nspelling: british\n',
      [
        "3:57: 'lead': Too small: expected number to be >=1",
        "5:13: 'monthFirst': expected boolean, received string",
      ],
    ],
    [
      'a placeholder that nothing fills',
      'advice.yaml',
      ADVICE_FILE.text.replace('My {role} application', 'My {title} application'),
      ["3:29: 'subject': unknown placeholder {title}: advice knows {role}"],
    ],
    [
      'weights that do not add up',
      'score.yaml',
      SCORE_FILE.text.replace('skills: 45', 'skills: 44'),
      ["1:10: 'weights': the weights must add up to 100"],
    ],
    [
      'a credit that would reward less evidence',
      'score.yaml',
      SCORE_FILE.text.replace('listed: 0.7', 'listed: 0.6'),
      ["7:17: 'impliedShown': must not be more than 'listed': better evidence may never lower a score"],
    ],
  ]);

  it('holds the score table to rules that exist and take no points themselves', () => {
    const faults = faultsOf([
      file('score.yaml', SCORE_FILE.text.replace('skills/missing-desirable', 'skills/mising')),
      ruleFile('skills/missing-essential'),
    ]);
    expect(faults).toEqual([
      "rules/score.yaml:14:21: 'skills/missing-essential' takes points itself: set its points to 0",
      "rules/score.yaml:15:21: no rule has the id 'skills/mising'",
    ]);
  });

  it('finds a key of the lexicon in two files', () => {
    expect(
      faultsOf([file('lexicon/a.yaml', 'places: [otago]\n'), file('lexicon/b.yaml', 'places: [gore]\n')]),
    ).toEqual(["rules/lexicon/b.yaml:1:9: 'places' stands in another file already"]);
  });
});
