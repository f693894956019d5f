/** A cell that holds something, its row and column counted from 1. Blank cells are not listed. */
export interface AuditCell {
  row: number;
  column: number;
  kind: 'number' | 'text' | 'boolean' | 'error' | 'formula';
  /** In A1 notation with its "="; of a formula alone. */
  formula?: string;
  /** The figure it holds or shows, where that is known. */
  value?: number;
}

/** What the audit looks at: the formulas of a sheet and which kinds of constants stand around them. */
export interface AuditSheet {
  name: string;
  cells: readonly AuditCell[];
}
