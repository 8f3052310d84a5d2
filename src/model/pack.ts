import type { SectionKind } from './cv.ts';
import type { RegionCode, RoleProfile, Seniority } from './role.ts';
import type { Rule } from './rule.ts';
import type { RuleChanges } from './rule-change.ts';
import type { Scoring } from './score.ts';
import type { Skill } from './skill.ts';

/** What a labelled line of a job gives; `part` is a client or project within the job. */
export const FIELD_LABELS = ['employer', 'title', 'dates', 'place', 'part'] as const;
export type FieldLabel = (typeof FIELD_LABELS)[number];

/** Words that the parser needs (rules/lexicon/*.yaml). All lower case. */
export interface Lexicon {
  /** Headings of each section kind, longest forms included ("work history", "where i've been"). */
  readonly headings: Readonly<Record<SectionKind, readonly string[]>>;
  /** First parts of compounds with a hyphen ("cloud" of "cloud-native"), and last parts. */
  readonly compoundHeads: readonly string[];
  readonly compoundTails: readonly string[];
  /** Lines inside a job that label what follows ("Key responsibilities"). */
  readonly entryLabels: readonly string[];
  /** Words that may stand around a heading without changing its kind ("relevant", "key"). */
  readonly headingModifiers: readonly string[];
  /** Month names and short forms to 1–12. */
  readonly months: Readonly<Record<string, number>>;
  /** "summer", "autumn" …: a date with one is only as precise as its year. */
  readonly seasons: readonly string[];
  /** "years", "mos" …: words that lengths of time are counted in. */
  readonly durations: readonly string[];
  /** Words for one of them and the first few ("a year"). */
  readonly durationCounts: readonly string[];
  /** "expected", "exp": what may stand before a date that is still to come. */
  readonly expected: readonly string[];
  /** "present", "current", "to date" … */
  readonly present: readonly string[];
  /** "since", "from": a date after one is a beginning. */
  readonly since: readonly string[];
  /** "until": a date after one is an end. */
  readonly until: readonly string[];
  /** "to", "through": words that stand between the dates of a range. */
  readonly rangeWords: readonly string[];
  /** Labels of lines that give one field of a job ("Company: Acme", "Duration: 2019 – 2021"). */
  readonly fieldLabels: Readonly<Record<FieldLabel, readonly string[]>>;
  /** "full-time", "contract": how somebody was employed, which is no name of anything. */
  readonly employmentTypes: readonly string[];
  /** "freelance", "self-employed": what stands where an employer would. */
  readonly selfEmployment: readonly string[];
  /** "at": words between a title and its employer. */
  readonly employerPrepositions: readonly string[];
  /** "via": words before the agency through which somebody worked. */
  readonly agencyPrepositions: readonly string[];
  /** Verbs that lines about work open with ("built", "led"). */
  readonly actionVerbs: readonly string[];
  /** Words that mark a line as a job title ("engineer", "analyst", "intern"). */
  readonly jobTitles: readonly string[];
  /** Words that mark a line as an organisation ("ltd", "limited", "university", "council"). */
  readonly organisations: readonly string[];
  /** Words that mark a place of study ("university", "polytechnic", "te pūkenga"). */
  readonly institutions: readonly string[];
  /** Qualifications ("bachelor", "bsc", "ncea", "diploma"). */
  readonly qualifications: readonly string[];
  /** Courses of study that end in no degree ("bootcamp", "nanodegree"): a qualification where nothing better stands. */
  readonly programmes: readonly string[];
  /** Parts of short forms of degrees ("inf" and "sc" of "BInfSc"). */
  readonly degreeParts: readonly string[];
  /** Short forms of diplomas that stand before such a part ("pgdip"). */
  readonly degreeStems: readonly string[];
  /** Degrees that leave their subject open ("bachelor of science"): what follows is the subject. */
  readonly openDegrees: readonly string[];
  /** Words that open a detail of a study and never name one ("gpa", "thesis", "cum laude"). */
  readonly studyDetails: readonly string[];
  /** Nouns that make a detail of what would be an institution ("scholarship"). */
  readonly studyHonours: readonly string[];
  /** Columns of a table of studies ("degree", "institute", "year"). */
  readonly studyColumns: readonly string[];
  /** Institutions of several campuses, whose town is part of the name ("university of california"). */
  readonly campusInstitutions: readonly string[];
  /** Cities, regions and countries that stand in CV headers and beside employers. */
  readonly places: readonly string[];
  /** Those of the places that hold towns: countries, states, regions. */
  readonly regions: readonly string[];
  /** Titles and post-nominals that are no part of a name ("dr", "phd", "mba"). */
  readonly nameAffixes: readonly string[];
  /** Words that no person's name holds ("curriculum", "résumé", "profile"). */
  readonly notNames: readonly string[];
  /** What stands before the name on its line ("curriculum vitae of", "full name"). */
  readonly nameLabels: readonly string[];
  /** Labels of numbers that are no phone's ("fax"). */
  readonly otherNumbers: readonly string[];
  /** Spoken languages and words for fluency. */
  readonly languages: readonly string[];
  /** What words of job titles are also written as: "sr" to "senior", "engineer" to "developer". */
  readonly titleForms: Readonly<Record<string, string>>;
  /** Words of titles that name a level. */
  readonly titleLevels: Readonly<Partial<Record<Seniority, readonly string[]>>>;
  /** Words of titles that say little about the role ("permanent"), and those that mean another trade ("civil"). */
  readonly titleNoise: readonly string[];
  readonly titleTrades: readonly string[];
  /** Words of titles for the whole field ("it"), and those for the job itself ("developer", "analyst"). */
  readonly titleField: readonly string[];
  readonly titleJobs: readonly string[];
  /** The commonest short words of each language (ISO 639-1), to tell which one a CV is written in. */
  readonly stopWords: Readonly<Record<string, readonly string[]>>;
  /** Lists that rules name in their options ("action-verbs", "weak-openers", "buzzwords"): rules/lexicon/lists/*.yaml. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

/** What is usual in a country (rules/regions/*.yaml). */
export interface RegionConventions {
  readonly code: RegionCode;
  readonly name: string;
  /** Pages that a screener expects at most. */
  readonly pages: Readonly<Record<Seniority, number>>;
  /** How the document is called there ("CV", "résumé"). */
  readonly documentName: string;
  /** True where 3/4/2021 is 4 March. */
  readonly monthFirst: boolean;
  /** Whether naming referees, or saying that they are available, is expected. */
  readonly refereesExpected: boolean;
  /** Digits that calls from abroad begin with ("64"); without them nothing is said of foreign numbers. */
  readonly dialCode?: string;
  /** Names of the country, its regions and larger towns: whoever writes one beside contact details or a job is there. */
  readonly homeWords?: readonly string[];
  /** How the right to work there is stated, as examples for advice. */
  readonly workRights?: string;
  /** What the region changes of the rules. */
  readonly rules?: RuleChanges;
  /** Whether "organise" and "behaviour" are written there, or "organize" and "behavior". */
  readonly spelling: 'british' | 'american';
}

/** Reports that a piece of advice is kept for. */
export const ADVICE_OCCASIONS = [
  'changes',
  'ready',
  'readable',
  'unreadable',
  'unjudged',
  'gap',
  'no-gap',
] as const;
export type AdviceOccasion = (typeof ADVICE_OCCASIONS)[number];

/** A step to take; for every report where it names no occasion. */
export interface AdviceStep {
  readonly title: string;
  readonly detail: string;
  readonly when?: AdviceOccasion;
}

/** A question to ask oneself; with `rules`, only where one of them found something. */
export interface AdviceQuestion {
  readonly text: string;
  readonly when?: AdviceOccasion;
  readonly rules?: readonly string[];
}

/** Patterns for better bullets, filled with the CV's own words. */
export interface RewritePatterns {
  /** Rules whose quotes are rewritten, best first. */
  readonly rules: readonly string[];
  /** Added to a bullet without a figure. */
  readonly prompt: string;
  /** How a bullet opens, and what it could open with: `deed` where what follows is one of `deeds`. */
  readonly openings: readonly {
    readonly phrases: readonly string[];
    readonly deed: string;
    readonly otherwise: string;
  }[];
  /** "maintenance of", "testing": and the same as something done. */
  readonly deeds: Readonly<Record<string, string>>;
}

/** Words of advice that are not tied to one rule (rules/advice.yaml). */
export interface Advice {
  /** Rules whose findings one edit mends. */
  readonly edits: readonly { readonly title: string; readonly rules: readonly string[] }[];
  readonly rewrites: RewritePatterns;
  readonly beforeInterview: readonly AdviceStep[];
  readonly afterInterview: readonly AdviceStep[];
  /** For a self-review after an interview. */
  readonly questions: readonly AdviceQuestion[];
  readonly feedbackRequest: { readonly subject: string; readonly body: string };
  readonly feedbackRequestAfterInterview: { readonly subject: string; readonly body: string };
}

/** Everything that is data: validated once from YAML (src/pack), bundled as one module. */
export interface Pack {
  /** Hash over all rule files: `tool.rules` of the report. */
  readonly fingerprint: string;
  readonly skills: readonly Skill[];
  readonly roles: readonly RoleProfile[];
  readonly rules: readonly Rule[];
  /** What the user's configuration changes of the rules, over what region and role change. */
  readonly ruleChanges?: RuleChanges;
  readonly lexicon: Lexicon;
  readonly regions: readonly RegionConventions[];
  readonly advice: Advice;
  readonly scoring: Scoring;
}
