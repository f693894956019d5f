import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TextDecoder, TextEncoder } from 'node:util';
import { openPanel } from '../../src/commands/pane-route';
import { compile } from '../../src/plans/compile';
import { ccgFinancial } from '../../src/plans/templates/ccg-financial';
import { SystemWork } from '../../src/taskpane/system-plans/system-work';
import { WorkbookError } from '../../src/workbook';
import { FakeWorkbook, gate } from './fake-workbook';
import { accessibilityFaults, showPane } from './show-pane';
import { type GivenBytes, systemFiles } from './system-plans-files';

// What browsers have and jsdom lacks.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const { system, good, bad } = systemFiles();
const spend = compile(ccgFinancial).cell('summary', 'spend', '2014/15');
const slow = { timeout: 20_000 };

/** A file as a browser hands it over; jsdom's own cannot be read. */
const asFile = ({ name, bytes }: GivenBytes, opened?: Promise<void>): File =>
  Object.assign(new File([], name), {
    arrayBuffer: async () => {
      await opened;
      return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    },
  });

async function showPlansTogether(workbook = new FakeWorkbook()) {
  const shown = await showPane(workbook);
  act(() => openPanel('plans-together'));
  // The panel's own code is loaded with it, which takes its time on a busy machine.
  await screen.findByRole('heading', { level: 1, name: 'Plans together' }, slow);
  return { ...shown, user: userEvent.setup() };
}

afterEach(() => act(() => openPanel('position')));

const give = (files: readonly File[]) =>
  fireEvent.change(screen.getByLabelText('Choose files'), { target: { files } });

async function showGiven(files: readonly GivenBytes[], workbook?: FakeWorkbook) {
  const shown = await showPlansTogether(workbook);
  give(files.map((file) => asFile(file)));
  await screen.findByRole('radio', { name: `Files (${files.length})` }, slow);
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull(), slow);
  return shown;
}

const textsOf = (list: HTMLElement): (string | null)[] =>
  within(list)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

/** The plan of Barnsley's commissioner, open in Excel. */
function openPlanOf(odsCode: string): FakeWorkbook {
  const workbook = new FakeWorkbook();
  const { book } = system.commissioners.find(({ organisation }) => organisation.odsCode === odsCode)!;
  workbook.snapshot = book.snapshot();
  return workbook;
}

