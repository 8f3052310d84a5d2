import type { SkillGroup } from '../model/cv.ts';
import type { Field } from '../model/span.ts';
import { type LineView, splitCells } from './view.ts';

/** "Languages: Java, Kotlin": the group's name is short and ends at the colon, or at the first tab of a table. */
const GROUP_NAME = /^([^:\t,;]{2,45})(?::\s*|\t)/u;
const LONGEST_KEYWORD = 80;

/** Where a list of skills is parted: commas outside brackets, semicolons, bars, bullets, tabs. */
function keywordsOf(text: string, offset: number): Field[] {
  const keywords: Field[] = [];
  let depth = 0;
  let from = 0;
  const push = (to: number) => {
    keywords.push(...splitCells(text.slice(from, to), offset + from, /\s[–—-]\s/gu).slice(0, 1));
    from = to + 1;
  };
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]!;
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (/[\t;|•·▪●]/u.test(character) || (character === ',' && depth === 0)) push(index);
  }
  push(text.length);
  return keywords
    .map((keyword) => ({ ...keyword, value: keyword.value.replace(/[.,;:]+$/, '') }))
    .map((keyword) => ({ ...keyword, end: keyword.start + keyword.value.length }))
    .filter((keyword) => /[\p{L}\p{N}]/u.test(keyword.value) && keyword.value.length <= LONGEST_KEYWORD);
}

/** A list that wraps goes on with the group of the line above it. */
function goesOn(view: LineView, previous: LineView | undefined): boolean {
  if (previous === undefined || view.marker !== null || view.gapBefore || GROUP_NAME.test(view.text))
    return false;
  return /,\s*$/.test(previous.text) || (/^\p{Ll}/u.test(view.text) && previous.text.includes(','));
}

/** Reads a skills section into groups of keywords. */
export function parseSkillGroups(views: readonly LineView[]): SkillGroup[] {
  const groups: { name: Field | null; keywords: Field[]; start: number; end: number }[] = [];
  let previous: LineView | undefined;
  for (const view of views) {
    const open = groups.at(-1);
    const match = GROUP_NAME.exec(view.text);
    const named =
      match !== null && (match[0].includes(':') || view.text.indexOf('\t') === view.text.lastIndexOf('\t'));
    const skipped = named ? match[0].length : 0;
    const keywords = keywordsOf(view.text.slice(skipped), view.start + skipped);
    if (open !== undefined && goesOn(view, previous)) {
      open.keywords.push(...keywords);
      open.end = view.end;
    } else {
      const value = named ? match[1]!.trim() : '';
      const name = named ? { value, start: view.start, end: view.start + value.length } : null;
      groups.push({ name, keywords, start: view.start, end: view.end });
    }
    previous = view;
  }
  return groups.filter((group) => group.keywords.length > 0);
}
