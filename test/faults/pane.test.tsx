/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import './pane-environment';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { openWithFunctions } from '../../scripts/lib/open-with-functions';
import { type Panel, dismissNotice, openPanel } from '../../src/commands/pane-route';
import { systemPsfWorkbook } from '../../src/plans/system-psf';
import { App } from '../../src/taskpane/App';
import type { Headless } from '../../src/workbench/headless';
import type { Fault } from '../../src/workbench/host/faults';
import { HostWorkbookProtection } from '../../src/workbench/host/workbook-protection';
import { largeSystem } from '../plans/system-psf/support';
import { returnsOf } from './actions';
import { Patience } from './patience';

/** The whole pane, on Excel's stand-in: whatever goes wrong is said, the buttons answer, and the next try succeeds. */
const system = largeSystem(4);
const patience = new Patience();
let open: Headless;

beforeAll(async () => {
  open = await openWithFunctions(systemPsfWorkbook(system));
  Object.assign(globalThis, { Excel: open.excel, Office: open.Office });
  patience.begin();
  patience.watch(open);
});
afterAll(() => {
  patience.end();
  open.close();
});
afterEach(() => {
  cleanup();
  open.faults.clear();
});

const refused: Fault = { kind: 'refuse', code: 'GeneralException', message: 'No.' };
const restarted: Fault = { kind: 'refuse', code: 'HostRestartNeeded', message: 'No.', afterChanges: 3 };
const late = (): Fault => ({ kind: 'delay', until: () => patience.hasRunOut() });

/** Until nothing is read any more: a change is followed after a moment of quiet. */
const quiet = () =>
  act(async () => {
    let before = -1;
    while (before !== open.faults.requests) {
      before = open.faults.requests;
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
  });

async function show(panel: Panel): Promise<void> {
  dismissNotice();
  render(<App officeBackground={() => '#ffffff'} />);
  act(() => openPanel(panel));
  await screen.findByRole('tabpanel', {}, longest);
  await quiet();
}

const longest = { timeout: 90_000 };
jest.setTimeout(600_000);
const said = (text: RegExp | string) => screen.findByText(text, {}, longest);

/** Presses a button that answers. */
async function press(name: RegExp | string): Promise<void> {
  await quiet();
  fireEvent.click(await answering(name));
}

async function answering(name: RegExp | string): Promise<HTMLElement> {
  const button = await screen.findByRole('button', { name }, longest);
  expect(button).toBeEnabled();
  expect(button).not.toHaveAttribute('aria-disabled', 'true');
  return button;
}

/** Presses a button, and one of the requests meets a fault. */
async function pressMeeting(name: RegExp | string, fault: Fault, request = 1): Promise<void> {
  await quiet();
  dismissed();
  open.faults.inject(request, fault);
  fireEvent.click(await answering(name));
}

const dismissed = () => act(() => dismissNotice());

const previewed = async () => {
  fireEvent.change(await screen.findByLabelText('Pasted cells', {}, longest), {
    target: { value: returnsOf(system) },
  });
  await press('Preview');
  await screen.findByRole('button', { name: /^Apply/ }, longest);
};

const structure = () => new HostWorkbookProtection(open.book);

test('a refresh is applied, and undone, at the next try after each fault', async () => {
  await show('quarter');
  await previewed();
  for (const fault of [
    refused,
    restarted,
    late(),
    { kind: 'loseAnswer' },
    { kind: 'loseRequest' },
  ] as const) {
    await pressMeeting(/^Apply/, fault, 2);
    await said('Refresh Q4: not applied');
  }
  dismissed();
  await press(/^Apply/);
  await said('Refresh Q4: done');
  const { state } = open.book.sheetByName('Actuals')!;
  state.protection = { options: {}, password: null };
  await press('Undo the last list of changes');
  await said(/is on a protected sheet|are on a protected sheet/);
  state.protection = null;
  open.setCellEditMode(true);
  dismissed();
  await press('Undo the last list of changes');
  open.setCellEditMode(false);
  await said('Undone');
});

test('a preview is there again when the pane is closed and opened, whichever reading fails meanwhile', async () => {
  await show('quarter');
  await previewed();
  await quiet();
  cleanup();
  open.faults.resetCount();
  await show('quarter');
  await screen.findByRole('button', { name: /^Apply/ }, longest);
  const { requests } = open.faults;
  for (let request = 1; request <= requests; request += 1) {
    cleanup();
    open.faults.inject(request, refused);
    await show('quarter');
    open.faults.clear();
    if (!screen.queryByRole('button', { name: /^Apply/ })) await press('Try again');
    await screen.findByRole('button', { name: /^Apply/ }, longest);
  }
  await press('Cancel');
  await screen.findByRole('button', { name: 'Preview' }, longest);
});

test('the report is written, and a copy shared, at the next try', async () => {
  await show('report');
  // The workbook is read in two requests before the report is, and written in the fourth.
  await pressMeeting('Write the report', restarted, 4);
  await said('The report was not written');
  structure().Protect(null);
  await press('Write the report');
  await said(/structure of this workbook is protected/);
  structure().Unprotect(null);
  await press('Write the report');
  await said('The report is written');
  await pressMeeting('Share a copy without formulas', { kind: 'loseAnswer' });
  await said('No copy was made');
  await press('Share a copy without formulas');
  await said('The copy is ready');
});

test('the workbook is validated, and the findings written, at the next try', async () => {
  await open.setCell('Phasing!I12', 5);
  await show('validate');
  await pressMeeting('Validate', { kind: 'loseRequest' });
  await said('The workbook could not be validated');
  await press('Try again');
  await pressMeeting('Write the findings to a sheet', restarted, 2);
  await said('The findings were not written');
  dismissed();
  await press('Write the findings to a sheet');
  await said('The findings are on a sheet');
});

test('sheets are inserted at the next try', async () => {
  await show('system');
  await pressMeeting('Insert the finance sheets', refused, 2);
  await said('The sheets were not inserted');
  dismissed();
  await press('Insert the finance sheets');
  await said('The sheets are inserted');
});

test('the position is read at the next try', async () => {
  await show('position');
  await pressMeeting(/^Refresh/, refused);
  await press('Try again');
  await quiet();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});
