import assert from 'node:assert/strict';
import path from 'node:path';
import { tsImport } from 'tsx/esm/api';

const plans = (file) => tsImport(`../../src/plans/${file}.ts`, import.meta.url);
const { financeWorkbook, southYorkshireAndBassetlawFinance: published } = await plans('system/finance/index');
const { sheetAndAddress } = await plans('snapshot');
const { areaOf } = await plans('cell-area');
const { compile } = await plans('compile');
const { systemReadiness } = await plans('templates/system-readiness/index');

/** Opens the panel by its tab, or by the menu of those there is no room for. */
async function showPanel(pane, name) {
  const tab = pane.getByRole('tab', { name, exact: true });
  await pane.getByRole('tab', { name: 'Position' }).waitFor();
  if (await tab.isVisible()) return tab.click();
  await pane.getByRole('tab', { name: /more panels/ }).click();
  return pane.getByRole('menuitem', { name, exact: true }).click();
}

/** An empty workbook with the System panel open beside it, so many pixels wide. */
async function openSystem({ browser, url }, { width = 380, ...more } = {}) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 1500 },
    ignoreHTTPSErrors: true,
    ...more,
  });
  const failures = [];
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') failures.push(message.text());
  });
  await page.goto(`${url}?workbook=empty`);
  const pane = page.frameLocator('iframe.pane');
  await showPanel(pane, 'System');
  await page.locator('#pane-side').evaluate((side, pixels) => {
    side.style.width = `${pixels}px`;
  }, width);
  await pane.getByRole('heading', { level: 1, name: 'System' }).waitFor();
  return { page, pane, failures };
}

const choose = (pane, name) => pane.getByRole('radio', { name, exact: true }).first().check({ force: true });

/** Enters rows of figures from the first cell of a defined name, counted from 1, on. */
async function fillIn(page, name, rows) {
  const { refersTo } = financeWorkbook().names.find((one) => one.name === name);
  const { sheet, address } = sheetAndAddress(refersTo);
  const { row, column } = areaOf(address);
  const cells = rows.flatMap((line, down) =>
    line.map((input, across) => ({ sheet, row: row + down, column: column + across, input })),
  );
  await enter(page, cells);
}

/** Enters cells that would take a person a day. */
const enter = (page, cells) =>
  page.evaluate((entries) => {
    for (const { sheet, row, column, input } of entries)
      window.workbench.book.sheetByName(sheet).writeCells([{ row: row - 1, column: column - 1, input }]);
  }, cells);

/** The selected cell, as the box left of the formula bar says it. */
const selected = (page) => page.locator('[data-u-comp=defined-name] input').inputValue();

async function picture(page, { screenshots }, name) {
  await page.locator('#pane-side').screenshot({ path: path.join(screenshots, `system-${name}.png`) });
}

/** Nothing stands out to the right, whatever the width. */
async function fits(pane, name) {
  const overflow = await pane.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  assert.equal(overflow, 0, name);
}

const insert = async (pane, view, sheets) => {
  await choose(pane, view);
  await pane.getByRole('button', { name: `Insert the ${sheets} sheets` }).click();
};

export async function theFinancesAreInsertedFollowedAndLeadToTheirCells(given) {
  const { page, pane, failures } = await openSystem(given);
  await picture(page, given, 'offer');
  await insert(pane, 'Finance', 'finance');
  await pane.getByRole('heading', { name: 'To the end of April 2018/19' }).waitFor();
  // Every organisation on plan in April, but for the first, which is 250 behind, and forecasts 400 less.
  const plan = published.organisations.map((one) => one.plan);
  await fillIn(
    page,
    'Finance_actuals',
    plan.map((months, row) => [months[0] - (row === 0 ? 250 : 0)]),
  );
  await fillIn(
    page,
    'Finance_forecasts',
    plan.map((months, row) => [months.reduce((sum, month) => sum + month, 0) - (row === 0 ? 400 : 0)]),
  );
  const name = published.organisations[0].shortName;
  const variance = pane.getByRole('button', { name: new RegExp(`^${name}, Variance: minus \\(250\\)`) });
  await variance.waitFor();
  assert.equal(await pane.getByText(`${name} is £250k behind its plan to date.`).count(), 1);
  await variance.click();
  // A position begins in column B: plan, actual, variance.
  await page.waitForFunction(() => window.workbench.book.activeSheet().name === 'System finance');
  assert.match(await selected(page), /^D\d+$/);
  await fits(pane, 'finance');
  await picture(page, given, 'finance');
  await pane.getByRole('heading', { name: 'Transformation funding' }).scrollIntoViewIfNeeded();
  await picture(page, given, 'finance-funds');
  assert.deepEqual(failures, []);
}

