import { fileMessages, partPurposes } from '../../wording/files';
import { FileRefusal } from '../file-refusal';
import type { XlsxPackage } from './xlsx-package';

export const CONTENT_TYPES_PART = '[Content_Types].xml';

/** The content type of each part that the file lists by name, lower case; and by the end of its name. */
export interface ContentTypes {
  parts: ReadonlyMap<string, string>;
  extensions: ReadonlyMap<string, string>;
}

export function readContentTypes(xlsx: XlsxPackage): ContentTypes {
  const parts = new Map<string, string>();
  const extensions = new Map<string, string>();
  const scanner = xlsx.scan(CONTENT_TYPES_PART, partPurposes.kinds());
  scanner.enter('Types');
  while (scanner.next()) {
    if (scanner.kind === 'close') continue;
    const type = scanner.attribute('ContentType') ?? '';
    if (scanner.name === 'Override') parts.set(partKey(scanner.attribute('PartName') ?? ''), type);
    if (scanner.name === 'Default')
      extensions.set((scanner.attribute('Extension') ?? '').toLowerCase(), type);
  }
  return { parts, extensions };
}

const partKey = (name: string): string => name.replace(/^\//, '').toLowerCase();

const typeOf = ({ parts, extensions }: ContentTypes, part: string): string =>
  parts.get(part.toLowerCase()) ?? extensions.get(part.toLowerCase().split('.').at(-1)!) ?? '';

/**
 * Refuses a package whose main part is no workbook of a kind that is read, by what the package says it is.
 *
 * @throws FileRefusal
 */
export function refuseOtherKinds(types: ContentTypes, mainPart: string): void {
  const type = typeOf(types, mainPart);
  if (
    /spreadsheetml\.(sheet|template)\.main\+xml$|ms-excel\.(sheet|template)\.macroEnabled\.main\+xml$/.test(
      type,
    )
  ) {
    return;
  }
  if (type.includes('ms-excel.sheet.binary')) throw new FileRefusal('format', fileMessages.binaryFormat());
  throw new FileRefusal('format', fileMessages.otherDocument());
}
