import { partPurposes } from '../../wording/files';
import type { XmlScanner } from '../xml/xml-scanner';
import type { XlsxPackage } from './xlsx-package';

/** The name that Excel gives the metadata of its spilling formulas (MS-XLSX 2.2.5.4). */
export const DYNAMIC_ARRAY_TYPE = 'XLDAPR';

/** The numbers (`cm="1"`) by which cells of this workbook are marked as spilling, the usual one first. */
export type DynamicArrayMarks = ReadonlySet<number>;

export function readDynamicArrayMarks(xlsx: XlsxPackage, part: string | undefined): DynamicArrayMarks {
  if (part === undefined) return new Set();
  return readMetadata(xlsx.scan(part, partPurposes.spillMarks())).marks;
}

/** What a metadata part says, as far as spilling formulas need it. */
export interface Metadata {
  marks: Set<number>;
  /** How many types it names, and marks it has for cells. */
  types: number;
  cellMarks: number;
}

export function readMetadata(scanner: XmlScanner): Metadata {
  const types: string[] = [];
  const spilling: boolean[] = [];
  const marks = new Set<number>();
  let cellMarks = 0;
  scanner.enter('metadata');
  let section = '';
  while (scanner.next()) {
    if (scanner.kind === 'close') continue;
    if (scanner.around === 1) section = sectionOf(scanner);
    if (scanner.name === 'metadataType') types.push(scanner.attribute('name') ?? '');
    if (section === DYNAMIC_ARRAY_TYPE && scanner.name === 'bk') spilling.push(false);
    if (section === DYNAMIC_ARRAY_TYPE && scanner.name === 'dynamicArrayProperties') {
      spilling[spilling.length - 1] = scanner.attribute('fDynamic') === '1';
    }
    if (section !== 'cellMetadata') continue;
    if (scanner.name === 'bk') cellMarks++;
    const type = scanner.name === 'rc' ? types[(scanner.count('t') ?? 0) - 1] : undefined;
    if (type === DYNAMIC_ARRAY_TYPE && spilling[scanner.count('v') ?? 0]) marks.add(cellMarks);
  }
  return { marks, types: types.length, cellMarks };
}

/** Of the future metadata, whose: it comes once for each type. */
const sectionOf = (scanner: XmlScanner): string =>
  scanner.name === 'futureMetadata' ? (scanner.attribute('name') ?? '') : scanner.name;
