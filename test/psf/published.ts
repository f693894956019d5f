import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pence } from '../../src/psf/money';
import { phase } from '../../src/psf/phasing';
import { splitAllocation } from '../../src/psf/allocation-split';
import { pence } from './support';

type Quarters = [number, number, number, number];
type QuartersThenYear = [...Quarters, number];

export interface PublishedTrust {
  name: string;
  short: string;
  hasAE: boolean;
  acceptedControlTotal: boolean;
  controlTotal: number;
  psfGeneralFund1800m: number;
  psfAdditionalFund650m: number;
  psfTotal: number;
  controlTotalByQuarter: Quarters;
  draftPlanByQuarter?: Quarters;
  systemImprovementPlanStart: number;
  psfByQuarterThenYear?: {
    trustAE?: QuartersThenYear;
    trustFinance: QuartersThenYear;
    system: QuartersThenYear;
    total: QuartersThenYear;
  };
}

interface Annex3 {
  commissioners: { name: string; controlTotal: number; systemImprovementPlanStart: number }[];
  trusts: PublishedTrust[];
  printedTotals: Record<string, number>;
  earnBackCap: number;
}

const read = (file: string) => readFileSync(join(__dirname, '../data', file), 'utf8');

export const annex3 = JSON.parse(read('annex-3.json')) as Annex3;
export const acceptors = annex3.trusts.filter((trust) => trust.acceptedControlTotal);

export const profile2018 = [0.15, 0.2, 0.3, 0.35];
export const shares2018 = { systemShare: 0.5, aeShare: 0.3 };

export type PsfKind = 'ae' | 'finance' | 'system' | 'total';

/** A trust's four pots by quarter, unrounded, from its allocation in Table 1. */
export function potsOf(trust: PublishedTrust): Record<PsfKind, Pence[]> {
  const split = splitAllocation(
    {
      generalFund: pence(trust.psfGeneralFund1800m),
      additionalFund: pence(trust.psfAdditionalFund650m),
      hasAE: trust.hasAE,
    },
    shares2018,
  );
  const phased = (amount: Pence) => phase(amount, profile2018);
  return {
    ae: phased(split.ae),
    finance: phased(split.finance),
    system: phased(split.system),
    total: phased(split.total),
  };
}

/** Four-hour performance by quarter, unrounded, of one trust or of several together. */
export function performance(odsCodes: string[], year: string): number[] {
  const rows = read('four-hour-performance.csv')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .filter(([code, , ofYear]) => odsCodes.includes(code!) && ofYear === year);
  return ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => {
    const ofQuarter = rows.filter((row) => row[3] === quarter);
    const total = (column: number) => ofQuarter.reduce((sum, row) => sum + Number(row[column]), 0);
    return (total(4) - total(5)) / total(4);
  });
}

export const odsCodes = { BHFT: 'RFF', DBTH: 'RP5', SCH: 'RCU', STH: 'RHQ', TRFT: 'RFR' } as const;
