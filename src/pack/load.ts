import { hashText } from '../model/fingerprint.ts';
import type { Lexicon, Pack } from '../model/pack.ts';
import { type Draft, type Located, readDraft } from './draft.ts';
import type { LexiconFile } from './lexicon-schema.ts';
import { lintDraft } from './lint.ts';
import type { FaultsOfRule } from './lint-rules.ts';
import { COMMON_WORDS } from './lint-skills.ts';
import { resolveRoles } from './resolve-roles.ts';
import { type Fault, PackError, type SourceFile } from './source.ts';

export interface LoadOptions {
  /** What to print before each path in a fault: the folder as the user named it. */
  readonly root?: string;
  /** A pack to build on: entries of the files replace its entries of the same id, the rest stays. */
  readonly base?: Pack;
  /** What only the check kinds know about a rule: its options, word lists and placeholders (src/rules). */
  readonly faultsOfRule?: FaultsOfRule;
}

/** Files in the order of their paths, so that the order of a folder listing changes nothing. */
function sortByPath(files: readonly SourceFile[]): SourceFile[] {
  return [...files].sort((left, right) => (left.path < right.path ? -1 : left.path > right.path ? 1 : 0));
}

/** A hash over paths and bytes of all files, and over the pack they build on. */
function fingerprintOfFiles(files: readonly SourceFile[], base: Pack | undefined): string {
  const parts = files.map(({ path, text }) => `${path}\0${text.length}\0${text}`);
  return hashText([base?.fingerprint ?? '', ...parts].join('\0'));
}

/** Later entries replace earlier ones of the same key; the result is sorted by key. */
function layer<Value>(
  base: readonly Value[],
  own: readonly Pick<Located<Value>, 'value'>[],
  keyOf: (value: Value) => string,
): Value[] {
  const byKey = new Map(base.map((value) => [keyOf(value), value]));
  for (const { value } of own) byKey.set(keyOf(value), value);
  return [...byKey].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, value]) => value);
}

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
function buildLexicon(draft: Draft, base: Lexicon | undefined): Lexicon {
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

/** The one value of a file that every pack needs; where neither the files nor the base have it, a fault says so. */
function required<Value>(
  own: readonly Located<Value>[],
  base: Value | undefined,
  name: string,
  context: { draft: Draft; root: string; faults: Fault[] },
): Value | null {
  const value = own[0]?.value ?? base ?? null;
  if (value === null && !context.draft.broken.has(name)) {
    const path = context.root === '' ? name : `${context.root}/${name}`;
    context.faults.push({ path, line: 1, column: 1, message: 'this file is missing' });
  }
  return value;
}

/**
 * Builds a pack from the YAML files of a rules folder: each file against its schema, then all against each other.
 *
 * Why from memory: the same loader serves the build, the command line and tests, and only those that read a disk
 * may import `node:`.
 *
 * @param files all *.yaml files, paths relative to the folder.
 * @throws PackError ('bad-rules') with every fault as file:line:column.
 */
export function loadPack(files: readonly SourceFile[], options: LoadOptions = {}): Pack {
  const { root = 'rules', base, faultsOfRule } = options;
  const sorted = sortByPath(files);
  const { draft, faults } = readDraft(sorted, root);
  const resolved = resolveRoles(draft.roles, base?.roles ?? []);
  faults.push(...lintDraft(draft, resolved, base, faultsOfRule));
  const context = { draft, root, faults };
  const advice = required(draft.advice, base?.advice, 'advice.yaml', context);
  const scoring = required(draft.scoring, base?.scoring, 'score.yaml', context);
  if (faults.length > 0 || advice === null || scoring === null) throw new PackError(faults);
  return {
    fingerprint: fingerprintOfFiles(sorted, base),
    skills: layer(base?.skills ?? [], draft.skills, (skill) => skill.id),
    roles: layer(
      base?.roles ?? [],
      resolved.map(({ profile }) => ({ value: profile })),
      (role) => role.id,
    ),
    rules: layer(base?.rules ?? [], draft.rules, (rule) => rule.id),
    lexicon: buildLexicon(draft, base?.lexicon),
    regions: layer(base?.regions ?? [], draft.regions, (region) => region.code),
    advice,
    scoring,
  };
}
