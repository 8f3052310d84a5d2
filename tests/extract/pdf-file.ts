/** Operators that write `text` with its baseline starting at a point, measured from the top left corner. */
export function write(text: string, left: number, top: number, size = 10, font = 'F1'): string {
  const escaped = text.replace(/[()\\]/g, '\\$&');
  return `BT /${font} ${size} Tf 1 0 0 1 ${left} ${800 - top} Tm (${escaped}) Tj ET\n`;
}

/** Operators that fill a rectangle, measured from the top left corner, in a colour as "r g b" from 0 to 1. */
export function fill(colour: string, left: number, top: number, width: number, height: number): string {
  return `${colour} rg ${left} ${800 - top - height} ${width} ${height} re f 0 0 0 rg\n`;
}
