import { contentDamage, fileMessages } from '../../wording/files';
import { FileRefusal, damagedContent } from '../file-refusal';
import type { CellPlace } from '../cell-reference';
import { fromFile } from '../formulas/from-file';
import { type SharedFormula, moveFormula, sharedFormula } from '../formulas/move-formula';
import { limits } from '../limits';
import { cellInWords } from './cell-contents';
import type { Budget } from './reading';
import type { CellElement } from './scan-sheet';

interface Master extends CellPlace {
  formula: SharedFormula;
}

/** The formulas of a sheet, shared ones written out: the file has their text in the first cell alone. */
export class SheetFormulas {
  private readonly masters = new Map<number, Master>();

  /**
   * @param spelling how formulas are given: as the user types them, or as the file stores them
   */
  constructor(
    private readonly sheet: string,
    private readonly budget: Budget,
    private readonly spelling: (stored: string) => string = fromFile,
  ) {}

  /** The formula of a cell; nothing where it has none. */
  of(cell: CellElement): string | undefined {
    const { formula } = cell;
    if (!formula) return undefined;
    if (formula.text.length > limits.formulaLength)
      throw formulaTooLong(cellInWords(this.sheet, cell), formula.text);
    if (formula.type === 'dataTable')
      return `=TABLE(${formula.inputs.map((input) => input ?? '').join(',')})`;
    if (formula.type === 'shared') return this.shared(cell);
    return formula.text === '' ? undefined : this.spelling(formula.text);
  }

  private shared(cell: CellElement): string {
    const { text, sharedIndex } = cell.formula!;
    if (sharedIndex === undefined) {
      if (text === '') throw damagedContent(cellInWords(this.sheet, cell), contentDamage.sharesNothing());
      return this.spelling(text);
    }
    if (text !== '') {
      const formula = this.spelling(text);
      this.masters.set(sharedIndex, { row: cell.row, column: cell.column, formula: sharedFormula(formula) });
      return formula;
    }
    const master = this.masters.get(sharedIndex);
    if (!master) throw damagedContent(cellInWords(this.sheet, cell), contentDamage.sharesUnknown());
    const formula = moveFormula(master.formula, cell.row - master.row, cell.column - master.column);
    this.budget.addSharedFormula(formula.length);
    return formula;
  }
}

/** The refusal of a formula that is read: taking apart a text of millions of characters would not end. */
export const formulaTooLong = (place: string, formula: string): FileRefusal =>
  new FileRefusal('damaged', fileMessages.formulaTooLong(place, formula.length, limits.formulaLengthTyped));
