import { CellValueType, type ICellData } from '@univerjs/core';

/** What an add-in or a person may put into a cell; null leaves the cell as it is. */
export type CellInput = string | number | boolean | null;

const excelErrors = new Set([
  '#DIV/0!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  '#SPILL!',
  '#CALC!',
]);

/** Whether a text is one of Excel's error values. */
export function isExcelError(value: unknown): value is string {
  return typeof value === 'string' && excelErrors.has(value);
}

/** Univer has errors as results only; this mark tells a typed one from a text that looks alike. */
export const typedError = 'typedError';

/** A cell's content alone: everything a former content may have left is taken away. */
function content(
  value: string | number | null,
  type: CellValueType | null,
  formula: string | null,
): ICellData {
  return { v: value, t: type, f: formula, si: null, p: null, custom: null };
}

/** An empty cell that keeps its format. */
export const emptied: Readonly<ICellData> = content(null, null, null);

/**
 * The cell an input makes, as Excel reads it: "=..." is a formula, "'..." text whatever follows, other
 * text that reads as a number, percentage, date or truth value becomes one, unless the cell's format is
 * text. May bring a number format with it ("12%").
 */
export function cellFromInput(input: Exclude<CellInput, null>, numberFormat: string | null): ICellData {
  if (typeof input === 'number') return content(input, CellValueType.NUMBER, null);
  if (typeof input === 'boolean') return content(input ? 1 : 0, CellValueType.BOOLEAN, null);
  if (input === '') return { ...emptied };
  if (input.startsWith("'")) return content(input.slice(1), CellValueType.STRING, null);
  if (numberFormat === '@') return content(input, CellValueType.STRING, null);
  if (input.startsWith('=') && input.length > 1) return content(null, null, input);
  return typedText(input, numberFormat);
}

function typedText(input: string, numberFormat: string | null): ICellData {
  const text = input.trim();
  if (isExcelError(text.toUpperCase())) {
    return { ...content(text.toUpperCase(), CellValueType.STRING, null), custom: { [typedError]: true } };
  }
  if (/^(true|false)$/i.test(text)) {
    return content(text.toLowerCase() === 'true' ? 1 : 0, CellValueType.BOOLEAN, null);
  }
  const number = typedNumber(text);
  if (number)
    return withFormat(content(number.value, CellValueType.NUMBER, null), numberFormat, number.format);
  const date = typedDate(text);
  if (date !== null) {
    return withFormat(content(date, CellValueType.NUMBER, null), numberFormat, 'dd/mm/yyyy');
  }
  return content(input, CellValueType.STRING, null);
}

function withFormat(cell: ICellData, present: string | null, brought: string | null): ICellData {
  const isGeneral = present === null || present === 'General';
  return isGeneral && brought ? { ...cell, s: { n: { pattern: brought } } } : cell;
}

const numberPattern = /^([-+])?(£)?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[-+]?\d+)?(%)?$/i;

function typedNumber(text: string): { value: number; format: string | null } | null {
  const bracketed = /^\((.+)\)$/.exec(text);
  const match = numberPattern.exec(bracketed?.[1] ?? text);
  if (!match || !(match[3] || (match[4] && match[4].length > 1))) return null;
  const [, sign, pound, whole = '', decimals = '', power = '', percent] = match;
  if (bracketed && (sign || percent)) return null;
  const size = Number(`${whole.replaceAll(',', '') || '0'}${decimals}${power}`);
  const value = (percent ? size / 100 : size) * (bracketed || sign === '-' ? -1 : 1);
  const format = percent
    ? decimals.length > 1
      ? '0.00%'
      : '0%'
    : pound
      ? '£#,##0.00'
      : whole.includes(',')
        ? '#,##0'
        : null;
  return { value: value === 0 ? 0 : value, format };
}

/** Day first, as in Britain; days since the end of 1899, as Excel counts them. */
function typedDate(text: string): number | null {
  const match = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  if (!match) return null;
  const [day, month, year] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return null;
  return date.getTime() / 86_400_000 + 25_569;
}
