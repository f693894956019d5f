/** The sentences for .xlsx files that are refused: each says what is wrong, where, and what to do. */

const count = (number: number): string => number.toLocaleString('en-GB');

const megabytes = (bytes: number): string => `${count(Math.ceil(bytes / 1_048_576))} MB`;

const openAndSave =
  'Open it in Excel, let Excel repair it if it offers to, check what it says it changed, and save it as "Excel Workbook (.xlsx)".';

const askSender = 'Ask whoever sent it to send it again, or take an earlier copy.';

const saveAsXlsx = 'Open it in Excel and save it as "Excel Workbook (.xlsx)".';

const LONGEST_QUOTE = 60;

/** A piece of the file in quotes, on one line and without quotes of its own. */
function quote(text: string): string {
  const piece = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return `"${piece.replaceAll('"', "'").replace(/\s+/g, ' ')}"`;
}

/** A place at the start of a sentence: "The cell B7 of the sheet ...". */
const atStart = (place: string): string => place.charAt(0).toUpperCase() + place.slice(1);

/** A file that was not made by what it claims, or might be meant to exhaust the computer. */
const doNotOpen =
  'Workbooks saved by Excel are never like this; do not use the file unless you know where it comes from.';

/** How a sentence names a place. */
export const filePlaces = {
  sheet: (sheet: string) => `the sheet ${quote(sheet)}`,
  row: (sheet: string, row: number) => `row ${row} of the sheet ${quote(sheet)}`,
  cell: (sheet: string, address: string) => `the cell ${address} of the sheet ${quote(sheet)}`,
  name: (name: string) => `the name ${quote(name)}`,
  list: (part: string) => `the list ${part}`,
  workbook: () => 'the workbook',
};

/** What a part is needed for, in the sentence that says that it is missing. */
export const partPurposes = {
  kinds: () => 'the kind of every part',
  links: () => 'its links',
  sheets: () => 'the list of sheets',
  sheet: filePlaces.sheet,
  table: (sheet: string) => `a table of the sheet ${quote(sheet)}`,
  texts: () => 'the texts of the cells',
  formats: () => 'the number formats',
  spillMarks: () => 'the marks of spilling formulas',
};

/** What is wrong with the text of a part: the end of "in its part ..., at character ..., ". */
export const xmlDamage = {
  noText: () => 'there is no text',
  swapped: (found: string, wanted: string) => `${quote(found)} stands where ${quote(wanted)} belongs`,
  breaksOff: () => 'the text breaks off',
  endsUnbegun: (element: string) => `the element ${quote(element)} ends that has not begun`,
  endsWithin: (element: string) => `the text ends within the element ${quote(element)}`,
  noName: () => 'a tag has no name',
  notClosed: (tag: string) => `the tag ${quote(tag)} is not closed`,
  tooDeep: () => 'elements lie too deep within each other',
  brokenAttribute: () => 'an attribute is broken',
  notWhole: (attribute: string) => `${quote(attribute)} is not a whole number`,
  notAReference: (text: string) => `${quote(text)} is not a character reference`,
  forbiddenCharacter: () => 'there is a character that XML cannot hold',
  linkNowhere: () => 'a link leads nowhere',
  sheetIncomplete: () => 'a sheet has no name or no content',
  namelessName: () => 'a defined name has no name',
  tableIncomplete: () => 'the table has no name or no cells',
  cellsTwice: () => 'the cells of the sheet are there twice',
  noCells: () => 'the sheet has no place for cells',
  columnsOutOfOrder: () => 'the columns are not in their order',
};

/** What no workbook can say: the end of "The file is damaged: " and a place. */
export const contentDamage = {
  noWorkbook: () => 'does not name the workbook',
  unreadableLink: () => 'has a link that cannot be read',
  noSheet: () => 'has no sheet with cells',
  twice: () => 'is there twice',
  leadsNowhere: () => 'leads to no part of the file',
  ofNoSheet: () => 'belongs to a sheet that does not exist',
  rowOutOfOrder: () => 'comes after a later row',
  rowTooFar: (row: number) => `has a row ${row}, beyond the last that Excel has`,
  tooManyInRow: () => 'has more cells than columns',
  notAnAddress: (address: string) => `has a cell ${quote(address)}, which is no address of a sheet`,
  cellInOtherRow: (address: string, row: number) => `has the cell ${address} in row ${row}`,
  cellOutOfOrder: (address: string, before: string) => `has the cell ${address} after ${before}`,
  wrongValue: (value: string, type: string) =>
    `holds ${quote(value)}, which its type ${quote(type)} cannot have`,
  arrayElsewhere: (area: string) => `has an array formula over ${quote(area)}, which does not begin there`,
  sharesNothing: () => 'shares a formula without saying which',
  sharesUnknown: () => 'shares a formula that no cell before it has',
};

