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

/** Rules that are planted for before they exist. */
export const AWAITED: readonly string[] = [
  'reading/image-only-page',
  'reading/text-boxes',
  'reading/text-in-text-box',
  'reading/hidden-text',
  'reading/ai-instructions',
  'reading/look-alike-characters',
  'reading/keyword-stuffing',
  'reading/tracked-changes',
  'file/name',
  'file/size',
  'contact/work-rights-unstated',
  'sections/unclear-heading',
  'sections/unusual-order',
  'summary/no-target-role',
  'experience/below-required-years',
  'experience/not-recent',
  'bullets/no-technology',
  'wording/technology-casing',
  'wording/mixed-spelling',
  'wording/unexplained-acronym',
  'wording/spelling',
  'skills/only-related',
  'skills/stale',
  'skills/years-short',
  'skills/title-mismatch',
  'education/required-qualification-missing',
  'certificates/expired',
  'certificates/required-missing',
  'length/dense',
];

/** Rules that nothing can be planted for, and why. */
export const UNPLANTABLE: Readonly<Record<string, string>> = {};
