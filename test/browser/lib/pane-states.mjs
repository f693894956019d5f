import { selectCells, showPanel } from './pane.mjs';

/**
 * The panels of the pane in the states a user meets, each reached from the one before. `show` resolves once
 * the state is there.
 */

const text = (pane, words) =>
  pane.getByText(words, { exact: false }).locator('visible=true').first().waitFor();
const press = (pane, name) => pane.getByRole('button', { name }).locator('visible=true').first().click();
const choose = (pane, name) => pane.getByRole('radio', { name, exact: true }).check({ force: true });

/** A panel whose heading of the first level is the name of its tab. */
const opened = (name) => ({
  name: `${name}, not our workbook`,
  show: async ({ pane }) => {
    await showPanel(pane, name);
    await pane.getByRole('heading', { level: 1 }).locator('visible=true').first().waitFor();
    await pane.getByRole('tabpanel').locator('visible=true').waitFor();
  },
});

/** What the next requests of the pane meet; see the workbench's host. The panels read again where they may. */
const refuseNextRequests = (page) =>
  page.evaluate(() => {
    const refusal = { kind: 'refuse', code: 'GeneralException', message: 'The server is busy.' };
    for (let at = 1; at <= 6; at += 1) window.workbench.host.faults.inject(at, refusal);
  });
const holdNextRequest = (page) =>
  page.evaluate(() => {
    const until = new Promise((goOn) => (window.goOn = goOn));
    window.workbench.host.faults.inject(1, { kind: 'delay', until });
  });
const letGoOn = (page) =>
  page.evaluate(() => {
    window.workbench.host.faults.clear();
    window.goOn?.();
  });

export const statesOfAnEmptyWorkbook = [
  {
    name: 'Position, with the first steps',
    show: async ({ pane }) => {
      await text(pane, 'This workbook has no position to show');
      await text(pane, 'Step 1 of 3');
    },
  },
  {
    name: 'Position, at the last of the first steps',
    show: async ({ pane }) => {
      await press(pane, 'Next');
      await press(pane, 'Next');
      await text(pane, 'Help on every function');
    },
  },
  {
    name: 'Position, not our workbook',
    show: ({ pane }) => press(pane, 'Done'),
  },
  ...['Quarter', 'Adjustments', 'What if', 'Explain', 'Report', 'Validate'].map(opened),
  {
    name: 'Validate, a finding opened',
    show: async ({ pane }) => {
      await showPanel(pane, 'Validate');
      await pane.getByRole('combobox', { name: 'Template' }).selectOption({ label: 'Better Care Fund plan' });
      await press(pane, 'Insert the template');
      await text(pane, '“Better Care Fund plan” is in this workbook');
      await press(pane, /^Validate$/);
      await pane.locator('[data-finding]').first().click();
      await pane.getByRole('button', { name: 'Ignore', exact: true }).waitFor();
    },
  },
  {
    name: 'Validate, ignoring without a reason',
    show: async ({ pane }) => {
      await press(pane, /^Ignore$/);
      await press(pane, 'Ignore it');
      await text(pane, 'Write the reason');
    },
  },
  {
    name: 'Validate, ignored with a reason',
    show: async ({ pane }) => {
      await pane.getByRole('textbox', { name: /Why/ }).fill('Agreed with the trust');
      await press(pane, 'Ignore it');
      await pane
        .getByText(/^Ignored/)
        .first()
        .click();
    },
  },
  {
    name: 'Position, with the first steps called back',
    show: async ({ pane }) => {
      await press(pane, 'Help');
      await text(pane, 'Step 1 of 3');
    },
  },
];

