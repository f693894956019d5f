import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { openWorkbench } from './pane.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the user's system asks for, and how wide the pane is. */
const looks = [
  { name: 'light', width: 420, media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', width: 320, media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'contrast', width: 320, media: { colorScheme: 'dark', forcedColors: 'active' } },
];

export const paneFrame = (page) => page.frames().find((frame) => frame.url().includes('taskpane.html'));

export const setWidth = (page, width) =>
  page.locator('#pane-side').evaluate((side, pixels) => {
    side.style.width = `${pixels}px`;
  }, width);

/** What axe finds wrong, in words; asked of the drawn page, so that contrast counts too. */
async function faultsOf(frame) {
  await frame.evaluate(axeSource);
  return frame.evaluate(async () => {
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await window.axe.run(document, { runOnly });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('; ')}`,
    );
  });
}

/** What is drawn beyond the right edge of the pane, where nobody can see it. */
export const cutOff = (frame) =>
  frame.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => {
        const { width, right } = element.getBoundingClientRect();
        return width > 1 && right > document.documentElement.clientWidth + 1;
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 200)),
  );

/** Looks at a state in each look: what is wrong, with a picture of each. */
async function lookAt({ page, screenshots }, state) {
  const frame = paneFrame(page);
  const wrong = [];
  for (const { name, width, media } of looks) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await setWidth(page, width);
    // A theme is drawn a frame after the system asks for it.
    await frame.evaluate(
      () => new Promise((drawn) => window.requestAnimationFrame(() => window.requestAnimationFrame(drawn))),
    );
    const found = [...(await faultsOf(frame)), ...(await cutOff(frame)).map((part) => `cut off: ${part}`)];
    wrong.push(...found.map((fault) => `${state}, ${name}: ${fault}`));
    const file = `look ${state} ${name}.png`.toLowerCase().replaceAll(/[^a-z.]+/g, '-');
    await page.locator('iframe.pane').screenshot({ path: path.join(screenshots, file) });
  }
  return wrong;
}

/** Looks at states, each reached from the one before, and finds nothing wrong with any. */
export async function lookAtEach(given, address, states, height = 1100) {
  const { page, pane, failures } = await openWorkbench(given, address, { viewport: { width: 1440, height } });
  const wrong = [];
  for (const { name, show } of states) {
    await show({ page, pane });
    wrong.push(...(await lookAt({ page, screenshots: given.screenshots }, name)));
  }
  assert.deepEqual(wrong, []);
  assert.deepEqual(failures, []);
}
