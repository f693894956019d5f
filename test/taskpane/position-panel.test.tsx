import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { WorkbookError } from '../../src/workbook';
import { positionWords } from '../../src/wording/pane';
import { type NamedBlock, namedBlocks } from '../../src/plans/snapshot';
import { sybSnapshot } from '../plans/refresh/syb-snapshot';
import { enter, shippedActuals, sybBlocks } from '../workbook/syb-figures';
import { FakeWorkbook, gate } from './fake-workbook';
import { accessibilityFaults, settle, showPane } from './show-pane';

/** As the workbook's door refuses. */
const refused = (message: string) => new WorkbookError(message, 'unknown');

const figure = (name: RegExp) => screen.getByRole('button', { name });

describe('the position of South Yorkshire and Bassetlaw at Q3', () => {
  test('names the system and the period', async () => {
    await showPane();
    expect(screen.getByRole('heading', { level: 1, name: 'South Yorkshire and Bassetlaw' })).toBeVisible();
    expect(screen.getByText('Q3 2018/19, year to date')).toBeVisible();
  });

  test('says what the system has earned, lost and can recover, in whole £000', async () => {
    await showPane();
    // Lost: 1.5 x (410 + 240 + 95) = 1,117.5, shown half up as 1,118; available 3,719.4.
    expect(figure(/^System PSF, Earned: 2,602\./)).toBeVisible();
    expect(figure(/^System PSF, Lost: 1,118\./)).toBeVisible();
    expect(figure(/^System PSF, Recoverable: 1,118\./)).toBeVisible();
    expect(
      screen.getByText('Of 3,719 available to date: 2,602 earned, 1,118 can come back, 0 lost for good.'),
    ).toBeVisible();
  });

  test('sets the actual against the plan, negatives in brackets, and gives the shortfall', async () => {
    await showPane();
    expect(figure(/System improvement plan: minus \(76,294\)/)).toHaveTextContent('(76,294)');
    expect(figure(/year to date, Actual: minus \(76,389\)/)).toHaveTextContent('(76,389)');
    expect(figure(/Shortfall: 95\./)).toBeVisible();
  });

  test('a table of figures has its unit for who hears the table alone', async () => {
    await showPane();
    expect(screen.getByRole('table', { name: 'By kind of PSF' })).toHaveAccessibleDescription('£000');
  });

  test('says what making the shortfall good is worth', async () => {
    await showPane();
    expect(figure(/Improvement needed: 95\./)).toBeVisible();
    expect(figure(/Comes back if made good: 1,118\./)).toBeVisible();
    // 1.5 x 95
    expect(figure(/Lost in Q4 if not: 143\./)).toBeVisible();
  });

  test('adds up the three kinds of PSF', async () => {
    await showPane();
    const table = screen.getByRole('table', { name: 'By kind of PSF' });
    expect(
      within(table)
        .getAllByRole('row')
        .map((row) => row.textContent),
    ).toEqual([
      'KindEarnedLostRecoverable',
      'System2,6021,1181,118',
      'Trust finance17,8244,6904,690',
      'Trust A&E6,0524,4980',
      'All PSF26,47810,3065,807',
    ]);
  });

  test('lists every trust, marks the one that did not accept, and totals', async () => {
    await showPane();
    const table = screen.getByRole('table', { name: 'By trust, All PSF' });
    const rows = within(table)
      .getAllByRole('row')
      .map((row) => row.textContent);
    expect(rows).toHaveLength(9);
    expect(rows[4]).toBe('STH8,2388,7295,205');
    expect(rows[5]).toBe('TRFT†000');
    expect(rows[8]).toBe('All trusts26,47810,3065,807');
    expect(screen.getByTitle('did not accept its control total')).toBeVisible();
    expect(screen.getByTitle('Sheffield Teaching Hospitals NHS Foundation Trust')).toHaveTextContent('STH');
  });

  test('shows one kind at a time: finance with what a trust is short by, A&E of those that have it', async () => {
    const user = userEvent.setup();
    await showPane();
    await user.click(screen.getByRole('radio', { name: 'Finance' }));
    const finance = screen.getByRole('table', { name: 'By trust, Trust finance' });
    expect(within(finance).getByText('short by 118')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'A&E' }));
    const ae = screen.getByRole('table', { name: 'By trust, Trust A&E' });
    expect(within(ae).getAllByRole('row')).toHaveLength(7);
    expect(within(ae).queryByText('RDaSH')).not.toBeInTheDocument();
  });

  test('lists the assumptions, each with its alternative', async () => {
    const user = userEvent.setup();
    await showPane();
    await user.click(screen.getByText('Assumptions in use (9)'));
    expect(screen.getAllByText('Assumption')).toHaveLength(9);
    expect(screen.getByText('Each quarter on its own')).toBeVisible();
    expect(screen.getByText(/^Alternative: Trued up to date/)).toBeVisible();
  });

  test('the system back on plan needs nothing made good', async () => {
    const workbook = new FakeWorkbook();
    const [first, ...others] = shippedActuals;
    workbook.blocks = sybBlocks([[first![0]!, first![1]!, first![2]! + 95], ...others]);
    await showPane(workbook);
    expect(screen.getByText(positionWords.nothingNeeded())).toBeVisible();
    expect(figure(/Exactly on plan: 0\./)).toBeVisible();
    expect(figure(/^System PSF, Lost: 0\./)).toBeVisible();
  });

  test('at the year’s end nothing more comes back', async () => {
    const workbook = new FakeWorkbook();
    workbook.blocks = sybBlocks(shippedActuals.map((row) => [...row, -9_000]));
    await showPane(workbook);
    expect(screen.getByText(positionWords.yearEnded())).toBeVisible();
    expect(screen.queryByText(/^Lost in Q/)).not.toBeInTheDocument();
  });
});

