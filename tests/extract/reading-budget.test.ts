import { describe, expect, it } from 'vitest';
import { handOver, ReadingBudget, takeBudget } from '../../src/extract/pdf/reading-budget.ts';
import { DEFAULT_LIMITS, type Limits } from '../../src/model/limits.ts';

const budgetOf = (limits: Partial<Limits>, stopped = () => false): ReadingBudget =>
  new ReadingBudget({ limits: { ...DEFAULT_LIMITS, ...limits }, stopped });

describe('what reading a PDF may cost', () => {
  it('is refused from the first step beyond a limit on, whatever that step is', () => {
    const budget = budgetOf({ objects: 2 });
    budget.spend('objects', 2);
    expect(() => budget.spend('objects', 1)).toThrow('“objects”');
    expect(() => budget.spend('entries', 1)).toThrow('“objects”');
    expect(budget.failure?.code).toBe('too-complex');
  });

  it('is refused where an amount is no number', () => {
    expect(() => budgetOf({}).spend('entries', Number.NaN)).toThrow('“entries”');
  });

  it('counts operators anew on each page, and all together', () => {
    const budget = budgetOf({ pageOperators: 2, operators: 3 });
    budget.obey();
    budget.obey();
    budget.beginPage();
    budget.obey();
    expect(() => budget.obey()).toThrow('“operators”');
  });

  it('ends within a few steps of the time being up', () => {
    let late = false;
    const budget = budgetOf({}, () => late);
    for (let step = 0; step < 100; step += 1) budget.spend('objects', 1);
    late = true;
    const steps = () => {
      for (let step = 0; step < 64; step += 1) budget.spend('objects', 1);
    };
    expect(steps).toThrow('“milliseconds”');
  });

  it('leaves pictures packed beyond its pixels, which is no failure', () => {
    const budget = budgetOf({ pixels: 100 });
    expect([budget.mayUnpack(60), budget.mayUnpack(60), budget.mayUnpack(40)]).toEqual([true, false, true]);
    expect(budget.failure).toBeNull();
  });

  it('is handed over once, to one document', () => {
    const [one, other] = [budgetOf({}), budgetOf({})];
    const [first, second] = [handOver(one), handOver(other)];
    expect(takeBudget(second)).toBe(other);
    expect(takeBudget(first)).toBe(one);
    expect(takeBudget(first)).toBeNull();
  });
});
