import type { Fault, Planter } from '../fault.ts';
import { lowered, withBullet } from './change.ts';

/** "-ing" of the verb that opens a bullet, for openers such as "Responsible for". */
const gerund = (bullet: string): string => `running it: ${lowered(bullet)}`;

const weak = (opener: string): Fault => ({
  name: opener,
  cv: (cv) => withBullet(cv, 0, (bullet) => `${opener} ${gerund(bullet)}`),
  says: opener,
});

export const BULLETS: readonly Planter[] = [
  {
    rule: 'bullets/weak-opener',
    faults: [weak('Responsible for'), weak('Helped with'), weak('Was tasked with'), weak('Involved in')],
  },
];