describe('a figure leads to its cell', () => {
  test.each([
    [/^System PSF, Lost:/, { name: 'System_position', row: 0, column: 1 }],
    [/Actual: minus/, { name: 'Counted_actuals' }],
    [/Comes back if made good/, { name: 'System_recovery', row: 0, column: 1 }],
    [/^Sheffield Teaching Hospitals.*, Recoverable/, { name: 'Trust_position', row: 3, column: 2 }],
    [/^All trusts, Earned/, { name: 'Trust_position' }],
  ])('%s', async (name, place) => {
    const user = userEvent.setup();
    const { workbook } = await showPane();
    await user.click(figure(name));
    expect(workbook.wentTo).toEqual([place]);
  });

  test('an assumption leads to its cell on Scheme', async () => {
    const user = userEvent.setup();
    const { workbook } = await showPane();
    await user.click(screen.getByText(/^Assumptions in use/));
    await user.click(
      screen.getByRole('button', { name: /^How four-hour performance is held against last year/ }),
    );
    expect(workbook.wentTo).toEqual([{ name: 'AE_rule' }]);
  });

  test('where the cell is gone the pane says so', async () => {
    const user = userEvent.setup();
    const workbook = new FakeWorkbook();
    workbook.goingFails = refused('System_position is not in this workbook any more.');
    await showPane(workbook);
    await user.click(figure(/^System PSF, Lost:/));
    expect(screen.getByText('System_position is not in this workbook any more.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Dismiss this message' }));
    expect(screen.queryByText('System_position is not in this workbook any more.')).not.toBeInTheDocument();
  });
});

describe('the panel follows the workbook', () => {
  test('an edit changes the figures, and the change is announced once', async () => {
    const { workbook } = await showPane();
    expect(screen.queryByText('Position updated')).not.toBeInTheDocument();
    workbook.blocks = sybBlocks(shippedActuals.map((row, index) => (index === 0 ? [-130, -135, -245] : row)));
    await settle(() => workbook.edited());
    expect(figure(/Shortfall: 195\./)).toBeVisible();
    expect(screen.getByText('Position updated')).toBeInTheDocument();
    expect(workbook.readings.at(-1)).toEqual({ quietly: true });
  });

  test('an edit that changes no figure is not announced', async () => {
    const { workbook } = await showPane();
    await settle(() => workbook.edited());
    expect(workbook.readings).toHaveLength(2);
    expect(screen.queryByText('Position updated')).not.toBeInTheDocument();
  });

  test('edits during a reading are read once more at its end', async () => {
    const { workbook } = await showPane();
    const { opened, open } = gate();
    workbook.hold = opened;
    await settle(() => {
      workbook.edited();
      workbook.edited();
      workbook.edited();
    });
    await settle(open);
    expect(workbook.readings).toHaveLength(3);
  });

  test('Refresh reads again', async () => {
    const user = userEvent.setup();
    const { workbook } = await showPane();
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(workbook.readings.at(-1)).toEqual({ quietly: false });
  });

  test('a failed reading keeps the figures and says that they may be out of date', async () => {
    const user = userEvent.setup();
    const { workbook } = await showPane();
    workbook.readingFails = refused('Excel did not answer.');
    await settle(() => workbook.edited());
    expect(screen.getByText('These figures may be out of date')).toBeVisible();
    expect(figure(/Shortfall: 95\./)).toBeVisible();
    delete workbook.readingFails;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.queryByText('These figures may be out of date')).not.toBeInTheDocument();
  });

  test('if edits cannot be followed, the pane says what to do instead', async () => {
    const workbook = new FakeWorkbook();
    workbook.watchingFails = refused('This version of Excel cannot do that.');
    await showPane(workbook);
    expect(screen.getByText(/cannot do that\. Until then, press Refresh after an edit\./)).toBeVisible();
  });

  test('a closed pane watches no more', async () => {
    const { workbook, unmount } = await showPane();
    expect(workbook.watches).toBe(1);
    await settle(unmount);
    expect(workbook.watches).toBe(0);
  });
});

