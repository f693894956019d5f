/** When the audit speaks: few counts, each of which a user can check on the sheet. */
export interface AuditCriteria {
  /** Formulas with more cells than this between them are not taken for neighbours. */
  mostCellsBetween: number;
  /** So many neighbours at least have to agree with each other before a cell between them is odd. */
  fewestNeighbours: number;
  /** So many neighbours have to agree for each odd cell that stands between them. */
  neighboursPerOddCell: number;
  /** More cells than this that differ in the same way are a pattern of their own. */
  mostOddCells: number;
  /** So many copies have to stand along a row before one that takes in more or less is odd. */
  fewestCopies: number;
  /** A copy farther off along the row than this says nothing about a cell: no more than a year of months. */
  farthestCopy: number;
  /** So many formulas have to agree before a typed value at their end is odd. */
  fewestBesideValue: number;
  /** So many totals have to stand beside a typed figure below others before it is taken for a total. */
  fewestTotals: number;
  /** In so many places two columns or rows have to be alike before the one where they differ is odd. */
  fewestInStep: number;
}

export const standardCriteria: AuditCriteria = {
  mostCellsBetween: 2,
  fewestNeighbours: 3,
  neighboursPerOddCell: 2,
  mostOddCells: 3,
  fewestCopies: 3,
  farthestCopy: 12,
  fewestBesideValue: 3,
  fewestTotals: 2,
  fewestInStep: 4,
};
