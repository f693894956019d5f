import { addressOf, area, type Area } from '../cell-area';

/** Where a line and a column of the template meet, as rows and columns from 1. */
export interface Place {
  /** The name on the tab. */
  sheet: string;
  row: number;
  column: number;
}

/**
 * Finds a cell of the template. Without a sheet it is on the formula's own; without a line, on its own line;
 * without a column, in its own. A column may be given by its relation to the formula's own: "previous",
 * "q1", "q4" (quarters of the same year) or "year".
 *
 * @throws RangeError for one that is not in the template.
 */
export type Find = (reference: { sheet?: string; line?: string; column?: string }) => Place;

/** "[sheet!line:line@column:column]", each part optional. */
const reference = /\[(?:([^\]!]+)!)?([^\]@:]*)(?::([^\]@]+))?(?:@([^\]:]+)(?::([^\]]+))?)?\]/g;

/**
 * A formula of the template in A1 notation, with its "=". The same formula serves every column of its line.
 *
 * @param own The name on the tab of the sheet that the formula is on.
 */
export function spellFormula(formula: string, own: string, find: Find): string {
  const spelt = formula.replace(
    reference,
    (_, sheet?: string, line?: string, lastLine?: string, column?: string, lastColumn?: string) => {
      const first = find({ ...(sheet && { sheet }), ...(line && { line }), ...(column && { column }) });
      if (!lastLine && !lastColumn)
        return prefix(first.sheet, own) + addressOf(area(first.row, first.column));
      const last = find({
        ...(sheet && { sheet }),
        ...((lastLine ?? line) && { line: (lastLine ?? line)! }),
        ...((lastColumn ?? column) && { column: (lastColumn ?? column)! }),
      });
      return prefix(first.sheet, own) + addressOf(between(first, last));
    },
  );
  return `=${spelt}`;
}

function between(first: Place, last: Place): Area {
  return area(first.row, first.column, last.row - first.row + 1, last.column - first.column + 1);
}

const prefix = (sheet: string, own: string): string => (sheet === own ? '' : `${quotedSheet(sheet)}!`);

/** A sheet's name as a formula has it: in quotes only where Excel puts them. */
export const quotedSheet = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;

/** A formula without what Excel may spell either way: spaces, capitals, quotes round a sheet's name, "$". */
export function plainFormula(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 ? part : plainPart(part)))
    .join('');
}

const plainPart = (part: string): string =>
  part
    .split(/('(?:[^']|'')*')/)
    .map((piece, index) => (index % 2 ? piece.slice(1, -1) : piece.replace(/[\s$]/g, '')))
    .join('')
    .toUpperCase();
