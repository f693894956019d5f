import type { CellValue, StyleName } from '../workbook-model';
import { addressOf, type Area, area, cellOf, columnOf, rowsOf } from '../cell-area';
import type { SheetDraft } from './sheet-draft';

export const quarterHeadings = ['Q1', 'Q2', 'Q3', 'Q4'] as const;

/** Where the figures of a panel begin, below its title, note and headings. */
export const panelHeight = 3;

/** Figures under a title: a column of labels, then a column for each heading. */
export interface Panel {
  top: number;
  /** The column of the labels; the figures stand to its right. */
  left: number;
  title: string;
  note?: string;
  /** The heading over the labels. */
  labelled: string;
  /** A formula without "=" whose result is the labels, one below the other. */
  labels: string;
  rows: number;
  headings: readonly string[];
}

/** What fills a panel: one formula for all of it, or cells to be filled in. */
export type PanelFigures =
  | { formula: string; style?: StyleName }
  | { inputs: (row: number, column: number) => CellValue | undefined; style: StyleName };

/**
 * Sets a panel down on a sheet.
 *
 * @returns The area of its figures, labels and headings not included.
 */
export function placePanel(sheet: SheetDraft, panel: Panel, figures: PanelFigures): Area {
  const body = placePanelFrame(sheet, panel);
  if ('formula' in figures) sheet.spill(body, figures.formula, figures.style);
  else sheet.inputs(body, figures.inputs, figures.style);
  return body;
}

/** Sets down all of a panel but its figures, for a caller that fills them column by column. */
export function placePanelFrame(sheet: SheetDraft, panel: Panel): Area {
  const { top, left, title, note, labelled, labels, rows, headings } = panel;
  sheet.section(top, left, title, 1 + headings.length);
  if (note) sheet.text(top + 1, left, note, 'note');
  sheet.headings(top + 2, left, [labelled, ...headings]);
  sheet.spill(area(top + panelHeight, left, rows), labels, 'label');
  return area(top + panelHeight, left + 1, rows, headings.length);
}

/** A column to the right of the figures with the sum of each row. */
export function addRowTotals(sheet: SheetDraft, body: Area, heading: string): Area {
  const totals = area(body.row, body.column + body.columns, body.rows);
  sheet.text(body.row - 1, totals.column, heading, 'heading');
  sheet.each(totals, (row) => ({
    formula: `=SUM(${addressOf(rowsOf(body, row, 1))})`,
    style: 'calculated',
  }));
  return totals;
}

/** A line below the figures with the sum of each column; blank for a quarter without figures. */
export function addColumnTotals(sheet: SheetDraft, body: Area, label: string): Area {
  const totals = area(body.row + body.rows, body.column, 1, body.columns);
  sheet.text(totals.row, totals.column - 1, label, 'totalLabel');
  sheet.each(totals, (_, column) => {
    const figures = addressOf(columnOf(body, column));
    return { formula: `=IF(COUNT(${figures})=0,"",SUM(${figures}))`, style: 'total' };
  });
  return totals;
}

/**
 * A line of running totals across a line of totals: the year to date at each quarter that has one.
 *
 * @param labelled The column of its label; the one to the left unless given.
 */
export function addYearToDate(sheet: SheetDraft, totals: Area, labelled = totals.column - 1): Area {
  const running = { ...totals, row: totals.row + 1 };
  sheet.text(running.row, labelled, 'Year to date', 'totalLabel');
  sheet.each(running, (_, column) => {
    const now = addressOf(cellOf(totals, 0, column));
    const before = column > 0 ? `${addressOf(cellOf(running, 0, column - 1))}+` : '';
    return { formula: `=IF(${now}="","",${before}${now})`, style: 'total' };
  });
  return running;
}

/** The area with one more column to its right. */
export const withNextColumn = (cells: Area): Area => ({ ...cells, columns: cells.columns + 1 });
