import { IDependencyManagerService, IFunctionService } from '@univerjs/engine-formula';
import { fileMessages, recalculationWords } from '../../wording/files';
import { cellAddress } from '../cell-reference';
import type { Book } from '../engine/book';
import type { UniverParts } from '../engine/boot';
import { NeverSettles } from '../engine/calculation';
import type { CellInput } from '../engine/cell-input';
import { FileRefusal } from '../file-refusal';
import type { StoredValue } from '../patch/cell-changes';
import type { WorkbookFile } from '../read-workbook';
import type { CellMessage, CellName, NotCalculated, RecalculateOptions } from '../recalculate';
import { BeyondEngine } from './beyond-engine';
import { CalculatedCells, type Result } from './calculated-cells';
import { inCircles } from './circles';
import { sameValue } from './same-value';
import type { FormulaCell, StoredCells } from './stored-cells';

/** Formulas that turn out not to be calculated change others; this often is looked again. */
const MOST_ROUNDS = 10;

/** Calculates a workbook of a file that is open in the engine, and tells its results. */
export class Calculation {
  /** The formulas that keep their stored values, and why. */
  private readonly kept = new Map<FormulaCell, string>();

  constructor(
    private readonly parts: UniverParts,
    private readonly book: Book,
    private readonly file: WorkbookFile,
    private readonly stored: StoredCells,
    private readonly options: RecalculateOptions,
  ) {}

