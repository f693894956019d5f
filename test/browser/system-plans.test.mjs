import assert from 'node:assert/strict';
import path from 'node:path';
import { longestTask } from './lib/longest-task.mjs';
import { filesOfSystem, give } from './lib/plan-files.mjs';

/** The pane with the panel open, and what keeps it from answering the user noted from then on. */
async function openPlansTogether({ browser, url }, { width = 420, colorScheme = 'light' } = {}) {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 1300 },
    ignoreHTTPSErrors: true,
    colorScheme,
  });
  const failures = [];
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') failures.push(message.text());
  });
  await page.goto(`${url}?workbook=empty`);
  const pane = page.frameLocator('iframe.pane');
  const panel = pane.getByRole('tab', { name: 'Plans together' });
  await panel.waitFor({ timeout: 60_000 });
  await page.locator('#pane-side').evaluate((side, to) => {
    side.style.width = `${to}px`;
  }, width);
  await panel.click();
  await pane.getByRole('heading', { level: 1, name: 'Plans together' }).waitFor();
  return { page, pane, failures };
}

async function giveAll(pane) {
  const { good, bad } = filesOfSystem();
  await give(pane, [...bad, ...good]);
  await pane.getByText('17 of 20 files count').waitFor({ timeout: 90_000 });
}

const show = (pane, view) => pane.getByRole('radio', { name: view }).check({ force: true });

/** The longest that the page may be kept from the user, in milliseconds. */
const MOST = 100;

export async function aSystemIsAddedUpAndHeldAgainstEachOtherWhileThePaneAnswers(given) {
  const { page, pane, failures } = await openPlansTogether(given);
  const picture = (name) =>
    page.screenshot({ path: path.join(given.screenshots, `system-plans-${name}.png`) });
  const measured = async (what, work) => {
    const { clock, processor } = await longestTask({ browser: given.browser, page }, work);
    console.log(
      `    ${what}: the longest task took ${processor} ms of the processor, ${clock} ms by the clock`,
    );
    return [what, processor];
  };
  const figures = pane.getByRole('button', { name: /Show what it is made from$/ });
  const matrix = pane.getByRole('table', { name: 'Commissioners down, trusts across' });
  await picture('empty');
  const kept = [
    await measured('reading and adding up 20 files', () => giveAll(pane)),
    await measured('drawing the figures', async () => {
      await show(pane, 'Added up');
      await figures.first().waitFor();
    }),
    await measured('tracing a figure', async () => {
      await figures.first().click();
      await pane.getByRole('rowheader', { name: /^Bassetlaw$/ }).waitFor();
    }),
    await measured('drawing the matrix', async () => {
      await show(pane, /^Contracts/);
      await matrix.waitFor();
    }),
  ];
  await picture('contracts');
  await pane
    .getByRole('button', { name: /Show both sides$/ })
    .first()
    .click();
  await picture('mismatch');
  const button = (name) => pane.getByRole('button', { name });
  await button('Write to a sheet').click();
  await pane.getByText('The triangulation was written').waitFor({ timeout: 60_000 });
  await show(pane, 'Added up');
  // The stand-in for Excel works on the page's own thread, which Excel does not: this is told, not held to a limit.
  await measured('inserting the system plan, with the stand-in for Excel', async () => {
    await button('Insert the system plan').click();
    await pane.getByText('The system plan was inserted').waitFor({ timeout: 90_000 });
  });
  await picture('inserted');
  const sheets = await page.evaluate(() => window.workbench.book.sheets().map(({ name }) => name));
  for (const name of ['Triangulation', 'Summary', 'Contributions']) assert.ok(sheets.includes(name), name);
  assert.deepEqual(
    kept.filter(([, processor]) => processor > MOST),
    [],
  );
  assert.deepEqual(failures, []);
}

export async function readingIsCancelledAndGoesOnNarrowAndDark(given) {
  const { page, pane, failures } = await openPlansTogether(given, { width: 320, colorScheme: 'dark' });
  const picture = (name) =>
    page.screenshot({ path: path.join(given.screenshots, `system-plans-${name}.png`) });
  const { good } = filesOfSystem();
  await give(pane, good);
  await pane.getByRole('button', { name: 'Cancel' }).click();
  await pane.getByText(/none of those files counts/).waitFor();
  await pane.getByRole('button', { name: 'Choose files' }).waitFor();
  assert.equal(await pane.getByText(/files? counts?$/).count(), 0);
  await giveAll(pane);
  await picture('files-dark-narrow');
  for (const [view, name] of [
    ['Added up', 'added-up'],
    [/^Contracts/, 'contracts'],
  ]) {
    await show(pane, view);
    await picture(`${name}-dark-narrow`);
    const overflow = await pane.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    assert.equal(overflow, 0);
  }
  assert.deepEqual(failures, []);
}
