/**
 * What the SYB functions need of Excel's custom functions runtime, for where there is no Excel: the errors
 * that a cell shows, each with its sentence. To be imported before the functions.
 */

interface FunctionsRuntime {
  Error: new (code: string, message?: string) => Error;
  ErrorCode: Readonly<Record<string, string>>;
}

const errorCodes = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
  invalidName: '#NAME?',
  invalidReference: '#REF!',
} as const;

/** An error as a cell shows it. */
class CellError extends Error {
  constructor(
    readonly code: string = errorCodes.invalidValue,
    message = '',
  ) {
    super(message);
    this.name = 'CustomFunctions.Error';
  }
}

const surroundings = globalThis as unknown as { CustomFunctions?: FunctionsRuntime };

/** A runtime that is there already is left alone: two would not know each other's errors. */
export const functionsRuntime: FunctionsRuntime = (surroundings.CustomFunctions ??= {
  Error: CellError,
  ErrorCode: errorCodes,
});
