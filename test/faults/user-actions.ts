import fc from 'fast-check';
import { reopenQuarter } from '../../src/plans/close';
import { ignored } from '../../src/plans/findings-record';
import { planRefresh, returnOfText } from '../../src/plans/refresh';
import { areaOf } from '../../src/plans/cell-area';
import type { ReportModel } from '../../src/plans/report/report-model';
import { actualChanges } from '../../src/plans/what-if/read-what-if';
import type { CellValue } from '../../src/plans/workbook-model';
import { fromThousands } from '../../src/psf/money';
import { type PendingPreview, keptText, pendingOf } from '../../src/taskpane/refresh/pending-preview';
import { WorkbookError } from '../../src/workbook';
import * as workbook from '../../src/workbook';
import { Refusal } from '../../src/wording/refusal';
import type { Headless } from '../../src/workbench/headless';
import type { Fault } from '../../src/workbench/host/faults';
import { adjustmentsList, closingList, finding, smallTemplate, who } from './actions';
import {
  type ExpectedWorkbook,
  actualKey,
  copyOf,
  insertedSheets,
  names,
  notesSheet,
  offsetAmountKey,
  organisations,
  reportSheet,
  seenIn,
  unlike,
} from './expected-workbook';
import { deleteRow } from './meanwhile';
import type { Patience } from './patience';
import { typeInto } from './type-into';

/** The workbook under test, with what the pane's user sees of it, and a count of what was met. */
export interface Real {
  open: Headless;
  patience: Patience;
  report: ReportModel;
  tally: { actions: number; faults: number; refused: number; done: number };
}

type Quarter = 1 | 2 | 3;

/** What goes wrong with one of the requests of an action. */
export interface Trouble {
  request: number;
  kind: 'refuse' | 'restart' | 'loseAnswer' | 'loseRequest' | 'late' | 'slow' | 'cell edit';
  afterChanges: number;
}

/** Another user's edit of an actual, after the preview and before it is applied. */
export interface Between {
  organisation: number;
  quarter: Quarter;
  amount: number;
}

/** What another user does to Actuals in that moment, and takes back later: the action must be refused. */
type Passing = 'inserts a row' | 'renames the sheet' | 'protects the sheet';

interface Others {
  between: Between | undefined;
  passing: Passing | undefined;
}

/** What the workbook should hold after an action that meets no fault; undefined where it must be refused. */
type Outcome = ExpectedWorkbook | undefined;

/** One thing a user does. */
interface UserAction {
  /** As a failing sequence shows it. */
  told: string;
  outcome: (before: ExpectedWorkbook) => Outcome;
  /** What the pane reads before the user decides; gives the decision. */
  begin: (real: Real) => Promise<() => Promise<unknown>>;
  trouble?: Trouble | undefined;
  between?: Between | undefined;
  passing?: Passing | undefined;
  /** Excel refuses it while a cell is edited, and does not let it wait. */
  cannotWait?: boolean;
}

const faultOf = ({ open, patience }: Real, { kind, afterChanges }: Trouble): Fault => {
  switch (kind) {
    case 'refuse':
      return { kind, code: 'GeneralException', message: 'No.', afterChanges };
    case 'restart':
      return { kind: 'refuse', code: 'HostRestartNeeded', message: 'No.' };
    case 'late':
      return { kind: 'delay', until: () => patience.hasRunOut() };
    case 'slow':
      return { kind: 'delay', until: new Promise((resolve) => setTimeout(resolve, 1)) };
    case 'cell edit':
      return {
        kind: 'meanwhile',
        happens: () => {
          open.setCellEditMode(true);
          setTimeout(() => open.setCellEditMode(false), 1);
        },
      };
    default:
      return { kind };
  }
};

/** Excel is told no failure by these; and an answer that is lost may be of something done. */
const isHarmless = ({ cannotWait }: UserAction, { kind }: Trouble): boolean =>
  kind === 'slow' || (kind === 'cell edit' && !cannotWait);

class Command implements fc.AsyncCommand<ExpectedWorkbook, Real> {
  constructor(private readonly action: UserAction) {}

  check(): boolean {
    return true;
  }