export async function thePublishedPerformanceCallsForSupport(given) {
  const { page, pane, failures } = await openSystem(given);
  await insert(pane, 'Performance', 'performance');
  await pane.getByRole('button', { name: /^A&E within 4 hours, System: 88.73%/ }).waitFor();
  await pane.getByText('Support of the regional team.').waitFor();
  await pane.getByRole('img', { name: 'A&E within 4 hours, the system’s trend' }).waitFor();
  await fits(pane, 'performance');
  await picture(page, given, 'performance');
  await pane.getByRole('button', { name: /^A&E within 4 hours, System: 88.73%/ }).click();
  // The sheet's own formulas say the same as the pane.
  await page.waitForFunction((expected) => {
    const { book } = window.workbench;
    const { sheet, area } = book.selection();
    const [[{ value }]] = sheet.read({ ...area, rows: 1, columns: 1 });
    return sheet.name === 'Performance' && Math.abs(value - expected) < 1e-9;
  }, 148_293 / 167_129);
  assert.deepEqual(failures, []);
}

/** The readiness workbook filled in: every domain developing, the first already maturing. */
function readinessCells() {
  const compiled = compile(systemReadiness);
  const entry = (sheet, line, column, input) => {
    const cell = compiled.cell(sheet, line, column);
    return { sheet: cell.sheet.name, row: cell.row, column: cell.columnNumber, input };
  };
  const domains = [1, 2, 3, 4, 5].flatMap((number) => [
    entry('maturity', `domain${number}`, 'stage', number === 1 ? 'Maturing' : 'Developing'),
    entry('maturity', `domain${number}`, 'target', number === 5 ? 'Maturing' : 'Thriving'),
    entry('maturity', `domain${number}`, 'evidence', 'Board paper'),
  ]);
  return [entry('cover', 'timetable', 'entry', '2019/20'), ...domains];
}

export async function readinessIsDrawnInANarrowDarkPane(given) {
  const { page, pane, failures } = await openSystem(given, { width: 320, colorScheme: 'dark' });
  await insert(pane, 'Readiness', 'readiness');
  await pane.getByText('The system has no stage until all five domains have one').waitFor();
  await enter(page, readinessCells());
  await pane.getByText('The system stands at Developing, where its least mature domain does.').waitFor();
  await pane.getByLabel('Held against').fill('2019-02-13');
  await pane.getByText('2 of 8 late, or met late.').waitFor();
  await fits(pane, 'readiness');
  await picture(page, given, 'readiness-dark-narrow');
  await pane.getByRole('heading', { name: 'Five financial tests' }).scrollIntoViewIfNeeded();
  await picture(page, given, 'readiness-tests-dark-narrow');
  await insert(pane, 'Finance', 'finance');
  await pane.getByRole('heading', { name: 'To the end of April 2018/19' }).waitFor();
  await fits(pane, 'finance');
  await picture(page, given, 'finance-dark-narrow');
  await insert(pane, 'Performance', 'performance');
  await pane.getByRole('button', { name: /^A&E within 4 hours, System: 88.73%/ }).waitFor();
  await fits(pane, 'performance');
  await picture(page, given, 'performance-dark-narrow');
  assert.deepEqual(failures, []);
}

export async function theKeyboardAloneReachesEveryView(given) {
  const { page, pane, failures } = await openSystem(given);
  await pane.getByRole('button', { name: 'Insert the finance sheets' }).waitFor();
  await pane.getByRole('radio', { name: 'Finance', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await pane.getByRole('button', { name: 'Insert the performance sheets' }).waitFor();
  const passed = [];
  for (let stops = 0; stops < 4 && passed.at(-1) !== 'Insert the performance sheets'; stops += 1) {
    await page.keyboard.press('Tab');
    passed.push(await pane.locator(':focus').innerText());
  }
  assert.equal(passed.at(-1), 'Insert the performance sheets', `the Tab key came to ${passed.join(', ')}`);
  await page.keyboard.press('Enter');
  const figure = pane.getByRole('button', { name: /^A&E within 4 hours, System: 88.73%/ });
  await figure.waitFor({ timeout: 60_000 });
  // One stop of the Tab key for the table; the arrow keys go from figure to figure.
  await pane.getByRole('button', { name: /^A&E within 4 hours, Standard: 95%/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => window.workbench.book.activeSheet().name === 'Performance');
  assert.deepEqual(failures, []);
}
