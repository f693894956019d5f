import { partPurposes } from '../wording/files';
import type { NameSnapshot, WorkbookSnapshot } from '../plans/snapshot';
import { readDynamicArrayMarks } from './package/dynamic-array-marks';
import { readNumberFormats } from './package/number-formats';
import { openPackage } from './package/open-package';
import { readSharedStrings } from './package/shared-strings';
import { type SheetTable, readTables } from './package/tables';
import { type CalculationSettings, type WorkbookPart, readWorkbookPart } from './package/workbook-part';
import type { XlsxPackage } from './package/xlsx-package';
import { type ArrayFormula, readSheet } from './sheet/read-sheet';
import { Budget, type Reading } from './sheet/reading';

/** A workbook read from a file. */
export interface WorkbookFile {
  /** Values by Excel's own types. Dates are numbers, in the date system of the workbook. */
  snapshot: WorkbookSnapshot;
  /** Whether dates count from 1 January 1904, as in workbooks from old Macintoshes. */
  date1904: boolean;
  calculation: CalculationSettings;
  /** The names that belong to one sheet. */
  localNames: LocalName[];
  /** Array formulas of all sheets, spilling ones included. The cells beside an anchor hold values alone. */
  arrays: ArrayFormula[];
  /** The tables of the snapshot, with their rows of headings and of totals. */
  tables: SheetTable[];
}

export interface LocalName extends NameSnapshot {
  sheet: string;
}

/**
 * Reads an .xlsx or .xlsm file. Formulas are given as the user types them (`=SYB.PHASE(...)`); array
 * formulas stand in their first cell.
 *
 * @throws FileRefusal
 */
export function readWorkbook(bytes: Uint8Array): WorkbookFile {
  const xlsx = openPackage(bytes);
  const workbook = readWorkbookPart(xlsx);
  const reading = beginReading(xlsx, workbook);
  const sheets = workbook.sheets.map((sheet) =>
    readSheet(xlsx.scan(sheet.part, partPurposes.sheet(sheet.name)), sheet, reading),
  );
  const tables = workbook.sheets.flatMap((sheet) => readTables(xlsx, sheet));
  return {
    snapshot: {
      sheets: sheets.map(({ picture }) => picture),
      names: workbook.names.filter(({ sheet }) => sheet === undefined).map(({ sheet: _, ...name }) => name),
      tables: tables.map(({ name, sheet, address }) => ({ name, sheet, address })),
    },
    date1904: workbook.date1904,
    calculation: workbook.calculation,
    localNames: workbook.names.flatMap((name) =>
      name.sheet === undefined ? [] : [{ ...name, sheet: name.sheet }],
    ),
    arrays: sheets.flatMap(({ arrays }) => arrays),
    tables,
  };
}

/** The parts that all sheets refer to. */
export function beginReading(xlsx: XlsxPackage, { relationships, date1904 }: WorkbookPart): Reading {
  const partOf = (type: string) => relationships.find((link) => link.type === type)?.part;
  return {
    sharedStrings: readSharedStrings(xlsx, partOf('sharedStrings')),
    numberFormats: readNumberFormats(xlsx, partOf('styles')),
    dynamicArrayMarks: readDynamicArrayMarks(xlsx, partOf('sheetMetadata')),
    date1904,
    budget: new Budget(),
  };
}
