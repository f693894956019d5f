const millisecondsInADay = 86_400_000;
/** Excel's day 0 for dates from March 1900 on: it counts a 29 February 1900 that was none. */
const dayNil = Date.UTC(1899, 11, 30);

/** A day as Excel counts it, from one written as 2018-10-12; undefined for anything else. */
export function excelDate(day: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return undefined;
  const [year, month, date] = match.slice(1).map(Number) as [number, number, number];
  const time = Date.UTC(year, month - 1, date);
  return writtenDay(time) === day ? (time - dayNil) / millisecondsInADay : undefined;
}

/** A day of Excel's as 2018-10-12. */
export const dayOfExcelDate = (serial: number): string =>
  writtenDay(dayNil + Math.floor(serial) * millisecondsInADay);

const writtenDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
