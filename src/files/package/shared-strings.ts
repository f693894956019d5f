import { partPurposes } from '../../wording/files';
import type { XlsxPackage } from './xlsx-package';
import { type XmlScanner } from '../xml/xml-scanner';
import { fromCellText } from '../xml/xml-text';

/** The texts that cells refer to by number; none where the workbook has no such part. */
export function readSharedStrings(xlsx: XlsxPackage, part: string | undefined): string[] {
  if (part === undefined) return [];
  const texts: string[] = [];
  const scanner = xlsx.scan(part, partPurposes.texts()).enter('sst');
  while (scanner.next()) {
    if (scanner.name === 'si' && scanner.kind !== 'close') texts.push(readRichText(scanner));
  }
  return texts;
}

/**
 * The text of the `<si>` or `<is>` just opened: its runs without their formats, and without the reading
 * aids (`<rPh>`) that East Asian texts carry.
 */
export function readRichText(scanner: XmlScanner): string {
  if (scanner.kind === 'empty') return '';
  const outside = scanner.around;
  let text = '';
  while (scanner.next() && scanner.depth > outside) {
    if (scanner.kind === 'close') continue;
    if (scanner.name === 'rPh') scanner.skip();
    else if (scanner.name === 't') text += scanner.text();
  }
  return fromCellText(text);
}
