import fc from 'fast-check';
import { CHARGES, hostileText } from './hostile-report.ts';

/** The charges one by one, all together, and `count` mixtures of them, the same at every run. */
export function sampleFrom(count: number): string[] {
  const alone = CHARGES.filter((charge) => charge.trim() !== '');
  return [...alone, CHARGES.join(''), ...fc.sample(hostileText, { numRuns: count, seed: 7 })];
}
