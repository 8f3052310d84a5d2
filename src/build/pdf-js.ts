import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** The version whose sources the tables below were read against; another one fails the build, to be looked at. */
const VERSION = '5.4.296';

/** What to leave out of one file of pdf.js, which holds many sources, each below a line with its path. */
interface Cut {
  /** Sources that reading never runs. */
  readonly sections: RegExp;
  /** What the sources that stay still name of them. */
  readonly standIns: string;
  /** Exact pieces of source, and what stands there instead. */
  readonly replacements: readonly (readonly [from: string, to: string])[];
}

/**
 * The half that shows a document. Left out: drawing on a canvas, the layers over a page, editing, and reading from
 * an address (a file is always handed over as bytes).
 *
 * The replaced line is how it asks for a native drawing library where it takes its surroundings for Node. Nothing is
 * drawn here; the edge runtime has no such library, so that it complains at each start, and Node takes a while to load it.
 */
const DISPLAY: Cut = {
  sections:
    /^\.\/src\/(?:pdf|display\/(?:editor\/.+|annotation_layer|canvas|canvas_dependency_tracker|draw_layer|fetch_stream|network|node_stream|pattern_helper|svg_factory|text_layer|touch_manager|xfa_layer|xfa_text))\.js$/,
  standIns: `
class AnnotationEditor {}
class TextLayer { static cleanup() {} }
class LeftOut { constructor() { throw new Error('This build of pdf.js only reads.'); } }
class CanvasDependencyTracker extends LeftOut {}
class CanvasGraphics extends LeftOut {}
class PDFFetchStream extends LeftOut {}
class PDFNetworkStream extends LeftOut {}
class PDFNodeStream extends LeftOut {}
const XfaText = { textContent: () => new LeftOut() };
export { getDocument, GlobalWorkerOptions, util_ImageKind as ImageKind, OPS, PDFDateString, Util, VerbosityLevel };
`,
  replacements: [['process.getBuiltinModule("module").createRequire(import.meta.url)', '(() => undefined)']],
};

/**
 * The half that reads a document. Left out: forms in XFA with the widths of the fonts they take for granted, which
 * pdf.js reads only with `enableXfa`.
 */
const READER: Cut = {
  sections:
    /^\.\/src\/core\/(?:xfa\/.+|xfa_fonts|(?:calibri|helvetica|myriadpro|segoeui)_factors|liberationsans_widths)\.js$/,
  standIns: `
const getXfaFontName = () => null;
const getXfaFontDict = () => null;
const XFAFactory = { getRichTextAsHtml: () => null };
`,
  replacements: [],
};

/**
 * Leaves the substitutes for newer functions of the language out: the modules that hold them, and the lines that load
 * them.
 */
function withoutSubstitutes(source: string): string {
  const modules = source.indexOf('/******/ var __webpack_modules__');
  const program = source.indexOf('var __webpack_exports__ = {};');
  const rest = source.slice(0, modules) + source.slice(program);
  return rest.replace(/^var \w+ = __webpack_require__\(\d+\);$/gm, '');
}

/** The sources of a file without those that `cut` names. */
function withoutSections(source: string, { sections, standIns }: Cut): string {
  const parts = source.split(/^(?=;\/\/ \.\/)/m);
  const kept = parts.filter((part) => !sections.test(/^;\/\/ (.+)/.exec(part)?.[1] ?? ''));
  return kept.join('') + standIns;
}

/**
 * A file of pdf.js without what `cut` names.
 * @throws Error where a piece to replace is not there, or where something left out is still called for.
 */
function lean(source: string, cut: Cut, substitutes: 'kept' | 'left out'): string {
  if (!source.includes(`pdfjsVersion = ${VERSION}`)) throw new Error(`it is not version ${VERSION}`);
  let text = withoutSections(substitutes === 'kept' ? source : withoutSubstitutes(source), cut);
  for (const [from, to] of cut.replacements) {
    if (!text.includes(from)) throw new Error(`it does not hold ${from}`);
    text = text.replaceAll(from, to);
  }
  if (substitutes === 'left out' && text.includes('__webpack_require__'))
    throw new Error('it needs its loader');
  return text;
}

/**
 * Leaves out of pdf.js what only a viewer runs, more than half of it.
 *
 * @param substitutes whether the runtime needs the substitutes for newer functions of the language. One set serves
 *   both halves: the reader loads first and puts them on the global objects.
 */
export function pdfForReading(substitutes: 'kept' | 'left out'): Plugin {
  return {
    name: 'pdf-for-reading',
    setup({ onLoad }) {
      const halves = [
        { filter: /[\\/]pdf\.worker\.mjs$/, cut: READER, substitutes },
        { filter: /[\\/]pdfjs-dist[\\/].*[\\/]pdf\.mjs$/, cut: DISPLAY, substitutes: 'left out' },
      ] as const;
      for (const half of halves) {
        onLoad({ filter: half.filter }, async ({ path }) => {
          try {
            return {
              contents: lean(await readFile(path, 'utf8'), half.cut, half.substitutes),
              loader: 'js',
            };
          } catch (error) {
            return { errors: [{ text: `pdf.js is not as src/build/pdf-js.ts knows it: ${error}` }] };
          }
        });
      }
    },
  };
}
