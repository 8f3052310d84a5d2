import type { z } from 'zod';
import type { Rule } from '../model/rule.ts';
import type { Skill } from '../model/skill.ts';
import { adviceSchema } from './advice-schema.ts';
import { lexiconFileSchema, listFileSchema } from './lexicon-schema.ts';
import { regionSchema } from './region-schema.ts';
import { type RoleDraft, roleSchema } from './role-schema.ts';
import { ruleSchema } from './rule-schema.ts';
import { scoreSchema } from './score-schema.ts';
import { skillFileSchema } from './skill-schema.ts';
import type { Fault, SourceFile } from './source.ts';
import { validate } from './validate.ts';
import { parseYamlSource, type ValuePath, type YamlSource } from './yaml-source.ts';

/** A value of a file that can still say where it stands, for the checks that look across files. */
export interface Located<Value> {
  readonly value: Value;
  /** A fault at a value inside this one. */
  fault(path: ValuePath, message: string): Fault;
}

/** All files of a pack, each checked by itself and not yet against the others. */
export interface Draft {
  readonly skills: Located<Skill>[];
  readonly roles: Located<RoleDraft>[];
  readonly rules: Located<Rule>[];
  readonly regions: Located<z.output<typeof regionSchema>>[];
  readonly advice: Located<z.output<typeof adviceSchema>>[];
  readonly scoring: Located<z.output<typeof scoreSchema>>[];
  readonly lexicon: Located<z.output<typeof lexiconFileSchema>>[];
  readonly lists: Located<{ name: string; words: string[] }>[];
  /** Ids of all rules by their paths, of those with faults too: what names one is not at fault for it. */
  readonly ruleIds: Set<string>;
  /** Names of all lists, of those with faults too: a rule that names one is not at fault for it. */
  readonly listNames: Set<string>;
  /** Folders with a file that could not be read: what refers to their entries cannot be judged. */
  readonly broken: Set<string>;
}

function located<Value>(value: Value, source: YamlSource, prefix: ValuePath = []): Located<Value> {
  return { value, fault: (path, message) => source.fault([...prefix, ...path], message) };
}

/** Reads one kind of file into the draft; `name` is the path inside its folder without the extension. */
type Reader = (source: YamlSource, name: string, draft: Draft, faults: Fault[]) => void;

/** A reader for files that hold one value; `idKey` names the key that must equal the file's name. */
function single<Value extends object>(
  schema: z.ZodType<Value>,
  add: (draft: Draft, entry: Located<Value>) => void,
  idKey: keyof Value & string,
): Reader {
  return (source, name, draft, faults) => {
    const value = validate(source, schema, faults);
    if (value === null) return;
    if (String(value[idKey]) !== name) {
      faults.push(source.fault([idKey], `'${idKey}' must be '${name}', as the path of its file`));
    }
    add(draft, located(value, source));
  };
}

const readSkills: Reader = (source, name, draft, faults) => {
  for (const [index, skill] of (validate(source, skillFileSchema, faults) ?? []).entries()) {
    draft.skills.push(located({ ...skill, category: skill.category ?? name }, source, [index]));
  }
};

const readLexicon: Reader = (source, _name, draft, faults) => {
  const value = validate(source, lexiconFileSchema, faults);
  if (value !== null) draft.lexicon.push(located(value, source));
};

const readList: Reader = (source, name, draft, faults) => {
  draft.listNames.add(name);
  const words = validate(source, listFileSchema, faults);
  if (words !== null) draft.lists.push({ ...located({ name, words }, source), fault: source.fault });
};

/** A reader for a file that exists once and has no id. */
function only<Value>(schema: z.ZodType<Value>, add: (draft: Draft, entry: Located<Value>) => void): Reader {
  return (source, _name, draft, faults) => {
    const value = validate(source, schema, faults);
    if (value !== null) add(draft, located(value, source));
  };
}

/** Which file holds what, told by its path; the first pattern that matches decides. */
const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/^skills\/([^/]+)\.yaml$/u, readSkills],
  [/^roles\/([^/]+)\.yaml$/u, single(roleSchema, (draft, entry) => draft.roles.push(entry), 'id')],
  [/^checks\/([^/]+\/[^/]+)\.yaml$/u, single(ruleSchema, (draft, entry) => draft.rules.push(entry), 'id')],
  [/^regions\/([^/]+)\.yaml$/u, single(regionSchema, (draft, entry) => draft.regions.push(entry), 'code')],
  [/^lexicon\/lists\/([^/]+)\.yaml$/u, readList],
  [/^lexicon\/([^/]+)\.yaml$/u, readLexicon],
  [/^(advice)\.yaml$/u, only(adviceSchema, (draft, entry) => draft.advice.push(entry))],
  [/^(score)\.yaml$/u, only(scoreSchema, (draft, entry) => draft.scoring.push(entry))],
];

const WHERE_FILES_BELONG =
  'no rule file belongs here: use skills/<name>.yaml, roles/<id>.yaml, checks/<area>/<name>.yaml, ' +
  'lexicon/<name>.yaml, lexicon/lists/<name>.yaml, regions/<code>.yaml, advice.yaml or score.yaml';

/** Parses and checks each file by itself. Faults name files as `root/path`. */
export function readDraft(files: readonly SourceFile[], root: string): { draft: Draft; faults: Fault[] } {
  const draft: Draft = {
    skills: [],
    roles: [],
    rules: [],
    regions: [],
    advice: [],
    scoring: [],
    lexicon: [],
    lists: [],
    ruleIds: new Set(),
    listNames: new Set(),
    broken: new Set(),
  };
  const faults: Fault[] = [];
  for (const file of files) {
    const printedPath = root === '' ? file.path : `${root}/${file.path}`;
    const reader = READERS.map(([pattern, read]) => ({ name: pattern.exec(file.path)?.[1], read })).find(
      ({ name }) => name !== undefined,
    );
    if (reader?.name === undefined) {
      faults.push({ path: printedPath, line: 1, column: 1, message: WHERE_FILES_BELONG });
      continue;
    }
    const parsed = parseYamlSource(file, printedPath);
    if (file.path.startsWith('checks/')) draft.ruleIds.add(reader.name);
    const before = faults.length;
    faults.push(...parsed.faults);
    if (parsed.faults.length === 0) reader.read(parsed.source, reader.name, draft, faults);
    if (faults.length > before) draft.broken.add(file.path.replace(/\/.*$/u, ''));
  }
  return { draft, faults };
}