/** What is wrong with the package as a whole. */
export const packageDamage = {
  listElsewhere: () => 'its list of parts is not where the file says it is',
  listBreaksOff: (read: number, of: number) => `its list of parts breaks off after ${read} of ${of}`,
  partElsewhere: (name: string) => `the part ${quote(name)} is not where the file says it is`,
  partOverlaps: (name: string) => `the part ${quote(name)} overlaps what follows it`,
};

export const fileMessages = {
  empty: () => `The file is empty. ${askSender}`,

  tooLargeFile: (bytes: number, limit: number) =>
    `The file has ${megabytes(bytes)}; files of up to ${megabytes(limit)} are read. ` +
    'Remove pictures and sheets that are not needed, and save it again.',

  notAPackage: () =>
    `This is not an Excel workbook (.xlsx or .xlsm), whatever its name ends in. ${saveAsXlsx}`,

  encrypted: () =>
    'The workbook is encrypted with a password to open. In Excel choose File, Info, Protect Workbook, ' +
    'Encrypt with Password, clear the password, and save it.',

  oldFormat: () => `The workbook is in the old format of Excel 97 to 2003 (.xls). ${saveAsXlsx}`,

  binaryFormat: () => `The workbook is a binary workbook (.xlsb). ${saveAsXlsx}`,

  openDocument: () => `The file is an OpenDocument spreadsheet (.ods). ${saveAsXlsx}`,

  otherDocument: () =>
    'The file is an Office document, but not a workbook. Choose a workbook that ends in .xlsx or .xlsm.',

  truncated: () =>
    `The file ends too early, as after a broken download: its list of parts is missing. ${askSender}`,

  damagedList: (what: string) => `The file is damaged: ${what}. ${askSender}`,

  severalDisks: () => `The file is one part of a package split over several. ${askSender}`,

  tooManyParts: (parts: number, limit: number) =>
    `The file lists ${count(parts)} parts, more than the ${count(limit)} that are read. ${doNotOpen}`,

  unsafeName: (name: string) => `The file holds a part with the unsafe name ${quote(name)}. ${doNotOpen}`,

  duplicatePart: (name: string) => `The file holds two parts with the name ${quote(name)}. ${doNotOpen}`,

  encryptedPart: (name: string) =>
    `The part ${quote(name)} of the file is encrypted. Save the workbook without a password.`,

  unknownPacking: (name: string) =>
    `The part ${quote(name)} is packed in a way that Excel does not use. ${openAndSave}`,

  inflatesTooFar: (bytes: number, limit: number) =>
    `Unpacked, the file would have ${megabytes(bytes)}; up to ${megabytes(limit)} are read. ${doNotOpen}`,

  partTooLarge: (name: string, bytes: number, limit: number) =>
    `Unpacked, the part ${quote(name)} would have ${megabytes(bytes)}; up to ${megabytes(limit)} are read. ` +
    'Delete rows and columns that are not needed, and save the workbook again.',

  packedTooTightly: (name: string, ratio: number) =>
    `The part ${quote(name)} unpacks to ${count(Math.round(ratio))} times its size. ${doNotOpen}`,

  damagedPart: (name: string) =>
    `The file is damaged: its part ${quote(name)} cannot be unpacked as it was packed. ${askSender}`,

  missingPart: (name: string, neededFor: string) =>
    `The file is damaged: its part ${quote(name)}, needed for ${neededFor}, is missing. ${openAndSave}`,

  notUtf8: (name: string) =>
    `The part ${quote(name)} is not written in UTF-8, in which Excel writes. ${openAndSave}`,

  entities: (name: string) =>
    `The part ${quote(name)} declares a document type or entities of its own, which can hide what a file holds. ${doNotOpen}`,

  damagedXml: (name: string, what: string, offset: number) =>
    `The file is damaged: in its part ${quote(name)}, at character ${count(offset + 1)}, ${what}. ${openAndSave}`,

  damagedContent: (where: string, what: string) => `The file is damaged: ${where} ${what}. ${openAndSave}`,

  tooManyCells: (sheet: string, last: string, limit: number) =>
    `The cells in use, up to ${last} of the sheet ${quote(sheet)}, are more than the ${count(limit)} that are ` +
    'read of one workbook. Often one stray cell far down or right is the cause: delete the empty rows and columns ' +
    'after your figures, and save the workbook again.',

  tooMuchFormula: (limit: number) =>
    `The formulas that cells of the workbook share have more than ${count(limit)} characters, written out. ` +
    'Split the workbook, or replace by their values the formulas that are no longer needed.',

  tooMany: (what: string, found: number, limit: number) =>
    `The workbook has ${count(found)} ${what}; up to ${count(limit)} are read. ${saveAsXlsx}`,

  formulaTooLong: (place: string, length: number, limit: number) =>
    `The formula in ${place} has ${count(length)} characters; Excel takes ${count(limit)}. Split it over several cells.`,

  noSuchSheet: (sheet: string, sheets: readonly string[]) =>
    `The workbook has no sheet ${quote(sheet)}. Its sheets are ${sheets.map(quote).join(', ')}.`,

  notACell: (sheet: string, address: string) =>
    `${quote(address)} on the sheet ${quote(sheet)} is not the address of one cell, such as B7.`,

  changedTwice: (place: string) =>
    `${atStart(place)} would be changed twice at once. Give each cell one change only.`,

  notANumber: (place: string) =>
    `The value for ${place} is not a number that Excel can hold. Give a number, or one of Excel's errors.`,

  textTooLong: (place: string, length: number, limit: number) =>
    `The text for ${place} has ${count(length)} characters; a cell takes ${count(limit)}. Shorten it.`,

  notAnError: (place: string, error: string) =>
    `${quote(error)}, given for ${place}, is not one of Excel's errors, such as #N/A or #VALUE!.`,

  spillNotRectangular: (place: string) =>
    `The result for ${place} is not a rectangle. Give every row the same number of cells, one or more.`,

  spillOffSheet: (place: string) =>
    `The result of ${place} would reach beyond the last row or column of the sheet. Move its formula, or make its result smaller.`,

  spillBlocked: (place: string, blocked: string) =>
    `The result of ${place} would cover ${blocked}, which is not empty. Empty ${blocked}, or move the formula.`,

  spillInTable: (place: string, table: string) =>
    `The result of ${place} would spill into the table ${quote(table)}, which Excel does not allow. Move the formula outside the table.`,

  spillWithoutFormula: (place: string) =>
    `${atStart(place)} holds no formula, so no result can spill from it. Give it a formula, or change each cell by its own value.`,

  fixedArray: (place: string, area: string) =>
    `${atStart(place)} is part of the array formula over ${area}, which cannot be changed in part. ` +
    'In Excel, select all of it and change it as a whole.',

  fixedArraySize: (place: string, area: string) =>
    `The array formula in ${place} has the fixed size ${area}, which its result must have too. ` +
    'In Excel, enter it again as an ordinary formula, so that its result can grow and shrink.',

  tableHeading: (place: string, table: string) =>
    `${atStart(place)} is a heading of the table ${quote(table)}. Rename it in Excel, which also changes the formulas that use it.`,

  ownTableWithoutName: (place: string) =>
    `The formula for ${place} means a column of its own table without naming the table, as in [@Amount]. Name it, as in Actuals[@Amount].`,

  otherWorkbook: (place: string) =>
    `The formula for ${place} refers to another workbook by name, which has to be linked in Excel itself. Enter it there.`,

  precisionAsDisplayed: () =>
    'The workbook rounds its figures to what their cells show ("Set precision as displayed"), so that only Excel ' +
    'can calculate it. Clear that setting in Excel under File, Options, Advanced, or recalculate it in Excel.',

  neverSettles: () =>
    'The workbook does not settle: a formula that spills seems to read what it spills. Mend it in Excel, ' +
    'which shows the circle under Formulas, Error Checking, Circular References.',

  notAFormula: (place: string) =>
    `The formula for ${place} is not complete: it needs "=" at its start, and every quote and bracket closed.`,
};

