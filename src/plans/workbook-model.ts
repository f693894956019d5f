/**
 * A workbook as a template describes it: what the .xlsx writer, the insertion into an open
 * workbook and the workbench all build from, so that the three cannot differ.
 */

export type CellValue = string | number | boolean;

/** A style by its meaning; what it looks like is decided once, in `styles.ts`. */
export type StyleName =
  | 'title'
  | 'subtitle'
  | 'text'
  | 'wrapped'
  | 'note'
  | 'warning'
  | 'link'
  | 'section'
  | 'heading'
  | 'headingText'
  | 'label'
  | 'input'
  | 'inputText'
  | 'inputPercent'
  | 'inputCount'
  | 'inputRate'
  | 'inputDate'
  | 'prefilled'
  | 'prefilledText'
  | 'prefilledRate'
  | 'prefilledPercent'
  | 'prefilledCount'
  | 'prefilledDate'
  | 'calculated'
  | 'calculatedText'
  | 'calculatedRate'
  | 'calculatedPercent'
  | 'total'
  | 'totalLabel'
  | 'check';

export interface CellModel {
  /** A constant or, beside a formula, the value it last had (what a file stores with it). */
  value?: CellValue;
  /** With its leading "=", in A1 notation, functions as the user types them (`=SYB.PHASE(...)`). */
  formula?: string;
  /** Rows and columns the formula's result covers, where it spills: the anchor included. */
  spill?: { rows: number; columns: number };
  style?: StyleName;
  /** Shown as a comment on the cell. */
  note?: string;
}

export interface TableModel {
  name: string;
  /** The whole table, header row included: "A5:G17". */
  address: string;
}

export interface ListValidation {
  address: string;
  choices: string[];
  /** Takes the choices from cells instead ("=Short_names"), where they may be too long for a list. */
  choicesFrom?: string;
  message: string;
}

/** What may be typed into cells that hold no list: Excel refuses the rest, with the message. */
export interface LimitValidation {
  address: string;
  holds: 'number' | 'whole number' | 'date';
  least?: number;
  most?: number;
  message: string;
}

export interface SheetModel {
  name: string;
  /** Widths in characters, from column A on. */
  columnWidths: number[];
  /**
   * By address: "B7". Spilled cells take the style of their anchor, which has `spill`; one is listed only
   * for a style of its own, or for the value it last had.
   */
  cells: Record<string, CellModel>;
  merges?: string[];
  tables?: TableModel[];
  validations?: ListValidation[];
  limits?: LimitValidation[];
  /** Protects the sheet, never with a password, but for the cells that are to be filled in. */
  protection?: { unlocked: string[] };
  /** Rows and columns kept in view. */
  freeze?: { rows: number; columns: number };
  tabColour?: string;
}

export interface NameModel {
  name: string;
  /** Absolute, with its sheet: "='Control totals'!$D$6:$G$17". */
  refersTo: string;
  comment: string;
}

export interface WorkbookModel {
  title: string;
  sheets: SheetModel[];
  names: NameModel[];
}
