import assert from 'node:assert/strict';
import path from 'node:path';

/** Opens a panel by its tab, or by the menu of those there is no room for. */
async function showPanel(pane, name) {
  const tab = pane.getByRole('tab', { name, exact: true });
  await pane.getByRole('tab', { name: 'Position' }).waitFor();
  if (await tab.isVisible()) return tab.click();
  await pane.getByRole('tab', { name: /more panels/ }).click();
  return pane.getByRole('menuitem', { name, exact: true }).click();
}

/** The workbench with one of the pane's panels open. */
async function openPanel({ browser, url }, panel, viewport = { width: 1440, height: 900 }) {
  const page = await browser.newPage({ viewport, ignoreHTTPSErrors: true });
  const failures = [];
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') failures.push(message.text());
  });
  await page.goto(url);
  const pane = page.frameLocator('iframe.pane');
  await showPanel(pane, panel);
  return { page, pane, failures };
}

/** What cells of a sheet hold, row by row. */
const cells = (page, sheet, area) =>
  page.evaluate(
    ([name, place]) =>
      window.workbench.book
        .sheetByName(name)
        .read(place)
        .map((row) => row.map(({ value }) => value)),
    [sheet, area],
  );

const actuals = { row: 9, column: 1, rows: 12, columns: 4 };
const picture = (page, { screenshots }, name) =>
  page.screenshot({ path: path.join(screenshots, `${name}.png`) });

export async function aSliderChangesTheFiguresShownAndNotTheWorkbook(given) {
  const { page, pane, failures } = await openPanel(given, 'What if');
  const slider = pane.getByRole('slider', { name: 'Sheffield CCG, Actual of Q3, slider' });
  await slider.waitFor();
  const before = await cells(page, 'Actuals', actuals);
  await slider.focus();
  // From 25 by fives: 95 more puts the system back on plan, so that all it had lost comes back.
  for (let step = 0; step < 19; step += 1) await slider.press('ArrowRight');
  await pane.getByText('System shortfall to date: 95 before, 0 after.').waitFor();
  await pane.getByRole('textbox', { name: 'Sheffield CCG, Actual of Q3' }).scrollIntoViewIfNeeded();
  assert.equal(await pane.getByRole('textbox', { name: 'Sheffield CCG, Actual of Q3' }).inputValue(), '120');
  assert.deepEqual(await cells(page, 'Actuals', actuals), before);
  await pane.getByText('System shortfall to date: 95 before, 0 after.').scrollIntoViewIfNeeded();
  await picture(page, given, 'what-if-slider');
  assert.deepEqual(failures, []);
}

export async function anOffsetThatSavesPsfIsFoundAndApplied(given) {
  const { page, pane, failures } = await openPanel(given, 'What if');
  await pane.getByRole('radio', { name: 'Offset', exact: true }).check({ force: true });
  await pane.getByText('4,690 of PSF saved by moving 118.').waitFor();
  await picture(page, given, 'what-if-offset');
  await pane.getByRole('button', { name: 'Enter in Adjustments' }).click();
  const edits = pane.getByRole('button', { name: /^Edit .* to STH$/ });
  await edits.first().waitFor();
  const count = await edits.count();
  for (let line = 0; line < count; line += 1) {
    if ((await edits.nth(line).getAttribute('aria-expanded')) !== 'true') await edits.nth(line).click();
    await pane.getByLabel('Agreed by').fill('NHS Improvement, letter of 14 January');
    await pane.getByLabel('Date agreed').fill('2019-01-14');
  }
  await pane.getByRole('row', { name: /^STH: Trust finance PSF/ }).waitFor();
  await picture(page, given, 'adjustments-effect');
  await pane.getByRole('button', { name: 'Review and apply' }).click();
  await picture(page, given, 'adjustments-review');
  await pane.getByRole('button', { name: /^Apply \d+ changes$/ }).click();
  await pane.getByText(/cells changed; list 1 of the Change log/).waitFor();
  // The register's own formulas carry the lines on: 118 in the offsets of STH, Q3 (Adjustments!R20).
  await page.waitForFunction(
    (place) => window.workbench.book.sheetByName('Adjustments').read(place)[0][0].value === 118,
    { row: 19, column: 17, rows: 1, columns: 1 },
  );
  await picture(page, given, 'adjustments-applied');
  // And on to the fund: what the workbook works out is what the pane does.
  await showPanel(pane, 'Position');
  await pane.getByRole('button', { name: /^All PSF, Earned: / }).waitFor();
  assert.equal(await pane.getByText('The workbook shows other figures').count(), 0);
  assert.deepEqual(failures, []);
}

export async function whatDoesNotNetToZeroIsRefused(given) {
  const { page, pane, failures } = await openPanel(given, 'Adjustments');
  await pane.getByRole('button', { name: 'Add a line' }).click();
  await pane.getByLabel('Gives up').selectOption('BHFT');
  await pane.getByRole('radio', { name: 'Q3' }).check({ force: true });
  await pane.getByLabel('Amount, £000').fill('65');
  await pane
    .getByText(/In-year offsets of Q3: .* differ by 65 \(£000\)/)
    .first()
    .waitFor();
  await picture(page, given, 'adjustments-not-net-zero');
  await pane.getByLabel('Is given').selectOption('STH');
  await pane.getByText('Every quarter nets to zero.').waitFor();
  assert.deepEqual(failures, []);
}

export async function theRiskIsDrawnInANarrowDarkPane(given) {
  const { browser, url } = given;
  const page = await browser.newPage({
    viewport: { width: 760, height: 1400 },
    colorScheme: 'dark',
    ignoreHTTPSErrors: true,
  });
  await page.goto(url);
  const pane = page.frameLocator('iframe.pane');
  await showPanel(pane, 'What if');
  await page.locator('#pane-side').evaluate((side) => {
    side.style.width = '320px';
  });
  const fits = async (name) => {
    const overflow = await pane.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    assert.equal(overflow, 0, name);
    await picture(page, given, `what-if-dark-narrow-${name}`);
  };
  await pane.getByRole('slider').first().waitFor();
  await fits('figures');
  for (const view of ['Recover', 'Offset', 'Earn-back', 'Risk']) {
    await pane.getByRole('radio', { name: view, exact: true }).check({ force: true });
    await fits(view.toLowerCase());
  }
  await pane.getByRole('button', { name: 'Set for all' }).click();
  await pane.getByRole('button', { name: 'Draw the distribution' }).click();
  await pane.getByRole('img', { name: /^Histogram of all PSF lost/ }).waitFor();
  await pane.getByRole('img', { name: /^Histogram of all PSF lost/ }).scrollIntoViewIfNeeded();
  await fits('drawn');
}
