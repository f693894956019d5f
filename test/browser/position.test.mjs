import assert from 'node:assert/strict';
import path from 'node:path';
import { openWorkbench, typeIntoCell } from './lib/pane.mjs';

/** Waits until cells hold what is expected, and gives what they hold. */
async function cellsOnce(page, sheet, area, expected) {
  const held = () =>
    page.evaluate(
      ([name, cells]) =>
        window.workbench.book
          .sheetByName(name)
          .read(cells)[0]
          .map(({ value }) => value),
      [sheet, area],
    );
  await page.waitForFunction(
    ([name, cells, wanted]) => {
      const row = window.workbench.book.sheetByName(name).read(cells)[0];
      return JSON.stringify(row.map(({ value }) => value)) === wanted;
    },
    [sheet, area, JSON.stringify(expected)],
  );
  return held();
}

const figure = (pane, name) => pane.getByRole('button', { name });

export async function positionShowsWhatTheSystemHasEarnedLostAndCanRecover(given) {
  const { page, pane, failures } = await openWorkbench(given);
  await pane.getByRole('heading', { name: 'South Yorkshire and Bassetlaw' }).waitFor();
  await figure(pane, /^System PSF, Earned: 2,602\./).waitFor();
  await figure(pane, /^System PSF, Lost: 1,118\./).waitFor();
  await figure(pane, /Shortfall: 95\./).waitFor();
  assert.equal(await pane.getByText('The workbook shows other figures').count(), 0);
  await page.screenshot({ path: path.join(given.screenshots, 'position.png') });
  assert.deepEqual(failures, []);
}

export async function aFormulaTypedIntoTheGridSpills(given) {
  const { page, pane } = await openWorkbench(given);
  await figure(pane, /Shortfall: 95\./).waitFor();
  const figures = 'System_improvement_plan,Counted_actuals,System_pots,Reported_quarter';
  await typeIntoCell(page, 'Actuals', 'C45', `=SYB.SYSTEMPSF(${figures})`);
  const answers = { row: 44, column: 2, rows: 1, columns: 3 };
  // Pots to date 3,719.3975 less 1.5 x 410, 1.5 x 240 and 1.5 x 95; all that was lost can still come back.
  const expected = [2601.8975, 1117.5, 1117.5];
  assert.deepEqual(await cellsOnce(page, 'Actuals', answers, expected), expected);
  await page.screenshot({ path: path.join(given.screenshots, 'formula-spills.png') });
}

export async function anEditedActualChangesThePosition(given) {
  const { page, pane, failures } = await openWorkbench(given);
  await figure(pane, /Shortfall: 95\./).waitFor();
  // Sheffield CCG's Q3 from 25 to 120: the system is back on plan, and all it had lost comes back.
  await typeIntoCell(page, 'Actuals', 'D14', '120');
  await pane.getByText('The system is on plan: nothing needs to be made good.').waitFor();
  await figure(pane, /^System PSF, Earned: 3,719\./).waitFor();
  await figure(pane, /^System PSF, Lost: 0\./).waitFor();
  assert.equal(await pane.getByText('The workbook shows other figures').count(), 0);
  await page.screenshot({ path: path.join(given.screenshots, 'position-after-edit.png') });
  assert.deepEqual(failures, []);
}

export async function aFigureLeadsToItsCell(given) {
  const { page, pane } = await openWorkbench(given);
  await figure(pane, /^System PSF, Lost: 1,118\./).click();
  await page.waitForFunction(() => window.workbench.book.activeSheet().name === 'System PSF');
  const box = page.locator('[data-u-comp=defined-name] input');
  await page.waitForFunction((input) => input.value === 'C11', await box.elementHandle());
}

export async function anEmptyWorkbookGetsTheQuarterlyWorkbookByOneButton(given) {
  const { page, pane, failures } = await openWorkbench(given, '?workbook=empty');
  await pane.getByText('This workbook has no position to show').waitFor();
  await page.screenshot({ path: path.join(given.screenshots, 'not-our-workbook.png') });
  await figure(pane, 'Insert the quarterly workbook').click();
  await figure(pane, /^System PSF, Earned: 2,602\./).waitFor({ timeout: 90_000 });
  await page.screenshot({ path: path.join(given.screenshots, 'workbook-inserted.png') });
  assert.deepEqual(failures, []);
}

export async function thePaneFitsANarrowAndADarkScreen(given) {
  const { page, pane } = await openWorkbench(given, '', {
    viewport: { width: 760, height: 900 },
    colorScheme: 'dark',
  });
  await figure(pane, /Shortfall: 95\./).waitFor();
  await page.locator('#pane-side').evaluate((side) => {
    side.style.width = '320px';
  });
  const overflow = await pane.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  assert.equal(overflow, 0);
  await page.screenshot({ path: path.join(given.screenshots, 'position-dark-narrow.png') });
}
