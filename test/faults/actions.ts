import { createHash } from 'node:crypto';
import { openWithFunctions } from '../../scripts/lib/open-with-functions';
import { readRegister, registerChanges } from '../../src/plans/adjustments/register';
import type { ChangeList } from '../../src/plans/changes/change-list';
import { closeQuarter, reopenQuarter } from '../../src/plans/close';
import type { Finding } from '../../src/plans/finding';
import { ignored, keptRun } from '../../src/plans/findings-record';
import { planRefresh, returnOfText } from '../../src/plans/refresh';
import { type ReportModel, reportModel } from '../../src/plans/report/report-model';
import { systemPsfWorkbook } from '../../src/plans/system-psf';
import type { SystemDescription } from '../../src/plans/system-psf/system-description';
import { actualChanges } from '../../src/plans/what-if/read-what-if';
import { fromThousands } from '../../src/psf/money';
import { namesToRead, workOutPosition } from '../../src/taskpane/position/work-out-position';
import * as workbook from '../../src/workbook';
import { type Headless, openHeadless } from '../../src/workbench/headless';
import { insertions } from './insertions';

/** What the pane does with the open workbook when a user acts, and what it may cost. */
export interface Action {
  name: string;
  /** The functions of src/workbook that it goes through. */
  through: readonly (keyof typeof workbook)[];
  /** What is open when it begins. */
  on: 'empty workbook' | 'quarterly workbook';
  /** Requests to Excel it may make, once the user has decided. */
  requests: number;
  /** A cell that it means to write, or to read, where others may be at work meanwhile. */
  at?: { sheet: string; address: string };
  /** Whether it is there to bring a sheet to the front: then that is no change of the workbook. */
  shows?: true;
  /** Whether it is of figures that are calculated; what else is written is looked at as it is entered. */
  calculated?: true;
  /** What the panel reads for its preview; gives what the user then decides on. */
  begin: (open: Headless, system: SystemDescription) => Promise<() => Promise<unknown>>;
}

/** A workbook as an action finds it. */
export async function openFor(
  { on, calculated }: Pick<Action, 'on' | 'calculated'>,
  system: SystemDescription,
): Promise<Headless> {
  const model = on === 'empty workbook' ? null : systemPsfWorkbook(system);
  const open = calculated
    ? await openWithFunctions(model)
    : await openHeadless({ model, calculation: 'Manual' });
  Object.assign(globalThis, { Excel: open.excel, Office: open.Office });
  return open;
}

const reports = new WeakMap<SystemDescription, Promise<ReportModel>>();

/** The report of a system's workbook, which is calculated for it once. Afterwards another workbook is to be opened. */
export function reportOf(system: SystemDescription): Promise<ReportModel> {
  const known = reports.get(system) ?? calculatedReport(system);
  reports.set(system, known);
  return known;
}

async function calculatedReport(system: SystemDescription): Promise<ReportModel> {
  const office = { Excel: globalThis.Excel, Office: globalThis.Office };
  const open = await openFor({ on: 'quarterly workbook', calculated: true }, system);
  try {
    return await reportOfOpen();
  } finally {
    open.close();
    Object.assign(globalThis, office);
  }
}

/** The same report after a figure of it has changed. */
const laterReport = (model: ReportModel): ReportModel => ({
  ...model,
  sheet: {
    ...model.sheet,
    cells: { ...model.sheet.cells, J8: { ...model.sheet.cells.J8, value: 77 } },
  },
});

/** The Change log shows the moment: one for all, so that two workbooks can be compared. */
export const who = { by: 'A. Finance', now: new Date('2018-10-22T09:30:00Z') };

const digestOf = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text).digest('hex'));

/** Actuals of one quarter for every organisation; the workbook holds other figures. */
export const returnsOf = ({ organisations }: SystemDescription): string =>
  ['Organisation,Actual £000', ...organisations.map(({ name }, index) => `${name},${-900 - index}`)].join(
    '\n',
  );

/** The list that enters returns of a quarter. */
export async function refreshList(system: SystemDescription, quarter: 1 | 2 | 3 | 4): Promise<ChangeList> {
  const plan = planRefresh(
    await workbook.takeSnapshot(),
    [returnOfText('returns.csv', returnsOf(system))],
    quarter,
  );
  if (plan.problems.length > 0) throw new Error(JSON.stringify(plan.problems));
  return plan.changes;
}

export async function adjustmentsList(amount: string): Promise<ChangeList> {
  const snapshot = await workbook.takeSnapshot();
  const register = readRegister(snapshot);
  if ('missing' in register) throw new Error(register.missing.join());
  const [from, to] = register.organisations as [string, string];
  const offset = { from, to, quarter: 'Q2', amount, agreedBy: 'The board', date: '2018-10-12' };
  const lines = [{ kind: 'offset' as const, ...offset }, ...register.lines.slice(1)];
  return registerChanges(snapshot, register, lines);
}

