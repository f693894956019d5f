import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { earnBack, earnBackInAStraightLine } from '../../../src/psf/earn-back';
import { type Pence, sum, toThousands } from '../../../src/psf/money';
import { type OrganisationYear, type SystemPosition, systemPosition } from '../../../src/psf/position';
import type { Quarter } from '../../../src/psf/quarters';
import type { ThreeAnswers } from '../../../src/psf/three-answers';
import { amountInFigures } from '../../../src/plans/amounts';
import { annex3, odsCodes, performance, potsOf } from '../../psf/published';
import { allPence, pence } from '../../psf/support';

/**
 * What the year of the guide must come to, by the rules and the published figures alone: neither the
 * workbook nor its formulas are asked.
 */

/** A move of an amount (£000) between two organisations in a quarter, by their short names. */
export interface Move {
  from: string;
  to: string;
  quarter: Quarter;
  amount: number;
}

export interface YearSoFar {
  /** How far each organisation is from its plan, by quarter, £000; those not named are on it. */
  deviations: Readonly<Record<string, readonly number[]>>;
  quarter: Quarter;
  variations?: readonly Move[];
  offsets?: readonly Move[];
}

/** What an organisation sends for a quarter: its actual (£000) and, with an A&E department, its attendances. */
export interface Returned {
  odsCode: string;
  shortName: string;
  actual: number;
  attendances?: number;
  overFourHours?: number;
}

const nil = [0, 0, 0, 0];
const codes: Readonly<Record<string, string>> = {
  'Barnsley CCG': '02P',
  'Bassetlaw CCG': '02Q',
  'Doncaster CCG': '02X',
  'Rotherham CCG': '03L',
  'Sheffield CCG': '03N',
  ...odsCodes,
  RDaSH: 'RXE',
  SHSC: 'TAH',
};
const aeCodes: Readonly<Record<string, string>> = odsCodes;
/** The acute trusts of Sheffield answer to one A&E Delivery Board; each other place has one such trust. */
const boardOf = (shortName: string): string[] =>
  ['SCH', 'STH'].includes(shortName) ? ['RCU', 'RHQ'] : [aeCodes[shortName]!];

function moved(shortName: string, moves: readonly Move[], sign: { from: number; to: number }): Pence[] {
  const quarterly = [...nil];
  for (const { from, to, quarter, amount } of moves) {
    if (from === shortName) quarterly[quarter - 1]! += sign.from * amount;
    if (to === shortName) quarterly[quarter - 1]! += sign.to * amount;
  }
  return allPence(quarterly);
}

function organisationYear(shortName: string, year: YearSoFar): OrganisationYear {
  const commissioner = annex3.commissioners.find(({ name }) => name === `NHS ${shortName}`);
  const trust = annex3.trusts.find(({ short }) => short === shortName);
  const accepted = trust?.acceptedControlTotal ?? true;
  const controlTotal = allPence(
    trust?.controlTotalByQuarter ?? nil.map(() => commissioner!.controlTotal / 4),
  );
  const draftPlan = allPence(trust?.draftPlanByQuarter ?? nil);
  // Who gives up control total has more to reach by it (MoU section 6(i)).
  const variation = moved(shortName, year.variations ?? [], { from: 1, to: -1 });
  const plan = accepted ? controlTotal.map((amount, index) => amount + variation[index]!) : draftPlan;
  const deviations = allPence(year.deviations[shortName] ?? nil);
  const code = aeCodes[shortName];
  return {
    name: trust?.name ?? `NHS ${shortName}`,
    accepted,
    included: 1,
    controlTotal,
    draftPlan,
    variation,
    offset: moved(shortName, year.offsets ?? [], { from: -1, to: 1 }),
    actual: plan.slice(0, year.quarter).map((amount, index) => amount + deviations[index]!),
    ...(trust && { pots: potsOf(trust) }),
    ...(code && {
      performance: {
        trust: performance([code], '2018/19'),
        trustLastYear: performance([code], '2017/18'),
        board: performance(boardOf(shortName), '2018/19'),
        boardLastYear: performance(boardOf(shortName), '2017/18'),
      },
    }),
  };
}

