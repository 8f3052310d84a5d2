import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { PrecheckError } from '../model/errors.ts';
import { type Console, write } from './console.ts';
import { choice, numberBetween } from './option-values.ts';
import { addBoundOptions, type BoundFlags, boundsOf, serverThreads } from './readers.ts';
import { MOST_CONCURRENCY } from '../model/settings.ts';

const RUNTIMES = ['workerd', 'node'] as const;

interface Address {
  readonly port: number;
  readonly host: string;
}

interface ServeFlags extends Address, BoundFlags {
  readonly runtime: (typeof RUNTIMES)[number];
  readonly concurrency?: number;
}

/** As in wrangler.toml; a test holds the two together. */
export const COMPATIBILITY = { date: '2026-04-24', flags: ['nodejs_compat'] } as const;

const DEFAULT_PORT = 8787;
const DEFAULT_HOST = '127.0.0.1';
/** A CV of the checkout to try the service with. */
const SAMPLE = 'fixtures/aroha-ngata-backend/aroha-ngata-cv.pdf';
const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Variables of the environment that the service knows; it is told what they mean where it reads them. */
const SETTINGS = ['ALLOWED_ORIGINS', 'API_KEYS', 'LOG_CHECKS'] as const;

const HELP_AFTER = `
--runtime workerd runs the very bundle of the edge in its runtime. --runtime node runs the same service on Node alone,
for hosting it yourself: each file is read in a thread, which --timeout and --memory end; the rest goes on.

The service takes these variables of the environment, none of which is needed:
  ALLOWED_ORIGINS  sites whose scripts may call the API, such as https://jobs.example (none)
  API_KEYS         keys that programs must send, or their digests as sha256:… (none: the API is open)
  LOG_CHECKS       on: one line a check, with id, outcome, size, format and times, and nothing of the CV (off)`;

/** The settings of the service that the environment has. */
function settingsIn({ environment }: Console): Record<string, string> {
  const given = SETTINGS.map((name) => [name, environment[name]] as const);
  return Object.fromEntries(
    given.filter((pair): pair is [(typeof SETTINGS)[number], string] => pair[1] !== undefined),
  );
}

/** Adds the command that runs the service on this machine. */
export function addServeCommand(program: Command, console: Console): void {
  const command = program
    .command('serve')
    .description('run the web form and the API on this machine')
    .option('--port <number>', 'port to listen on', numberBetween(1, 65535, true), DEFAULT_PORT)
    .option('--host <address>', 'address to listen on; 0.0.0.0 lets other machines in', DEFAULT_HOST)
    .addOption(choice('--runtime <name>', 'what the service runs on', RUNTIMES).default('workerd'))
    .option(
      '--concurrency <count>',
      'node: files read at once (default: one a processor, at most 4)',
      numberBetween(1, MOST_CONCURRENCY, true),
    );
  addBoundOptions(command)
    .addHelpText('after', HELP_AFTER)
    .action(async (flags: ServeFlags) => {
      refuseBounds(flags);
      await requireFreePort(flags);
      const stop = await (flags.runtime === 'node' ? startOnNode : startOnWorkerd)(flags, console);
      await write(console.stdout, welcome(flags));
      await stopSignal();
      await stop();
    });
}

/** @throws PrecheckError `bad-request` for bounds of threads where there are none. */
function refuseBounds({ runtime, timeout, memory, concurrency }: ServeFlags): void {
  if (runtime === 'node' || [timeout, memory, concurrency].every((given) => given === undefined)) return;
  throw new PrecheckError(
    'bad-request',
    '--timeout, --memory and --concurrency are about threads, which only --runtime node has. The edge has limits of its own.',
  );
}

async function startOnNode(flags: ServeFlags, console: Console): Promise<() => Promise<void>> {
  const { startNodeService } = await import('./serve-node.ts');
  return startNodeService({
    host: flags.host,
    port: flags.port,
    settings: settingsIn(console),
    readers: {
      file: console.threadFile,
      threads: flags.concurrency ?? serverThreads(),
      bounds: boundsOf(flags),
    },
  });
}

/** @throws PrecheckError `bad-request` where something else listens there, or the address is not this machine's. */
function requireFreePort({ port, host }: Address): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (cause: NodeJS.ErrnoException) => {
      reject(new PrecheckError('bad-request', portFault(cause.code, { port, host }), { cause }));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function portFault(code: string | undefined, { port, host }: Address): string {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use by another program. Stop that, or choose another port: cv-precheck serve --port ${port === 65535 ? port - 1 : port + 1}`;
  }
  if (code === 'EACCES')
    return `This account may not listen on port ${port}. Choose one above 1023 with --port.`;
  return `It is not possible to listen on ${host} (${code ?? 'unknown fault'}). Check --host.`;
}

/**
 * Runs the built worker in workerd, the runtime that serves it at the edge, inside this process's care.
 *
 * Why miniflare and not `wrangler dev`: no watcher, no account, no usage reports, no look-up of Cloudflare's own
 * request data (`cf: false`): nothing leaves this machine. Requests are not logged.
 */
async function startOnWorkerd({ port, host }: Address, console: Console): Promise<() => Promise<void>> {
  const scriptPath = join(ROOT, 'dist', 'worker.js');
  if (!existsSync(scriptPath)) {
    throw new PrecheckError('not-found', 'The service has not been built yet. Run "npm run build" first.');
  }
  const { Miniflare, NoOpLog } = await import('miniflare');
  const service = new Miniflare({
    name: 'cv-precheck',
    host,
    port,
    // Named rather than found: miniflare would follow a dynamic import inside pdf.js that is never run.
    modules: [{ type: 'ESModule', path: scriptPath }],
    modulesRoot: dirname(scriptPath),
    compatibilityDate: COMPATIBILITY.date,
    compatibilityFlags: [...COMPATIBILITY.flags],
    bindings: settingsIn(console),
    cf: false,
    log: new NoOpLog(),
    logRequests: false,
    telemetry: { enabled: false },
  });
  try {
    await service.ready;
  } catch (cause) {
    await service.dispose().catch(() => undefined);
    const reason = cause instanceof Error ? ` (${cause.message.split('\n')[0] ?? ''})` : '';
    throw new PrecheckError('internal', `The embedded runtime did not start${reason}. Run "npm ci" again.`, {
      cause,
    });
  }
  return () => service.dispose();
}

function welcome({ port, host }: Address): string {
  const name = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host;
  const address = `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
  const sample = existsSync(join(ROOT, SAMPLE)) ? relative(process.cwd(), join(ROOT, SAMPLE)) : 'your-cv.pdf';
  return [
    `CV pre-check is running. Open ${address} in a browser, or try the API:`,
    '',
    `  curl -F cv=@${sample} -F role=backend-developer ${address}/v1/checks`,
    '',
    'Nothing that is sent to it is kept. Press Ctrl-C to stop.',
    '',
  ].join('\n');
}

/**
 * Waits for Ctrl-C or a request to stop.
 *
 * Why it drops other listeners: miniflare has set its own, which end the process at once with a failure code; a
 * service that was stopped on purpose ends with 0 and closes what it opened.
 */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.removeAllListeners(signal);
      process.once(signal, () => resolve());
    }
  });
}
