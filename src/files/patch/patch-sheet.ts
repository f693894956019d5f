import { overlap } from '../../plans/cell-area';
import { fileMessages } from '../../wording/files';
import { cellArea } from '../cell-reference';
import { FileRefusal } from '../file-refusal';
import type { SheetTable } from '../package/tables';
import { scanSheet } from '../sheet/scan-sheet';
import { XmlScanner } from '../xml/xml-scanner';
import type { CheckedChange } from './cell-changes';
import { type PatchedSheet, SheetPatcher } from './sheet-patcher';
import { spliced } from './splices';
import { targetsOf } from './targets';

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
