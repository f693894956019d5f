import type { Pence } from '../../../psf/money';
import { quarters } from '../../../psf/quarters';
import type { OrganisationFinance } from './position';
import { whole } from './position';

/** An organisation's actual of each quarter alone, in pence; absent until its three months are there. */
export interface QuarterActuals {
  organisation: string;
  odsCode: string;
  actual: (Pence | undefined)[];
}

/** What the quarterly workbook's Actuals ask for, out of the monthly returns: never a part of a quarter. */
export const quarterActuals = (organisations: readonly OrganisationFinance[]): QuarterActuals[] =>
  organisations.map(({ organisation, odsCode, actual }) => ({
    organisation,
    odsCode,
    actual: quarters.map((quarter) => whole(actual.slice((quarter - 1) * 3, quarter * 3))),
  }));