describe('a workbook with problems', () => {
  function withProblems() {
    const workbook = new FakeWorkbook();
    enter(workbook.blocks, 'Actuals', [8, 1], '');
    enter(workbook.blocks, 'Actuals', [3, 2], 'n/a');
    workbook.blocks.delete('Offsets');
    return workbook;
  }

  test('lists each with its place and remedy instead of figures', async () => {
    await showPane(withProblems());
    expect(screen.getByText('3 things keep the position from being worked out')).toBeVisible();
    expect(
      screen.getByText('Actuals, Sheffield Teaching Hospitals NHS Foundation Trust, Q2 is blank.'),
    ).toBeVisible();
    expect(screen.getByText('Actuals!C18')).toBeVisible();
    expect(screen.getAllByText('Enter the figure, or 0 if it is nil.')).toHaveLength(1);
    expect(screen.queryByText('Earned')).not.toBeInTheDocument();
  });

  test('each leads to its cell', async () => {
    const user = userEvent.setup();
    const { workbook } = await showPane(withProblems());
    await user.click(screen.getByRole('button', { name: /Q2 is blank/ }));
    expect(workbook.wentTo).toEqual([{ sheet: 'Actuals', address: 'C18' }]);
  });

  test('shows the position as soon as the last is put right', async () => {
    const { workbook } = await showPane(withProblems());
    workbook.blocks = sybBlocks();
    await settle(() => workbook.edited());
    expect(figure(/Shortfall: 95\./)).toBeVisible();
  });
});

