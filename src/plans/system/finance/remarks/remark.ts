import type { RemarkId } from '../../../../wording/system-finance';
import type { Severity } from '../../../finding';
import type { CellPlace } from '../../cell-reader';
import type { Pence } from '../../../../psf/money';
import type { Indicator } from '../basket';
import type { FinancePosition, OrganisationFinance } from '../position';
import type { Transformation } from '../transformation';

/** What a reader of the month's finances should look at. */
export interface FinanceRemark {
  /** Stable for ever. */
  id: RemarkId;
  severity: Severity;
  /** The organisation, the place, the fund, or the system. */
  who: string;
  text: string;
  /** In pence, never below nil. */
  amount: Pence;
  places: CellPlace[];
  source: string;
}

/** An organisation beside its position. */
export interface StandingOrganisation extends OrganisationFinance {
  position: FinancePosition;
}

/** All that a remark may look at. */
export interface Finances {
  system: string;
  position: FinancePosition;
  organisations: readonly StandingOrganisation[];
  basket: readonly Indicator[];
  transformation: Transformation;
}

/** A rule of the month's finances: what it finds, the furthest out first. */
export type RemarkRule = (finances: Finances) => FinanceRemark[];

/** Below half a thousand pounds nothing shows in £000. */
export const SHOWS: Pence = 50_000;

export const bySize = (remarks: readonly FinanceRemark[]): FinanceRemark[] =>
  [...remarks].sort((a, b) => b.amount - a.amount);
