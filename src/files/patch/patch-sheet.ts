import { type Area, addressOf, overlap } from '../../plans/system-psf/cell-area';
import { fileMessages } from '../../wording/files';
import { type CellPlace, cellAddress, cellArea, isWithin } from '../cell-reference';
import { FileRefusal } from '../file-refusal';
import { fromFile } from '../formulas/from-file';
import type { SheetTable } from '../package/tables';
import { isTrue } from '../package/workbook-part';
import { cellContents, cellInWords } from '../sheet/cell-contents';
import { SheetFormulas } from '../sheet/cell-formula';
import type { Reading } from '../sheet/reading';
import { type CellElement, type RowElement, scanSheet } from '../sheet/scan-sheet';
import { XmlScanner } from '../xml/xml-scanner';
import { AreaWindow } from './area-window';
import { type CheckedChange, type StoredValue, storedError } from './cell-changes';
import { type NewContents, changedCell, newCell } from './cell-xml';
import { type Splice, spliced } from './splices';
import { type Target, type Targets, targetsOf } from './targets';

/** A sheet to be patched. */
export interface PatchedSheet {
  name: string;
  part: string;
  xml: string;
  tables: readonly SheetTable[];
  reading: Reading;
  /** The number by which a cell is marked as spilling. */
  spillMark: () => number;
}

export interface PatchResult {
  xml: string;
  /** Whether other cells than before hold formulas, or array formulas other areas. */
  formulaCellsChanged: boolean;
}

/**
 * The XML of a sheet with its changes; all of it that need not change stays as it is.
 *
 * @throws FileRefusal where a change cannot be made
 */
export function patchSheet(sheet: PatchedSheet, changes: readonly CheckedChange[]): PatchResult {
  for (const change of changes) refuseSpillInTable(change, sheet.tables);
  const patcher = new SheetPatcher(sheet, targetsOf(changes));
  scanSheet(new XmlScanner(sheet.xml, sheet.part), sheet.name, patcher);
  return { xml: spliced(sheet.xml, patcher.splices), formulaCellsChanged: patcher.formulaCellsChanged };
}

function refuseSpillInTable({ area, place }: CheckedChange, tables: readonly SheetTable[]): void {
  if (area.rows === 1 && area.columns === 1) return;
  const table = tables.find(({ address }) => overlap(area, cellArea(address)!));
  if (table) throw new FileRefusal('change', fileMessages.spillInTable(place, table.name));
}
