import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openPanel } from '../../src/commands/pane-route';
import type { PlanCell } from '../../src/plans/compile';
import { templates } from '../../src/plans/templates';
import { validate } from '../../src/plans/validate';
import { WorkbookError } from '../../src/workbook';
import { PlanBook } from '../../scripts/plan-book';
import { aPlan, templateOf } from '../plans/support';
import { FakeWorkbook, gate } from './fake-workbook';
import { accessibilityFaults, settle, showPane } from './show-pane';

const refused = (message: string) => new WorkbookError(message, 'unknown');

const clean = aPlan('better-care-fund').recalculate();

/** A Better Care Fund plan with two cells left blank and a figure typed over a total. */
function broken() {
  const plan = clean.copy();
  const { cells } = plan.compiled;
  const inputs = cells.filter(({ rule, sheet }) => rule.required === 'always' && sheet.name !== 'Cover');
  const total = cells.find(({ rule }) => rule.role === 'total')!;
  for (const input of inputs.slice(0, 2)) plan.set(input, '');
  plan.set(total, 5);
  return { plan: plan.recalculate(), inputs: inputs.slice(0, 2), total };
}

const placeOf = ({ sheet, address }: PlanCell) => `${sheet.name}!${address}`;

/** Real time: a validation pauses by a timer. */
const untilDone = async () => {
  for (let turn = 0; turn < 40; turn += 1)
    await act(async () => new Promise((resolve) => setTimeout(resolve, 5)));
};

async function openValidate(workbook = new FakeWorkbook()) {
  const shown = await showPane(workbook);
  await settle(() => openPanel('validate'));
  await screen.findByRole('heading', { level: 1, name: 'Validate' });
  return shown;
}

async function validated(workbook: FakeWorkbook) {
  const user = userEvent.setup();
  const shown = await openValidate(workbook);
  await user.click(screen.getByRole('button', { name: 'Validate' }));
  await untilDone();
  return { user, ...shown };
}

function withBroken() {
  const workbook = new FakeWorkbook();
  const made = broken();
  workbook.snapshot = made.plan.snapshot();
  const { findings } = validate(workbook.snapshot);
  return { workbook, ...made, findings };
}

const lines = () => [...document.querySelectorAll('[data-finding]')].map((line) => line as HTMLButtonElement);
const lineAt = (place: string) => lines().find((line) => line.textContent.includes(place))!;

afterEach(() => act(() => openPanel('position')));

describe('a plan that is whole', () => {
  test('has no findings, and the pane says so', async () => {
    const workbook = new FakeWorkbook();
    workbook.snapshot = clean.snapshot();
    await validated(workbook);
    expect(screen.getByText('Every rule holds in the whole workbook.')).toBeVisible();
    expect(screen.getByText(`${templateOf('better-care-fund').title} · Whole workbook`)).toBeVisible();
  });
});

