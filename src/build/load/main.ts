/**
 * `npm run load`: eight connections send good and bad files, mixed, for five minutes (`-- --minutes N`) to the built
 * worker under miniflare, and then to the Node server (`-- --runtime node` for one of them).
 *
 * It fails where an answer is not the one that its file must get, where a connection breaks, and where the memory of
 * the last fifth is more than a tenth above that of the second fifth. The figures of speed are those of this machine
 * with the sender on it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import autocannon, { type LoadRequest, type LoadResult } from 'autocannon';
import { meansByFifth, memoryOf } from './memory.ts';
import { loadSamples, type Sample } from './samples.ts';

const CONNECTIONS = 8;
/** Seconds that an answer may take on a machine that others use too. */
const LONGEST_ANSWER = 60;
const MOST_GROWTH = 1.1;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

interface Service {
  readonly child: ChildProcess;
  readonly url: string;
}

async function startService(runtime: string): Promise<Service> {
  const port = await freePort();
  const words = ['dist/cli.js', 'serve', '--port', String(port), '--runtime', runtime];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const chunk of child.stdout) if (String(chunk).includes('Ctrl-C')) break;
  return { child, url: `http://127.0.0.1:${port}` };
}

async function stopService({ child }: Service): Promise<void> {
  child.kill('SIGTERM');
  if (child.exitCode === null) await once(child, 'exit');
}

/** What was answered wrongly: name of the sample and answer, with how often. */
type Wrong = Map<string, number>;

function toRequest(sample: Sample, wrong: Wrong, seen: Map<string, number>): LoadRequest {
  const { name, path, body, type = 'application/octet-stream', status, code } = sample;
  return {
    method: body === undefined ? 'GET' : 'POST',
    path,
    headers: body === undefined ? {} : { 'Content-Type': type },
    ...(body === undefined ? {} : { body: Buffer.from(body) }),
    onResponse(answered, text) {
      const found = /"code":"([\w-]+)"/.exec(answered < 400 ? '' : text)?.[1];
      seen.set(name, (seen.get(name) ?? 0) + 1);
      if (answered === status && found === code) return;
      const what = `${name}: ${answered} ${found ?? ''}`;
      wrong.set(what, (wrong.get(what) ?? 0) + 1);
    },
  };
}

interface Run {
  readonly result: LoadResult;
  readonly wrong: Wrong;
  readonly unsent: readonly string[];
  /** Megabytes, a sample a second. */
  readonly memory: readonly number[];
}

async function load({ child, url }: Service, samples: readonly Sample[], seconds: number): Promise<Run> {
  const wrong: Wrong = new Map();
  const seen = new Map<string, number>();
  const requests = samples.map((sample) => toRequest(sample, wrong, seen));
  const memory: number[] = [];
  const timer = setInterval(() => memory.push(memoryOf(child.pid ?? 0)), 1000);
  let clients = 0;
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    timeout: LONGEST_ANSWER,
    requests,
    // Each begins elsewhere, so that all kinds are in work at once.
    setupClient(client) {
      const first = Math.floor((clients * requests.length) / CONNECTIONS);
      clients += 1;
      client.setRequests([...requests.slice(first), ...requests.slice(0, first)]);
    },
  });
  clearInterval(timer);
  const unsent = samples.map(({ name }) => name).filter((name) => !seen.has(name));
  return { result, wrong, unsent, memory };
}

/** Prints the figures of a run; gives what was not as it must be. */
function judge(runtime: string, { result, wrong, unsent, memory }: Run): string[] {
  const { requests, latency, duration, errors } = result;
  const fifths = meansByFifth(memory);
  console.log(
    `${runtime}: ${requests.total} requests in ${Math.round(duration)} s at ${CONNECTIONS} connections, ${requests.average.toFixed(1)} a second`,
  );
  console.log(`  answered in ms: p50 ${latency.p50}, p97.5 ${latency.p97_5}, p99 ${latency.p99}`);
  console.log(
    `  resident memory in MB by fifth of the run: ${fifths.map((value) => value.toFixed(0)).join(', ')}; most ${Math.max(...memory).toFixed(0)}`,
  );
  const growth = (fifths[4] ?? 0) / (fifths[1] ?? 0);
  return [
    ...[...wrong].map(([what, count]) => `${count} times the wrong answer to ${what}`),
    ...unsent.map((name) => `never sent: ${name}`),
    ...(errors === 0 ? [] : [`${errors} connections broke or waited over ${LONGEST_ANSWER} s`]),
    ...(growth <= MOST_GROWTH ? [] : [`memory grew to ${growth.toFixed(2)} times that of the second fifth`]),
  ].map((fault) => `${runtime}: ${fault}`);
}

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    runtime: { type: 'string', default: 'workerd,node' },
  },
});
const seconds = Number(values.minutes) * 60;
if (!(seconds >= 5)) throw new Error('--minutes takes a number of at least 0.1.');
const samples = await loadSamples();
const faults: string[] = [];
for (const runtime of values.runtime.split(',')) {
  const service = await startService(runtime);
  try {
    faults.push(...judge(runtime, await load(service, samples, seconds)));
  } finally {
    await stopService(service);
  }
}
for (const fault of faults) console.log(`FAULT ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;
