import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { openWorkbench, showPanel } from './lib/pane.mjs';
import { statesOfAnEmptyWorkbook, statesOfTheQuarterlyWorkbook } from './lib/pane-states.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the user's system asks for, and how wide the pane is. */
const looks = [
  { name: 'light', width: 420, media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', width: 320, media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'contrast', width: 320, media: { colorScheme: 'dark', forcedColors: 'active' } },
];

const paneFrame = (page) => page.frames().find((frame) => frame.url().includes('taskpane.html'));

const setWidth = (page, width) =>
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
const cutOff = (frame) =>
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

async function lookAtEach(given, address, states) {
  const { page, pane, failures } = await openWorkbench(given, address);
  const wrong = [];
  for (const { name, show } of states) {
    await show({ page, pane });
    wrong.push(...(await lookAt({ page, screenshots: given.screenshots }, name)));
  }
  assert.deepEqual(wrong, []);
  assert.deepEqual(failures, []);
}

const beforeWhatIf = statesOfTheQuarterlyWorkbook.findIndex(({ name }) => name.startsWith('What if'));
const afterWhatIf = statesOfTheQuarterlyWorkbook.findLastIndex(({ name }) => name.startsWith('What if')) + 1;
const skipped = {
  name: 'Position, as it opens again',
  show: ({ pane }) => pane.getByRole('button', { name: 'Skip' }).click(),
};

export const everyPanelOfAnEmptyWorkbookIsAccessibleInEachTheme = (given) =>
  lookAtEach(given, '?workbook=empty', statesOfAnEmptyWorkbook);

export const positionQuarterAndAdjustmentsAreAccessibleInEachTheme = (given) =>
  lookAtEach(given, '', statesOfTheQuarterlyWorkbook.slice(0, beforeWhatIf));

export const whatIfIsAccessibleInEachTheme = (given) =>
  lookAtEach(given, '', [skipped, ...statesOfTheQuarterlyWorkbook.slice(beforeWhatIf, afterWhatIf)]);

export const explainReportAndValidateAreAccessibleInEachTheme = (given) =>
  lookAtEach(given, '', [skipped, ...statesOfTheQuarterlyWorkbook.slice(afterWhatIf)]);

export async function theWholePaneCanBeReadAtTwiceTheSize(given) {
  const { page, pane } = await openWorkbench(given);
  await pane.getByRole('button', { name: 'Skip' }).click();
  // The width that Excel gives a pane at most beside a sheet, in the middle of a usual screen.
  await setWidth(page, 640);
  const frame = paneFrame(page);
  await frame.evaluate(() => {
    document.documentElement.style.zoom = '2';
  });
  for (const name of ['Position', 'Quarter', 'What if', 'Report', 'Validate']) {
    await showPanel(pane, name);
    await pane.getByRole('heading', { level: 1 }).locator('visible=true').first().waitFor();
    assert.deepEqual(await cutOff(frame), [], name);
    await page.screenshot({
      path: path.join(given.screenshots, `look-twice-${name.toLowerCase().replace(' ', '-')}.png`),
    });
  }
}

export async function nothingMovesForAUserWhoAskedForLessMotion(given) {
  const { page, pane } = await openWorkbench(given, '', { reducedMotion: 'reduce' });
  await pane.getByRole('button', { name: /^System PSF, Earned/ }).waitFor();
  const moving = await paneFrame(page).evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => {
        const { transitionProperty, transitionDuration } = getComputedStyle(element);
        return transitionProperty.includes('flex-grow') && parseFloat(transitionDuration) > 0.01;
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 200)),
  );
  assert.deepEqual(moving, []);
  assert.equal(await paneFrame(page).evaluate(() => document.getAnimations().length), 0);
}

export async function aFirstTimeUserReadsThePositionOfAnEmptyWorkbookInFiveClicks(given) {
  const { page, pane, failures } = await openWorkbench(given, '?workbook=empty');
  let clicks = 0;
  const click = async (button) => {
    await button.click();
    clicks += 1;
  };
  const button = (name) => pane.getByRole('button', { name });
  await click(page.locator('#ribbon').getByRole('button', { name: 'Position', exact: true }));
  await click(button('Next'));
  await click(button('Insert the quarterly workbook'));
  // Within the minute that the figures may take.
  await button(/^System PSF, Earned: 2,602\./).waitFor({ timeout: 60_000 });
  await click(button('Next'));
  await page
    .locator('iframe.pane')
    .screenshot({ path: path.join(given.screenshots, 'look-first-steps.png') });
  await click(button('Done'));
  await button(/^System PSF, Lost: 1,118\./).waitFor();
  await button(/^System PSF, Recoverable: 1,118\./).waitFor();
  assert.equal(clicks, 5);
  await page.reload();
  await pane.getByRole('tab', { name: 'Position' }).waitFor();
  assert.equal(await pane.getByText('Step 1 of 3').count(), 0);
  assert.deepEqual(failures, []);
}
