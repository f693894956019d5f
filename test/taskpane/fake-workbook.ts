import type { ChangeList } from '../../src/plans/changes/change-list';
import type { AskedCell } from '../../src/plans/explain/explain-cell';
import type { CellsRead } from '../../src/plans/explain/wanted-cells';
import type { Finding } from '../../src/plans/finding';
import type { IgnoredFinding } from '../../src/plans/findings-record';
import type { ReportModel } from '../../src/plans/report/report-model';
import type { NamedBlock, WorkbookSnapshot } from '../../src/plans/snapshot';
import type { WorkbookAccess } from '../../src/taskpane/workbook-access';
import type {
  ActiveCell,
  FindingsRecord,
  InsertionProgress,
  Place,
  WorkbookChange,
} from '../../src/workbook';
import { sybBlocks } from '../workbook/syb-figures';

const emptyCell: AskedCell = {
  sheet: 'Actuals',
  address: 'Z9',
  value: '',
  type: 'blank',
  formula: '',
  anchor: 'Z9',
  area: 'Z9',
};

/** An open workbook as the pane sees it, without Excel. */
export class FakeWorkbook implements WorkbookAccess {
  blocks: Map<string, NamedBlock> = sybBlocks();
  /** What the next readings fail with. */
  readingFails?: Error;
  watchingFails?: Error;
  insertionFails?: Error;
  goingFails?: Error;
  /** Readings wait for this, if it is set. */
  hold?: Promise<void>;
  /** What an insertion puts into the workbook. */
  inserted: Map<string, NamedBlock> = sybBlocks();
  /** An insertion waits for this after its first step, if it is set. */
  holdInsertion?: Promise<void>;

  /** What a snapshot of the workbook gives. */
  snapshot: WorkbookSnapshot = { sheets: [], names: [], tables: [] };
  snapshotFails?: Error;
  applyingFails?: Error;
  undoingFails?: Error;
  /** Lists applied and not undone, with who applied them. */
  readonly applied: { list: ChangeList; by: string | undefined }[] = [];
  readonly preferences = new Map<string, string>();

  /** The selected cell, and the cells that a reading of some gives. */
  active: ActiveCell = { cell: emptyCell, names: [] };
  cells: CellsRead = new Map();
  selectionReadingFails?: Error;
  private moved: () => void = () => undefined;

  /** What a validation reads beside the snapshot, and what it leaves. */
  activeSheet = '';
  record: FindingsRecord = { ignored: [], unreadable: 0 };
  recordFails?: Error;
  writingFindingsFails?: Error;
  readonly validations: { quietly?: boolean; sheets?: readonly string[] }[] = [];
  readonly writtenFindings: { findings: readonly Finding[]; of: string }[] = [];
  readonly insertedWorkbooks: string[] = [];

  readonly wentTo: Place[] = [];
  readonly readings: { quietly?: boolean }[] = [];
  recalculations = 0;
  watches = 0;
  private changed: (change: WorkbookChange) => void = () => undefined;
  private waiting = false;
  private readonly waitingListeners = new Set<() => void>();

  readNames: WorkbookAccess['readNames'] = async (names, options = {}) => {
    this.readings.push(options);
    await this.hold;
    if (this.readingFails) throw this.readingFails;
    return new Map([...this.blocks].filter(([name]) => names.includes(name)));
  };

  goTo: WorkbookAccess['goTo'] = (place) => {
    if (this.goingFails) return Promise.reject(this.goingFails);
    this.wentTo.push(place);
    return Promise.resolve();
  };

  recalculate: WorkbookAccess['recalculate'] = () => {
    this.recalculations += 1;
    return Promise.resolve();
  };

  watchWorkbook: WorkbookAccess['watchWorkbook'] = (onChange) => {
    if (this.watchingFails) return Promise.reject(this.watchingFails);
    this.watches += 1;
    this.changed = onChange;
    return Promise.resolve({
      stop: () => {
        this.watches -= 1;
        return Promise.resolve();
      },
    });
  };

  readActiveCell: WorkbookAccess['readActiveCell'] = () =>
    this.selectionReadingFails ? Promise.reject(this.selectionReadingFails) : Promise.resolve(this.active);

  /** What the report was written as, and the failures of its actions. */
  readonly reports: ReportModel[] = [];
  writingReportFails?: Error;
  formerReportKeptAs?: string;
  document: Uint8Array = new Uint8Array();
  readonly openedCopies: Uint8Array[] = [];
  isInBrowser = true;

  writeReport: WorkbookAccess['writeReport'] = (model) => {
    if (this.writingReportFails) return Promise.reject(this.writingReportFails);
    this.reports.push(model);
    return Promise.resolve(this.formerReportKeptAs ? { keptAs: this.formerReportKeptAs } : {});
  };

  readDocument: WorkbookAccess['readDocument'] = () => Promise.resolve(this.document);

  savesFiles: WorkbookAccess['savesFiles'] = () => this.isInBrowser;

