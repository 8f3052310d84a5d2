import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Miniflare, NoOpLog, type WorkerOptions } from 'miniflare';

export const BUNDLE = fileURLToPath(new URL('../../dist/worker.js', import.meta.url));

/** Bytes of a fixture by its path inside fixtures/. */
export function fixture(path: string): Buffer {
  return readFileSync(new URL(`../../fixtures/${path}`, import.meta.url));
}

/** A setting of wrangler.toml, so that the tests run on what is deployed. */
export function deploymentSetting(name: string): string {
  const source = readFileSync(new URL('../../wrangler.toml', import.meta.url), 'utf8');
  const value = new RegExp(`^${name} = (.+)$`, 'm').exec(source)?.[1];
  if (value === undefined) throw new Error(`wrangler.toml has no ${name}`);
  return value;
}

export interface Service {
  readonly url: URL;
  /** Everything that the runtime and the service have written so far. */
  said(): string;
  stop(): Promise<void>;
}

/**
 * Starts the built bundle in workerd on a free port of this machine. Nothing leaves it: `cf: false` keeps
 * miniflare from asking Cloudflare for request data.
 * @param more settings of the worker, such as its variables or what answers its own requests.
 */
export function startService(more: Partial<WorkerOptions> = {}): Promise<Service> {
  // Named one by one: miniflare would else follow a dynamic import inside pdf.js that is never run.
  return start({
    modules: [{ type: 'ESModule', path: BUNDLE }],
    modulesRoot: dirname(BUNDLE),
    ...more,
  } as WorkerOptions);
}

/** Starts a worker that does nothing, to tell what the runtime itself takes. */
export const startEmptyWorker = (): Promise<Service> => startAnswer('new Response("ok")');

/** Starts a worker that answers every request with the value of this expression. */
export function startAnswer(expression: string, more: Partial<WorkerOptions> = {}): Promise<Service> {
  return start({
    modules: true,
    script: `export default { fetch: () => ${expression} };`,
    ...more,
  } as WorkerOptions);
}

async function start(worker: WorkerOptions): Promise<Service> {
  const said: string[] = [];
  const service = new Miniflare({
    ...worker,
    compatibilityDate: JSON.parse(deploymentSetting('compatibility_date')) as string,
    compatibilityFlags: JSON.parse(deploymentSetting('compatibility_flags')) as string[],
    host: '127.0.0.1',
    port: 0,
    cf: false,
    log: new NoOpLog(),
    telemetry: { enabled: false },
    handleRuntimeStdio: (output: Readable, errors: Readable) => {
      for (const stream of [output, errors]) stream.on('data', (data: Buffer) => said.push(data.toString()));
    },
  });
  const url = await service.ready;
  return { url, said: () => said.join(''), stop: () => service.dispose() };
}
