import type { ExampleArgument, ExampleCell } from '../../src/wording/functions';

type Rows = readonly (readonly ExampleCell[])[];

/** A cell as a page prints it: numbers with thousands separators and at most five decimals. */
export function cellInPrint(cell: ExampleCell): string {
  if (typeof cell === 'number') return cell.toLocaleString('en-GB', { maximumFractionDigits: 5 });
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return cell;
}

/** A result as the rows of a printed table. */
export function resultInPrint(result: ExampleCell | Rows): string[][] {
  const rows: Rows = Array.isArray(result) ? (result as Rows) : [[result as ExampleCell]];
  return rows.map((row) => row.map(cellInPrint));
}

function cellInFormula(cell: ExampleCell): string {
  if (typeof cell === 'string') return `"${cell.replaceAll('"', '""')}"`;
  return typeof cell === 'boolean' ? cellInPrint(cell) : String(cell);
}

function argumentInFormula(argument: ExampleArgument): string {
  if (argument === undefined) return '';
  if (!Array.isArray(argument)) return cellInFormula(argument as ExampleCell);
  return `{${(argument as Rows).map((row) => row.map(cellInFormula).join(',')).join(';')}}`;
}

/** A call as it is typed into a cell, its ranges as array constants. */
export const callInFormula = (name: string, given: readonly ExampleArgument[]): string =>
  `=SYB.${name}(${given
    .map(argumentInFormula)
    .join(', ')
    .replace(/, (?=,)/g, ',')})`;
