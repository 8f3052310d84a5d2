/** How many ways a pattern may be tried at one place before it is called too costly. */
const MOST_WAYS = 200_000;

const TOO_MUCH = 'the pattern repeats too much; shorten its {…} or its alternatives that begin alike';

/** Longest pattern that a rule may hold. */
const LONGEST_PATTERN = 2_000;

const QUANTIFIER = /^(?:[*+?]|\{(\d{1,4})(,?)(\d{0,4})\})/u;

/** One alternative of a group: the literal text that it begins with, and in how many ways it may be tried. */
interface Alternative {
  head: string;
  ways: number;
}

/** What is known of a group while it is read. */
interface Group {
  /** Whether anything in it repeats. */
  repeats: boolean;
  /** The alternative that is being read, and whether all of it so far is literal. */
  now: Alternative;
  isLiteral: boolean;
  readonly before: Alternative[];
}

const openGroup = (): Group => ({ repeats: false, now: { head: '', ways: 1 }, isLiteral: true, before: [] });

/** A token that takes up no text. */
const EDGES: ReadonlySet<string> = new Set(['^', '$', '\\b', '\\B']);

/**
 * Adds a token to what an alternative begins with, as long as that is literal. Letters of other alphabets are not:
 * without regard to capitals some of them match two others ("ſ" and "s").
 */
function readHead(group: Group, token: string, isQuantified: boolean): void {
  if (!group.isLiteral || EDGES.has(token)) return;
  const literal = /^\\?([^\p{L}\d\\])$|^([A-Za-z\d])$/u.exec(token);
  const character = literal?.[1] ?? literal?.[2];
  group.isLiteral = character !== undefined && !isQuantified && !'([.'.includes(token);
  if (group.isLiteral) group.now.head += character!.toLowerCase();
}

function endAlternative(group: Group): void {
  group.before.push(group.now);
  group.now = { head: '', ways: 1 };
  group.isLiteral = true;
}

/**
 * The most ways in which the alternatives of a group match at one place. Those that begin with different words
 * exclude each other.
 */
function waysOf({ before }: Group): number {
  const alike = (one: Alternative, other: Alternative): boolean =>
    one.head.startsWith(other.head) || other.head.startsWith(one.head);
  const sums = before.map((one) =>
    before.filter((other) => alike(one, other)).reduce((sum, { ways }) => sum + ways, 0),
  );
  return Math.max(1, ...sums);
}

/** Skips a character class; returns the index after its "]". */
function skipClass(source: string, from: number): number {
  let index = from + 1;
  while (index < source.length && source[index] !== ']') index += source[index] === '\\' ? 2 : 1;
  return index + 1;
}

/** What a group may open with: "(?:", "(?=", "(?!", "(?<name>". */
const OPENING = /^\(\?(?:[:=!]|<\w{1,40}>)/u;

/** The index after one token: a class, an escape, the opening of a group, or one character. */
function afterToken(source: string, index: number): number {
  if (source[index] === '[') return skipClass(source, index);
  if (source[index] === '(') return index + (OPENING.exec(source.slice(index, index + 50))?.[0].length ?? 1);
  return index + (source[index] === '\\' ? 2 : 1);
}

/** The most repeats that a quantifier allows; infinite for "*", "+" and "{2,}". */
function mostRepeats(match: RegExpExecArray): number {
  if (match[0] === '?') return 1;
  if (match[1] === undefined) return Number.POSITIVE_INFINITY;
  if (match[2] === '') return Number(match[1]);
  return match[3] === '' ? Number.POSITIVE_INFINITY : Number(match[3]);
}

/**
 * Says why a pattern of a rule is not safe to run on anybody's text, or null where it is.
 *
 * Why so strict: a pack may come from anyone, and one slow pattern stops the service. Open-ended repeats, repeats
 * inside repeats, back-references and looking behind are refused, and the product of all repeats and of all
 * alternatives that begin alike is bounded; what is left takes time linear in the text.
 */
export function patternFault(source: string): string | null {
  if (source.length > LONGEST_PATTERN) return `the pattern is longer than ${LONGEST_PATTERN} characters`;
  try {
    new RegExp(source, 'u');
  } catch (error) {
    return error instanceof Error ? error.message : 'the pattern cannot be read';
  }
  if (/\\[1-9k]/u.test(source)) return 'back-references are not allowed';
  if (/\(\?<[=!]/u.test(source)) return 'looking behind is not allowed';
  return repeatFault(source);
}

/** Why a quantifier is refused, or null; what it adds is noted in the group around it. */
function quantifierFault(quantifier: RegExpExecArray, around: Group, closed: Group | null): string | null {
  const most = mostRepeats(quantifier);
  if (most === Number.POSITIVE_INFINITY) return `'${quantifier[0]}' repeats without end; write {0,40}`;
  if (most > 1 && closed?.repeats) return 'a repeat inside a repeat is not allowed';
  // An exact count such as {4} leaves no choice, so it costs nothing.
  const choice = quantifier[1] === undefined || quantifier[2] !== '';
  if (choice) around.now.ways *= most + 1;
  // Each round of a repeated group chooses anew; the first was counted when the group was closed.
  if (closed !== null) around.now.ways *= waysOf(closed) ** Math.max(0, most - 1);
  if (choice || most > 1) around.repeats = true;
  return null;
}

/** The group that ended here has been read: what it costs counts in the one around it. */
function closeGroup(groups: Group[]): Group | null {
  const closed = groups.length > 1 ? groups.pop()! : null;
  if (closed === null) return null;
  const around = groups.at(-1)!;
  endAlternative(closed);
  around.now.ways *= waysOf(closed);
  around.repeats ||= closed.repeats;
  return closed;
}

/** The quantifier at a place, if one stands there. */
const quantifierAt = (source: string, index: number): RegExpExecArray | null =>
  QUANTIFIER.exec(source.slice(index, index + 12));

/** Walks over the pattern once and judges its quantifiers. */
function repeatFault(source: string): string | null {
  const groups: Group[] = [openGroup()];
  let closed: Group | null = null;
  for (let index = 0; index < source.length; ) {
    const group = groups.at(-1)!;
    const quantifier = quantifierAt(source, index);
    const next = quantifier === null ? afterToken(source, index) : index + quantifier[0].length;
    const token = source.slice(index, next);
    if (quantifier !== null) {
      const fault = quantifierFault(quantifier, group, closed);
      if (fault !== null) return fault;
    }
    closed = token === ')' ? closeGroup(groups) : null;
    if (token.startsWith('(')) groups.push(openGroup());
    if (token === '|') endAlternative(group);
    else if (token !== ')')
      readHead(group, token, quantifier !== null || quantifierAt(source, next) !== null);
    if (groups.some(({ now }) => now.ways > MOST_WAYS)) return TOO_MUCH;
    index = next;
  }
  return null;
}
