import type { PdfImage, PdfPage } from './library.ts';
import type { DrawnImage, PageContent } from './page-content.ts';

/** A portrait on a CV is between a stamp and a postcard, in points: 15 mm to 90 mm. */
const SMALLEST = 42;
const LARGEST = 260;
/** Width to height: portraits stand upright or are square; a banner or a signature is wider. */
const NARROWEST_SHAPE = 0.55;
const WIDEST_SHAPE = 1.4;
/** How far down the page a portrait ends, as a share of its height. */
const LOWEST = 0.5;
/** A photo has many shades; a logo, an icon or a code of squares a few. Of this many pixels looked at: */
const PIXELS_SEEN = 400;
const FEWEST_SHADES = 60;

function hasPortraitPlace({ area }: DrawnImage, { height }: PageContent): boolean {
  const [left, top, right, bottom] = area;
  const [across, down] = [right - left, bottom - top];
  const shape = across / down;
  return (
    Math.min(across, down) >= SMALLEST &&
    Math.max(across, down) <= LARGEST &&
    shape >= NARROWEST_SHAPE &&
    shape <= WIDEST_SHAPE &&
    bottom <= height * LOWEST
  );
}

/** The pixels of an image as soon as pdf.js has decoded them; null where it could not. */
function imageOf(id: string, page: PdfPage): Promise<PdfImage | null> {
  // Images that stand on several pages are named so.
  const store = id.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => {
    store.get(id, (image) => resolve((image ?? null) as PdfImage | null));
  });
}

const RGB = 2;
const RGBA = 3;

/** Whether an image has the many shades of a photo. */
async function isShaded({ id }: DrawnImage, page: PdfPage): Promise<boolean> {
  if (id === null) return false;
  const image = await imageOf(id, page);
  const data = image?.data;
  if (!data || (image.kind !== RGB && image.kind !== RGBA)) return false;
  const channels = image.kind === RGBA ? 4 : 3;
  const pixels = Math.floor(data.length / channels);
  const shades = new Set<number>();
  for (let seen = 0; seen < PIXELS_SEEN; seen += 1) {
    const at = Math.floor((seen * pixels) / PIXELS_SEEN) * channels;
    shades.add(((data[at]! >> 3) << 10) | ((data[at + 1]! >> 3) << 5) | (data[at + 2]! >> 3));
  }
  return shades.size >= FEWEST_SHADES;
}

/** Counts the pictures of a page that by place, size, shape and shades are likely a portrait: one, or none. */
export async function countPortraits(content: PageContent, page: PdfPage): Promise<number> {
  for (const image of content.images) {
    if (hasPortraitPlace(image, content) && (await isShaded(image, page))) return 1;
  }
  return 0;
}
