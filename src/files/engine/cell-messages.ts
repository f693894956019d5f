/** What a custom function said when it refused; shown with the cell that holds the error. */
interface CellMessage {
  code: string;
  message: string;
}

/**
 * The messages of custom functions' errors by cell. Excel keeps a message with `#VALUE!` and `#N/A`
 * only; a message counts as long as its cell shows the error it came with.
 */
export class CellMessages {
  private readonly messages = new Map<string, CellMessage>();

  /** Keeps the message of an error; an error without one, or with another code, clears the cell. */
  set(sheetId: string, row: number, column: number, code: string, message: string): void {
    const key = `${sheetId}:${row}:${column}`;
    if (message && (code === '#VALUE!' || code === '#N/A')) this.messages.set(key, { code, message });
    else this.messages.delete(key);
  }

  clear(sheetId: string, row: number, column: number): void {
    this.messages.delete(`${sheetId}:${row}:${column}`);
  }

  /** The message that belongs to the error a cell shows, or null. */
  of(sheetId: string, row: number, column: number, shown: unknown): string | null {
    const kept = this.messages.get(`${sheetId}:${row}:${column}`);
    return kept && kept.code === shown ? kept.message : null;
  }
}
