/**
 * Checks one file as the command line does and prints what it came to, how long it took and how far memory rose.
 * A process of its own for each file, because memory that one file took is never seen to go back.
 */
import { readFileSync } from 'node:fs';
import { pack } from '../../generated/pack.ts';
import { PrecheckError } from '../../model/errors.ts';
import { createChecker } from '../../pipeline.ts';
import { NOW } from './cases.ts';
import type { Probed } from './set-odd-files.ts';

const OPTIONS = { role: 'backend-developer', now: NOW } as const;
const checker = createChecker(pack);
const check = (bytes: Uint8Array) => checker.check(bytes, { ...OPTIONS, fileName: null });

async function outcomeOf(bytes: Uint8Array): Promise<string> {
  try {
    return `report ${(await check(bytes)).document.readability}`;
  } catch (error) {
    return error instanceof PrecheckError ? error.code : `crash ${String(error)}`;
  }
}

// A first check prepares the word lists, which an idle process has.
await check(new TextEncoder().encode('Jane Example\n\nSkills\nJava'));
const bytes = new Uint8Array(readFileSync(process.argv[2] ?? ''));
const idle = process.memoryUsage().rss;
const start = performance.now();
const outcome = await outcomeOf(bytes);
const probed: Probed = {
  outcome,
  milliseconds: performance.now() - start,
  // Kilobytes.
  bytesOverIdle: process.resourceUsage().maxRSS * 1024 - idle,
};
console.log(JSON.stringify(probed));
