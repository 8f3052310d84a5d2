import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const PROGRAM = join(ROOT, 'dist', 'cli.js');
export const NOW = ['--now', '2026-11-23'];
export const ROLE = ['--role', 'backend-developer', ...NOW];

export const PDF = 'fixtures/aroha-ngata-backend/aroha-ngata-cv.pdf';
export const DOCX = 'fixtures/tomasz-wilk-devops/tomasz-wilk-cv.docx';
export const TEXT = 'fixtures/priya-raman-data-analyst/priya-raman-cv.txt';
export const LOCKED = 'fixtures/grace-okafor-backend-encrypted/grace-okafor-cv.pdf';
export const SCAN = 'fixtures/bruno-tavares-frontend-scan/scan0001.pdf';

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Runs the built program as a process of its own, with pipes for its streams, and waits for its end. */
export function runCli(words: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  const { input, environment = {}, cwd = ROOT } = surroundings;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...words], {
      cwd,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (chunk: string) => {
        output[name] += chunk;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...output }));
    // A program that complains before it reads closes its end; that is no fault of the test.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** A folder that is there for one test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cv-precheck-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
