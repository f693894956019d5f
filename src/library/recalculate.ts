import type { FunctionSource } from '../files/recalculate';
import type { StoredValue } from '../files';

/** A cell by its sheet and address: "B7". */
export interface CellName {
  sheet: string;
  address: string;
}

/** A cell whose value is new; null is a blank. */
export interface ChangedCell extends CellName {
  before: StoredValue;
  after: StoredValue;
}

/** What an SYB function said with the error that its cell shows. */
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

/** A workbook calculated anew. Its own types, so that the library's lead to no package. */
export interface Recalculation {
  /** The file with its new values; byte for byte the one given where none is new. */
  bytes: Uint8Array;
  changed: ChangedCell[];
  messages: CellMessage[];
  notCalculated: NotCalculated[];
  /** Formulas that were calculated from values of `notCalculated`, and so may be as old as these. */
  restingOnStored: CellName[];
  /** How many formulas were calculated. */
  calculated: number;
}

/**
 * Calculates a workbook file anew, the SYB functions included, and writes the values that differ into it.
 * Nothing else in the file changes; where no value differs it comes back byte for byte.
 *
 * A formula that can only be calculated in Excel keeps the value it was saved with and is listed in
 * `notCalculated`. The first call loads the engine, which takes about a third of a second.
 *
 * @throws FileRefusal
 */
export async function recalculateWorkbook(bytes: Uint8Array): Promise<Recalculation> {
  const [{ functionsRuntime }, { functionTable }, engine] = await Promise.all([
    import('./functions-runtime'),
    import('../functions/table'),
    import('../files/recalculate'),
  ]);
  const functions: FunctionSource = {
    mappings: functionTable as unknown as FunctionSource['mappings'],
    Error: functionsRuntime.Error,
  };
  return engine.recalculateWorkbook(bytes, { functions, metadata: __FUNCTIONS_METADATA__ });
}
