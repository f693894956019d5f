import {
  ICommandService,
  type ICellData,
  type IDisposable,
  type Injector,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type Nullable,
} from '@univerjs/core';
import {
  FormulaDataModel,
  FormulaExecuteStageType,
  IActiveDirtyManagerService,
  IFormulaRuntimeService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { FormulaCalculationSessionService, TriggerCalculationController } from '@univerjs/sheets-formula';
import { leaveOutForgottenFormulas } from './forgotten-formulas';

export type CalculationModeName = 'Automatic' | 'Manual' | 'AutomaticExceptTables';

interface DirtyRange {
  unitId: string;
  sheetId: string;
  range: IRange;
}

/** A spilled formula seems to read what it spills. */
export class NeverSettles extends Error {}

/** A chain of spills longer than this is taken for one that feeds itself. */
const LONGEST_CHAIN = 30;
const LONGEST_CALCULATION = 120_000;

/**
 * When and how far the workbook is calculated.
 *
 * Univer starts a calculation 100 ms after an edit and follows spilled cells one level deep only: a
 * formula that reads the spill of a formula that reads a spill keeps its old result (measured on
 * 0.25.1). So this class takes over from Univer's trigger: it starts at once, and calculates again from
 * the spilled cells that changed, and that Univer has not followed, until there are none.
 */
export class Calculation {
  mode: CalculationModeName = 'Automatic';
  /** Set while an add-in holds calculation until its next sync. */
  suspended = false;
  /** Whether a calculation met formulas that go round in a circle. */
  wentInCircle = false;
  /** Nothing is calculated before the add-in's functions are known: it would be `#NAME?` all over. */
  private begun = false;

  private readonly commands: ICommandService;
  private readonly trigger: TriggerCalculationController;
  private readonly sessions: FormulaCalculationSessionService;
  private readonly formulas: FormulaDataModel;
  private readonly run: IFormulaRuntimeService;
  private readonly listeners = new Set<(sheetIds: string[]) => void>();
  private readonly subscription: IDisposable;
  private spills = new Map<string, Spill>();
  private current: Promise<void> | null = null;
  private everythingIsDue = false;
  /** What ended a calculation that nobody waited for. */
  private failure: Error | undefined;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private touched = new Set<string>();

  constructor(
    injector: Injector,
    private readonly unitId: string,
  ) {
    this.commands = injector.get(ICommandService);
    this.trigger = injector.get(TriggerCalculationController);
    this.sessions = injector.get(FormulaCalculationSessionService);
    this.formulas = injector.get(FormulaDataModel);
    this.run = injector.get(IFormulaRuntimeService);
    this.noteCircles();
    leaveOutForgottenFormulas(injector);
    const dirtyCommands = injector.get(IActiveDirtyManagerService);
    this.subscription = this.commands.onCommandExecuted((command) => {
      if (dirtyCommands.get(command.id)) this.takeOver();
    });
  }

  /** Univer knows of circles while it calculates only, and has forgotten them when it tells its results. */
  private noteCircles(): void {
    const enable = this.run.enableCycleDependency.bind(this.run);
    this.run.enableCycleDependency = () => {
      this.wentInCircle = true;
      enable();
    };
  }

  /** Told after every calculation, with the ids of the sheets in which something was calculated. */
  onCalculated(listener: (sheetIds: string[]) => void): IDisposable {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  /** Resolves when nothing is left to calculate. In manual mode it calculates nothing. */
  async settled(): Promise<void> {
    if (this.failure !== undefined) {
      const { failure } = this;
      this.failure = undefined;
      throw failure;
    }
    while (this.current || (this.waiting && this.isAutomatic)) {
      await (this.current ?? this.start(false));
    }
  }

  /**
   * Calculates everything for the first time, or anew after the functions were loaded again; in manual mode it is
   * left as it is, as by Excel.
   */
  begin(): Promise<void> {
    this.begun = true;
    return this.mode === 'Manual' ? Promise.resolve() : this.calculate(true);
  }

  /** What was done last can change any formula: the next calculation takes all of them. */
  expectEverything(): void {
    this.everythingIsDue = true;
  }

  /** Calculates what is waiting, or everything, in manual mode too. */
  async calculate(everything: boolean): Promise<void> {
    while (this.current) await this.current;
    this.failure = undefined;
    await this.start(everything);
    await this.settled();
  }

  dispose(): void {
    if (this.timer) clearTimeout(this.timer);
    this.subscription.dispose();
    this.listeners.clear();
  }

  private get isAutomatic(): boolean {
    return this.begun && this.mode !== 'Manual' && !this.suspended;
  }

  private get waiting(): boolean {
    return this.everythingIsDue || this.trigger['_waitingCommandQueue'].length > 0;
  }

  private takeOver(): void {
    clearTimeout(this.trigger['_setTimeoutKey']);
    if (this.timer || !this.waiting || !this.isAutomatic) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      // Whoever waits next is told.
      this.settled().catch((error: unknown) => {
        this.failure = error instanceof Error ? error : new Error(String(error));
      });
    }, 0);
  }

  private start(everything: boolean): Promise<void> {
    this.current = this.calculateUntilStable(everything).finally(() => {
      this.current = null;
    });
    return this.current;
  }

  private async calculateUntilStable(everything: boolean): Promise<void> {
    const queue = this.trigger['_waitingCommandQueue'];
    const dirty = this.trigger['_generateDirty'](queue.splice(0));
    this.touched = new Set(dirty.dirtyRanges.map((range: DirtyRange) => range.sheetId));
    const all = everything || this.everythingIsDue || dirty.forceCalculation;
    this.everythingIsDue = false;
    let followed = await this.pass({ ...dirty, forceCalculation: all });
    for (let round = 0; ; round += 1) {
      const changed = this.spillsToFollow(followed);
      if (changed.length === 0) break;
      if (round === LONGEST_CHAIN) {
        throw new NeverSettles('The workbook does not settle: a spilled formula seems to feed itself.');
      }
      followed = await this.pass({ dirtyRanges: changed });
    }
    for (const listener of this.listeners) listener([...this.touched]);
  }

  /**
   * One calculation of Univer's, over when its results are in the cells and it would take another. Gives
   * the spills as they were after its first half: those Univer has followed in its second.
   */
  private async pass(dirty: object): Promise<Map<string, Spill>> {
    let followed = new Map<string, Spill>();
    const applied = this.sessions.waitForLatestApplied(LONGEST_CALCULATION);
    const finished = new Promise<void>((resolve) => {
      const subscription = this.commands.onCommandExecuted((command) => {
        if (command.id !== SetFormulaCalculationNotificationMutation.id) return;
        const { functionsExecutedState, stageInfo } = command.params as CalculationNotice;
        if (stageInfo?.stage === FormulaExecuteStageType.START_DEPENDENCY_ARRAY_FORMULA) {
          followed = this.spillsOfRun();
        }
        if (functionsExecutedState === undefined) return;
        subscription.dispose();
        resolve();
      });
    });
    await this.commands.executeCommand(SetFormulaCalculationStartMutation.id, dirty, { onlyLocal: true });
    await Promise.all([applied, finished]);
    return followed;
  }

  /** The cells of spills that changed and whose readers Univer has not calculated yet. */
  private spillsToFollow(followed: Map<string, Spill>): DirtyRange[] {
    const before = this.spills;
    this.spills = spillsIn(
      this.formulas.getArrayFormulaRange()[this.unitId],
      this.formulas.getArrayFormulaCellData()[this.unitId],
    );
    const changed: Spill[] = [];
    for (const [anchor, spill] of this.spills) {
      const old = before.get(anchor);
      if (old?.values === spill.values) continue;
      this.touched.add(spill.sheetId);
      const isFollowed = followed.get(anchor)?.values === spill.values;
      if (!isFollowed) changed.push(spill);
      if (old && !sameSize(old.range, spill.range)) changed.push(old);
    }
    for (const [anchor, old] of before) {
      if (!this.spills.has(anchor)) changed.push(old);
    }
    return changed.flatMap((spill) => this.cellsToFollow(spill));
  }

  private spillsOfRun(): Map<string, Spill> {
    const cells: SpillSheets = {};
    for (const [sheetId, matrix] of Object.entries(
      this.run.getRuntimeArrayFormulaCellData()[this.unitId] ?? {},
    )) {
      cells[sheetId] = matrix.getMatrix();
    }
    return spillsIn(this.run.getUnitArrayFormula()[this.unitId], cells);
  }

  /** The anchor is left out: it was calculated in its turn, and would only be calculated again. */
  private cellsToFollow({ sheetId, range }: Spill): DirtyRange[] {
    const { startRow, endRow, startColumn, endColumn } = range;
    const parts: IRange[] = [];
    if (endColumn > startColumn) {
      parts.push({ startRow, endRow: startRow, startColumn: startColumn + 1, endColumn });
    }
    if (endRow > startRow) parts.push({ startRow: startRow + 1, endRow, startColumn, endColumn });
    return parts.map((part) => ({ unitId: this.unitId, sheetId, range: part }));
  }
}

