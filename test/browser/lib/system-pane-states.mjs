import { showPanel } from './pane.mjs';
import { filesOfSystem, give, incompletePlan } from './plan-files.mjs';
import { behind, enter, fillIn, fillInFinances, readinessCells } from './system-entries.mjs';

/**
 * The panels Plans together and System in the states a user meets, each reached from the one before. `show`
 * resolves once the state is there.
 */

/** Sheets with thousands of formulas are inserted and worked out meanwhile. */
const slow = { timeout: 90_000 };
const text = (pane, words) => pane.getByText(words).locator('visible=true').first().waitFor(slow);
const press = (pane, name) => pane.getByRole('button', { name }).locator('visible=true').first().click();
const choose = (pane, name) => pane.getByRole('radio', { name }).check({ force: true });

const paneOf = (page) => page.frames().find((frame) => frame.url().includes('taskpane.html'));

/** Files that take for ever to be opened, so that the reading can be looked at. */
const holdFiles = (page) =>
  paneOf(page).evaluate(() => {
    window.arrayBufferOfFiles = window.File.prototype.arrayBuffer;
    window.File.prototype.arrayBuffer = () => new Promise(() => {});
  });

const letGo = (page) =>
  paneOf(page).evaluate(() => {
    window.File.prototype.arrayBuffer = window.arrayBufferOfFiles;
  });

const plansTogether = [
  {
    name: 'Plans together, nothing given',
    show: async ({ pane }) => {
      await press(pane, 'Skip');
      await showPanel(pane, 'Plans together');
      await text(pane, 'Organisations’ plans');
    },
  },
  {
    name: 'Plans together, reading',
    show: async ({ page, pane }) => {
      await holdFiles(page);
      await give(pane, filesOfSystem().good);
      await text(pane, 'Reading file 1 of 17');
    },
  },
  {
    name: 'Plans together, cancelled',
    show: async ({ page, pane }) => {
      await press(pane, 'Cancel');
      await text(pane, /none of those files counts/);
      await letGo(page);
    },
  },
  {
    name: 'Plans together, files',
    show: async ({ pane }) => {
      const { good, bad } = filesOfSystem();
      // One commissioner's plan is not there, and one is not complete.
      await give(pane, [...bad, ...good.slice(2), incompletePlan()]);
      await text(pane, '16 of 19 files count');
      await text(pane, /^No plan counts from/);
    },
  },
  {
    name: 'Plans together, added up, with what a figure is made from',
    show: async ({ pane }) => {
      await choose(pane, 'Added up');
      await pane
        .getByRole('button', { name: /Show what it is made from$/ })
        .first()
        .click();
      await pane.getByRole('rowheader', { name: /^Bassetlaw$/ }).waitFor();
      await text(pane, /^To be settled: /);
    },
  },
  {
    name: 'Plans together, added up, no line found',
    show: async ({ pane }) => {
      await pane.getByRole('searchbox', { name: 'Find a line' }).fill('dentistry');
      await text(pane, 'No line here has "dentistry".');
    },
  },
  {
    name: 'Plans together, contracts, with a mismatch',
    show: async ({ pane }) => {
      await choose(pane, /^Contracts/);
      await pane
        .getByRole('button', { name: /^Bassetlaw CCG and RDaSH/ })
        .first()
        .click();
      await pane
        .getByRole('button', { name: /Show both sides$/ })
        .first()
        .click();
      await text(pane, 'What each would change');
    },
  },
];

const system = [
  {
    name: 'System, no sheets yet',
    show: async ({ pane }) => {
      await press(pane, 'Skip');
      await showPanel(pane, 'System');
      await pane.getByRole('button', { name: 'Insert the finance sheets' }).waitFor();
    },
  },
  {
    name: 'System, finance, nothing filled in',
    show: async ({ pane }) => {
      await press(pane, 'Insert the finance sheets');
      await text(pane, 'To the end of April 2018/19');
    },
  },
  {
    name: 'System, finance',
    show: async ({ page, pane }) => {
      await fillInFinances(page);
      await pane.getByRole('button', { name: new RegExp(`^${behind}, Variance: minus \\(250\\)`) }).waitFor();
    },
  },
  {
    name: 'System, finance, an entry that cannot be used',
    show: async ({ page, pane }) => {
      await fillIn(page, 'Finance_organisations', [['STH']]);
      await text(pane, 'STH is in the list of organisations twice.');
    },
  },
  {
    name: 'System, performance',
    show: async ({ pane }) => {
      await choose(pane, 'Performance');
      await press(pane, 'Insert the performance sheets');
      await pane.getByRole('button', { name: /^A&E within 4 hours, System: 88.730%/ }).waitFor(slow);
    },
  },
  {
    name: 'System, readiness, nothing filled in',
    show: async ({ pane }) => {
      await choose(pane, 'Readiness');
      await press(pane, 'Insert the readiness sheets');
      await text(pane, /has no stage until all five domains/);
    },
  },
  {
    name: 'System, readiness',
    show: async ({ page, pane }) => {
      await enter(page, readinessCells());
      await text(pane, /^The system stands at Developing/);
      await pane.getByLabel('Held against').fill('2019-02-13');
      await text(pane, '2 of 8 late, or met late.');
    },
  },
];

export const statesOfTheSystemPanels = { plansTogether, system };
