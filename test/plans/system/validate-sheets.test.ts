import { createWorkbook, readWorkbook } from '../../../src/files';
import { areaOf } from '../../../src/plans/cell-area';
import { systemSheetRules } from '../../../src/plans/checks/system-sheets';
import type { Finding } from '../../../src/plans/finding';
import type { WorkbookSnapshot } from '../../../src/plans/snapshot';
import { systemPsfWorkbook } from '../../../src/plans/system-psf';
import { financeWorkbook } from '../../../src/plans/system/finance';
import { performanceWorkbook } from '../../../src/plans/system/performance';
import { readinessWorkbook } from '../../../src/plans/system/readiness';
import { validate } from '../../../src/plans/validate';
import type { CellValue, WorkbookModel } from '../../../src/plans/workbook-model';
import { sheets as financeSheets } from './finance/support';

const snapshotOf = (model: WorkbookModel): WorkbookSnapshot => readWorkbook(createWorkbook(model)).snapshot;

const brief = ({ rule, severity, sheet, cells }: Finding) =>
  [rule, severity, sheet, cells.join(' ')].join(' | ');

const quarterlyModel = systemPsfWorkbook();
const quarterly = snapshotOf(quarterlyModel);
const performance = snapshotOf(performanceWorkbook());
const starterFinance = snapshotOf(financeWorkbook());
const finance = snapshotOf(financeSheets().typed());
const readiness = snapshotOf(readinessWorkbook({ besides: quarterlyModel.names.map(({ name }) => name) }));

/** Workbooks inserted into one, as the pane does. */
const together = (...snapshots: WorkbookSnapshot[]): WorkbookSnapshot => ({
  sheets: snapshots.flatMap(({ sheets }) => sheets),
  names: snapshots.flatMap(({ names }) => names),
  tables: [],
});

/** A workbook with something else typed into a cell. */
function typed(
  snapshot: WorkbookSnapshot,
  sheet: string,
  address: string,
  value: CellValue,
): WorkbookSnapshot {
  const { row, column } = areaOf(address);
  const sheets = snapshot.sheets.map((one) => {
    if (one.name !== sheet) return one;
    const copy = structuredClone(one);
    const { values, formulas, types, address: at } = copy.used!;
    const first = areaOf(at);
    const [down, across] = [row - first.row, column - first.column];
    values[down]![across] = value;
    formulas[down]![across] = value;
    types[down]![across] = value === '' ? 'blank' : typeof value === 'number' ? 'number' : 'text';
    return copy;
  });
  return { ...snapshot, sheets };
}

/** The quarterly workbook's own: a model's formulas have no values yet, so that its funds do not add up. */
const isOfFunds = ({ family }: Finding): boolean => family === 'Funds';

describe('the system’s sheets as they come', () => {
  it('are known by their stamp and have nothing to find in performance', () => {
    expect(validate(performance)).toEqual({ template: 'system-performance 1', findings: [] });
  });

  it('say in one sentence that no actual is entered yet in finance', () => {
    const { template, findings } = validate(starterFinance);
    expect(template).toBe('system-finance 1');
    expect(findings.map(brief)).toEqual(['entry/not-yet-filled | advice | Finance returns | V12:AG23']);
  });

  it('have nothing to find once finance is filled', () => {
    expect(validate(finance).findings).toEqual([]);
  });

  it('are known together in one workbook', () => {
    const { template, findings } = validate(together(performance, finance));
    expect([template, findings]).toEqual(['system-performance 1 + system-finance 1', []]);
  });

  it('are neither foreign nor shouted about beside the quarterly workbook', () => {
    const { template, findings } = validate(together(quarterly, performance, starterFinance, readiness));
    expect(template).toBe('system-psf 1');
    expect(findings.filter((one) => !isOfFunds(one)).map(brief)).toEqual([
      'entry/not-yet-filled | advice | Finance returns | V12:AG23',
      'entry/not-yet-filled | advice | Cover | ',
    ]);
  });
});

