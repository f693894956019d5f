import { addressOf, type Area, area, areaOf } from '../../../src/plans/cell-area';
import type { SystemDescription, Trust } from '../../../src/plans/system-psf/system-description';
import type { CellModel, SheetModel, WorkbookModel } from '../../../src/plans/workbook-model';

/** The sheet and area that a defined name, or an address with its sheet, stands for. */
export function placeOf(reference: string): { sheet: string; cells: Area } {
  const match = /^=?'((?:[^']|'')+)'!([$A-Z0-9:]+)$/.exec(reference);
  if (!match) throw new Error(`${reference} is not an absolute address with its sheet`);
  return { sheet: match[1]!.replaceAll("''", "'"), cells: areaOf(match[2]!) };
}

export function sheetOf(model: WorkbookModel, name: string): SheetModel {
  const sheet = model.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}`);
  return sheet;
}

/** The cells a defined name stands for, row by row; undefined where the template lists none. */
export function cellsNamed(model: WorkbookModel, name: string): (CellModel | undefined)[][] {
  const named = model.names.find((one) => one.name === name);
  if (!named) throw new Error(`There is no name ${name}`);
  const { sheet, cells } = placeOf(named.refersTo);
  const { cells: placed } = sheetOf(model, sheet);
  return Array.from({ length: cells.rows }, (_row, row) =>
    Array.from(
      { length: cells.columns },
      (_column, column) => placed[addressOf(area(cells.row + row, cells.column + column))],
    ),
  );
}

/** What the cells of a name ship with. */
export const valuesNamed = (model: WorkbookModel, name: string) =>
  cellsNamed(model, name).map((row) => row.map((cell) => cell?.value));

const quarters = [1, 2, 3, 4] as const;

/** A made-up system of so many organisations: a third commissioners, a third trusts with A&E, the rest without. */
export function largeSystem(organisations: number): SystemDescription {
  const commissioners = Math.floor(organisations / 3);
  const each = Array.from({ length: organisations }, (_, index) => ({
    name: `Organisation number ${index}`,
    shortName: `Org ${index}`,
    odsCode: `X${index}`,
    accepted: index % 7 !== 0,
    included: 1,
    controlTotal: -400 - index,
    ...(index % 7 === 0 && { draftPlanByQuarter: [-200, -200, -200, -200 - index] as const }),
    actuals: [-100, -100, -100],
  }));
  const asTrust = (one: (typeof each)[number], index: number): Trust => ({
    ...one,
    kind: 'trust',
    controlTotalByQuarter: [-100, -100, -100, one.controlTotal + 300],
    generalFund: 1_000 + index,
    additionalFund: 400 + index,
    ...(index % 2 === 0 && { ae: accidentAndEmergency(index) }),
  });
  return {
    name: 'Every system in England',
    year: '2018/19',
    reportedQuarter: 3,
    organisations: [
      ...each.slice(commissioners).map(asTrust),
      ...each.slice(0, commissioners).map((one) => ({ ...one, kind: 'commissioner' as const })),
    ],
    sources: { controlTotals: 'Made up', fourHour: 'Made up', actuals: 'Made up' },
    actualsAreIllustrative: false,
  };
}

function accidentAndEmergency(index: number): NonNullable<Trust['ae']> {
  const [q1, q2, q3, q4] = quarters.map((quarter) => ({
    attendances: 10_000 * quarter,
    overFourHours: 900 + index,
  }));
  const year = [q1!, q2!, q3!, q4!] as const;
  return { board: `Board ${index % 40}`, thisYear: year, lastYear: year };
}
