import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import { openPanel } from '../../src/commands/pane-route';
import { financeWorkbook, southYorkshireAndBassetlawFinance } from '../../src/plans/system/finance';
import { WorkbookError } from '../../src/workbook';
import { snapshotOf, sybSnapshot } from '../plans/refresh/syb-snapshot';
import { FakeWorkbook } from './fake-workbook';
import { accessibilityFaults, showPane } from './show-pane';

// What browsers have and jsdom lacks.
Object.assign(globalThis, { TextDecoder, TextEncoder });
Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
if (!('arrayBuffer' in Blob.prototype))
  Object.assign(Blob.prototype, {
    arrayBuffer(this: Blob) {
      return new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result);
        reader.onerror = () => reject(new Error('unreadable'));
        reader.readAsArrayBuffer(this);
      });
    },
  });

const codes = ['02P', '02Q', '02X', '03L', '03N', 'RFF', 'RP5', 'RCU', 'RHQ', 'RFR', 'RXE', 'TAH'];
const everybody = ['ODS code\tActual £000', ...codes.map((code, index) => `${code}\t(${100 + index})`)].join(
  '\n',
);

async function showQuarter(workbook = new FakeWorkbook()) {
  if (workbook.snapshot.sheets.length === 0) workbook.snapshot = sybSnapshot();
  const shown = await showPane(workbook);
  act(() => openPanel('quarter'));
  // The panel's own code is loaded with it, which takes its time on a busy machine.
  await screen.findByRole('heading', { level: 1, name: 'Quarter' }, { timeout: 20_000 });
  return { ...shown, user: userEvent.setup() };
}

afterEach(() => act(() => openPanel('position')));

const button = (name: RegExp | string) => screen.getByRole('button', { name });

async function previewPasted(text: string, workbook?: FakeWorkbook) {
  const shown = await showQuarter(workbook);
  const box = await screen.findByLabelText('Pasted cells');
  fireEvent.change(box, { target: { value: text } });
  await shown.user.click(button('Preview'));
  return shown;
}

describe('the Quarter panel', () => {
  test('opens at the quarter after those reported', async () => {
    await showQuarter();
    expect(await screen.findByText('South Yorkshire and Bassetlaw, 2018/19')).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Q4' })).toBeChecked();
    expect(screen.getByText('Figures of Q4')).toBeVisible();
  });

  test('is usable by everyone', async () => {
    const { container } = await showQuarter();
    await screen.findByText('Figures of Q4');
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('pasted cells are previewed cell by cell, with what they do, and applied', async () => {
    const workbook = new FakeWorkbook();
    const { user, container } = await previewPasted(everybody, workbook);
    const table = await screen.findByRole('table', { name: 'Refresh Q4: cells, before and after' });
    const row = within(table).getByRole('button', { name: 'Go to Actuals!E10' }).closest('tr')!;
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['blank', '(100)']);
    const effect = screen.getByRole('table', { name: /Earned, Lost and Recoverable/ });
    expect(within(effect).getByRole('rowheader', { name: 'System' })).toBeVisible();
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.type(screen.getByLabelText(/made by/), 'A. Finance');
    await user.click(button('Apply 13 changes'));
    expect(await screen.findByText('Refresh Q4: done')).toBeVisible();
    expect(workbook.applied).toHaveLength(1);
    expect(workbook.applied[0]!.by).toBe('A. Finance');
    expect(workbook.applied[0]!.list.changes).toHaveLength(13);
    expect(workbook.preferences.get('userName')).toBe('A. Finance');
    expect(workbook.preferences.get('pendingPreview')).toBe('');
    await user.click(await screen.findByRole('button', { name: 'Undo the last list of changes' }));
    expect(await screen.findByText('Undone')).toBeVisible();
    expect(workbook.applied).toEqual([]);
  });

  test('a mistake is named with its place and keeps everything from being applied', async () => {
    const { user } = await previewPasted(everybody.replace('(108)', 'n/a'));
    expect(await screen.findByText(/the actual is the text "n\/a", not a number/)).toBeVisible();
    expect(screen.getByText('Pasted cells, row 10, column 2')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Apply/ })).toBeNull();
    await user.click(screen.getByRole('radio', { name: /Only problems/ }));
    expect(screen.queryByRole('table')).toBeNull();
    await user.click(button('Cancel'));
    // What was pasted is still there, to be mended.
    expect(await screen.findByLabelText('Pasted cells')).toHaveValue(everybody.replace('(108)', 'n/a'));
  });

  test('an organisation that is not matched is shown with the nearest names', async () => {
    await previewPasted(`${everybody}\nBarnsley Hospitl\t5`);
    expect(await screen.findByText('"Barnsley Hospitl" is no organisation of this workbook.')).toBeVisible();
    expect(screen.getByText(/The nearest: Barnsley Hospital NHS Foundation Trust/)).toBeVisible();
  });

  test('a pane opened again comes back to the preview', async () => {
    const workbook = new FakeWorkbook();
    const { unmount } = await previewPasted(everybody, workbook);
    await screen.findByRole('button', { name: 'Apply 13 changes' });
    await waitFor(() => expect(workbook.preferences.get('pendingPreview')).not.toBe(''));
    unmount();
    const { user } = await showQuarter(workbook);
    expect(await screen.findByText('A preview waits for your decision')).toBeVisible();
    expect(button('Apply 13 changes')).toBeEnabled();
    await user.click(button('Cancel'));
    expect(workbook.preferences.get('pendingPreview')).toBe('');
    expect(await screen.findByLabelText('Pasted cells')).toBeVisible();
  });

  test('what somebody edited between preview and apply is said, and the preview can be made again', async () => {
    const workbook = new FakeWorkbook();
    const { user } = await previewPasted(everybody, workbook);
    workbook.applyingFails = new WorkbookError(
      'Nothing was changed: Actuals!E10 was edited.',
      'changed meanwhile',
    );
    await user.click(await screen.findByRole('button', { name: 'Apply 13 changes' }));
    expect(await screen.findByText('Nothing was changed: Actuals!E10 was edited.')).toBeVisible();
    delete workbook.applyingFails;
    await user.click(button('Preview again'));
    await user.click(await screen.findByRole('button', { name: 'Apply 13 changes' }));
    expect(await screen.findByText('Refresh Q4: done')).toBeVisible();
  });

  test('several files are read, one that is none is named', async () => {
    await showQuarter();
    const user = userEvent.setup({ applyAccept: false });
    const input = await screen.findByLabelText('Choose files', { selector: 'input' });
    const file = (name: string, text: string) => new File([text], name);
    await user.upload(input, [
      file('a.csv', 'ODS code,Actual\nRHQ,5'),
      file('b.csv', 'ODS code,Actual\nRCU,6'),
      file('c.xlsx', 'no zip'),
    ]);
    const given = await screen.findByRole('list', { name: '2 sources' });
    expect(within(given).getByText('a.csv')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent(/^c\.xlsx: /);
    await user.click(button('Take b.csv away'));
    await user.click(button('Preview'));
    expect(await screen.findByRole('button', { name: 'Apply the change' })).toBeVisible();
  });

  test('closing asks for nothing but the button; reopening needs a reason', async () => {
    const workbook = new FakeWorkbook();
    const { user } = await showQuarter(workbook);
    await user.click(await screen.findByRole('button', { name: 'Close Q1' }));
    expect(await screen.findByText('Close Q1: done')).toBeVisible();
    const { list } = workbook.applied[0]!;
    expect(list.mark).toEqual({ does: 'closes', quarter: 1 });
    // 12 actuals, and two counts of each of the five trusts with A&E.
    expect(list.changes).toHaveLength(22);
    expect(list.remark).toMatch(/SHA-256 of the lines below: [0-9a-f]{64}$/);
  });

  test('in another workbook it says where to go', async () => {
    const workbook = new FakeWorkbook();
    workbook.snapshot = snapshotOf({
      title: '',
      names: [],
      sheets: [{ name: 'Mine', columnWidths: [], cells: { A1: { value: 'x' } } }],
    });
    await showQuarter(workbook);
    expect(await screen.findByText('This workbook has no quarters')).toBeVisible();
  });

  test('a workbook that cannot be read is said, and tried again', async () => {
    const workbook = new FakeWorkbook();
    workbook.snapshot = sybSnapshot();
    workbook.snapshotFails = new WorkbookError('Excel did not answer.', 'no answer');
    const { user } = await showQuarter(workbook);
    expect(await screen.findByText('Excel did not answer.')).toBeVisible();
    delete workbook.snapshotFails;
    await user.click(button('Try again'));
    expect(await screen.findByText('Figures of Q4')).toBeVisible();
  });
});

