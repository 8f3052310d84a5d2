import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, PluginBuild } from 'esbuild';

const HOME = fileURLToPath(new URL('../../node_modules/mammoth/', import.meta.url));

/**
 * Its browser files on every platform: its Node files open what a document links to. With one set in both bundles
 * the command line reads a DOCX by the very code that the edge does.
 */
async function takeBrowserFiles({ onLoad }: PluginBuild): Promise<void> {
  const { browser } = JSON.parse(await readFile(join(HOME, 'package.json'), 'utf8')) as {
    browser: Record<string, string>;
  };
  const replacements = new Map(
    Object.entries(browser).map(([from, to]) => [join(HOME, from), join(HOME, to)]),
  );
  onLoad({ filter: /[\\/]mammoth[\\/]lib[\\/]/ }, async ({ path }) => {
    const replacement = replacements.get(path);
    if (replacement === undefined) return null;
    return {
      contents: await readFile(replacement, 'utf8'),
      resolveDir: dirname(replacement),
      loader: 'js',
    };
  });
}

/** Libraries that its reader names and never calls: it gets its parts unpacked, and no document is written here. */
function leaveOutWriters({ onResolve, onLoad }: PluginBuild): void {
  onResolve({ filter: /^(?:jszip|xmlbuilder)$/ }, ({ path }) => ({ path, namespace: 'left-out' }));
  onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
}

/** The two thousand entities of HTML beside the five of XML; only a document said to be HTML has them. */
const HTML_ENTITIES = /^exports\.HTML_ENTITIES = freeze\(\{$[^}]+^\}\);$/m;

function leaveOutHtmlEntities({ onLoad }: PluginBuild): void {
  onLoad({ filter: /[\\/]@xmldom[\\/]xmldom[\\/]lib[\\/]entities\.js$/ }, async ({ path }) => {
    const source = await readFile(path, 'utf8');
    if (!HTML_ENTITIES.test(source)) return { errors: [{ text: 'xmldom no longer has its HTML_ENTITIES' }] };
    return { contents: source.replace(HTML_ENTITIES, 'exports.HTML_ENTITIES = exports.XML_ENTITIES;') };
  });
}

/** mammoth as far as it reads a document, with the same files in every bundle. */
export const mammothForReading: Plugin = {
  name: 'mammoth-for-reading',
  async setup(build) {
    leaveOutWriters(build);
    leaveOutHtmlEntities(build);
    await takeBrowserFiles(build);
  },
};
