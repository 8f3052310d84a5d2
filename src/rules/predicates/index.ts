import type { CheckKind } from '../check.ts';
import { misspeltWords } from './misspelt-words.ts';
import { mixedSpelling } from './mixed-spelling.ts';
import { noRole } from './no-role.ts';
import { passive } from './passive.ts';
import { sectionOrder } from './section-order.ts';
import { technologyCasing } from './technology-casing.ts';
import { unclearHeading } from './unclear-heading.ts';
import { wrongTense } from './wrong-tense.ts';

const predicates: readonly CheckKind[] = [passive, wrongTense];
import { certificateExpired } from './certificate-expired.ts';
import { experienceYears } from './experience-years.ts';
import { leadershipShown } from './leadership-shown.ts';
import { requiredCertificate } from './required-certificate.ts';
import { requiredQualification } from './required-qualification.ts';
import { skillRecency } from './skill-recency.ts';
import { skillYears } from './skill-years.ts';
import { technologyNamed } from './technology-named.ts';
import { titleKinship } from './title-kinship.ts';
import { workEnded } from './work-ended.ts';

const predicates: readonly CheckKind[] = [
  certificateExpired,
  experienceYears,
  leadershipShown,
  requiredCertificate,
  requiredQualification,
  skillRecency,
  skillYears,
  technologyNamed,
  titleKinship,
  workEnded,
];
const predicates: readonly CheckKind[] = [misspeltWords, passive, wrongTense];
const predicates: readonly CheckKind[] = [misspeltWords, passive, technologyCasing, wrongTense];
const predicates: readonly CheckKind[] = [
  misspeltWords,
  mixedSpelling,
  noRole,
  passive,
  sectionOrder,
  technologyCasing,
  unclearHeading,
  wrongTense,
import { denseText } from './dense-text.ts';
import { hiddenText } from './hidden-text.ts';
import { instructionsToAProgram } from './instructions-to-a-program.ts';
import { keywordStuffing } from './keyword-stuffing.ts';
import { lookAlikeCharacters } from './look-alike-characters.ts';
import { passive } from './passive.ts';
import { unhelpfulFileName } from './unhelpful-file-name.ts';
import { workRightsUnstated } from './work-rights-unstated.ts';
import { wrongTense } from './wrong-tense.ts';

const predicates: readonly CheckKind[] = [
  denseText,
  hiddenText,
  instructionsToAProgram,
  keywordStuffing,
  lookAlikeCharacters,
  passive,
  unhelpfulFileName,
  workRightsUnstated,
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
