/**
 * Performance of the lines that answer `of` (the first arguments of SUMIFS and COUNTIFS), for every measure of
 * the list: patients are added up, percentages never, and without every line's figure there is none.
 *
 * @param returning How many of these lines return the measure, by measure.
 * @param column The period, as a formula: its place among the sixteen.
 */
export function togetherFormula(of: string, returning: string, column: string | number): string {
  const all = `INDEX(Performance_patients,0,${column})`;
  const late = `INDEX(Performance_outside,0,${column})`;
  const sum = (cells: string) => `SUMIFS(${cells},${of})`;
  const complete = (cells: string) => `(COUNTIFS(${of},${cells},">=0")=${returning})`;
  const counted = '(Performance_measure_counted=1)';
  const known = `(${returning}>0)*${complete(late)}*((${counted}+${complete(all)})>0)`;
  const part = `IF(${sum(all)}=0,"",(${sum(all)}-${sum(late)})/${sum(all)})`;
  return `IF(${known}=1,IF(${counted},${sum(late)},${part}),"")`;
}
