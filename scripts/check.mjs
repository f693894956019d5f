/** `npm run check`: everything that is not a test. Says of each part whether it holds. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureAddIn } from './lib/builds.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { auditShippedPackages } from './lib/audit.mjs';
import { runAsProgram, runNode, runTypeScript } from './lib/run.mjs';

const parts = {
  types: () => runNode(['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']),
  // Without a cache: rules that know types depend on other files than the one they read.
  lint: () => runNode(['node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0']),
  format: () => runNode(['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']),
  'import rules': () =>
    runNode([
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '--output-type',
      'err',
      'src',
    ]),
  'references of the parameters': () => runTypeScript(['scripts/parameters/check.ts']),
  manifest: () => runTypeScript(['scripts/manifest/check.ts']),
  'function help pages': () => runTypeScript(['scripts/function-help.ts', '--check']),
  'rules page': () => runTypeScript(['scripts/rules-page.ts', '--check']),
  'starter workbooks': () => runTypeScript(['scripts/workbooks.ts', '--check']),
  'web server examples': () => runTypeScript(['scripts/hosting/write.ts', '--check']),
  'links of the documents': () => runTypeScript(['scripts/check-links.ts']),
  licences: () => runTypeScript(['scripts/licences/run.ts', '--check']),
  'known weaknesses of packages': auditShippedPackages,
};

/** Runs one part in a process of its own. Resolves to whether it holds and all that it said. */
function runApart(name) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [thisFile, '--only', name], { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ holds: code === 0, said: Buffer.concat(said).toString() }));
  });
}

/** Runs every part, each to its end, as many at once as there are processors. Resolves to the names of those that fail. */
export async function runChecks() {
  const failed = [];
  const waiting = Object.keys(parts);
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const { holds, said } = await runApart(name);
      console.log(`\ncheck: ${name}\n${said.trimEnd()}`);
      if (!holds) failed.push(name);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  console.log(failed.length === 0 ? '\nEvery check holds.' : `\nChecks that fail: ${failed.join(', ')}.`);
  return failed;
}

const thisFile = fileURLToPath(import.meta.url);

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  runAsProgram(async () => {
    const { values } = parseArgs({ options: { only: { type: 'string' } } });
    if (values.only !== undefined) {
      const part = parts[values.only];
      if (!part) throw new Error(`There is no check "${values.only}": ${Object.keys(parts).join(', ')}.`);
      process.exitCode = await part();
      return;
    }
    await ensureDependencies();
    await ensureAddIn();
    if ((await runChecks()).length > 0) process.exitCode = 1;
  });
}
