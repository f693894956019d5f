import { DYNAMIC_ARRAY_TYPE, readMetadata } from '../package/dynamic-array-marks';
import { XmlScanner } from '../xml/xml-scanner';
import type { NewPart } from './workbook-links';
import { type Splice, spliced } from './splices';

/** The part that holds the marks of cells, for a workbook that has none yet. */
export const metadataPart: NewPart = {
  file: 'metadata.xml',
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml',
  relationshipType: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata',
};

const emptyMetadata =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></metadata>';

/** What a mark for spilling does when its cell is copied, cleared or moved, as Excel writes it. */
const typeAttributes =
  `name="${DYNAMIC_ARRAY_TYPE}" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" ` +
  'splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"';

/** Elements that come after those for cells; a new one has to stand in the order of the schema. */
const afterTypes = [
  'metadataStrings',
  'mdxMetadata',
  'futureMetadata',
  'cellMetadata',
  'valueMetadata',
  'extLst',
];
const afterFutureMetadata = afterTypes.slice(3);
const afterCellMetadata = afterTypes.slice(4);

/** A metadata part with a mark for spilling cells, and the number of that mark. */
export function withSpillMark(metadata = emptyMetadata): { xml: string; mark: number } {
  const { types, cellMarks } = readMetadata(new XmlScanner(metadata, metadataPart.file));
  const sections = sectionsOf(metadata);
  const { prefix } = sections;
  const p = (text: string) => text.replaceAll('<', `<${prefix}`).replaceAll(`<${prefix}/`, `</${prefix}`);
  const future =
    p(`<futureMetadata name="${DYNAMIC_ARRAY_TYPE}" count="1"><bk><extLst>`) +
    p('<ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">') +
    '<xda:dynamicArrayProperties xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray" ' +
    'fDynamic="1" fCollapsed="0"/>' +
    p('</ext></extLst></bk></futureMetadata>');
  const splices = [
    ...addTo(sections, 'metadataTypes', types + 1, p(`<metadataType ${typeAttributes}/>`), afterTypes),
    ...insertBefore(sections, afterFutureMetadata, future),
    ...addTo(
      sections,
      'cellMetadata',
      cellMarks + 1,
      p(`<bk><rc t="${types + 1}" v="0"/></bk>`),
      afterCellMetadata,
    ),
  ];
  return { xml: spliced(metadata, splices), mark: cellMarks + 1 };
}

interface Sections {
  prefix: string;
  /** Where the root's content ends. */
  end: number;
  /** Its elements in order: where each starts, its count attribute, and where its content ends. */
  found: { name: string; start: number; count?: { start: number; end: number }; contentEnd: number }[];
}

function sectionsOf(metadata: string): Sections {
  const scanner = new XmlScanner(metadata, metadataPart.file).enter('metadata');
  const prefix = scanner.fullName.slice(0, -scanner.name.length);
  const found: Sections['found'] = [];
  while (scanner.next() && scanner.around > 0) {
    const { name, start } = scanner;
    const count = scanner.attributesAsWritten().find((attribute) => attribute.name === 'count');
    scanner.skip();
    found.push({ name, start, ...(count && { count }), contentEnd: scanner.start });
  }
  return { prefix, end: scanner.start, found };
}

function insertBefore({ found, end }: Sections, followers: readonly string[], text: string): Splice[] {
  const at = found.find(({ name }) => followers.includes(name))?.start ?? end;
  return [{ start: at, end: at, text }];
}

/** Adds an entry to a section, with its new count; a section that is not there yet is made. */
function addTo(
  sections: Sections,
  section: string,
  count: number,
  entry: string,
  followers: readonly string[],
): Splice[] {
  const there = sections.found.find(({ name }) => name === section);
  if (!there) {
    const name = `${sections.prefix}${section}`;
    return insertBefore(sections, followers, `<${name} count="${count}">${entry}</${name}>`);
  }
  const counted = there.count
    ? [{ start: there.count.start, end: there.count.end, text: `count="${count}"` }]
    : [];
  return [...counted, { start: there.contentEnd, end: there.contentEnd, text: entry }];
}
