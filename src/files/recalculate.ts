import { fileMessages } from '../wording/files';
import { Book } from './engine/book';
import { bootUniver } from './engine/boot';
import type { FunctionSource, FunctionsMetadata } from './engine/custom-functions';
import { headlessPlugins } from './engine/headless-plugins';
import { FileRefusal } from './file-refusal';
import type { SheetPatch } from './patch/cell-changes';
import { patchWorkbook } from './patch-workbook';
import { readWorkbook } from './read-workbook';
import { Calculation } from './recalculation/calculation';
import { type ChangedCell, changesOf } from './recalculation/changes';
import { StoredCells } from './recalculation/stored-cells';

export type { FunctionSource, FunctionsMetadata } from './engine/custom-functions';
export type { ChangedCell } from './recalculation/changes';

export interface RecalculateOptions {
  /** The add-in's functions by their ids in capitals. Without them, formulas that use one are not calculated. */
  functions?: FunctionSource;
  /** What functions.json says of them: how Excel hands each its arguments. */
  metadata?: FunctionsMetadata | null;
  /** What stands before the id of a function in a formula: "SYB" unless given. */
  namespace?: string;
}

/** A cell by its sheet and address. */
export interface CellName {
  sheet: string;
  /** "B7". */
  address: string;
}

/** What a function of the add-in said with the error that its cell shows. */
export interface CellMessage extends CellName {
  error: string;
  message: string;
}

/** A formula that kept the value of the file, since only Excel calculates it. */
export interface NotCalculated extends CellName {
  formula: string;
  /** The end of a sentence: "it reads another workbook". */
  why: string;
}

export interface Recalculation {
  /** The file with its new values; byte for byte the one given where none is new. */
  bytes: Uint8Array;
  /** The cells whose value is new, those into which formulas spill and those they no longer fill included. */
  changed: ChangedCell[];
  messages: CellMessage[];
  notCalculated: NotCalculated[];
  /** Formulas that were calculated from values of `notCalculated`, and so may be as old as these. */
  restingOnStored: CellName[];
  /** How many formulas were calculated. */
  calculated: number;
}

/**
 * Calculates a workbook file anew, and writes the values that differ into it. Nothing else in it changes.
 *
 * A formula that the engine does not calculate as Excel does keeps its value and is named in
 * `notCalculated`. Two numbers are the same where they differ in the 14th digit or later: Excel shows 15.
 *
 * @throws FileRefusal where the file cannot be read, or cannot be calculated outside Excel at all
 */
export async function recalculateWorkbook(
  bytes: Uint8Array,
  options: RecalculateOptions = {},
): Promise<Recalculation> {
  const file = readWorkbook(bytes);
  const stored = new StoredCells(file);
  if (stored.formulas.length === 0) return unchanged(bytes);
  if (file.calculation.asDisplayed) throw new FileRefusal('change', fileMessages.precisionAsDisplayed());
  const parts = bootUniver(headlessPlugins);
  const book = Book.openFile(parts, file, 'Workbook');
  try {
    const calculation = new Calculation(parts, book, file, stored, options);
    await calculation.run();
    const results = calculation.results();
    const messages = calculation.messages(results);
    const { changed, patches } = changesOf(results, stored);
    const restingOnStored = await calculation.restingOnStored(results);
    return {
      bytes: patched(bytes, patches),
      changed,
      messages,
      notCalculated: calculation.notCalculated(),
      restingOnStored,
      calculated: results.length,
    };
  } finally {
    book.dispose();
    parts.univer.dispose();
  }
}

const unchanged = (bytes: Uint8Array): Recalculation => ({
  bytes: bytes.slice(),
  changed: [],
  messages: [],
  notCalculated: [],
  restingOnStored: [],
  calculated: 0,
});

const patched = (bytes: Uint8Array, patches: readonly SheetPatch[]): Uint8Array =>
  patches.length === 0 ? bytes.slice() : patchWorkbook(bytes, patches);