  openAsNewWorkbook: WorkbookAccess['openAsNewWorkbook'] = (bytes) => {
    this.openedCopies.push(bytes);
    return Promise.resolve();
  };

  readWantedCells: WorkbookAccess['readWantedCells'] = () => Promise.resolve(this.cells);

  watchSelection: WorkbookAccess['watchSelection'] = (onMove) => {
    this.moved = onMove;
    return Promise.resolve({ stop: () => Promise.resolve() });
  };

  /** The user selects another cell. */
  select(cell: AskedCell): void {
    this.active = { ...this.active, cell };
    this.moved();
  }

  insertQuarterlyWorkbook: WorkbookAccess['insertQuarterlyWorkbook'] = async (
    onProgress: (progress: InsertionProgress) => void = () => undefined,
  ) => {
    onProgress({ step: 'sheets', done: 1, steps: 4 });
    await this.holdInsertion;
    if (this.insertionFails) throw this.insertionFails;
    this.blocks = this.inserted;
  };

  takeSnapshot: WorkbookAccess['takeSnapshot'] = () =>
    this.snapshotFails ? Promise.reject(this.snapshotFails) : Promise.resolve(this.snapshot);

  applyChanges: WorkbookAccess['applyChanges'] = (list, options) => {
    if (this.applyingFails) return Promise.reject(this.applyingFails);
    this.applied.push({ list, by: options?.by });
    return Promise.resolve({ id: this.applied.length, title: list.title, cells: list.changes.length });
  };

  undoChanges: WorkbookAccess['undoChanges'] = () => {
    if (this.undoingFails) return Promise.reject(this.undoingFails);
    const last = this.applied.pop();
    return Promise.resolve(
      last && { id: this.applied.length + 2, title: last.list.title, cells: last.list.changes.length },
    );
  };

  readPreferences: WorkbookAccess['readPreferences'] = () =>
    Promise.resolve({
      userName: this.preferences.get('userName') ?? '',
      pendingPreview: this.preferences.get('pendingPreview') ?? '',
    });

  keepPreference: WorkbookAccess['keepPreference'] = (preference, text) => {
    this.preferences.set(preference, text);
    return Promise.resolve();
  };

  readForValidation: WorkbookAccess['readForValidation'] = async (options = {}) => {
    this.validations.push(options);
    await this.hold;
    if (this.snapshotFails) throw this.snapshotFails;
    return { snapshot: this.snapshot, activeSheet: this.activeSheet, record: this.record };
  };

  readSheets: WorkbookAccess['readSheets'] = (sheets, options = {}) => {
    this.validations.push({ ...options, sheets });
    if (this.snapshotFails) return Promise.reject(this.snapshotFails);
    // Here a sheet's id is its name.
    return Promise.resolve(this.snapshot.sheets.filter(({ name }) => sheets.includes(name)));
  };

  keepIgnored: WorkbookAccess['keepIgnored'] = (entry) =>
    this.keepRecord({ ...this.record, ignored: [...this.record.ignored, entry] });

  dropIgnored: WorkbookAccess['dropIgnored'] = ({ rule, sheet, cells }) => {
    const isIt = (one: IgnoredFinding) =>
      one.rule === rule && one.sheet === sheet && one.cells.join() === cells.join();
    return this.keepRecord({ ...this.record, ignored: this.record.ignored.filter((one) => !isIt(one)) });
  };

  keepRun: WorkbookAccess['keepRun'] = (lastRun) => this.keepRecord({ ...this.record, lastRun });

  private keepRecord(record: FindingsRecord): Promise<void> {
    if (this.recordFails) return Promise.reject(this.recordFails);
    this.record = record;
    return Promise.resolve();
  }

  writeFindings: WorkbookAccess['writeFindings'] = (findings, of) => {
    if (this.writingFindingsFails) return Promise.reject(this.writingFindingsFails);
    this.writtenFindings.push({ findings, of });
    return Promise.resolve('Findings');
  };

  insertWorkbook: WorkbookAccess['insertWorkbook'] = async (model, onProgress) => {
    onProgress?.({ step: 'sheets', done: 1, steps: 4 });
    await this.holdInsertion;
    if (this.insertionFails) throw this.insertionFails;
    this.insertedWorkbooks.push(model.title);
  };

  isWaitingForExcel: WorkbookAccess['isWaitingForExcel'] = () => this.waiting;

  subscribeToWaiting: WorkbookAccess['subscribeToWaiting'] = (listener) => {
    this.waitingListeners.add(listener);
    return () => {
      this.waitingListeners.delete(listener);
    };
  };

  /** Something in the workbook has changed, and Excel says so. */
  edited(sheets: readonly string[] = []): void {
    this.changed({ edited: sheets, sheetsChanged: false });
  }

  keepWaiting(on: boolean): void {
    this.waiting = on;
    for (const listener of this.waitingListeners) listener();
  }
}

/** A promise and what resolves it. */
export function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
