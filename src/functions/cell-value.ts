import { type Place, messages } from '../wording/messages';
import { Refusal } from '../wording/refusal';

/** Excel's data types (a formatted number, an error) come as objects that hold the basic value they show. */
interface DataType {
  basicValue: unknown;
  basicType?: unknown;
}

const isDataType = (value: unknown): value is DataType =>
  typeof value === 'object' && value !== null && 'basicValue' in value;

const isErrorCode = (code: unknown): code is CustomFunctions.ErrorCode =>
  (Object.values(CustomFunctions.ErrorCode) as unknown[]).includes(code);

/**
 * What a cell holds, read through a data type to the value it shows. An Excel error is thrown on as it
 * is; one that a function cannot return (such as #SPILL!) is refused with a sentence that names the cell.
 */
export function valueOf(argument: string, value: unknown, place?: Place): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof CustomFunctions.Error) throw value as unknown as Error;
  if (!isDataType(value)) return value;
  if (value.basicType !== 'Error') return value.basicValue;
  if (isErrorCode(value.basicValue)) throw new CustomFunctions.Error(value.basicValue) as unknown as Error;
  throw new Refusal(messages.excelError(argument, String(value.basicValue), place));
}
