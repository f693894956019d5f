import { columnLetters } from '../src/plans/cell-area';
import { aFormula, anInput, type Fault, here } from './plan-fault';

const fault = (name: string, apply: Fault['apply']): Fault => ({ name, template: 'ccg-financial', apply });
const isSum = ({ formula }: { formula?: string }): boolean =>
  /^=SUM\([A-Z]+\d+:[A-Z]+\d+\)$/.test(formula ?? '');
/** A sum down a column of at least three rows. */
const sumDown = /^=SUM\(([A-Z]+)(\d+):\1(\d+)\)$/;
const isLongSum = ({ formula }: { formula?: string }): boolean => {
  const match = sumDown.exec(formula ?? '');
  return !!match && Number(match[3]) - Number(match[2]) >= 2;
};

/** What users do to formulas. */
export const formulaFaults: readonly Fault[] = [
  fault('value over a formula', (book, chance) => {
    const cell = aFormula(book, chance);
    book.set(cell, Math.round(Number(book.valueOf(cell))) + chance.whole(50, 900));
    return here('integrity/overwritten-formula', cell);
  }),
  fault('the same value over a formula', (book, chance) => {
    const cell = aFormula(book, chance);
    book.set(cell, Number(book.valueOf(cell)));
    return here('integrity/overwritten-formula', cell);
  }),
  fault('formula cleared', (book, chance) => {
    const cell = aFormula(book, chance);
    book.set(cell, '');
    return here('integrity/overwritten-formula', cell);
  }),
  fault('value over a check', (book, chance) => {
    const cell = aFormula(book, chance, ({ rule }) => rule.role === 'check');
    book.set(cell, 0);
    return here('integrity/overwritten-formula', cell);
  }),
  fault('value over a sheet’s checks line', (book, chance) => {
    const sheet = chance.of(book.compiled.sheets.filter(({ checks }) => checks));
    book.type(sheet.name, sheet.checks!.row, sheet.checks!.column, 'OK');
    return { rule: 'integrity/overwritten-formula', sheet: sheet.name, cell: 'B3' };
  }),
  fault('total stops a row short', (book, chance) => {
    const cell = aFormula(book, chance, isLongSum);
    book.set(
      cell,
      cell.formula!.replace(
        sumDown,
        (_, column: string, first: string, last: string) =>
          `=SUM(${column}${first}:${column}${Number(last) - 1})`,
      ),
    );
    return here('integrity/total-leaves-out-rows', cell);
  }),
  fault('total starts a row late', (book, chance) => {
    const cell = aFormula(book, chance, isLongSum);
    book.set(
      cell,
      cell.formula!.replace(
        sumDown,
        (_, column: string, first: string, last: string) =>
          `=SUM(${column}${Number(first) + 1}:${column}${last})`,
      ),
    );
    return here('integrity/total-leaves-out-rows', cell);
  }),
  fault('amount added to a formula', (book, chance) => {
    const cell = aFormula(book, chance);
    book.set(cell, `${cell.formula!}+${chance.whole(10, 400)}`);
    return here('integrity/formula-changed', cell);
  }),
  fault('sum of the column beside', (book, chance) => {
    const cell = aFormula(book, chance, (one) => isLongSum(one) && !one.column.ofQuarters);
    const beside = columnLetters(cell.columnNumber - 1);
    book.set(cell, cell.formula!.replaceAll(/[A-Z]+(?=\d)/g, beside));
    return here('integrity/formula-changed', cell);
  }),
  fault('sign of a formula changed', (book, chance) => {
    const cell = aFormula(book, chance, isSum);
    book.set(cell, `=-${cell.formula!.slice(1)}`);
    return here('integrity/formula-changed', cell);
  }),
  fault('formula that reads another workbook', (book, chance) => {
    const cell = aFormula(book, chance);
    book.put(cell.sheet.name, cell.row, cell.columnNumber, {
      formula: `='[Plan v3.xlsx]${cell.sheet.name}'!${cell.address}`,
      held: { type: 'number', value: Number(book.valueOf(cell)) },
    });
    return here('integrity/other-workbook', cell);
  }),
  fault('input that reads another workbook', (book, chance) => {
    const cell = anInput(book, chance, ({ rule }) => rule.holds === 'amount');
    book.put(cell.sheet.name, cell.row, cell.columnNumber, {
      formula: `=[Contracts.xlsx]Sheet1!$B$${chance.whole(2, 90)}`,
      held: { type: 'number', value: Number(book.valueOf(cell)) },
    });
    return here('integrity/other-workbook', cell);
  }),
  fault('reference lost', (book, chance) => {
    const cell = aFormula(book, chance, isSum);
    book.set(cell, '=SUM(#REF!)');
    return here('integrity/formula-changed', cell);
  }),
  fault('error in an input', (book, chance) => {
    const cell = anInput(book, chance, ({ rule }) => rule.holds === 'amount');
    book.set(cell, '=1/0');
    return here('integrity/error-value', cell);
  }),
  fault('input that reads its own total', (book, chance) => {
    const cell = anInput(
      book,
      chance,
      (one) =>
        one.rule.holds === 'amount' &&
        book.compiled
          .dependents(one)
          .some(({ rule, column }) => rule.role === 'total' && column === one.column),
    );
    const total = book.compiled.dependents(cell).find(({ rule }) => rule.role === 'total')!;
    book.set(cell, `=${total.address}*0.5`);
    return here('integrity/circular-reference', cell);
  }),
  fault('row hidden', (book, chance) => {
    const cell = anInput(
      book,
      chance,
      (one) => one.rule.holds === 'amount' && book.compiled.dependents(one).length > 0,
    );
    book.hide(cell.sheet.name, { row: cell.row });
    return { rule: 'integrity/hidden-cells', sheet: cell.sheet.name, cell: `A${cell.row}` };
  }),
  fault('column hidden', (book, chance) => {
    const cell = anInput(
      book,
      chance,
      (one) => one.rule.holds === 'amount' && book.compiled.dependents(one).length > 0,
    );
    book.hide(cell.sheet.name, { column: cell.columnNumber });
    return {
      rule: 'integrity/hidden-cells',
      sheet: cell.sheet.name,
      cell: `${columnLetters(cell.columnNumber)}1`,
    };
  }),
  fault('sheet hidden', (book, chance) => {
    const cell = anInput(
      book,
      chance,
      (one) => one.rule.holds === 'amount' && book.compiled.dependents(one).length > 0,
    );
    book.hideSheet(cell.sheet.name);
    return { rule: 'integrity/hidden-cells', sheet: cell.sheet.name };
  }),
  fault('total not worked out again', (book, chance) => {
    const cell = aFormula(book, chance, ({ rule }) => rule.role === 'total');
    book.recalculate();
    const held = { type: 'number' as const, value: Number(book.valueOf(cell)) + chance.whole(20, 400) };
    book.put(cell.sheet.name, cell.row, cell.columnNumber, { formula: cell.formula!, held });
    book.frozen = true;
    return here('arithmetic/stale-value', cell);
  }),
];
