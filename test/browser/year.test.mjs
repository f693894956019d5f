import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { require as loadTypeScript } from 'tsx/cjs/api';
import { inProject } from '../../scripts/lib/run.mjs';
import { cellsOf, openWorkbench, selectCells, showPanel, showSheet } from './lib/pane.mjs';
import { csvFile, workbookFile } from './lib/return-files.mjs';

const { expectedEarnBack, expectedPosition, returnsOfQuarter } = loadTypeScript(
  './lib/year-figures.ts',
  import.meta.url,
);

/** The tables of the guide, each as rows of cells, headings first. */
const guide = readFileSync(inProject('docs', 'guide-through-a-year.md'), 'utf8');
const [deviationTable, positionTable, earnBackTable] = (guide.match(/(?:^\|.*\n)+/gm) ?? []).map((table) =>
  table
    .trim()
    .split('\n')
    .filter((line) => !/^[|\s-]+$/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    ),
);

const number = (text) => Number(text.replace(/[(),]/g, '')) * (text.startsWith('(') ? -1 : 1);
const deviations = Object.fromEntries(
  deviationTable.slice(1).map(([organisation, ...quarters]) => [organisation, quarters.map(number)]),
);

/** The figures that the pane has shown and the rules give; the guide may speak of no other. */
const shown = new Set();
const figuresIn = (value) =>
  typeof value === 'object'
    ? Object.values(value).flatMap(figuresIn)
    : typeof value === 'string'
      ? [value]
      : [];
const note = (...values) => figuresIn(values).forEach((figure) => shown.add(figure));

const variations = [{ from: 'SCH', to: 'DBTH', quarter: 4, amount: 100 }];
const offsets = [{ from: 'BHFT', to: 'DBTH', quarter: 3, amount: 150 }];
/** The year to the end of a quarter; the offset counts once it is agreed. */
const yearTo = (quarter, agreed = []) => ({ deviations, quarter, variations, offsets: agreed });
/** Before its late journal STH is 100 further behind in Q1. */
const firstReturn = { ...yearTo(1), deviations: { ...deviations, STH: [-600, 0, 0, 0] } };

const headings = ['ODS code', 'Organisation', 'Quarter', 'Actual £000'];
const aeHeadings = ['A&amp;E attendances', 'Over four hours'];
const lineOf = ({ odsCode, shortName, actual }, quarter) => [odsCode, shortName, `Q${quarter}`, actual];

/** The commissioners in one workbook, each trust in its own, STH's as CSV with its figures in brackets. */
function returnFiles(year) {
  const { quarter } = year;
  const all = returnsOfQuarter(year);
  const commissioners = all.filter(({ shortName }) => shortName.endsWith('CCG'));
  const trusts = all.filter(({ shortName }) => !shortName.endsWith('CCG') && shortName !== 'STH');
  return [
    workbookFile(`Commissioners Q${quarter}.xlsx`, [
      headings,
      ...commissioners.map((one) => lineOf(one, quarter)),
    ]),
    ...trusts.map((one) => {
      const withAE = one.attendances !== undefined;
      return workbookFile(`${one.shortName} Q${quarter}.xlsx`, [
        ['Quarterly return'],
        [...headings, ...(withAE ? aeHeadings : [])],
        [...lineOf(one, quarter), ...(withAE ? [one.attendances, one.overFourHours] : [])],
      ]);
    }),
    returnOfSth(year),
  ];
}

function returnOfSth(year) {
  const { actual, attendances, overFourHours } = returnsOfQuarter(year).find(
    ({ shortName }) => shortName === 'STH',
  );
  const inBrackets = `(${Math.abs(actual).toLocaleString('en-GB')})`;
  return csvFile(`STH Q${year.quarter}.csv`, [
    ['Organisation', 'Actual £000', 'A&E attendances', 'Over four hours'],
    ['Sheffield Teaching Hospitals NHS FT', inBrackets, attendances, overFourHours],
  ]);
}

const button = (pane, name) => pane.getByRole('button', { name, exact: typeof name === 'string' });
const isShown = (pane, text) => pane.getByText(text).first().waitFor();

