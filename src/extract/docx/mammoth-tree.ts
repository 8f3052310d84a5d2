import { type DocxParts, read } from 'mammoth/lib/docx/docx-reader.js';
import { type Bounds, stopIfLate } from '../../model/limits.ts';
import type { Flattened } from './facts.ts';
import { escapeXml } from './flattening.ts';
import { portionsOf } from './portions.ts';

/** The nodes of mammoth's document tree, as far as they are used here; its types leave them out. */
export interface TreeNode {
  readonly type: string;
  readonly children?: readonly TreeNode[];
  readonly value?: string;
  readonly href?: string | null;
  /** Of a run: the number of its look. */
  readonly font?: string | null;
  /** Of a paragraph: the number of its facts. */
  readonly alignment?: string | null;
  /** Of a table cell. */
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

function relationshipsXml(links: readonly string[]): string {
  const each = links.map(
    (url, index) =>
      `<Relationship Id="L${index}" Type="${RELATIONS}/hyperlink" Target="${escapeXml(url)}" TargetMode="External"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${each.join('')}</Relationships>`;
}

/** The parts of a document as mammoth asks for them; they are handed over as they are, without a file to unpack. */
function partsOf(xml: string, relationships: string): DocxParts {
  const parts = new Map([
    [
      'word/document.xml',
      `<w:document xmlns:w="${MAIN}" xmlns:r="${RELATIONS}"><w:body>${xml}</w:body></w:document>`,
    ],
    ['word/_rels/document.xml.rels', relationships],
  ]);
  return { exists: (name) => parts.has(name), read: async (name) => parts.get(name) ?? '' };
}

/**
 * Lets mammoth read the plain document, portion by portion.
 *
 * Why by its reader alone: its front door also makes HTML of the tree, by rules that it reads anew each time, which
 * nobody wants here.
 * @returns the blocks of the document.
 * @throws PrecheckError `too-complex`.
 */
export async function readTree({ xml, links }: Flattened, bounds: Bounds): Promise<readonly TreeNode[]> {
  const relationships = relationshipsXml(links);
  const blocks: TreeNode[] = [];
  for (const portion of portionsOf(xml, bounds.limits)) {
    stopIfLate(bounds);
    const { value } = await read(partsOf(portion, relationships));
    for (const block of (value as TreeNode).children ?? []) blocks.push(block);
  }
  return blocks;
}
