import { localDate } from './console.ts';
import { isBrokenPipe, run } from './run.ts';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (!isBrokenPipe(error)) throw error;
    process.exit();
  });
}

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  today: localDate(new Date()),
  // Beside this file in the sources, in the folder of its parts where it is bundled.
  threadFile: new URL(
    import.meta.url.endsWith('.ts') ? './isolation/thread.ts' : './cli/thread.js',
    import.meta.url,
  ),
});