  /** Calculates until every formula has the result that Excel would give, or keeps the value it had. */
  async run(): Promise<void> {
    const beyond = new BeyondEngine(this.file, this.knownFunctions());
    this.keep(this.stored.formulas.flatMap((cell) => withReason(cell, beyond.reason(cell))));
    const { functions, metadata = null } = this.options;
    let settles = await isSettledBy(
      this.book.useFunctions(functions ?? noFunctions, this.namespace, metadata),
    );
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const circles = await this.foundInCircles(settles);
      const found = settles ? [...circles, ...this.foundOtherwise()] : circles;
      if (found.length === 0) break;
      this.keep(found);
      settles = await this.calculateAnew();
    }
    if (!settles) throw new FileRefusal('change', fileMessages.neverSettles());
  }

  /** What Univer remembers of formulas that were taken away would be missed in its next calculation. */
  private calculateAnew(): Promise<boolean> {
    this.parts.injector.get(IDependencyManagerService).reset();
    return isSettledBy(this.book.calculation.calculate(true));
  }

  results(): Result[] {
    const cells = this.calculatedCells();
    return this.calculatedFormulas().map((cell) => cells.result(cell));
  }

  notCalculated(): NotCalculated[] {
    return [...this.kept].map(([{ sheet, address, formula }, why]) => ({ sheet, address, formula, why }));
  }

  /** What functions of the add-in said, with the cells that show their errors. */
  messages(results: readonly Result[]): CellMessage[] {
    return results.flatMap(({ cell, area, values }) =>
      values.flatMap((line, down) =>
        line.flatMap((value, across) => {
          if (typeof value !== 'object' || value === null) return [];
          const [row, column] = [area.row + down, area.column + across];
          const message = this.book.sheetByName(cell.sheet)!.messageAt(row - 1, column - 1);
          if (message === null) return [];
          return [{ sheet: cell.sheet, address: cellAddress({ row, column }), error: value.error, message }];
        }),
      ),
    );
  }

  /**
   * The formulas whose result comes from values that were not calculated: those that give something else
   * when an error stands in place of these. The workbook is not to be read after it.
   */
  async restingOnStored(results: readonly Result[]): Promise<CellName[]> {
    if (this.kept.size === 0) return [];
    this.write([...this.kept.keys()], (value) => (isNotAvailable(value) ? '#REF!' : '#N/A'));
    await this.calculateAnew();
    const cells = this.calculatedCells();
    return results
      .filter(({ cell, values }) => {
        const now = cells.result(cell).values;
        return !values.every((line, down) =>
          line.every((value, across) => sameValue(value, now[down]?.[across] ?? null)),
        );
      })
      .map(({ cell: { sheet, address } }) => ({ sheet, address }));
  }

  private get namespace(): string {
    return this.options.namespace ?? 'SYB';
  }

  private knownFunctions(): ReadonlySet<string> {
    const engine = [...this.parts.injector.get(IFunctionService).getExecutors().keys()].map(String);
    const ours = Object.keys(this.options.functions?.mappings ?? {}).map((id) => `${this.namespace}.${id}`);
    return new Set([...engine, ...ours].map((name) => name.toUpperCase()));
  }

  private calculatedCells(): CalculatedCells {
    return new CalculatedCells(this.book, this.stored, this.file.tables);
  }

  private calculatedFormulas(): FormulaCell[] {
    return this.stored.formulas.filter((cell) => !this.kept.has(cell));
  }

  private async foundInCircles(settles: boolean): Promise<[FormulaCell, string][]> {
    const spills = this.book
      .sheets()
      .flatMap((sheet) => sheet.spills().map((area) => ({ sheetId: sheet.id, area })));
    // Circles through spilled cells are none to Univer; it may even settle with some value.
    if (settles && spills.length === 0 && !this.book.calculation.wentInCircle) return [];
    this.parts.injector.get(IDependencyManagerService).reset();
    const trees = await this.parts.api.getFormula().getAllDependencyTrees();
    const found = inCircles(trees, spills);
    const places = new Set(
      trees
        .filter(({ treeId }) => found.has(treeId))
        .map(({ subUnitId, row, column }) => `${this.book.sheet(subUnitId)?.name}!${row + 1},${column + 1}`),
    );
    return this.calculatedFormulas()
      .filter(({ sheet, row, column }) => places.has(`${sheet}!${row},${column}`))
      .map((cell) => [cell, recalculationWords.inCircle()]);
  }

  private foundOtherwise(): [FormulaCell, string][] {
    const cells = this.calculatedCells();
    return this.calculatedFormulas().flatMap((cell) => withReason(cell, cells.reason(cells.result(cell))));
  }

  /** Puts the stored values in place of formulas, those they filled included. */
  private keep(found: readonly [FormulaCell, string][]): void {
    for (const [cell, why] of found) this.kept.set(cell, why);
    this.write(
      found.map(([cell]) => cell),
      inputOf,
    );
  }

  private write(
    formulas: readonly FormulaCell[],
    input: (value: StoredValue) => Exclude<CellInput, null>,
  ): void {
    for (const sheet of this.book.sheets()) {
      const entries = formulas
        .filter((cell) => cell.sheet === sheet.name)
        .flatMap(({ area }) =>
          Array.from({ length: area.rows * area.columns }, (_, index) => {
            const row = area.row + Math.floor(index / area.columns);
            const column = area.column + (index % area.columns);
            const value = this.stored.value(sheet.name, row, column);
            return { row: row - 1, column: column - 1, input: input(value) };
          }),
        );
      sheet.writeCells(entries);
    }
  }
}

/** Whether a calculation comes to an end. */
async function isSettledBy(calculation: Promise<unknown>): Promise<boolean> {
  try {
    await calculation;
    return true;
  } catch (error) {
    if (error instanceof NeverSettles) return false;
    throw error;
  }
}

const noFunctions = { mappings: {}, Error };

const withReason = (cell: FormulaCell, why: string | undefined): [FormulaCell, string][] =>
  why === undefined ? [] : [[cell, why]];

const isNotAvailable = (value: StoredValue): boolean => typeof value === 'object' && value?.error === '#N/A';

/** What is to be typed for a cell to hold a value. */
function inputOf(value: StoredValue): Exclude<CellInput, null> {
  if (value === null) return '';
  // As a constant, the engine would take an empty text for a blank.
  if (value === '') return '=""';
  if (typeof value === 'string') return `'${value}`;
  return typeof value === 'object' ? value.error : value;
}
