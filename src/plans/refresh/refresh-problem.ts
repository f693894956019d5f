/** What is wrong with a refresh, or good to know. Only an error keeps it from being applied. */
export interface RefreshProblem {
  severity: 'error' | 'warning';
  text: string;
  remedy: string;
  /** In the return, or in the workbook. */
  where?: string;
  /** The cell of the workbook, where there is one. */
  cell?: { sheet: string; address: string };
}