/** Why a formula was left with the value that the file has: the end of "... is not calculated: ". */
export const recalculationWords = {
  dataTable: () => 'it is part of a what-if data table, which only Excel calculates',
  otherWorkbook: () => 'it reads another workbook',
  partOfTable: (table: string) =>
    `it reads the totals or the whole of the table ${quote(table)}, or a table without headings or rows`,
  headsTable: (table: string) =>
    `it is a heading of the table ${quote(table)}, and a new one would rename a column in other formulas`,
  severalSheets: () => 'it reads the same cells of several sheets at once',
  clockOrChance: (name: string) => `${name} depends on when or where it is calculated`,
  unknownFunction: (name: string) => `the function ${name} is not known here`,
  differs: (name: string) => `${name} is calculated otherwise by Excel`,
  leftOut: (name: string) => `an input of ${name} is left out`,
  unknownName: (name: string) => `the workbook has no name ${quote(name)}`,
  dates1904: (name: string) => `${name} reads dates, which count from 1904 in this workbook`,
  hiddenRows: (name: string) => `${name} depends on which rows a filter hides`,
  name: (name: string) =>
    `the name ${quote(name)} means other cells in each place, belongs to one sheet, or is also that of a function`,
  wholeSpill: () => 'it reads all that another formula spills ("#")',
  oneCellOfRange: () => 'of a range it takes the one cell beside its own ("@")',
  commonCells: () => 'it reads the cells that two ranges have in common',
  severalAreas: () => 'it reads several areas in one pair of brackets',
  inCircle: () => 'it depends on its own result',
  onlyExcelKnows: () => 'it gives #NAME? here, and another value in Excel',
  otherSize: (area: string) => `its result does not fill the cells ${area} for which it was entered`,
  spillsIntoTable: (table: string) => `its result would spill into the table ${quote(table)}`,
};

