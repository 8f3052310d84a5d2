/** What a job title says about the kind of work. */
export interface TitleMeaning {
  /** Whether any word of it is one of job titles: what stands where a title would may be something else. */
  readonly isTitle: boolean;
  /** Whether it names work in IT; false only where nothing in it speaks of IT, null where that is uncertain. */
  readonly isIt: boolean | null;
  /** Whether it is near the role that the CV is held against; null where nobody can say what that role is. */
  readonly isNear: boolean | null;
  /** Whether it names a level at which people lead others or the work. */
  readonly leads: boolean;
}

/** Judges job titles against the role that one CV is held against. */
export type TitleJudge = (title: string) => TitleMeaning;
