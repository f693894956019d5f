const DAY = 86_400_000;

/** 1 January 1970 as a serial number of the 1900 date system, and how far the 1904 system is behind it. */
const EPOCH = 25_569;
const SYSTEMS_APART = 1_462;

/** The 1900 system counts a 29 February 1900 that never was: dates before 1 March are one lower. */
const FIRST_OF_MARCH_1900 = 61;

/** A date of a file ("2018-10-31T09:30:00") as Excel's serial number in the workbook's date system; NaN for no date. */
export function serialOf(written: string, date1904: boolean): number {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?Z?)?$/.test(written)) return NaN;
  const isZoned = written.endsWith('Z') || !written.includes('T');
  const serial = Date.parse(isZoned ? written : `${written}Z`) / DAY + EPOCH;
  if (date1904) return serial - SYSTEMS_APART;
  return serial < FIRST_OF_MARCH_1900 ? serial - 1 : serial;
}
