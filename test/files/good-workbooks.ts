import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createWorkbook } from '../../src/files';
import { systemPsfWorkbook } from '../../src/plans/system-psf';
import { oneSheet, richWorkbook } from './hand-made-workbook';

/** A workbook that LibreOffice wrote. */
export const libreOfficeWorkbook = (): Uint8Array =>
  new Uint8Array(readFileSync(path.join(__dirname, 'fixtures', 'libreoffice.xlsx')));

/** Another, with a chart, a comment and formulas of dates. */
export const libreOfficeChartWorkbook = (): Uint8Array =>
  new Uint8Array(readFileSync(path.join(__dirname, 'fixtures', 'libreoffice-chart.xlsx')));

/** Workbooks of several makers, none of them damaged. */
export const goodWorkbooks = (): Uint8Array[] => [
  richWorkbook(),
  createWorkbook(systemPsfWorkbook()),
  libreOfficeWorkbook(),
  oneSheet(
    '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="inlineStr"><is><t>text</t></is></c></row>',
  ),
];
