import { tsImport } from 'tsx/esm/api';

const plans = (file) => tsImport(`../../../src/plans/${file}.ts`, import.meta.url);
const { financeWorkbook, southYorkshireAndBassetlawFinance: published } = await plans('system/finance/index');
const { sheetAndAddress } = await plans('snapshot');
const { areaOf } = await plans('cell-area');
const { compile } = await plans('compile');
const { systemReadiness } = await plans('templates/system-readiness/index');

/** Enters cells that would take a person a day. */
export const enter = (page, cells) =>
  page.evaluate((entries) => {
    for (const { sheet, row, column, input } of entries)
      window.workbench.book.sheetByName(sheet).writeCells([{ row: row - 1, column: column - 1, input }]);
  }, cells);

/** Enters rows of figures from the first cell of a defined name of the finance sheets on. */
export async function fillIn(page, name, rows) {
  const { refersTo } = financeWorkbook().names.find((one) => one.name === name);
  const { sheet, address } = sheetAndAddress(refersTo);
  const { row, column } = areaOf(address);
  const cells = rows.flatMap((line, down) =>
    line.map((input, across) => ({ sheet, row: row + down, column: column + across, input })),
  );
  await enter(page, cells);
}

const plan = published.organisations.map((one) => one.plan);

/** The first organisation of the finance sheets, which is behind its plan once they are filled in. */
export const behind = published.organisations[0].shortName;

/** Months of actuals on plan, but for 250 less by the first organisation; which forecasts 400 less. */
export async function fillInFinances(page, months = 1) {
  const actuals = plan.map((year, row) =>
    year.slice(0, months).map((month, index) => month - (row === 0 && index === 0 ? 250 : 0)),
  );
  await fillIn(page, 'Finance_actuals', actuals);
  const forecasts = plan.map((year, row) => [
    year.reduce((sum, month) => sum + month, 0) - (row === 0 ? 400 : 0),
  ]);
  await fillIn(page, 'Finance_forecasts', forecasts);
}

/** The readiness workbook filled in: every domain developing, the first already maturing. */
export function readinessCells() {
  const compiled = compile(systemReadiness);
  const entry = (sheet, line, column, input) => {
    const cell = compiled.cell(sheet, line, column);
    return { sheet: cell.sheet.name, row: cell.row, column: cell.columnNumber, input };
  };
  const domains = [1, 2, 3, 4, 5].flatMap((number) => [
    entry('maturity', `domain${number}`, 'stage', number === 1 ? 'Maturing' : 'Developing'),
    entry('maturity', `domain${number}`, 'target', number === 5 ? 'Maturing' : 'Thriving'),
    entry('maturity', `domain${number}`, 'evidence', 'Board paper'),
  ]);
  return [entry('cover', 'timetable', 'entry', '2019/20'), ...domains];
}
