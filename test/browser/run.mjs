/**
 * The tests in a browser: starts the workbench as `npm start -- --no-open` does and runs each test of
 * test/browser/*.test.mjs, one after the other. A test is an exported async function, named after what it
 * shows, given { browser, url, screenshots }: a Chromium that trusts the workbench's certificate, the
 * workbench's address, and the folder for pictures.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumFlags, ensureChromium } from '../../scripts/lib/chromium.mjs';
import { inProject, runAsProgram } from '../../scripts/lib/run.mjs';
import { startWorkbench } from '../../scripts/lib/workbench.mjs';

const longestTest = 240_000;

/** "positionFollowsAnEdit" as "position follows an edit". */
const inWords = (name) => name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();

async function testFiles() {
  const folder = inProject('test', 'browser');
  const names = readdirSync(folder).filter((name) => name.endsWith('.test.mjs'));
  const chosen = names.filter((name) => name.includes(process.argv[2] ?? '')).sort();
  return Promise.all(
    chosen.map(async (name) => ({ name, tests: await import(pathToFileURL(path.join(folder, name)).href) })),
  );
}

function withinReason(work) {
  let timer;
  const tooLong = new Promise((_resolve, reject) => {
    const say = () => reject(new Error(`it did not end within ${longestTest / 1000} seconds`));
    timer = setTimeout(say, longestTest);
  });
  return Promise.race([work, tooLong]).finally(() => clearTimeout(timer));
}

async function runOne(name, test, given) {
  try {
    await withinReason(test(given));
    console.log(`  passed: ${inWords(name)}`);
    return true;
  } catch (error) {
    console.log(`  FAILED: ${inWords(name)}\n${error instanceof Error ? error.stack : String(error)}`);
    return false;
  } finally {
    for (const context of given.browser.contexts()) await context.close();
  }
}

/** Runs them all. Resolves to how many passed and failed; rejects where browser or workbench do not start. */
export async function runBrowserTests() {
  const screenshots = inProject('reports', 'screenshots');
  mkdirSync(screenshots, { recursive: true });
  const executablePath = await ensureChromium();
  const files = await testFiles();
  const workbench = await startWorkbench({ port: 3543, open: false });
  // The certificate is the workbench's own, made on this machine.
  const browser = await chromium.launch({
    executablePath,
    args: [...chromiumFlags, '--ignore-certificate-errors'],
  });
  const count = { passed: 0, failed: 0 };
  try {
    for (const { name, tests } of files) {
      console.log(`\n${name}`);
      for (const [title, test] of Object.entries(tests)) {
        const passed = await runOne(title, test, { browser, url: workbench.url, screenshots });
        count[passed ? 'passed' : 'failed'] += 1;
      }
    }
  } finally {
    await browser.close();
    await workbench.close();
  }
  return count;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  runAsProgram(async () => {
    const { passed, failed } = await runBrowserTests();
    console.log(`\nIn the browser: ${passed} passed, ${failed} failed`);
    if (failed > 0) process.exitCode = 1;
  });
}
