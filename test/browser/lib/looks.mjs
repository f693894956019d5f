import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { openWorkbench } from './pane.mjs';
import { notSpoken } from './spoken.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules whose outcome depends on the theme or on how wide the pane is: the others are looked at once. */
const rulesOfLooks = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];

/** What the user's system asks for, how wide the pane is, and which of axe's rules are looked at. */
const looks = [
  {
    name: 'light',
    width: 420,
    media: { colorScheme: 'light', forcedColors: 'none' },
    runOnly: { type: 'tag', values: everyRule },
  },
  {
    name: 'dark',
    width: 320,
    media: { colorScheme: 'dark', forcedColors: 'none' },
    runOnly: { type: 'rule', values: rulesOfLooks },
  },
  {
    name: 'contrast',
    width: 320,
    media: { colorScheme: 'dark', forcedColors: 'active' },
    runOnly: { type: 'rule', values: rulesOfLooks },
  },
];

export const paneFrame = (page) => page.frames().find((frame) => frame.url().includes('taskpane.html'));

export const setWidth = (page, width) =>
  page.locator('#pane-side').evaluate((side, pixels) => {
    side.style.width = `${pixels}px`;
  }, width);

/** A theme is drawn a frame after the system asks for it. */
export const drawn = (frame) =>
  frame.evaluate(
    () => new Promise((done) => window.requestAnimationFrame(() => window.requestAnimationFrame(done))),
  );

/** What axe finds wrong, in words; asked of the drawn page, so that contrast counts too. */
export async function faultsOf(frame, runOnly) {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axeSource);
  return frame.evaluate(async (rules) => {
    const { violations } = await window.axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('; ')}`,
    );
  }, runOnly);
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

export async function takePicture({ page, screenshots }, name) {
  const file = `look ${name}.png`.toLowerCase().replaceAll(/[^a-z.]+/g, '-');
  await page.locator('iframe.pane').screenshot({ path: path.join(screenshots, file) });
}

/** Looks at a state in each look: what is wrong, with a picture of each. */
export async function lookAt({ page, screenshots }, state) {
  const frame = paneFrame(page);
  const wrong = (await notSpoken(page)).map((fault) => `${state}, spoken: ${fault}`);
  for (const { name, width, media, runOnly } of looks) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await setWidth(page, width);
    await drawn(frame);
    const found = [
      ...(await faultsOf(frame, runOnly)),
      ...(await cutOff(frame)).map((part) => `cut off: ${part}`),
    ];
    wrong.push(...found.map((fault) => `${state}, ${name}: ${fault}`));
    await takePicture({ page, screenshots }, `${state} ${name}`);
  }
  return wrong;
}

/** Goes through states of one workbench, each reached from the one before, and looks at each of them. */
export async function lookAtEach(given, address, states) {
  const { page, pane, failures } = await openWorkbench(given, address);
  const wrong = [];
  for (const { name, show } of states) {
    await show({ page, pane });
    wrong.push(...(await lookAt({ page, screenshots: given.screenshots }, name)));
  }
  assert.deepEqual(wrong, []);
  assert.deepEqual(failures, []);
}
