import type { PlanningUnit, UnitOrganisation } from '../units';
import { type ComparedLine, isMismatch, type LineStatus, wasCompared } from './compare';

/** How a commissioner and a provider stand towards each other, over all lines and years. */
export type PairStatus = 'agreed' | 'different' | 'one side missing' | 'not loaded' | 'no contract';

export interface MatrixCell {
  commissioner: UnitOrganisation;
  provider: UnitOrganisation;
  status: PairStatus;
  /** Lines and years that were held against each other, and those of them that differ. */
  compared: number;
  mismatches: number;
  /** The largest difference in contract value, £000, whatever its sign; 0 where none differs. */
  largest: number;
}

/** Commissioners down, providers across, in the order of the unit. */
export interface Matrix {
  commissioners: UnitOrganisation[];
  providers: UnitOrganisation[];
  /** By commissioner, then provider. */
  cells: MatrixCell[][];
}

/** The matrix of all pairs of a unit. */
export function matrixOf(lines: readonly ComparedLine[], { organisations }: PlanningUnit): Matrix {
  const commissioners = organisations.filter(({ kind }) => kind === 'commissioner');
  const providers = organisations.filter(({ kind }) => kind === 'trust');
  const cells = commissioners.map((commissioner) =>
    providers.map((provider) =>
      cellOf(
        commissioner,
        provider,
        lines.filter((line) => line.commissioner === commissioner && line.provider === provider),
      ),
    ),
  );
  return { commissioners, providers, cells };
}

function cellOf(
  commissioner: UnitOrganisation,
  provider: UnitOrganisation,
  lines: readonly ComparedLine[],
): MatrixCell {
  const mismatches = lines.filter(isMismatch);
  const values = mismatches.filter(({ measure }) => measure === 'value');
  return {
    commissioner,
    provider,
    status: statusOf(lines.map(({ status }) => status)),
    compared: lines.filter(wasCompared).length,
    mismatches: mismatches.length,
    largest: values.reduce((most, { difference = 0 }) => Math.max(most, Math.abs(difference)), 0),
  };
}

/** The worst of the lines; what was not loaded shows only where nothing could be compared. */
function statusOf(statuses: readonly LineStatus[]): PairStatus {
  if (statuses.length === 0) return 'no contract';
  if (statuses.includes('commissioner missing') || statuses.includes('provider missing'))
    return 'one side missing';
  if (statuses.includes('different') || statuses.includes('no figure')) return 'different';
  return statuses.includes('agreed') ? 'agreed' : 'not loaded';
}
