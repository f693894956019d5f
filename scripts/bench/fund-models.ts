import { columnLetters } from '../../src/plans/cell-area';
import type { CellModel, SheetModel, WorkbookModel } from '../../src/plans/workbook-model';

/**
 * The same fund twice: once in SYB formulas, once cell by cell in native ones, over the same inputs. The
 * two are timed against each other, and their results compared, so each is a check of the other.
 */

export const COMMISSIONERS = 5;
export const TRUSTS = 7;
export const TRUSTS_WITH_AE = 5;
const ORGANISATIONS = COMMISSIONERS + TRUSTS;
const QUARTERS = [0, 1, 2, 3];
const REPORTED = 3;
const PROFILE = [0.15, 0.2, 0.3, 0.35];
const FIRST_ROW = 2;
const TRUST_ROW = FIRST_ROW + COMMISSIONERS;
const LAST_ROW = FIRST_ROW + ORGANISATIONS - 1;
const LAST_AE_ROW = TRUST_ROW + TRUSTS_WITH_AE - 1;

/** First column (counted from 0) of each block of inputs; blocks of four have a column a quarter. */
const input = {
  accepted: 1,
  included: 2,
  controlTotal: 3,
  draftPlan: 7,
  variation: 11,
  actual: 15,
  offset: 19,
  generalFund: 23,
  additionalFund: 24,
  hasAE: 25,
  performance: 26,
  priorYear: 30,
  boardPerformance: 34,
  boardPriorYear: 38,
} as const;

/** First column of each block of results, in the same places in both models. */
const result = {
  adjusted: 44,
  plan: 48,
  split: 52,
  aePots: 56,
  financePots: 60,
  systemPots: 64,
  variance: 68,
  finance: 72,
  financeEarned: 75,
  financeRecoverable: 79,
  trustMet: 83,
  boardMet: 87,
  ae: 91,
  recovery: 94,
  share: 97,
  system: 100,
} as const;
/** First column of the native model's working, which the SYB model does without. */
const working = { met: 120, outstanding: 124, shortfall: 128, recovered: 132, aeEarned: 136 } as const;
/** The system's lines in the block `system`, whose first column is theirs; the quarters come after it. */
const systemLines = [
  'headings',
  'available',
  'shortfall',
  'earned',
  'lost',
  'recovered',
  'paid',
  'recoverable',
  'position',
  'recovery',
  'earnBack',
] as const;

export type Variant = 'syb' | 'native';

const at = (column: number, row: number): string => `${columnLetters(column + 1)}${row}`;
const area = (column: number, width: number, from: number, to: number): string =>
  `${at(column, from)}:${at(column + width - 1, to)}`;
const ofAll = (column: number, width = 4): string => area(column, width, FIRST_ROW, LAST_ROW);
const ofTrusts = (column: number, width = 4): string => area(column, width, TRUST_ROW, LAST_ROW);
const ofAE = (column: number, width = 4): string => area(column, width, TRUST_ROW, LAST_AE_ROW);
const systemRow = (line: (typeof systemLines)[number]): number => FIRST_ROW + systemLines.indexOf(line);

export const quarterCell = 'A1';

/** A model of so many systems of 12 organisations, a sheet each; figures differ from system to system. */
export function fundModel(variant: Variant, systems: number): WorkbookModel {
  const names = Array.from({ length: systems }, (_, index) => `System ${index + 1}`);
  return {
    title: `${systems} systems`,
    names: [],
    sheets: names.map((name, index) => sheet(name, { ...inputs(index), ...formulas(variant) })),
  };
}

function sheet(name: string, cells: Record<string, CellModel>): SheetModel {
  return { name, columnWidths: [], cells };
}