  toString(): string {
    const { told, trouble, between, passing } = this.action;
    const met = trouble ? ` [request ${trouble.request}: ${trouble.kind} ${trouble.afterChanges}]` : '';
    const edit = between
      ? ` [meanwhile ${actualKey(between.organisation, between.quarter)} = ${between.amount}]`
      : '';
    const passes = passing ? ` [meanwhile another ${passing} of Actuals]` : '';
    return told + edit + passes + met;
  }

  async run(expected: ExpectedWorkbook, real: Real): Promise<void> {
    const { outcome, begin, trouble, between, passing } = this.action;
    const { open, tally } = real;
    tally.actions += 1;
    const meant = passing ? undefined : outcome(expected);
    let takeBack = (): void => undefined;
    let error: unknown;
    let met = false;
    try {
      const decide = await begin(real);
      if (between) {
        meet(between, open);
        expected.cells.set(actualKey(between.organisation, between.quarter), between.amount);
      }
      if (passing) takeBack = pass(passing, open);
      open.faults.resetCount();
      if (trouble) open.faults.inject(trouble.request, faultOf(real, trouble));
      await decide();
    } catch (reason) {
      error = reason;
    } finally {
      met = trouble !== undefined && open.faults.requests >= trouble.request;
      open.faults.clear();
      open.setCellEditMode(false);
      // What was given up may still be done: after whatever is read next, it is.
      await workbook.readPreferences();
      takeBack();
    }
    if (met) tally.faults += 1;
    this.judge({ expected, meant, real, error, excused: met && !isHarmless(this.action, trouble!) });
  }

  private judge({ expected, meant, real, error, excused }: Judged): void {
    const found = seenIn(real.open);
    const told =
      error === undefined
        ? 'done'
        : `refused (${error instanceof Error ? error.message : JSON.stringify(error)})`;
    if (error !== undefined && !(error instanceof WorkbookError) && !(error instanceof Refusal))
      throw new Error(`${String(this)}: ${told}, not by the workbook`, { cause: error });
    const [unchanged, whole] = [unlike(expected, found), meant ? unlike(meant, found) : 'it must be refused'];
    if (error === undefined) {
      if (whole) throw new Error(`${String(this)}: ${told}, but ${whole}`);
      real.tally.done += 1;
      Object.assign(expected, meant);
      return;
    }
    real.tally.refused += 1;
    if (meant && !excused) throw new Error(`${String(this)}: ${told} without a reason`);
    if (unchanged === '') return;
    if (whole) throw new Error(`${String(this)}: ${told}, and ${unchanged}`);
    Object.assign(expected, meant);
  }
}

interface Judged {
  expected: ExpectedWorkbook;
  meant: Outcome;
  real: Real;
  error: unknown;
  excused: boolean;
}

const meet = ({ organisation, quarter, amount }: Between, open: Headless): void =>
  typeInto(open, actualKey(organisation, quarter), amount);

/** Another user's passing doing; gives what takes it back. */
function pass(passing: Passing, { book }: Headless): () => void {
  const sheet = book.sheetByName('Actuals')!;
  const second = areaOf(actualKey(1, 1).split('!')[1]!).row;
  switch (passing) {
    case 'inserts a row':
      sheet.facade.insertRowsBefore(second - 1, 1);
      return () => deleteRow(book, sheet, second - 1);
    case 'renames the sheet':
      sheet.facade.setName('Renamed');
      return () => sheet.facade.setName('Actuals');
    case 'protects the sheet': {
      const before = sheet.state.protection;
      sheet.state.protection ??= { options: {}, password: null };
      return () => {
        sheet.state.protection = before;
      };
    }
  }
}

/** The workbook after a list that enters contents, or undefined where one of its cells may not be written. */
function entering(
  before: ExpectedWorkbook,
  title: string,
  contents: ReadonlyMap<string, CellValue>,
  between?: Between,
): Outcome {
  const cells = [...contents]
    .map(([key, after]) => ({ key, before: before.cells.get(key) ?? '', after }))
    .filter((cell) => cell.before !== cell.after);
  if (cells.length === 0 || cells.some(({ key }) => isBarred(before, key))) return undefined;
  const edited = between && actualKey(between.organisation, between.quarter);
  const isStale = cells.some((cell) => cell.key === edited && cell.before !== between!.amount);
  if (isStale) return undefined;
  const after = withList(before, { title, does: 'change', undone: false, cells });
  if (edited && !contents.has(edited)) after.cells.set(edited, between.amount);
  if (edited && !cells.some(({ key }) => key === edited)) after.cells.set(edited, between.amount);
  for (const cell of cells) after.cells.set(cell.key, cell.after);
  return after;
}

