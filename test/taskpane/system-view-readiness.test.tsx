import { act, fireEvent, screen, within } from '@testing-library/react';
import { openPanel } from '../../src/commands/pane-route';
import { blankWorkbook } from '../../src/plans/blank-workbook';
import { serialOf } from '../../src/plans/figures';
import type { WorkbookModel } from '../../src/plans/workbook-model';
import { readinessViewWords as words, systemViewWords } from '../../src/wording/system-view';
import { createWorkbook } from '../../src/files';
import { Ready } from '../plans/system/readiness/support';
import { aPlan, templateOf } from '../plans/support';
import type { PlanBook } from '../../scripts/plan-book';
import { FakeWorkbook } from './fake-workbook';
import { accessibilityFaults, settle, showPane } from './show-pane';
import { aFile } from './system-view-support';

// The helpers next to the figures can also work formulas out, with a builder that no page can load.
jest.mock('esbuild', () => ({}));

async function showReadiness(ready = new Ready()) {
  const workbook = new FakeWorkbook();
  workbook.snapshot = ready.book.snapshot();
  act(() => openPanel('system'));
  const shown = await showPane(workbook);
  fireEvent.click(await screen.findByRole('radio', { name: systemViewWords.views.readiness }));
  await settle();
  return { ...shown, workbook };
}

const press = (name: string | RegExp) => settle(() => fireEvent.click(screen.getByRole('button', { name })));

afterEach(() => act(() => openPanel('position')));

/** All five domains at a stage and a target. */
function assessed(stage: string, target: string): Ready {
  const ready = new Ready();
  for (const domain of ['domain1', 'domain2', 'domain3', 'domain4', 'domain5'])
    ready.set('maturity', domain, 'stage', stage).set('maturity', domain, 'target', target);
  return ready;
}

