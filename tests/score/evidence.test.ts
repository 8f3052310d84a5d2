import { describe, expect, it } from 'vitest';
import { pack } from '../../src/generated/pack.ts';
import type { Report } from '../../src/model/report.ts';
import { createChecker } from '../../src/pipeline.ts';

const checker = createChecker(pack);

/** A CV of an invented person; skills and a line of work are laid in. */
function cvWith(skills: readonly string[], bullets: readonly string[] = []): string {
  return `Mere Parata
mere.parata@example.org | 021 555 0142 | Newtown, Wellington | https://github.com/mere-parata-example

SUMMARY
Developer with six years in public health and transport, two of them as a lead.

EXPERIENCE
Developer, Kea Software Ltd, Wellington
Mar 2021 – Present
- Cut the time of the nightly import from 6 hours to 40 minutes
- Moved 30 customers to the new invoices without a day of downtime
${bullets.map((bullet) => `- ${bullet}\n`).join('')}
Junior Developer, Tui Transport Ltd, Wellington
Feb 2018 – Feb 2021
- Built the timetable page that 12,000 people use each week
- Halved the number of open faults in the first year

SKILLS
${['Project work', ...skills].join(', ')}

EDUCATION
Bachelor of Science, Rimu University, 2017

REFEREES
Available on request
`;
}

async function check(text: string, role: string): Promise<Report> {
  return checker.check(new TextEncoder().encode(text), { role, now: '2026-11-23', fileName: 'cv.txt' });
}

/** Names of the first skill of each requirement, with the essential ones first. */
function askedFor(roleId: string): string[] {
  const role = pack.roles.find(({ id }) => id === roleId);
  const ids = (role?.skills ?? []).flatMap(({ anyOf }) => anyOf.slice(0, 1));
  return ids.flatMap((id) => pack.skills.filter((skill) => skill.id === id).map(({ name }) => name));
}

describe('through the whole check, with the rules of this checkout', () => {
  const roles = pack.roles.map(({ id }) => id);

  it('has roles to try', () => {
    expect(roles.length).toBeGreaterThanOrEqual(8);
  });

  it.each(roles)(
    'each skill of %s that is added to the list, and then shown at work, never lowers the score',
    async (role) => {
      const names = askedFor(role);
      expect(names.length).toBeGreaterThan(3);
      const values: (number | null)[] = [];
      for (let count = 0; count <= names.length; count += 3) {
        values.push((await check(cvWith(names.slice(0, count)), role)).score.value);
      }
      for (const count of [1, 3, 5]) {
        const bullets = names
          .slice(0, count)
          .map((name, at) => `Used ${name} for ${at + 3} services that 900 people rely on`);
        values.push((await check(cvWith(names, bullets), role)).score.value);
      }
      expect(values).not.toContain(null);
      expect(values).toEqual([...values].sort((left, right) => (left ?? 0) - (right ?? 0)));
      expect(values.at(-1)).toBeGreaterThan(values[0] ?? 100);
    },
  );

  it('scores the same for any name', async () => {
    const text = cvWith(askedFor('backend-developer'));
    const { score } = await check(text, 'backend-developer');
    for (const name of [
      'John Smith',
      'Nguyễn Thị Hương',
      'Aroha Te Whata',
      'Fatima al-Zahra',
      "Anil d'Souza",
      'Oluwaseun Adébáyò',
      'María José Carreño Quiñones',
      'Siobhán Ní Dhomhnaill',
      'Ng Wei',
      'Jan van der Berg',
      '王芳',
      'Анна Ковальчук',
    ]) {
      const renamed = text.replace('Mere Parata', name);
      expect((await check(renamed, 'backend-developer')).score, name).toEqual(score);
    }
  });

  it('keeps a bare list of every skill low', async () => {
    const list = `Mere Parata\nmere.parata@example.org\n\nSKILLS\n${askedFor('backend-developer').join(', ')}\n`;
    const report = await check(list, 'backend-developer');
    expect(report.verdict).toBe('likely-screened-out');
    expect(report.score.value).toBeLessThan(45);
  });
});
