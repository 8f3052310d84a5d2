import { describe, expect, it } from 'vitest';
import { pack } from '../../src/generated/pack.ts';
import { partSizes } from '../../src/score/reckon.ts';

const role = (id: string) => pack.roles.find((each) => each.id === id)!;
const sizesOf = (id: string, format = 'pdf') =>
  Object.fromEntries(
    partSizes(role(id), format, pack.scoring).map(({ category, tenths }) => [category, tenths / 10]),
  );

describe('the weights of the parts', () => {
  it('are those of the score table where a role says nothing', () => {
    expect(role('backend-developer').weights).toBeUndefined();
    expect(sizesOf('backend-developer')).toEqual(pack.scoring.weights);
  });

  it('are the role’s own where it weighs otherwise, and are handed down', () => {
    expect(sizesOf('graduate-developer')).toEqual(role('graduate-developer').weights);
    expect(role('graduate-developer').weights?.skills).toBeLessThan(pack.scoring.weights.skills);
    expect(role('project-coordinator').weights).toEqual(role('project-manager').weights);
    expect(role('product-manager').weights).toEqual(role('product-owner').weights);
  });

  it('give every format 100 points, and text none for a layout that nobody sees', () => {
    for (const format of ['pdf', 'docx', 'text', 'markdown', 'json-resume']) {
      const sizes = sizesOf('backend-developer', format);
      expect(Object.values(sizes).reduce((sum, size) => sum + size * 10, 0)).toBeCloseTo(1000);
    }
    expect(sizesOf('backend-developer', 'text').reading).toBeLessThan(pack.scoring.weights.reading / 2);
    expect(sizesOf('backend-developer', 'docx')).toEqual(sizesOf('backend-developer', 'pdf'));
  });

  it('scale the points of rules with the part', () => {
    const experience = partSizes(role('project-manager'), 'pdf', pack.scoring).find(
      ({ category }) => category === 'experience',
    );
    expect(experience?.perPoint).toBeCloseTo((27 / 20) * 10);
  });
});
