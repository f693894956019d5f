import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';

/** The workbench, with one of the pane's panels open. */
async function openPanel({ browser, url }, name, look = {}) {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 1000 },
    ignoreHTTPSErrors: true,
    acceptDownloads: true,
    ...look,
  });
  const failures = [];
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') failures.push(message.text());
  });
  await page.goto(url);
  const pane = page.frameLocator('iframe.pane');
  await pane.getByRole('heading', { name: 'South Yorkshire and Bassetlaw' }).waitFor();
  const tab = pane.getByRole('tab', { name });
  if (await tab.isVisible().catch(() => false)) await tab.click();
  else {
    await pane.getByRole('tab', { name: /more panels/ }).click();
    await pane.getByRole('menuitem', { name }).click();
  }
  return { page, pane, failures };
}

const select = (page, sheet, row, column) =>
  page.evaluate(
    ([name, at, across]) => {
      const { facade } = window.workbench.book.sheetByName(name);
      facade.activate();
      facade.getRange(at, across).activate();
    },
    [sheet, row, column],
  );

const activeCell = (page) =>
  page.evaluate(() => {
    const { sheet, area } = window.workbench.book.selection();
    return `${sheet.name} ${area.row + 1},${area.column + 1} ${area.rows}x${area.columns}`;
  });

export async function explainFollowsTheSelectionAndItsFiguresLeadToTheirCells(given) {
  const { page, pane, failures } = await openPanel(given, 'Explain');
  await select(page, 'System PSF', 10, 2);
  await pane.getByRole('heading', { level: 1, name: 'Lost to date' }).waitFor();
  await pane.getByText('The steps give what the cell shows.').waitFor();
  await pane.getByText('£1.50 for each £1 of the shortfall of 95', { exact: false }).waitFor();
  await page.screenshot({ path: path.join(given.screenshots, 'explain.png') });
  const figure = pane.getByRole('button', { name: /^Actual, year to date: minus 76,389\./ });
  await figure.click();
  await page.waitForFunction(() => window.workbench.book.activeSheet().name === 'Actuals');
  assert.match(await activeCell(page), /^Actuals 10,9 12x3$/);
  await pane.getByRole('button', { name: 'Back to System PSF!C11' }).click();
  await page.waitForFunction(() => window.workbench.book.activeSheet().name === 'System PSF');
  await select(page, 'Actuals', 9, 1);
  await pane.getByText('This cell was typed in').waitFor();
  await page.screenshot({ path: path.join(given.screenshots, 'explain-nothing.png') });
  assert.deepEqual(failures, []);
}

export async function theReportIsWrittenWithItsTablesAndCommentary(given) {
  const { page, pane, failures } = await openPanel(given, 'Report');
  await pane.getByText('At the end of Q3 of 2018/19', { exact: false }).waitFor();
  await page.screenshot({ path: path.join(given.screenshots, 'report-panel.png') });
  await pane.getByRole('button', { name: 'Write the report' }).click();
  await pane.getByText('The report is written').waitFor();
  await page.waitForFunction(() => window.workbench.book.activeSheet().name === 'Board report');
  const errors = await page.evaluate(() => {
    const sheet = window.workbench.book.sheetByName('Board report');
    return sheet
      .read(sheet.usedArea(false))
      .flat()
      .filter(({ kind }) => kind === 'Error').length;
  });
  assert.equal(errors, 0);
  await page.screenshot({ path: path.join(given.screenshots, 'report-sheet.png') });
  assert.deepEqual(failures, []);
}

export async function aCopyWithoutFormulasIsSaved(given) {
  const { page, pane, failures } = await openPanel(given, 'Report');
  await pane.getByRole('button', { name: 'Share a copy without formulas' }).click();
  const link = pane.getByRole('link', { name: 'Save the copy' });
  await link.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  assert.equal(download.suggestedFilename(), 'South Yorkshire and Bassetlaw PSF 2018-19 values.xlsx');
  const parts = unzipSync(new Uint8Array(await readFile(await download.path())));
  const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
  const formulas = sheets.flatMap(([, bytes]) => strFromU8(bytes).match(/<f[ >][^<]*/g) ?? []);
  assert.ok(formulas.length > 50);
  assert.deepEqual(
    formulas.filter((formula) => formula.includes('SYB')),
    [],
  );
  // Earned, Lost and Recoverable of the system, on System PSF.
  const values = sheets.map(([, bytes]) => strFromU8(bytes)).join('');
  for (const figure of ['2601.8975', '1117.5']) assert.ok(values.includes(`<v>${figure}</v>`), figure);
  assert.deepEqual(failures, []);
}

export async function explainAndReportFitANarrowAndADarkPane(given) {
  for (const name of ['Explain', 'Report']) {
    const { page, pane } = await openPanel(given, name, { colorScheme: 'dark' });
    await page.locator('#pane-side').evaluate((side) => {
      side.style.width = '320px';
    });
    if (name === 'Explain') {
      await select(page, 'Trust PSF', 12, 2);
      await pane.getByText('The steps give what the cell shows.').waitFor();
    } else await pane.getByText('At the end of Q3', { exact: false }).waitFor();
    const overflow = await pane.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    assert.equal(overflow, 0);
    await page.screenshot({
      path: path.join(given.screenshots, `${name.toLowerCase()}-dark-narrow.png`),
    });
    await page.close();
  }
}
