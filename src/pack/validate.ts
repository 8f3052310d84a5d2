import type { z } from 'zod';
import type { Fault } from './source.ts';
import type { YamlSource } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;

/** What to call the value at the end of a path: its key in quotes, or "item 3". */
export function nameOf(path: readonly PropertyKey[], whole = 'the file'): string {
  const last = path.at(-1);
  if (last === undefined) return whole;
  return typeof last === 'number' ? `item ${last + 1}` : `'${String(last)}'`;
}

/** Whether the value at the path exists in the parsed data. */
function exists(value: unknown, path: readonly PropertyKey[]): boolean {
  let current: unknown = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return false;
    current = (current as Record<PropertyKey, unknown>)[step];
  }
  return true;
}

/** One zod issue in plain words, at its place in the file. An unknown key is one fault for each key. */
function faultsOf(source: YamlSource, issue: Issue): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => source.faultAtKey(issue.path, key, `unknown key '${key}'`));
  }
  if (issue.code === 'invalid_key') {
    const key = String(issue.path.at(-1));
    return [
      source.faultAtKey(
        issue.path.slice(0, -1),
        key,
        `unknown key '${key}': ${issue.issues[0]?.message ?? issue.message}`,
      ),
    ];
  }
  if (issue.code === 'invalid_type' && !exists(source.value, issue.path)) {
    return [source.fault(issue.path, `${nameOf(issue.path, source.name)} is missing`)];
  }
  const detail = issue.message.replace(/^Invalid (input|option): /u, '');
  return [source.fault(issue.path, `${nameOf(issue.path, source.name)}: ${detail}`)];
}

/**
 * Checks the value of a file against a schema.
 *
 * Why not `schema.parse`: an author needs every fault with its line, not the first as a data path.
 *
 * @returns the value with defaults filled in, or null with the faults pushed onto `faults`.
 */
export function validate<Schema extends z.ZodType>(
  source: YamlSource,
  schema: Schema,
  faults: Fault[],
): z.output<Schema> | null {
  const result = schema.safeParse(source.value);
  if (result.success) return result.data;
  faults.push(...result.error.issues.flatMap((issue) => faultsOf(source, issue)));
  return null;
}
