import type { WorkbookModel } from '../plans/workbook-model';
import { functionsOf } from './client-functions';
import { parseReference } from '../files/engine/addresses';
import { Book } from '../files/engine/book';
import { bootUniver } from '../files/engine/boot';
import type { CalculationModeName } from '../files/engine/calculation';
import type { CellInput } from '../files/engine/cell-input';
import type { CellKind } from '../files/engine/cell-output';
import type { FunctionsMetadata } from '../files/engine/custom-functions';
import { headlessPlugins } from '../files/engine/headless-plugins';
import type { Sheet } from '../files/engine/sheet';
import { HeadlessWindow, type ClientGlobals } from './headless-window';
import type { Faults } from './host/faults';
import { RichApiHost } from './host/rich-api-host';
import type { InvocationResult, PaneState } from './host/services';
import { WacHost } from './host/wac-host';

export interface HeadlessOptions {
  /** The workbook to open; an empty one when omitted. */
  model?: WorkbookModel | null;
  /** The text of the built functions bundle, which associates the custom functions. */
  functionsScript?: string;
  /** What functions.json says; without it arguments reach the functions as they stand in the cells. */
  functionsMetadata?: FunctionsMetadata | null;
  namespace?: string;
  locale?: string;
  /** When it is calculated; in manual mode it is not when it opens either. */
  calculation?: CalculationModeName;
}

/** What a cell shows, and why. */
export interface HeadlessCell {
  value: string | number | boolean;
  kind: CellKind;
  /** "" where nothing but a value was entered. */
  formula: string;
  /** By the cell's number format. */
  text: string;
  /** What a custom function said with its error, or null. */
  message: string | null;
}

export interface Headless {
  excel: ClientGlobals['Excel'];
  Office: ClientGlobals['Office'];
  OfficeExtension: ClientGlobals['OfficeExtension'];
  OfficeRuntime: ClientGlobals['OfficeRuntime'];
  CustomFunctions: ClientGlobals['CustomFunctions'];
  /** The engine itself, for what the shortcuts below do not offer. */
  book: Book;
  /** Counts requests and lets them fail. */
  faults: Faults;
  /** What add-ins keep with the document. */
  settings(): ReadonlyMap<string, unknown>;
  /** While true, a person is typing into a cell. */
  setCellEditMode(on: boolean): void;
  pane(): PaneState;
  invokeCommand(functionName: string): Promise<void>;
  invokeAction(id: string): void;
  /** Calls a custom function over the client's own protocol. */
  invokeFunction(id: string, parameters: unknown[]): Promise<InvocationResult>;
  /** A cell by its address, "'Control totals'!B3"; calculated first. */
  cell(address: string): Promise<HeadlessCell>;
  /** The values of an area, calculated first. */
  values(address: string): Promise<(string | number | boolean)[][]>;
  /** Types into a cell as a person does: the add-in hears of it. */
  setCell(address: string, input: Exclude<CellInput, null>): Promise<void>;
  /** Calculates everything anew. */
  recalculate(): Promise<void>;
  sheets(): string[];
  close(): void;
}

/** Opens a workbook in the stand-in and runs Microsoft's client against it, without a browser. */
export async function openHeadless(options: HeadlessOptions = {}): Promise<Headless> {
  const parts = bootUniver(headlessPlugins);
  const book = Book.open(parts, options.model ?? null);
  book.calculation.mode = options.calculation ?? 'Automatic';
  const window = new HeadlessWindow();
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const richApi = new RichApiHost(book, opened);
  const wac = new WacHost(window, richApi, options.locale ?? 'en-GB');
  window.name = wac.frameName();
  wac.listen((source) => source === window.source);
  const client = window.loadClient();
  await client.Office.onReady();
  if (options.functionsScript) window.runBundle(options.functionsScript, 'functions.js');
  await book.useFunctions(functionsOf(client), options.namespace ?? 'SYB', options.functionsMetadata ?? null);
  open();
  return {
    ...clientPart(client),
    ...enginePart(book),
    faults: richApi.faults,
    settings: () => richApi.workbook.settingsStore.values,
    setCellEditMode: (on) => {
      richApi.cellEditMode = on;
    },
    pane: () => richApi.services.pane,
    invokeCommand: (functionName) => wac.invokeCommand(functionName),
    invokeAction: (id) => richApi.services.invokeAction(id),
    invokeFunction: async (id, parameters) => {
      await richApi.services.customFunctions.ready;
      return richApi.services.customFunctions.invoke(id, parameters);
    },
    close: () => {
      wac.dispose();
      window.close();
      richApi.dispose();
      book.dispose();
      parts.univer.dispose();
    },
  };
}

function clientPart(client: ClientGlobals) {
  return {
    excel: client.Excel,
    Office: client.Office,
    OfficeExtension: client.OfficeExtension,
    OfficeRuntime: client.OfficeRuntime,
    CustomFunctions: client.CustomFunctions,
  };
}

function enginePart(book: Book) {
  return {
    book,
    async cell(address: string): Promise<HeadlessCell> {
      const { sheet, area } = located(book, address);
      await book.calculation.settled();
      const read = sheet.read(area)[0]?.[0];
      if (!read) throw new Error(`${address} is no cell.`);
      const { value, kind, formula } = read;
      const text = sheet.texts({ ...area, rows: 1, columns: 1 })[0]?.[0] ?? '';
      return { value, kind, formula, text, message: sheet.messageAt(area.row, area.column) };
    },
    async values(address: string) {
      const { sheet, area } = located(book, address);
      await book.calculation.settled();
      return sheet.read(area).map((row) => row.map((cell) => cell.value));
    },
    async setCell(address: string, input: Exclude<CellInput, null>) {
      const { sheet, area } = located(book, address);
      sheet.write({ ...area, rows: 1, columns: 1 }, [[input]]);
      await book.calculation.settled();
    },
    recalculate: () => book.calculation.calculate(true),
    sheets: () => book.sheets().map((sheet) => sheet.name),
  };
}

function located(book: Book, address: string) {
  const reference = parseReference(address);
  const sheet: Sheet | null | undefined =
    reference?.sheet === null ? book.activeSheet() : book.sheetByName(reference?.sheet ?? '');
  if (!reference || !sheet) throw new Error(`"${address}" is not in this workbook.`);
  return { sheet, area: reference.area };
}
