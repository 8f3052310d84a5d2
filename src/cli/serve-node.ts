import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Checker } from '../pipeline.ts';
import { createApp } from '../worker/app.ts';
import { pack } from '../generated/pack.ts';
import { lazyChecker } from '../worker/lazy-checker.ts';
import { startThreads, type ThreadOptions } from './isolation/isolated-checker.ts';

export interface NodeServiceOptions {
  readonly host: string;
  readonly port: number;
  /** What the edge has as variables: ALLOWED_ORIGINS, API_KEYS, LOG_CHECKS. */
  readonly settings: Readonly<Record<string, string>>;
  readonly readers: Omit<ThreadOptions, 'mostWaiting'>;
}

/** Files that wait for a thread at most: each holds its bytes, 10 MB at most, and one more is told to come again. */
const MOST_WAITING = 50;
/** Milliseconds that a client has to send its headers, and its whole request with 10 MB over a slow line. */
const HEADERS_WITHIN = 20_000;
const REQUEST_WITHIN = 120_000;

/**
 * Runs the very app of the edge on Node's own HTTP server, with every file read in a thread, within its bounds.
 *
 * Why: at the edge the platform ends an isolate that loops or swells; where people host it themselves, the threads do.
 * @returns what stops it: no new connections, answers to what was asked by then, then an end.
 */
export async function startNodeService(options: NodeServiceOptions): Promise<() => Promise<void>> {
  const { host, port, settings, readers } = options;
  const threads = startThreads({ ...readers, mostWaiting: MOST_WAITING });
  const { check, read, readAd } = threads.use(pack);
  // What an ad asks for is told from its text alone, which is short.
  const checker: Checker = { ...lazyChecker(pack), check, read, readAd };
  const app = createApp(checker);
  const server = createAdaptorServer({
    fetch: (request: Request) => app.fetch(request, settings),
    serverOptions: { headersTimeout: HEADERS_WITHIN, requestTimeout: REQUEST_WITHIN },
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return () => stop(server, readers.bounds.milliseconds, () => threads.close());
}

/** Milliseconds on top of what a file may take, for sending the answer. */
const TO_ANSWER = 2_000;

function stop(server: Server, milliseconds: number, closeThreads: () => void): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), milliseconds + TO_ANSWER);
    server.close(() => {
      clearTimeout(late);
      closeThreads();
      resolve();
    });
    server.closeIdleConnections();
  });
}