/** Figures that run through every rule: on and off plan, accepted or not, meeting the standard or not. */
function inputs(system: number): Record<string, CellModel> {
  const cells: Record<string, CellModel> = { [quarterCell]: { value: REPORTED } };
  const put = (column: number, row: number, value: number | string) => {
    cells[at(column, row)] = { value };
  };
  for (let row = FIRST_ROW; row <= LAST_ROW; row += 1) {
    const seed = system * 31 + row;
    put(0, row, `Organisation ${row - 1}`);
    put(input.accepted, row, row === LAST_AE_ROW ? 'N' : 'Y');
    put(input.included, row, 1);
    for (const quarter of QUARTERS) {
      const plan = ((seed * 37 + quarter * 11) % 90) * -50;
      put(input.controlTotal + quarter, row, plan);
      put(input.draftPlan + quarter, row, plan - 400);
      put(input.variation + quarter, row, 0);
      put(input.actual + quarter, row, plan + (((seed + quarter * 7) % 9) - 3) * 25);
      put(input.offset + quarter, row, 0);
    }
  }
  for (let row = TRUST_ROW; row <= LAST_ROW; row += 1) {
    put(input.generalFund, row, 900 + row * 350);
    put(input.additionalFund, row, 300 + row * 125);
    put(input.hasAE, row, row <= LAST_AE_ROW ? 'Y' : 'N');
    if (row > LAST_AE_ROW) continue;
    for (const quarter of QUARTERS) {
      put(input.performance + quarter, row, 0.86 + ((system + row * 3 + quarter * 5) % 9) / 100);
      put(input.priorYear + quarter, row, 0.87 + ((system + row * 5 + quarter * 2) % 7) / 100);
      put(input.boardPerformance + quarter, row, 0.87 + ((system + row + quarter) % 5) / 100);
      put(input.boardPriorYear + quarter, row, 0.885 + ((system + row * 2 + quarter) % 5) / 100);
    }
  }
  return cells;
}

function formulas(variant: Variant): Record<string, CellModel> {
  return variant === 'syb' ? sybFormulas() : nativeFormulas();
}

/** One spilling formula a block. */
function sybFormulas(): Record<string, CellModel> {
  const cells: Record<string, CellModel> = {};
  const put = (column: number, row: number, formula: string, rows: number, columns: number) => {
    cells[at(column, row)] = { formula, spill: { rows, columns } };
  };
  const counted = ofAll(input.actual);
  const systemFigures = `${ofAll(result.plan)},${counted},${ofTrusts(result.systemPots)},${quarterCell}`;
  const trustFigures = `${ofTrusts(result.adjusted)},${ofTrusts(input.actual)},${ofTrusts(result.financePots)},${quarterCell}`;
  put(
    result.adjusted,
    FIRST_ROW,
    `=SYB.CONTROLTOTAL(${ofAll(input.controlTotal)},${ofAll(input.variation)},${ofAll(input.included, 1)})`,
    ORGANISATIONS,
    4,
  );
  put(
    result.plan,
    FIRST_ROW,
    `=SYB.SYSTEMPLAN(${ofAll(result.adjusted)},${ofAll(input.draftPlan)},${ofAll(input.accepted, 1)})`,
    ORGANISATIONS,
    4,
  );
  put(
    result.split,
    TRUST_ROW,
    `=SYB.PSFSPLIT(${ofTrusts(input.generalFund, 1)},${ofTrusts(input.additionalFund, 1)},${ofTrusts(input.hasAE, 1)})`,
    TRUSTS,
    4,
  );
  for (const [index, pots] of [result.aePots, result.financePots, result.systemPots].entries())
    put(pots, TRUST_ROW, `=SYB.PHASE(${ofTrusts(result.split + index, 1)})`, TRUSTS, 4);
  put(
    result.variance,
    FIRST_ROW,
    `=SYB.VARIANCE(${ofAll(result.plan)},${counted},${quarterCell})`,
    ORGANISATIONS,
    4,
  );
  put(result.finance, TRUST_ROW, `=SYB.TRUSTPSF(${trustFigures},,${ofTrusts(input.offset)})`, TRUSTS, 3);
  put(
    result.financeEarned,
    TRUST_ROW,
    `=SYB.TRUSTPSF(${trustFigures},"earned",${ofTrusts(input.offset)})`,
    TRUSTS,
    4,
  );
  put(
    result.financeRecoverable,
    TRUST_ROW,
    `=SYB.TRUSTPSF(${trustFigures},"recoverable",${ofTrusts(input.offset)})`,
    TRUSTS,
    4,
  );
  put(
    result.trustMet,
    TRUST_ROW,
    `=SYB.AESTANDARD(${ofAE(input.performance)},${quarterCell},${ofAE(input.priorYear)})`,
    TRUSTS_WITH_AE,
    4,
  );
  put(
    result.boardMet,
    TRUST_ROW,
    `=SYB.AESTANDARD(${ofAE(input.boardPerformance)},${quarterCell},${ofAE(input.boardPriorYear)})`,
    TRUSTS_WITH_AE,
    4,
  );
  put(
    result.ae,
    TRUST_ROW,
    `=SYB.AEPSF(${ofAE(result.adjusted)},${ofAE(input.actual)},${ofAE(result.aePots)},${quarterCell},${ofAE(result.trustMet)},${ofAE(result.boardMet)})`,
    TRUSTS_WITH_AE,
    3,
  );
  put(result.recovery, TRUST_ROW, `=SYB.RECOVERY(${trustFigures})`, TRUSTS, 3);
  put(result.system, systemRow('headings'), `=SYB.SYSTEMPSF(${systemFigures},"table")`, 8, 6);
  put(result.system, systemRow('position'), `=SYB.SYSTEMPSF(${systemFigures})`, 1, 3);
  put(result.system, systemRow('recovery'), `=SYB.RECOVERY(${systemFigures},"system")`, 1, 3);
  put(
    result.system,
    systemRow('earnBack'),
    `=SYB.EARNBACK(${ofAll(input.actual)},${ofAll(result.plan)},2363)`,
    1,
    1,
  );
  put(
    result.share,
    TRUST_ROW,
    `=SYB.SHARE(${at(result.system + REPORTED, systemRow('lost'))},${area(result.systemPots + REPORTED - 1, 1, TRUST_ROW, LAST_ROW)})`,
    TRUSTS,
    1,
  );
  return cells;
}

