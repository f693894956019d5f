import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';
import { openPanel } from '../../src/commands/pane-route';
import { readWorkbook } from '../../src/files';
import { findCall } from '../../src/plans/explain/find-call';
import { WorkbookError } from '../../src/workbook';
import { FakeWorkbook } from './fake-workbook';
import { accessibilityFaults, settle, showPane } from './show-pane';

// The page of a browser has them; the tests' page does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const starter = path.join(__dirname, '../../assets/system-psf-2018-19.xlsx');

async function showReport(workbook = new FakeWorkbook()): Promise<FakeWorkbook> {
  workbook.document = new Uint8Array(readFileSync(starter));
  await showPane(workbook);
  await settle(() => openPanel('report'));
  await screen.findByRole('heading', { level: 1, name: 'Report' });
  return workbook;
}

afterEach(() => act(() => openPanel('position')));

test('shows the commentary that the report will have, and its charts with their figures', async () => {
  await showReport();
  expect(screen.getByText(/^At the end of Q\d of 2018\/19, /)).toBeVisible();
  const charts = screen.getAllByRole('figure');
  expect(
    charts.map((chart) =>
      within(chart)
        .getByRole('img', { name: /^Chart/ })
        .getAttribute('aria-label'),
    ),
  ).toEqual([
    'Chart of PSF of all kinds by trust, year to date, £000. Its figures are in the table below it',
    'Chart of System PSF by quarter, £000. Its figures are in the table below it',
    'Chart of System improvement plan and actual, year to date, £000. Its figures are in the table below it',
  ]);
  const table = within(charts[2]!).getByRole('table', { hidden: true });
  expect(
    within(table)
      .getAllByRole('columnheader', { hidden: true })
      .map((one) => one.textContent),
  ).toEqual(['Quarter', 'Plan', 'Actual']);
});

test('writes the report by one button and says where it is', async () => {
  const user = userEvent.setup();
  const workbook = await showReport();
  await user.click(screen.getByRole('button', { name: 'Write the report' }));
  await settle();
  expect(workbook.reports).toHaveLength(1);
  expect(screen.getByText('The report is written')).toBeVisible();
  expect(screen.getByText(/It is on the sheet Board report/)).toBeVisible();
});

test('says which parts on the system it could have, and from which panels', async () => {
  await showReport();
  expect(
    screen.getByText(
      'It can have the system’s finances by month, performance and readiness (from the panel System) and consolidated plan and triangulation of contracts (from the panel Plans together) as well: insert their sheets, then write it again.',
    ),
  ).toBeVisible();
});

test('a report of other parts says where the one before is kept', async () => {
  const user = userEvent.setup();
  const workbook = await showReport();
  workbook.formerReportKeptAs = 'Board report, former';
  await user.click(screen.getByRole('button', { name: 'Write the report' }));
  await settle();
  expect(screen.getByText(/which is kept on the sheet Board report, former/)).toBeVisible();
});

test('a report that cannot be written is said with its reason', async () => {
  const user = userEvent.setup();
  const workbook = await showReport();
  workbook.writingReportFails = new WorkbookError('The sheet is protected.', 'protected');
  await user.click(screen.getByRole('button', { name: 'Write the report' }));
  await settle();
  expect(screen.getByText('The report was not written')).toBeVisible();
  expect(screen.getByText('The sheet is protected.')).toBeVisible();
});

describe('sharing a copy without formulas', () => {
  const made: Blob[] = [];
  beforeEach(() => {
    made.length = 0;
    URL.createObjectURL = (blob) => {
      made.push(blob as Blob);
      return 'blob:copy';
    };
  });

  const share = async () => {
    await userEvent.setup().click(screen.getByRole('button', { name: 'Share a copy without formulas' }));
    await screen.findByText(/^The copy is|^No copy/);
  };

  test('in a browser the copy is offered to be saved under the system’s name', async () => {
    await showReport();
    await share();
    const link = screen.getByRole('link', { name: 'Save the copy' });
    expect(link).toHaveAttribute('href', 'blob:copy');
    expect(link.getAttribute('download')).toMatch(/ PSF 2018-19 values\.xlsx$/);
    expect(made).toHaveLength(1);
  });

  test('in desktop Excel it opens in a window of its own, without a SYB formula', async () => {
    const workbook = new FakeWorkbook();
    workbook.isInBrowser = false;
    await showReport(workbook);
    await share();
    expect(screen.getByText('The copy is open in a new window')).toBeVisible();
    const { snapshot } = readWorkbook(workbook.openedCopies[0]!);
    const formulas = snapshot.sheets.flatMap(({ used }) => used?.formulas.flat() ?? []);
    expect(formulas.filter((formula) => typeof formula === 'string' && findCall(formula))).toEqual([]);
  });

  test('a file that cannot be read is refused with its reason', async () => {
    const workbook = await showReport();
    workbook.document = new Uint8Array([1, 2, 3]);
    await share();
    expect(screen.getByText('No copy was made')).toBeVisible();
  });
});

test('where the figures cannot be read it leads to Position', async () => {
  const workbook = new FakeWorkbook();
  workbook.blocks = new Map();
  await showPane(workbook);
  await settle(() => openPanel('report'));
  expect(await screen.findByText('This workbook has no position to report')).toBeVisible();
});

test('has no accessibility faults', async () => {
  await showReport();
  expect(await accessibilityFaults(document.body)).toEqual([]);
});
