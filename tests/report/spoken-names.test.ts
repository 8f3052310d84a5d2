import { describe, expect, it } from 'vitest';
import { pack } from '../../src/generated/pack.ts';
import { spokenName, spokenNames } from '../../src/model/spoken-names.ts';

const spoken = spokenNames(pack.skills, pack.lexicon.lists['proper-words'] ?? []);

describe('names of skills inside a sentence', () => {
  it.each([
    ['Data modelling', 'data modelling'],
    ['Unit testing', 'unit testing'],
    ['Generative AI', 'generative AI'],
    ['Communication', 'communication'],
    ['Agile', 'Agile'],
    ['Scrum ceremonies', 'Scrum ceremonies'],
    ['REST APIs', 'REST APIs'],
    ['Core Web Vitals', 'Core Web Vitals'],
    ['Spring', 'Spring'],
    ['Microsoft Excel', 'Microsoft Excel'],
    ['jQuery', 'jQuery'],
    ['Te Tiriti o Waitangi knowledge', 'Te Tiriti o Waitangi knowledge'],
  ])('%s', (name, expected) => {
    expect(pack.skills.map((skill) => skill.name)).toContain(name);
    expect(spokenName(name, spoken)).toBe(expected);
  });
});
