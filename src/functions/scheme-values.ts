import { type Parameter, startOfYear, valueIn } from '../schemes/parameter';
import { messages } from '../wording/messages';
import { Refusal } from '../wording/refusal';
import { tellParameter } from './explaining';

/** The financial years that a parameter has a value for. */
export function yearsSet({ values }: Parameter): string[] {
  return values.flatMap(({ from, to }) => {
    const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4)) - 1];
    return Array.from({ length: last - first + 1 }, (_, index) => inWords(first + index));
  });
}

const inWords = (startYear: number): string =>
  `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`;

/** A parameter's value in a year; where it has none, refused with the years that it has. */
export function valueOrYears<Value>(of: Parameter<Value>, year: string): Value {
  refuseUnlessSet(of, year);
  const { value, reference } = valueIn(of, year);
  const { label, unit } = of;
  tellParameter({ label, unit, value, year, reference, ...(of.assumed && { assumed: of.reason }) });
  return value;
}

/** Refuses a year that a parameter has no value for, naming the years that it has. */
function refuseUnlessSet(of: Parameter, year: string): void {
  const start = startOfYear(year);
  if (of.values.some(({ from, to }) => from <= start && start <= to)) return;
  throw new Refusal(messages.yearNotSet(of.label, year, yearsSet(of)), 'not available');
}
