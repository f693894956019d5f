import type { PlanCell } from '../src/plans/compile';
import type { Finding } from '../src/plans/finding';
import type { TemplateId } from '../src/plans/specification';
import { addressOf, area, areaOf } from '../src/plans/cell-area';
import type { PlanBook } from './plan-book';
import type { Chance } from './plan-chance';

/** Where a fault is to be found, and by which rule. */
export interface Expected {
  rule: string;
  sheet: string;
  /** A cell at fault; absent where the whole sheet is. */
  cell?: string;
}

/** A way in which a user breaks a plan. */
export interface Fault {
  name: string;
  template: TemplateId;
  /** Breaks the plan as Excel would let it be broken. */
  apply: (book: PlanBook, chance: Chance) => Expected;
}

/** What validation made of a fault. */
export interface Outcome {
  /** Whether the rule found it in its cell, as a cause and not as a consequence. */
  found: boolean;
  /** What was found elsewhere and not named as a consequence. */
  strangers: Finding[];
}

export function outcomeOf(findings: readonly Finding[], expected: Expected): Outcome {
  const isHere = (finding: Finding): boolean =>
    finding.sheet === expected.sheet && covers(finding.cells, expected.cell);
  return {
    found: findings.some(
      (finding) => finding.rule === expected.rule && !finding.consequenceOf && isHere(finding),
    ),
    strangers: findings.filter(
      (finding) => !finding.consequenceOf && !(isHere(finding) && finding.rule === expected.rule),
    ),
  };
}

function covers(cells: readonly string[], cell: string | undefined): boolean {
  if (cell === undefined) return true;
  const { row, column } = areaOf(cell);
  return cells.some((address) => {
    const one = areaOf(address);
    return (
      row >= one.row && row < one.row + one.rows && column >= one.column && column < one.column + one.columns
    );
  });
}

export const here = (rule: string, cell: PlanCell): Expected => ({
  rule,
  sheet: cell.sheet.name,
  cell: cell.address,
});

export const inLabel = (rule: string, sheet: string, row: number): Expected => ({
  rule,
  sheet,
  cell: addressOf(area(row, 1)),
});

/** A filled input cell of the plan that fits. */
export function anInput(book: PlanBook, chance: Chance, fits: (cell: PlanCell) => boolean): PlanCell {
  return chance.of(
    book.compiled.cells.filter(
      (cell) => cell.rule.role === 'input' && book.valueOf(cell) !== '' && fits(cell),
    ),
  );
}

/** A calculated cell of the plan that fits. */
export function aFormula(
  book: PlanBook,
  chance: Chance,
  fits: (cell: PlanCell) => boolean = () => true,
): PlanCell {
  return chance.of(book.compiled.calculation.filter(fits));
}

export const add = (book: PlanBook, cell: PlanCell, amount: number): void =>
  book.set(cell, Number(book.valueOf(cell)) + amount);

/** Moves an amount from one cell to another, so that their sum stays. */
export function move(book: PlanBook, from: PlanCell, to: PlanCell, amount: number): void {
  add(book, from, -amount);
  add(book, to, amount);
}