export const whatIfList = async (thousands: number): Promise<ChangeList> =>
  actualChanges(await workbook.takeSnapshot(), [
    { kind: 'actual', row: 1, quarter: 2, amount: fromThousands(thousands) },
  ]);

export const closingList = async (quarter: 1 | 2 | 3 | 4): Promise<ChangeList> =>
  closeQuarter(await workbook.takeSnapshot(), quarter, digestOf);

/** The report of the open workbook, which is calculated. */
async function reportOfOpen() {
  const worked = workOutPosition(await workbook.readNames(namesToRead));
  if (worked.status !== 'ready') throw new Error(worked.status);
  const { reading, position } = worked;
  const { systemName, year, trusts, assumptions } = reading;
  const subject = { systemName, year, shortNames: trusts.map(({ shortName }) => shortName) };
  return reportModel({ position, subject, assumptions });
}

export const finding: Finding = {
  rule: 'entry/required-cell-blank',
  family: 'Entry',
  severity: 'error',
  sheet: 'Actuals',
  cells: ['B7'],
  wrong: 'B7 is blank.',
  why: 'Totals leave it out.',
  source: 'Convention',
  remedy: 'Enter 0 where it is nil.',
};
const entry = ignored(finding, 'Agreed with the trust', '2018-10-22');

/** Two sheets of the quarterly template, with a name, under names of their own. */
export function smallTemplate() {
  const { sheets } = systemPsfWorkbook();
  return {
    title: 'Small',
    sheets: sheets.slice(0, 2).map((sheet) => ({ ...sheet, name: `New ${sheet.name}` })),
    names: [{ name: 'New_name', refersTo: "='New Read me'!$A$1", comment: 'Of the new sheets' }],
  };
}

const actuals = { sheet: 'Actuals', address: 'C8' };
const quarterly = { on: 'quarterly workbook', at: actuals } as const;
const applied =
  (list: () => Promise<ChangeList>): Action['begin'] =>
  async () => {
    const changes = await list();
    return () => workbook.applyChanges(changes, who);
  };

const inserting: readonly Action[] = Object.entries(insertions).map(([name, make]) => ({
  name,
  through: ['insertWorkbook'],
  on: 'empty workbook',
  at: { sheet: 'Sheet1', address: 'A1' },
  requests: 4,
  begin: async () => {
    const model = await make();
    return () => workbook.insertWorkbook(model);
  },
}));