function isBarred({ actualsProtected, closed }: ExpectedWorkbook, key: string): boolean {
  const isOf = (quarter: number) =>
    Array.from({ length: organisations }, (_, row) => actualKey(row, quarter)).includes(key);
  return (actualsProtected && key.startsWith('Actuals!')) || [...closed].some(isOf);
}

function withList(before: ExpectedWorkbook, list: ExpectedWorkbook['lists'][number]): ExpectedWorkbook {
  const after = copyOf(before);
  after.lists.push(list);
  if (!after.sheets.includes('Change log')) after.sheets.push('Change log');
  return after;
}

const direct = (
  told: string,
  act: (expected: ExpectedWorkbook) => Outcome,
  on: (open: Headless) => void,
): UserAction => ({
  told,
  outcome: act,
  begin: ({ open }) => {
    on(open);
    return Promise.resolve(() => Promise.resolve());
  },
});

const typing = (key: string, amount: number): UserAction =>
  direct(
    `types ${amount} into ${key}`,
    (before) => {
      const after = copyOf(before);
      after.cells.set(key, amount);
      return after;
    },
    (open) => typeInto(open, key, amount),
  );

const protecting = (on: boolean): UserAction =>
  direct(
    on ? 'protects Actuals' : 'unprotects Actuals',
    (before) => ({ ...copyOf(before), actualsProtected: on }),
    ({ book }) => {
      book.sheetByName('Actuals')!.state.protection = on ? { options: {}, password: null } : null;
    },
  );

const renaming = (name: string): UserAction =>
  direct(
    `renames the notes to ${name}`,
    (before) => {
      const after = copyOf(before);
      const was = notesIn(after.sheets);
      after.sheets[after.sheets.indexOf(was)] = name;
      for (const [key, value] of before.cells) {
        if (!key.startsWith(`${was}!`)) continue;
        after.cells.delete(key);
        after.cells.set(key.replace(was, name), value);
      }
      return after;
    },
    ({ book }) => {
      book.sheetByName(notesIn(book.sheets().map((sheet) => sheet.name)))!.facade.setName(name);
    },
  );

const notesIn = (sheets: readonly string[]): string => sheets.find((name) => name.startsWith(notesSheet))!;

/** A refresh as it is previewed; with `reopened`, the pane was closed and opened again before it was applied. */
const refreshing = (
  quarter: Quarter,
  amounts: number[],
  reopened: boolean,
  { between, passing }: Others,
  trouble?: Trouble,
): UserAction => ({
  told: `refreshes Q${quarter} with ${amounts.join(' ')}${reopened ? ' in a pane opened again' : ''}`,
  trouble,
  between,
  passing,
  outcome: (before) =>
    entering(
      before,
      `Refresh Q${quarter}`,
      new Map(amounts.map((amount, row) => [actualKey(row, quarter), amount])),
      between,
    ),
  begin: async () => {
    const lines = amounts.map((amount, row) => `${names[row]!},${amount}`);
    const returns = returnOfText('returns.csv', ['Organisation,Actual £000', ...lines].join('\n'));
    const preview = { quarter, returns: [returns] };
    const shown = reopened ? await keptAndOpenedAgain(preview) : preview;
    const { changes } = planRefresh(await workbook.takeSnapshot(), shown.returns, shown.quarter);
    return () => workbook.applyChanges({ ...changes, title: `Refresh Q${quarter}` }, who);
  },
});

async function keptAndOpenedAgain(preview: PendingPreview): Promise<PendingPreview> {
  await workbook.keepPreference('pendingPreview', keptText(preview));
  const { pendingPreview } = await workbook.readPreferences();
  return pendingOf(pendingPreview)!;
}

