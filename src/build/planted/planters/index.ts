import type { Planter } from '../fault.ts';
import { BULLETS } from './bullets.ts';
import { CONTACT } from './contact.ts';
import { EDUCATION } from './education.ts';
import { EXPERIENCE } from './experience.ts';
import { FILE } from './file.ts';
import { LENGTH } from './length.ts';
import { PERSONAL } from './personal.ts';
import { READING } from './reading.ts';
import { SECTIONS } from './sections.ts';
import { SKILLS } from './skills.ts';
import { SUMMARY } from './summary.ts';
import { WORDING } from './wording.ts';

/** Every planter, by area. */
export const PLANTERS: readonly Planter[] = [
  ...READING,
  ...FILE,
  ...CONTACT,
  ...PERSONAL,
  ...SECTIONS,
  ...SUMMARY,
  ...EXPERIENCE,
  ...BULLETS,
  ...WORDING,
  ...SKILLS,
  ...EDUCATION,
  ...LENGTH,
];

/** Rules that nothing can be planted for, and why. */
export const UNPLANTABLE: Readonly<Record<string, string>> = {};
