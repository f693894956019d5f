import { act, fireEvent, screen, within } from '@testing-library/react';
import { openPanel } from '../../src/commands/pane-route';
import { registerChanges } from '../../src/plans/adjustments/register';
import { withChanges } from '../../src/plans/changes/with-changes';
import { adjustmentWords } from '../../src/wording/adjustments';
import { previewWords } from '../../src/wording/changes';
import { whatIfWords } from '../../src/wording/what-if';
import { offsetLine, registerOf, shippedSnapshot, withFirst } from '../plans/adjustments/support';
import { FakeWorkbook } from './fake-workbook';
import { accessibilityFaults, settle, showPane } from './show-pane';

async function showWhatIf(workbook = new FakeWorkbook()) {
  if (workbook.snapshot.sheets.length === 0) workbook.snapshot = shippedSnapshot();
  act(() => openPanel('what-if'));
  const shown = await showPane(workbook);
  await screen.findByText(whatIfWords.nothingTried());
  return shown;
}

const press = (name: string | RegExp) => settle(() => fireEvent.click(screen.getByRole('button', { name })));
const view = (name: keyof typeof whatIfWords.views) =>
  settle(() => fireEvent.click(screen.getByRole('radio', { name: whatIfWords.views[name] })));
const choose = (name: string) => settle(() => fireEvent.click(screen.getByRole('radio', { name })));
const fieldOf = (name: string, kind: 'actual' | 'offset', quarter: number) =>
  screen.getByRole('textbox', { name: whatIfWords.figureLabel(name, whatIfWords.kinds[kind], quarter) });
const type = (field: HTMLElement, value: string) =>
  settle(() => fireEvent.change(field, { target: { value } }));
const effect = () => screen.getByRole('table', { name: previewWords.effectCaption() });

afterEach(() => act(() => openPanel('position')));

describe('figures to try', () => {
  test('a typed actual shows what it does to every pot, and the workbook stays as it is', async () => {
    const { workbook, container } = await showWhatIf();
    // Sheffield CCG's Q3 is 25; at 120 the system is back on plan, and the 1,118 it had lost comes back.
    await type(fieldOf('Sheffield CCG', 'actual', 3), '120');
    expect(within(effect()).getByRole('row', { name: /^System PSF/ })).toHaveAccessibleName(
      /2,602 before, 3,719 after.*1,118 before, 0 after/,
    );
    expect(screen.getByText(whatIfWords.shortfallMoves('95', '0'))).toBeVisible();
    expect(workbook.applied).toEqual([]);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('a slider does the same', async () => {
    await showWhatIf();
    const slider = screen.getByRole('slider', {
      name: whatIfWords.sliderLabel('Sheffield CCG', whatIfWords.kinds.actual, 3),
    });
    await settle(() => fireEvent.change(slider, { target: { value: '120' } }));
    expect(fieldOf('Sheffield CCG', 'actual', 3)).toHaveValue('120');
    expect(screen.getByText(whatIfWords.shortfallMoves('95', '0'))).toBeVisible();
  });

  test('what is no amount is refused beside its field, and changes nothing', async () => {
    await showWhatIf();
    await type(fieldOf('STH', 'actual', 3), 'about 5');
    expect(screen.getByText(whatIfWords.notANumber('about 5'))).toBeVisible();
    expect(screen.getByText(whatIfWords.nothingTried())).toBeVisible();
    await press(whatIfWords.reset('STH'));
    expect(fieldOf('STH', 'actual', 3)).toHaveValue('(5,519)');
  });

  test('offsets that do not net to zero are refused, naming the quarter and the difference', async () => {
    await showWhatIf();
    await choose(whatIfWords.kinds.offset);
    await type(fieldOf('STH', 'offset', 3), '118');
    expect(screen.getByText(whatIfWords.offsetsOut(3, '118'))).toBeVisible();
    expect(screen.queryByRole('button', { name: whatIfWords.toAdjustments() })).not.toBeInTheDocument();
    await type(fieldOf('BHFT', 'offset', 3), '(118)');
    expect(screen.queryByText(whatIfWords.offsetsOut(3, '118'))).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: whatIfWords.toAdjustments() })).toBeVisible();
  });

  test('is put into the workbook only through a preview, as actuals of reported quarters', async () => {
    const { workbook } = await showWhatIf();
    await type(fieldOf('Sheffield CCG', 'actual', 3), '120');
    await press(whatIfWords.review());
    await press(previewWords.apply(1));
    expect(workbook.applied.map(({ list }) => list.changes)).toEqual([
      [
        {
          sheet: 'Actuals',
          address: 'D14',
          before: 25,
          after: 120,
          why: whatIfWords.appliedWhy(),
        },
      ],
    ]);
  });

  test('a forecast of a quarter to come stays in the pane', async () => {
    await showWhatIf();
    await settle(() => {
      const horizon = screen.getByRole('radiogroup', { name: whatIfWords.horizon() });
      fireEvent.click(within(horizon).getByRole('radio', { name: 'Q4' }));
    });
    await type(fieldOf('STH', 'actual', 4), '(2,000)');
    expect(screen.getByText(whatIfWords.forecastStays([4]))).toBeVisible();
    expect(screen.queryByRole('button', { name: whatIfWords.review() })).not.toBeInTheDocument();
    await press(whatIfWords.startAgain());
    expect(screen.getByText(whatIfWords.nothingTried())).toBeVisible();
  });

  test('what is tried stays when the workbook is edited meanwhile', async () => {
    const { workbook } = await showWhatIf();
    await type(fieldOf('STH', 'actual', 3), '(5,000)');
    const register = registerOf(workbook.snapshot);
    const lines = withFirst(register, offsetLine);
    workbook.snapshot = withChanges(workbook.snapshot, registerChanges(workbook.snapshot, register, lines));
    await settle(() => workbook.edited());
    expect(fieldOf('STH', 'actual', 3)).toHaveValue('(5,000)');
  });
});

