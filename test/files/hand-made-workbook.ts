import { strToU8, zipSync } from 'fflate';

/** The parts of a workbook file by their names. */
export type Parts = Record<string, string | Uint8Array>;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const sheetml = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A file of the parts given, packed. */
export const packed = (parts: Parts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
    { mtime: new Date(2018, 9, 1) },
  );

export const relationships = (...links: [id: string, type: string, target: string][]): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  links
    .map(([id, type, target]) => {
      const full = type.includes('/') ? type : `${office}/${type}`;
      return `<Relationship Id="${id}" Type="${full}" Target="${target}"/>`;
    })
    .join('') +
  '</Relationships>';

export const worksheet = (inside: string): string =>
  `${declaration}<worksheet xmlns="${main}" xmlns:r="${office}">${inside}</worksheet>`;

/** A worksheet with only these rows. */
export const rows = (inside: string): string => worksheet(`<sheetData>${inside}</sheetData>`);

const contentTypes = (overrides: Record<string, string>): string =>
  `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/octet-stream"/>' +
  Object.entries(overrides)
    .map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
    .join('') +
  '</Types>';

/** The smallest workbook: its sheets by name, and what else the workbook's own part says. */
export function smallParts(
  sheets: Record<string, string>,
  beside: { before?: string; after?: string } = {},
): Parts {
  const names = Object.keys(sheets);
  const parts: Parts = {
    '[Content_Types].xml': contentTypes({
      'xl/workbook.xml': `${sheetml}.sheet.main+xml`,
      ...Object.fromEntries(
        names.map((_, index) => [`xl/worksheets/sheet${index + 1}.xml`, `${sheetml}.worksheet+xml`]),
      ),
    }),
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml':
      `${declaration}<workbook xmlns="${main}" xmlns:r="${office}">${beside.before ?? ''}<sheets>` +
      names
        .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
        .join('') +
      `</sheets>${beside.after ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ...names.map((_, index): [string, string, string] => [
        `rId${index + 1}`,
        'worksheet',
        `worksheets/sheet${index + 1}.xml`,
      ]),
    ),
  };
  for (const [index, name] of names.entries()) parts[`xl/worksheets/sheet${index + 1}.xml`] = sheets[name]!;
  return parts;
}

/** A workbook of one sheet "Plan" with these rows. */
export const oneSheet = (inside: string): Uint8Array => packed(smallParts({ Plan: rows(inside) }));

/** The marks of spilling formulas as Excel writes them. */
export const metadata =
  `${declaration}<metadata xmlns="${main}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">` +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" ' +
  'pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" ' +
  'coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst>' +
  '<ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext>' +
  '</extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

const actuals = worksheet(
  '<sheetPr codeName="Sheet1"/><dimension ref="A1:F9"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="30" customWidth="1"/>' +
    '<col min="2" max="5" width="12" style="1"/><col min="6" max="6" width="0" hidden="1"/></cols><sheetData>' +
    '<row r="1" spans="1:6"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>' +
    '<row r="2" spans="1:6" ht="15" customHeight="1"><c r="A2" t="s"><v>3</v></c><c r="B2" s="1"><v>-4860</v></c>' +
    '<c r="C2" s="1"><f>B2*2</f><v>-9720</v></c><c r="D2" s="1"><f t="shared" ref="D2:D4" si="0">B2-$B$2</f><v>0</v></c></row>' +
    '<row r="3" spans="1:6" hidden="1"><c r="A3" t="inlineStr"><is><t xml:space="preserve"> inline </t></is></c>' +
    '<c r="B3" s="1"><v>178</v></c><c r="D3" s="1"><f t="shared" si="0"/><v>5038</v></c></row>' +
    '<row r="4" spans="1:6"><c r="A4" t="b"><v>1</v></c><c r="B4" t="e"><v>#N/A</v></c>' +
    '<c r="D4" s="1"><f t="shared" si="0"/><v>4860</v></c></row>' +
    '<row r="6" spans="1:6"><c r="B6" s="1" cm="1"><f t="array" ref="B6:E7">_xldudf_SYB_PHASE(B2:B3)</f><v>1</v></c>' +
    '<c r="C6" s="1"><v>2</v></c><c r="D6" s="1"><v>3</v></c><c r="E6" s="1"><v>4</v></c></row>' +
    '<row r="7" spans="1:6"><c r="B7"><v>5</v></c><c r="C7"><v>6</v></c><c r="D7"><v>7</v></c><c r="E7" t="str"><v></v></c>' +
    '<c r="F7" s="2"/></row>' +
    '<row r="9" spans="1:6"><c r="B9" t="str"><f>[1]!SYB.SCHEME("Loss rate")&amp;"_xldudf_"</f><v>1.5_x000D_</v></c></row>' +
    '</sheetData><sheetProtection sheet="1" objects="1"/><mergeCells count="1"><mergeCell ref="A8:B8"/></mergeCells>' +
    '<conditionalFormatting sqref="B2:B4"><cfRule type="cellIs" priority="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>' +
    '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts>',
);

