/**
 * pdf.js refers to these browser classes when it loads, even where nothing is drawn; the edge runtime and
 * Node lack them. Empty stand-ins are enough for reading text. Import this before pdf-parse.
 */
const scope = globalThis as unknown as Record<string, unknown>;
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) scope[name] ??= class {};
// A font that has "loaded" at once: see NO_FONTS in library.ts.
scope.FontFace ??= class {
  readonly loaded = Promise.resolve(this);
};

export {};
