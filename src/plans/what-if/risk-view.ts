import type { Pence } from '../../psf/money';
import type { Copy } from './copy';
import { type OutturnRange, evenlySpread, outturnAt } from './outturn-range';
import { type LostAtOutturn, type PotKind, psfAtOutturn } from './psf-at-outturn';

export interface RiskQuestion {
  /** To the quarter whose outturn is in doubt. */
  copy: Copy;
  /** Of the organisations in doubt; the others come out as the copy has them. */
  ranges: readonly OutturnRange[];
  /** Whether good and bad come to all alike, or to each on its own. */
  together: boolean;
  draws: number;
  seed: number;
}

/** PSF lost on account of the outturn: what is lost on plan, on the A&E standard for instance, is not in it. */
export interface PotAtRisk {
  kind: PotKind | 'total';
  /** The part of the cases in which any of it is lost. */
  chance: number;
  mean: Pence;
  /** Not passed in 10%, 50% and 90% of the cases. */
  p10: Pence;
  p50: Pence;
  p90: Pence;
}

export interface TrustAtRisk {
  /** The trust's place among the organisations, from 0. */
  row: number;
  name: string;
  /** The part of the cases in which it misses its control total. */
  chance: number;
}

/** A bar of the histogram: cases in which the loss is at least `from` and below `to`; the last holds `to` too. */
export interface RiskBar {
  from: Pence;
  to: Pence;
  cases: number;
}

export interface RiskView {
  draws: number;
  seed: number;
  pots: PotAtRisk[];
  /** Those that accepted. */
  trusts: TrustAtRisk[];
  bars: RiskBar[];
  /** Lost whatever the outturn. */
  lostAnyway: Pence;
}

const kinds = ['system', 'finance', 'ae', 'total'] as const;

/**
 * What PSF is lost under the user's ranges: a simulation of a stated number of draws from triangular
 * distributions, the same for the same seed. A simulation and no enumeration, for the ranges are continuous
 * and a quarter's loss of the system and of each trust follow from the same outturns.
 */
export const riskView = (question: RiskQuestion): RiskView => viewOf(question, [...drawCases(question)]);

/** The cases one by one, so that a caller with a page to keep alive can pause between them. */
export function* drawCases({ copy, ranges, together, draws, seed }: RiskQuestion): Generator<LostAtOutturn> {
  const { lostAt } = psfAtOutturn(copy);
  const next = evenlySpread(seed);
  const base = copy.organisations.map(({ actual }) => actual[copy.quarter - 1]!);
  for (let draw = 0; draw < draws; draw += 1) {
    const common = together ? next() : undefined;
    const outturns = [...base];
    for (const range of ranges) outturns[range.row] = outturnAt(range, common ?? next());
    yield lostAt(outturns);
  }
}

/** The view of all the cases that were drawn for a question. */
export function viewOf({ copy, draws, seed }: RiskQuestion, cases: readonly LostAtOutturn[]): RiskView {
  const { lostAnyway } = psfAtOutturn(copy);
  const trusts = copy.organisations.flatMap(({ pots, accepted, name }, row) =>
    pots ? [{ row, name, accepted }] : [],
  );
  return {
    draws,
    seed,
    pots: kinds.map((kind) => potAtRisk(kind, cases, lostAnyway[kind])),
    trusts: trusts.flatMap(({ row, name, accepted }, index) =>
      accepted ? [{ row, name, chance: part(cases, ({ met }) => !met[index]!) }] : [],
    ),
    bars: barsOf(cases.map(({ total }) => total - lostAnyway.total)),
    lostAnyway: lostAnyway.total,
  };
}

const part = (cases: readonly LostAtOutturn[], holds: (one: LostAtOutturn) => boolean): number =>
  cases.filter(holds).length / cases.length;

function potAtRisk(kind: PotKind | 'total', cases: readonly LostAtOutturn[], least: Pence): PotAtRisk {
  const losses = cases.map((one) => one[kind] - least).sort((a, b) => a - b);
  const notPassedIn = (share: number): Pence => losses[Math.ceil(share * losses.length) - 1]!;
  return {
    kind,
    chance: losses.filter((loss) => loss > 0).length / losses.length,
    mean: Math.round(losses.reduce((total, loss) => total + loss, 0) / losses.length),
    p10: notPassedIn(0.1),
    p50: notPassedIn(0.5),
    p90: notPassedIn(0.9),
  };
}

const mostBars = 20;
const thousand = 100_000;

/** Bars of one width, 1, 2 or 5 times a power of ten in £000, from nil to the greatest loss. */
export function barsOf(losses: readonly Pence[]): RiskBar[] {
  const greatest = losses.reduce((most, loss) => Math.max(most, loss), 0);
  const width = widthOfBars(greatest);
  const count = Math.max(1, Math.ceil(greatest / width));
  const bars = Array.from({ length: count }, (_, index) => ({
    from: index * width,
    to: (index + 1) * width,
    cases: 0,
  }));
  for (const loss of losses) bars[Math.min(count - 1, Math.floor(loss / width))]!.cases += 1;
  return bars;
}

function widthOfBars(greatest: Pence): Pence {
  for (let power = thousand; ; power *= 10)
    for (const step of [1, 2, 5]) if (greatest <= step * power * mostBars) return step * power;
}