interface CalculationNotice {
  functionsExecutedState?: number;
  stageInfo?: { stage: FormulaExecuteStageType };
}

/** A formula's spill: where, and all its values in one text, so that two can be compared. */
interface Spill {
  sheetId: string;
  range: IRange;
  values: string;
}

type SpillCells = Nullable<IObjectMatrixPrimitiveType<Nullable<ICellData>>>;
interface SpillSheets {
  [sheetId: string]: SpillCells;
}
type SpillRanges = Nullable<{ [sheetId: string]: Nullable<IObjectMatrixPrimitiveType<Nullable<IRange>>> }>;

/** Spills by sheet and anchor. */
function spillsIn(ranges: SpillRanges, cells: Nullable<SpillSheets>): Map<string, Spill> {
  const spills = new Map<string, Spill>();
  for (const [sheetId, rows] of Object.entries(ranges ?? {})) {
    for (const [row, anchors] of Object.entries(rows ?? {})) {
      for (const [column, range] of Object.entries(anchors ?? {})) {
        if (!range) continue;
        const values = valuesOf(cells?.[sheetId], range as IRange);
        spills.set(`${sheetId}:${row}:${column}`, { sheetId, range: range as IRange, values });
      }
    }
  }
  return spills;
}

function sameSize(first: IRange, second: IRange): boolean {
  return first.endRow === second.endRow && first.endColumn === second.endColumn;
}

function valuesOf(cells: SpillCells, range: IRange): string {
  const values: unknown[] = [range.endRow, range.endColumn];
  for (let row = range.startRow; row <= range.endRow; row += 1) {
    for (let column = range.startColumn; column <= range.endColumn; column += 1) {
      values.push(cells?.[row]?.[column]?.v ?? null);
    }
  }
  return JSON.stringify(values);
}
