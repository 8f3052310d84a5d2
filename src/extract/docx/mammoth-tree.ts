import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Flattened } from './facts.ts';
import { escapeXml } from './flattening.ts';

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

/** A DOCX of two parts; nothing is compressed, since it is read at once. */
function packed({ xml, links }: Flattened): Uint8Array {
  const document = `<w:document xmlns:w="${MAIN}" xmlns:r="${RELATIONS}"><w:body>${xml}</w:body></w:document>`;
  return zipSync(
    {
      'word/document.xml': strToU8(document),
      'word/_rels/document.xml.rels': strToU8(relationshipsXml(links)),
    },
    { level: 0 },
  );
}

/** Lets mammoth read the plain document; only its tree is wanted. */
export async function readTree(flattened: Flattened): Promise<TreeNode> {
  let tree: TreeNode | null = null;
  const { buffer: arrayBuffer } = packed(flattened);
  // mammoth's Node build takes `buffer`, its browser build `arrayBuffer`; each ignores the other.
  const input = {
    arrayBuffer,
    buffer: typeof Buffer === 'undefined' ? undefined : Buffer.from(arrayBuffer),
  } as { arrayBuffer: ArrayBuffer };
  await mammoth.convertToHtml(input, {
    transformDocument: (root: TreeNode) => {
      tree = root;
      // Without children there is no HTML to make.
      return { ...root, children: [] };
    },
  });
  if (tree === null) throw new Error('no document in the file');
  return tree;
}
