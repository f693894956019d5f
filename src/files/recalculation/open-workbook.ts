import { fileMessages } from '../../wording/files';
import { Book } from '../engine/book';
import type { UniverParts } from '../engine/boot';
import { FileRefusal } from '../file-refusal';
import { patchWorkbook } from '../patch-workbook';
import type { SheetPatch } from '../patch/cell-changes';
import { type WorkbookFile, readWorkbook } from '../read-workbook';
import type { NotCalculated, RecalculateOptions } from '../recalculate';
import { BookChanges, type NotSaved } from './book-changes';
import { Calculation } from './calculation';
import { StoredCells } from './stored-cells';

/** A copy of an open workbook as a file. */
export interface SavedCopy {
  bytes: Uint8Array;
  /** How many cells were changed, those into which formulas spill left out. */
  cells: number;
}

/** A workbook file that was read, and can be opened in the engine, worked on, and saved again. */
export class OpenWorkbook {
  readonly file: WorkbookFile;
  private readonly stored: StoredCells;
  private notCalculated: NotCalculated[] = [];

  /** @throws FileRefusal where the file cannot be read, or cannot be calculated outside Excel at all */
  constructor(private readonly bytes: Uint8Array) {
    this.file = readWorkbook(bytes);
    if (this.file.calculation.asDisplayed)
      throw new FileRefusal('change', fileMessages.precisionAsDisplayed());
    this.stored = new StoredCells(this.file);
  }

  open(parts: UniverParts, title: string): Book {
    return Book.openFile(parts, this.file, title);
  }

  /**
   * Calculates the open workbook for the first time. Formulas that only Excel calculates are shown as the
   * values they have in the file.
   */
  async calculate(parts: UniverParts, book: Book, options: RecalculateOptions): Promise<NotCalculated[]> {
    const calculation = new Calculation(parts, book, this.file, this.stored, options);
    await calculation.run();
    this.notCalculated = calculation.notCalculated();
    book.forgetUndo();
    return this.notCalculated;
  }

  /** What of the open workbook a copy of the file would not have. */
  notSaved(book: Book): NotSaved[] {
    return this.changes(book).notSaved();
  }

  /**
   * The file with the contents that its cells have in the open workbook.
   *
   * @throws FileRefusal where the file cannot hold them
   */
  save(book: Book): SavedCopy {
    const patches: SheetPatch[] = this.changes(book).patches();
    const cells = patches.reduce((sum, patch) => sum + patch.cells.length, 0);
    return { bytes: cells > 0 ? patchWorkbook(this.bytes, patches) : this.bytes.slice(), cells };
  }

  private changes(book: Book): BookChanges {
    const kept = new Set(this.notCalculated.map(({ sheet, address }) => `${sheet}!${address}`));
    return new BookChanges(book, this.file, this.stored, kept);
  }
}
