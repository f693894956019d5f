import type { NameModel, SheetModel, WorkbookModel } from '../plans/workbook-model';
import { escaped, mainNamespace, relationshipNamespace, xmlPart } from './create-workbook-xml';

/** The parts of a workbook's package that do not belong to one sheet. */

const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const contentTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const longestComment = 255;

/** A relationship from one part to another. */
export interface Relationship {
  id: string;
  type: string;
  target: string;
}

/** A part's relationships. */
export const relationshipsPart = (relationships: readonly Relationship[]): string =>
  xmlPart(
    `<Relationships xmlns="${packageNamespace}/relationships">${relationships
      .map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
      .join('')}</Relationships>`,
  );

/** A relationship of one of the kinds every Office document shares. */
export const related = (id: string, kind: string, target: string): Relationship => ({
  id,
  type: `${relationshipNamespace}/${kind}`,
  target,
});

/** The relationships of the package itself. */
export const packageRelationships = (): string =>
  relationshipsPart([
    related('rId1', 'officeDocument', 'xl/workbook.xml'),
    {
      id: 'rId2',
      type: `${packageNamespace}/relationships/metadata/core-properties`,
      target: 'docProps/core.xml',
    },
  ]);

/** What kind of content each part holds. */
export function contentTypesPart(parts: readonly string[]): string {
  const typeOf = (part: string): string | undefined => {
    if (part === 'xl/workbook.xml') return `${contentTypes}.sheet.main+xml`;
    if (part === 'docProps/core.xml') return 'application/vnd.openxmlformats-package.core-properties+xml';
    const kind =
      /^xl\/(?:worksheets\/(sheet)|tables\/(table)|(comments)|(styles)|(sharedStrings)|(metadata))/.exec(
        part,
      );
    const name = kind?.slice(1).find(Boolean);
    if (part.endsWith('.rels') || !name) return undefined;
    return `${contentTypes}.${name === 'sheet' ? 'worksheet' : name === 'metadata' ? 'sheetMetadata' : name}+xml`;
  };
  const overrides = parts.flatMap((part) => {
    const type = typeOf(part);
    return type ? [`<Override PartName="/${part}" ContentType="${type}"/>`] : [];
  });
  return xmlPart(
    `<Types xmlns="${packageNamespace}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
      `${overrides.join('')}</Types>`,
  );
}

/** Sheets, names, and the wish to be calculated when opened. */
export function workbookPart({ sheets, names }: WorkbookModel): string {
  const sheetList = sheets.map(
    ({ name }: SheetModel, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return xmlPart(
    `<workbook xmlns="${mainNamespace}" xmlns:r="${relationshipNamespace}">` +
      '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" tabRatio="850"/></bookViews>' +
      `<sheets>${sheetList.join('')}</sheets>` +
      (names.length ? `<definedNames>${sortedNames(names).map(nameXml).join('')}</definedNames>` : '') +
      '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>',
  );
}

const sortedNames = (names: readonly NameModel[]): NameModel[] => {
  const key = ({ name }: NameModel) => name.toLowerCase();
  return [...names].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
};

function nameXml({ name, refersTo, comment }: NameModel): string {
  if (comment.length > longestComment) {
    throw new RangeError(`The comment of the name ${name} is longer than ${longestComment} characters`);
  }
  return `<definedName name="${name}" comment="${escaped(comment)}">${escaped(refersTo.replace(/^=/, ''))}</definedName>`;
}

/** Texts that cells refer to by number. */
export const sharedStringsPart = (strings: readonly string[]): string =>
  xmlPart(
    `<sst xmlns="${mainNamespace}" uniqueCount="${strings.length}">${strings
      .map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`)
      .join('')}</sst>`,
  );

/**
 * What `cm="1"` on a cell means: its formula spills, and is shown without braces and without "@" (the
 * XLDAPR record of [MS-XLSX] 2.2.4.8).
 */
export const metadataPart = (): string =>
  xmlPart(
    `<metadata xmlns="${mainNamespace}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">` +
      '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" ' +
      'pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" ' +
      'coerce="1" cellMeta="1"/></metadataTypes>' +
      '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">' +
      '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
      '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>',
  );

/** The document's properties. Without a date, so that the same workbook is always the same file. */
export const propertiesPart = (title: string, author: string): string =>
  xmlPart(
    `<cp:coreProperties xmlns:cp="${packageNamespace}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
      `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator></cp:coreProperties>`,
  );
