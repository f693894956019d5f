import assert from 'node:assert/strict';
import path from 'node:path';
import { behind, enter, fillInFinances, readinessCells } from './lib/system-entries.mjs';
import { showPanel } from './lib/pane.mjs';

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
  await fillInFinances(page);
  const name = behind;
  const variance = pane.getByRole('button', { name: new RegExp(`^${name}, Variance: minus \\(250\\)`) });
  await variance.waitFor();
  assert.equal(await pane.getByText(`${name} is £250k behind its plan to date.`).count(), 1);
  await variance.click();
  // A position begins in column B: plan, actual, variance.
  await page.waitForFunction(() => {
    const { sheet, area } = window.workbench.book.selection();
    return sheet.name === 'System finance' && area.column === 3 && area.columns === 1;
  });
  await fits(pane, 'finance');
  await picture(page, given, 'finance');
  await pane.getByRole('heading', { name: 'Transformation funding' }).scrollIntoViewIfNeeded();
  await picture(page, given, 'finance-funds');
  assert.deepEqual(failures, []);
}

export async function thePublishedPerformanceCallsForSupport(given) {
  const { page, pane, failures } = await openSystem(given);
  await insert(pane, 'Performance', 'performance');
  await pane.getByRole('button', { name: /^A&E within 4 hours, System: 88.730%/ }).waitFor();
  await pane.getByText('Support of the regional team.').waitFor();
  await pane.getByRole('img', { name: 'A&E within 4 hours, the system’s trend' }).waitFor();
  await fits(pane, 'performance');
  await picture(page, given, 'performance');
  await pane.getByRole('button', { name: /^A&E within 4 hours, System: 88.730%/ }).click();
  // The sheet's own formulas say the same as the pane.
  await page.waitForFunction((expected) => {
    const { book } = window.workbench;
    const { sheet, area } = book.selection();
    const [[{ value }]] = sheet.read({ ...area, rows: 1, columns: 1 });
    return sheet.name === 'Performance' && Math.abs(value - expected) < 1e-9;
  }, 148_293 / 167_129);
  assert.deepEqual(failures, []);
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
  await pane.getByRole('button', { name: /^A&E within 4 hours, System: 88.730%/ }).waitFor();
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
  const figure = pane.getByRole('button', { name: /^A&E within 4 hours, System: 88.730%/ });
  await figure.waitFor({ timeout: 60_000 });
  // One stop of the Tab key for the table; the arrow keys go from figure to figure.
  await pane.getByRole('button', { name: /^A&E within 4 hours, Standard: 95%/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => window.workbench.book.activeSheet().name === 'Performance');
  assert.deepEqual(failures, []);
}
