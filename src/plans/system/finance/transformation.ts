import { type Pence, sum } from '../../../psf/money';
import type { CellPlace } from '../cell-reader';

/** A transformation fund as it is filled in, in pence. */
export interface Fund {
  fund: string;
  allocation: Pence;
  spent?: Pence;
  forecast?: Pence;
  /** What is not committed to a programme: spent only once it is released. */
  uncommitted: boolean;
  at: { spent: CellPlace; forecast: CellPlace };
}

export interface FundStanding extends Fund {
  /** Allocation less forecast; below nil where more is forecast than there is. */
  left?: Pence;
  /** Spent as part of the allocation. */
  spentPart?: number;
}

export interface Transformation {
  funds: FundStanding[];
  allocation: Pence;
  /** Absent until every fund has them. */
  spent?: Pence;
  forecast?: Pence;
  released: boolean;
}

/** The transformation funding against what is spent of it (MoU October 2018, section 5 and Annex 2). */
export function transformationOf(funds: readonly Fund[], released: boolean): Transformation {
  const of = (figure: 'spent' | 'forecast') => {
    const known = funds.flatMap((fund) => fund[figure] ?? []);
    return known.length === funds.length && funds.length > 0 ? { [figure]: sum(known) } : {};
  };
  return {
    funds: funds.map(standingOf),
    allocation: sum(funds.map(({ allocation }) => allocation)),
    ...of('spent'),
    ...of('forecast'),
    released,
  };
}

function standingOf(fund: Fund): FundStanding {
  const { allocation, spent, forecast } = fund;
  return {
    ...fund,
    ...(forecast !== undefined && { left: allocation - forecast }),
    ...(spent !== undefined && allocation !== 0 && { spentPart: spent / allocation }),
  };
}