describe('the other views', () => {
  test('the least improvement brings back the system with 95 and STH with 118', async () => {
    const { container } = await showWhatIf();
    await view('improve');
    const table = screen.getByRole('table', { name: whatIfWords.improveCaption() });
    const rows = within(table)
      .getAllByRole('row')
      .map((row) => row.textContent);
    // 1,117.5 of System PSF; for STH its finance PSF of Q3, 4,689.825, and the System PSF with it.
    expect(rows).toEqual(expect.arrayContaining(['System', 'By Q3951,118', 'STH', 'By Q31185,807']));
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('the best offset says who gives and who is given, and is handed to Adjustments', async () => {
    const { workbook, container } = await showWhatIf();
    await view('offset');
    expect(screen.getByText(whatIfWords.saves('4,690', '118'))).toBeVisible();
    expect(screen.getByText(/^STH is 118 short of its control total/)).toBeVisible();
    expect(await accessibilityFaults(container)).toEqual([]);
    await press(whatIfWords.toAdjustments());
    expect(await screen.findByText(adjustmentWords.registerHeading(2))).toBeVisible();
    expect(workbook.applied).toEqual([]);
  });

  test('the best offset can be tried here first', async () => {
    await showWhatIf();
    await view('offset');
    await press(whatIfWords.tryHere());
    expect(within(effect()).getByRole('row', { name: /^STH: Trust finance PSF/ })).toBeVisible();
  });

  test('the risk is drawn from ranges in order, with its draws and seed', async () => {
    jest.useFakeTimers();
    const { container } = await showWhatIf();
    await view('risk');
    expect(screen.getByText(whatIfWords.noDoubt())).toBeVisible();
    await type(screen.getByLabelText(whatIfWords.rangeLabel('STH', whatIfWords.low())), '0');
    const message = screen.getByText(/^STH: low 0, likely/);
    expect(message).toBeVisible();
    expect(message).toHaveTextContent(whatIfWords.rangeWrong('STH', '0', '(5,519)', '(5,519)'));
    expect(within(message).getAllByRole('img', { name: 'minus 5,519' })).toHaveLength(2);
    await press(whatIfWords.spreadApply());
    await press(whatIfWords.draw());
    await act(async () => {
      await jest.runAllTimersAsync();
    });
    expect(screen.getByRole('img', { name: /^Histogram of all PSF lost in 10,000 cases/ })).toBeVisible();
    expect(screen.getByText(whatIfWords.method(10_000, 2018))).toBeVisible();
    jest.useRealTimers();
    expect(await accessibilityFaults(container)).toEqual([]);
    await choose(whatIfWords.together());
    expect(screen.getByText(whatIfWords.drawnStale())).toBeVisible();
  });

  test('the earn-back stands side by side by assumption, as a projection before Q4', async () => {
    const { container } = await showWhatIf();
    await view('earnBack');
    expect(screen.getByText(whatIfWords.earnBackProjection(3))).toBeVisible();
    const table = screen.getByRole('table', { name: whatIfWords.earnBackCaption() });
    expect(within(table).getAllByRole('row')).toHaveLength(4);
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});

test('a workbook that is not ours says what to do', async () => {
  const workbook = new FakeWorkbook();
  workbook.snapshot = { ...shippedSnapshot(), names: [] };
  act(() => openPanel('what-if'));
  await showPane(workbook);
  expect(await screen.findByText(whatIfWords.notOursTitle())).toBeVisible();
});
