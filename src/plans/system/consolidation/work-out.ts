import type { CompiledTemplate, PlanSheet } from '../../compile';
import { blank, evaluate, type Held, type Lookup } from '../../formula/evaluate';

/** What the cells of a template hold, by their index; nothing where a cell is blank. */
export type Cells = (Held | undefined)[];

/** By row and column of a sheet, the index of its cell. */
type Indexes = (number | undefined)[][];

const known = new WeakMap<CompiledTemplate, ReadonlyMap<string, Indexes>>();

function indexesOf(compiled: CompiledTemplate): ReadonlyMap<string, Indexes> {
  const found = known.get(compiled);
  if (found) return found;
  const made = new Map(compiled.sheets.map((sheet) => [sheet.name.toLowerCase(), indexesOfSheet(sheet)]));
  known.set(compiled, made);
  return made;
}

function indexesOfSheet({ cells }: PlanSheet): Indexes {
  const indexes: Indexes = [];
  for (const { row, columnNumber, index } of cells) (indexes[row] ??= [])[columnNumber] = index;
  return indexes;
}

/** Works out every formula of a template on the cells given, which it fills. */
export function workOut(compiled: CompiledTemplate, cells: Cells): void {
  const indexes = indexesOf(compiled);
  const lookupFrom = new Map(
    compiled.sheets.map((own): [PlanSheet, Lookup] => [
      own,
      (sheet, row, column) => {
        const index = indexes.get((sheet ?? own.name).toLowerCase())?.[row]?.[column];
        return (index === undefined ? undefined : cells[index]) ?? blank;
      },
    ]),
  );
  for (const cell of compiled.calculation) {
    cells[cell.index] = evaluate(cell.parsed!, lookupFrom.get(cell.sheet)!);
  }
}

/** Whether no check line of a sheet is out by more than rounding explains. */
export const checksHold = ({ cells: all }: PlanSheet, cells: Cells): boolean =>
  all.every(({ index, line }) => {
    const held = cells[index];
    return !line.agrees || held?.type !== 'number' || Math.abs(Number(held.value)) <= line.agrees.tolerance;
  });
