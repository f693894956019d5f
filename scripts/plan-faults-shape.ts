import type { PlanSheet } from '../src/plans/compile';
import { LABEL_COLUMN } from '../src/plans/compile';
import type { PlanBook } from './plan-book';
import type { Chance } from './plan-chance';
import { type Expected, type Fault, here, inLabel } from './plan-fault';

const template = 'ccg-financial' as const;

/** A sheet and one of its lines, neither the first nor the last of its section. */
function aLine(book: PlanBook, chance: Chance): { sheet: PlanSheet; row: number; label: string } {
  const sheet = chance.of(book.compiled.sheets.filter(({ name }) => name !== 'Cover'));
  const section = chance.of(sheet.specification.sections.filter(({ lines }) => lines.length > 3));
  const { area } = sheet.sections.get(section.id)!;
  const index = chance.whole(1, section.lines.length - 3);
  return { sheet, row: area.row + index, label: section.lines[index]!.label };
}

/** A sheet and one of the headings of its first section. */
function aHeading(book: PlanBook, chance: Chance): { sheet: string; row: number; column: number } {
  const sheet = chance.of(book.compiled.sheets.filter(({ name }) => name !== 'Cover'));
  const { row, headings } = sheet.headings[0]!;
  return { sheet: sheet.name, row, column: headings[chance.whole(1, headings.length - 2)]!.column };
}

const fault = (name: string, apply: Fault['apply']): Fault => ({ name, template, apply });

/** What users do to the shape of a template. */
export const shapeFaults: readonly Fault[] = [
  fault('row inserted', (book, chance) => {
    const { sheet, row } = aLine(book, chance);
    book.shift(sheet.name, { across: false, at: row, by: 1 });
    return inLabel('template/rows-inserted', sheet.name, row);
  }),
  fault('three rows inserted', (book, chance) => {
    const { sheet, row } = aLine(book, chance);
    book.shift(sheet.name, { across: false, at: row, by: 3 });
    return inLabel('template/rows-inserted', sheet.name, row + 1);
  }),
  fault('row deleted', (book, chance) => {
    const { sheet, row } = aLine(book, chance);
    book.shift(sheet.name, { across: false, at: row, by: -1 });
    return inLabel('template/line-missing', sheet.name, row);
  }),
  fault('heading row deleted', (book, chance) => {
    const sheet = chance.of(book.compiled.sheets.filter(({ name }) => name !== 'Cover'));
    const { row } = sheet.headings[0]!;
    book.shift(sheet.name, { across: false, at: row, by: -1 });
    return inLabel('template/rows-deleted', sheet.name, row);
  }),
  fault('row copied', (book, chance) => {
    const { sheet, row } = aLine(book, chance);
    book.shift(sheet.name, { across: false, at: row + 1, by: 1 });
    copyRow(book, sheet.name, row, row + 1);
    return inLabel('template/line-duplicated', sheet.name, row + 1);
  }),
  fault('row moved down', (book, chance) => {
    const { sheet, row } = aLine(book, chance);
    return moveRow(book, sheet.name, row, row + 2);
  }),
  fault('label changed', (book, chance) => {
    const { sheet, row } = aLine(book, chance);
    book.type(sheet.name, row, LABEL_COLUMN, 'Something of our own');
    return inLabel('template/line-renamed', sheet.name, row);
  }),
  fault('label cleared', (book, chance) => {
    const { sheet, row } = aLine(book, chance);
    book.type(sheet.name, row, LABEL_COLUMN, '');
    return inLabel('template/line-renamed', sheet.name, row);
  }),
  fault('column inserted', (book, chance) => {
    const { sheet, row, column } = aHeading(book, chance);
    book.shift(sheet, { across: true, at: column, by: 1 });
    return cellAt('template/columns-inserted', sheet, row, column);
  }),
  fault('column deleted', (book, chance) => {
    const { sheet, row, column } = aHeading(book, chance);
    book.shift(sheet, { across: true, at: column, by: -1 });
    return cellAt('template/heading-missing', sheet, row, column);
  }),
  fault('column copied', (book, chance) => {
    const { sheet, row, column } = aHeading(book, chance);
    book.shift(sheet, { across: true, at: column + 1, by: 1 });
    copyColumn(book, sheet, column, column + 1);
    return cellAt('template/heading-duplicated', sheet, row, column + 1);
  }),
  fault('column moved right', (book, chance) => {
    const sheet = chance.of([
      'Summary',
      'Revenue resource limit',
      'Assumptions',
      'Financial position',
      'Cash',
    ]);
    const { row } = book.compiled.sheets.find(({ name }) => name === sheet)!.headings[0]!;
    return moveColumn(book, sheet, 2, 4, row);
  }),
  fault('heading changed', (book, chance) => {
    const { sheet, row, column } = aHeading(book, chance);
    book.type(sheet, row, column, 'Another year');
    return cellAt('template/heading-renamed', sheet, row, column);
  }),
  fault('sheet deleted', (book, chance) => {
    const sheet = chance.of(book.sheetNames.filter((name) => name !== 'Cover'));
    book.deleteSheet(sheet);
    return { rule: 'template/sheet-missing', sheet };
  }),
  fault('sheet renamed', (book, chance) => {
    const sheet = chance.of(book.sheetNames.filter((name) => name !== 'Cover'));
    book.renameSheet(sheet, `${sheet} v2`);
    return { rule: 'template/sheet-renamed', sheet: `${sheet} v2` };
  }),
  fault('sheet copied', (book, chance) => {
    const sheet = chance.of(book.sheetNames.filter((name) => name !== 'Cover'));
    book.copySheet(sheet);
    return { rule: 'template/sheet-duplicated', sheet: `${sheet} (2)` };
  }),
  fault('template’s name overwritten', (book) => {
    const cell = book.compiled.cell('cover', 'stamp', 'entry');
    book.set(cell, 'Our plan');
    return here('template/stamp-lost', cell);
  }),
  fault('another version', (book) => {
    const cell = book.compiled.cell('cover', 'stamp', 'entry');
    book.set(cell, 'ccg-financial 9');
    return here('template/other-version', cell);
  }),
];

