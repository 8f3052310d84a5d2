import { localDate } from './console.ts';
import { isBrokenPipe, run } from './run.ts';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (!isBrokenPipe(error)) throw error;
    process.exit();
  });
}

/*
 * A damaged PDF can make pdf.js reject promises that it handed to nobody, and Node would end the whole batch for
 * that. What a check awaited has its error in its own record; these have no reader, and what they say may quote a CV.
 */
process.on('unhandledRejection', () => undefined);

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  today: localDate(new Date()),
});
