import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Fault, SourceFile } from './source.ts';

/** Keys and indexes from the root of a file to a value, as zod reports them. */
export type ValuePath = readonly PropertyKey[];

/** A parsed file that can still say where each of its values stands. */
export interface YamlSource {
  /** The path to print. */
  readonly path: string;
  readonly value: unknown;
  /** What to call the value where it is a part of a file; absent for a whole file. */
  readonly name?: string;
  /** A fault at the value at `path`, or at its nearest parent that exists. */
  fault(path: ValuePath, message: string): Fault;
  /** A fault at a key itself: for keys that should not be there. */
  faultAtKey(path: ValuePath, key: string, message: string): Fault;
}

/** YAML allows one anchor to be repeated; rule files never need many, and unbounded ones can grow without end. */
const MOST_ALIASES = 50;

/** A parser's message quotes what it could not read, which may be the rest of the file. */
const LONGEST_MESSAGE = 160;

function shorten(message: string): string {
  const line = message.split('\n')[0]!;
  return line.length <= LONGEST_MESSAGE ? line : `${line.slice(0, LONGEST_MESSAGE - 1)}…`;
}

/** The child of a map or list, its key node, or null where there is none. */
function child(node: unknown, key: PropertyKey): { key: Node | null; value: unknown } | null {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    return pair === undefined ? null : { key: isNode(pair.key) ? pair.key : null, value: pair.value };
  }
  if (isSeq(node)) {
    const value = node.items[Number(key)];
    return value === undefined ? null : { key: null, value };
  }
  return null;
}

/** Offset of the value at `path`; of its parent where a step is missing. */
function offsetOf(root: unknown, path: ValuePath): number {
  let node = root;
  let offset = isNode(root) ? (root.range?.[0] ?? 0) : 0;
  for (const step of path) {
    const next = child(node, step);
    if (next === null) break;
    node = next.value;
    offset = (isNode(node) ? node.range?.[0] : undefined) ?? next.key?.range?.[0] ?? offset;
    if (isAlias(node)) break;
  }
  return offset;
}

function keyOffsetOf(root: unknown, path: ValuePath, key: string): number {
  let node = root;
  for (const step of path) node = child(node, step)?.value;
  return child(node, key)?.key?.range?.[0] ?? offsetOf(root, path);
}

/**
 * Parses a YAML 1.2 file and keeps the positions of its values.
 *
 * Why 1.2: version 1.1 reads `off`, `no` and `on` as booleans, which turns a language code into false.
 *
 * @returns the source, and the faults of its syntax; with faults the value is null and not to be used.
 */
export function parseYamlSource(
  file: SourceFile,
  printedPath: string,
): { source: YamlSource; faults: Fault[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(file.text, {
    lineCounter,
    version: '1.2',
    prettyErrors: false,
    uniqueKeys: true,
  });
  const at = (offset: number, message: string): Fault => {
    const { line, col } = lineCounter.linePos(offset);
    return { path: printedPath, line: Math.max(1, line), column: Math.max(1, col), message };
  };
  const faults = [...document.errors, ...document.warnings].map((error) =>
    at(error.pos[0], shorten(error.message)),
  );
  let value: unknown = null;
  if (faults.length === 0) {
    try {
      value = document.toJS({ maxAliasCount: MOST_ALIASES });
    } catch (error) {
      if (!(error instanceof ReferenceError)) throw error;
      faults.push(at(0, `Too many repeated anchors: ${error.message}`));
    }
  }
  const source: YamlSource = {
    path: printedPath,
    value,
    fault: (path, message) => at(offsetOf(document.contents, path), message),
    faultAtKey: (path, key, message) => at(keyOffsetOf(document.contents, path, key), message),
  };
  return { source, faults };
}
