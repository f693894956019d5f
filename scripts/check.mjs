/** `npm run check`: everything that is not a test. Says of each part whether it holds. */
import { pathToFileURL } from 'node:url';
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

/** Runs every part, each to its end. Resolves to the names of those that fail. */
export async function runChecks() {
  const failed = [];
  for (const [name, part] of Object.entries(parts)) {
    console.log(`\ncheck: ${name}`);
    if ((await part()) !== 0) failed.push(name);
  }
  console.log(failed.length === 0 ? '\nEvery check holds.' : `\nChecks that fail: ${failed.join(', ')}.`);
  return failed;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  runAsProgram(async () => {
    await ensureDependencies();
    await ensureAddIn();
    if ((await runChecks()).length > 0) process.exitCode = 1;
  });
}
