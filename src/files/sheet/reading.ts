import { fileMessages } from '../../wording/files';
import { FileRefusal } from '../file-refusal';
import { limits } from '../limits';

/** What the sheets of one workbook share while they are read. */
export interface Reading {
  sharedStrings: readonly string[];
  /** By the number of a cell style. */
  numberFormats: readonly string[];
  dynamicArrayMarks: ReadonlySet<number>;
  date1904: boolean;
  budget: Budget;
}

/** What is left of the limits that hold for all sheets of a workbook together. */
export class Budget {
  private storedCells = 0;
  private usedCells = 0;
  private sharedFormulaCharacters = 0;

  addStoredCell(sheet: string, address: () => string): void {
    if (++this.storedCells > limits.cells) throw tooManyCells(sheet, address());
  }

  addUsedRange(sheet: string, cells: number, last: string): void {
    this.usedCells += cells;
    if (this.usedCells > limits.cells) throw tooManyCells(sheet, last);
  }

  /** Adds a formula that a cell shares with another, written out. */
  addSharedFormula(length: number): void {
    this.sharedFormulaCharacters += length;
    if (this.sharedFormulaCharacters > limits.sharedFormulaCharacters) {
      throw new FileRefusal('too large', fileMessages.tooMuchFormula(limits.sharedFormulaCharacters));
    }
  }
}

const tooManyCells = (sheet: string, last: string) =>
  new FileRefusal('too large', fileMessages.tooManyCells(sheet, last, limits.cells));
