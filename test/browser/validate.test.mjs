import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { inProject } from '../../scripts/lib/run.mjs';
import { openWorkbench, selectCells, typeIntoCell } from './lib/pane.mjs';

const title = 'Better Care Fund plan';

async function openEmptyWorkbook(given, look = {}) {
  const opened = await openWorkbench(given, '?workbook=empty', look);
  await opened.pane.getByRole('tab', { name: 'Validate' }).click();
  await opened.pane.getByRole('heading', { level: 1, name: 'Validate' }).waitFor();
  return opened;
}

async function emptyCell(page, sheet, cell) {
  await selectCells(page, sheet, cell);
  await page.keyboard.press('Delete');
}

const held = (page, sheet, row, column) =>
  page.evaluate(
    ([name, at]) => window.workbench.book.sheetByName(name).read({ ...at, rows: 1, columns: 1 })[0][0],
    [sheet, { row, column }],
  );

/** Enters a filled plan, which would take a person a day. */
async function fillIn(page, cells) {
  await page.evaluate((entries) => {
    for (const { sheet, row, column, value } of entries) {
      window.workbench.book.sheetByName(sheet).writeCells([{ row, column, input: value }]);
    }
  }, cells);
}

/** Review, Unprotect Sheet: there is no password. */
const unprotect = (page, sheet) =>
  page.evaluate((name) => {
    window.workbench.book.sheetByName(name).state.protection = null;
  }, sheet);

async function insertTemplate(pane) {
  await pane.getByRole('combobox', { name: 'Template' }).selectOption({ label: title });
  await pane.getByRole('button', { name: 'Insert the template' }).click();
  await pane.getByText(`“${title}” is in this workbook`).waitFor({ timeout: 60_000 });
}

function filledPlan() {
  const script = inProject('scripts', 'plan-filled-cells.ts');
  const printed = execFileSync(process.execPath, ['--import', 'tsx', script, 'better-care-fund'], {
    cwd: inProject(),
    encoding: 'utf8',
  });
  return JSON.parse(printed);
}

const lineAt = (pane, place) => pane.locator('[data-finding]', { hasText: place });

export async function aTemplateBrokenInFiveWaysIsMendedByOneButtonAndFourEntries(given) {
  const { page, pane, failures } = await openEmptyWorkbook(given);
  const picture = (name) => page.screenshot({ path: path.join(given.screenshots, `validate-${name}.png`) });
  await picture('start');
  await insertTemplate(pane);
  const plan = filledPlan();
  await fillIn(page, plan);
  const entered = (sheet, row, column) =>
    String(plan.find((one) => one.sheet === sheet && one.row === row && one.column === column).value);
  await pane.getByRole('button', { name: 'Validate', exact: true }).click();
  await pane.getByText('Every rule holds in the whole workbook.').waitFor();
  await picture('none');

  // A protected cell is not to be typed over until its sheet is unprotected.
  const total = await held(page, 'Contributions', 16, 3);
  assert.match(String(total.formula), /^=/);
  await typeIntoCell(page, 'Metrics', 'A10', 'Delays');
  assert.equal((await held(page, 'Metrics', 9, 0)).value, 'Delayed transfers of care');
  for (const sheet of ['Contributions', 'Metrics']) await unprotect(page, sheet);

  await typeIntoCell(page, 'Contributions', 'D17', '5');
  await lineAt(pane, 'Contributions!D17').first().waitFor();
  await emptyCell(page, 'Sign-off', 'B7');
  await typeIntoCell(page, 'Conditions', 'B9', 'Not yet');
  await typeIntoCell(page, 'Contributions', 'B31', '500');
  await typeIntoCell(page, 'Metrics', 'A10', 'Delays');
  const places = ['Contributions!D17', 'Sign-off!B7', 'Conditions!B9', 'Contributions!B3', 'Metrics!A10'];
  // Each shows by itself, without a press of the button.
  for (const place of places) await lineAt(pane, place).first().waitFor();
  await pane.getByRole('button', { name: 'Validate again' }).click();
  for (const place of places) await lineAt(pane, place).first().waitFor();
  await picture('five');

  await lineAt(pane, 'Contributions!D17').first().click();
  await page.waitForFunction(() => window.workbench.book.activeSheet().name === 'Contributions');
  await picture('opened');
  await pane.getByRole('button', { name: 'Mend it' }).click();
  await pane.getByRole('button', { name: /^Apply/ }).waitFor();
  await picture('preview');
  await pane.getByRole('button', { name: /^Apply/ }).click();
  await lineAt(pane, 'Contributions!D17').first().waitFor({ state: 'detached' });
  await page.waitForFunction((formula) => {
    const [[cell]] = window.workbench.book.activeSheet().read({ row: 16, column: 3, rows: 1, columns: 1 });
    return cell.formula === formula;
  }, total.formula);

  await typeIntoCell(page, 'Sign-off', 'B7', entered('Sign-off', 6, 1));
  await typeIntoCell(page, 'Conditions', 'B9', 'Yes');
  await typeIntoCell(page, 'Contributions', 'B31', entered('Contributions', 30, 1));
  await typeIntoCell(page, 'Metrics', 'A10', 'Delayed transfers of care');
  await pane.getByText('Every rule holds in the whole workbook.').waitFor();
  await pane.getByRole('button', { name: 'Validate again' }).click();
  await pane.getByText(/^Since the last run: 0 new, \d+ fixed, 0 still there\.$/).waitFor();
  await picture('mended');
  assert.deepEqual(failures, []);
}

export async function theFindingsFitANarrowAndADarkPane(given) {
  const { page, pane } = await openEmptyWorkbook(given, {
    viewport: { width: 760, height: 900 },
    colorScheme: 'dark',
  });
  await page.locator('#pane-side').evaluate((side) => {
    side.style.width = '320px';
  });
  await insertTemplate(pane);
  await pane.getByRole('button', { name: 'Validate', exact: true }).click();
  await pane.locator('[data-finding]').first().click();
  await pane.getByRole('button', { name: 'Ignore', exact: true }).click();
  const overflow = await pane.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  assert.equal(overflow, 0);
  await page.screenshot({ path: path.join(given.screenshots, 'validate-dark-narrow.png') });
}
