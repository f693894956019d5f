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

  changedTwice: (place: string) => `${place} would be changed twice at once. Give each cell one change only.`,

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
    `${place} holds no formula, so no result can spill from it. Give it a formula, or change each cell by its own value.`,

  fixedArray: (place: string, area: string) =>
    `${place} is part of the array formula over ${area}, which cannot be changed in part. ` +
    'In Excel, select all of it and change it as a whole.',

  fixedArraySize: (place: string, area: string) =>
    `The array formula in ${place} has the fixed size ${area}, which its result must have too. ` +
    'In Excel, enter it again as an ordinary formula, so that its result can grow and shrink.',

  tableHeading: (place: string, table: string) =>
    `${place} is a heading of the table ${quote(table)}. Rename it in Excel, which also changes the formulas that use it.`,

  ownTableWithoutName: (place: string) =>
    `The formula for ${place} means a column of its own table without naming the table, as in [@Amount]. Name it, as in Actuals[@Amount].`,

  otherWorkbook: (place: string) =>
    `The formula for ${place} refers to another workbook by name, which has to be linked in Excel itself. Enter it there.`,

  notAFormula: (place: string) =>
    `The formula for ${place} is not complete: it needs "=" at its start, and every quote and bracket closed.`,
};
