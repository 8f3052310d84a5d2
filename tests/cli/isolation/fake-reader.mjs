// A thread of the program with a reader that does what its file says: "loop", "swell", or nothing wrong but empty.
import { parentPort } from 'node:worker_threads';

const held = [];

function read(text) {
  if (text.startsWith('loop')) for (;;);
  if (text.startsWith('swell')) for (;;) held.push(new Uint8Array(1_000_000).fill(1));
  return { error: { code: 'empty', message: `Nothing in ${text.trim()}.` } };
}

parentPort.once('message', (pack) => {
  if (!Array.isArray(pack.rules)) throw new Error('There are no rules.');
  parentPort.on('message', ({ bytes }) => parentPort.postMessage(read(new TextDecoder().decode(bytes))));
  parentPort.postMessage('ready');
});
