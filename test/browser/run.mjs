/**
 * The tests in a browser: starts the workbench as `npm start -- --no-open` does and runs each test of
 * test/browser/*.test.mjs, as many at once as there are processors. A test is an exported async function, named
 * after what it shows, given { browser, url, screenshots }: a Chromium that trusts the workbench's certificate and
 * is the test's alone while it runs, the workbench's address, and the folder for pictures. Each shows besides what
 * lib/confinement.mjs watches.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureAddIn, ensureWorkbench } from '../../scripts/lib/builds.mjs';
import { chromiumFlags, ensureChromium } from '../../scripts/lib/chromium.mjs';
import { inProject, runAsProgram } from '../../scripts/lib/run.mjs';
import { startWorkbench } from '../../scripts/lib/workbench.mjs';
import { watched } from './lib/confinement.mjs';

const longestTest = 240_000;

/** The longest by far: it is begun first, so that nothing waits for it alone at the end. */
const longestFile = 'year.test.mjs';

/** "aFormulaFollowsAnEdit" as "a formula follows an edit". */
const inWords = (name) => name.replace(/\B(?=[A-Z])/g, ' ').toLowerCase();

async function testsToRun() {
  const folder = inProject('test', 'browser');
  const names = readdirSync(folder).filter((name) => name.endsWith('.test.mjs'));
  const chosen = names.filter((name) => name.includes(process.argv[2] ?? '')).sort();
  chosen.sort((one, other) => Number(other === longestFile) - Number(one === longestFile));
  const tests = [];
  for (const file of chosen) {
    const exported = await import(pathToFileURL(path.join(folder, file)).href);
    for (const [name, test] of Object.entries(exported)) tests.push({ file, name, test });
  }
  return tests;
}

function withinReason(work) {
  let timer;
  const tooLong = new Promise((_resolve, reject) => {
    const say = () => reject(new Error(`it did not end within ${longestTest / 1000} seconds`));
    timer = setTimeout(say, longestTest);
  });
  return Promise.race([work, tooLong]).finally(() => clearTimeout(timer));
}

async function runOne({ file, name, test }, given) {
  const title = `${file.replace('.test.mjs', '')}: ${inWords(name)}`;
  const { browser, faults: faultsOfPages } = watched(given.browser, new URL(given.url).origin);
  try {
    await withinReason(test({ ...given, browser }));
    const faults = await faultsOfPages();
    if (faults.length > 0) throw new Error(faults.join('\n'));
    console.log(`  passed: ${title}`);
    return true;
  } catch (error) {
    console.log(`  FAILED: ${title}\n${error instanceof Error ? error.stack : String(error)}`);
    return false;
  } finally {
    for (const context of given.browser.contexts()) await context.close();
  }
}

/** Runs tests from the front of the list, one after the other in a browser of its own, until there are none. */
async function runInTurn(waiting, executablePath, surroundings, count) {
  // The certificate is the workbench's own, made on this machine.
  const args = [...chromiumFlags, '--ignore-certificate-errors'];
  const browser = await chromium.launch({ executablePath, args });
  try {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const passed = await runOne(next, { browser, ...surroundings });
      count[passed ? 'passed' : 'failed'] += 1;
    }
  } finally {
    await browser.close();
  }
}

/** Runs them all. Resolves to how many passed and failed; rejects where browser or workbench do not start. */
export async function runBrowserTests() {
  const screenshots = inProject('reports', 'screenshots');
  mkdirSync(screenshots, { recursive: true });
  const executablePath = await ensureChromium();
  const waiting = await testsToRun();
  const workbench = await startWorkbench({ port: 3543, open: false });
  const count = { passed: 0, failed: 0 };
  try {
    const surroundings = { url: workbench.url, screenshots };
    const lanes = Math.min(availableParallelism(), waiting.length);
    await Promise.all(
      Array.from({ length: lanes }, () => runInTurn(waiting, executablePath, surroundings, count)),
    );
  } finally {
    await workbench.close();
  }
  return count;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  runAsProgram(async () => {
    await Promise.all([ensureAddIn(), ensureWorkbench()]);
    const { passed, failed } = await runBrowserTests();
    console.log(`\nIn the browser: ${passed} passed, ${failed} failed`);
    if (failed > 0) process.exitCode = 1;
  });
}
