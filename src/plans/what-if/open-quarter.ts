import type { Pence } from '../../psf/money';
import type { OrganisationYear, TrustPosition } from '../../psf/position';
import { type Copy, aheadOfPlan, positionOf } from './copy';

/** What becomes of a trust at the end of the copy's last quarter, on its control total or below it. */
export interface TrustOutcomes {
  /** The trust's place among the organisations, from 0. */
  row: number;
  name: string;
  /** Above its control total to date, offsets counted; below nil is its shortfall. */
  ahead: Pence;
  met: TrustPosition;
  missed: TrustPosition;
}

/**
 * Both outcomes of every trust, by the rules themselves. A trust's own PSF turns on its own position alone,
 * and an offset leaves the system's sum as it is: so all trusts can be put on plan at once, or all a penny
 * below it, by offsets that an organisation outside the system balances.
 */
export function trustOutcomes(copy: Copy): TrustOutcomes[] {
  const rows = copy.organisations.flatMap((one, row) => (one.pots ? [row] : []));
  const ahead = rows.map((row) => aheadOfControlTotal(copy, row));
  const allAt = (target: Pence) =>
    positionOf(balanced(copy, new Map(rows.map((row, index) => [row, target - ahead[index]!])))).trusts;
  const [met, missed] = [allAt(0), allAt(-1)];
  return rows.map((row, index) => ({
    row,
    name: copy.organisations[row]!.name,
    ahead: ahead[index]!,
    met: met[index]!,
    missed: missed[index]!,
  }));
}

/** The trust's own test is on its control total, whether it accepted that or not. */
function aheadOfControlTotal({ organisations, quarter }: Copy, row: number): Pence {
  return aheadOfPlan({ ...organisations[row]!, accepted: true }, quarter);
}

/** The copy with offsets added to its last quarter, and their opposite given to an organisation that counts for nothing. */
function balanced(copy: Copy, added: ReadonlyMap<number, Pence>): Copy {
  const now = copy.quarter - 1;
  const organisations = copy.organisations.map((one, row) => ({
    ...one,
    offset: one.offset.map((amount, index) => (index === now ? amount + (added.get(row) ?? 0) : amount)),
  }));
  const total = [...added.values()].reduce((sum, amount) => sum + amount, 0);
  const nil = [0, 0, 0, 0];
  const outside: OrganisationYear = {
    name: '',
    accepted: true,
    included: 0,
    controlTotal: nil,
    draftPlan: nil,
    variation: nil,
    offset: nil.map((_, index) => (index === now ? -total : 0)),
    actual: nil.slice(0, copy.quarter),
  };
  return { ...copy, organisations: [...organisations, outside] };
}
