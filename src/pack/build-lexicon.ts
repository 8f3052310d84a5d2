import type { Lexicon } from '../model/pack.ts';
import type { Draft } from './draft.ts';
import type { LexiconFile } from './lexicon-schema.ts';
import { COMMON_WORDS } from './lint-skills.ts';

/** What a lexicon holds where no file says: nothing. */
const NO_WORDS: Omit<Lexicon, 'headings' | 'lists'> = {
  headingModifiers: [],
  months: {},
  seasons: [],
  durations: [],
  durationCounts: [],
  expected: [],
  compoundHeads: [],
  compoundTails: [],
  entryLabels: [],
  actionVerbs: [],
  present: [],
  since: [],
  until: [],
  rangeWords: [],
  fieldLabels: { employer: [], title: [], dates: [], place: [], part: [] },
  employmentTypes: [],
  selfEmployment: [],
  employerPrepositions: [],
  agencyPrepositions: [],
  jobTitles: [],
  organisations: [],
  institutions: [],
  qualifications: [],
  programmes: [],
  degreeParts: [],
  degreeStems: [],
  openDegrees: [],
  studyDetails: [],
  studyHonours: [],
  studyColumns: [],
  campusInstitutions: [],
  places: [],
  regions: [],
  nameAffixes: [],
  notNames: [],
  nameLabels: [],
  otherNumbers: [],
  languages: [],
  titleForms: {},
  titleLevels: {},
  titleNoise: [],
  titleTrades: [],
  titleField: [],
  titleJobs: [],
  stopWords: {},
};

const NO_HEADINGS: Lexicon['headings'] = {
  summary: [],
  experience: [],
  education: [],
  skills: [],
  projects: [],
  certifications: [],
  awards: [],
  publications: [],
  languages: [],
  volunteering: [],
  interests: [],
  references: [],
  courses: [],
  contact: [],
  other: [],
};

/**
 * Each key comes whole from the files, else from the base; lists are layered one by one. The common words stay out:
 * only the lint reads them, and what a pack holds is shipped.
 */
export function buildLexicon(draft: Draft, base: Lexicon | undefined): Lexicon {
  const own: LexiconFile = {};
  for (const { value } of draft.lexicon) Object.assign(own, value);
  const lists = Object.fromEntries(
    draft.lists.flatMap(({ value }) => (value.name === COMMON_WORDS ? [] : [[value.name, value.words]])),
  );
  return {
    ...NO_WORDS,
    ...base,
    ...own,
    headings: { ...NO_HEADINGS, ...(own.headings ?? base?.headings) },
    lists: { ...base?.lists, ...lists },
  };
}
