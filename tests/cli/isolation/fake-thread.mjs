// A thread that does as it is told: what hostile files make readers do.
import { parentPort } from 'node:worker_threads';

const held = [];

const deeds = {
  echo: ({ value }) => value,
  loop: () => {
    for (;;);
  },
  match: () => /^(a+)+$/.test(`${'a'.repeat(60)}!`),
  'swell-objects': () => {
    for (let number = 0; ; number += 1) held.push({ number, text: `object ${number}` });
  },
  'swell-arrays': () => {
    for (;;) held.push(new Array(1_000_000).fill(held.length));
  },
  'swell-text': () => {
    for (let text = 'x'; ; text += `${text.length}${text.slice(0, 1_000_000)}`) held.push(text);
  },
  'swell-bytes': async () => {
    for (;;) {
      held.push(new Uint8Array(10_000_000).fill(1));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  },
  'swell-bytes-in-a-loop': () => {
    for (;;) held.push(new Uint8Array(1_000_000).fill(1));
  },
  wait: ({ milliseconds }) => new Promise((resolve) => setTimeout(resolve, milliseconds, 'waited')),
  throw: () => {
    setTimeout(() => {
      throw new Error('nobody waits for this');
    });
    return new Promise(() => undefined);
  },
  exit: () => process.exit(3),
};

parentPort.once('message', (setup) => {
  parentPort.on('message', async (job) => {
    parentPort.postMessage({ deed: job.deed, setup, value: await deeds[job.deed](job) });
  });
  parentPort.postMessage('ready');
});
