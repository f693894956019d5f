import { fireEvent, screen, within } from '@testing-library/react';
import { act } from 'react';
import { openPanel } from '../../src/commands/pane-route';
import { withChanges } from '../../src/plans/changes/with-changes';
import { registerChanges } from '../../src/plans/adjustments/register';
import { proposeLines } from '../../src/taskpane/adjustments/proposed-lines';
import { adjustmentWords } from '../../src/wording/adjustments';
import { previewWords } from '../../src/wording/changes';
import { WorkbookError } from '../../src/workbook';
import { offsetLine, registerOf, shippedSnapshot, withFirst } from '../plans/adjustments/support';
import { FakeWorkbook } from './fake-workbook';
import { accessibilityFaults, settle, showPane } from './show-pane';

const { fields, problems } = adjustmentWords;

async function showAdjustments(workbook = new FakeWorkbook()) {
  if (workbook.snapshot.sheets.length === 0) workbook.snapshot = shippedSnapshot();
  act(() => openPanel('adjustments'));
  const shown = await showPane(workbook);
  await screen.findByRole('heading', { name: adjustmentWords.heading() });
  await screen.findByText(adjustmentWords.noLines());
  return shown;
}

const choose = (label: string, value: string) =>
  settle(() => fireEvent.change(screen.getByLabelText(label), { target: { value } }));
const press = (name: string | RegExp) => settle(() => fireEvent.click(screen.getByRole('button', { name })));

/** Types a line as a user does: giver, receiver, quarter, amount, who agreed it and when. */
async function typeLine(line: Partial<typeof offsetLine> = {}) {
  const { from, to, quarter, amount, agreedBy, date } = {
    ...offsetLine,
    from: 'BHFT',
    amount: '65',
    ...line,
  };
  await press(adjustmentWords.add());
  await choose(fields.from, from);
  if (to) await choose(fields.to, to);
  await settle(() => fireEvent.click(screen.getByRole('radio', { name: `Q${quarter}` })));
  await choose(fields.amount, amount);
  if (agreedBy) await choose(fields.agreedBy, agreedBy);
  if (date) await choose(fields.date, date);
}

afterEach(() => act(() => openPanel('position')));

