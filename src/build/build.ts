import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { build } from 'esbuild';
import { COMMAND_LINE, inRoot, WORKER } from './bundles.ts';

/** Writes src/generated from rules/; a fault in a rule file is printed where it stands and ends the build. */
async function generate(): Promise<void> {
  await import('./generate.ts');
  if (process.exitCode !== undefined) process.exit();
}

/** Writes a file beside the old one and swaps them, so that a running process never reads half. */
async function replaceFile(path: string, contents: Uint8Array | string, mode: number): Promise<void> {
  const fresh = `${path}.${process.pid}.tmp`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(fresh, contents, { mode });
  await rename(fresh, path);
}

async function bundleWorker(): Promise<void> {
  const { outputFiles } = await build({ ...WORKER, write: false });
  await Promise.all(outputFiles.map((file) => replaceFile(file.path, file.contents, 0o644)));
}

/** The parts first, the program last, then parts of earlier builds go: it works at every moment between. */
async function bundleCommandLine(): Promise<void> {
  const { outputFiles } = await build({ ...COMMAND_LINE, write: false });
  const program = inRoot('dist', 'cli.js');
  const parts = outputFiles.filter((file) => file.path !== program);
  await Promise.all(parts.map((part) => replaceFile(part.path, part.contents, 0o644)));
  for (const file of outputFiles.filter(({ path }) => path === program)) {
    await replaceFile(program, `#!/usr/bin/env node\n${file.text}`, 0o755);
  }
  const fresh = new Set(parts.map((part) => basename(part.path)));
  const present = await readdir(inRoot('dist', 'cli'));
  await Promise.all(
    present
      .filter((name) => !fresh.has(name))
      .map((name) => rm(inRoot('dist', 'cli', name), { force: true })),
  );
}

await generate();
try {
  await Promise.all([bundleWorker(), bundleCommandLine()]);
} catch {
  // esbuild has printed what and where.
  process.exitCode = 1;
}
