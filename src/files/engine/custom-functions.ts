import type { Injector } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import { cellAddress, quotedSheetName } from './addresses';
import type { CellMessages } from './cell-messages';

/** A parameter as functions.json describes it. */
export interface FunctionParameter {
  name: string;
  description?: string;
  type?: string;
  dimensionality?: string;
  optional?: boolean;
  repeating?: boolean;
}

/** A function as functions.json describes it. */
export interface FunctionDescription {
  id: string;
  name: string;
  description?: string;
  parameters: FunctionParameter[];
}

/** The part of functions.json that decides how Excel calls a function. */
export interface FunctionsMetadata {
  allowErrorForDataTypeAny?: boolean;
  functions: FunctionDescription[];
}

type ErrorConstructor = new (code: string, message?: string) => Error;
type SheetFunction = (...given: unknown[]) => unknown;

/** What the add-in's frame offers: its functions by upper-case id, and the client's own error class. */
export interface FunctionSource {
  mappings: Record<string, SheetFunction>;
  Error: ErrorConstructor;
}

export interface RegistrationOptions {
  namespace: string;
  source: FunctionSource;
  metadata: FunctionsMetadata | null;
  messages: CellMessages;
  sheetName: (sheetId: string) => string;
}

const errorTypes = new Map<string, ErrorType>(Object.values(ErrorType).map((type) => [type, type]));

/**
 * Makes the add-in's functions known to the engine as `NAMESPACE.ID`. May be called again when the pane
 * was loaded anew: the functions of the new frame take the place of the old.
 */
export function registerCustomFunctions(injector: Injector, options: RegistrationOptions): string[] {
  const described = new Map(options.metadata?.functions.map((entry) => [entry.id.toUpperCase(), entry]));
  const executors = Object.entries(options.source.mappings).map(
    ([id, implementation]) => new CustomFunction(id, implementation, described.get(id) ?? null, options),
  );
  injector.get(IFunctionService).registerExecutors(...executors);
  return executors.map((executor) => String(executor.name));
}

/** A function of the add-in as the engine calls it: synchronous, and it never throws. */
class CustomFunction extends BaseFunction {
  override minParams = 0;
  override maxParams = 255;

  constructor(
    private readonly id: string,
    private readonly implementation: SheetFunction,
    private readonly description: FunctionDescription | null,
    private readonly options: RegistrationOptions,
  ) {
    super(`${options.namespace}.${id}`.toUpperCase());
  }

  override calculate(...given: BaseValueObject[]) {
    try {
      return this.toResult(this.implementation(...this.toArguments(given)));
    } catch (error) {
      return this.refusal(error, 0, 0);
    }
  }

  private toArguments(given: BaseValueObject[]): unknown[] {
    const parameters = this.description?.parameters;
    if (!parameters) return given.map((value) => this.plain(value));
    const repeating = parameters.at(-1)?.repeating === true;
    if (given.length > parameters.length && !repeating) throw this.invalid('has too many arguments');
    const values = parameters.map((parameter, index) => {
      const value = given[index];
      if (!value || value.isNull()) {
        if (!value && !parameter.optional && !parameter.repeating) throw this.invalid('lacks an argument');
        return null;
      }
      return this.asParameter(parameter, value);
    });
    const extra = given.slice(parameters.length).map((value) => this.plain(value));
    return [...values, ...extra, this.invocation()];
  }

  /** What Excel hands over last: where the formula stands. */
  private invocation(): object {
    const sheet = this.subUnitId ? quotedSheetName(this.options.sheetName(this.subUnitId)) : '';
    return { functionName: this.id, address: `${sheet}!${cellAddress(this.row, this.column)}` };
  }

  private asParameter(parameter: FunctionParameter, given: BaseValueObject): unknown {
    const value = this.plain(given);
    if (parameter.dimensionality === 'matrix') {
      const rows = Array.isArray(value) ? (value as unknown[][]) : [[value]];
      return rows.map((row) => row.map((cell) => this.asType(parameter, cell)));
    }
    if (!Array.isArray(value)) return this.asType(parameter, value);
    const rows = value as unknown[][];
    if (rows.length !== 1 || rows[0]?.length !== 1)
      throw this.invalid('takes one cell, not a range', parameter);
    return this.asType(parameter, rows[0][0]);
  }

