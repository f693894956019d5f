import type { CellType, NamedBlock } from '../../src/plans/snapshot';
import { sheetAndAddress } from '../../src/plans/snapshot';
import { systemPsfWorkbook } from '../../src/plans/system-psf';
import type { SystemPsfName } from '../../src/plans/system-psf/names';
import { southYorkshireAndBassetlaw as syb } from '../../src/plans/system-psf/south-yorkshire-and-bassetlaw';
import { orderedSystem } from '../../src/plans/system-psf/system-description';
import type { CellValue } from '../../src/plans/workbook-model';
import { splitAllocation } from '../../src/psf/allocation-split';
import { type Pence, fromThousands, toThousands } from '../../src/psf/money';
import { phase } from '../../src/psf/phasing';
import {
  type OrganisationYear,
  type SchemeTerms,
  type SystemPosition,
  systemPosition,
} from '../../src/psf/position';
import type { Quarter } from '../../src/psf/quarters';

/**
 * South Yorkshire and Bassetlaw's figures by the rules alone, without a workbook: what the reading of a
 * workbook is held against, and the cells such a workbook holds.
 */
const system = orderedSystem(syb);
const { organisations, commissioners, trusts, trustsWithAE } = system;

export const usualTerms: SchemeTerms = {
  lossRate: 1.5,
  method: 'quarter',
  testFrom: 1,
  ae: { target: 0.9, rule: 'either' },
  missedTrustKeepsSystemPsf: true,
  aeReturnsWithControlTotal: false,
};

/** Works out once what does not change from one test to the next. */
function once<Of extends object, Result>(work: (of: Of) => Result): (of: Of) => Result {
  const known = new Map<Of, Result>();
  return (of) => {
    const result = known.get(of) ?? work(of);
    known.set(of, result);
    return result;
  };
}

const pence = (row: readonly number[]): Pence[] => row.map(fromThousands);
const nil = () => [0, 0, 0, 0];

type Returns = readonly { attendances: number; overFourHours: number }[];
const performanceOf = (returns: readonly Returns[]): number[] =>
  [0, 1, 2, 3].map((quarter) => {
    const add = (of: keyof Returns[number]) => returns.reduce((sum, one) => sum + one[quarter]![of], 0);
    return 1 - add('overFourHours') / add('attendances');
  });

const performance = once((trust: (typeof trustsWithAE)[number]) => {
  const ofBoard = trustsWithAE.filter(({ ae }) => ae.board === trust.ae.board);
  return {
    trust: performanceOf([trust.ae.thisYear]),
    trustLastYear: performanceOf([trust.ae.lastYear]),
    board: performanceOf(ofBoard.map(({ ae }) => ae.thisYear)),
    boardLastYear: performanceOf(ofBoard.map(({ ae }) => ae.lastYear)),
  };
});

const pots = once((trust: (typeof trusts)[number]) => {
  const split = splitAllocation(
    {
      generalFund: fromThousands(trust.generalFund),
      additionalFund: fromThousands(trust.additionalFund),
      hasAE: trust.ae !== undefined,
    },
    { systemShare: 0.5, aeShare: 0.3 },
  );
  const phased = (amount: Pence) => (trust.accepted ? phase(amount, [0.15, 0.2, 0.3, 0.35]) : nil());
  return { ae: phased(split.ae), finance: phased(split.finance), system: phased(split.system) };
});

/** The organisations' year with the actuals given (£000, organisations by quarter). */
export function organisationYears(actuals: readonly (readonly number[])[]): OrganisationYear[] {
  return organisations.map((one, index) => {
    const withAE = trustsWithAE.find(({ name }) => name === one.name);
    return {
      name: one.name,
      accepted: one.accepted,
      included: one.included,
      controlTotal: pence(
        one.kind === 'trust' ? one.controlTotalByQuarter : nil().map(() => one.controlTotal / 4),
      ),
      draftPlan: pence(one.draftPlanByQuarter ?? nil()),
      variation: nil(),
      offset: nil(),
      actual: pence(actuals[index]!),
      ...(one.kind === 'trust' && { pots: pots(one) }),
      ...(withAE && { performance: performance(withAE) }),
    };
  });
}

/** The actuals the workbook ships with: three quarters of every organisation, £000. */
export const shippedActuals: readonly (readonly number[])[] = organisations.map(
  ({ actuals = [] }) => actuals,
);

/** The position by the rules, with the actuals given. */
export function positionOf(
  actuals: readonly (readonly number[])[] = shippedActuals,
  terms: SchemeTerms = usualTerms,
): SystemPosition {
  return systemPosition(organisationYears(actuals), actuals[0]!.length as Quarter, terms);
}

export const organisationNames: readonly string[] = organisations.map(({ name }) => name);
export const commissionerCount = commissioners.length;

const references = new Map(systemPsfWorkbook().names.map(({ name, refersTo }) => [name, refersTo]));

const typeOf = (value: CellValue): CellType =>
  value === ''
    ? 'blank'
    : typeof value === 'string'
      ? 'text'
      : typeof value === 'number'
        ? 'number'
        : 'boolean';