describe('the Quarter panel of a workbook with finance sheets', () => {
  /** The quarterly workbook with Finance returns on plan beside it, for so many months of STH's. */
  function besideFinance(monthsOfSth = 12): FakeWorkbook {
    const workbook = new FakeWorkbook();
    const organisations = southYorkshireAndBassetlawFinance.organisations.map((one) => ({
      ...one,
      actuals: one.plan.slice(0, one.shortName === 'STH' ? monthsOfSth : 12),
    }));
    const finance = financeWorkbook({ ...southYorkshireAndBassetlawFinance, organisations });
    const [own, other] = [sybSnapshot(), snapshotOf(finance)];
    workbook.snapshot = {
      ...own,
      sheets: [...own.sheets, ...other.sheets],
      names: [...own.names, ...other.names],
    };
    return workbook;
  }

  test('offers the quarter from Finance returns, which is previewed and then applied', async () => {
    const workbook = besideFinance();
    const { user } = await showQuarter(workbook);
    await screen.findByText('Figures of Q4');
    await user.click(button('Take them from Finance returns'));
    await screen.findByRole('table', { name: 'Refresh Q4: cells, before and after' });
    expect(screen.getAllByText(/Finance returns, Finance returns!/).length).toBeGreaterThan(0);
    expect(workbook.applied).toEqual([]);
    await user.click(button(/^Apply/));
    await waitFor(() => expect(workbook.applied).toHaveLength(1));
    // Twelve actuals, and the quarter reported.
    expect(workbook.applied[0]!.list.changes).toHaveLength(13);
  });

  test('takes what Finance returns holds when it is pressed, not when it was offered', async () => {
    const workbook = besideFinance();
    const { user } = await showQuarter(workbook);
    await screen.findByText('Figures of Q4');
    workbook.snapshot = besideFinance(11).snapshot;
    await user.click(button('Take them from Finance returns'));
    expect(await screen.findByText(/does not have all of Q4 yet: a month is missing of STH\./)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Take them from Finance returns' })).toBeNull();
  });
});
