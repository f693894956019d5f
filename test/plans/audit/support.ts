import { auditFormulas } from '../../../src/plans/audit/audit-formulas';
import type { AuditCell, AuditSheet } from '../../../src/plans/audit/audit-sheet';
import { copiedFormula, formulaText, readFormula } from '../../../src/plans/audit/relative-form';
import { addressOf, areaOf, cellOf } from '../../../src/plans/cell-area';

/** Cells by address: a formula with its "=", a label, a figure. */
export type Cells = Record<string, string | number | undefined>;

const addressesIn = (address: string): string[] => {
  const whole = areaOf(address);
  return Array.from({ length: whole.rows * whole.columns }, (_, index) =>
    addressOf(cellOf(whole, Math.floor(index / whole.columns), index % whole.columns)),
  );
};

/** The same content in every cell of a range; a formula is copied as Excel copies it from the first. */
export function fill(address: string, content: string | number): Cells {
  const [first] = addressesIn(address);
  const from = areaOf(first!);
  const formula = typeof content === 'string' && content.startsWith('=') ? content : undefined;
  const read = formula === undefined ? undefined : readFormula(from.row, from.column, formula);
  return Object.fromEntries(
    addressesIn(address).map((cell) => {
      const { row, column } = areaOf(cell);
      return [cell, read ? formulaText(copiedFormula(read, row, column)!) : content];
    }),
  );
}

/** Takes the cells of a range out again. */
export const blank = (address: string): Cells =>
  Object.fromEntries(addressesIn(address).map((cell) => [cell, undefined]));

const auditCell = (address: string, content: string | number): AuditCell => {
  const { row, column } = areaOf(address);
  if (typeof content === 'number') return { row, column, kind: 'number', value: content };
  return content.startsWith('=')
    ? { row, column, kind: 'formula', formula: content }
    : { row, column, kind: 'text' };
};

export const sheetOf = (cells: Cells, name = 'Plan'): AuditSheet => ({
  name,
  cells: Object.entries(cells).flatMap(([address, content]) =>
    content === undefined ? [] : [auditCell(address, content)],
  ),
});

/** The sentences of the audit of one sheet. */
export const sentencesOn = (cells: Cells): string[] =>
  auditFormulas([sheetOf(cells)]).map(({ explanation }) => explanation);
