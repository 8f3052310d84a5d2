import type { ComparableReport, Comparison, SkillChange } from '../model/comparison.ts';
import type { Need } from '../model/role.ts';
import type { SkillStrength } from '../model/skill.ts';

interface Named {
  readonly name: string;
  readonly need: Need | null;
  readonly strength: SkillStrength;
}

/** Every skill that a version names, by id, asked for or not. */
function namedIn({ skills }: ComparableReport): Map<string, Named> {
  const named = new Map<string, Named>();
  for (const { id, name, strength } of skills.other) named.set(id, { name, need: null, strength });
  for (const { id, name, need, strength } of skills.matched) {
    // One skill can stand for two requirements: shown once is shown, essential once is essential.
    const known = named.get(id);
    const asked = known?.need === 'essential' ? known.need : need;
    named.set(id, { name, need: asked, strength: known?.strength === 'shown' ? 'shown' : strength });
  }
  return named;
}

const NEEDS: readonly (Need | null)[] = ['essential', 'desirable', null];

/** What the job asks for most comes first, then by name. */
function inOrder(changes: readonly SkillChange[]): SkillChange[] {
  return [...changes].sort(
    (left, right) =>
      NEEDS.indexOf(left.need) - NEEDS.indexOf(right.need) ||
      (left.name < right.name ? -1 : left.name > right.name ? 1 : 0),
  );
}

/**
 * The skills that a CV gained and lost, and those that it now shows in a job where it only listed them, or the
 * other way round. Close skills do not count as named: the CV names another.
 */
export function compareSkills(
  before: ComparableReport,
  after: ComparableReport,
): NonNullable<Comparison['skills']> {
  const [old, now] = [namedIn(before), namedIn(after)];
  const changes = [...new Set([...old.keys(), ...now.keys()])].map((id): SkillChange => {
    const [was, is] = [old.get(id), now.get(id)];
    const { name, need } = (is ?? was)!;
    return { id, name, need, before: was?.strength ?? null, after: is?.strength ?? null };
  });
  const where = (from: SkillStrength, to: SkillStrength) =>
    inOrder(changes.filter((change) => change.before === from && change.after === to));
  return {
    gained: inOrder(changes.filter((change) => change.before === null)),
    lost: inOrder(changes.filter((change) => change.after === null)),
    strengthened: where('listed', 'shown'),
    weakened: where('shown', 'listed'),
  };
}