  private asType(parameter: FunctionParameter, value: unknown): unknown {
    if (value instanceof this.options.source.Error) {
      if (this.options.metadata?.allowErrorForDataTypeAny && (parameter.type ?? 'any') === 'any')
        return value;
      throw value;
    }
    switch (parameter.type) {
      case 'number': {
        const number = value === null ? 0 : Number(value);
        if (Number.isNaN(number) || value === '') throw this.invalid('takes a number', parameter);
        return number;
      }
      case 'string':
        return textOf(value as string | number | boolean | null);
      case 'boolean':
        if (typeof value === 'string') throw this.invalid('takes TRUE or FALSE', parameter);
        return Boolean(value);
      default:
        return value;
    }
  }

  private invalid(what: string, parameter?: FunctionParameter): Error {
    const place = parameter
      ? `${String(this.name)} ${what} for ${parameter.name}.`
      : `${String(this.name)} ${what}.`;
    return new this.options.source.Error('#VALUE!', place);
  }

  private plain(value: BaseValueObject): unknown {
    if (!(value instanceof ArrayValueObject)) return this.plainCell(value);
    return Array.from({ length: value.getRowCount() }, (_row, row) =>
      Array.from({ length: value.getColumnCount() }, (_column, column) => {
        const cell = value.get(row, column);
        return cell ? this.plainCell(cell) : null;
      }),
    );
  }

  private plainCell(value: BaseValueObject): unknown {
    if (value.isNull()) return null;
    if (value.isError()) return new this.options.source.Error(String(value.getValue()));
    return value.isBoolean() ? Boolean(value.getValue()) : value.getValue();
  }

  private toResult(result: unknown) {
    if (!Array.isArray(result)) return this.resultCell(result, 0, 0);
    const rows = result as unknown[][];
    const columns = rows[0]?.length ?? 0;
    if (columns === 0 || rows.some((row) => !Array.isArray(row) || row.length !== columns)) {
      throw this.invalid('answered with rows of different lengths');
    }
    const cells = rows.map((row, index) => row.map((cell, column) => this.resultCell(cell, index, column)));
    if (cells.length === 1 && columns === 1 && cells[0]?.[0]) return cells[0][0];
    return ArrayValueObject.create({
      calculateValueList: cells,
      rowCount: cells.length,
      columnCount: columns,
      unitId: '',
      sheetId: '',
      row: -1,
      column: -1,
    });
  }

  private resultCell(value: unknown, row: number, column: number): BaseValueObject {
    if (value instanceof this.options.source.Error) return this.refusal(value, row, column);
    this.options.messages.clear(this.subUnitId ?? '', this.row + row, this.column + column);
    switch (typeof value) {
      case 'number':
        return Number.isFinite(value)
          ? NumberValueObject.create(value)
          : ErrorValueObject.create(ErrorType.NUM);
      case 'boolean':
        return BooleanValueObject.create(value);
      case 'string':
        return StringValueObject.create(value);
      case 'undefined':
        return NumberValueObject.create(0);
      default:
        if (value === null) return NumberValueObject.create(0);
        throw this.invalid('answered with something a cell cannot hold');
    }
  }

  private refusal(error: unknown, row: number, column: number): ErrorValueObject {
    const isOurs = error instanceof this.options.source.Error;
    const given = isOurs ? String((error as Error & { code?: unknown }).code) : ErrorType.VALUE;
    const code = errorTypes.get(given) ?? ErrorType.VALUE;
    const message = isOurs ? error.message : '';
    this.options.messages.set(this.subUnitId ?? '', this.row + row, this.column + column, code, message);
    return ErrorValueObject.create(code);
  }
}

/** A scalar as Excel turns it into text. */
function textOf(value: string | number | boolean | null): string {
  if (value === null) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