describe('what is wrong with the system’s sheets', () => {
  const returns = (address: string, value: CellValue) => () =>
    typed(performance, 'Performance returns', address, value);
  const withoutName = (snapshot: WorkbookSnapshot, gone: string): WorkbookSnapshot => ({
    ...snapshot,
    names: snapshot.names.filter(({ name }) => name !== gone),
  });

  // Performance returns: Q12 is all patients of the first line in Q1, AH12 those outside the standard.
  it.each<[string, () => WorkbookSnapshot, string]>([
    [
      'a version of its own',
      () => typed(performance, 'Performance', 'B9', 'system-performance 2'),
      'template/other-version | error | Performance | B9',
    ],
    [
      'a name that is gone',
      () => withoutName(finance, 'Finance_forecasts'),
      'template/named-cells | error |  | ',
    ],
    [
      'text for patients',
      returns('AH12', '1,128 '),
      'entry/text-for-number | error | Performance returns | AH12',
    ],
    ['half a patient', returns('AH12', 12.5), 'entry/out-of-range | error | Performance returns | AH12'],
    [
      'more patients outside the standard than there are',
      returns('AH12', 99_999),
      'arithmetic/part-beyond-whole | error | Performance returns | AH12',
    ],
    ['a measure of no list', returns('B12', 'A&E'), 'entry/not-in-list | error | Performance returns | B12'],
    [
      'a year of no list',
      returns('A12', '2015/16'),
      'entry/year-not-known | error | Performance returns | A12',
    ],
    [
      'a line that is there twice',
      returns('C13', 'BHFT'),
      'entry/entered-twice | error | Performance returns | C13',
    ],
    [
      'a blank where patients are entered',
      returns('AH12', ''),
      'entry/required-cell-blank | error | Performance returns | AH12',
    ],
    [
      'a month reported that is blank',
      () => typed(finance, 'Finance returns', 'W12', ''),
      'entry/month-not-filled | warning | Finance returns | W12',
    ],
    [
      'an amount in pounds',
      () => typed(finance, 'Finance returns', 'G12', 3e8),
      'entry/out-of-range | error | Finance returns | G12',
    ],
    [
      'more recurrent savings than savings',
      () => typed(finance, 'Finance efficiency', 'E10', 901),
      'arithmetic/part-beyond-whole | error | Finance efficiency | E10',
    ],
    [
      'a year that is none',
      () => typed(finance, 'System finance', 'B10', '2018'),
      'entry/year-not-known | error | System finance | B10',
    ],
  ])('is found in its cell, and nothing else: %s', (_, workbook, expected) => {
    const { findings } = validate(workbook());
    expect(findings.map(brief)).toEqual([expected]);
    const [{ wrong, why, source, remedy }] = findings as [Finding];
    expect([wrong, why, source, remedy].every((sentence) => sentence.length > 10)).toBe(true);
  });

  it('is found beside the quarterly workbook as well', () => {
    const { findings } = validate(together(quarterly, returns('AH12', 99_999)(), readiness));
    expect(findings.filter((one) => !isOfFunds(one)).map(brief)).toEqual([
      'arithmetic/part-beyond-whole | error | Performance returns | AH12',
      'entry/not-yet-filled | advice | Cover | ',
    ]);
  });

  it('is a formula typed over there too', () => {
    const over = typed(performance, 'Performance lines', 'F14', 0.5);
    const { findings } = validate(together(quarterly, over));
    expect(findings.filter((one) => !isOfFunds(one)).map(brief)).toEqual([
      'integrity/overwritten-formula-in-run | warning | Performance lines | F14',
    ]);
  });

  it('holds readiness beside the quarterly workbook to its rules once it is begun', () => {
    const begun = typed(readiness, 'Cover', 'B11', 'South Yorkshire and Bassetlaw');
    const { findings } = validate(together(quarterly, begun));
    const rules = new Set(findings.filter((one) => !isOfFunds(one)).map(({ rule }) => rule));
    expect([...rules].sort()).toEqual([
      'entry/required-cell-blank',
      'readiness/content-without-lead',
      'readiness/stage-without-evidence',
    ]);
  });

  it('of blanks in several months is told in one finding', () => {
    const blanks = ['W12', 'X12', 'W13'].reduce(
      (workbook, address) => typed(workbook, 'Finance returns', address, ''),
      finance,
    );
    const [finding, ...more] = validate(blanks).findings;
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      cells: ['W12:X12', 'W13'],
      wrong:
        'The actual of Barnsley CCG in May is blank, though its month is reported. The same holds for 2 more cells here.',
    });
  });

  it('of a quarter beside its months is that they do not add up', () => {
    // Q1 is published; April to June entered beside it, of all patients and of those outside, are nil.
    const months = ['E12', 'F12', 'G12', 'V12', 'W12', 'X12'];
    const nil = months.reduce(
      (workbook, address) => typed(workbook, 'Performance returns', address, 0),
      performance,
    );
    expect(validate(nil).findings.map(({ rule }) => rule)).toEqual([
      'arithmetic/quarter-differs',
      'arithmetic/quarter-differs',
    ]);
  });

  it('has an example here of every rule that is the sheets’ own', () => {
    expect(systemSheetRules.map(({ id }) => id).sort()).toEqual([
      'arithmetic/part-beyond-whole',
      'arithmetic/quarter-differs',
      'entry/entered-twice',
      'entry/month-not-filled',
      'entry/not-yet-filled',
      'entry/year-not-known',
      'template/named-cells',
    ]);
  });
});
