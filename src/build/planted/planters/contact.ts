import type { Planter } from '../fault.ts';

export const CONTACT: readonly Planter[] = [
  {
    rule: 'contact/missing-email',
    faults: [{ name: 'no e-mail address', cv: (cv) => ({ ...cv, email: '' }) }],
  },
  {
    rule: 'contact/missing-phone',
    faults: [{ name: 'no phone number', cv: (cv) => ({ ...cv, phone: '' }) }],
  },
];
