import { expect, test } from 'vitest';
import { pack } from '../../src/generated/pack.ts';
import { didYouMean, namedRoles, namedRules, suggest } from '../../src/pack/suggest.ts';

const roles = namedRoles(pack.roles);
const rules = namedRules(pack.rules);

test.each([
  ['backend', 'backend-developer'],
  ['bakcend-developer', 'backend-developer'],
  ['Software Engineer', 'software-developer'],
  ['helpdesk', 'service-desk-analyst'],
  ['DATA_ANALYST', 'data-analyst'],
])('“%s” is taken for the role %s', (wanted, id) => {
  expect(suggest(wanted, roles)[0]).toBe(id);
});

test.each([
  ['no-metrics', 'bullets/no-metrics'],
  ['bullets/nometrics', 'bullets/no-metrics'],
])('“%s” is taken for the rule %s', (wanted, id) => {
  expect(suggest(wanted, rules)[0]).toBe(id);
});

test('what is nothing alike gets no suggestion, and an endless name is cut', () => {
  expect(suggest('astronaut-gardener', roles)).toEqual([]);
  expect(suggest('', roles)).toEqual([]);
  expect(suggest('–', roles)).toEqual([]);
  expect(suggest('x'.repeat(1_000_000), roles)).toEqual([]);
});

test('suggestions read as a sentence', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(didYouMean)).toEqual([
    '',
    ' Did you mean a?',
    ' Did you mean a or b?',
    ' Did you mean a, b or c?',
  ]);
});