const trying = (
  organisation: number,
  quarter: Quarter,
  amount: number,
  { between, passing }: Others,
  trouble?: Trouble,
): UserAction => ({
  told: `applies a what-if of ${amount} to ${actualKey(organisation, quarter)}`,
  trouble,
  between,
  passing,
  outcome: (before) =>
    entering(before, 'What if', new Map([[actualKey(organisation, quarter), amount]]), between),
  begin: async () => {
    const list = actualChanges(await workbook.takeSnapshot(), [
      { kind: 'actual', row: organisation, quarter, amount: fromThousands(amount) },
    ]);
    const different = list.changes.filter(({ before, after }) => before !== after);
    return () => workbook.applyChanges({ ...list, title: 'What if', changes: different }, who);
  },
});

const offsetting = (amount: number, trouble?: Trouble): UserAction => ({
  told: `sets the offset to ${amount}`,
  trouble,
  outcome: (before) => entering(before, 'Offset', new Map([...before.offset, [offsetAmountKey, amount]])),
  begin: async () => {
    const list = await adjustmentsList(String(amount));
    return () => workbook.applyChanges({ ...list, title: 'Offset' }, who);
  },
});

const undoing = (trouble?: Trouble): UserAction => ({
  told: 'undoes',
  trouble,
  outcome: (before) => {
    const last = before.lists.findLastIndex(({ does, undone }) => does === 'change' && !undone);
    if (last < 0) return before;
    const { title, cells } = before.lists[last]!;
    const isStale = cells.some(({ key, after }) => (before.cells.get(key) ?? '') !== after);
    if (isStale || cells.some(({ key }) => isBarred(before, key))) return undefined;
    const after = withList(before, { title: `Undo: ${title}`, does: 'undo', undone: false, cells: [] });
    after.lists[last]!.undone = true;
    for (const cell of cells) after.cells.set(cell.key, cell.before);
    return after;
  },
  begin: () => Promise.resolve(() => workbook.undoChanges(who)),
});

const closing = (quarter: Quarter, between?: Between, trouble?: Trouble): UserAction => ({
  told: `closes Q${quarter}`,
  trouble,
  between,
  outcome: (before) => {
    const isTurn =
      !before.closed.has(quarter) && [1, 2].every((one) => one >= quarter || before.closed.has(one));
    if (!isTurn) return undefined;
    const key = between && actualKey(between.organisation, between.quarter);
    const isStale = between?.quarter === quarter && before.cells.get(key!) !== between.amount;
    if (isStale) return undefined;
    const after = withList(before, { title: 'Close', does: 'close', undone: false, cells: [] });
    if (key) after.cells.set(key, between.amount);
    after.closed.add(quarter);
    return after;
  },
  begin: async () => {
    const list = await closingList(quarter);
    return () => workbook.applyChanges({ ...list, title: 'Close' }, who);
  },
});

const reopening = (quarter: Quarter, trouble?: Trouble): UserAction => ({
  told: `reopens Q${quarter}`,
  trouble,
  outcome: (before) => {
    if (!before.closed.has(quarter) || [...before.closed].some((one) => one > quarter)) return undefined;
    const after = withList(before, { title: 'Reopen', does: 'reopen', undone: false, cells: [] });
    after.closed.delete(quarter);
    return after;
  },
  begin: async () => {
    const list = reopenQuarter(await workbook.takeSnapshot(), quarter, 'Late journal');
    return () => workbook.applyChanges({ ...list, title: 'Reopen' }, who);
  },
});

const adding =
  (added: (present: string[]) => string[] | undefined) =>
  (before: ExpectedWorkbook): Outcome => {
    const sheets = added(before.sheets);
    if (!sheets) return undefined;
    const after = copyOf(before);
    after.sheets.push(...sheets);
    return after;
  };

const reporting = (trouble?: Trouble): UserAction => ({
  told: 'writes the report',
  trouble,
  outcome: adding((present) => (present.includes(reportSheet) ? [] : [reportSheet])),
  begin: ({ report }) => Promise.resolve(() => workbook.writeReport(report)),
});

const inserting = (trouble?: Trouble): UserAction => ({
  told: 'inserts a template',
  trouble,
  outcome: adding((present) => (present.includes(insertedSheets[0]!) ? undefined : insertedSheets)),
  begin: () => Promise.resolve(() => workbook.insertWorkbook(smallTemplate())),
});