export const statesOfTheQuarterlyWorkbook = [
  {
    name: 'Position',
    show: async ({ pane }) => {
      await press(pane, /^System PSF, Earned/);
      await press(pane, 'Skip');
      await pane
        .getByText(/^Assumptions in use/)
        .first()
        .click();
    },
  },
  {
    name: 'Quarter, being read',
    show: async ({ page, pane }) => {
      await holdNextRequest(page);
      await showPanel(pane, 'Quarter');
      await pane.getByLabel('Reading the workbook').locator('visible=true').first().waitFor();
    },
  },
  {
    name: 'Quarter',
    show: async ({ page, pane }) => {
      await letGoOn(page);
      await text(pane, 'Figures of Q');
    },
  },
  {
    name: 'Quarter, previewed',
    show: async ({ pane }) => {
      const pasted = 'Organisation\tActual £000\nSheffield Teaching Hospitals NHS FT\t-2000\nNobody\t3';
      await pane.getByRole('textbox', { name: /paste/i }).fill(pasted);
      await press(pane, 'Preview');
      await text(pane, 'is no organisation of this workbook');
    },
  },
  {
    name: 'Quarter, applied',
    show: async ({ pane }) => {
      await pane.getByRole('textbox', { name: 'Recorded in the Change log as made by' }).fill('A. Analyst');
      await press(pane, /^Apply/);
      await text(pane, 'Refresh Q4: done');
    },
  },
  {
    name: 'Quarter, undone',
    show: async ({ pane }) => {
      await press(pane, 'Undo the last list of changes');
      await text(pane, 'Undone');
    },
  },
  {
    name: 'Adjustments, could not be read',
    show: async ({ page, pane }) => {
      await refuseNextRequests(page);
      await showPanel(pane, 'Adjustments');
      await text(pane, 'could not be read');
    },
  },
  {
    name: 'Adjustments, a line being added',
    show: async ({ page, pane }) => {
      await letGoOn(page);
      await press(pane, /again/i);
      await press(pane, 'Add a line');
      await pane.getByRole('textbox', { name: /^Amount/ }).fill('ten');
    },
  },
  {
    name: 'What if, figures',
    show: async ({ pane }) => {
      await showPanel(pane, 'What if');
      await pane.getByRole('textbox', { name: 'Sheffield CCG, Actual of Q3' }).fill('120');
      await text(pane, 'System shortfall to date');
    },
  },
  {
    name: 'What if, recover',
    show: async ({ pane }) => {
      await choose(pane, 'Recover');
      await pane.getByRole('table').locator('visible=true').first().waitFor();
    },
  },
  { name: 'What if, offset', show: ({ pane }) => choose(pane, 'Offset') },
  {
    name: 'What if, risk',
    show: async ({ pane }) => {
      await choose(pane, 'Risk');
      await press(pane, /^Set /);
      await press(pane, /^Draw/);
      await pane.getByRole('img').locator('visible=true').first().waitFor({ timeout: 60_000 });
    },
  },
  { name: 'What if, earn-back', show: ({ pane }) => choose(pane, 'Earn-back') },
  {
    name: 'Explain, a result',
    show: async ({ page, pane }) => {
      await showPanel(pane, 'Explain');
      await selectCells(page, 'System PSF', 'C11');
      await text(pane, 'The steps give what the cell shows.');
    },
  },
  {
    name: 'Explain, nothing to explain',
    show: async ({ page, pane }) => {
      await selectCells(page, 'Actuals', 'B10');
      await text(pane, 'This cell was typed in');
    },
  },
  {
    name: 'Report, with a chart as a table',
    show: async ({ pane }) => {
      await showPanel(pane, 'Report');
      await text(pane, 'At the end of Q3');
      await pane.getByText('Show the figures as a table').first().click();
    },
  },
  {
    name: 'Report, written',
    show: async ({ pane }) => {
      await press(pane, 'Write the report');
      await text(pane, 'The report is written');
    },
  },
  {
    name: 'Validate, done',
    show: async ({ pane }) => {
      await showPanel(pane, 'Validate');
      await press(pane, /^Validate/);
      await press(pane, /^Validate again/);
    },
  },
  {
    name: 'Position, with a figure that cannot be used',
    show: async ({ page, pane }) => {
      await showPanel(pane, 'Position');
      await selectCells(page, 'Actuals', 'D14');
      await page.keyboard.type('about 25');
      await page.keyboard.press('Enter');
      await text(pane, 'which is text and not a number');
    },
  },
];