/** What a finance team would write without the add-in: the same rules, a formula a cell. */
function nativeFormulas(): Record<string, CellModel> {
  const cells: Record<string, CellModel> = {};
  const put = (column: number, row: number, formula: string) => {
    cells[at(column, row)] = { formula: `=${formula}` };
  };
  const reported = (quarter: number, formula: string) => `IF(${quarter + 1}>$A$1,"",${formula})`;
  const toDate = (first: number, quarter: number, row: number) =>
    `SUM(${area(first, quarter + 1, row, row)})`;
  for (let row = FIRST_ROW; row <= LAST_ROW; row += 1)
    for (const quarter of QUARTERS) {
      put(
        result.adjusted + quarter,
        row,
        `(${at(input.controlTotal + quarter, row)}+${at(input.variation + quarter, row)})*${at(input.included, row)}`,
      );
      put(
        result.plan + quarter,
        row,
        `IF(${at(input.accepted, row)}="Y",${at(result.adjusted + quarter, row)},${at(input.draftPlan + quarter, row)})`,
      );
      put(
        result.variance + quarter,
        row,
        reported(quarter, `${toDate(input.actual, quarter, row)}-${toDate(result.plan, quarter, row)}`),
      );
    }
  for (let row = TRUST_ROW; row <= LAST_ROW; row += 1) {
    nativeSplitAndPots(put, row);
    nativeTrustFinance(put, row, reported, toDate);
    if (row <= LAST_AE_ROW) nativeAE(put, row, reported);
  }
  nativeSystem(put, reported);
  return cells;
}

type Put = (column: number, row: number, formula: string) => void;
type Reported = (quarter: number, formula: string) => string;
type ToDate = (first: number, quarter: number, row: number) => string;

function nativeSplitAndPots(put: Put, row: number): void {
  const fund = `(${at(input.generalFund, row)}+${at(input.additionalFund, row)})`;
  put(result.split, row, `IF(${at(input.hasAE, row)}="Y",0.3*${fund},0)`);
  put(result.split + 1, row, `${fund}-${at(result.split, row)}-${at(result.split + 2, row)}`);
  put(result.split + 2, row, `0.5*(1-0.3)*${at(input.additionalFund, row)}`);
  put(result.split + 3, row, fund);
  for (const [index, pots] of [result.aePots, result.financePots, result.systemPots].entries())
    for (const quarter of QUARTERS)
      put(pots + quarter, row, `${at(result.split + index, row)}*${PROFILE[quarter]!}`);
}

