#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { removeUnfinishedFiles } from './files/unfinished-files';
import { flushed, processTerminal } from './process-terminal';
import { runProgram } from './run-program';

/** Interrupted, the program leaves no half-written file, and ends as one that was interrupted does. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    removeUnfinishedFiles();
    process.kill(process.pid, signal);
  });
}

const workers = { entry: fileURLToPath(new URL('./worker.mjs', import.meta.url)) };
const exitCode = await runProgram(process.argv.slice(2), processTerminal(), workers);
await flushed();
// What the engine keeps waiting must not keep the program from ending.
process.exit(exitCode);
