import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TextDecoder } from 'node:util';
import { readWorkbook } from '../../../src/files';
import type { Register } from '../../../src/plans/adjustments/register';
import { readRegister } from '../../../src/plans/adjustments/register';
import { type TypedLine, blankLine } from '../../../src/plans/adjustments/register-line';
import type { WorkbookSnapshot } from '../../../src/plans/snapshot';

// The page that pane tests run in lacks what every browser has.
Object.assign(globalThis, { TextDecoder });

/** The South Yorkshire and Bassetlaw workbook as it ships, calculated. */
export const shippedSnapshot = (): WorkbookSnapshot =>
  readWorkbook(readFileSync(path.join(__dirname, '../../../assets/system-psf-2018-19.xlsx'))).snapshot;

export function registerOf(snapshot: WorkbookSnapshot): Register {
  const register = readRegister(snapshot);
  if ('missing' in register) throw new Error(`The workbook lacks ${register.missing.join(', ')}`);
  return register;
}

/** An in-year offset of 118 in Q3 from DBTH to STH, agreed. */
export const offsetLine: TypedLine = {
  kind: 'offset',
  from: 'DBTH',
  to: 'STH',
  quarter: '3',
  amount: '118',
  agreedBy: 'NHS Improvement',
  date: '2019-01-14',
};

/** The register's lines with these in its first rows. */
export const withFirst = (register: Register, ...first: readonly Partial<TypedLine>[]): TypedLine[] =>
  register.lines.map((line, place) => (first[place] ? { ...blankLine, ...first[place] } : line));
