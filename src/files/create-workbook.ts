import { strToU8, zipSync } from 'fflate';
import type { SheetModel, WorkbookModel } from '../plans/workbook-model';
import { commentBoxesPart, commentsOf, commentsPart } from './create-workbook-comments';
import {
  contentTypesPart,
  metadataPart,
  packageRelationships,
  propertiesPart,
  related,
  type Relationship,
  relationshipsPart,
  sharedStringsPart,
  workbookPart,
} from './create-workbook-package';
import { type SharedByWorkbook, sheetPart } from './create-workbook-sheet';
import { stylesPart } from './create-workbook-styles';
import { tablePart } from './create-workbook-tables';
import { Numbered } from './create-workbook-xml';

/** Who the file says made it. */
const author = 'SYB system finance add-in';

/** Text of each part by its path in the package. */
type Parts = Record<string, string>;

/**
 * An .xlsx file of a workbook: formulas that spill as Excel itself stores them, tables, names, comments,
 * validations, protection and styles. The same model always gives the same bytes.
 *
 * @throws RangeError where the model holds something a file cannot, naming the sheet and cell.
 * @throws FileRefusal for a formula that no file can hold, naming its cell.
 */
export function createWorkbook(model: WorkbookModel): Uint8Array {
  const parts = workbookParts(model);
  const bytes = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]));
  // A zip entry has a date of its own: the first it can hold, so that no clock shows in the file.
  return zipSync(bytes, { mtime: new Date(1980, 0, 1), level: 9 });
}

function workbookParts(model: WorkbookModel): Parts {
  const shared: SharedByWorkbook = {
    strings: new Numbered(),
    names: new Set(model.names.map(({ name }) => name.toLowerCase())),
  };
  const sheetParts: Parts = {};
  let tables = 0;
  model.sheets.forEach((sheet, index) => {
    Object.assign(sheetParts, partsOfSheet(sheet, shared, index + 1, tables));
    tables += sheet.tables?.length ?? 0;
  });
  const parts: Parts = {
    '_rels/.rels': packageRelationships(),
    'docProps/core.xml': propertiesPart(model.title, author),
    'xl/workbook.xml': workbookPart(model),
    'xl/_rels/workbook.xml.rels': relationshipsPart(workbookRelationships(model.sheets.length)),
    'xl/styles.xml': stylesPart(model.sheets.some(({ protection }) => protection)),
    'xl/metadata.xml': metadataPart(),
    'xl/sharedStrings.xml': sharedStringsPart(shared.strings.all),
    ...sheetParts,
  };
  return { '[Content_Types].xml': contentTypesPart(Object.keys(parts)), ...parts };
}

function workbookRelationships(sheets: number): Relationship[] {
  const ofSheets = Array.from({ length: sheets }, (_, index) =>
    related(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  const others = ['styles', 'sharedStrings', 'sheetMetadata'].map((kind, index) =>
    related(`rId${sheets + index + 1}`, kind, kind === 'sheetMetadata' ? 'metadata.xml' : `${kind}.xml`),
  );
  return [...ofSheets, ...others];
}

/** A sheet's own part, and those of its tables and comments. */
function partsOfSheet(
  sheet: SheetModel,
  shared: SharedByWorkbook,
  number: number,
  tablesBefore: number,
): Parts {
  const parts: Parts = {};
  const relationships: Relationship[] = [];
  const comments = commentsOf(sheet);
  if (comments.length > 0) {
    parts[`xl/comments${number}.xml`] = commentsPart(comments, author);
    parts[`xl/drawings/comments${number}.vml`] = commentBoxesPart(comments);
    relationships.push(related('rId1', 'vmlDrawing', `../drawings/comments${number}.vml`));
    relationships.push(related('rId2', 'comments', `../comments${number}.xml`));
  }
  const tableIds = (sheet.tables ?? []).map((table, index) => {
    const tableNumber = tablesBefore + index + 1;
    const id = `rId${relationships.length + 1}`;
    parts[`xl/tables/table${tableNumber}.xml`] = tablePart(sheet, table, tableNumber);
    relationships.push(related(id, 'table', `../tables/table${tableNumber}.xml`));
    return id;
  });
  const ids = { ...(comments.length > 0 && { comments: 'rId1' }), tables: tableIds };
  parts[`xl/worksheets/sheet${number}.xml`] = sheetPart(sheet, shared, ids, number === 1);
  if (relationships.length > 0) {
    parts[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relationshipsPart(relationships);
  }
  return parts;
}