const changing: readonly Action[] = [
  {
    name: 'insert the quarterly workbook',
    through: ['insertQuarterlyWorkbook'],
    on: 'empty workbook',
    requests: 4,
    at: { sheet: 'Sheet1', address: 'A1' },
    begin: () => Promise.resolve(() => workbook.insertQuarterlyWorkbook()),
  },
  {
    name: 'insert a template',
    through: ['insertWorkbook'],
    on: 'empty workbook',
    requests: 4,
    at: { sheet: 'New Read me', address: 'A1' },
    begin: () => Promise.resolve(() => workbook.insertWorkbook(smallTemplate())),
  },
  {
    name: 'refresh a quarter',
    through: ['takeSnapshot', 'applyChanges'],
    ...quarterly,
    requests: 2,
    begin: async (_, system) => {
      const list = await refreshList(system, 2);
      return () => workbook.applyChanges(list, who);
    },
  },
  {
    name: 'apply adjustments',
    through: ['takeSnapshot', 'applyChanges'],
    ...quarterly,
    at: { sheet: 'Adjustments', address: 'E7' },
    requests: 2,
    begin: applied(() => adjustmentsList('50')),
  },
  {
    name: 'apply a what-if',
    through: ['takeSnapshot', 'applyChanges'],
    ...quarterly,
    requests: 2,
    begin: applied(() => whatIfList(-77)),
  },
  {
    name: 'fix a finding',
    through: ['applyChanges'],
    ...quarterly,
    requests: 2,
    begin: applied(async () => {
      const { changes } = await whatIfList(-5);
      return { title: 'Fix', changes: changes.map((change) => ({ ...change, after: '=2-7' })) };
    }),
  },
  {
    name: 'close a quarter',
    through: ['takeSnapshot', 'applyChanges'],
    ...quarterly,
    requests: 2,
    begin: applied(() => closingList(1)),
  },
  {
    name: 'reopen a quarter',
    through: ['takeSnapshot', 'applyChanges'],
    ...quarterly,
    requests: 2,
    begin: async () => {
      await workbook.applyChanges(await closingList(1), who);
      const list = reopenQuarter(await workbook.takeSnapshot(), 1, 'Late journal');
      return () => workbook.applyChanges(list, who);
    },
  },
  {
    name: 'undo',
    through: ['undoChanges'],
    ...quarterly,
    requests: 3,
    begin: async () => {
      await workbook.applyChanges(await whatIfList(-77), who);
      return () => workbook.undoChanges(who);
    },
  },
  {
    name: 'write the report',
    through: ['writeReport'],
    ...quarterly,
    at: { sheet: 'Board report', address: 'A7' },
    requests: 2,
    begin: async (_, system) => {
      const model = await reportOf(system);
      return () => workbook.writeReport(model);
    },
  },
  {
    name: 'write the report again',
    through: ['writeReport'],
    ...quarterly,
    at: { sheet: 'Board report', address: 'J8' },
    requests: 2,
    begin: async (_, system) => {
      const model = await reportOf(system);
      await workbook.writeReport(model);
      return () => workbook.writeReport(laterReport(model));
    },
  },
  {
    name: 'write the findings to a sheet',
    through: ['writeFindings'],
    ...quarterly,
    at: { sheet: 'Findings', address: 'A7' },
    requests: 2,
    begin: () => Promise.resolve(() => workbook.writeFindings([finding], 'the plan')),
  },
  {
    name: 'ignore a finding',
    through: ['keepIgnored'],
    ...quarterly,
    requests: 1,
    begin: () => Promise.resolve(() => workbook.keepIgnored(entry)),
  },
  {
    name: 'ignore a finding no more',
    through: ['keepIgnored', 'dropIgnored'],
    ...quarterly,
    requests: 2,
    begin: async () => {
      await workbook.keepIgnored(entry);
      return () => workbook.dropIgnored(entry);
    },
  },
  {
    name: 'keep a run of the checks',
    through: ['keepRun'],
    ...quarterly,
    requests: 1,
    begin: () => Promise.resolve(() => workbook.keepRun(keptRun([finding]))),
  },
  {
    name: 'keep a name',
    through: ['keepPreference'],
    ...quarterly,
    requests: 1,
    begin: () => Promise.resolve(() => workbook.keepPreference('userName', 'A. Finance')),
  },
];

const reading = (
  name: string,
  through: keyof typeof workbook,
  requests: number,
  read: () => Promise<unknown>,
): Action => ({
  name,
  through: [through],
  ...quarterly,
  requests,
  begin: () => Promise.resolve(read),
});

const leaving: readonly Action[] = [
  reading('share a copy', 'readDocument', 1, () => workbook.readDocument()),
  { ...reading('calculate everything', 'recalculate', 1, () => workbook.recalculate()), calculated: true },
  reading('read the position', 'readNames', 1, () => workbook.readNames(namesToRead)),
  reading('take a snapshot', 'takeSnapshot', 3, () => workbook.takeSnapshot()),
  reading('read for validation', 'readForValidation', 3, () => workbook.readForValidation()),
  reading('read an edited sheet', 'readSheets', 2, () => workbook.readSheets(['Actuals'])),
  reading('read the kept name', 'readPreferences', 1, () => workbook.readPreferences()),
  reading('explain: the selected cell', 'readActiveCell', 1, () => workbook.readActiveCell()),
  reading('explain: the cells it speaks of', 'readWantedCells', 1, () => workbook.readWantedCells([actuals])),
  reading('the formula of the active cell', 'activeCellFormula', 1, () => workbook.activeCellFormula()),
  reading('follow the workbook', 'watchWorkbook', 2, async () => {
    const watch = await workbook.watchWorkbook(() => undefined);
    await watch.stop();
  }),
  reading('follow the selection', 'watchSelection', 2, async () => {
    const watch = await workbook.watchSelection(() => undefined);
    await watch.stop();
  }),
];

/** It brings a sheet to the front, and changes nothing else. */
const going: Action = {
  name: 'go to a cell',
  shows: true,
  through: ['goTo'],
  ...quarterly,
  requests: 2,
  begin: () => Promise.resolve(() => workbook.goTo(actuals)),
};

/** Every action of the pane on the workbook. */
export const actions: readonly Action[] = [...changing, ...inserting, going, ...leaving];

/** Exports of src/workbook that ask nothing of the open workbook, each with why. */
export const noActions: Readonly<Partial<Record<keyof typeof workbook, string>>> = {
  WorkbookError: 'the error itself',
  isWaitingForExcel: 'tells how long requests have taken',
  subscribeToWaiting: 'the same, as it changes',
  savesFiles: 'asks the client which Excel this is',
  openAsNewWorkbook: 'opens another window; this workbook has no part in it',
};
