import { type Pence, times } from '../../../psf/money';
import { severities } from '../../finding';
import { months } from '../performance/periods';
import { basketOf, type Indicator } from './basket';
import { countedAt, type FinancePosition, positionOf, together, whole } from './position';
import { quarterActuals, type QuarterActuals } from './quarter-actuals';
import type { FinanceReading } from './read-finance';
import { behindPlan } from './remarks/behind-plan';
import { efficiencyBehind } from './remarks/efficiency-behind';
import { forecastBelowPlan } from './remarks/forecast-below-plan';
import { fundNotReleased } from './remarks/fund-not-released';
import { fundOverspent } from './remarks/fund-overspent';
import { recoveryInForecast } from './remarks/recovery-in-forecast';
import type { FinanceRemark, StandingOrganisation } from './remarks/remark';
import { type Transformation, transformationOf } from './transformation';

/** One month of the system, year to date; in pence. */
export interface MonthPoint {
  month: string;
  plan?: Pence;
  /** Absent from the first month that an organisation lacks. */
  actual?: Pence;
}

/** The system's finances at the end of a month; every amount in pence, surplus positive, excluding PSF. */
export interface SystemFinance {
  system: string;
  year: string;
  /** The last month reported. */
  month: string;
  /** The system, each organisation as far as it is included. */
  position: FinancePosition;
  /** Each place, likewise, with its organisations. */
  places: { place: string; position: FinancePosition; organisations: string[] }[];
  /** Each organisation in full. */
  organisations: StandingOrganisation[];
  trend: MonthPoint[];
  basket: Indicator[];
  transformation: Transformation;
  /** What should be looked at: errors first. */
  remarks: FinanceRemark[];
  /** For the quarterly workbook and the Position panel. */
  quarters: QuarterActuals[];
}

/**
 * The system's finances month by month: control totals, variances and forecasts by organisation and place,
 * the basket of efficiency indicators and the transformation funding (MoU October 2018, sections 5 and 6; MoU
 * June 2017, section 7.4).
 */
export function systemFinance(reading: FinanceReading): SystemFinance {
  const { system, year, months: reported } = reading;
  const organisations = reading.organisations.map((one) => ({ ...one, position: positionOf(one, reported) }));
  const counted = organisations.map(({ position, included }) => countedAt(position, included));
  const position = together(counted);
  const basket = basketOf(reading.efficiency);
  const transformation = transformationOf(reading.funds, reading.released);
  const finances = { system, position, organisations, basket, transformation };
  const remarks = [behindPlan, forecastBelowPlan, recoveryInForecast, fundOverspent, fundNotReleased].flatMap(
    (rule) => rule(finances),
  );
  return {
    system,
    year,
    month: months[reported - 1]!,
    position,
    places: placesOf(reading, counted),
    organisations,
    trend: trendOf(reading),
    basket,
    transformation,
    remarks: bySeverity([...remarks, ...efficiencyBehind(reading.efficiency)]),
    quarters: quarterActuals(reading.organisations),
  };
}

/** The places of the list, then those that only an organisation has. */
function placesOf(
  { places, organisations }: FinanceReading,
  counted: readonly FinancePosition[],
): SystemFinance['places'] {
  const all = [...new Set([...places, ...organisations.map(({ place }) => place)])];
  return all.map((place) => {
    const rows = organisations.flatMap((one, row) => (one.place === place ? [row] : []));
    return {
      place,
      position: together(rows.map((row) => counted[row]!)),
      organisations: rows.map((row) => organisations[row]!.organisation),
    };
  });
}

function trendOf({ organisations }: FinanceReading): MonthPoint[] {
  return months.map((month, index) => {
    const upTo = (of: 'plan' | 'actual') =>
      whole(
        organisations.map((one) => {
          const toDate = whole(one[of].slice(0, index + 1));
          return toDate === undefined ? undefined : times(toDate, one.included);
        }),
      );
    const [plan, actual] = [upTo('plan'), upTo('actual')];
    return { month, ...(plan !== undefined && { plan }), ...(actual !== undefined && { actual }) };
  });
}

const bySeverity = (remarks: readonly FinanceRemark[]): FinanceRemark[] =>
  severities.flatMap((severity) => remarks.filter((remark) => remark.severity === severity));
