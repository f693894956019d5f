import assert from 'node:assert/strict';
import path from 'node:path';
import { cutOff, lookAtEach, paneFrame, setWidth } from './lib/looks.mjs';
import { openWorkbench, showPanel } from './lib/pane.mjs';
import { statesOfAnEmptyWorkbook, statesOfTheQuarterlyWorkbook } from './lib/pane-states.mjs';

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
  const tabs = await pane.getByRole('tab').allTextContents();
  assert.equal(tabs.length, 9);
  for (const name of tabs) {
    await showPanel(pane, name);
    await pane.getByRole('heading', { level: 1 }).locator('visible=true').first().waitFor();
    assert.deepEqual(await cutOff(frame), [], name);
    await page.screenshot({
      path: path.join(given.screenshots, `look-twice-${name.toLowerCase().replaceAll(' ', '-')}.png`),
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
