import type { CheckKind } from '../check.ts';
import { certificateExpired } from './certificate-expired.ts';
import { denseText } from './dense-text.ts';
import { experienceYears } from './experience-years.ts';
import { hiddenText } from './hidden-text.ts';
import { instructionsToAProgram } from './instructions-to-a-program.ts';
import { keywordStuffing } from './keyword-stuffing.ts';
import { leadershipShown } from './leadership-shown.ts';
import { lookAlikeCharacters } from './look-alike-characters.ts';
import { misspeltWords } from './misspelt-words.ts';
import { mixedSpelling } from './mixed-spelling.ts';
import { noRole } from './no-role.ts';
import { passive } from './passive.ts';
import { requiredCertificate } from './required-certificate.ts';
import { requiredQualification } from './required-qualification.ts';
import { sectionOrder } from './section-order.ts';
import { skillRecency } from './skill-recency.ts';
import { skillYears } from './skill-years.ts';
import { technologyCasing } from './technology-casing.ts';
import { technologyNamed } from './technology-named.ts';
import { titleKinship } from './title-kinship.ts';
import { unclearHeading } from './unclear-heading.ts';
import { unhelpfulFileName } from './unhelpful-file-name.ts';
import { workEnded } from './work-ended.ts';
import { workRightsUnstated } from './work-rights-unstated.ts';
import { unexplainedAcronyms } from './unexplained-acronyms.ts';
import { wrongTense } from './wrong-tense.ts';

const predicates: readonly CheckKind[] = [
  certificateExpired,
  denseText,
  experienceYears,
  hiddenText,
  instructionsToAProgram,
  keywordStuffing,
  leadershipShown,
  lookAlikeCharacters,
  misspeltWords,
  mixedSpelling,
  noRole,
  passive,
  requiredCertificate,
  requiredQualification,
  sectionOrder,
  skillRecency,
  skillYears,
  technologyCasing,
  technologyNamed,
  titleKinship,
  unclearHeading,
  unhelpfulFileName,
  workEnded,
  workRightsUnstated,
  unexplainedAcronyms,
  wrongTense,
];

/**
 * Every predicate that a rule may name (`check: { kind: predicate, name: … }`).
 *
 * Why beside the check kinds: a kind serves many rules, a predicate says what only one or two rules ask and no
 * kind can express. It returns places and words; severity and wording are the rule's.
 */
export const predicateKinds: ReadonlyMap<string, CheckKind> = new Map(
  predicates.map((predicate) => [predicate.kind, predicate]),
);
