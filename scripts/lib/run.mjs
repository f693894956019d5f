import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** An absolute path from one relative to the project's folder. */
export const inProject = (...parts) => path.join(projectFolder, ...parts);

/**
 * Runs a command in the project's folder with its output on this terminal and nothing to read.
 * Resolves to its exit code; rejects where the command cannot be started.
 */
export function run(command, inputs, { environment = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, inputs, {
      cwd: projectFolder,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
      // npm is a .cmd file on Windows, which only a shell starts.
      shell: process.platform === 'win32' && command === 'npm',
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** Runs a script of the project or of a package by the Node that runs this one. */
export const runNode = (inputs, options) => run(process.execPath, inputs, options);

/** Runs a TypeScript file of the project. */
export const runTypeScript = (inputs, options) => runNode(['--import', 'tsx', ...inputs], options);

/** Runs `main`; a failure ends in one sentence on the terminal and exit code 1. */
export function runAsProgram(main) {
  main().catch((error) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  });
}