const years = (year: YearSoFar): OrganisationYear[] =>
  Object.keys(codes)
    .filter((shortName) => shortName.endsWith('CCG'))
    .concat(annex3.trusts.map(({ short }) => short))
    .map((shortName) => organisationYear(shortName, year));

const terms = {
  lossRate: 1.5,
  method: 'quarter',
  testFrom: 1,
  ae: { target: 0.9, rule: 'either' },
  missedTrustKeepsSystemPsf: true,
  aeReturnsWithControlTotal: false,
} as const;

export interface Answers {
  earned: string;
  lost: string;
  recoverable: string;
}

const inFigures = ({ earned, lost, recoverable }: ThreeAnswers): Answers => ({
  earned: amountInFigures(earned),
  lost: amountInFigures(lost),
  recoverable: amountInFigures(recoverable),
});

/** Earned, Lost and Recoverable as the pane words them: the system's, all trusts' by kind, each trust's of all and of A&E. */
export function expectedPosition(year: YearSoFar) {
  const position = systemPosition(years(year), year.quarter, terms);
  const { system, total, trusts } = position;
  return {
    system: inFigures(system),
    total: inFigures(total),
    finance: inFigures(addUp(position, 'finance')),
    ae: inFigures(addUp(position, 'ae')),
    trusts: trusts.map((trust) => ({ name: trust.name, ...inFigures(trust.total), ae: inFigures(trust.ae) })),
    shortfall: amountInFigures(Math.max(0, position.planToDate - position.actualToDate)),
    /** £000, unrounded, as the workbook's formulas give them. */
    systemInThousands: [system.earned, system.lost, system.recoverable].map(toThousands),
    trustsInThousands: Object.fromEntries(
      trusts.map(({ name, total: { earned, lost, recoverable } }) => [
        name,
        [earned, lost, recoverable].map(toThousands),
      ]),
    ),
  };
}

function addUp({ trusts }: SystemPosition, kind: 'finance' | 'ae'): ThreeAnswers {
  const total = (of: keyof ThreeAnswers) => sum(trusts.map((trust) => trust[kind][of]));
  return {
    available: total('available'),
    earned: total('earned'),
    lost: total('lost'),
    recoverable: total('recoverable'),
  };
}

/** The earn-back of the whole year, by each assumption, as the pane words it. */
export function expectedEarnBack(year: YearSoFar) {
  const starts = [...annex3.commissioners, ...annex3.trusts].map((one) => one.systemImprovementPlanStart);
  const controlTotals = [...annex3.commissioners, ...annex3.trusts].map(({ controlTotal }) => controlTotal);
  const figures = {
    actual: sum(years(year).map(({ actual }) => sum(actual))),
    startingPoint: sum(allPence(starts)),
    cap: pence(annex3.earnBackCap),
  };
  return {
    better: amountInFigures(figures.actual - figures.startingPoint),
    cap: amountInFigures(figures.cap),
    amounts: [
      amountInFigures(earnBack(figures, 1)),
      amountInFigures(earnBack(figures, 1.5)),
      amountInFigures(earnBackInAStraightLine(figures, sum(allPence(controlTotals)))),
    ],
  };
}

const published = readFileSync(join(__dirname, '../../data/four-hour-performance.csv'), 'utf8');

/** The returns of a quarter: the actuals of the year so far, and the published A&E figures of 2018/19. */
export function returnsOfQuarter(year: YearSoFar): Returned[] {
  return Object.entries(codes).map(([shortName, odsCode]) => {
    const { actual } = organisationYear(shortName, year);
    const ae = new RegExp(`^${odsCode},[^,]*,2018/19,Q${year.quarter},(\\d+),(\\d+)`, 'm').exec(published);
    return {
      odsCode,
      shortName,
      actual: toThousands(actual.at(-1)!),
      ...(ae && { attendances: Number(ae[1]), overFourHours: Number(ae[2]) }),
    };
  });
}
