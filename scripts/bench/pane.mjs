/**
 * `npm run bench:pane -- --template FOLDER`: how long a task pane takes until it can be used, ours beside
 * Microsoft's React task-pane template (github.com/OfficeDev/Office-Addin-TaskPane-React, built with
 * `npm run build`; FOLDER is its dist). Both in the same workbench, one after the other in turns, each time in
 * a browser that has nothing in its cache; usable is when the first button stands on the page and can be
 * pressed. Prints medians in milliseconds and their ratio.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumFlags, ensureChromium } from '../lib/chromium.mjs';
import { runAsProgram } from '../lib/run.mjs';
import { startWorkbench } from '../lib/workbench.mjs';

const client = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Runs in the pane's page: notes when the first button can be pressed, or the first text is shown. */
function noteWhenUsable() {
  if (window.top === window) return;
  const look = () => {
    if (document.querySelector('button:not([disabled])')) window.usableAt = performance.now();
    else window.requestAnimationFrame(look);
  };
  window.requestAnimationFrame(look);
}

/** Serves the template in our pane's place, all else as it is. */
async function serveInstead(page, folder) {
  await page.route(/\/addin\/.*\.(html|js)$/, async (route) => {
    const name = path.basename(new URL(route.request().url()).pathname);
    const body = await readFile(path.join(folder, name), 'utf8');
    await route.fulfill({
      body: body.replace(client, '/office-js/office.js'),
      contentType: name.endsWith('.html') ? 'text/html' : 'text/javascript',
    });
  });
}

async function timeOne(browser, url, folder) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  try {
    const page = await context.newPage();
    await page.addInitScript(noteWhenUsable);
    if (folder) await serveInstead(page, folder);
    await page.goto(`${url}?workbook=empty`);
    const frame = await (await page.waitForSelector('iframe.pane')).contentFrame();
    await frame.waitForFunction(() => window.usableAt !== undefined);
    return await frame.evaluate(() => window.usableAt);
  } finally {
    await context.close();
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

runAsProgram(async () => {
  const { values } = parseArgs({
    options: { template: { type: 'string' }, runs: { type: 'string', default: '11' } },
  });
  if (!values.template) throw new Error('Name the template built: npm run bench:pane -- --template FOLDER');
  const workbench = await startWorkbench({ port: 3743, open: false });
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: [...chromiumFlags, '--ignore-certificate-errors'],
  });
  try {
    const times = { ours: [], template: [] };
    for (let run = 0; run < Number(values.runs); run += 1) {
      times.ours.push(await timeOne(browser, workbench.url));
      times.template.push(await timeOne(browser, workbench.url, values.template));
    }
    const [ours, template] = [median(times.ours), median(times.template)];
    console.log(`${values.runs} runs each, median until usable: ours ${ours.toFixed(0)} ms, the template`);
    console.log(`${template.toFixed(0)} ms, ratio ${(ours / template).toFixed(2)}.`);
  } finally {
    await browser.close();
    await workbench.close();
  }
});
