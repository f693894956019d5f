import type { NamedBlock } from '../../plans/snapshot';
import type { ReadingProblem } from '../../plans/system-psf/block-reader';
import {
  type Disagreement,
  choicesFormulasLeaveOut,
  compareResults,
  resultNames,
} from '../../plans/system-psf/compare-results';
import type { SystemPsfName } from '../../plans/system-psf/names';
import { type PositionReading, positionNames, readPosition } from '../../plans/system-psf/read-position';
import {
  compareWithActuals,
  type FinanceComparison,
  namesCompared,
} from '../../plans/system/finance/compare-with-actuals';
import { type SystemPosition, systemPosition } from '../../psf/position';
import { positionProblems } from '../../wording/pane';
import { Refusal } from '../../wording/refusal';

/** What the panel has to show of a workbook. */
export type WorkedOut =
  | { status: 'not ours' }
  | { status: 'problems'; systemName?: string; problems: ReadingProblem[] }
  | {
      status: 'ready';
      reading: PositionReading;
      position: SystemPosition;
      /** Where the workbook's own results are others. */
      disagreements: Disagreement[];
      /** Choices the workbook's formulas do not apply, so that its results may rightly be others. */
      choicesLeftOut: SystemPsfName[];
      /** Actuals beside the finance sheets; absent where the workbook has none of the year. */
      finance?: FinanceComparison;
    };

/** Every name the panel reads from the workbook. */
export const namesToRead: readonly string[] = [
  ...new Set<string>([...positionNames, ...resultNames, ...namesCompared]),
];

/** From the cells of `namesToRead` to the position by the rules. */
export function workOutPosition(blocks: ReadonlyMap<string, NamedBlock>): WorkedOut {
  const outcome = readPosition(blocks);
  if (outcome.status !== 'read') return outcome;
  const { reading } = outcome;
  try {
    const position = systemPosition(reading.organisations, reading.quarter, reading.terms);
    const finance = compareWithActuals(blocks, reading.quarter);
    return {
      status: 'ready',
      reading,
      position,
      disagreements: compareResults(blocks, reading, position),
      choicesLeftOut: choicesFormulasLeaveOut(reading),
      ...(finance && { finance }),
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const problem: ReadingProblem = { name: 'Actuals', ...positionProblems.refused(error.message) };
    return { status: 'problems', systemName: reading.systemName, problems: [problem] };
  }
}
