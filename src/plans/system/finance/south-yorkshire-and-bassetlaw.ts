import { fromThousands, type Pence, toThousands } from '../../../psf/money';
import { phase, shareAmount } from '../../../psf/phasing';
import { valueIn } from '../../../schemes/parameter';
import { commissionerQuarterShare } from '../../../schemes/provider-sustainability-fund';
import { transformationFunds } from '../../../schemes/transformation-funding';
import { southYorkshireAndBassetlaw as quarterly } from '../../system-psf/south-yorkshire-and-bassetlaw';
import type { Commissioner, Trust } from '../../system-psf/system-description';
import { southYorkshireAndBassetlawUnit as unit } from '../units';
import type { FinanceDescription, FinanceOrganisation } from './description';

const year = '2018/19';
const equalMonths = [1, 1, 1];

/** The quarters of an organisation's plan: published for trusts, a quarter of the year each for commissioners. */
function quartersOf(one: Commissioner | Trust): Pence[] {
  if (one.kind === 'trust')
    return (one.draftPlanByQuarter ?? one.controlTotalByQuarter).map((amount) => fromThousands(amount));
  const share = valueIn(commissionerQuarterShare, year).value;
  return phase(fromThousands(one.controlTotal), [share, share, share, share]);
}

/** A quarter's plan in three equal months, to the penny: an assumption, for no document prints months. */
const monthsOf = (one: Commissioner | Trust): number[] =>
  quartersOf(one).flatMap((amount) => shareAmount(amount, equalMonths).map(toThousands));

const organisation = (one: Commissioner | Trust): FinanceOrganisation => ({
  shortName: one.shortName,
  odsCode: one.odsCode,
  kind: one.kind,
  place: unit.organisations.find(({ odsCode }) => odsCode === one.odsCode)!.place,
  accepted: one.accepted,
  included: one.included,
  controlTotal: one.controlTotal,
  plan: monthsOf(one),
});

/**
 * South Yorkshire and Bassetlaw in 2018/19: the control totals of Annex 3 and the transformation funding of
 * Annex 2. Nothing is published of its months, forecasts, efficiencies and spend: they are left to be filled in.
 */
export const southYorkshireAndBassetlawFinance: FinanceDescription = {
  system: unit.name,
  year,
  monthsReported: 1,
  places: unit.places,
  organisations: quarterly.organisations.map(organisation),
  funds: transformationFunds.map(({ group, programme, allocation }) => ({
    group,
    programme,
    // £m to £000, which have no pence here.
    allocation: Math.round(valueIn(allocation, year).value * 1_000),
  })),
  released: false,
};
