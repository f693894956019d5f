import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { inProject } from '../../scripts/lib/run.mjs';
import { openWorkbench, typeIntoCell } from './lib/pane.mjs';

const starterPath = inProject('assets', 'system-psf-2018-19.xlsx');
const { readWorkbook } = await tsImport('../../src/files/index.ts', import.meta.url);

const figure = (pane, name) => pane.getByRole('button', { name });
const notice = (page, text) => page.locator('#notice').filter({ hasText: text }).waitFor();

async function openStarterFile(page, pane) {
  await figure(pane, /Shortfall: 95\./).waitFor();
  await page.locator('#chosen-file').setInputFiles(starterPath);
  await notice(page, 'is open. Save a copy writes your changes');
  await figure(pane, /Shortfall: 95\./).waitFor();
}

async function savedBytes(page) {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy' }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

/** The cells whose values differ, "Actuals!D14" and so on. */
function differing(before, after) {
  const cells = [];
  const [old, now] = [before, after].map((bytes) => readWorkbook(bytes).snapshot.sheets);
  for (const [index, { name, used }] of now.entries()) {
    assert.equal(used?.address, old[index].used?.address);
    used?.values.forEach((line, row) =>
      line.forEach((value, column) => {
        if (value !== old[index].used.values[row][column]) cells.push({ sheet: name, value });
      }),
    );
  }
  return cells;
}

export async function aFileIsOpenedChangedAndSavedWithOnlyItsChanges(given) {
  const { page, pane, failures } = await openWorkbench(given);
  await openStarterFile(page, pane);
  await page.screenshot({ path: path.join(given.screenshots, 'file-open.png') });
  // Sheffield CCG's Q3 from 25 to 120: the system is back on plan, and all it had lost comes back.
  await typeIntoCell(page, 'Actuals', 'D14', '120');
  await figure(pane, /^System PSF, Earned: 3,719\./).waitFor();
  const { name, bytes } = await savedBytes(page);
  assert.equal(name, 'system-psf-2018-19 - copy.xlsx');
  await notice(page, 'changed cells');
  await page.screenshot({ path: path.join(given.screenshots, 'file-saved.png') });
  const starter = new Uint8Array(readFileSync(starterPath));
  const cells = differing(starter, bytes);
  assert.ok(cells.some(({ sheet, value }) => sheet === 'Actuals' && value === 120));
  assert.ok(cells.some(({ sheet, value }) => sheet === 'System PSF' && Math.abs(value - 3719.3975) < 1e-6));
  // The file recalculated without the page has the same values in every cell.
  const { recalculateWorkbook } = await tsImport('../../src/files/recalculate.ts', import.meta.url);
  const { sybFunctions } = await tsImport('../files/syb-functions.ts', import.meta.url);
  const { changed } = await recalculateWorkbook(bytes, await sybFunctions());
  assert.deepEqual(changed, []);
  assert.deepEqual(failures, []);
}

export async function anUnchangedFileIsSavedByteForByte(given) {
  const { page, pane } = await openWorkbench(given);
  await openStarterFile(page, pane);
  const { bytes } = await savedBytes(page);
  assert.ok(Buffer.from(bytes).equals(readFileSync(starterPath)));
}

export async function aDamagedFileThatIsDroppedIsRefusedAndTheWorkbookStays(given) {
  const { page, pane } = await openWorkbench(given);
  await figure(pane, /Shortfall: 95\./).waitFor();
  await typeIntoCell(page, 'Actuals', 'D14', '120');
  await figure(pane, /^System PSF, Earned: 3,719\./).waitFor();
  const half = readFileSync(starterPath).subarray(0, 20_000).toString('base64');
  const dropped = await page.evaluateHandle((text) => {
    const bytes = Uint8Array.from(window.atob(text), (letter) => letter.charCodeAt(0));
    const files = new window.DataTransfer();
    files.items.add(new window.File([bytes], 'half a plan.xlsx'));
    return files;
  }, half);
  await page.dispatchEvent('#grid', 'dragover', { dataTransfer: dropped });
  await page.screenshot({ path: path.join(given.screenshots, 'file-drop.png') });
  await page.dispatchEvent('#grid', 'drop', { dataTransfer: dropped });
  await notice(page, '"half a plan.xlsx" was not opened. The file ends too early');
  await page.screenshot({ path: path.join(given.screenshots, 'file-refused.png') });
  await figure(pane, /^System PSF, Earned: 3,719\./).waitFor();
  const [held] = await page.evaluate(() =>
    window.workbench.book.sheetByName('Actuals').read({ row: 13, column: 3, rows: 1, columns: 1 }),
  );
  assert.equal(held[0].value, 120);
}

export async function aCopySaysBeforehandWhatItWillNotHave(given) {
  const { page, pane } = await openWorkbench(given);
  await openStarterFile(page, pane);
  await page.evaluate(() => window.workbench.book.addSheet('My notes'));
  await page.getByRole('button', { name: 'Save a copy' }).click();
  await page.getByText('the new sheet "My notes"').waitFor();
  await page.screenshot({ path: path.join(given.screenshots, 'file-not-saved.png') });
  await page.getByRole('button', { name: 'Do not save' }).click();
  await page.locator('#save-dialog').waitFor({ state: 'hidden' });
}
