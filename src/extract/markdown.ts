import { cleanCharacters } from './characters.ts';
import { type DraftLine, draftLine, type RawDocument } from './draft.ts';
import { indentLevel, NO_LAYOUT, splitLines } from './plain.ts';

/** Whether text carries Markdown's own marks: a heading, bold text or a link with a target. */
export function looksLikeMarkdown(text: string): boolean {
  return (
    /^#{1,6} \S/m.test(text) ||
    /\*\*[^*\n]{1,200}\*\*/.test(text) ||
    /\[[^\]\n]{1,200}\]\((?:https?|mailto):/.test(text)
  );
}

interface Inline {
  readonly text: string;
  readonly bold: boolean;
  readonly links: DraftLine['links'];
}

// A link or picture, emphasis, code, or an automatic link; each alternative begins with its own mark.
const INLINE =
  /!?\[([^\]\n]{0,300})\]\(([^)\s]{0,500})(?: [^)]{0,200})?\)|(\*\*|__)(.{1,400}?)\3|([*_])([^*_\n]{1,400})\5|`([^`\n]{1,300})`|<(https?:[^>\s]{1,500})>/g;

/** Takes Markdown's marks off one line and keeps what they say. */
function readInline(raw: string): Inline {
  const links: { start: number; end: number; url: string }[] = [];
  let text = '';
  let position = 0;
  let boldLength = 0;
  for (const match of raw.matchAll(INLINE)) {
    const [whole, linkText, target, , strong, mark, emphasis, code, address] = match;
    const before = raw[match.index - 1] ?? ' ';
    // An underscore inside a word (snake_case) is no emphasis.
    if (mark === '_' && /\w/.test(before)) continue;
    text += raw.slice(position, match.index);
    position = match.index + whole.length;
    if (strong !== undefined) {
      const inner = readInline(strong);
      links.push(
        ...inner.links.map((link) => ({
          ...link,
          start: link.start + text.length,
          end: link.end + text.length,
        })),
      );
      text += inner.text;
      boldLength += inner.text.length;
      continue;
    }
    const content = linkText ?? emphasis ?? code ?? address ?? '';
    const url = target ?? address;
    if (url !== undefined && /^(?:https?|mailto|tel):/i.test(url)) {
      links.push({ start: text.length, end: text.length + content.length, url });
    }
    text += whole.startsWith('!') ? '' : content;
  }
  text = (text + raw.slice(position)).replace(/\\([\\`*_{}[\]()#+\-.!|])/g, '$1');
  return { text, bold: boldLength * 2 > text.trim().length, links };
}

const HEADING = /^(#{1,6})\s+(\S.*)?$/;
const ITEM = /^(\s*)(?:[-*+•]|\d{1,2}[.)])\s+(.*)$/;
const RULE = /^\s*(?:[-*_=]\s*){3,}$/;
const TABLE_FRAME = /^[\s:|-]+$/;

/** The words of a heading without the marks that may close it. */
function headingText(raw: string): string {
  let end = raw.trimEnd().length;
  while (raw[end - 1] === '#') end -= 1;
  return raw.slice(0, end).trimEnd();
}

/** One line of Markdown as a draft, or null for a rule or the frame of a table. */
function readLine(raw: string, gapBefore: boolean): DraftLine | null {
  const isFrame = raw.includes('|') && raw.trim().length > 1 && TABLE_FRAME.test(raw);
  if (RULE.test(raw) || isFrame || /^\s*<[^>]*>\s*$/.test(raw)) return null;
  const heading = HEADING.exec(raw);
  if (heading !== null) {
    const inline = readInline(headingText(heading[2] ?? ''));
    return draftLine(inline.text, {
      headingLevel: heading[1]!.length,
      bold: true,
      links: inline.links,
      gapBefore,
    });
  }
  const item = ITEM.exec(raw);
  if (item !== null) {
    const inline = readInline(item[2] ?? '');
    const links = inline.links.map((link) => ({ ...link, start: link.start + 2, end: link.end + 2 }));
    return draftLine(`• ${inline.text}`, {
      listLevel: indentLevel(item[1] ?? ''),
      bold: inline.bold,
      links,
      gapBefore,
    });
  }
  const cells = /^\s*\|(.*)\|\s*$/.exec(raw);
  const content =
    cells === null
      ? raw.trim().replace(/^>\s*/, '')
      : cells[1]!
          .split('|')
          .map((cell) => cell.trim())
          .join('\t');
  const inline = readInline(content);
  const leading = inline.text.length - inline.text.trimStart().length;
  const links = inline.links.map((link) => ({
    ...link,
    start: Math.max(0, link.start - leading),
    end: Math.max(0, link.end - leading),
  }));
  return draftLine(inline.text.trim().replace(/ {3,}|\t+/g, '\t'), { bold: inline.bold, links, gapBefore });
}

/** Lines longer than this are no Markdown a person wrote; their marks are left as they are. */
const LONGEST_LINE = 20_000;

/** Reads Markdown: headings by level, lists by depth, links with their targets, marks taken off. */
export function readMarkdown(text: string): RawDocument {
  const lines: DraftLine[] = [];
  let gapBefore = false;
  let odd = 0;
  for (const raw of splitLines(text)) {
    const clean = cleanCharacters(raw);
    odd += clean.odd;
    if (clean.text.trim() === '') {
      gapBefore = true;
      continue;
    }
    const line =
      clean.text.length > LONGEST_LINE
        ? draftLine(clean.text.trim(), { gapBefore })
        : readLine(clean.text, gapBefore);
    if (line === null) {
      gapBefore = true;
      continue;
    }
    lines.push(line);
    gapBefore = false;
  }
  return {
    format: 'markdown',
    pages: null,
    lines,
    signals: { ...NO_LAYOUT, oddCharacterShare: text.length === 0 ? 0 : odd / text.length },
    doubts: [],
  };
}