function block(name: SystemPsfName, values: CellValue[][]): [SystemPsfName, NamedBlock] {
  const place = sheetAndAddress(references.get(name) ?? '');
  if (!place) throw new Error(`The workbook has no name ${name}`);
  return [name, { name, ...place, values, types: values.map((row) => row.map(typeOf)) }];
}

/** The cells of every name the panel reads, as the workbook holds them once it is calculated. */
export function sybBlocks(actuals: readonly (readonly number[])[] = shippedActuals): Map<string, NamedBlock> {
  const years = organisationYears(actuals);
  const ofTrusts = years.filter((year) => year.pots);
  const thousands = (row: readonly Pence[]) => row.map(toThousands);
  const column = (values: readonly CellValue[]) => values.map((value) => [value]);
  const fourQuarters = (row: readonly number[]): CellValue[] =>
    [0, 1, 2, 3].map((quarter) => row[quarter] ?? '');
  const position = positionOf(actuals);
  const answers = (kind: 'system' | 'finance' | 'ae' | 'total', names: readonly string[]) =>
    names.map((name) => {
      const { earned, lost, recoverable } = position.trusts.find((trust) => trust.name === name)![kind];
      return thousands([earned, lost, recoverable]);
    });
  const trustNames = trusts.map(({ name }) => name);
  const { system: ofSystem, systemStake: stake } = position;
  const byAE = (of: 'trust' | 'trustLastYear' | 'board' | 'boardLastYear') =>
    trustsWithAE.map((trust) => [...performance(trust)[of]]);
  return new Map([
    block('Workbook_template', [['system-psf 1']]),
    block('System_name', [[syb.name]]),
    block('Scheme_year', [[syb.year]]),
    block('Reported_quarter', [[actuals[0]!.length]]),
    block('Loss_rate', [[1.5]]),
    block('Loss_method', [['quarter']]),
    block('System_test_from', [['Q1']]),
    block('Missed_trust_keeps_system_PSF', [['Y']]),
    block('AE_returns_with_control_total', [['N']]),
    block('AE_target', [[0.9]]),
    block('AE_rule', [['either']]),
    block('Commissioner_profile', [[0.25, 0.25, 0.25, 0.25]]),
    block('Earnback_rate', [[1]]),
    block('Earnback_receiver', [['system']]),
    block('System_share', [[0.5]]),
    block('AE_share', [[0.3]]),
    block('Earnback_cap', [[2363]]),
    block('Organisations', column(organisationNames)),
    block(
      'Organisation_kinds',
      column(organisations.map(({ kind }) => (kind === 'trust' ? 'Trust' : 'Commissioner'))),
    ),
    block('Accepted', column(organisations.map(({ accepted }) => (accepted ? 'Y' : 'N')))),
    block('Included', column(organisations.map(({ included }) => included))),
    block(
      'Control_totals',
      years.map(({ controlTotal }) => thousands(controlTotal)),
    ),
    block(
      'Draft_plans',
      organisations.map(({ draftPlanByQuarter }) => fourQuarters(draftPlanByQuarter ?? [])),
    ),
    block('Variations', organisations.map(nil)),
    block('Offsets', organisations.map(nil)),
    block('Actuals', actuals.map(fourQuarters)),
    block('Trusts', column(trustNames)),
    block('Trust_short_names', column(trusts.map(({ shortName }) => shortName))),
    block(
      'AE_pots',
      ofTrusts.map((year) => thousands(year.pots!.ae)),
    ),
    block(
      'Finance_pots',
      ofTrusts.map((year) => thousands(year.pots!.finance)),
    ),
    block(
      'System_pots',
      ofTrusts.map((year) => thousands(year.pots!.system)),
    ),
    block(
      'System_loss_weights',
      column(ofTrusts.map((year) => toThousands(year.pots!.system.reduce((sum, pot) => sum + pot, 0)))),
    ),
    block('AE_trusts', column(trustsWithAE.map(({ shortName }) => shortName))),
    block('AE_performance', byAE('trust')),
    block('AE_prior_year', byAE('trustLastYear')),
    block('Board_performance', byAE('board')),
    block('Board_prior_year', byAE('boardLastYear')),
    block('System_position', [thousands([ofSystem.earned, ofSystem.lost, ofSystem.recoverable])]),
    block('System_recovery', [thousands([stake.improvementNeeded, stake.comesBack, stake.nextLoss])]),
    block('System_trust_position', answers('system', trustNames)),
    block('Trust_finance_position', answers('finance', trustNames)),
    block('Trust_position', answers('total', trustNames)),
    block(
      'Trust_recovery',
      position.trusts.map(({ stake: of }) => thousands([of.improvementNeeded, of.comesBack, of.nextLoss])),
    ),
    block(
      'AE_position',
      answers(
        'ae',
        trustsWithAE.map(({ name }) => name),
      ),
    ),
  ]);
}

/** Puts something else into one cell, counted from 0. */
export function enter(
  blocks: Map<string, NamedBlock>,
  name: SystemPsfName,
  [row, column]: readonly [number, number],
  value: CellValue,
  type: CellType = typeOf(value),
): void {
  const found = blocks.get(name);
  if (!found) throw new Error(`There is no ${name}`);
  found.values[row]![column] = value;
  found.types[row]![column] = type;
}
