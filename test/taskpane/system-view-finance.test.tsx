import { act, fireEvent, screen, within } from '@testing-library/react';
import { openPanel } from '../../src/commands/pane-route';
import { southYorkshireAndBassetlawFinance as published } from '../../src/plans/system/finance';
import { financeViewWords as words, systemViewWords } from '../../src/wording/system-view';
import { WorkbookError } from '../../src/workbook';
import { onPlan, rowOf, sheets } from '../plans/system/finance/support';
import { FakeWorkbook, gate } from './fake-workbook';
import { accessibilityFaults, settle, showPane } from './show-pane';
import { asOpened } from './system-view-support';

// The helpers next to the figures can also work formulas out, with a builder that no page can load.
jest.mock('esbuild', () => ({}));

const opened = (typed = sheets()) => asOpened(typed.typed());
const { views } = systemViewWords;

async function showSystem(workbook = new FakeWorkbook()) {
  act(() => openPanel('system'));
  const shown = await showPane(workbook);
  await screen.findByRole('radio', { name: views.finance });
  return shown;
}

async function showFinance(typed = sheets()) {
  const workbook = new FakeWorkbook();
  workbook.snapshot = opened(typed);
  return showSystem(workbook);
}

const press = (name: string | RegExp) => settle(() => fireEvent.click(screen.getByRole('button', { name })));
const choose = (name: string) => settle(() => fireEvent.click(screen.getByRole('radio', { name })));
const table = (name: string) => screen.getByRole('table', { name });

afterEach(() => act(() => openPanel('position')));

describe('a workbook without the sheets', () => {
  test('is offered each set of sheets, which are inserted on request', async () => {
    const { workbook, container } = await showSystem();
    expect(screen.getByRole('heading', { name: systemViewWords.notOursTitle.finance })).toBeVisible();
    expect(await accessibilityFaults(container)).toEqual([]);
    await press(systemViewWords.insert.finance);
    await choose(views.performance);
    await press(systemViewWords.insert.performance);
    await choose(views.readiness);
    await press(systemViewWords.insert.readiness);
    expect(workbook.insertedWorkbooks).toEqual([
      'System finance 2018/19: South Yorkshire and Bassetlaw',
      'Performance 2018/19: South Yorkshire and Bassetlaw',
      expect.stringContaining('System readiness'),
    ]);
  });

  test('shows how far an insertion is, and then the sheets', async () => {
    const workbook = new FakeWorkbook();
    const held = gate();
    workbook.holdInsertion = held.opened;
    await showSystem(workbook);
    await press(systemViewWords.insert.finance);
    expect(screen.getByRole('progressbar')).toBeVisible();
    workbook.snapshot = opened();
    await settle(() => held.open());
    expect(await screen.findByRole('heading', { name: words.period('September', '2018/19') })).toBeVisible();
  });

  test('a name that is taken is said, and nothing is inserted', async () => {
    const workbook = new FakeWorkbook();
    workbook.insertionFails = new WorkbookError(
      'It already has the sheet "System finance".',
      'already there',
    );
    await showSystem(workbook);
    await press(systemViewWords.insert.finance);
    expect(screen.getByText(systemViewWords.insertFailedTitle())).toBeVisible();
    expect(screen.getByText(/It already has the sheet "System finance"/)).toBeVisible();
    expect(screen.getByRole('button', { name: systemViewWords.insert.finance })).toBeVisible();
  });

  test('a workbook that cannot be read is said with its reason, and can be read again', async () => {
    const workbook = new FakeWorkbook();
    workbook.snapshotFails = new WorkbookError('Excel did not answer.', 'unknown');
    act(() => openPanel('system'));
    await showPane(workbook);
    expect(await screen.findByText('Excel did not answer.')).toBeVisible();
  });
});

