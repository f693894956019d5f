import { type Area, addressOf, area, columnOf } from '../cell-area';
import type { CellModel, StyleName } from '../workbook-model';

/** The report's width: a column of labels and seven of figures. */
export const columnWidths = [34, 12, 12, 12, 12, 12, 12, 12];
export const WIDTH = columnWidths.length;
/** Rows of a paragraph of the commentary take three lines of text. */
export const PARAGRAPH_HEIGHT = 40;
export const TITLE_HEIGHT = 26;
/** Headings may take two lines. */
export const HEADING_HEIGHT = 28;
export const CHART_ROWS = 16;

/** The sheet while it is laid out. */
export class Page {
  readonly cells: Record<string, CellModel> = {};
  readonly merges: string[] = [];
  readonly rowHeights: Record<number, number> = {};

  put(row: number, column: number, cell: CellModel): void {
    this.cells[addressOf(area(row, column))] = cell;
  }

  section(row: number, title: string): void {
    for (let column = 1; column <= WIDTH; column += 1) this.put(row, column, { style: 'section' });
    this.put(row, 1, { value: title, style: 'section' });
  }

  paragraph(row: number, value: string): void {
    this.put(row, 1, { value, style: 'wrapped' });
    this.merges.push(addressOf(area(row, 1, 1, WIDTH)));
    this.rowHeights[row] = PARAGRAPH_HEIGHT;
  }

  /** A sentence across the page, on a line. */
  sentence(row: number, cell: Pick<CellModel, 'value' | 'formula'>): void {
    this.put(row, 1, { ...cell, style: 'wrapped' });
    this.merges.push(addressOf(area(row, 1, 1, WIDTH)));
  }

  /** A label that may take two lines. */
  wrappedLabel(row: number, value: string): void {
    this.put(row, 1, { value, style: 'wrapped' });
    if (value.length > columnWidths[0]!) this.rowHeights[row] = HEADING_HEIGHT;
  }

  headings(row: number, headings: readonly string[]): void {
    this.rowHeights[row] = HEADING_HEIGHT;
    headings.forEach((value, index) =>
      this.put(row, 1 + index, { value, style: index === 0 ? 'headingText' : 'heading' }),
    );
  }

  line(row: number, label: CellModel, formulas: readonly string[], style: StyleName = 'calculated'): void {
    this.put(row, 1, label);
    formulas.forEach((formula, index) =>
      this.put(row, 2 + index, formula === '' ? { style } : { formula: `=${formula}`, style }),
    );
  }

  /** A line with the sums of the lines above. */
  totals(body: Area, label: string): void {
    const sums = Array.from(
      { length: body.columns },
      (_, column) => `SUM(${addressOf(columnOf(body, column))})`,
    );
    this.line(body.row + body.rows, { value: label, style: 'totalLabel' }, sums, 'total');
  }
}

export const label = (value: string): CellModel => ({ value, style: 'label' });
