import { type MessagePort, parentPort } from 'node:worker_threads';
import { PrecheckError } from '../../model/errors.ts';
import type { Pack } from '../../model/pack.ts';
import { type Checker, createChecker } from '../../pipeline.ts';
import { type Answer, type Job, READY, type Results } from './jobs.ts';

/*
 * What a thread of the pool runs: the first message is the rules, every other a job. A damaged PDF can make pdf.js
 * reject promises that it handed to nobody; what a check awaited is in its answer, and what the others say may quote
 * a CV.
 */
process.on('unhandledRejection', () => undefined);

/** A reader gives up by itself a little before its thread would be ended, so that the thread can go on. */
const BY_ITSELF = 0.95;

function work(checker: Checker, job: Job): Promise<Results[Job['kind']]> | Results[Job['kind']] {
  const end = performance.now() + job.milliseconds * BY_ITSELF;
  const bounds = {
    limits: { milliseconds: job.milliseconds },
    stopped: () => performance.now() > end,
  };
  if (job.kind === 'check') return checker.check(job.bytes, { ...job.options, ...bounds });
  if (job.kind === 'read') return checker.read(job.bytes, { fileName: job.fileName, ...bounds });
  return job.kind === 'read-ad' ? checker.readAd(job.bytes, bounds) : checker.jobAd(job.text);
}

async function answer(checker: Checker, job: Job): Promise<Answer> {
  try {
    return { result: await work(checker, job) };
  } catch (error) {
    return { error: error instanceof PrecheckError ? { code: error.code, message: error.message } : null };
  }
}

function serve(port: MessagePort): void {
  port.once('message', (pack: Pack) => {
    const checker = createChecker(pack);
    port.on('message', (job: Job) => {
      void answer(checker, job).then((message) => port.postMessage(message));
    });
    port.postMessage(READY);
  });
}

if (parentPort !== null) serve(parentPort);
