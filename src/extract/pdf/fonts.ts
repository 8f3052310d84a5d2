import type { PdfFont, PdfPage } from './library.ts';

/** What reading needs to know of a font. */
export interface Font {
  /** Its name without the tag of a subset, or '' where it has none. */
  readonly name: string;
  readonly bold: boolean;
  /** Whether its signs are pictures (icon fonts): their letters mean nothing. */
  readonly icons: boolean;
  /** From the units of its glyphs to the font size. */
  readonly unit: number;
  /** Height of its letters in units of the font size. */
  readonly height: number;
}

const BOLD_NAME = /bold|black|heavy|semib|demi|extrab|cmb|sfb|ecbx|medi(?!um)/i;
const ICON_NAME =
  /awesome|academicons|marvosym|ionicons|icomoon|fontello|glyphicon|typicons|material(?:design)?-?(?:icons|symbols)|devicon|icon(?:s|font)?$/i;
const SUBSET_TAG = /^[A-Z]{6}\+/;

const UNKNOWN: Font = { name: '', bold: false, icons: false, unit: 0.001, height: 1 };

function fontOf(font: PdfFont): Font {
  const name = (font.name ?? '').replace(SUBSET_TAG, '');
  const unit = Math.abs(font.fontMatrix?.[0] ?? 0.001) || 0.001;
  const [, bottom = 0, , top = 0] = font.bbox ?? [];
  // The glyphs of a Type 3 font are drawings of any size; their box tells how large they come out.
  const height = font.isType3Font === true && top > bottom ? (top - bottom) * unit : 1;
  return {
    name,
    bold: font.bold === true || font.black === true || BOLD_NAME.test(name),
    icons: ICON_NAME.test(name),
    unit,
    height: height > 0.2 && height < 5 ? height : 1,
  };
}

/** Looks up the fonts of a page, each once; they are known after the page's operators were read. */
export function fontReader(page: PdfPage): (name: string) => Font {
  const known = new Map<string, Font>();
  return (name) => {
    let font = known.get(name);
    if (font === undefined) {
      font = page.commonObjs.has(name) ? fontOf((page.commonObjs.get(name) ?? {}) as PdfFont) : UNKNOWN;
      known.set(name, font);
    }
    return font;
  };
}
