import { type Area, addressOf, area, areaOf } from '../cell-area';
import type { CellChange } from '../finding';
import { parseFormula } from '../formula/parse';
import type { CellType, SheetSnapshot, UsedRange, WorkbookSnapshot } from '../snapshot';
import type { CellValue } from '../workbook-model';
import { WorkbookReading } from '../workbook-reading';
import { type CellContent, contentAfter, isErrorValue, isFormula } from './cell-content';
import type { ChangeList } from './change-list';

/**
 * A snapshot as it would be with a list applied; the one given stays as it is. Cells that other cells feed
 * are not calculated anew, but for the formulas of the list itself that the templates' own arithmetic can
 * work out; what the rules say of the rest, `blocksAfter` says. A change of a sheet that is not there has
 * nowhere to go and is left out: applying refuses it.
 */
export function withChanges(snapshot: WorkbookSnapshot, { changes }: ChangeList): WorkbookSnapshot {
  const bySheet = groupedBySheet(changes);
  const laid: WorkbookSnapshot = {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const ofSheet = bySheet.get(sheet.name.toLowerCase());
      return ofSheet ? layOver(sheet, ofSheet) : sheet;
    }),
  };
  workOutFormulas(laid, changes);
  return laid;
}

function groupedBySheet(changes: readonly CellChange[]): Map<string, CellChange[]> {
  const groups = new Map<string, CellChange[]>();
  for (const change of changes) {
    const key = change.sheet.toLowerCase();
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return groups;
}

function layOver(sheet: SheetSnapshot, changes: readonly CellChange[]): SheetSnapshot {
  const cells = changes.map(({ address }) => areaOf(address));
  const used = stretched(sheet, bounds([...(sheet.used ? [areaOf(sheet.used.address)] : []), ...cells]));
  const first = areaOf(used.address);
  changes.forEach((change, index) => {
    const [row, column] = [cells[index]!.row - first.row, cells[index]!.column - first.column];
    const content = contentAfter(change);
    used.formulas[row]![column] = content.value;
    used.values[row]![column] = isFormula(content) ? '' : content.value;
    used.types[row]![column] = typeOf(content);
  });
  return { ...sheet, used };
}

function bounds(areas: readonly Area[]): Area {
  const row = Math.min(...areas.map((one) => one.row));
  const column = Math.min(...areas.map((one) => one.column));
  const bottom = Math.max(...areas.map((one) => one.row + one.rows));
  const right = Math.max(...areas.map((one) => one.column + one.columns));
  return area(row, column, bottom - row, right - column);
}

/** A copy of a sheet's cells that covers the area, blank where nothing is in use. */
function stretched({ name, used }: SheetSnapshot, cells: Area): UsedRange {
  const from = used && areaOf(used.address);
  const copy = <Held>(table: Held[][] | undefined, blank: Held): Held[][] =>
    Array.from({ length: cells.rows }, (_, row) =>
      Array.from(
        { length: cells.columns },
        (__, column) =>
          (from && table?.[cells.row + row - from.row]?.[cells.column + column - from.column]) ?? blank,
      ),
    );
  return {
    sheet: name,
    address: addressOf(cells),
    values: copy<CellValue>(used?.values, ''),
    types: copy<CellType>(used?.types, 'blank'),
    formulas: copy<CellValue>(used?.formulas, ''),
    numberFormats: copy(used?.numberFormats, 'General'),
  };
}

function typeOf(content: CellContent): CellType {
  if (isFormula(content)) return 'other';
  if (isErrorValue(content)) return 'error';
  if (typeof content.value === 'number') return 'number';
  if (typeof content.value === 'boolean') return 'boolean';
  return content.value === '' ? 'blank' : 'text';
}

function workOutFormulas(laid: WorkbookSnapshot, changes: readonly CellChange[]): void {
  const formulas = changes.filter((change) => isFormula(contentAfter(change)));
  if (formulas.length === 0) return;
  const reading = new WorkbookReading(laid);
  for (const { sheet, address, after } of formulas) {
    const used = laid.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase())?.used;
    const parsed = parseFormula(String(after));
    const result = parsed && reading.evaluate(sheet, parsed);
    if (!used || !result) continue;
    const [cell, first] = [areaOf(address), areaOf(used.address)];
    used.values[cell.row - first.row]![cell.column - first.column] = result.value;
    used.types[cell.row - first.row]![cell.column - first.column] = result.type;
  }
}
