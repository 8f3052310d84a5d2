import type { TargetName } from '../../model/rule.ts';
import type { TargetDefinition } from '../target.ts';
import { certificatesTarget } from './certificates.ts';
import { contactTarget } from './contact.ts';
import { documentTarget } from './document.ts';
import { educationTarget } from './education.ts';
import { fileTarget, hiddenTarget } from './file.ts';
import { linesTarget, readingTarget } from './lines.ts';
import { outlineTarget } from './outline.ts';
import { sectionsTarget, skillsTarget, summaryTarget } from './sections.ts';
import { bulletsTarget, firstWorkTarget, workTarget } from './work.ts';

/** Every target that a rule may be given, by name. */
export const targetDefinitions: Readonly<Record<TargetName, TargetDefinition>> = {
  document: documentTarget,
  outline: outlineTarget,
  contact: contactTarget,
  sections: sectionsTarget,
  summary: summaryTarget,
  work: workTarget,
  'work.first': firstWorkTarget,
  bullets: bulletsTarget,
  education: educationTarget,
  certificates: certificatesTarget,
  skills: skillsTarget,
  lines: linesTarget,
  reading: readingTarget,
  hidden: hiddenTarget,
  file: fileTarget,
};
