import type { Area } from '../../plans/cell-area';
import type { UsedRange } from '../../plans/snapshot';
import { cellAddress, cellArea, cellPlace, within } from '../cell-reference';
import type { StoredValue } from '../patch/cell-changes';
import type { WorkbookFile } from '../read-workbook';
import type { ArrayFormula } from '../sheet/read-sheet';
import { holdsFormula } from '../sheet/holds-formula';

/** A formula of a file; rows and columns are counted from 1. */
export interface FormulaCell {
  sheet: string;
  row: number;
  column: number;
  /** "B7". */
  address: string;
  /** As the user types it. */
  formula: string;
  /** The cells of its result, its own first: one, unless it is an array formula. */
  area: Area;
  /** How it is stored: as an ordinary formula, as one that spills, or entered by Ctrl+Shift+Enter. */
  kind: 'ordinary' | 'spilling' | 'fixed array';
}

/** The cells of a file, with the values it stores. */
export class StoredCells {
  readonly formulas: readonly FormulaCell[];
  private readonly used = new Map<string, { block: UsedRange; area: Area }>();

  constructor({ snapshot, arrays }: WorkbookFile) {
    const formulas: FormulaCell[] = [];
    for (const { name, used } of snapshot.sheets) {
      if (!used) continue;
      const area = cellArea(used.address)!;
      this.used.set(name, { block: used, area });
      const ofSheet = arrays.filter(({ sheet }) => sheet === name);
      formulas.push(...formulasOf(name, used, area, new Map(ofSheet.map((array) => [array.anchor, array]))));
    }
    this.formulas = formulas;
  }

  /** What a cell holds, as it would be stored; null for a blank. */
  value(sheet: string, row: number, column: number): StoredValue {
    const used = this.used.get(sheet);
    const type = used?.block.types[row - used.area.row]?.[column - used.area.column] ?? 'blank';
    if (!used || type === 'blank') return null;
    const value = used.block.values[row - used.area.row]![column - used.area.column]!;
    return type === 'error' ? { error: String(value) } : value;
  }
}

function formulasOf(
  sheet: string,
  used: UsedRange,
  from: Area,
  arrays: ReadonlyMap<string, ArrayFormula>,
): FormulaCell[] {
  const found: FormulaCell[] = [];
  for (const [down, line] of used.formulas.entries()) {
    for (const [across, entered] of line.entries()) {
      if (!holdsFormula(entered, used.values[down]![across]!, used.types[down]![across]!)) continue;
      const place = { row: from.row + down, column: from.column + across };
      const address = cellAddress(place);
      const array = arrays.get(address);
      const area = array
        ? within(cellArea(array.address)!, from)
        : { ...cellPlace(address)!, rows: 1, columns: 1 };
      const kind = !array ? 'ordinary' : array.dynamic ? 'spilling' : 'fixed array';
      found.push({ sheet, ...place, address, formula: entered, area, kind });
    }
  }
  return found;
}
