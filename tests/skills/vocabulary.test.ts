import { describe, expect, it } from 'vitest';
import { variantsOf } from '../../src/skills/spellings.ts';
import { compileVocabulary } from '../../src/skills/vocabulary.ts';
import { idsIn, pack, skill, vocabulary } from './helpers.ts';

describe('the shipped vocabulary', () => {
  it('is large and its ids are unique', () => {
    expect(pack.skills.length).toBeGreaterThan(2000);
    expect(new Set(pack.skills.map(({ id }) => id)).size).toBe(pack.skills.length);
  });

  it('holds no spelling that the matcher cannot read', () => {
    const unread = pack.skills.flatMap(({ name, aliases }) =>
      [name, ...aliases].filter((spelling) => variantsOf(spelling).length === 0),
    );
    expect(unread).toEqual([]);
  });

  it('reads every plain spelling as its own skill', () => {
    const wrong = pack.skills.flatMap((entry) =>
      [entry.name, ...entry.aliases]
        .filter((spelling) => (entry.surfaces[spelling]?.match ?? 'plain') === 'plain')
        .filter((spelling) => !idsIn(spelling, { listed: true }).includes(entry.id))
        .map((spelling) => `${entry.id}: ${spelling}`),
    );
    expect(wrong).toEqual([]);
  });

  it('reads every name as its own skill in a skills section', () => {
    const wrong = pack.skills
      .filter(({ id, name }) => !idsIn(name, { listed: true }).includes(id))
      .map(({ id }) => id);
    expect(wrong).toEqual([]);
  });

  it('leads from the specific to the general without a circle', () => {
    for (const [id, implied] of vocabulary.implied) expect(implied).not.toContain(id);
    expect(vocabulary.implied.get('nextjs')).toEqual(expect.arrayContaining(['react', 'javascript']));
    expect(vocabulary.implied.get('react')).not.toContain('typescript');
  });

  it('never calls close what one of two implies', () => {
    const both = pack.skills.flatMap(({ id, related }) =>
      related.filter((other) => vocabulary.implied.get(id)?.includes(other)).map((other) => `${id} ${other}`),
    );
    expect(both).toEqual([]);
  });
});

describe('the shipped roles', () => {
  it('ask for six to twelve essentials, all of them known', () => {
    expect(pack.roles.length).toBeGreaterThanOrEqual(26);
    for (const role of pack.roles) {
      const essentials = role.skills.filter(({ need }) => need === 'essential');
      expect(essentials.length, role.id).toBeGreaterThanOrEqual(6);
      expect(essentials.length, role.id).toBeLessThanOrEqual(12);
      for (const { anyOf } of role.skills)
        for (const id of anyOf) expect(vocabulary.byId.has(id), id).toBe(true);
    }
    expect(pack.roles.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'backend-developer',
        'frontend-developer',
        'fullstack-developer',
        'devops-engineer',
        'data-engineer',
        'data-analyst',
        'test-analyst',
        'service-desk-analyst',
      ]),
    );
  });
});

describe('compiling', () => {
  it('takes the longest spelling', () => {
    const words = compileVocabulary(
      [skill('sql', { name: 'SQL' }), skill('sql-server', { name: 'SQL Server' })],
      {},
    );
    expect(idsIn('SQL Server and SQL', { words })).toEqual(['sql-server', 'sql']);
  });

  it('relates both ways', () => {
    const words = compileVocabulary([skill('left', { related: ['right'] }), skill('right')], {});
    expect([...(words.related.get('right') ?? [])]).toEqual(['left']);
  });

  it('lets cues choose between skills that share a spelling, and guesses nothing without', () => {
    const shared = (cue: string) => ({
      surfaces: { ADF: { match: 'contextual', case: 'exact', cues: [cue], not: [] } } as const,
    });
    const words = compileVocabulary(
      [
        skill('one', { name: 'First', aliases: ['ADF'], ...shared('Azure') }),
        skill('two', { name: 'Second', aliases: ['ADF'], ...shared('JDeveloper') }),
        skill('plain', { name: 'Docker' }),
      ],
      {},
    );
    expect(idsIn('ADF on Azure', { words })).toEqual(['one']);
    expect(idsIn('ADF with JDeveloper', { words })).toEqual(['two']);
    expect(idsIn('Docker, ADF', { words })).toEqual(['plain']);
  });

  it('survives a circle of implications', () => {
    const words = compileVocabulary([skill('a', { implies: ['b'] }), skill('b', { implies: ['a'] })], {});
    expect(words.implied.get('a')).toEqual(['b']);
  });
});
