import { describe, expect, it } from 'vitest';
import { notesOf } from '../../src/build/evaluate/set-planted.ts';
import { PlantingCheck } from '../../src/build/planted/check-plantings.ts';
import { readPeople } from '../../src/build/planted/clean-cv.ts';
import { FORMATS, type Planter } from '../../src/build/planted/fault.ts';
import { plantAll, render } from '../../src/build/planted/plant.ts';
import { PLANTERS, UNPLANTABLE } from '../../src/build/planted/planters/index.ts';
import { layOut } from '../../src/build/planted/sheet.ts';
import { pack } from '../../src/generated/pack.ts';
import { REGIONS, SENIORITIES } from '../../src/model/role.ts';
import { createChecker } from '../../src/pipeline.ts';

const checker = createChecker(pack);
const check = new PlantingCheck(checker);
const people = readPeople();
const rules = pack.rules.map(({ id }) => id);

describe('the planters', () => {
  it('plant for every rule of the pack, save where a reason is given', () => {
    const planted = PLANTERS.map(({ rule }) => rule);
    expect(rules.filter((rule) => !planted.includes(rule) && !(rule in UNPLANTABLE))).toEqual([]);
    expect(new Set(planted).size).toBe(planted.length);
    expect(planted.filter((rule) => !rules.includes(rule))).toEqual([]);
    expect(
      Object.keys(UNPLANTABLE).filter((rule) => !rules.includes(rule) || planted.includes(rule)),
    ).toEqual([]);
  });

  it.each(PLANTERS.map((planter) => [planter.rule, planter] as const))(
    'plant %s at least eight times',
    (_, planter) => {
      const plantings = plantAll(planter, people);
      expect(plantings.length).toBeGreaterThanOrEqual(8);
      for (const { fault } of plantings) expect(fault.name).not.toBe('');
    },
  );

  it('give a reason with every rule that may speak up beside the planted one', () => {
    const companions = PLANTERS.flatMap(({ comesWith = [], faults }) => [
      ...comesWith,
      ...faults.flatMap((fault) => fault.comesWith ?? []),
    ]);
    for (const { why } of companions) expect(why.length).toBeGreaterThan(20);
  });
});

describe('the invented people', () => {
  it('are of all regions and levels, and of a dozen roles', () => {
    expect(new Set(people.map(({ region }) => region)).size).toBe(REGIONS.length);
    expect(new Set(people.map(({ seniority }) => seniority)).size).toBe(SENIORITIES.length);
    expect(new Set(people.map(({ role }) => role)).size).toBeGreaterThanOrEqual(12);
  });

  it('are nobody: example addresses and profiles', () => {
    for (const { email, links } of people) {
      expect(email).toMatch(/^[a-z.]+@example\.(?:com|org|nz)$/);
      for (const link of links) expect(link).toMatch(/-example$|\.example\.com$/);
    }
  });

  describe.each(people.map((person) => [person.id, person] as const))('%s', (_, person) => {
    it.each(FORMATS)('has nothing to mend as %s', async (format) => {
      const findings = await check.clean(person, format);
      expect(findings.filter(({ severity }) => severity !== 'suggestion')).toEqual([]);
    });

    it('reads alike as text, DOCX and PDF, and twice the same', async () => {
      const read = FORMATS.map(async (format) => {
        const bytes = render(layOut(person), format);
        expect(render(layOut(person), format)).toEqual(bytes);
        const document = await checker.read(bytes, { fileName: null });
        const cv = checker.parse(document, { region: person.region, now: '2026-11-24' });
        return {
          name: cv.contact.name?.value,
          email: cv.contact.email?.value,
          jobs: cv.work.map(({ name, position, highlights }) => [
            name?.value,
            position?.value,
            highlights.length,
          ]),
        };
      });
      const expected = {
        name: person.name,
        email: person.email,
        jobs: person.jobs.map(({ employer, title, bullets }) => [employer, title, bullets.length]),
      };
      expect(await Promise.all(read)).toEqual(FORMATS.map(() => expected));
    });
  });
});

describe('a planted fault', () => {
  // The eval plants them all; here the first and the last planting of each rule.
  it.each(PLANTERS.map((planter) => [planter.rule, planter] as const))(
    'of %s is found, and nothing else',
    async (_, planter) => {
      const plantings = plantAll(planter, people);
      for (const planting of [plantings[0]!, plantings.at(-1)!]) {
        const { caught, miss, extras } = await check.outcome(planting, planter);
        const where = `${planting.fault.name}, ${planting.person.id}, ${planting.format}`;
        expect({ where, caught, miss, extras }).toEqual({ where, caught: true, miss: null, extras: [] });
      }
    },
  );
});

describe('the measuring', () => {
  const outcomeOf = (planter: Planter) => check.outcome(plantAll(planter, people)[0]!, planter);

  it('counts a fault that was not made as missed', async () => {
    const { caught, miss, extras } = await outcomeOf({
      rule: 'contact/missing-email',
      faults: [{ name: 'none' }],
    });
    expect({ caught, miss, extras }).toEqual({ caught: false, miss: 'nothing', extras: [] });
  });

  it('names what else is found', async () => {
    const { caught, extras } = await outcomeOf({
      rule: 'contact/missing-email',
      faults: [{ name: 'neither', cv: (cv) => ({ ...cv, email: '', phone: '' }) }],
    });
    expect({ caught, extras }).toEqual({ caught: true, extras: ['contact/missing-phone'] });
  });

  it('does not count a finding that points elsewhere', async () => {
    const { caught, miss } = await outcomeOf({
      rule: 'contact/missing-email',
      faults: [{ name: 'none', says: 'telephone', cv: (cv) => ({ ...cv, email: '' }) }],
    });
    expect(caught).toBe(false);
    expect(miss).toContain('a finding elsewhere');
  });

  it('says which rules fall short, which are missing and which have no planter', async () => {
    const planter: Planter = { rule: 'contact/missing-email', faults: [{ name: 'none' }] };
    const notes = notesOf([await outcomeOf(planter)], ['contact/missing-email', 'contact/missing-phone']);
    expect(notes).toContain('  contact/missing-email: caught 0.00, alone 1.00 of 1');
    expect(notes).toContain('no planter: contact/missing-phone');
    expect(
      notes.some((note) => note.startsWith('no such rule yet: ') && note.includes('personal/gender')),
    ).toBe(true);
  });
});
