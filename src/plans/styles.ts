import type { StyleName } from './workbook-model';

/** What a style looks like. Colours are RRGGBB without "#"; sizes are points. */
export interface StyleModel {
  numberFormat?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  colour?: string;
  fill?: string;
  size?: number;
  align?: 'left' | 'center' | 'right';
  wrap?: boolean;
  /** Steps in from the left edge of the cell. */
  indent?: number;
  /** Thin light lines all around, so that filled cells beside each other stay apart. */
  grid?: boolean;
  borderTop?: boolean;
  borderBottom?: boolean;
}

/** The typeface of every cell. */
export const typeface = 'Arial';

/** The size of text whose style does not say otherwise, in points. */
export const textSize = 10;

/** The fill of cells to be filled in. */
export const inputYellow = 'FFF2CC';

/** The fill of calculated cells. */
export const calculatedBlue = 'DDEBF7';

/** The fill of pre-filled cells, which may be overtyped. */
export const prefilledGreen = 'E2EFDA';

const nhsBlue = '005EB8';
const darkBlue = '003087';
const grey = '4C6272';
const white = 'FFFFFF';
const amber = 'FFE0A3';
const darkRed = '7A1F00';

const thousands = '#,##0;(#,##0)';
// Three decimals, so that 89.982% is never shown as if it had reached a target of 90%.
const percentage = '0.000%';
const shortPercentage = '0.0%';
const count = '#,##0';
const rate = '0.00';
const fineRate = '0.00##';
const day = 'd mmm yyyy';

const input: StyleModel = { fill: inputYellow, grid: true };
const calculated: StyleModel = { fill: calculatedBlue, grid: true };
const prefilled: StyleModel = { fill: prefilledGreen, grid: true };

/** What each style of a workbook looks like, whoever draws it: the .xlsx writer, Excel or the workbench. */
export const styles: Record<StyleName, StyleModel> = {
  title: { bold: true, size: 18, colour: darkBlue },
  subtitle: { size: 11, colour: grey },
  text: { align: 'left', indent: 1 },
  wrapped: { align: 'left', indent: 1, wrap: true },
  note: { italic: true, colour: grey },
  warning: { bold: true, colour: darkRed, fill: amber },
  link: { colour: nhsBlue, underline: true },
  section: { bold: true, size: 12, colour: nhsBlue, borderBottom: true },
  heading: { bold: true, colour: white, fill: nhsBlue, align: 'right', wrap: true },
  headingText: { bold: true, colour: white, fill: nhsBlue, align: 'left' },
  label: { align: 'left' },
  input: { ...input, numberFormat: thousands, align: 'right' },
  inputText: { ...input, align: 'left' },
  inputPercent: { ...input, numberFormat: shortPercentage, align: 'right' },
  inputCount: { ...input, numberFormat: count, align: 'right' },
  inputRate: { ...input, numberFormat: rate, align: 'right' },
  inputDate: { ...input, numberFormat: day, align: 'left' },
  prefilled: { ...prefilled, numberFormat: thousands, align: 'right' },
  prefilledText: { ...prefilled, align: 'left' },
  prefilledRate: { ...prefilled, numberFormat: rate, align: 'right' },
  prefilledPercent: { ...prefilled, numberFormat: shortPercentage, align: 'right' },
  prefilledCount: { ...prefilled, numberFormat: count, align: 'right' },
  prefilledDate: { ...prefilled, numberFormat: day, align: 'left' },
  calculated: { ...calculated, numberFormat: thousands, align: 'right' },
  calculatedText: { ...calculated, align: 'left' },
  calculatedRate: { ...calculated, numberFormat: fineRate, align: 'right' },
  calculatedPercent: { ...calculated, numberFormat: percentage, align: 'right' },
  total: { ...calculated, bold: true, numberFormat: thousands, align: 'right', borderTop: true },
  totalLabel: { bold: true, align: 'left', borderTop: true },
  check: { italic: true, numberFormat: thousands, colour: grey, align: 'left' },
};
