import { rangesOf } from '../../cell-areas';
import { figure } from '../../figures';
import type { ComparedLine, ContractMeasure, Side } from '../../system/triangulation';
import { part2 } from '../../templates/sources';
import { cellInWords } from '../../system/consolidation/read-plan-file';

/** Differences between commissioners and providers, and the triangulation of finance and activity. */
export const triangulated = part2('paragraphs 9, 10 and 32');

/** Each side of a line with the other, as the finding in its own plan has them. */
export const bothWays = ({ commissionerSide, providerSide }: ComparedLine): [own: Side, other: Side][] => [
  [commissionerSide, providerSide],
  [providerSide, commissionerSide],
];

export const inWords = (value: number, measure: ContractMeasure): string =>
  figure(value, measure === 'value' ? 'amount' : 'count');

/** The cells of one side, or of one side in several years: all on one sheet of one file. */
export const cellsOf = (sides: readonly Side[]): string[] =>
  rangesOf(sides.flatMap(({ figures }) => figures.map(({ address }) => address)));

export const cellsInWords = (sides: readonly Side[]): string[] =>
  cellsOf(sides).map((address) => cellInWords(sides[0]!.place!.sheet, address));
