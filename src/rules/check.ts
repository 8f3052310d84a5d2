import type { z } from 'zod';
import type { CheckSpecification } from '../model/rule.ts';
import type { Span } from '../model/span.ts';
import type { RunContext } from './context.ts';
import type { Values } from './message.ts';
import type { PhraseMatcher } from './phrases.ts';
import type { Target, TargetDefinition } from './target.ts';

/** One thing that a check found. A check never sets severity or wording; the rule does. */
export interface Hit {
  /** At least one place. */
  readonly evidence: readonly Span[];
  /** Fill the placeholders of the rule's message, before those of the target. */
  readonly values: Values;
  /** How many faults this hit gathers; each costs the rule's points. */
  readonly times: number;
  /**
   * What tells this hit from others of the same rule across runs, where its first quote does not: a hit that
   * gathers several places must stay the same finding when one of them is mended.
   */
  readonly identity: string | null;
}

/** A check with its options bound, ready to run on all targets of a rule at once. */
export type CheckRun = (targets: readonly Target[], context: RunContext) => readonly Hit[];

/** Something wrong in the options of a check: where (path below `check`) and what, in words for the rule's author. */
export interface CheckFault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What checks are compiled with. */
export interface CheckResources {
  /** The word list of that name (rules/lexicon/lists). */
  phrases(list: string): PhraseMatcher;
  /** The entries of that list as they are written, for checks that read more in them than a phrase. */
  entries(list: string): readonly string[];
  /** Compiles a check inside a check (`share`). */
  compile(specification: CheckSpecification): CheckRun;
}

/** What the options of a check may name. */
export interface CheckSurroundings {
  readonly target: TargetDefinition;
  readonly lists: ReadonlySet<string>;
  /** Faults of a check inside a check. */
  faultsOf(specification: CheckSpecification): readonly CheckFault[];
}

/** The kind under which a rule names a predicate: `check: { kind: predicate, name: …, …options }`. */
export const PREDICATE = 'predicate';

/** A kind of check, one small file each in checks/; or a predicate, for what no kind can say, in predicates/. */
export interface CheckKind {
  /** Its `kind`, or the `name` of a predicate. */
  readonly kind: string;
  /** Placeholders that it fills beyond those of the target. */
  readonly values: readonly string[];
  faults(specification: CheckSpecification, surroundings: CheckSurroundings): readonly CheckFault[];
  compile(specification: CheckSpecification, resources: CheckResources): CheckRun;
}

/** The parts of a check kind that differ; `Options` is what its schema yields. */
interface CheckDefinition<Schema extends z.ZodType> {
  readonly kind: string;
  readonly values: readonly string[];
  /** Schema of the options without `kind`. */
  readonly options: Schema;
  /** Faults that need the target or the word lists to be seen. */
  faults?(options: z.output<Schema>, surroundings: CheckSurroundings): readonly CheckFault[];
  compile(options: z.output<Schema>, resources: CheckResources): CheckRun;
}

/** Edge runtimes forbid `new Function`, which zod would otherwise try. */
const PARSING = { jitless: true } as const;

/** The options of a check, without what says which check it is. */
function optionsOf({ kind, ...options }: CheckSpecification): Record<string, unknown> {
  if (kind !== PREDICATE) return options;
  const { name: _name, ...others } = options;
  return others;
}

/** Makes a check kind whose options are validated by its own schema, once, when the rules are compiled. */
export function defineCheck<Schema extends z.ZodType>(definition: CheckDefinition<Schema>): CheckKind {
  const { kind, values, options: schema } = definition;
  return {
    kind,
    values,
    faults(specification, surroundings) {
      const parsed = schema.safeParse(optionsOf(specification), PARSING);
      if (parsed.success) return definition.faults?.(parsed.data, surroundings) ?? [];
      return parsed.error.issues.map(({ path, message }) => ({ path, message }));
    },
    compile: (specification, resources) =>
      definition.compile(schema.parse(optionsOf(specification), PARSING), resources),
  };
}

/** A hit at one place. */
export function hitAt(evidence: Span | readonly Span[], values: Values = {}, more: Partial<Hit> = {}): Hit {
  const places = 'start' in evidence ? [evidence] : evidence;
  return { evidence: places, values, times: 1, identity: null, ...more };
}

/** Runs a check on each target by itself; the target's own placeholders are added to every hit. */
export function forEachTarget(
  look: (target: Target, context: RunContext) => Hit | readonly Hit[] | null,
): CheckRun {
  return (targets, context) =>
    targets.flatMap((target) => {
      const found = look(target, context);
      const hits = found === null ? [] : 'evidence' in found ? [found] : found;
      return hits.map((hit) => ({ ...hit, values: { ...target.values, ...hit.values } }));
    });
}

/** A fault for each name that the target does not have. */
export function unknownNames(
  option: string,
  names: readonly string[],
  known: readonly string[],
  target: TargetDefinition,
): CheckFault[] {
  return names
    .filter((name) => !known.includes(name))
    .map((name) => ({
      path: [option],
      message: `'${target.name}' has no '${name}'; it has ${known.length === 0 ? 'nothing here' : known.join(', ')}`,
    }));
}