function nativeTrustFinance(put: Put, row: number, reported: Reported, toDate: ToDate): void {
  for (const quarter of QUARTERS) {
    const pot = at(result.financePots + quarter, row);
    const short = at(working.shortfall + quarter, row);
    const before = quarter === 0 ? '0' : at(working.outstanding + quarter - 1, row);
    const met = at(working.met + quarter, row);
    put(
      working.shortfall + quarter,
      row,
      reported(
        quarter,
        `MAX(0,ROUND(${toDate(result.adjusted, quarter, row)}-${toDate(input.actual, quarter, row)}-${toDate(input.offset, quarter, row)},5))`,
      ),
    );
    put(working.met + quarter, row, reported(quarter, `IF(${short}=0,1,0)`));
    put(working.recovered + quarter, row, reported(quarter, `IF(${met}=1,${before},0)`));
    put(
      working.outstanding + quarter,
      row,
      reported(quarter, `${before}+IF(${met}=1,0,${pot})-${at(working.recovered + quarter, row)}`),
    );
    put(result.financeEarned + quarter, row, reported(quarter, `IF(${met}=1,${pot},0)`));
    put(
      result.financeRecoverable + quarter,
      row,
      reported(quarter, quarter === 3 ? '0' : at(working.outstanding + quarter, row)),
    );
  }
  const earned = `SUM(${area(result.financeEarned, 4, row, row)})+SUM(${area(working.recovered, 4, row, row)})`;
  put(result.finance, row, earned);
  put(
    result.finance + 1,
    row,
    `SUM(${area(result.financePots, REPORTED, row, row)})-${at(result.finance, row)}`,
  );
  put(result.finance + 2, row, at(result.financeRecoverable + REPORTED - 1, row));
  put(result.recovery, row, at(working.shortfall + REPORTED - 1, row));
  put(result.recovery + 1, row, at(result.finance + 2, row));
  put(
    result.recovery + 2,
    row,
    `IF(${at(result.recovery, row)}>0,${at(result.financePots + REPORTED, row)},0)`,
  );
  const systemLost = at(result.system + REPORTED, systemRow('lost'));
  const potsNow = area(result.systemPots + REPORTED - 1, 1, TRUST_ROW, LAST_ROW);
  put(result.share, row, `${systemLost}*${at(result.systemPots + REPORTED - 1, row)}/SUM(${potsNow})`);
}

function nativeAE(put: Put, row: number, reported: Reported): void {
  const standard = (now: string, prior: string) => `OR(${now}>=0.9,${now}>${prior})`;
  for (const quarter of QUARTERS) {
    const trustMet = at(result.trustMet + quarter, row);
    const boardMet = at(result.boardMet + quarter, row);
    put(
      result.trustMet + quarter,
      row,
      reported(quarter, standard(at(input.performance + quarter, row), at(input.priorYear + quarter, row))),
    );
    put(
      result.boardMet + quarter,
      row,
      reported(
        quarter,
        standard(at(input.boardPerformance + quarter, row), at(input.boardPriorYear + quarter, row)),
      ),
    );
    put(
      working.aeEarned + quarter,
      row,
      reported(
        quarter,
        `IF(AND(${at(working.met + quarter, row)}=1,OR(${trustMet},${boardMet})),${at(result.aePots + quarter, row)},0)`,
      ),
    );
  }
  put(result.ae, row, `SUM(${area(working.aeEarned, 4, row, row)})`);
  put(result.ae + 1, row, `SUM(${area(result.aePots, REPORTED, row, row)})-${at(result.ae, row)}`);
  put(result.ae + 2, row, '0');
}

