import { type Pence, sum, toThousands } from '../psf/money';
import { type PotHistory, addHistories } from '../psf/pot-history';
import { lastQuarter, quarters } from '../psf/quarters';
import { threeAnswers } from '../psf/three-answers';
import { steps } from './explaining';

/** A cell of a result. A quarter not yet reported is "", never 0. */
export type ResultCell = number | string | boolean;

/** Amounts in pence, as £000. */
export const inThousands = (amounts: readonly Pence[]): number[] => amounts.map(toThousands);

/** The reported quarters' cells with "" for those after them. */
export function acrossTheYear<Value extends ResultCell>(reported: readonly Value[]): (Value | '')[] {
  return [...reported, ...Array<''>(lastQuarter - reported.length).fill('')];
}

/** The figures of a pot that a function can give by name. */
export type PotMeasure = keyof PotHistory;

/** Every figure of a pot, in the order of the table. */
export const potMeasures: readonly PotMeasure[] = [
  'available',
  'shortfall',
  'earned',
  'lost',
  'recovered',
  'paid',
  'recoverable',
];

/** Figures at a point in time: their year is the latest quarter's, not a sum. */
const atQuarterEnd: readonly PotMeasure[] = ['shortfall', 'recoverable'];

const nameInTable = (measure: PotMeasure): string => measure.charAt(0).toUpperCase() + measure.slice(1);

/**
 * The histories of pots as the user asked for them: Earned, Lost and Recoverable to date (three columns);
 * one measure by quarter (four); or the labelled table of all pots together.
 */
export function spillPots(
  histories: readonly PotHistory[],
  measure: PotMeasure | 'table' | 'summary',
  measuresInTable: readonly PotMeasure[],
): ResultCell[][] {
  if (measure === 'table') return potTable(addHistories(histories), measuresInTable);
  if (measure === 'summary')
    return histories.map((history, row) => {
      // One pot stands for all rows together.
      const { earned, lost, recoverable } = threeAnswers(
        history,
        steps(histories.length > 1 ? row : undefined),
      );
      return inThousands([earned, lost, recoverable]);
    });
  return histories.map((history) => acrossTheYear(inThousands(history[measure])));
}

function potTable(total: PotHistory, measures: readonly PotMeasure[]): ResultCell[][] {
  const heading = ['', ...quarters.map((quarter) => `Q${quarter}`), 'Year'];
  const rows = measures.map((measure) => {
    const byQuarter = total[measure];
    const year = atQuarterEnd.includes(measure) ? byQuarter.at(-1)! : sum(byQuarter);
    return [nameInTable(measure), ...acrossTheYear(inThousands(byQuarter)), toThousands(year)];
  });
  return [heading, ...rows];
}
