import type { Cv } from '../model/cv.ts';
import type { TextDocument } from '../model/document.ts';
import type { JobAdReading } from '../model/job-ad.ts';
import type { Locator } from '../model/locate.ts';
import type { RegionConventions } from '../model/pack.ts';
import type { SkillsResult } from '../model/report.ts';
import type { AppliedProfile } from '../model/role.ts';
import type { SkillMention } from '../model/skill.ts';
import type { SpokenNames } from '../model/spoken-names.ts';
import type { Suppression } from '../model/suppression.ts';
import type { TitleJudge } from '../model/title-judge.ts';
import type { Word } from './words.ts';

/** Everything that rules may look at for one CV. */
export interface RuleContext {
  /** What a person sees of the document: all that rules judge but where they say otherwise. */
  readonly document: TextDocument;
  /** The document with its hidden text, which stands behind the visible text. */
  readonly whole: TextDocument;
  readonly cv: Cv;
  readonly mentions: readonly SkillMention[];
  readonly skills: SkillsResult;
  readonly profile: AppliedProfile;
  /** The ad that the profile comes from; null where it comes from elsewhere. Its offsets are into the ad. */
  readonly jobAd: JobAdReading | null;
  /** Judges job titles against the profile. */
  readonly titles: TitleJudge;
  /** Ids of the skills that are technologies: no practices, traits or certificates. */
  readonly technologies: ReadonlySet<string>;
  /** Ids of the skills that are certificates: held, not shown at work. */
  readonly certificates: ReadonlySet<string>;
  readonly conventions: RegionConventions;
  /** The date taken as "now", YYYY-MM-DD. */
  readonly now: string;
  readonly locator: Locator;
  /** What a person has said does not hold; such findings come with the reason and cost nothing. */
  readonly suppressions?: readonly Suppression[];
  /** How messages write the names of skills inside a sentence. */
  readonly spoken?: SpokenNames;
}

/** The context of one run with what several checks share, worked out once. */
export interface RunContext extends RuleContext {
  /** The words of the whole text, in order; those of hidden text come last. */
  readonly words: readonly Word[];
  /** Whether word lists in English say anything about this CV. */
  readonly english: boolean;
}