const listing = (trouble?: Trouble): UserAction => ({
  told: 'writes the findings to a sheet',
  trouble,
  outcome: adding((present) => {
    const there = present.filter((name) => name.startsWith('Findings')).length;
    return [there === 0 ? 'Findings' : `Findings ${there + 1}`];
  }),
  begin: () => Promise.resolve(() => workbook.writeFindings([finding], 'the plan')),
});

const entry = ignored(finding, 'Agreed', '2018-10-22');
const ignoring = (on: boolean, trouble?: Trouble): UserAction => ({
  told: on ? 'ignores a finding' : 'ignores it no more',
  trouble,
  outcome: (before) => ({ ...copyOf(before), ignored: on }),
  begin: () => Promise.resolve(() => (on ? workbook.keepIgnored(entry) : workbook.dropIgnored(entry))),
});

const sharing = 'shares a copy';

/** What leaves the workbook as it is, whatever goes wrong. */
const looking = (told: string, look: () => Promise<unknown>, trouble?: Trouble): UserAction => ({
  told,
  trouble,
  cannotWait: told === sharing,
  outcome: (before) => before,
  begin: () => Promise.resolve(look),
});

const looks = fc.constantFrom(
  [sharing, () => workbook.readDocument()] as const,
  ['has everything read for validation', () => workbook.readForValidation()] as const,
  ['goes to a cell', () => workbook.goTo({ sheet: 'Actuals', address: 'B11' })] as const,
  ['keeps their name', () => workbook.keepPreference('userName', 'A. Finance')] as const,
);

const quarter = fc.constantFrom<Quarter>(1, 2, 3);
const organisation = fc.nat({ max: organisations - 1 });
const amount = fc.integer({ min: -900, max: -890 });
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const trouble = maybe(
  fc.record<Trouble>({
    request: fc.integer({ min: 1, max: 4 }),
    kind: fc.constantFrom<Trouble['kind']>(
      'refuse',
      'refuse',
      'restart',
      'loseAnswer',
      'loseRequest',
      'late',
      'slow',
      'cell edit',
    ),
    afterChanges: fc.nat({ max: 40 }),
  }),
);
const between = maybe(fc.record<Between>({ organisation, quarter, amount }));
const others: fc.Arbitrary<Others> = fc.oneof(
  { weight: 5, arbitrary: between.map((edit) => ({ between: edit, passing: undefined })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<Passing>('inserts a row', 'renames the sheet', 'protects the sheet')
      .map((passing) => ({ between: undefined, passing })),
  },
);
const amounts = fc.array(amount, { minLength: organisations, maxLength: organisations });

const userAction = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(quarter, amounts, fc.boolean(), others, trouble).map((of) => refreshing(...of)),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(organisation, quarter, amount, others, trouble).map((of) => trying(...of)),
  },
  { weight: 3, arbitrary: trouble.map(undoing) },
  { weight: 2, arbitrary: fc.tuple(quarter, between, trouble).map((of) => closing(...of)) },
  { weight: 1, arbitrary: fc.tuple(quarter, trouble).map((of) => reopening(...of)) },
  { weight: 2, arbitrary: fc.tuple(fc.integer({ min: 1, max: 9 }), trouble).map((of) => offsetting(...of)) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(organisation, quarter, amount)
      .map(([row, of, value]) => typing(actualKey(row, of), value)),
  },
  { weight: 1, arbitrary: fc.boolean().map(protecting) },
  { weight: 1, arbitrary: fc.constantFrom(notesSheet, `${notesSheet} 2`).map(renaming) },
  { weight: 1, arbitrary: trouble.map(reporting) },
  { weight: 1, arbitrary: trouble.map(inserting) },
  { weight: 1, arbitrary: trouble.map(listing) },
  { weight: 1, arbitrary: fc.tuple(fc.boolean(), trouble).map((of) => ignoring(...of)) },
  { weight: 1, arbitrary: fc.tuple(looks, trouble).map(([[told, look], of]) => looking(told, look, of)) },
);

/** Sequences of what users do, with what goes wrong meanwhile. */
export const sequences = fc.commands([userAction.map((action) => new Command(action))], {
  maxCommands: 14,
  size: 'max',
});