const workbookPart =
  `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="1" codeName="ThisWorkbook"/><sheets>` +
  '<sheet name="Actuals" sheetId="1" r:id="rId1"/><sheet name="A&amp;E \'18" sheetId="7" state="hidden" r:id="rId2"/>' +
  '<sheet name="Chart" sheetId="8" r:id="rId8"/></sheets><definedNames>' +
  '<definedName name="_xlnm.Print_Area" localSheetId="0">Actuals!$A$1:$F$9</definedName>' +
  '<definedName name="Loss_rate" comment="£ per £1">_xldudf_syb_SCHEME("Loss rate")</definedName>' +
  '<definedName name="Rate" localSheetId="1" hidden="1">\'A&amp;E \'\'18\'!$B$2</definedName>' +
  '<definedName name="Rate">Actuals!$B$2</definedName></definedNames><calcPr calcId="191029"/></workbook>';

const styles =
  `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0;\\(#,##0\\)"/></numFmts>` +
  '<cellStyleXfs count="1"><xf numFmtId="9"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs></styleSheet>';

/**
 * A macro workbook with most of what a real one has: charts, a pivot table, comments, macros, an add-in's
 * part, 1904 dates, hidden rows and columns, protection, names of one sheet, a table, shared formulas and
 * formulas that spill.
 */
export const richParts: Readonly<Parts> = {
  '[Content_Types].xml': contentTypes({
    'xl/workbook.xml': 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    'xl/worksheets/sheet1.xml': `${sheetml}.worksheet+xml`,
    'xl/worksheets/sheet2.xml': `${sheetml}.worksheet+xml`,
    'xl/calcChain.xml': `${sheetml}.calcChain+xml`,
    'xl/metadata.xml': `${sheetml}.sheetMetadata+xml`,
    'xl/pivotTables/pivotTable1.xml': `${sheetml}.pivotTable+xml`,
    'xl/webextensions/webextension1.xml': 'application/vnd.ms-office.webextension+xml',
  }),
  '_rels/.rels': relationships(
    ['rId1', 'officeDocument', 'xl/workbook.xml'],
    [
      'rId2',
      'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes',
      'xl/webextensions/taskpanes.xml',
    ],
  ),
  'xl/workbook.xml': workbookPart,
  'xl/_rels/workbook.xml.rels': relationships(
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'worksheet', '/xl/worksheets/sheet2.xml'],
    ['rId3', 'sharedStrings', 'sharedStrings.xml'],
    ['rId4', 'styles', 'styles.xml'],
    ['rId5', 'calcChain', 'calcChain.xml'],
    ['rId6', 'sheetMetadata', 'metadata.xml'],
    ['rId7', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'],
    ['rId8', 'chartsheet', 'chartsheets/sheet1.xml'],
  ),
  'xl/worksheets/sheet1.xml': actuals,
  'xl/worksheets/_rels/sheet1.xml.rels': relationships(
    ['rId1', 'drawing', '../drawings/drawing1.xml'],
    ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ['rId3', 'comments', '../comments1.xml'],
    ['rId4', 'table', '../tables/table1.xml'],
    ['rId5', 'pivotTable', '../pivotTables/pivotTable1.xml'],
  ),
  'xl/worksheets/sheet2.xml': rows(
    '<row><c><v>0.9</v></c><c t="d"><v>2018-10-31T12:00:00</v></c><c t="s"><v>4</v></c></row><row><c t="n"/></row>',
  ),
  'xl/sharedStrings.xml':
    `${declaration}<sst xmlns="${main}" count="4" uniqueCount="5"><si><t>Trust</t></si><si><t>Q1</t></si><si><t>Q2</t></si>` +
    '<si><r><rPr><b/></rPr><t>Barnsley </t></r><r><t xml:space="preserve">&amp; others</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>' +
    '<si><t>two&#10;lines</t></si></sst>',
  'xl/styles.xml': styles,
  'xl/calcChain.xml': `${declaration}<calcChain xmlns="${main}"><c r="C2" i="1"/><c r="D2" i="1"/><c r="B6" i="1" a="1"/></calcChain>`,
  'xl/metadata.xml': metadata,
  'xl/tables/table1.xml':
    `${declaration}<table xmlns="${main}" id="1" name="Table1" displayName="Actuals_table" ref="A1:C4"><autoFilter ref="A1:C4"/>` +
    '<tableColumns count="3"><tableColumn id="1" name="Trust"/><tableColumn id="2" name="Q1"/><tableColumn id="3" name="Q2"/></tableColumns></table>',
  'xl/comments1.xml': `${declaration}<comments xmlns="${main}"><authors><author>A</author></authors><commentList/></comments>`,
  'xl/drawings/drawing1.xml':
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>',
  'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:schemas-microsoft-com:vml"><br></xml>',
  'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>',
  'xl/chartsheets/sheet1.xml': `<chartsheet xmlns="${main}"/>`,
  'xl/pivotTables/pivotTable1.xml': `<pivotTableDefinition xmlns="${main}" name="P"/>`,
  'xl/vbaProject.bin': Uint8Array.from({ length: 3_000 }, (_, index) => (index * 7_919) % 251),
  'xl/webextensions/taskpanes.xml':
    '<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"/>',
  'xl/webextensions/webextension1.xml':
    '<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{1}"/>',
};

/** The rich workbook, with some of its parts in another form or (undefined) left out. */
export const richWorkbook = (changes: Record<string, string | Uint8Array | undefined> = {}): Uint8Array =>
  packed(
    Object.fromEntries(
      Object.entries({ ...richParts, ...changes }).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      ),
    ),
  );
