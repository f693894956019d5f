/** Figures of the four quarters of a year. */
export type ByQuarter<Figure = number> = readonly [Figure, Figure, Figure, Figure];

/** A quarter of a trust's A&E returns: attendances of every type, and those that took over four hours. */
export interface FourHourQuarter {
  attendances: number;
  overFourHours: number;
}

/** The A&E Delivery Board a trust answers to, and its returns of this year and last. */
export interface AccidentAndEmergency {
  board: string;
  thisYear: ByQuarter<FourHourQuarter>;
  lastYear: ByQuarter<FourHourQuarter>;
}

interface Organisation {
  name: string;
  shortName: string;
  odsCode: string;
  /** Whether it accepted its control total. */
  accepted: boolean;
  /** The part of it counted in the system: 1 is all of it. */
  included: number;
  /** For the year, £000 excluding PSF, as published. */
  controlTotal: number;
  /** For an organisation that did not accept its control total, £000. */
  draftPlanByQuarter?: ByQuarter;
  /** For the quarters there are, £000 excluding PSF. */
  actuals?: readonly number[];
}

/** An organisation whose control total is published for the year only, and phased by the scheme. */
export interface Commissioner extends Organisation {
  kind: 'commissioner';
}

/** An organisation that can earn PSF. */
export interface Trust extends Organisation {
  kind: 'trust';
  controlTotalByQuarter: ByQuarter;
  /** Its share of the general fund, £000. */
  generalFund: number;
  /** Its share of the additional fund, £000. */
  additionalFund: number;
  /** For a trust with an A&E department. */
  ae?: AccidentAndEmergency;
}

/** Totals as the memorandum prints them, £000, which the workbook's own sums are held against. */
export interface PublishedTotals {
  source: string;
  systemControlTotal: number;
  startingPoint: number;
  psf: number;
}

/** A system, as the quarterly workbook needs it: any number of organisations, in any order. */
export interface SystemDescription {
  name: string;
  year: string;
  reportedQuarter: 1 | 2 | 3 | 4;
  organisations: readonly (Commissioner | Trust)[];
  /** Where the control totals, funds and actuals come from, as the workbook says it. */
  sources: { controlTotals: string; fourHour: string; actuals: string };
  /** Whether the actuals are made up to show how the workbook works. */
  actualsAreIllustrative: boolean;
  /** Most that can be earned back, £000; the scheme's unless given. */
  earnBackCap?: number;
  published?: PublishedTotals;
}

/**
 * The organisations in the order every sheet lists them: commissioners, trusts with an A&E department,
 * other trusts, so that each of the three is one block of rows.
 */
export interface OrderedSystem extends SystemDescription {
  commissioners: readonly Commissioner[];
  trusts: readonly Trust[];
  /** The first of the trusts. */
  trustsWithAE: readonly (Trust & { ae: AccidentAndEmergency })[];
}

/**
 * Puts a system in the order of the sheets.
 *
 * @throws RangeError where a workbook could not be made of it, saying what is wrong and with which organisation.
 */
export function orderedSystem(system: SystemDescription): OrderedSystem {
  refuseDuplicates(system.organisations);
  refuseMissingDraftPlans(system.organisations);
  const commissioners = system.organisations.filter((one) => one.kind === 'commissioner');
  const allTrusts = system.organisations.filter((one) => one.kind === 'trust');
  const trustsWithAE = allTrusts.filter((trust): trust is Trust & { ae: AccidentAndEmergency } => !!trust.ae);
  if (trustsWithAE.length === 0) {
    throw new RangeError(
      `${system.name} has no trust with an A&E department; the workbook needs at least one.`,
    );
  }
  const trusts = [...trustsWithAE, ...allTrusts.filter((trust) => !trust.ae)];
  return { ...system, organisations: [...commissioners, ...trusts], commissioners, trusts, trustsWithAE };
}

function refuseDuplicates(organisations: readonly Organisation[]): void {
  const seen = new Set<string>();
  for (const { shortName } of organisations) {
    // Excel's lookups do not tell capital letters from small ones.
    const key = shortName.toLowerCase();
    if (seen.has(key)) {
      throw new RangeError(
        `Two organisations have the short name "${shortName}"; give each a name of its own.`,
      );
    }
    seen.add(key);
  }
}

function refuseMissingDraftPlans(organisations: readonly Organisation[]): void {
  for (const { name, accepted, draftPlanByQuarter } of organisations) {
    if (!accepted && !draftPlanByQuarter) {
      throw new RangeError(
        `${name} did not accept its control total and has no draft plan; give its four quarters.`,
      );
    }
  }
}
