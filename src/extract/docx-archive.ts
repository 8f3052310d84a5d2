import { strFromU8, unzipSync } from 'fflate';
import { PrecheckError } from '../model/errors.ts';
import type { Limits } from '../model/limits.ts';

/** The parts of a DOCX that mammoth leaves out: page headers and footers, as lines of plain text. */
export interface DocxMargins {
  readonly headers: readonly string[];
  readonly footers: readonly string[];
  /** The program that wrote the file, from docProps/app.xml. */
  readonly application: string | null;
}

const MARGIN_PART = /^word\/(header|footer)\d*\.xml$/;
/** A header or footer is a few lines; a larger part is no margin. */
const LARGEST_MARGIN = 1_000_000;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** The text of each paragraph of a WordprocessingML part: its `w:t` runs, with tabs kept. */
function paragraphsOf(xml: string): string[] {
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)(?: [^>]*)?\/>/g)]
        .map((match) => (match[2] === undefined ? decodeEntities(match[1] ?? '') : '\t'))
        .join('')
        .trim(),
    )
    .filter((text) => text !== '');
}

/**
 * Looks at the zip's directory before anything is inflated, and reads the margins.
 * @throws PrecheckError `too-complex` where the directory promises more than the limits, `corrupt` where it cannot be read.
 */
export function readArchive(bytes: Uint8Array, limits: Limits): DocxMargins {
  let parts = 0;
  let inflated = 0;
  let margins: Record<string, Uint8Array>;
  try {
    margins = unzipSync(bytes, {
      filter: (file) => {
        parts += 1;
        inflated += file.originalSize;
        if (parts > limits.parts || inflated > limits.inflatedBytes) {
          throw new PrecheckError(
            'too-complex',
            'This document unpacks to far more than a CV holds. Save it again without large pictures or attachments.',
          );
        }
        return (
          (MARGIN_PART.test(file.name) || file.name === 'docProps/app.xml') &&
          file.originalSize <= LARGEST_MARGIN
        );
      },
    });
  } catch (error) {
    if (error instanceof PrecheckError) throw error;
    throw new PrecheckError('corrupt', DAMAGED_DOCX, { cause: error });
  }
  const textOf = (kind: string) =>
    Object.keys(margins)
      .filter((name) => MARGIN_PART.exec(name)?.[1] === kind)
      .sort()
      .flatMap((name) => paragraphsOf(strFromU8(margins[name]!)));
  const application = /<Application>([^<]{1,200})<\/Application>/.exec(
    strFromU8(margins['docProps/app.xml'] ?? new Uint8Array()),
  );
  return {
    headers: [...new Set(textOf('header'))],
    footers: [...new Set(textOf('footer'))],
    application: application?.[1] === undefined ? null : decodeEntities(application[1]),
  };
}

/** What to say of a DOCX that cannot be opened. */
export const DAMAGED_DOCX =
  'This Word document is damaged and cannot be opened. Open it in Word or LibreOffice, save it as a new DOCX or PDF and send that.';