describe('the maturity matrix', () => {
  test('draws five domains by four stages, with target and gap, and leads to each stage', async () => {
    const ready = assessed('Maturing', 'Thriving').set('maturity', 'domain3', 'stage', 'Emerging');
    const { workbook, container } = await showReadiness(ready);
    expect(screen.getByText(words.overall('Emerging'))).toBeVisible();
    const matrix = screen.getByRole('table', { name: words.matrixCaption() });
    expect(
      within(matrix)
        .getAllByRole('columnheader')
        .map((one) => one.textContent),
    ).toEqual(['Emerging', 'Developing', 'Maturing', 'Thriving']);
    const cells = within(matrix)
      .getAllByRole('cell')
      .map((one) => one.textContent);
    expect(cells).toHaveLength(20);
    expect(cells.slice(0, 4)).toEqual([words.passed(), words.passed(), words.now(), words.target()]);
    expect(cells.slice(8, 12)[0]).toBe(words.now());
    // From Emerging it is three stages to Thriving and two to Maturing.
    expect(within(matrix).getByText(/3 stages to its target; 2 stages to Maturing/)).toBeVisible();
    await press(/^Integrated care models\. Go to Maturity matrix!/);
    expect(workbook.wentTo.at(-1)).toEqual({
      sheet: 'Maturity matrix',
      address: ready.address('maturity', 'domain3', 'stage'),
    });
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('the system has no stage until all domains have one', async () => {
    await showReadiness(assessed('Maturing', 'Thriving').set('maturity', 'domain1', 'stage', ''));
    expect(screen.getByText(words.notAssessed(1))).toBeVisible();
  });
});

describe('milestones', () => {
  const ready = () => {
    const made = new Ready()
      .set('cover', 'timetable', 'entry', '2019/20')
      .set('cover', 'position', 'entry', serialOf('2019-01-10'));
    for (let step = 1; step <= 8; step += 1) made.set('milestones', `timetable2_${step}`, 'met', '');
    return made;
  };

  test('are held against the date of the Cover, then against a date that is given', async () => {
    const { workbook } = await showReadiness(ready());
    // The first of 2019/20 is due on 14 January 2019, the second on 12 February.
    expect(screen.getByText(words.lateCount(0, 8))).toBeVisible();
    fireEvent.change(screen.getByLabelText(words.heldAgainst()), { target: { value: '2019-02-13' } });
    await settle();
    expect(screen.getByText(words.lateCount(2, 8))).toBeVisible();
    await press(/^Draft operating plans of organisations.*1 day late/);
    expect(workbook.wentTo.at(-1)).toEqual({
      sheet: 'Milestones',
      address: ready().address('milestones', 'timetable2_2', 'met'),
    });
  });

  test('without a date nothing is said to be late', async () => {
    await showReadiness(ready().set('cover', 'position', 'entry', ''));
    expect(screen.getByText(words.noDate())).toBeVisible();
    expect(screen.queryByText(/\d (?:days? )?late/)).not.toBeInTheDocument();
  });
});

const planFile = (name: string, book: PlanBook): File => aFile(name, createWorkbook(filledModel(book)));

/** The blank workbook of a plan's template with its entries and the results of its formulas. */
function filledModel(book: PlanBook): WorkbookModel {
  const model = blankWorkbook(templateOf('ccg-financial'));
  return {
    ...model,
    sheets: model.sheets.map((sheet) => {
      const own = book.compiled.sheets.find(({ name }) => name === sheet.name);
      const cells = { ...sheet.cells };
      for (const cell of own?.cells ?? []) {
        const value = book.valueOf(cell);
        if (value !== '') cells[cell.address] = { ...cells[cell.address], value };
      }
      return { ...sheet, cells };
    }),
  };
}

describe('the five financial tests', () => {
  const chooseFiles = (files: File[]) =>
    act(async () => {
      fireEvent.change(screen.getByLabelText(words.choose(), { selector: 'input' }), { target: { files } });
      await new Promise((resolve) => setTimeout(resolve, 1_500));
    });

  test('show the figures of the plans that are chosen, each with its cells; a wrong file is left out', async () => {
    const { container } = await showReadiness();
    expect(screen.getByText(words.figuresNote())).toBeVisible();
    await chooseFiles([
      planFile('barnsley.xlsx', aPlan('ccg-financial')),
      aFile('notes.xlsx', new Uint8Array([1, 2, 3])),
    ]);
    expect(screen.getByText(words.plansRead(1))).toBeVisible();
    expect(screen.getByText(/^notes\.xlsx is left out\./)).toBeVisible();
    expect(screen.getAllByText(/^Planned surplus or \(deficit\) of the CCGs, 2014\/15/)).toHaveLength(1);
    const [cells] = screen.getAllByText(words.cells(1));
    expect(cells!.closest('details')).toHaveTextContent(/!B?[A-Z]*\d+ in barnsley\.xlsx/);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('an answer leads to its cell', async () => {
    const { workbook } = await showReadiness();
    await press(/^1\. The system returns to financial balance/);
    expect(workbook.wentTo.at(-1)).toMatchObject({ sheet: 'Five financial tests' });
  });
});

test('content of the plan: who leads each area, and what lacks a lead', async () => {
  const ready = new Ready().set('content', 'area4', 'lead', '');
  const { workbook } = await showReadiness(ready);
  await press(/^Transformed out-of-hospital care.*no lead/);
  expect(workbook.wentTo.at(-1)).toEqual({
    sheet: 'Long Term Plan content',
    address: ready.address('content', 'area4', 'lead'),
  });
});

test('an entry that cannot be read is named with its cell, and the rest is shown', async () => {
  const ready = new Ready().set('maturity', 'domain1', 'stage', 'Advanced');
  const { workbook } = await showReadiness(ready);
  expect(screen.getByText(systemViewWords.entriesTitle(1))).toBeVisible();
  await press(/^The stage of “System leadership/);
  expect(workbook.wentTo.at(-1)).toMatchObject({ sheet: 'Maturity matrix' });
  expect(screen.getByRole('table', { name: words.matrixCaption() })).toBeVisible();
});