const cellAt = (rule: string, sheet: string, row: number, column: number): Expected => ({
  rule,
  sheet,
  cell: `${String.fromCharCode(64 + column)}${row}`,
});

function copyRow(book: PlanBook, sheet: string, from: number, to: number): void {
  for (let column = 1; column <= 20; column++) {
    const cell = book.at(sheet, from, column);
    if (cell) book.put(sheet, to, column, cell);
  }
}

/** Far below the last row of any sheet. */
const MOST_ROWS = 150;

function copyColumn(book: PlanBook, sheet: string, from: number, to: number): void {
  for (let row = 1; row <= MOST_ROWS; row++) {
    const cell = book.at(sheet, row, from);
    if (cell) book.put(sheet, row, to, cell);
  }
}

/** Cuts a column and inserts it further right, as Excel does: the columns between move left. */
function moveColumn(book: PlanBook, sheet: string, from: number, to: number, headings: number): Expected {
  const cells = Array.from({ length: MOST_ROWS }, (_, index) => book.at(sheet, index + 1, from));
  book.shift(sheet, { across: true, at: from, by: -1 });
  book.shift(sheet, { across: true, at: to, by: 1 });
  cells.forEach((cell, index) => cell && book.put(sheet, index + 1, to, cell));
  return cellAt('template/heading-moved', sheet, headings, to);
}

/** Cuts a row and inserts it further down, as Excel does: the rows between move up. */
function moveRow(book: PlanBook, sheet: string, from: number, to: number): Expected {
  const cells = Array.from({ length: 20 }, (_, index) => book.at(sheet, from, index + 1));
  book.shift(sheet, { across: false, at: from, by: -1 });
  book.shift(sheet, { across: false, at: to, by: 1 });
  cells.forEach((cell, index) => cell && book.put(sheet, to, index + 1, cell));
  return inLabel('template/line-moved', sheet, to);
}
