import type { Quarter } from '../../psf/quarters';
import { refreshProblems } from '../../wording/refresh';
import { isAThousandTimes } from '../checks/units/pounds';
import { median } from '../checks/units/scale';
import { isFormula } from '../changes/cell-content';
import { cellInWords } from '../changes/change-list';
import { figure } from '../figures';
import type { Delivered } from './plan-refresh';
import type { QuarterCells } from './quarter-cells';
import type { RefreshProblem } from './refresh-problem';

/** What is wrong with the figures of a refresh beside each other and beside those of the workbook. */
export function figuresProblems(
  cells: QuarterCells,
  delivered: readonly Delivered[],
  quarter: Quarter,
): RefreshProblem[] {
  return [
    ...delivered.flatMap((one) => inPounds(cells, one, quarter)),
    ...tooManyOver(cells, delivered, quarter),
    ...delivered.flatMap(replacingFormula),
  ];
}

function inPounds(
  cells: QuarterCells,
  { cell, value, where }: Delivered,
  quarter: Quarter,
): RefreshProblem[] {
  if (cell.kind !== 'actual') return [];
  const usual = median(cells.sizesBeside(cell.organisation, quarter));
  if (!isAThousandTimes(Math.abs(value), usual)) return [];
  const words = refreshProblems.looksLikePounds(
    cell.organisation.name,
    figure(value, 'amount'),
    figure(usual, 'amount'),
  );
  return [{ severity: 'error', ...words, where }];
}

function tooManyOver(
  cells: QuarterCells,
  delivered: readonly Delivered[],
  quarter: Quarter,
): RefreshProblem[] {
  const given = new Map(delivered.map((one) => [`${one.cell.kind} ${one.cell.organisation.row}`, one]));
  return cells.organisations.flatMap((organisation): RefreshProblem[] => {
    const [all, over] = (['attendances', 'overFourHours'] as const).map((kind) => {
      const one = given.get(`${kind} ${organisation.row}`);
      return { value: one?.value ?? cells.cell(kind, organisation, quarter)?.figure, where: one?.where };
    }) as [{ value?: number; where?: string }, { value?: number; where?: string }];
    const where = over.where ?? all.where;
    if (where === undefined || all.value === undefined || over.value === undefined) return [];
    if (over.value <= all.value) return [];
    const words = refreshProblems.moreOverThanAll(
      organisation.name,
      figure(over.value, 'count'),
      figure(all.value, 'count'),
    );
    return [{ severity: 'error', ...words, where }];
  });
}

function replacingFormula({ cell }: Delivered): RefreshProblem[] {
  if (!isFormula(cell.content)) return [];
  const { sheet, address } = cell;
  return [
    {
      severity: 'warning',
      ...refreshProblems.replacesFormula(cell.organisation.name, cell.kind),
      where: cellInWords(cell),
      cell: { sheet, address },
    },
  ];
}