/** Why one file of many was given up, while the others went on. */
export const poolMessages = {
  tooSlow: (seconds: number) =>
    `It was given up after ${count(seconds)} seconds. Open the workbook in Excel and look for formulas over whole ` +
    'columns, or split it.',
  tooMuchMemory: (megabytes: number) =>
    `It needs more than the ${count(megabytes)} MB of memory that one file may take. Split the workbook.`,
  crashed: (why: string) =>
    `The program failed on it: ${/[.!?]$/.test(why) ? why : `${why}.`} The file is as it was; please report this.`,
  ended: (code: number) =>
    `The program ended on it with code ${code}. The file is as it was; please report this.`,
};

/** What the workbench says when it opens a file and saves a copy. */
export const workbenchWords = {
  refused: (file: string, why: string) => `${quote(file)} was not opened. ${why}`,
  opened: (file: string) => `${quote(file)} is open. Save a copy writes your changes into a file like it.`,
  keptValues: (file: string, cells: number, first: string, why: string) =>
    `${quote(file)} is open. ${count(cells)} ${cells === 1 ? 'formula shows' : 'formulas show'} the value of the file, ` +
    `since only Excel calculates ${cells === 1 ? 'it' : 'them'}: ${first}, for one, because ${why}.`,
  saved: (file: string, cells: number) =>
    cells === 0
      ? `${quote(file)} was saved: no cell differs from the workbook as it was opened.`
      : `${quote(file)} was saved with ${count(cells)} changed ${cells === 1 ? 'cell' : 'cells'}. ` +
        'Its formats are those of the workbook as it was opened.',
  notSaved: (why: string) => `The copy was not saved. ${why}`,
  missing: {
    sheet: {
      added: (name: string) => `the new sheet ${quote(name)}`,
      changed: (name: string) => `what was done to the sheet ${quote(name)}`,
      removed: (name: string) => `the removal of the sheet ${quote(name)}`,
    },
    name: {
      added: (name: string) => `the new name ${quote(name)}`,
      changed: (name: string) => `what the name ${quote(name)} now means`,
      removed: (name: string) => `the removal of the name ${quote(name)}`,
    },
    table: {
      added: (name: string) => `the new table ${quote(name)}`,
      changed: (name: string) => `the new place of the table ${quote(name)}`,
      removed: (name: string) => `the removal of the table ${quote(name)}`,
    },
  },
  moreMissing: (more: number) => `and ${count(more)} more`,
};
