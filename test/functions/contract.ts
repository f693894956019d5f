/**
 * What every function promises, written down apart from the code that keeps it: its arguments in order,
 * a good value of each, and which single values each may hold. Ranges are of two organisations; the
 * quarter reported is 2, so that the second cell of the second row is always one that counts.
 */

export interface ArgumentContract {
  name: string;
  /** How messages name it. */
  label: string;
  good: unknown;
  optional?: boolean;
  /** Whether the argument, or in a range its cell in row 2 (and column 2), may hold a value. */
  accepts: (value: unknown) => boolean;
  /** What a refusal of that cell says of its place. */
  place?: string;
  /** The code for text that is in no list. */
  unlisted?: '#N/A';
  /** For ranges: the sizes that are refused whatever they hold. */
  wrongSizes?: unknown[][][];
}

export interface FunctionContract {
  arguments: ArgumentContract[];
  rows: number;
  columns: number;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const between = (low: number, high: number) => (value: unknown) =>
  isNumber(value) && value >= low && value <= high;
const amount = between(-1e8, 1e8);
const fund = between(0, 1e8);
const fraction = between(0, 1);
const rateAboveNil = (value: unknown) => between(0, 100)(value) && value !== 0;
const fractionAboveNil = (value: unknown) => fraction(value) && value !== 0;
const flag = (value: unknown) =>
  typeof value === 'boolean' || (typeof value === 'string' && /^(y|n|yes|no|true|false)$/i.test(value));
const quarter = (value: unknown) => [1, 2, 3, 4].includes(value as number) || /^q[1-4]$/i.test(String(value));
const decimals = (value: unknown) => [0, 1, 2, 3, 4, 5].includes(value as number);
const oneOf =
  (...names: string[]) =>
  (value: unknown) =>
    typeof value === 'string' && names.includes(value.toLowerCase());
const anything = () => true;

const fourAcross = (cell: unknown) => [Array(4).fill(cell), Array(4).fill(cell)] as unknown[][];
const aColumn = (length: number, cell: unknown) => Array.from({ length }, () => [cell]);
const aRow = (length: number, cell: unknown) => [Array(length).fill(cell) as unknown[]];

type Rest = Partial<Omit<ArgumentContract, 'name' | 'label'>>;

const byQuarter = (name: string, label: string, cell: unknown, rest: Rest = {}): ArgumentContract => ({
  name,
  label,
  good: fourAcross(cell),
  accepts: amount,
  place: 'row 2, Q2',
  wrongSizes: [aColumn(2, cell), aColumn(4, cell), [...fourAcross(cell), ...fourAcross(cell)], aRow(5, cell)],
  ...rest,
});

const column = (name: string, label: string, cell: unknown, rest: Rest = {}): ArgumentContract => ({
  name,
  label,
  good: aColumn(2, cell),
  accepts: amount,
  place: 'row 2',
  wrongSizes: [aRow(2, cell), fourAcross(cell)],
  ...rest,
});

const oneCell = (name: string, label: string, good: unknown, rest: Rest = {}): ArgumentContract => ({
  name,
  label,
  good,
  accepts: amount,
  ...rest,
});

const left = { optional: true };
const plan = byQuarter('plan', 'Plan', 0);
const actual = byQuarter('actual', 'Actual', -5);
const available = byQuarter('available', 'Available', 100, { accepts: fund });
const reported = oneCell('quarter', 'Quarter', 2, { accepts: quarter });
const measures = ['available', 'earned', 'lost', 'recovered', 'paid', 'recoverable', 'table'];
const measure = oneCell('measure', 'Measure', 'earned', {
  ...left,
  accepts: oneOf('shortfall', ...measures),
});
const lossRate = oneCell('lossRate', 'Loss rate', 1.5, { ...left, accepts: rateAboveNil });
const method = oneCell('method', 'Method', 'trueup', {
  ...left,
  accepts: oneOf('quarter', 'trueup', 'movement'),
});
const offsets = byQuarter('offsets', 'Offsets', 0, left);
const shareOfPlan = [aRow(3, 1), fourAcross(1)];
const constitution = 'A&E within 4 hours';

export const contract: Record<string, FunctionContract> = {
  SYSTEMPSF: {
    arguments: [
      plan,
      actual,
      byQuarter('available', 'Available', 100, {
        accepts: fund,
        wrongSizes: [aColumn(2, 1), aColumn(4, 1), aRow(5, 1)],
      }),
      reported,
      measure,
      lossRate,
      method,
    ],
    rows: 1,
    columns: 4,
  },
  TRUSTPSF: { arguments: [plan, actual, available, reported, measure, offsets], rows: 2, columns: 4 },
  AEPSF: {
    arguments: [
      plan,
      actual,
      available,
      reported,
      byQuarter('trustMet', 'Trust met', true, { accepts: flag }),
      byQuarter('boardMet', 'Board met', 'N', { ...left, accepts: flag }),
      oneCell('measure', 'Measure', 'earned', { ...left, accepts: oneOf(...measures) }),
      offsets,
    ],
    rows: 2,
    columns: 4,
  },
  AESTANDARD: {
    arguments: [
      byQuarter('performance', 'Performance', 0.9, { accepts: fraction }),
      reported,
      byQuarter('priorYear', 'Prior year', 0.9, { ...left, accepts: fraction }),
      oneCell('target', 'Target', 0.9, { ...left, accepts: fractionAboveNil }),
      oneCell('rule', 'Rule', 'either', { ...left, accepts: oneOf('either', 'both', 'target') }),
    ],
    rows: 2,
    columns: 4,
  },
  PSFSPLIT: {
    arguments: [
      column('generalFund', 'General fund', 100, { accepts: fund }),
      column('additionalFund', 'Additional fund', 100, { accepts: fund }),
      column('hasAE', 'Has A&E', 'Y', { accepts: flag }),
      oneCell('systemShare', 'System share', 0.5, { ...left, accepts: fraction }),
      oneCell('aeShare', 'A&E share', 0.3, { ...left, accepts: fraction }),
    ],
    rows: 2,
    columns: 4,
  },
  PHASE: {
    arguments: [
      column('annual', 'Annual', 100),
      oneCell('profile', 'Profile', [[0.15, 0.2, 0.3, 0.35]], {
        ...left,
        accepts: () => false,
        wrongSizes: [aColumn(4, 0.25), fourAcross(0.25)],
      }),
      oneCell('decimals', 'Decimals', 0, { ...left, accepts: decimals }),
    ],
    rows: 2,
    columns: 4,
  },
  SHARE: {
    arguments: [
      oneCell('amount', 'Amount', 100),
      { ...column('weights', 'Weights', 1), accepts: between(0, Number.MAX_VALUE), wrongSizes: [] },
      oneCell('decimals', 'Decimals', 0, { ...left, accepts: decimals }),
    ],
    rows: 2,
    columns: 1,
  },
  CONTROLTOTAL: {
    arguments: [
      byQuarter('controlTotals', 'Control totals', 10, { wrongSizes: shareOfPlan.slice(0, 1) }),
      byQuarter('variations', 'Variations', 0, { ...left, accepts: (value) => value === 0, place: 'Q2' }),
      column('included', 'Included', 1, { ...left, accepts: fraction }),
    ],
    rows: 2,
    columns: 4,
  },
  SYSTEMPLAN: {
    arguments: [
      byQuarter('controlTotals', 'Control totals', 10, { accepts: anything, wrongSizes: [aRow(3, 1)] }),
      byQuarter('draftPlans', 'Draft plans', 10, { wrongSizes: [aRow(3, 1)] }),
      { ...column('accepted', 'Accepted', 'N', { accepts: flag }), good: [['Y'], ['N']] },
    ],
    rows: 2,
    columns: 4,
  },
  VARIANCE: {
    arguments: [
      plan,
      actual,
      reported,
      oneCell('basis', 'Basis', 'ytd', { ...left, accepts: oneOf('ytd', 'quarter') }),
    ],
    rows: 2,
    columns: 4,
  },
  RECOVERY: {
    arguments: [
      plan,
      actual,
      available,
      reported,
      oneCell('scope', 'Scope', 'trust', { ...left, accepts: oneOf('trust', 'system') }),
      lossRate,
      method,
    ],
    rows: 2,
    columns: 3,
  },
  EARNBACK: {
    arguments: [
      { ...column('actual', 'Actual', -5), wrongSizes: [] },
      { ...column('startingPoint', 'Starting point', -10), wrongSizes: [] },
      oneCell('cap', 'Cap', 100, { accepts: fund }),
      oneCell('rate', 'Rate', 1, { ...left, accepts: rateAboveNil }),
    ],
    rows: 1,
    columns: 1,
  },
  SCHEME: {
    arguments: [
      oneCell('parameter', 'Parameter', 'systemLossRate', { accepts: () => false, unlisted: '#N/A' }),
      oneCell('year', 'Year', '2018/19', { ...left, accepts: () => false }),
    ],
    rows: 1,
    columns: 1,
  },
  ASSUMPTION: {
    arguments: [
      oneCell('name', 'Name', 'Tariff uplift', { accepts: () => false, unlisted: '#N/A' }),
      oneCell('year', 'Year', '2015/16', { accepts: () => false }),
    ],
    rows: 1,
    columns: 1,
  },
  REQUIREMENT: {
    arguments: [
      oneCell('rule', 'Rule', 'contingency', { accepts: () => false }),
      oneCell('year', 'Year', '2015/16', { accepts: () => false }),
      { ...column('base', 'Base', 100, { accepts: between(0, 1e10) }), wrongSizes: [] },
      oneCell('planType', 'Plan type', 'CCG', { ...left, accepts: () => false }),
    ],
    rows: 2,
    columns: 1,
  },
  STANDARD: {
    arguments: [oneCell('measure', 'Measure', constitution, { accepts: () => false, unlisted: '#N/A' })],
    rows: 1,
    columns: 1,
  },
  MEETS: {
    arguments: [
      oneCell('measure', 'Measure', constitution, { accepts: () => false, unlisted: '#N/A' }),
      { ...column('performance', 'Performance', 0.9, { accepts: fraction }), wrongSizes: [] },
    ],
    rows: 2,
    columns: 1,
  },
  MARGINALRATE: {
    arguments: [
      column('value', 'Value', 120, { accepts: fund }),
      column('baseline', 'Baseline', 100, { accepts: fund }),
      oneCell('rate', 'Rate', 0.3, { ...left, accepts: fractionAboveNil }),
    ],
    rows: 2,
    columns: 2,
  },
  BCFPAYMENT: {
    arguments: [
      {
        ...column('conditionsMet', 'Conditions met', 'Y', { accepts: flag }),
        good: aColumn(4, 'Y'),
        wrongSizes: [
          aColumn(5, 'Y'),
          aRow(3, 'Y'),
          [
            ['Y', 'Y'],
            ['Y', 'Y'],
          ],
        ],
      },
      {
        ...column('metricsMet', 'Metrics met', 'Y', { accepts: flag }),
        good: Array.from({ length: 6 }, () => ['Y', 'N']),
        place: 'row 2, column 2',
        wrongSizes: [aRow(6, 'Y'), aColumn(12, 'Y')],
      },
    ],
    rows: 1,
    columns: 2,
  },
};

/** The good values of a function's arguments, in order. */
export const goodCall = (id: string): unknown[] => contract[id]!.arguments.map(({ good }) => good);
