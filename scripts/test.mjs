/**
 * `npm test`: builds, checks, runs every test with Node, in a simulated browser and in a real one. The
 * last line says how many passed and failed; a part that could not run, or a check that does not hold,
 * counts as one that failed.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureAddIn, ensureWorkbench } from './lib/builds.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { inProject, runAsProgram, runNode } from './lib/run.mjs';

const nothing = { passed: 0, failed: 0 };

async function build() {
  await Promise.all([ensureAddIn(), ensureWorkbench()]);
  return nothing;
}

async function check() {
  const { runChecks } = await import('./check.mjs');
  return { passed: 0, failed: (await runChecks()).length };
}

async function jest() {
  const report = inProject('reports', 'jest.json');
  mkdirSync(inProject('reports'), { recursive: true });
  rmSync(report, { force: true });
  await runNode(['node_modules/jest/bin/jest.js', '--maxWorkers=100%', '--json', '--outputFile', report]);
  if (!existsSync(report)) throw new Error('Jest ended without a report: its reason is above.');
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
}

async function browser() {
  const { runBrowserTests } = await import('../test/browser/run.mjs');
  return runBrowserTests();
}

/** A part that cannot run is told and counted, and the parts after it still run. */
async function countOf(title, part) {
  console.log(`\n== ${title}`);
  try {
    return await part();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 1 };
  }
}

runAsProgram(async () => {
  await ensureDependencies();
  const counts = [
    await countOf('Build', build),
    await countOf('Check', check),
    await countOf('Tests', jest),
    await countOf('Tests in the browser', browser),
  ];
  const sum = (kind) => counts.reduce((total, count) => total + count[kind], 0);
  if (sum('failed') > 0) process.exitCode = 1;
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
});
