import { damagedContent } from '../file-refusal';
import type { CellPlace } from '../cell-reference';
import { fromFile } from '../formulas/from-file';
import { type SharedFormula, moveFormula, sharedFormula } from '../formulas/move-formula';
import { cellInWords } from './cell-contents';
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
    private readonly spelling: (stored: string) => string = fromFile,
  ) {}

  /** The formula of a cell; nothing where it has none. */
  of(cell: CellElement): string | undefined {
    const { formula } = cell;
    if (!formula) return undefined;
    if (formula.type === 'dataTable') return `=TABLE(${formula.inputs.map((input) => input ?? '').join(',')})`;
    if (formula.type === 'shared') return this.shared(cell);
    return formula.text === '' ? undefined : this.spelling(formula.text);
  }

  private shared(cell: CellElement): string {
    const { text, sharedIndex } = cell.formula!;
    if (sharedIndex === undefined) {
      if (text === '') throw damagedContent(cellInWords(this.sheet, cell), 'shares a formula without saying which');
      return this.spelling(text);
    }
    if (text !== '') {
      const formula = this.spelling(text);
      this.masters.set(sharedIndex, { row: cell.row, column: cell.column, formula: sharedFormula(formula) });
      return formula;
    }
    const master = this.masters.get(sharedIndex);
    if (!master) throw damagedContent(cellInWords(this.sheet, cell), 'shares a formula that no cell before it has');
    return moveFormula(master.formula, cell.row - master.row, cell.column - master.column);
  }
}