function nativeSystem(put: Put, reported: Reported): void {
  const line = (name: (typeof systemLines)[number], quarter: number) =>
    at(result.system + 1 + quarter, systemRow(name));
  const total = (first: number, quarter: number, width: number, from: number) =>
    `SUM(${area(first + quarter - width + 1, width, from, LAST_ROW)})`;
  for (const quarter of QUARTERS) {
    const before = quarter === 0 ? '0' : line('recoverable', quarter - 1);
    const inQuarter = (name: (typeof systemLines)[number], formula: string) =>
      put(result.system + 1 + quarter, systemRow(name), reported(quarter, formula));
    inQuarter('available', total(result.systemPots, quarter, 1, TRUST_ROW));
    inQuarter(
      'shortfall',
      `MAX(0,ROUND(${total(result.plan, quarter, quarter + 1, FIRST_ROW)}-${total(input.actual, quarter, quarter + 1, FIRST_ROW)},5))`,
    );
    inQuarter('lost', `MIN(1.5*${line('shortfall', quarter)},${line('available', quarter)})`);
    inQuarter('earned', `${line('available', quarter)}-${line('lost', quarter)}`);
    inQuarter('recovered', `IF(${line('shortfall', quarter)}=0,${before},0)`);
    inQuarter('paid', `${line('earned', quarter)}+${line('recovered', quarter)}`);
    inQuarter(
      'recoverable',
      quarter === 3 ? '0' : `${before}+${line('lost', quarter)}-${line('recovered', quarter)}`,
    );
  }
  const row = systemRow('position');
  const ofLine = (name: (typeof systemLines)[number]) =>
    area(result.system + 1, 4, systemRow(name), systemRow(name));
  put(result.system, row, `SUM(${ofLine('earned')})+SUM(${ofLine('recovered')})`);
  put(result.system + 1, row, `SUM(${ofLine('available')})-${at(result.system, row)}`);
  put(result.system + 2, row, line('recoverable', REPORTED - 1));
  const recovery = systemRow('recovery');
  put(result.system, recovery, line('shortfall', REPORTED - 1));
  put(result.system + 1, recovery, line('recoverable', REPORTED - 1));
  put(
    result.system + 2,
    recovery,
    `MIN(1.5*${line('shortfall', REPORTED - 1)},${total(result.systemPots, REPORTED, 1, TRUST_ROW)})`,
  );
  put(
    result.system,
    systemRow('earnBack'),
    `MIN(2363,MAX(0,SUM(${ofAll(input.actual)})-SUM(${ofAll(result.plan)})))`,
  );
}

/** The blocks of results that both models give, for comparing them cell by cell. */
export function resultAreas(): { name: string; address: string }[] {
  const widths: Partial<Record<(typeof systemLines)[number], number>> = {
    position: 3,
    recovery: 3,
    earnBack: 1,
  };
  const lines = systemLines
    .filter((line) => line !== 'headings')
    .map((line) => {
      const width = widths[line];
      const first = width === undefined ? result.system + 1 : result.system;
      return { name: `system ${line}`, address: area(first, width ?? 4, systemRow(line), systemRow(line)) };
    });
  return [
    { name: 'adjusted control totals', address: ofAll(result.adjusted) },
    { name: 'system plan', address: ofAll(result.plan) },
    { name: 'split', address: ofTrusts(result.split) },
    { name: 'A&E pots', address: ofTrusts(result.aePots) },
    { name: 'finance pots', address: ofTrusts(result.financePots) },
    { name: 'System pots', address: ofTrusts(result.systemPots) },
    { name: 'variance', address: ofAll(result.variance) },
    { name: 'trust finance PSF', address: ofTrusts(result.finance, 3) },
    { name: 'trust finance PSF earned', address: ofTrusts(result.financeEarned) },
    { name: 'trust finance PSF recoverable', address: ofTrusts(result.financeRecoverable) },
    { name: 'standard met by trust', address: ofAE(result.trustMet) },
    { name: 'standard met by board', address: ofAE(result.boardMet) },
    { name: 'A&E PSF', address: ofAE(result.ae, 3) },
    { name: 'recovery by trust', address: ofTrusts(result.recovery, 3) },
    { name: 'share of the loss', address: ofTrusts(result.share, 1) },
    ...lines,
  ];
}