describe('the workbook’s own results', () => {
  test('that differ are named with both figures and what to do', async () => {
    const user = userEvent.setup();
    const workbook = new FakeWorkbook();
    enter(workbook.blocks, 'System_position', [0, 0], 2600);
    await showPane(workbook);
    expect(
      screen.getByText(/System_position \(System PSF!B11\) shows 2,600; by the rules .* it is 2,601\.89/),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Go to it' }));
    expect(workbook.wentTo).toEqual([{ sheet: 'System PSF', address: 'B11' }]);
    await user.click(screen.getByRole('button', { name: 'Recalculate' }));
    expect(workbook.recalculations).toBe(1);
  });

  test.each([
    ['#NAME?', /does not know the SYB functions yet\. The figures here are right\./],
    ['#BUSY!', /Wait a moment; if it stays, press Recalculate\./],
    ['#VALUE!', /System_position \(System PSF!B11\) shows #VALUE!\./],
  ])('that show %s do not hide the position', async (error, sentence) => {
    const workbook = new FakeWorkbook();
    enter(workbook.blocks, 'System_position', [0, 0], error, 'error');
    await showPane(workbook);
    expect(screen.getByText(sentence)).toBeVisible();
    expect(figure(/^System PSF, Earned: 2,602\./)).toBeVisible();
  });

  test('whose name was deleted are missed', async () => {
    const workbook = new FakeWorkbook();
    workbook.blocks.delete('Trust_position');
    await showPane(workbook);
    expect(screen.getByText(/The name Trust_position is gone/)).toBeVisible();
  });

  test('rightly differ by trust where other weights were agreed for the loss, and the pane says so', async () => {
    const user = userEvent.setup();
    const workbook = new FakeWorkbook();
    enter(workbook.blocks, 'System_loss_weights', [0, 0], 5000);
    await showPane(workbook);
    expect(screen.getByText(/By trust, this panel shares it by the trusts’ pots\./)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Go to it' }));
    expect(workbook.wentTo).toEqual([{ name: 'System_loss_weights' }]);
  });

  test('rightly differ where a choice is made that formulas do not apply, and the pane says so', async () => {
    const workbook = new FakeWorkbook();
    enter(workbook.blocks, 'System_test_from', [0, 0], 'Q3');
    await showPane(workbook);
    expect(
      screen.getByText(/This panel follows your choice on the Scheme sheet \(First quarter/),
    ).toBeVisible();
    expect(screen.queryByText(/typed over/)).not.toBeInTheDocument();
    // Q1 and Q2 are earned: 1.5 x 95 is lost in Q3 alone.
    expect(figure(/^System PSF, Lost: 143\./)).toBeVisible();
  });
});

describe('a workbook that is not ours', () => {
  function another() {
    const workbook = new FakeWorkbook();
    workbook.blocks = new Map();
    return workbook;
  }

  test('is told what the panel needs, and that Undo does not take an insertion back', async () => {
    await showPane(another());
    expect(screen.getByText('This workbook has no position to show')).toBeVisible();
    expect(screen.getByText(/Excel’s Undo cannot take it back/)).toBeVisible();
  });

  test('gets the quarterly workbook by one button, with its progress and result', async () => {
    const user = userEvent.setup();
    const workbook = another();
    const { opened, open } = gate();
    workbook.holdInsertion = opened;
    await showPane(workbook);
    await user.click(screen.getByRole('button', { name: 'Insert the quarterly workbook' }));
    expect(screen.getByRole('progressbar', { name: 'Adding the sheets, names and tables' })).toBeVisible();
    await settle(open);
    expect(figure(/^System PSF, Earned: 2,602\./)).toBeVisible();
    expect(screen.getByText('The quarterly workbook is in this workbook')).toBeVisible();
  });

  test('half inserted says nothing of problems', async () => {
    const user = userEvent.setup();
    const workbook = another();
    const { opened, open } = gate();
    workbook.holdInsertion = opened;
    await showPane(workbook);
    await user.click(screen.getByRole('button', { name: 'Insert the quarterly workbook' }));
    workbook.blocks = new Map([...sybBlocks()].filter(([name]) => name !== 'Actuals'));
    await settle(() => workbook.edited());
    expect(screen.getByRole('progressbar')).toBeVisible();
    await settle(open);
    expect(figure(/^System PSF, Earned: 2,602\./)).toBeVisible();
  });

  test('where the insertion is refused, the reason is shown and the offer stands', async () => {
    const user = userEvent.setup();
    const workbook = another();
    workbook.insertionFails = refused('Nothing was inserted: this workbook already has the sheet "Actuals".');
    await showPane(workbook);
    await user.click(screen.getByRole('button', { name: 'Insert the quarterly workbook' }));
    expect(
      screen.getByText('Nothing was inserted: this workbook already has the sheet "Actuals".'),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Insert the quarterly workbook' })).toBeVisible();
  });
});

describe('a workbook that cannot be read', () => {
  test('gives the reason, and Try again reads it', async () => {
    const user = userEvent.setup();
    const workbook = new FakeWorkbook();
    workbook.readingFails = refused('Excel did not answer. Check the network connection.');
    await showPane(workbook);
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Excel did not answer. Check the network connection.',
    );
    delete workbook.readingFails;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(figure(/Shortfall: 95\./)).toBeVisible();
  });
});

describe('the keyboard alone', () => {
  test('the Tab key stops once in a table, and the arrow keys move between its figures', async () => {
    const user = userEvent.setup();
    const { workbook } = await showPane();
    const kinds = screen.getByRole('table', { name: 'By kind of PSF' });
    act(() =>
      within(kinds)
        .getByRole('button', { name: /^System, Earned/ })
        .focus(),
    );
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(within(kinds).getByRole('button', { name: /^Trust finance, Lost/ })).toHaveFocus();
    await user.keyboard('{End}{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(within(kinds).getByRole('button', { name: /^System, Recoverable/ })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(workbook.wentTo).toEqual([{ name: 'System_position' }]);
    await user.tab();
    expect(screen.getByRole('radio', { name: 'All' })).toHaveFocus();
    await user.tab({ shift: true });
    expect(within(kinds).getByRole('button', { name: /^System, Recoverable/ })).toHaveFocus();
  });

  test('every figure is reached from the top by Tab and arrow keys', async () => {
    const user = userEvent.setup();
    await showPane();
    const reached = new Set<Element | null>();
    for (let stop = 0; stop < 30; stop += 1) {
      await user.tab();
      reached.add(document.activeElement);
    }
    const figures = screen.getAllByRole('button').filter((button) => button.closest('table') === null);
    for (const one of figures.filter((button) => button.closest('details') === null))
      expect(reached).toContain(one);
    for (const table of screen.getAllByRole('table'))
      expect([...reached].some((element) => element && table.contains(element))).toBe(true);
  });
});

describe('every state can be used without seeing it', () => {
  const states: [string, () => FakeWorkbook][] = [
    ['the position', () => new FakeWorkbook()],
    [
      'problems',
      () => {
        const workbook = new FakeWorkbook();
        enter(workbook.blocks, 'Actuals', [0, 0], '');
        workbook.blocks.delete('Offsets');
        return workbook;
      },
    ],
    [
      'results that differ',
      () => {
        const workbook = new FakeWorkbook();
        enter(workbook.blocks, 'System_position', [0, 0], 1);
        return workbook;
      },
    ],
    ['not ours', () => Object.assign(new FakeWorkbook(), { blocks: new Map() })],
    ['loading', () => Object.assign(new FakeWorkbook(), { hold: gate().opened })],
    ['failed', () => Object.assign(new FakeWorkbook(), { readingFails: refused('Excel did not answer.') })],
  ];

  test.each(states)('%s', async (_, workbook) => {
    const { container } = await showPane(workbook());
    for (const details of container.querySelectorAll('details')) details.open = true;
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});

describe('the position beside finance sheets', () => {
  const own = namedBlocks(sybSnapshot(), ['Scheme_year', 'ODS_codes', 'Short_names']);
  const codes = own.get('ODS_codes')!.values.map(([code]) => String(code));

  /** A workbook whose finance sheets have the quarters of Actuals, STH's second one more by so much. */
  function besideFinance(more: number): FakeWorkbook {
    const workbook = new FakeWorkbook();
    const actuals = workbook.blocks.get('Actuals')!;
    const name = (of: string, block: Omit<NamedBlock, 'name'>): [string, NamedBlock] => [
      of,
      { ...block, name: of },
    ];
    const quarterly = { ...actuals, values: actuals.values.map((row) => [...row]) };
    const sth = codes.indexOf('RHQ');
    quarterly.values[sth]![1] = Number(quarterly.values[sth]![1]) + more;
    workbook.blocks = new Map([
      ...workbook.blocks,
      ...own,
      name('Finance_year', own.get('Scheme_year')!),
      name('Finance_codes', own.get('ODS_codes')!),
      name('Finance_quarter_actuals', quarterly),
    ]);
    return workbook;
  }

  test('says that Actuals is what the months add up to', async () => {
    await showPane(besideFinance(0));
    expect(screen.getByText(/all 36 figures that both have/)).toBeVisible();
  });

  test('names a quarter that differs, each figure one click from its cell', async () => {
    const workbook = besideFinance(12);
    const user = userEvent.setup();
    await showPane(workbook);
    expect(screen.getByText(/^1 of the 36 actuals that both have differs/)).toBeVisible();
    const table = screen.getByRole('table', { name: 'Actuals and Finance returns' });
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['STH, Q2']);
    const place = { row: codes.indexOf('RHQ'), column: 1 };
    await user.click(within(table).getByRole('button', { name: /^STH, Q2, Actuals:/ }));
    await user.click(within(table).getByRole('button', { name: /^STH, Q2, Difference: 12/ }));
    expect(workbook.wentTo.slice(-2)).toEqual([
      { name: 'Actuals', ...place },
      { name: 'Finance_quarter_actuals', ...place },
    ]);
  });

  test('is as before where the workbook has none', async () => {
    await showPane();
    expect(screen.queryByText('Actuals and Finance returns')).toBeNull();
  });
});