describe('finance by month', () => {
  // Annex 3: twelve organisations, together 12 months of plan. Six months on plan is no variance.
  test('a system on plan has nothing to look at', async () => {
    const { container } = await showFinance();
    expect(screen.getByText(words.noRemarks(true))).toBeVisible();
    expect(
      screen.getByRole('button', { name: /South Yorkshire and Bassetlaw, Variance: 0\./ }),
    ).toBeVisible();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('an organisation 250 behind its plan is named, and leads to the cells of its actuals', async () => {
    const typed = sheets();
    const row = rowOf('STH');
    const september = Number(typed.value('Finance_actuals', row, 5));
    typed.type('Finance_actuals', row, 5, september - 250);
    const { workbook } = await showFinance(typed);
    await press(/^STH is £250k behind its plan to date\./);
    const first = typed.address('Finance_actuals', row, 0);
    const last = typed.address('Finance_actuals', row, 11);
    expect(workbook.wentTo.at(-1)).toEqual({ sheet: 'Finance returns', address: `${first}:${last}` });
    const ofSth = within(table(`${words.byHeading()}: ${words.measures.date}`)).getByRole('button', {
      name: /^STH, Variance: minus \(250\)/,
    });
    await settle(() => fireEvent.click(ofSth));
    expect(workbook.wentTo.at(-1)).toEqual({ name: 'Finance_positions', row, column: 2 });
  });

  test('places add up their organisations as counted, and lead to their own cells', async () => {
    const { workbook } = await showFinance();
    await choose(words.places());
    const places = table(`${words.byHeading()}: ${words.measures.date}`);
    for (const place of published.places)
      expect(within(places).getByRole('row', { name: new RegExp(`^${place}`) })).toBeVisible();
    await choose(words.measures.control);
    await press(/^Barnsley, Total: /);
    expect(workbook.wentTo.at(-1)).toEqual({ name: 'Finance_place_positions', row: 0, column: 6 });
  });

  test('a month that is blank leaves figures out, says so, and leads to its cell', async () => {
    const typed = sheets().type('Finance_actuals', rowOf('TRFT'), 2, '');
    const { workbook } = await showFinance(typed);
    expect(
      screen.getByRole('button', { name: /South Yorkshire and Bassetlaw, Actual to date: no figure/ }),
    ).toBeVisible();
    expect(screen.getByRole('heading', { name: words.gapsHeading(1) })).toBeVisible();
    await press(/The actual of TRFT in June is blank/);
    expect(workbook.wentTo.at(-1)).toEqual({
      sheet: 'Finance returns',
      address: typed.address('Finance_actuals', rowOf('TRFT'), 2),
    });
  });

  test('the trend is drawn with a table: twelve months of plan, six of actual', async () => {
    await showFinance();
    expect(screen.getByRole('img', { name: words.trend() })).toBeVisible();
    const rows = within(screen.getByRole('table', { name: words.trend(), hidden: true })).getAllByRole(
      'row',
      { hidden: true },
    );
    const cells = (row: HTMLElement) =>
      within(row)
        .getAllByRole('cell', { hidden: true })
        .map((cell) => cell.textContent);
    expect(rows).toHaveLength(13);
    const september = cells(rows[6]!);
    expect(september[0]).toBe(september[1]);
    expect(cells(rows[7]!)[1]).toBe('–');
  });

  test('indicators of the basket are of the system and of each organisation', async () => {
    const { workbook } = await showFinance();
    // 900 saved of 900 planned; of them 600 recurrent.
    expect(screen.getByRole('button', { name: /^STH, Part: 100.0%/ })).toBeVisible();
    await choose(words.basketColumns.recurrent);
    await press(/^STH, Part: 66.7%/);
    expect(workbook.wentTo.at(-1)).toEqual({ name: 'Finance_basket', row: rowOf('STH'), column: 2 });
  });

  test('transformation funds lead to allocation, spend and what is left', async () => {
    const { workbook } = await showFinance();
    const all = table(words.fundsHeading());
    // Annex 2: the lines add up to £24.46m.
    expect(within(all).getByRole('button', { name: /^All funds, Allocation: 24,460/ })).toBeVisible();
    const first = within(all).getAllByRole('row')[1]!;
    await settle(() => fireEvent.click(within(first).getAllByRole('button')[0]!));
    expect(workbook.wentTo.at(-1)).toEqual({ name: 'Finance_fund_allocations', row: 0 });
  });

  test('what cannot be read is listed with its cell and what to do', async () => {
    const typed = sheets().type('Finance_actuals', rowOf('STH'), 0, 'about 5');
    const { workbook, container } = await showFinance(typed);
    expect(screen.getByText(systemViewWords.problemsTitle(1))).toBeVisible();
    await press(/The actual of STH in April holds "about 5"/);
    expect(workbook.wentTo.at(-1)).toEqual({
      sheet: 'Finance returns',
      address: typed.address('Finance_actuals', rowOf('STH'), 0),
    });
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('follows edits', async () => {
    const { workbook } = await showFinance();
    workbook.snapshot = asOpened(sheets(onPlan(3)).typed());
    await settle(() => workbook.edited());
    expect(await screen.findByRole('heading', { name: words.period('June', '2018/19') })).toBeVisible();
  });
});
