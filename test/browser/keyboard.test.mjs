import assert from 'node:assert/strict';
import { paneFrame } from './lib/looks.mjs';
import { openWorkbench, selectCells, showPanel } from './lib/pane.mjs';

/**
 * What the Tab key reaches, in order, from the open panel's tab on: what each is called, whether a ring is
 * drawn, and whether it stands before the one reached before it.
 */
async function walk(page, pane) {
  await pane.getByRole('tab', { selected: true }).focus();
  await paneFrame(page).evaluate(() => {
    window.lastStop = document.activeElement;
    window.lastStop.dataset.reached = 'yes';
  });
  const stops = [];
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await paneFrame(page).evaluate(() => {
      const { activeElement } = document;
      if (!document.hasFocus() || !activeElement || activeElement === document.body) return undefined;
      const before = window.lastStop;
      window.lastStop = activeElement;
      activeElement.dataset.reached = 'yes';
      const { width, height } = activeElement.getBoundingClientRect();
      const isBefore =
        before?.compareDocumentPosition(activeElement) & window.Node.DOCUMENT_POSITION_PRECEDING;
      return {
        what: activeElement.outerHTML.slice(0, 160),
        isBack: Boolean(isBefore) && before.isConnected,
        isSeen: width > 0 && height > 0,
      };
    });
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}

/**
 * What a mouse can press and the Tab key did not reach. In a group of which the Tab key reaches one, the arrow
 * keys reach the others: tabs, radio buttons, the figures of a table, the findings.
 */
const notReached = (page) =>
  paneFrame(page).evaluate(() => {
    const groups = '[role=tablist], [role=radiogroup], table, [data-findings]';
    const things = 'button, input, select, textarea, summary, a[href], [role=button]';
    return [...document.querySelectorAll(`main :is(${things})`)]
      .filter((thing) => thing.checkVisibility({ visibilityProperty: true }) && !thing.disabled)
      .filter((thing) => thing.dataset.reached !== 'yes' && thing.type !== 'file')
      .filter((thing) => !thing.closest(groups)?.querySelector('[data-reached]'))
      .map((thing) => thing.outerHTML.slice(0, 160));
  });

/** The panels of the quarterly workbook, each with something open that a mouse could press. */
const panels = [
  { name: 'Position' },
  { name: 'Quarter' },
  {
    name: 'Adjustments',
    prepare: ({ pane }) => pane.getByRole('button', { name: 'Add a line' }).click(),
  },
  { name: 'What if' },
  { name: 'Explain', prepare: ({ page }) => selectCells(page, 'System PSF', 'C11') },
  { name: 'Report' },
  { name: 'System' },
  { name: 'Plans together' },
];

/** The findings of a plan that is not filled in. */
const findings = {
  name: 'Validate',
  prepare: async ({ pane }) => {
    await pane.getByRole('combobox', { name: 'Template' }).selectOption({ label: 'Better Care Fund plan' });
    await pane.getByRole('button', { name: 'Insert the template' }).click();
    await pane.getByText('“Better Care Fund plan” is in this workbook').waitFor({ timeout: 60_000 });
    await pane.getByRole('button', { name: 'Validate', exact: true }).click();
    await pane.locator('[data-finding]').first().click();
  },
};

async function workEach(given, address, states) {
  const { page, pane, failures } = await openWorkbench(given, address);
  await pane.getByRole('button', { name: 'Skip' }).click();
  const wrong = [];
  for (const { name, prepare } of states) {
    await showPanel(pane, name);
    const heading = pane.getByRole('heading', { level: 1 }).locator('visible=true');
    await heading.first().waitFor();
    if (prepare) await prepare({ page, pane });
    await pane.getByRole('heading', { level: 2 }).locator('visible=true').first().waitFor();
    const stops = await walk(page, pane);
    if (stops.length < 2) wrong.push(`${name}: only ${stops.length} stops`);
    for (const { what, isBack, isSeen } of stops) {
      if (isBack) wrong.push(`${name}: against the order of reading: ${what}`);
      if (!isSeen) wrong.push(`${name}: cannot be seen: ${what}`);
    }
    for (const what of await notReached(page)) wrong.push(`${name}: not reached: ${what}`);
  }
  assert.deepEqual(wrong, []);
  assert.deepEqual(failures, []);
}

export async function everyPanelIsWorkedWithTheKeyboardAlone(given) {
  await workEach(given, '', panels);
  await workEach(given, '?workbook=empty', [findings]);
}

/** What has the focus in the pane, as a screen reader has it. */
const focused = (page) =>
  paneFrame(page).evaluate(() => {
    const { activeElement } = document;
    if (activeElement === document.body) return 'nothing';
    const label = activeElement.getAttribute('aria-label') ?? activeElement.labels?.[0]?.textContent;
    return (label ?? activeElement.textContent).trim();
  });

async function holdFocus(page, expected, when) {
  await paneFrame(page).evaluate(() => new Promise((done) => setTimeout(done, 50)));
  const found = await focused(page);
  assert.match(found, expected, `${when}: the focus is on ${found}`);
}

export async function theFocusIsNeverLost(given) {
  const { page, pane, failures } = await openWorkbench(given);
  const { keyboard } = page;
  const button = (name) => pane.getByRole('button', { name }).locator('visible=true').first();
  const press = async (name, key = 'Enter') => {
    await button(name).focus();
    await keyboard.press(key);
  };
  await button('Skip').waitFor();
  await button('Next').focus();
  await keyboard.press('Escape');
  assert.equal(await pane.getByText('Step 1 of 3').count(), 0);
  await holdFocus(page, /^Position$/, 'the first steps, skipped');

  await press('Help');
  await pane.getByText('Step 1 of 3').waitFor();
  await press('Skip');
  await holdFocus(page, /^Help$/, 'the first steps, called back and skipped');

  await showPanel(pane, 'Quarter');
  await pane.getByRole('textbox', { name: /paste/i }).fill('Organisation\tActual £000\nSTH\t-2000');
  await press('Preview');
  await pane.getByRole('heading', { name: 'Refresh Q4' }).waitFor();
  await holdFocus(page, /^Refresh Q4$/, 'the preview, opened');
  await keyboard.press('Escape');
  await holdFocus(page, /^Preview$/, 'the preview, closed');
  await keyboard.press('Enter');
  await press(/^Apply/);
  await pane.getByText('Refresh Q4: done').waitFor();
  await holdFocus(page, /^Preview$/, 'the preview, applied');
  await press('Undo the last list of changes');
  await pane.getByText('Undone').waitFor();
  await press('Dismiss this message', 'Escape');
  assert.equal(await pane.getByText('Undone').count(), 0);
  await holdFocus(page, /^Undo the last list of changes$/, 'the message, put away');

  await showPanel(pane, 'Adjustments');
  await press('Add a line');
  await holdFocus(page, /^Gives up/, 'the line, added');
  await keyboard.press('Escape');
  assert.equal(await pane.getByRole('combobox', { name: /^Gives up/ }).count(), 0);
  await holdFocus(page, /^Edit New line$/, 'the line, closed');
  assert.deepEqual(failures, []);
}