describe('a plan with mistakes', () => {
  test('shows every finding in its order, with its place, and counts them', async () => {
    const { workbook, findings } = withBroken();
    await validated(workbook);
    expect(lines()).toHaveLength(findings.length);
    findings.forEach(({ wrong }, index) => expect(lines()[index]).toHaveTextContent(wrong));
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    expect(screen.getByRole('heading', { name: new RegExp(`^${errors} errors?`) })).toBeVisible();
  });

  test('a click selects the cell and says why, what was expected, the remedy and the source', async () => {
    const { workbook, total, findings } = withBroken();
    const { user } = await validated(workbook);
    const finding = findings.find(({ rule }) => rule === 'integrity/overwritten-formula')!;
    await user.click(lineAt(placeOf(total)));
    expect(workbook.wentTo).toEqual([{ sheet: total.sheet.name, address: total.address }]);
    for (const words of [finding.why, finding.remedy, finding.source, finding.expected!])
      expect(screen.getByText(words)).toBeVisible();
  });

  test('a certain remedy is previewed, applied, and looked at again', async () => {
    const { workbook, total, plan } = withBroken();
    const { user } = await validated(workbook);
    await user.click(lineAt(placeOf(total)));
    await user.click(screen.getByRole('button', { name: 'Mend it' }));
    expect(workbook.applied).toEqual([]);
    const mended = plan.copy();
    mended.set(total, total.formula!);
    await user.click(screen.getByRole('button', { name: /^Apply/ }));
    workbook.snapshot = mended.recalculate().snapshot();
    expect(workbook.applied[0]!.list.changes).toMatchObject([
      { sheet: total.sheet.name, address: total.address, before: 5, after: total.formula },
    ]);
    await settle(() => workbook.edited());
    await untilDone();
    expect(lineAt(placeOf(total))).toBeUndefined();
    expect(workbook.validations.at(-1)).toEqual({ quietly: true });
  });

  test('a remedy that Excel refuses leaves the preview open and says why', async () => {
    const { workbook, total } = withBroken();
    workbook.applyingFails = refused('Contributions!E9 holds something else by now.');
    const { user } = await validated(workbook);
    await user.click(lineAt(placeOf(total)));
    await user.click(screen.getByRole('button', { name: 'Mend it' }));
    await user.click(screen.getByRole('button', { name: /^Apply/ }));
    expect(screen.getByText('Contributions!E9 holds something else by now.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(lineAt(placeOf(total))).toBeVisible();
  });

  test('an edit that mends one takes it off the list, by itself and quietly', async () => {
    const { workbook, inputs, plan, findings } = withBroken();
    await validated(workbook);
    const mended = plan.copy();
    mended.set(inputs[0]!, clean.valueOf(inputs[0]!));
    workbook.snapshot = mended.recalculate().snapshot();
    await settle(() => workbook.edited([inputs[0]!.sheet.name]));
    await untilDone();
    expect(lines().length).toBeLessThan(findings.length);
    expect(lineAt(placeOf(inputs[0]!))).toBeUndefined();
    expect(workbook.validations.slice(1).every(({ quietly }) => quietly)).toBe(true);
    expect(workbook.wentTo).toEqual([]);
  });

  test('the next run says what is new, what is fixed and what is still there', async () => {
    const { workbook, inputs, plan, findings } = withBroken();
    const { user } = await validated(workbook);
    const mended = plan.copy();
    mended.set(inputs[0]!, clean.valueOf(inputs[0]!));
    workbook.snapshot = mended.recalculate().snapshot();
    await user.click(screen.getByRole('button', { name: 'Validate again' }));
    await untilDone();
    const left = validate(workbook.snapshot).findings.length;
    const fixed = findings.length - left;
    expect(screen.getByText(`Since the last run: 0 new, ${fixed} fixed, ${left} still there.`)).toBeVisible();
    await user.click(screen.getByText(`Fixed since the last run (${fixed})`));
    expect(screen.getByText(placeOf(inputs[0]!))).toBeVisible();
  });
});

describe('ignoring a finding', () => {
  test('asks for the reason, keeps it with the workbook and takes the finding off the list', async () => {
    const { workbook, total, findings } = withBroken();
    const { wrong } = findings.find(({ rule }) => rule === 'integrity/overwritten-formula')!;
    const { user } = await validated(workbook);
    await user.click(lineAt(wrong));
    await user.click(screen.getByRole('button', { name: 'Ignore' }));
    await user.click(screen.getByRole('button', { name: 'Ignore it' }));
    expect(screen.getByText(/^Write the reason/)).toBeVisible();
    expect(workbook.record.ignored).toEqual([]);
    await user.type(screen.getByRole('textbox', { name: /Why may it stay/ }), 'Agreed with the region');
    await user.click(screen.getByRole('button', { name: 'Ignore it' }));
    expect(workbook.record.ignored).toMatchObject([
      { cells: [total.address], reason: 'Agreed with the region' },
    ]);
    expect(lineAt(wrong)).toBeUndefined();
    await user.click(screen.getByText('Ignored (1)'));
    expect(screen.getByText('Agreed with the region')).toBeVisible();
    await user.click(screen.getByRole('button', { name: `Show the finding in ${placeOf(total)} again` }));
    expect(workbook.record.ignored).toEqual([]);
    expect(lineAt(wrong)).toBeVisible();
  });

  test('that could not be kept is not done, and the pane says so', async () => {
    const { workbook, findings } = withBroken();
    const { wrong } = findings.find(({ rule }) => rule === 'integrity/overwritten-formula')!;
    const { user } = await validated(workbook);
    workbook.recordFails = refused('Excel did not answer.');
    await user.click(lineAt(wrong));
    await user.click(screen.getByRole('button', { name: 'Ignore' }));
    await user.type(screen.getByRole('textbox', { name: /Why may it stay/ }), 'Agreed');
    await user.click(screen.getByRole('button', { name: 'Ignore it' }));
    expect(screen.getByText('It was not kept with the workbook')).toBeVisible();
    expect(lineAt(wrong)).toBeVisible();
  });
});

describe('the list of findings', () => {
  test('is filtered by severity, sheet, kind and words, and cleared again', async () => {
    const { workbook, total, findings } = withBroken();
    const { user } = await validated(workbook);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sheet' }), total.sheet.name);
    const onSheet = findings.filter(({ sheet }) => sheet === total.sheet.name).length;
    expect(lines()).toHaveLength(onSheet);
    await user.click(screen.getByRole('button', { name: 'Clear the filters' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Integrity');
    expect(lines()).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Clear the filters' }));
    await user.type(screen.getByRole('searchbox'), placeOf(total).toLowerCase());
    expect(lines()[0]).toHaveTextContent(placeOf(total));
    await user.type(screen.getByRole('searchbox'), ' nowhere');
    expect(screen.getByText('No finding fits these filters.')).toBeVisible();
  });

  test('is grouped by severity, sheet, kind or rule', async () => {
    const { workbook, findings } = withBroken();
    const { user } = await validated(workbook);
    expect(screen.getByRole('region', { name: 'Errors' })).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Group by' }), 'By rule');
    const group = screen.getByRole('region', { name: 'A required cell is blank' });
    const blank = findings.filter(({ rule }) => rule === 'entry/required-cell-blank').length;
    expect(group.querySelectorAll('[data-finding]')).toHaveLength(blank);
  });

  test('of hundreds shows a page at a time', async () => {
    const workbook = new FakeWorkbook();
    workbook.snapshot = new PlanBook(templateOf('ccg-financial')).recalculate().snapshot();
    const { findings } = validate(workbook.snapshot);
    expect(findings.length).toBeGreaterThan(120);
    const { user } = await validated(workbook);
    expect(lines()).toHaveLength(60);
    await user.click(screen.getByRole('button', { name: 'Show 60 more findings' }));
    expect(lines()).toHaveLength(120);
  });
});

describe('the keyboard alone', () => {
  test('arrow keys go through the findings, Enter goes to the cell, the right arrow opens, the left closes', async () => {
    const { workbook, findings } = withBroken();
    const { user } = await validated(workbook);
    act(() => lines()[0]!.focus());
    await user.keyboard('{ArrowDown}');
    expect(lines()[1]).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(lines()[1]).toHaveAttribute('aria-expanded', 'true');
    expect(workbook.wentTo).toEqual([]);
    await user.keyboard('{ArrowLeft}');
    expect(lines()[1]).toHaveAttribute('aria-expanded', 'false');
    await user.keyboard('{End}{Enter}');
    const last = findings.at(-1)!;
    expect(workbook.wentTo).toEqual([{ sheet: last.sheet, address: last.cells[0] ?? 'A1' }]);
    await user.keyboard('{Home}');
    expect(lines()[0]).toHaveFocus();
    // One stop for the Tab key, whatever the number of lines.
    expect(lines().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });
});

describe('one sheet', () => {
  test('is validated alone, from the pane and from the command', async () => {
    const { workbook, total, findings } = withBroken();
    workbook.activeSheet = total.sheet.name;
    await openValidate(workbook);
    await settle(() => openPanel('validate', { task: 'validate sheet' }));
    await untilDone();
    const onSheet = findings.filter(({ sheet }) => sheet === total.sheet.name);
    expect(lines()).toHaveLength(onSheet.length);
    expect(screen.getByText(new RegExp(`Sheet “${total.sheet.name}”$`))).toBeVisible();
    expect(screen.getByRole('radio', { name: 'This sheet' })).toBeChecked();
  });
});

describe('a workbook of no template', () => {
  function audited() {
    const workbook = new FakeWorkbook();
    const row = (cells: (string | number)[]) => cells;
    workbook.snapshot = {
      sheets: ['One', 'Two'].map((name) => ({
        name,
        visible: true,
        protected: false,
        hiddenRows: [],
        hiddenColumns: [],
        used: {
          sheet: name,
          address: 'A1:F3',
          values: [row([1, 2, 3, 4, 5, 6]), row([1, 2, 3, 4, 5, 6]), row([2, 4, 6, 0, 10, 12])],
          types: Array.from({ length: 3 }, () => Array(6).fill('number')),
          formulas: [
            row([1, 2, 3, 4, 5, 6]),
            row([1, 2, 3, 4, 5, 6]),
            row(['=A1+A2', '=B1+B2', '=C1+C2', '=D1-D1', '=E1+E2', '=F1+F2']),
          ],
          numberFormats: Array.from({ length: 3 }, () => Array(6).fill('General')),
        },
      })),
      names: [],
      tables: [],
    };
    return workbook;
  }

  test('has its formulas held against their neighbours, with an explanation', async () => {
    await validated(audited());
    expect(lines()).toHaveLength(2);
    expect(lines()[0]).toHaveTextContent(/One!D3.*its neighbours/);
    expect(screen.getByText(/^None of our templates/)).toBeVisible();
    expect(screen.queryByText(/holds none of the plan templates/)).not.toBeInTheDocument();
  });

  test('after an edit has the edited sheet read again, and that sheet alone', async () => {
    const { workbook } = await validated(audited());
    workbook.snapshot.sheets[1]!.used!.formulas[2]![3] = '=D1+D2';
    await settle(() => workbook.edited(['Two']));
    await untilDone();
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toHaveTextContent('One!D3');
    expect(workbook.validations.at(-1)).toEqual({ quietly: true, sheets: ['Two'] });
  });
});

describe('when something fails', () => {
  test('a workbook that cannot be read gives the reason and can be tried again', async () => {
    const { workbook } = withBroken();
    workbook.snapshotFails = refused('The workbook is too large.');
    const { user } = await validated(workbook);
    expect(screen.getByText('The workbook is too large.')).toBeVisible();
    delete workbook.snapshotFails;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await untilDone();
    expect(lines().length).toBeGreaterThan(0);
  });

  test('a failed re-check keeps the findings and says that they may be out of date', async () => {
    const { workbook } = withBroken();
    await validated(workbook);
    workbook.snapshotFails = refused('Excel did not answer.');
    await settle(() => workbook.edited());
    await untilDone();
    expect(screen.getByText('These findings may be out of date')).toBeVisible();
    expect(lines().length).toBeGreaterThan(0);
  });

  test('a run can be stopped while Excel is still answering', async () => {
    const user = userEvent.setup();
    const { workbook } = withBroken();
    await openValidate(workbook);
    const { opened, open } = gate();
    workbook.hold = opened;
    await user.click(screen.getByRole('button', { name: 'Validate' }));
    expect(screen.getByRole('progressbar', { name: 'Reading the workbook' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    await settle(open);
    await untilDone();
    expect(screen.getByText(/^Stopped/)).toBeVisible();
    expect(lines()).toHaveLength(0);
  });
});

describe('the findings on a sheet', () => {
  test('are those shown, and a notice names the sheet', async () => {
    const { workbook, findings } = withBroken();
    const { user } = await validated(workbook);
    await user.click(screen.getByRole('button', { name: 'Write the findings to a sheet' }));
    expect(workbook.writtenFindings).toEqual([{ findings, of: 'the whole workbook' }]);
    expect(screen.getByText(/on the new sheet “Findings”/)).toBeVisible();
  });

  test('that could not be written are told', async () => {
    const { workbook } = withBroken();
    workbook.writingFindingsFails = refused('The structure of this workbook is protected.');
    const { user } = await validated(workbook);
    await user.click(screen.getByRole('button', { name: 'Write the findings to a sheet' }));
    expect(screen.getByText('The structure of this workbook is protected.')).toBeVisible();
  });
});

describe('the plan templates', () => {
  test('are all offered, and the one chosen is inserted', async () => {
    const user = userEvent.setup();
    const { workbook } = await openValidate();
    const choice = screen.getByRole('combobox', { name: 'Template' });
    expect(
      within(choice)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(templates.map(({ title }) => title));
    const wanted = templateOf('strategic');
    await user.selectOptions(choice, wanted.title);
    await user.click(screen.getByRole('button', { name: 'Insert the template' }));
    expect(workbook.insertedWorkbooks).toEqual([wanted.title]);
    expect(screen.getByText(`“${wanted.title}” is in this workbook`)).toBeVisible();
  });

  test('that are refused say why', async () => {
    const user = userEvent.setup();
    const { workbook } = await openValidate();
    workbook.insertionFails = refused('Nothing was inserted: this workbook already has the sheet "Cover".');
    await user.click(screen.getByRole('button', { name: 'Insert the template' }));
    expect(screen.getByText(/already has the sheet "Cover"/)).toBeVisible();
  });
});

describe('every state can be used without seeing it', () => {
  test('the start, the findings, one opened, ignored ones, and none', async () => {
    const { workbook, total } = withBroken();
    const { container } = await openValidate(workbook);
    expect(await accessibilityFaults(container)).toEqual([]);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Validate' }));
    await untilDone();
    await user.click(lineAt(placeOf(total)));
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Ignore' }));
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.type(screen.getByRole('textbox', { name: /Why may it stay/ }), 'Agreed');
    await user.click(screen.getByRole('button', { name: 'Ignore it' }));
    for (const details of container.querySelectorAll('details')) details.open = true;
    expect(await accessibilityFaults(container)).toEqual([]);
    workbook.snapshot = clean.snapshot();
    await settle(() => workbook.edited());
    await untilDone();
    expect(screen.getByText('Every rule holds in the whole workbook.')).toBeVisible();
    expect(await accessibilityFaults(container)).toEqual([]);
  }, 90_000);
});
