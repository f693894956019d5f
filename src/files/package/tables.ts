import type { TableSnapshot } from '../../plans/snapshot';
import { addressOf } from '../../plans/cell-area';
import { fileMessages, partPurposes, xmlDamage } from '../../wording/files';
import { cellArea } from '../cell-reference';
import { FileRefusal } from '../file-refusal';
import { limits } from '../limits';
import { readRelationships } from './relationships';
import type { SheetEntry } from './workbook-part';
import type { XlsxPackage } from './xlsx-package';

/** A table, with how many heading rows and rows of totals it has: one or none. */
export interface SheetTable extends TableSnapshot {
  headings: number;
  totals: number;
}

/** The tables of a sheet. */
export function readTables(xlsx: XlsxPackage, { name, part }: SheetEntry): SheetTable[] {
  const parts = readRelationships(xlsx, part).flatMap((link) =>
    link.type === 'table' && link.part ? [link.part] : [],
  );
  if (parts.length > limits.tables) {
    throw new FileRefusal('too large', fileMessages.tooMany('tables', parts.length, limits.tables));
  }
  return [...new Set(parts)].map((table) => readTable(xlsx, name, table));
}

function readTable(xlsx: XlsxPackage, sheet: string, part: string): SheetTable {
  const scanner = xlsx.scan(part, partPurposes.table(sheet)).enter('table');
  const name = scanner.attribute('displayName') ?? scanner.attribute('name');
  const cells = cellArea(scanner.attribute('ref') ?? '');
  if (!name || !cells) throw scanner.damaged(xmlDamage.tableIncomplete());
  return {
    name,
    sheet,
    address: addressOf(cells),
    headings: scanner.count('headerRowCount') ?? 1,
    totals: scanner.count('totalsRowCount') ?? 0,
  };
}