async function emptyTheIllustrativeFigures({ page }) {
  for (const [sheet, cells] of [
    ['Actuals', 'A3'],
    ['Actuals', 'B10:E21'],
    ['A&E', 'C11:J15'],
    ['Scheme', 'B11'],
  ]) {
    await selectCells(page, sheet, cells);
    await page.keyboard.press('Delete');
  }
  const blank = (row) => row.every((value) => value === '' || value === null || value === undefined);
  assert.ok((await cellsOf(page, 'Actuals', { row: 9, column: 1, rows: 12, columns: 4 })).every(blank));
  assert.ok((await cellsOf(page, 'Scheme', { row: 10, column: 1, rows: 1, columns: 1 })).every(blank));
}

async function give({ pane }, quarter, files) {
  await showPanel(pane, 'Quarter');
  // The radio button itself is drawn by its label.
  await pane.getByRole('radio', { name: new RegExp(`^Q${quarter}`) }).check({ force: true });
  await pane.locator('input[type=file]').setInputFiles(files);
  await pane.getByRole('list', { name: /sources?$/i }).waitFor();
  await button(pane, 'Preview').click();
}

async function apply({ pane }, title) {
  await button(pane, /^Apply /).click();
  await isShown(pane, `${title}: done`);
}

async function enterMove({ pane }, kind, { from, to, quarter, amount }, agreed) {
  await showPanel(pane, 'Adjustments');
  await button(pane, 'Add a line').click();
  await pane.getByRole('radio', { name: kind }).check({ force: true });
  await pane.getByLabel('Gives up').selectOption(from);
  await pane.getByLabel('Is given').selectOption(to);
  await pane.getByRole('radio', { name: `Q${quarter}` }).check({ force: true });
  await pane.getByLabel('Amount, £000').fill(String(amount));
  await agree({ pane }, agreed);
}

async function agree({ pane }, { by, date }) {
  await pane.getByLabel('Agreed by').fill(by);
  await pane.getByLabel('Date agreed').fill(date);
  await isShown(pane, 'Every quarter nets to zero.');
  await button(pane, 'Review and apply').click();
  await button(pane, /^Apply \d+ changes$/).click();
  await isShown(pane, /cells changed; list \d+ of the Change log/);
}

/** Holds the Position panel, and the formulas of the workbook, to what the rules give. */
async function positionIs({ page, pane }, year) {
  const expected = expectedPosition(year);
  await showPanel(pane, 'Position');
  const figures = [
    ['System PSF', expected.system],
    ['Trust finance', expected.finance],
    ['Trust A&E', expected.ae],
    ['All PSF', expected.total],
    ...expected.trusts.map((trust) => [trust.name, trust]),
  ];
  for (const [of, { earned, lost, recoverable }] of figures) {
    const measures = { Earned: earned, Lost: lost, Recoverable: recoverable };
    for (const [measure, amount] of Object.entries(measures))
      await button(pane, `${of}, ${measure}: ${amount}. Go to its cell`).first().waitFor();
  }
  await isShown(pane, `Q${year.quarter} 2018/19, year to date`);
  await page.waitForFunction(
    ([system, byName]) => {
      const valuesOf = (sheet, area) =>
        window.workbench.book
          .sheetByName(sheet)
          .read(area)
          .map((row) => row.map(({ value }) => value));
      const names = valuesOf('Control totals', { row: 17, column: 0, rows: 7, columns: 1 }).flat();
      const held = [
        ...valuesOf('System PSF', { row: 10, column: 1, rows: 1, columns: 3 }),
        ...valuesOf('Trust PSF', { row: 11, column: 15, rows: 7, columns: 3 }),
      ];
      return [system, ...names.map((name) => byName[name])].every((wanted, row) =>
        wanted.every((amount, column) => Math.abs(held[row][column] - amount) < 0.000_005),
      );
    },
    [expected.systemInThousands, expected.trustsInThousands],
  );
  assert.equal(await pane.getByText('The workbook shows other figures').count(), 0);
  note(expected.system, expected.total, expected.finance, expected.ae, expected.shortfall);
  return expected;
}

/** A row of the guide's table of the year holds what was just shown. */
function guideHolds(label, { shortfall, system, total }) {
  const row = positionTable.find(([first]) => first === label);
  const answers = [system, total].flatMap(({ earned, lost, recoverable }) => [earned, lost, recoverable]);
  assert.deepEqual(row, [label, shortfall, ...answers]);
}

