import {
  ICommandService,
  IUndoRedoService,
  type IDisposable,
  type Injector,
  type IWorkbookData,
  type Workbook,
} from '@univerjs/core';
import type { FWorkbook } from '@univerjs/sheets/facade';
import { IFunctionService, LexerTreeBuilder } from '@univerjs/engine-formula';
import {
  SheetsSelectionsService,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from '@univerjs/sheets';
import type { WorkbookModel } from '../../plans/workbook-model';
import type { WorkbookFile } from '../read-workbook';
import type { Area } from './addresses';
import { BookEvents, type BookEvent, type Origin } from './book-events';
import type { UniverParts } from './boot';
import { Calculation } from './calculation';
import { CellMessages } from './cell-messages';
import { listenToCommands } from './command-events';
import { registerCustomFunctions, type FunctionSource, type FunctionsMetadata } from './custom-functions';
import { DefinedNames } from './defined-names';
import { addNamesAndTables } from './file-extras';
import { fileWorkbookData } from './file-to-workbook';
import { addWhatUniverKeepsElsewhere } from './model-extras';
import { areaOfRange, emptySheet, rangeOf, sheetIdOf, workbookData } from './model-to-workbook';
import { Sheet } from './sheet';
import { Tables } from './tables';

/**
 * The open workbook: the one place where sheet state and calculation live, for the host that answers the
 * add-in, for the page that shows the grid and for tests alike.
 */
export class Book {
  readonly injector: Injector;
  readonly facade: FWorkbook;
  readonly workbook: Workbook;
  readonly unitId: string;
  readonly calculation: Calculation;
  readonly events = new BookEvents();
  readonly messages = new CellMessages();
  readonly names: DefinedNames;
  readonly tables: Tables;
  readonly title: string;
  private readonly commands: ICommandService;
  private readonly opened = new Map<string, Sheet>();
  private readonly subscriptions: IDisposable[];
  private origin: Origin = 'person';
  private writtenByAddIn = false;
  private muted: BookEvent['kind'] | null = null;
  private nextSheet: number;

  private constructor(parts: UniverParts, data: IWorkbookData) {
    this.injector = parts.injector;
    this.facade = parts.api.createWorkbook(data);
    this.workbook = this.facade.getWorkbook();
    this.unitId = this.workbook.getUnitId();
    this.title = data.name;
    this.nextSheet = data.sheetOrder.length + 1;
    this.commands = this.injector.get(ICommandService);
    this.names = new DefinedNames(this);
    this.tables = new Tables(this);
    this.calculation = new Calculation(this.injector, this.unitId);
    this.subscriptions = [
      this.calculation.onCalculated((sheetIds) => {
        for (const sheetId of sheetIds) this.events.emit({ kind: 'calculated', sheetId });
      }),
      listenToCommands(
        this.injector,
        () => this.origin,
        (event) => {
          if (event.kind !== this.muted) this.events.emit(event);
        },
      ),
    ];
  }

  /** Opens a template's workbook, or an empty one. Nothing is calculated before the functions are known. */
  static open(parts: UniverParts, model: WorkbookModel | null): Book {
    const book = new Book(parts, workbookData(model));
    if (model) addWhatUniverKeepsElsewhere(book, model);
    return book.broughtToFront(book.sheets()[0]);
  }

  /**
   * Opens a workbook that was read from a file. Formulas that spilled are alone in their first cell.
   * Nothing is calculated before the functions are known.
   */
  static openFile(parts: UniverParts, file: WorkbookFile, title: string): Book {
    const book = new Book(parts, fileWorkbookData(file, title));
    addNamesAndTables(book, file);
    const visible = file.snapshot.sheets.findIndex((sheet) => sheet.visible);
    return book.broughtToFront(book.sheets()[visible]);
  }

  private broughtToFront(sheet: Sheet | undefined): this {
    if (sheet) this.activate(sheet);
    return this;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.calculation.dispose();
  }

  /** Runs one of Univer's commands and refuses to go on when Univer does not do it. */
  run(id: string, params: object): void {
    if (this.origin === 'addIn') this.writtenByAddIn = true;
    if (!this.commands.syncExecuteCommand(id, params)) throw new Error(`The grid refused "${id}".`);
  }

  /** Everything done inside counts as the add-in's. */
  asAddIn<Result>(work: () => Result): Result {
    const before = this.origin;
    this.origin = 'addIn';
    try {
      return work();
    } finally {
      this.origin = before;
    }
  }

  /** Whether what happens now is the add-in's doing. */
  get isAddInWriting(): boolean {
    return this.origin === 'addIn';
  }

  /** Whether an add-in changed something since the undo list was last emptied. */
  get wasWrittenByAddIn(): boolean {
    return this.writtenByAddIn;
  }

  /** Excel empties its undo list when an add-in writes. */
  forgetUndo(): void {
    this.injector.get(IUndoRedoService).clearUndoRedo(this.unitId);
    this.writtenByAddIn = false;
  }

  /** Makes the add-in's functions known and calculates everything with them; gives their full names. */
  async useFunctions(
    source: FunctionSource,
    namespace: string,
    metadata: FunctionsMetadata | null,
  ): Promise<string[]> {
    const names = registerCustomFunctions(this.injector, {
      source,
      namespace,
      metadata,
      messages: this.messages,
      sheetName: (sheetId) => this.sheet(sheetId)?.name ?? '',
    });
    this.readFormulasAnew();
    await this.calculation.begin();
    return names;
  }

  /**
   * Univer keeps a parsed formula with the functions, names and tables that were known when it was parsed;
   * after a change of these all formulas must be parsed and calculated anew. (All that `dispose` of the
   * lexer does is to empty its memory.)
   */
  readFormulasAnew(): void {
    this.injector.get(IFunctionService).deleteFormulaAstCacheKey(this.unitId);
    this.injector.get(LexerTreeBuilder).dispose();
    this.calculation.expectEverything();
  }

  /**
   * Whether a text starting with "=" can be read as a formula. It is read with spaces after it, since
   * Univer would remember the formula itself as it is read here: without names.
   */
  isFormula(text: string): boolean {
    return typeof this.injector.get(LexerTreeBuilder).treeBuilder(`${text}   `) === 'object';
  }

  /** The sheets in the order of their tabs. */
  sheets(): Sheet[] {
    return this.workbook.getSheetOrders().map((id) => this.known(id));
  }

  sheet(id: string): Sheet | null {
    return this.workbook.getSheetBySheetId(id) ? this.known(id) : null;
  }

  sheetByName(name: string): Sheet | null {
    const wanted = name.toLowerCase();
    return this.sheets().find((sheet) => sheet.name.toLowerCase() === wanted) ?? null;
  }

  private known(id: string): Sheet {
    const known = this.opened.get(id) ?? new Sheet(this, id);
    this.opened.set(id, known);
    return known;
  }

  addSheet(name: string): Sheet {
    const active = this.activeSheet();
    const id = sheetIdOf(this.nextSheet);
    this.nextSheet += 1;
    // Univer brings a new sheet to the front; Excel's worksheets.add does not.
    this.arrange('activated', () => {
      this.facade.insertSheet(name, { sheet: { id, name, ...emptySheet } });
      this.activate(active);
    });
    return this.known(id);
  }

  /** Formulas that lose their sheet become `#REF!`, which Excel does not report as an edit. */
  deleteSheet(sheet: Sheet): void {
    this.arrange('changed', () => {
      if (!this.facade.deleteSheet(sheet.id)) throw new Error(`The grid did not delete "${sheet.name}".`);
    });
    this.opened.delete(sheet.id);
    if (this.origin === 'addIn') this.writtenByAddIn = true;
  }

  /** Does something that makes Univer report what Excel would not. */
  private arrange(muted: BookEvent['kind'], work: () => void): void {
    const before = this.muted;
    this.muted = muted;
    try {
      work();
    } finally {
      this.muted = before;
    }
  }

  activeSheet(): Sheet {
    return this.known(this.workbook.getActiveSheet().getSheetId());
  }

  activate(sheet: Sheet): void {
    this.run(SetWorksheetActiveOperation.id, { unitId: this.unitId, subUnitId: sheet.id });
  }

  /** The selected area of the sheet in front; A1 where nothing was selected yet. */
  selection(): { sheet: Sheet; area: Area; active: { row: number; column: number } } {
    const sheet = this.activeSheet();
    const selected = this.injector
      .get(SheetsSelectionsService)
      .getWorkbookSelections(this.unitId)
      .getSelectionsOfWorksheet(sheet.id)
      .at(-1);
    if (!selected)
      return { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 }, active: { row: 0, column: 0 } };
    const area = areaOfRange(selected.range);
    const { actualRow = area.row, actualColumn = area.column } = selected.primary ?? {};
    return { sheet, area, active: { row: actualRow, column: actualColumn } };
  }

  select(sheet: Sheet, area: Area): void {
    this.activate(sheet);
    const cell = rangeOf({ ...area, rows: 1, columns: 1 });
    const primary = {
      ...cell,
      actualRow: area.row,
      actualColumn: area.column,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.run(SetSelectionsOperation.id, {
      unitId: this.unitId,
      subUnitId: sheet.id,
      selections: [{ range: sheet.heldRange(area), primary, style: null }],
    });
  }
}
