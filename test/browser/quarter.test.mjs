import assert from 'node:assert/strict';
import path from 'node:path';
import { workbookFile } from './lib/return-files.mjs';

const codes = ['02P', '02Q', '02X', '03L', '03N', 'RFF', 'RP5', 'RCU', 'RHQ', 'RFR', 'RXE', 'TAH'];

/** Everybody's actuals of a quarter but STH's, and STH's own return. */
function returnsOf(quarter, sth = -2000) {
  const others = codes
    .filter((code) => code !== 'RHQ')
    .map((code, index) => [code, `Q${quarter}`, -100 * quarter - index]);
  const headings = ['ODS code', 'Quarter', 'Actual £000'];
  return [
    workbookFile(`Everybody Q${quarter}.xlsx`, [['Quarterly return'], headings, ...others]),
    {
      name: `STH Q${quarter}.csv`,
      mimeType: 'text/csv',
      buffer: Buffer.from(`Organisation,Actual £000\nSheffield Teaching Hospitals NHS FT,"${sth}"\n`),
    },
  ];
}

/** The pane at a width as in Excel, with the empty workbook filled by the pane's own button. */
async function openQuarter({ browser, url }, { address = '?workbook=empty', colorScheme = 'light' } = {}) {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 1100 },
    ignoreHTTPSErrors: true,
    colorScheme,
  });
  const failures = [];
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') failures.push(message.text());
  });
  await page.goto(url + address);
  const pane = page.frameLocator('iframe.pane');
  if (address !== '') {
    await pane.getByRole('button', { name: 'Insert the quarterly workbook' }).click();
    await pane.getByRole('button', { name: /^System PSF, Earned: 2,602\./ }).waitFor({ timeout: 90_000 });
  }
  await pane.getByRole('tab', { name: 'Quarter' }).click();
  await pane.getByRole('heading', { level: 1, name: 'Quarter' }).waitFor();
  await pane.getByText(/^Figures of Q/).waitFor();
  return { page, pane, failures };
}

const button = (pane, name) => pane.getByRole('button', { name });

async function give(pane, quarter, files) {
  // The radio button itself is drawn by its label.
  await pane.getByRole('radio', { name: new RegExp(`^Q${quarter}`) }).check({ force: true });
  await pane.locator('input[type=file]').setInputFiles(files);
  await pane.getByRole('list', { name: /sources?$/i }).waitFor();
  await button(pane, 'Preview').click();
}

async function apply(pane, title) {
  await button(pane, /^Apply /).click();
  await pane.getByText(`${title}: done`).waitFor();
}

const actual = (page, address) =>
  page.evaluate((at) => window.workbench.book.sheetByName('Actuals').read(at)[0][0].value, address);

const actualOfSth = (quarter) => ({ row: 17, column: quarter, rows: 1, columns: 1 });

export async function aYearIsRefreshedFromFilesClosedReopenedAndUndone(given) {
  const { page, pane, failures } = await openQuarter(given);
  const picture = (name) => page.screenshot({ path: path.join(given.screenshots, `quarter-${name}.png`) });
  await picture('open');
  for (const quarter of [1, 2, 3, 4]) {
    await give(pane, quarter, returnsOf(quarter));
    await button(pane, /^Apply /).waitFor();
    if (quarter === 4) {
      await pane.getByLabel(/made by$/).fill('A. Finance');
      await picture('preview');
    }
    await apply(pane, `Refresh Q${quarter}`);
    assert.equal(await actual(page, actualOfSth(quarter)), -2000);
  }

  await give(pane, 2, returnsOf(2, 'n/a'));
  await pane.getByText(/Sheffield Teaching Hospitals .* the actual is the text "n\/a"/).waitFor();
  await pane.getByText('STH Q2.csv, row 2, column 2').waitFor();
  assert.equal(await button(pane, /^Apply /).count(), 0);
  await picture('refused');
  await button(pane, 'Cancel').click();
  await button(pane, 'Take STH Q2.csv away').click();
  await button(pane, 'Take Everybody Q2.xlsx away').click();

  await button(pane, 'Close Q1').click();
  await pane.getByText(/^Q1 closed by A\. Finance/).waitFor();
  await picture('closed');
  await give(pane, 1, returnsOf(1, -5));
  await pane.getByText('Q1 is closed.').waitFor();
  assert.equal(await button(pane, /^Apply /).count(), 0);
  await button(pane, 'Cancel').click();
  await button(pane, 'Reopen Q1').click();
  await pane.getByText('Give the reason for reopening: it is kept in the Change log.').waitFor();
  await pane.getByLabel('Reason for reopening').fill('STH sent a late journal');
  await button(pane, 'Reopen Q1').click();
  await pane.getByText('Reopen Q1: done').waitFor();
  await button(pane, 'Preview').click();
  await apply(pane, 'Refresh Q1');
  assert.equal(await actual(page, actualOfSth(1)), -5);
  await button(pane, 'Undo the last list of changes').click();
  await pane.getByText('Undone', { exact: true }).waitFor();
  assert.equal(await actual(page, actualOfSth(1)), -2000);
  await page.evaluate(() => window.workbench.book.sheetByName('Change log').facade.activate());
  await picture('change-log');
  assert.deepEqual(failures, []);
}

export async function aPaneOpenedAgainComesBackToItsPreviewNarrowAndDark(given) {
  const { page, pane } = await openQuarter(given, { address: '', colorScheme: 'dark' });
  await give(pane, 4, returnsOf(4));
  await button(pane, /^Apply /).waitFor();
  await page.locator('#pane-side').evaluate((side) => {
    side.style.width = '320px';
  });
  await page.locator('iframe.pane').evaluate((frame) => frame.contentWindow.location.reload());
  await pane.getByRole('button', { name: /^System PSF, Earned/ }).waitFor();
  await pane.getByRole('tab', { name: 'Quarter' }).click();
  await pane.getByText('A preview waits for your decision').waitFor();
  await button(pane, /^Apply /).waitFor();
  const overflow = await pane.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  assert.equal(overflow, 0);
  await page.screenshot({ path: path.join(given.screenshots, 'quarter-restored-dark-narrow.png') });
}
