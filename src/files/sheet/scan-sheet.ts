import { contentDamage, filePlaces, xmlDamage } from '../../wording/files';
import { damagedContent } from '../file-refusal';
import { type CellPlace, cellAddress, cellPlace } from '../cell-reference';
import { limits } from '../limits';
import { readRichText } from '../package/shared-strings';
import type { XmlScanner } from '../xml/xml-scanner';
import { fromCellText } from '../xml/xml-text';

/** A `<row>`; places are those of its opening tag. */
export interface RowElement {
  row: number;
  start: number;
  end: number;
  isEmpty: boolean;
}

/** A `<c>` as the file holds it, its texts decoded but not yet understood. */
export interface CellElement extends CellPlace {
  start: number;
  end: number;
  /** "n" where the file does not say. */
  type: string;
  style: number;
  /** Its marks in the workbook's metadata, 0 for none: `cm` and `vm`. */
  cellMark: number;
  value?: string;
  inlineText?: string;
  formula?: FormulaElement;
}

export interface FormulaElement {
  /** "normal", "shared", "array" or "dataTable". */
  type: string;
  text: string;
  reference?: string | undefined;
  sharedIndex?: number | undefined;
  /** The two input cells of a what-if data table. */
  inputs: (string | undefined)[];
}

/** What is told of a sheet while its XML is read, in the order of the file. */
export interface SheetVisitor {
  /** An opening tag outside the cells. */
  element?(scanner: XmlScanner): void;
  /** The tag `<sheetData>`, and where its content ends. */
  cellsBegin?(scanner: XmlScanner): void;
  cellsEnd?(at: number): void;
  row?(row: RowElement, scanner: XmlScanner): void;
  cell(cell: CellElement): void;
  /** Where a row's content ends: at its closing tag. */
  rowEnd?(row: RowElement, at: number): void;
}

/**
 * Reads a sheet's XML once. Rows must go down and cells to the right, as Excel requires.
 *
 * @throws FileRefusal
 */
export function scanSheet(scanner: XmlScanner, sheet: string, visitor: SheetVisitor): void {
  scanner.enter('worksheet');
  let seen = false;
  while (scanner.next()) {
    if (scanner.kind === 'close') continue;
    if (scanner.name !== 'sheetData' || scanner.around !== 1) {
      visitor.element?.(scanner);
      continue;
    }
    if (seen) throw scanner.damaged(xmlDamage.cellsTwice());
    seen = true;
    visitor.cellsBegin?.(scanner);
    if (scanner.kind === 'open') scanRows(scanner, sheet, visitor);
  }
  if (!seen) throw scanner.damaged(xmlDamage.noCells(), 0);
}

function scanRows(scanner: XmlScanner, sheet: string, visitor: SheetVisitor): void {
  let last = 0;
  while (scanner.next() && scanner.around > 1) {
    if (scanner.name !== 'row') {
      scanner.skip();
      continue;
    }
    const row = rowElement(scanner, last);
    if (row.row <= last) throw damagedContent(filePlaces.row(sheet, row.row), contentDamage.rowOutOfOrder());
    if (row.row > limits.rows)
      throw damagedContent(filePlaces.sheet(sheet), contentDamage.rowTooFar(row.row));
    last = row.row;
    visitor.row?.(row, scanner);
    if (!row.isEmpty) scanCells(scanner, sheet, row, visitor);
  }
  visitor.cellsEnd?.(scanner.start);
}

const rowElement = (scanner: XmlScanner, last: number): RowElement => ({
  row: scanner.count('r') ?? last + 1,
  start: scanner.start,
  end: scanner.end,
  isEmpty: scanner.kind === 'empty',
});

function scanCells(scanner: XmlScanner, sheet: string, row: RowElement, visitor: SheetVisitor): void {
  let last = 0;
  while (scanner.next() && scanner.around > 2) {
    if (scanner.name !== 'c') {
      scanner.skip();
      continue;
    }
    const cell = cellElement(scanner, placeOf(scanner, sheet, row, last));
    last = cell.column;
    visitor.cell(cell);
  }
  visitor.rowEnd?.(row, scanner.start);
}

/** A cell without an address follows the one before it. */
function placeOf(scanner: XmlScanner, sheet: string, { row }: RowElement, last: number): CellPlace {
  const written = scanner.attribute('r');
  if (written === undefined) {
    if (last >= limits.columns)
      throw damagedContent(filePlaces.row(sheet, row), contentDamage.tooManyInRow());
    return { row, column: last + 1 };
  }
  const place = cellPlace(written);
  const where = filePlaces.sheet(sheet);
  if (!place) throw damagedContent(where, contentDamage.notAnAddress(written));
  if (place.row !== row) throw damagedContent(where, contentDamage.cellInOtherRow(written, row));
  if (place.column <= last)
    throw damagedContent(where, contentDamage.cellOutOfOrder(written, cellAddress({ row, column: last })));
  return place;
}

function cellElement(scanner: XmlScanner, place: CellPlace): CellElement {
  const cell: CellElement = {
    row: place.row,
    column: place.column,
    start: scanner.start,
    end: scanner.end,
    type: scanner.attribute('t') ?? 'n',
    style: scanner.count('s') ?? 0,
    cellMark: scanner.count('cm') ?? 0,
  };
  if (scanner.kind === 'empty') return cell;
  while (scanner.next() && scanner.around > 3) {
    if (scanner.name === 'v') cell.value = scanner.text();
    else if (scanner.name === 'f') cell.formula = formulaElement(scanner);
    else if (scanner.name === 'is') cell.inlineText = readRichText(scanner);
    else scanner.skip();
  }
  cell.end = scanner.end;
  return cell;
}

const formulaElement = (scanner: XmlScanner): FormulaElement => ({
  type: scanner.attribute('t') ?? 'normal',
  reference: scanner.attribute('ref'),
  sharedIndex: scanner.count('si'),
  inputs: [scanner.attribute('r1'), scanner.attribute('r2')],
  text: fromCellText(scanner.text()),
});
