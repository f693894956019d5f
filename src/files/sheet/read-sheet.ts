import { contentDamage, xmlDamage } from '../../wording/files';
import type { SheetSnapshot } from '../../plans/snapshot';
import { addressOf } from '../../plans/cell-area';
import { damagedContent } from '../file-refusal';
import { cellAddress, cellArea } from '../cell-reference';
import type { SheetEntry } from '../package/workbook-part';
import { isTrue } from '../package/workbook-part';
import type { XmlScanner } from '../xml/xml-scanner';
import { cellContents, cellInWords } from './cell-contents';
import { SheetFormulas } from './cell-formula';
import type { Reading } from './reading';
import { type CellElement, type RowElement, scanSheet } from './scan-sheet';
import { type SheetLayout, type StoredRow, hiddenIn, usedRangeOf } from './used-range';

/** An array formula: the cells that its one formula fills. */
export interface ArrayFormula {
  sheet: string;
  /** The cell that holds the formula: "D5". */
  anchor: string;
  /** All its cells: "D5:G17". */
  address: string;
  /** Whether it spills: it grows and shrinks with its result. Otherwise its size was fixed by Ctrl+Shift+Enter. */
  dynamic: boolean;
}

export interface ReadSheet {
  picture: SheetSnapshot;
  arrays: ArrayFormula[];
}

/**
 * Reads one sheet's XML into the snapshot's picture of it.
 *
 * @throws FileRefusal
 */
export function readSheet(scanner: XmlScanner, { name, visible }: SheetEntry, reading: Reading): ReadSheet {
  const sheet = new SheetReader(name, reading);
  scanSheet(scanner, name, sheet);
  const used = usedRangeOf(name, sheet.rows, sheet.layout, reading);
  return {
    picture: {
      name,
      visible,
      protected: sheet.isProtected,
      ...(used && { used }),
      ...hiddenIn(used, sheet.rows, sheet.layout),
    },
    arrays: sheet.arrays,
  };
}

/** Collects what the snapshot needs while the sheet is scanned. */
class SheetReader {
  readonly rows: StoredRow[] = [];
  readonly layout: SheetLayout = { columns: [], rowsHiddenByDefault: false };
  readonly arrays: ArrayFormula[] = [];
  isProtected = false;

  private readonly formulas: SheetFormulas;

  constructor(
    private readonly name: string,
    private readonly reading: Reading,
  ) {
    this.formulas = new SheetFormulas(name, reading.budget);
  }

  element(scanner: XmlScanner): void {
    if (scanner.name === 'col' && scanner.around === 2) this.addColumns(scanner);
    if (scanner.around !== 1) return;
    if (scanner.name === 'sheetProtection') this.isProtected = isTrue(scanner.attribute('sheet'));
    if (scanner.name === 'sheetFormatPr') {
      this.layout.rowsHiddenByDefault = isTrue(scanner.attribute('zeroHeight'));
    }
  }

  row({ row }: RowElement, scanner: XmlScanner): void {
    const isHidden = isTrue(scanner.attribute('hidden')) || Number(scanner.attribute('ht') ?? 1) === 0;
    const style = isTrue(scanner.attribute('customFormat')) ? scanner.count('s') : undefined;
    this.rows.push({ row, isHidden, style, cells: [] });
  }

  cell(cell: CellElement): void {
    const address = () => cellAddress(cell);
    this.reading.budget.addStoredCell(this.name, address);
    const { value, type } = cellContents(cell, this.name, this.reading);
    const formula = this.formulas.of(cell);
    if (cell.formula?.type === 'array') this.addArray(cell, address());
    const stored = { column: cell.column, style: cell.style, value, type, formula };
    this.rows.at(-1)!.cells.push(stored);
  }

  private addArray(cell: CellElement, anchor: string): void {
    const reference = cell.formula?.reference ?? anchor;
    const cells = cellArea(reference);
    if (cells?.row !== cell.row || cells.column !== cell.column) {
      throw damagedContent(cellInWords(this.name, cell), contentDamage.arrayElsewhere(reference));
    }
    const dynamic = this.reading.dynamicArrayMarks.has(cell.cellMark);
    this.arrays.push({ sheet: this.name, anchor, address: addressOf(cells), dynamic });
  }

  private addColumns(scanner: XmlScanner): void {
    const first = scanner.count('min') ?? 0;
    const last = scanner.count('max') ?? 0;
    const before = this.layout.columns.at(-1)?.last ?? 0;
    // Excel requires this order too; without it, columns listed over and over would be endless work.
    if (first <= before || last < first) throw scanner.damaged(xmlDamage.columnsOutOfOrder());
    const isHidden = isTrue(scanner.attribute('hidden')) || Number(scanner.attribute('width') ?? 1) === 0;
    this.layout.columns.push({ first, last, isHidden, style: scanner.count('style') });
  }
}
