/**
 * `npm run load`: eight connections send good and bad files, mixed, for five minutes (`-- --minutes N`) to the built
 * worker under miniflare, and then to the Node server (`-- --runtime node` for one of them).
 *
 * It fails where an answer is not the one that its file must get, where a connection breaks, and where the memory of
 * the last fifth is more than a tenth above that of the second fifth, in runs of four minutes and more. The figures of speed are those of this machine
 * with the sender on it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import autocannon, { type LoadRequest, type LoadResult } from 'autocannon';
import { freePort } from '../free-port.ts';
import { meansByFifth, memoryOf } from './memory.ts';
import { loadSamples, type Sample } from './samples.ts';

const CONNECTIONS = 8;
/** Seconds that an answer may take on a machine that others use too. */
const LONGEST_ANSWER = 60;
const MOST_GROWTH = 1.1;
/** Seconds from which on memory is judged; until then caches fill and code is compiled. */
const JUDGED_FROM = 240;

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

/** How often each sample was answered, and each answer that was wrong. */
interface Tally {
  readonly seen: Map<string, number>;
  readonly wrong: Map<string, number>;
}

const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** An id that the service repeats: the sender loses track of which answer is whose when a connection breaks. */
const idOf = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

function toRequests(samples: readonly Sample[], { seen, wrong }: Tally): LoadRequest[] {
  const byId = new Map(samples.map((sample, index) => [idOf(index), sample]));
  const onResponse: LoadRequest['onResponse'] = (answered, text, _context, headers) => {
    const id = Object.entries(headers).find(([name]) => name.toLowerCase() === 'x-request-id')?.[1];
    const sample = byId.get(id ?? '');
    const code = answered < 400 ? undefined : /"code":"([\w-]+)"/.exec(text)?.[1];
    if (sample === undefined) {
      count(wrong, `an unknown request: ${answered} ${code ?? ''}`);
      return;
    }
    count(seen, sample.name);
    if (answered === sample.status && code === sample.code) return;
    count(wrong, `${sample.name}: ${answered} ${code ?? ''}`);
  };
  return samples.map(({ path, body, type = 'application/octet-stream' }, index) => ({
    method: body === undefined ? 'GET' : 'POST',
    path,
    headers: { 'X-Request-Id': idOf(index), ...(body === undefined ? {} : { 'Content-Type': type }) },
    ...(body === undefined ? {} : { body: Buffer.from(body) }),
    onResponse,
  }));
}

interface Run extends Tally {
  readonly result: LoadResult;
  /** What the system said of connections that broke, and when. */
  readonly broken: readonly string[];
  /** Megabytes, a sample a second. */
  readonly memory: readonly number[];
}

async function load({ child, url }: Service, samples: readonly Sample[], seconds: number): Promise<Run> {
  const tally: Tally = { seen: new Map(), wrong: new Map() };
  const requests = toRequests(samples, tally);
  const broken: string[] = [];
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
      let answeredAt = performance.now();
      client.on('response', () => {
        answeredAt = performance.now();
      });
      client.on('connError', ({ message }) => {
        const seconds = (performance.now() - answeredAt) / 1000;
        broken.push(`${message} ${seconds.toFixed(1)} s after its last answer`);
      });
      client.setRequests([...requests.slice(first), ...requests.slice(0, first)]);
    },
  });
  clearInterval(timer);
  return { ...tally, result, broken, memory };
}

/** Prints the figures of a run; gives what was not as it must be. */
function judge(runtime: string, samples: readonly Sample[], run: Run): string[] {
  const { result, wrong, seen, broken, memory } = run;
  const unsent = samples.map(({ name }) => name).filter((name) => !seen.has(name));
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
    ...(errors === 0
      ? []
      : [
          `${errors} connections broke or waited over ${LONGEST_ANSWER} s (${[...new Set(broken)].join(', ')})`,
        ]),
    ...(growth <= MOST_GROWTH || duration < JUDGED_FROM
      ? []
      : [`memory grew to ${growth.toFixed(2)} times that of the second fifth`]),
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
    faults.push(...judge(runtime, samples, await load(service, samples, seconds)));
  } finally {
    await stopService(service);
  }
}
for (const fault of faults) console.log(`FAULT ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;
