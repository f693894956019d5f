import { CellValueType, numfmt, type ICellData, type Nullable } from '@univerjs/core';
import { isExcelError, typedError } from './cell-input';

/** Excel's names for what a cell holds. */
export type CellKind = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

/** A cell's result, its formula apart. */
export interface CellResult {
  /** "" for an empty cell; an error is its text, such as "#VALUE!". */
  value: string | number | boolean;
  kind: CellKind;
}

const emptyResult: CellResult = { value: '', kind: 'Empty' };

/**
 * What Univer's cell holds, in Excel's terms.
 * @param isSpilled whether a formula elsewhere put it there.
 */
export function resultOf(cell: Nullable<ICellData>, isSpilled = false): CellResult {
  if (!cell) return emptyResult;
  const value = cell.v ?? richText(cell);
  const isCalculated = hasFormula(cell);
  if (value === null) return isCalculated ? { value: '', kind: 'String' } : emptyResult;
  if (cell.t === CellValueType.BOOLEAN || typeof value === 'boolean') {
    return { value: value === true || value === 'TRUE' || Number(value) === 1, kind: 'Boolean' };
  }
  if (typeof value === 'number') return { value, kind: 'Double' };
  if (cell.t === CellValueType.NUMBER && value !== '' && !Number.isNaN(Number(value))) {
    return { value: Number(value), kind: 'Double' };
  }
  const canBeError = isSpilled || isCalculated || cell.custom?.[typedError] === true;
  return canBeError && isExcelError(value) ? { value, kind: 'Error' } : { value, kind: 'String' };
}

function hasFormula(cell: ICellData): boolean {
  return Boolean(cell.f) || Boolean(cell.si);
}

/** Text typed with formatting inside the cell is kept apart by Univer, each paragraph ended by "\r". */
function richText(cell: ICellData): string | null {
  const stream = cell.p?.body?.dataStream;
  return stream === undefined
    ? null
    : stream
        .replace(/\r?\n?\0?$/, '')
        .replaceAll('\r', '\n')
        .trimEnd();
}

/** What a cell shows, by its number format. */
export function textOf(result: CellResult, numberFormat: string): string {
  if (result.kind === 'Boolean') return result.value ? 'TRUE' : 'FALSE';
  if (typeof result.value !== 'number') return String(result.value);
  if (numberFormat === '@') return String(result.value);
  return numfmt.format(numberFormat, result.value, { locale: 'en-GB', throws: false });
}
