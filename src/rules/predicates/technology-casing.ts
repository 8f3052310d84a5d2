import { z } from 'zod';
import type { SkillMention } from '../../model/skill.ts';
import { type CheckFault, defineCheck, hitAt } from '../check.ts';
import { unknownList } from '../checks/phrase-list.ts';
import type { RunContext } from '../context.ts';
import { counted, joinList } from '../message.ts';
import { isPartOfAddress } from '../word-pairs.ts';

const options = z.strictObject({
  /** Word list of names whose capitals are not in doubt. */
  namesList: z.string(),
  /** Stay silent below so many different names. */
  atLeast: z.int().min(1).default(1),
});

/** Names that a message lists. */
const MOST_SHOWN = 6;

/** In a line of capitals, or of none, the letters are a matter of style. */
function isStyled({ start }: SkillMention, { document, locator }: RunContext): boolean {
  const line = locator.lineAt(start);
  if (line === null) return false;
  const text = document.text.slice(line.start, line.end);
  return !/\p{Ll}/u.test(text) || !/\p{Lu}/u.test(text);
}

/**
 * Technologies whose name stands there with other capitals than their makers write ("javascript", "MySql"). Only what
 * was recognised as the technology counts, and no part of an address or a package. One hit that lists each name once.
 */
export const technologyCasing = defineCheck({
  kind: 'technology-casing',
  values: ['names', 'spellings', 'count'],
  options,
  faults: ({ namesList }, surroundings): CheckFault[] => unknownList('namesList', namesList, surroundings),
  compile: ({ namesList, atLeast }, resources) => {
    const proper = new Map(resources.entries(namesList).map((name) => [name.toLowerCase(), name]));
    return (targets, context) => {
      if (targets.length === 0) return [];
      const { text } = context.document;
      const places = new Map<string, SkillMention>();
      for (const mention of context.mentions) {
        const { start, end, via } = mention;
        const written = text.slice(start, end);
        const name = proper.get(written.toLowerCase());
        if (name === undefined || name === written || places.has(name) || via === 'implied') continue;
        if (isPartOfAddress(text, start, end) || /[-.]/u.test(text[start - 1] ?? ' ')) continue;
        if (text[end] === '-' || isStyled(mention, context)) continue;
        places.set(name, mention);
      }
      if (places.size < atLeast) return [];
      const found = [...places].sort(([, left], [, right]) => left.start - right.start);
      const spellings = found.map(([name, { start, end }]) => `“${text.slice(start, end)}” (${name})`);
      const values = {
        names: counted(found.length, 'technology', 'technologies'),
        spellings: joinList(spellings, 'and', MOST_SHOWN),
        count: String(found.length),
      };
      const evidence = found.map(([, mention]) => ({ start: mention.start, end: mention.end }));
      return [hitAt(evidence, values, { times: found.length, identity: '' })];
    };
  },
});
