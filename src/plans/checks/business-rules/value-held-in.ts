import { type DatedValue, type Parameter, startOfYear } from '../../../schemes/parameter';

/** The value that a parameter has in a financial year, with its source; none where it is not set for it. */
export function valueHeldIn<Value>(
  { values }: Parameter<Value>,
  year: string,
): DatedValue<Value> | undefined {
  const start = startOfYear(year);
  return values.find(({ from, to }) => from <= start && start <= to);
}
