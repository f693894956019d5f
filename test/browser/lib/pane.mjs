/** The workbench at an address, with what its page complained of. Resolves before the pane has read anything. */
export async function openWorkbench({ browser, url }, address = '', look = {}) {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 1100 },
    ignoreHTTPSErrors: true,
    acceptDownloads: true,
    locale: 'en-GB',
    ...look,
  });
  // Two tests at once, on a machine that may be busy with others.
  page.setDefaultTimeout(60_000);
  const failures = [];
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') failures.push(message.text());
  });
  await page.goto(url + address);
  return { page, pane: page.frameLocator('iframe.pane'), failures };
}

/** Opens a panel by its tab, or by the menu of those there is no room for. */
export async function showPanel(pane, name) {
  const tab = pane.getByRole('tab', { name, exact: true });
  await pane.getByRole('tab').first().waitFor();
  if (await tab.isVisible()) return tab.click();
  await pane.getByRole('tab', { name: /more panels/ }).click();
  return pane.getByRole('menuitem', { name, exact: true }).click();
}

/** Goes to a cell or a range as a person does: by its sheet's tab and the box left of the formula bar. */
export async function selectCells(page, sheet, address) {
  await showSheet(page, sheet);
  const box = page.locator('[data-u-comp=defined-name] input');
  await box.click();
  await box.fill(address);
  await box.press('Enter');
}

/** Types into a cell as a person does, who sees the grid's suggestions go before pressing Enter. */
export async function typeIntoCell(page, sheet, address, text) {
  await selectCells(page, sheet, address);
  await page.keyboard.type(text);
  if (text.startsWith('=')) await suggestionsGone(page);
  await page.keyboard.press('Enter');
}

/** The grid looks for names a moment after the last key; Enter would take what it suggests. */
async function suggestionsGone(page) {
  await page.waitForTimeout(600);
  await page.waitForFunction(() => !document.querySelector('ul.univer-list-none li .univer-text-red-500'));
}

export const showSheet = (page, sheet) =>
  page.evaluate((name) => window.workbench.book.sheetByName(name).facade.activate(), sheet);

/** What the cells of an area hold, row by row; `area` counts from 0. */
export const cellsOf = (page, sheet, area) =>
  page.evaluate(
    ([name, place]) =>
      window.workbench.book
        .sheetByName(name)
        .read(place)
        .map((row) => row.map(({ value }) => value)),
    [sheet, area],
  );
