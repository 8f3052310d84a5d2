/** How many ways a pattern may be tried at one place before it is called too costly. */
const MOST_WAYS = 50_000;

/** Longest pattern that a rule may hold. */
const LONGEST_PATTERN = 2_000;

const QUANTIFIER = /^(?:[*+?]|\{(\d{1,4})(,?)(\d{0,4})\})/u;

/** What is known of a group while it is read. */
interface Group {
  /** Whether anything in it repeats. */
  repeats: boolean;
  /** Ways to match the alternative that is being read, and the most of those before it. */
  ways: number;
  most: number;
}

const openGroup = (): Group => ({ repeats: false, ways: 1, most: 1 });

/** Skips a character class; returns the index after its "]". */
function skipClass(source: string, from: number): number {
  let index = from + 1;
  while (index < source.length && source[index] !== ']') index += source[index] === '\\' ? 2 : 1;
  return index + 1;
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
 * inside repeats, back-references and looking behind are refused, and the product of all repeats is bounded; what
 * is left takes time linear in the text.
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
  if (choice) around.ways *= most + 1;
  if (choice || most > 1) around.repeats = true;
  return null;
}

/** The group that ended here has been read: what it costs counts in the one around it. */
function closeGroup(groups: Group[]): Group | null {
  const closed = groups.length > 1 ? groups.pop()! : null;
  if (closed === null) return null;
  const around = groups.at(-1)!;
  around.ways *= Math.max(closed.ways, closed.most);
  around.repeats ||= closed.repeats;
  return closed;
}

/** Walks over the pattern once and judges its quantifiers. */
function repeatFault(source: string): string | null {
  const groups: Group[] = [openGroup()];
  let closed: Group | null = null;
  for (let index = 0; index < source.length; ) {
    const group = groups.at(-1)!;
    const character = source[index]!;
    const quantifier = source[index - 1] === '(' ? null : QUANTIFIER.exec(source.slice(index, index + 12));
    if (quantifier !== null) {
      const fault = quantifierFault(quantifier, group, closed);
      if (fault !== null) return fault;
      index += quantifier[0].length;
    } else if (character === '[') index = skipClass(source, index);
    else index += character === '\\' ? 2 : 1;
    closed = character === ')' ? closeGroup(groups) : null;
    if (character === '(') groups.push(openGroup());
    if (character === '|') {
      group.most = Math.max(group.most, group.ways);
      group.ways = 1;
    }
    if (groups.some(({ ways }) => ways > MOST_WAYS)) return 'the pattern repeats too much; shorten its {…}';
  }
  return null;
}