/** The guide's prose names no amount that was not shown; amounts below 100 are left to its tables. */
function everyFigureOfTheGuideWasShown() {
  note(deviationTable, String(variations[0].amount));
  const prose = guide.replace(/^\|.*$/gm, '').replace(/`[^`]*`|\]\([^)]*\)|2018\/19/g, '');
  const amounts = prose.match(/\d[\d,]*\d/g).filter((amount) => Math.abs(number(amount)) >= 100);
  assert.ok(amounts.length > 20);
  const bare = new Set([...shown].map((figure) => figure.replace(/[()]/g, '')));
  assert.deepEqual(
    amounts.filter((amount) => !bare.has(amount)),
    [],
  );
}

async function setUp(given) {
  const workbench = await openWorkbench(given, '?workbook=empty');
  const { pane } = workbench;
  await button(pane, 'Insert the quarterly workbook').click();
  await button(pane, /^System PSF, Earned: 2,602\./).waitFor({ timeout: 90_000 });
  const skipFirstSteps = button(pane, 'Skip');
  if (await skipFirstSteps.isVisible()) await skipFirstSteps.click();
  await emptyTheIllustrativeFigures(workbench);
  await enterMove(workbench, 'Control total variation', variations[0], {
    by: 'NHS Improvement, letter of 25 May',
    date: '2018-05-25',
  });
  return workbench;
}

async function firstQuarterWithALateJournal(workbench, picture) {
  const { pane } = workbench;
  await give(workbench, 1, returnFiles(firstReturn));
  await button(pane, /^Apply /).waitFor();
  await picture('1-preview', 'Actuals');
  await pane.getByLabel(/made by$/).fill('A. Finance');
  await apply(workbench, 'Refresh Q1');
  // 1.5 x 600 is 900, more than the pot of 858.3225: all of it is lost.
  const { system } = await positionIs(workbench, firstReturn);
  assert.deepEqual(system, { earned: '0', lost: '858', recoverable: '858' });

  await showPanel(pane, 'Quarter');
  await button(pane, 'Close Q1').click();
  await isShown(pane, /^Q1 closed by A\. Finance/);
  await give(workbench, 1, [returnOfSth(yearTo(1))]);
  await isShown(pane, 'Q1 is closed.');
  assert.equal(await button(pane, /^Apply /).count(), 0);
  await picture('1-closed', 'Actuals');
  await button(pane, 'Cancel').click();
  await pane.getByLabel('Reason for reopening').fill('STH: late journal of 100');
  await button(pane, 'Reopen Q1').click();
  await isShown(pane, 'Reopen Q1: done');
  await button(pane, 'Preview').click();
  await apply(workbench, 'Refresh Q1');
  const expected = await positionIs(workbench, yearTo(1));
  // 858.3225 less 1.5 x 500.
  assert.deepEqual(expected.systemInThousands, [108.3225, 750, 750]);
  guideHolds('Q1', expected);
  await picture('1-position', 'System PSF');
  await showPanel(pane, 'Quarter');
  await button(pane, 'Close Q1').click();
  await isShown(pane, /^Q1 closed by A\. Finance/);
}

async function secondQuarter(workbench) {
  await give(workbench, 2, returnFiles(yearTo(2)));
  await apply(workbench, 'Refresh Q2');
  const expected = await positionIs(workbench, yearTo(2));
  // 108.3225 and 1,144.43 less 1.5 x 200; lost 750 and 300.
  assert.deepEqual(expected.systemInThousands, [952.7525, 1050, 1050]);
  guideHolds('Q2', expected);
}

async function thirdQuarterWithAnOffset(workbench, picture) {
  const { pane } = workbench;
  await give(workbench, 3, returnFiles(yearTo(3)));
  await apply(workbench, 'Refresh Q3');
  const before = await positionIs(workbench, yearTo(3));
  // Back on plan: the pots of 858.3225, 1,144.43 and 1,716.645, and what was lost with them.
  assert.deepEqual(before.systemInThousands, [3719.3975, 0, 0]);
  guideHolds('Q3, before the offset', before);
  const dbth = before.trusts.find(({ name }) => name.startsWith('Doncaster'));
  await pane.getByRole('radio', { name: 'A&E', exact: true }).check({ force: true });
  await button(pane, `${dbth.name}, Lost: ${dbth.ae.lost}. Go to its cell`).waitFor();
  await pane.getByRole('radio', { name: 'All', exact: true }).check({ force: true });
  note(dbth.ae.lost);

  await showPanel(pane, 'What if');
  await pane.getByRole('radio', { name: 'Offset', exact: true }).check({ force: true });
  // DBTH's finance pot of 2,917.425 and its A&E pot of 1,461.42.
  await isShown(pane, '4,379 of PSF saved by moving 150.');
  await isShown(pane, 'BHFT gives 150 of the 200 it is over plan, and keeps 50.');
  note('4,379', '150', '200');
  await picture('3-offset', 'Trust PSF');
  await button(pane, 'Enter in Adjustments').click();
  const edit = button(pane, 'Edit BHFT to DBTH');
  await edit.waitFor();
  if ((await edit.getAttribute('aria-expanded')) !== 'true') await edit.click();
  await agree(workbench, { by: 'NHS Improvement, letter of 14 January', date: '2019-01-14' });
  await picture('3-adjusted', 'Adjustments');
  guideHolds('Q3, with the offset', await positionIs(workbench, yearTo(3, offsets)));
}

async function fourthQuarterWithItsEarnBack(workbench, picture) {
  const { pane } = workbench;
  await give(workbench, 4, returnFiles(yearTo(4, offsets)));
  await apply(workbench, 'Refresh Q4');
  const expected = await positionIs(workbench, yearTo(4, offsets));
  // The pots of the year, 5,722.15: 50% x 70% x (18,712 - 2,363).
  assert.deepEqual(expected.systemInThousands, [5722.15, 0, 0]);
  guideHolds('Q4', expected);
  await picture('4-position', 'Trust PSF');

  const earnBack = expectedEarnBack(yearTo(4, offsets));
  await showPanel(pane, 'What if');
  await pane.getByRole('radio', { name: 'Earn-back', exact: true }).check({ force: true });
  await isShown(pane, 'Q4 is reported: these are year-end figures.');
  const table = pane.getByRole('table', { name: 'Earn-back by assumption' });
  assert.deepEqual(await table.locator('tbody td').allInnerTexts(), earnBack.amounts);
  await isShown(pane, earnBack.better);
  await isShown(pane, earnBack.cap);
  note(earnBack);
  assert.deepEqual(
    earnBackTable.slice(1).map(([, amount]) => amount),
    earnBack.amounts,
  );
  await picture('4-earn-back', 'Earn-back');
}

async function reportAndCopy({ page, pane }, picture) {
  await showPanel(pane, 'Report');
  await isShown(pane, /At the end of Q4 of 2018\/19/);
  await button(pane, 'Write the report').click();
  await isShown(pane, 'The report is written');
  await page.waitForFunction(() => window.workbench.book.activeSheet().name === 'Board report');
  await picture('5-report', 'Board report');
  await button(pane, 'Share a copy without formulas').click();
  const link = pane.getByRole('link', { name: 'Save the copy' });
  await link.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const parts = unzipSync(new Uint8Array(await readFile(await download.path())));
  const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
  const all = sheets.map(([, bytes]) => strFromU8(bytes)).join('');
  assert.doesNotMatch(all, /<f[ >][^<]*SYB/);
  assert.ok(all.includes('<v>5722.15</v>'));
}

export async function theWholeYearIsDrivenThroughThePane(given) {
  const workbench = await setUp(given);
  const { page, failures } = workbench;
  const picture = async (name, sheet) => {
    await showSheet(page, sheet);
    await page.screenshot({ path: path.join(given.screenshots, `year-${name}.png`) });
  };
  await firstQuarterWithALateJournal(workbench, picture);
  await secondQuarter(workbench);
  await thirdQuarterWithAnOffset(workbench, picture);
  await fourthQuarterWithItsEarnBack(workbench, picture);
  await reportAndCopy(workbench, picture);
  await picture('6-change-log', 'Change log');
  everyFigureOfTheGuideWasShown();
  assert.deepEqual(failures, []);
}