describe('Plans together', () => {
  test('says what to give before anything is given, and is usable by everyone', async () => {
    const { container } = await showPlansTogether();
    expect(screen.getByText(/sent nowhere/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Choose files' })).toBeEnabled();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('a damaged file, one of another round and one of another unit are left out, and the rest is done', async () => {
    const { container } = await showGiven([...bad, ...good]);
    expect(screen.getByText('17 of 20 files count')).toBeVisible();
    const leftOut = textsOf(screen.getByRole('list', { name: 'Left out: 3' }));
    expect(leftOut[0]).toMatch(/^damaged\.xlsx.*Not read\./);
    expect(leftOut[1]).toMatch(/^other round\.xlsx.*Other planning round\. .*"2018\/19 refresh" \(Cover!/);
    expect(leftOut[2]).toMatch(/^other unit\.xlsx.*Other unit of planning\. .*"West Yorkshire" \(Cover!/);
    expect(textsOf(screen.getByRole('list', { name: 'Counted: 17' }))).toHaveLength(17);
    expect(screen.getByText(/Every organisation of the unit/)).toBeVisible();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('a commissioner whose plan is not there is named, and it counts once it is given', async () => {
    await showGiven(good.slice(0, 4));
    expect(screen.getByText(/^No plan counts from .*Sheffield.*\.$/)).toBeVisible();
    give([asFile(good[4]!)]);
    await screen.findByText('5 of 5 files count', {}, slow);
    expect(screen.getByText(/Every organisation of the unit/)).toBeVisible();
  });

  test('a file that is no .xlsx is left out by its name alone', async () => {
    await showGiven([{ name: 'plan.pdf', bytes: new Uint8Array([1, 2]) }, ...good.slice(0, 1)]);
    const [leftOut] = textsOf(screen.getByRole('list', { name: 'Left out: 1' }));
    expect(leftOut).toMatch(/plan\.pdf.*save it as \.xlsx/);
  });

  test('none of a cancelled reading counts, and what was given before still does', async () => {
    const { user } = await showGiven(good.slice(0, 1));
    const { opened, open } = gate();
    give([asFile(good[1]!), asFile(good[2]!, opened)]);
    expect(await screen.findByText('Reading file 2 of 2', {}, slow)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await act(async () => {
      open();
      await opened;
    });
    expect(screen.getByText(/none of those files counts/)).toBeVisible();
    expect(screen.getByText('1 of 1 file counts')).toBeVisible();
    give([asFile(good[3]!)]);
    expect(await screen.findByText('2 of 2 files count', {}, slow)).toBeVisible();
  });

  test('a file can be taken away, and all of them', async () => {
    const { user } = await showGiven(good.slice(0, 2));
    await user.click(screen.getByRole('button', { name: `Take ${good[0]!.name} away` }));
    await screen.findByText('1 of 1 file counts', {}, slow);
    await user.click(screen.getByRole('button', { name: 'Take all away' }));
    await waitFor(() => expect(screen.queryByRole('radiogroup')).toBeNull(), slow);
    expect(screen.getByRole('button', { name: 'Choose files' })).toBeEnabled();
  });
});

describe('Plans together: added up', () => {
  test('a figure is the sum of the plans, and a click shows whose, with shares and places', async () => {
    const { user, container } = await showGiven(good);
    await user.click(screen.getByRole('radio', { name: 'Added up' }));
    expect(screen.getByRole('combobox', { name: 'Sheet' })).toHaveValue('Summary');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Column' }), spend.column.heading);
    const values = system.commissioners.map(({ book }) => Number(book.valueOf(spend)));
    const total = values.reduce((sum, value) => sum + value, 0).toLocaleString('en-GB');
    const figureButton = screen.getByRole('button', {
      name: `${spend.line.label}: ${total}. Show what it is made from`,
    });
    await user.click(figureButton);
    const table = await screen.findByRole('table', { name: new RegExp(`: ${total}$`) });
    for (const place of ['Barnsley', 'Bassetlaw', 'Doncaster', 'Rotherham', 'Sheffield'])
      expect(
        within(table).getAllByRole('rowheader', { name: new RegExp(`^${place}`) }).length,
      ).toBeGreaterThan(0);
    const share = ((values[0]! / values.reduce((sum, value) => sum + value, 0)) * 100).toLocaleString(
      'en-GB',
      {
        maximumFractionDigits: 1,
      },
    );
    expect(within(table).getAllByRole('cell', { name: `${share}%` }).length).toBeGreaterThan(0);
    expect(within(table).getByText(/in 02P ccg-financial\.xlsx/)).toBeVisible();
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByText('Made from')).toBeNull();
  });

  test('where the open workbook is one of the plans, a click goes to its cell', async () => {
    const { user, workbook } = await showGiven(good, openPlanOf('02P'));
    await user.click(screen.getByRole('radio', { name: 'Added up' }));
    const [first] = screen.getAllByRole('button', { name: /Show what it is made from$/ });
    await user.click(first!);
    await user.click(await screen.findByRole('button', { name: /^Go to Summary!/ }));
    expect(workbook.wentTo).toEqual([expect.objectContaining({ sheet: 'Summary' })]);
  });

  test('lines are found by their words, and another template can be added up', async () => {
    const { user } = await showGiven(good);
    await user.click(screen.getByRole('radio', { name: 'Added up' }));
    await user.type(screen.getByRole('searchbox', { name: 'Find a line' }), 'no such line');
    expect(screen.getByText('No line here has "no such line".')).toBeVisible();
    const template = screen.getByRole('combobox', { name: 'Plans to add up' });
    await user.selectOptions(template, 'contract-return 1');
    await waitFor(() => expect(template).toHaveValue('contract-return 1'), slow);
    expect(within(template).getByRole('option', { selected: true })).toHaveTextContent('12 plans');
  });

  test('the system plan is inserted as sheets, and a refusal says why', async () => {
    const { user, workbook } = await showGiven(good.slice(0, 5));
    await user.click(screen.getByRole('radio', { name: 'Added up' }));
    await user.click(screen.getByRole('button', { name: 'Insert the system plan' }));
    expect(await screen.findByText('The system plan was inserted', {}, slow)).toBeVisible();
    expect(workbook.insertedWorkbooks).toEqual([`${ccgFinancial.title}: system`]);
    workbook.insertionFails = new WorkbookError(
      'This workbook already has the sheet "Summary".',
      'already there',
    );
    await user.click(screen.getByRole('button', { name: 'Insert the system plan' }));
    expect(await screen.findByText(/already has the sheet "Summary"/, {}, slow)).toBeVisible();
  });
});

describe('Plans together: beside the quarterly workbook', () => {
  test('the quarterly workbook keeps its stamp, and what the report needs can be inserted by itself', async () => {
    const work = new SystemWork();
    for (const { name, bytes } of good.slice(0, 5)) await work.read(name, bytes);
    await work.keep();
    await work.addUp(undefined, () => undefined);
    const namesOf = async (keepsStamp: boolean) =>
      (await work.planWorkbook(keepsStamp)).names.map(({ name }) => name);
    expect(await namesOf(false)).toContain('Workbook_template');
    expect(await namesOf(true)).not.toContain('Workbook_template');
    const { sheets, names } = await work.contributionsWorkbook();
    expect(sheets.map(({ name }) => name)).toEqual(['Contributions']);
    expect(names.map(({ name }) => name)).toContain('Contributions_figures');
  });

  test('Contributions alone is inserted by its own button', async () => {
    const { user, workbook } = await showGiven(good.slice(0, 5));
    await user.click(screen.getByRole('radio', { name: 'Added up' }));
    await user.click(screen.getByRole('button', { name: 'Insert Contributions alone' }));
    expect(await screen.findByText('The sheet was inserted', {}, slow)).toBeVisible();
    expect(workbook.insertedWorkbooks).toEqual(['Contributions']);
  });
});

describe('Plans together: contracts', () => {
  // A line taken out of a return is missing in the two years as well that are not planted in.
  const takenOut = system.planted.filter(({ status }) => status === 'provider missing').length / 4;
  const planted = system.planted.length + 2 * takenOut;

  async function showContracts(workbook?: FakeWorkbook) {
    const shown = await showGiven(good, workbook);
    await shown.user.click(screen.getByRole('radio', { name: `Contracts (${planted})` }));
    return shown;
  }

  test('every mismatch that was planted is listed, and none is invented', async () => {
    const { user, container } = await showContracts();
    expect(screen.getByText(new RegExp(`${planted} do not agree within 1`))).toBeVisible();
    const more = screen.queryByRole('button', { name: /^Show \d+ more$/ });
    if (more) await user.click(more);
    const list = screen.getByRole('list', { name: 'What does not agree' });
    expect(within(list).getAllByRole('button', { name: /Show both sides$/ })).toHaveLength(planted);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('the matrix shows each pair, and a pair chosen by the keyboard shows what it has to settle', async () => {
    const { user } = await showContracts();
    const matrix = screen.getByRole('table', { name: 'Commissioners down, trusts across' });
    const pairs = within(matrix).getAllByRole('button');
    expect(pairs).toHaveLength(5 * 7);
    expect(pairs.filter((pair) => pair.tabIndex === 0)).toHaveLength(1);
    const different = system.planted[0]!;
    const name = (code: string) =>
      system.unit.organisations.find(({ odsCode }) => odsCode === code)!.shortName;
    const pair = `${name(different.commissioner)} and ${name(different.provider)}`;
    const ofPair = system.planted.filter(
      (one) => one.commissioner === different.commissioner && one.provider === different.provider,
    );
    act(() => pairs[0]!.focus());
    await user.keyboard('{ArrowRight}');
    expect(pairs[1]).toHaveFocus();
    const button = within(matrix).getByRole('button', {
      name: new RegExp(`^${pair}: ${ofPair.length} line`),
    });
    act(() => button.focus());
    await user.keyboard('{Enter}');
    expect(screen.getByText(`Only ${pair}`)).toBeVisible();
    expect(screen.getAllByRole('button', { name: /Show both sides$/ })).toHaveLength(ofPair.length);
    await user.click(screen.getByRole('button', { name: 'Show all pairs' }));
    expect(screen.queryByText(`Only ${pair}`)).toBeNull();
  });

  test('a mismatch shows both sides, goes to the cell of the open plan and previews its change', async () => {
    const mine = system.planted.find(
      ({ status, subject }) => status === 'different' && subject.startsWith('Contract'),
    )!;
    const workbook = openPlanOf(mine.commissioner);
    const { user } = await showContracts(workbook);
    expect(
      await screen.findByText(
        `This workbook is the plan ${mine.commissioner} ccg-financial.xlsx: its cells are one click away.`,
      ),
    ).toBeVisible();
    const more = screen.queryByRole('button', { name: /^Show \d+ more$/ });
    if (more) await user.click(more);
    const pairs = screen.getAllByRole('button', {
      name: new RegExp(`${mine.subject}, ${mine.year}, difference .*${Math.abs(mine.difference!)}`),
    });
    await user.click(pairs[0]!);
    const list = screen.getByRole('list', { name: 'What does not agree' });
    await user.click(within(list).getByRole('button', { name: /^Go to Contract value!/ }));
    expect(workbook.wentTo).toHaveLength(1);
    expect(within(list).getByText(new RegExp(`in ${mine.provider} contract-return\\.xlsx$`))).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Preview this change' }));
    await user.type(await screen.findByLabelText(/made by/), 'A. Finance');
    await user.click(screen.getByRole('button', { name: 'Apply the change' }));
    expect(await screen.findByText(/^Agree with .*: done$/)).toBeVisible();
    const { before, after } = workbook.applied[0]!.list.changes[0]!;
    expect(Number(after) - Number(before)).toBeCloseTo(mine.difference!, 6);
  });

  test('the triangulation is written to a sheet', async () => {
    const { user, workbook } = await showContracts();
    await user.click(screen.getByRole('button', { name: 'Write to a sheet' }));
    expect(await screen.findByText('The triangulation was written', {}, slow)).toBeVisible();
    expect(workbook.insertedWorkbooks).toEqual(['Triangulation']);
  });

  test('without contracts it says which files to give', async () => {
    const { user } = await showGiven(bad.slice(0, 1));
    await user.click(screen.getByRole('radio', { name: 'Contracts' }));
    expect(screen.getByText('No contracts are given')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Added up' }));
    expect(screen.getByText('No plan counts yet')).toBeVisible();
  });
});
