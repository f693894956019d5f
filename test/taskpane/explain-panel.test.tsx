import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openPanel } from '../../src/commands/pane-route';
import type { AskedCell } from '../../src/plans/explain/explain-cell';
import { readFromSnapshot } from '../../src/plans/explain/wanted-cells';
import type { CellType, WorkbookSnapshot } from '../../src/plans/snapshot';
import type { CellValue } from '../../src/plans/workbook-model';
import { WorkbookError } from '../../src/workbook';
import { FakeWorkbook } from './fake-workbook';
import { accessibilityFaults, settle, showPane } from './show-pane';

const rows: CellValue[][] = [
  // One trust with a plan of 10 a quarter: 3 short in Q1, and on plan again in Q2.
  [10, 10, 10, 10],
  [7, 13, '', ''],
  [100, 200, 300, 400],
];
const snapshot: WorkbookSnapshot = {
  sheets: [
    {
      name: 'Plan',
      visible: true,
      protected: false,
      hiddenRows: [],
      hiddenColumns: [],
      used: {
        sheet: 'Plan',
        address: 'A1:D3',
        values: rows,
        types: rows.map((row) => row.map((value) => (value === '' ? 'blank' : 'number') as CellType)),
        formulas: rows,
        numberFormats: rows.map((row) => row.map(() => 'General')),
      },
    },
  ],
  names: [],
  tables: [],
};
const wanted = ['A1:D1', 'A2:D2', 'A3:D3'].map((address) => ({ sheet: 'Plan', address }));

const earned: AskedCell = {
  sheet: 'Plan',
  address: 'A5',
  value: 300,
  type: 'number',
  formula: '=SYB.TRUSTPSF(A1:D1,A2:D2,A3:D3,2)',
  anchor: 'A5',
  area: 'A5:C5',
  label: 'Barnsley',
};
const typedIn: AskedCell = { ...earned, address: 'A2', value: 7, formula: '', anchor: 'A2', area: 'A2' };

async function showExplain(cell: AskedCell): Promise<FakeWorkbook> {
  const workbook = new FakeWorkbook();
  workbook.active = { cell, names: [] };
  workbook.cells = readFromSnapshot(snapshot, wanted);
  await showPane(workbook);
  await settle(() => openPanel('explain'));
  await screen.findByRole('heading', { level: 1, name: /Explain|Earned|Lost/ });
  await settle();
  return workbook;
}

afterEach(() => act(() => openPanel('position')));

describe('the Explain panel on a cell with a SYB function', () => {
  test('says what the cell is, what it shows, and how each quarter led to it', async () => {
    await showExplain(earned);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Earned to date, Barnsley');
    expect(screen.getByText('300')).toBeVisible();
    expect(screen.getByText('The steps give what the cell shows.')).toBeVisible();
    const second = screen.getByRole('heading', { name: 'Quarter 2' }).closest('section')!;
    expect(within(second).getByText(/the 100 lost before comes back/)).toBeVisible();
    expect(within(second).getAllByText('MoU October 2018, section 6(ii)').length).toBeGreaterThan(0);
  });

  test('names each argument and what it holds', async () => {
    await showExplain(earned);
    const table = screen.getByRole('table');
    const lines = within(table).getAllByRole('row').slice(1);
    expect(lines.map((line) => line.textContent)).toEqual([
      'PlanA1:D11 × 4 cells',
      'ActualA2:D21 × 4 cells',
      'AvailableA3:D31 × 4 cells',
      'Quarters reported22',
    ]);
  });

  test('a click on a figure goes to its cells, and the explanation stays until the user selects another', async () => {
    const user = userEvent.setup();
    const workbook = await showExplain(earned);
    const figures = screen.getAllByRole('button', { name: 'Actual, year to date: 20. Go to Plan!A2:B2' });
    await user.click(figures[0]!);
    expect(workbook.wentTo).toEqual([{ sheet: 'Plan', address: 'A2:B2' }]);
    await settle(() => workbook.select(typedIn));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Earned to date, Barnsley');
    await user.click(screen.getByRole('button', { name: 'Back to Plan!A5' }));
    expect(workbook.wentTo.at(-1)).toEqual({ sheet: 'Plan', address: 'A5' });
    await settle(() => workbook.select({ ...typedIn, address: 'B2', value: 13 }));
    expect(screen.getByText(/Plan!B2 holds 13, and no formula/)).toBeVisible();
  });

  test('kept, it stays whatever is selected; let go, it follows again', async () => {
    const user = userEvent.setup();
    const workbook = await showExplain(earned);
    const keep = screen.getByRole('button', { name: 'Keep this explanation' });
    await user.click(keep);
    expect(keep).toHaveAttribute('aria-pressed', 'true');
    await settle(() => workbook.select(typedIn));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Earned to date');
    await user.click(keep);
    await settle();
    expect(screen.getByText('This cell was typed in')).toBeVisible();
  });

  test('another value in the cell than the steps give is said, with what to do', async () => {
    await showExplain({ ...earned, value: 299 });
    expect(screen.getByText('The cell shows something else')).toBeVisible();
    expect(screen.getByText(/shows 299; the steps give 300.*Ctrl\+Alt\+F9/)).toBeVisible();
  });

  test('an edit is followed', async () => {
    const workbook = await showExplain({ ...earned, value: 299 });
    workbook.active = { cell: earned, names: [] };
    await settle(() => workbook.edited());
    expect(screen.getByText('The steps give what the cell shows.')).toBeVisible();
  });

  test('has no accessibility faults', async () => {
    await showExplain(earned);
    expect(await accessibilityFaults(document.body)).toEqual([]);
  });
});

test('on an empty cell it says what to select', async () => {
  await showExplain({ ...typedIn, value: '', type: 'blank' });
  expect(screen.getByText('This cell is empty')).toBeVisible();
  expect(screen.getByText(/Select a cell with a result of the fund/)).toBeVisible();
});

test('a cell that cannot be read is said, and read again by one button', async () => {
  const user = userEvent.setup();
  const workbook = await showExplain(earned);
  workbook.selectionReadingFails = new WorkbookError('Excel did not answer.', 'no answer');
  await settle(() => workbook.edited());
  expect(screen.getByText('Excel did not answer.')).toBeVisible();
  delete workbook.selectionReadingFails;
  await user.click(screen.getByRole('button', { name: 'Read again' }));
  await settle();
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Earned to date, Barnsley');
});