describe('the register', () => {
  test('without lines says what it is for, and is sound for a screen reader', async () => {
    const { container } = await showAdjustments();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('shows net and effect of a line as it is typed, before it is in the workbook', async () => {
    const { workbook, container } = await showAdjustments();
    for (const [from, amount] of [
      ['BHFT', '65'],
      ['SCH', '48'],
      ['RDaSH', '5'],
    ] as const)
      await typeLine({ from, amount });
    const net = screen.getByRole('table', { name: adjustmentWords.netHeading() });
    expect(within(net).getByRole('row', { name: /Offset, Q3 118 118 0/ })).toBeVisible();
    // Finance PSF of STH in Q3, 4,689.825: 0.3 x 15,632.75.
    const effect = screen.getByRole('table', { name: previewWords.effectCaption() });
    const line = within(effect).getByRole('row', { name: /^STH: Trust finance PSF/ });
    expect(line).toHaveAccessibleName(/5,471 before, 10,161 after/);
    expect(workbook.applied).toEqual([]);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('refuses what does not net to zero, naming the quarter and the difference', async () => {
    await showAdjustments();
    await typeLine({ to: '' });
    expect(screen.getAllByText(/In-year offsets of Q3: .* differ by 65 \(£000\)/)[0]).toBeVisible();
    expect(screen.getByText(adjustmentWords.effectRefused())).toBeVisible();
    await press(adjustmentWords.review());
    expect(screen.queryByRole('button', { name: previewWords.apply(7) })).not.toBeInTheDocument();
  });

  test('says of a line that is left what is still to do, field by field', async () => {
    await showAdjustments();
    await typeLine({ agreedBy: '', amount: 'about 65' });
    expect(screen.getByText(problems.notAnAmount('about 65'))).toBeVisible();
    await press(adjustmentWords.done());
    expect(screen.getByText(`BHFT to STH: ${problems.notAgreed()}`)).toBeVisible();
  });

  test('applies the lines through a preview of their cells, and can be undone', async () => {
    const { workbook } = await showAdjustments();
    await typeLine();
    await press(adjustmentWords.review());
    await choose(previewWords.by(), 'A. Director');
    await press(previewWords.apply(7));
    expect(workbook.applied).toHaveLength(1);
    const [{ list, by }] = workbook.applied as [(typeof workbook.applied)[number]];
    expect(by).toBe('A. Director');
    expect(list.changes.map(({ after }) => after)).toEqual([
      'In-year offset',
      'BHFT',
      'STH',
      3,
      65,
      'NHS Improvement',
      43_479,
    ]);
    await press(previewWords.undoLast());
    expect(workbook.applied).toEqual([]);
  });

  test('keeps what was typed where the workbook refuses it', async () => {
    const { workbook } = await showAdjustments();
    workbook.applyingFails = new WorkbookError('The sheet is protected.', 'protected');
    await typeLine();
    await press(adjustmentWords.review());
    await press(previewWords.apply(7));
    expect(screen.getByText('The sheet is protected.')).toBeVisible();
    await press(previewWords.cancel());
    expect(screen.getByRole('button', { name: 'Edit BHFT to STH' })).toBeVisible();
  });

  test('a line typed on the sheet meanwhile takes no line from the user', async () => {
    const { workbook } = await showAdjustments();
    await typeLine();
    const snapshot = shippedSnapshot();
    const register = registerOf(snapshot);
    const theirs = withFirst(register, { ...offsetLine, from: 'SCH', to: 'DBTH' });
    workbook.snapshot = withChanges(snapshot, registerChanges(snapshot, register, theirs));
    await settle(() => workbook.edited());
    expect(screen.getByRole('button', { name: 'Edit SCH to DBTH' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Edit BHFT to STH' })).toBeVisible();
  });

  test('removes a line of the sheet only when it is applied, and takes it back if asked', async () => {
    const workbook = new FakeWorkbook();
    const snapshot = shippedSnapshot();
    const register = registerOf(snapshot);
    workbook.snapshot = withChanges(
      snapshot,
      registerChanges(snapshot, register, withFirst(register, offsetLine)),
    );
    act(() => openPanel('adjustments'));
    await showPane(workbook);
    await screen.findByRole('button', { name: 'Edit DBTH to STH' });
    await press('Remove DBTH to STH');
    expect(screen.getByText(adjustmentWords.isRemoved())).toBeVisible();
    await press(adjustmentWords.restoreLine('DBTH to STH'));
    expect(screen.queryByText(adjustmentWords.isRemoved())).not.toBeInTheDocument();
    expect(workbook.applied).toEqual([]);
  });

  test('takes up the lines another panel proposes', async () => {
    proposeLines([{ ...offsetLine, agreedBy: '', date: '' }]);
    const workbook = new FakeWorkbook();
    workbook.snapshot = shippedSnapshot();
    act(() => openPanel('adjustments'));
    await showPane(workbook);
    expect(await screen.findByRole('button', { name: 'Edit DBTH to STH' })).toBeVisible();
    expect(screen.getByLabelText(fields.agreedBy)).toBeVisible();
  });
});

test('a workbook without a register says so', async () => {
  const workbook = new FakeWorkbook();
  workbook.snapshot = { ...shippedSnapshot(), names: [] };
  act(() => openPanel('adjustments'));
  await showPane(workbook);
  expect(await screen.findByText('This workbook has no register of adjustments')).toBeVisible();
});

test('a workbook that cannot be read says why, and reads again when asked', async () => {
  const workbook = new FakeWorkbook();
  workbook.snapshotFails = new WorkbookError('Excel did not answer.', 'no answer');
  act(() => openPanel('adjustments'));
  await showPane(workbook);
  expect(await screen.findByText('Excel did not answer.')).toBeVisible();
  delete workbook.snapshotFails;
  workbook.snapshot = shippedSnapshot();
  await press(adjustmentWords.retry());
  expect(await screen.findByText(adjustmentWords.noLines())).toBeVisible();
});
