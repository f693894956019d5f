import assert from 'node:assert/strict';
import path from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { openWorkbench, selectCells, showPanel } from './lib/pane.mjs';

const { headers } = await tsImport('../../scripts/hosting/rules.ts', import.meta.url);

const name = '<img src=x onerror="top.wasRun=1">';

const isShown = (pane, text) => pane.getByText(text).locator('visible=true').first().waitFor();

export async function thePaneIsServedWithTheHeadersOfProduction({ browser, url }) {
  const page = await browser.newPage();
  const answer = await page.goto(`${url}addin/taskpane.html`);
  for (const { name: header, value } of headers)
    if (header !== 'Strict-Transport-Security')
      assert.equal(answer.headers()[header.toLowerCase()], value, header);
  await page.getByText('This page belongs in Excel', { exact: false }).first().waitFor();
}

export async function aNameWithMarkupIsShownAsItIsTypedWhereverItStands(given) {
  const { page, pane, failures } = await openWorkbench(given);
  await pane.getByRole('button', { name: /Shortfall: 95\./ }).waitFor();
  for (const cell of ['A21', 'B21']) {
    await selectCells(page, 'Control totals', cell);
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  }
  await isShown(pane, name);
  await page.screenshot({ path: path.join(given.screenshots, 'markup-in-a-name.png') });

  await showPanel(pane, 'Adjustments');
  await pane.getByRole('button', { name: 'Add a line' }).click();
  await showPanel(pane, 'What if');
  await isShown(pane, name);
  await showPanel(pane, 'Validate');
  await pane
    .getByRole('button', { name: /^Validate/ })
    .first()
    .click();
  await pane.getByRole('button', { name: /^Validate again/ }).waitFor();
  await showPanel(pane, 'Report');
  await pane.getByRole('button', { name: 'Write the report' }).click();
  await isShown(pane, 'The report is written');

  assert.equal(await pane.locator('img[src=x]').count(), 0);
  assert.equal(await page.locator('img[src=x]').count(), 0);
  assert.equal(await page.evaluate(() => window.wasRun), undefined);
  assert.deepEqual(failures, []);
}
