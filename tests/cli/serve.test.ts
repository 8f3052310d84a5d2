import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../src/build/free-port.ts';
import { COMPATIBILITY } from '../../src/cli/serve.ts';
import { PROGRAM, ROOT, runCli } from './run-cli.ts';

async function startService(port: number): Promise<{ child: ChildProcess; welcome: string }> {
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--port', String(port)], { cwd: ROOT });
  onTestFinished(async () => {
    // Asked and not forced: only then does it end the runtime that it started.
    if (child.exitCode !== null || !child.kill('SIGTERM')) return;
    await once(child, 'exit');
  });
  const output = { all: '' };
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    output.all += chunk;
  });
  child.stdout.setEncoding('utf8');
  for await (const chunk of child.stdout) {
    output.all += String(chunk);
    if (output.all.includes('Ctrl-C')) break;
  }
  return { child, welcome: output.all };
}

test('serve answers, says what to open and try, and stops at Ctrl-C', async () => {
  const port = await freePort();
  const { child, welcome } = await startService(port);
  expect(welcome).toContain(`Open http://localhost:${port} in a browser`);
  expect(welcome).not.toMatch(/warn|error|deprecat/i);
  const [, sample = '', address] = /curl -F cv=@(\S+) -F role=\S+ (\S+)/.exec(welcome) ?? [];
  expect(existsSync(join(ROOT, sample))).toBe(true);
  expect(address).toBe(`http://localhost:${port}/v1/checks`);

  const health = await fetch(`http://127.0.0.1:${port}/healthz`);
  expect(health.status).toBe(200);
  const form = new FormData();
  form.set('cv', new Blob([readFileSync(join(ROOT, sample))]), 'cv.pdf');
  form.set('role', 'backend-developer');
  const answer = await fetch(`http://127.0.0.1:${port}/v1/checks`, { method: 'POST', body: form });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    schemaVersion: '1',
    document: { format: 'pdf', readability: 'good' },
  });

  child.kill('SIGINT');
  const [code] = (await once(child, 'exit')) as [number | null];
  expect(code).toBe(0);
});

test('a port in use is said plainly, with another to try', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.close();
  });
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const { code, stdout, stderr } = await runCli(['serve', '--port', String(port)]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(`Port ${port} is in use`);
  expect(stderr).toMatch(/cv-precheck serve --port \d+/);
});

test('the embedded runtime behaves as the deployed one: same date and flags as wrangler.toml', () => {
  const settings = readFileSync(join(ROOT, 'wrangler.toml'), 'utf8');
  expect(settings).toContain(`compatibility_date = "${COMPATIBILITY.date}"`);
  const flags = /^compatibility_flags = \[([^\]]*)\]/m.exec(settings)?.[1] ?? '';
  expect([...flags.matchAll(/"([^"]+)"/g)].map(([, flag]) => flag)).toEqual([...COMPATIBILITY.flags]);
});
