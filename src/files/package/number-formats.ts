import { fileMessages, partPurposes } from '../../wording/files';
import { FileRefusal } from '../file-refusal';
import { limits } from '../limits';
import type { XmlScanner } from '../xml/xml-scanner';
import type { XlsxPackage } from './xlsx-package';

export const GENERAL = 'General';

/**
 * The formats that Excel knows by number without their text being in the file (ECMA-376 part 1, 18.8.30),
 * as Excel gives them in its neutral spelling.
 */
const builtIn: Readonly<Record<number, string>> = {
  0: GENERAL,
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '$#,##0_);($#,##0)',
  6: '$#,##0_);[Red]($#,##0)',
  7: '$#,##0.00_);($#,##0.00)',
  8: '$#,##0.00_);[Red]($#,##0.00)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** The number format of each cell style, by the style's number. */
export function readNumberFormats(xlsx: XlsxPackage, part: string | undefined): string[] {
  if (part === undefined) return [];
  const codes = new Map<number, string>();
  const ids: number[] = [];
  const scanner = xlsx.scan(part, partPurposes.formats()).enter('styleSheet');
  while (scanner.next()) {
    if (scanner.kind === 'close') continue;
    if (scanner.name === 'numFmt' && scanner.around === 2) addCode(scanner, codes);
    else if (scanner.name === 'cellXfs') readCellStyles(scanner, ids);
  }
  return ids.map((id) => codes.get(id) ?? builtIn[id] ?? GENERAL);
}

function addCode(scanner: XmlScanner, codes: Map<number, string>): void {
  codes.set(scanner.count('numFmtId') ?? 0, scanner.attribute('formatCode') ?? GENERAL);
  refuseTooMany(codes.size);
}

function readCellStyles(scanner: XmlScanner, ids: number[]): void {
  if (scanner.kind === 'empty') return;
  const outside = scanner.around;
  while (scanner.next() && scanner.depth > outside) {
    if (scanner.name !== 'xf' || scanner.kind === 'close') continue;
    ids.push(scanner.count('numFmtId') ?? 0);
    refuseTooMany(ids.length);
  }
}

function refuseTooMany(found: number): void {
  if (found > limits.styles) {
    throw new FileRefusal('too large', fileMessages.tooMany('cell styles', found, limits.styles));
  }
}
