import type { Planter } from '../fault.ts';
import { BULLETS } from './bullets.ts';
import { CONTACT } from './contact.ts';

/** Every planter, in the order of the rules' areas. */
export const PLANTERS: readonly Planter[] = [...CONTACT, ...BULLETS];

/** Rules that nothing can be planted for, and why. */
export const UNPLANTABLE: Readonly<Record<string, string>> = {};
