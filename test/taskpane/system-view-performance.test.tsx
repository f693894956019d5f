import { act, fireEvent, screen, within } from '@testing-library/react';
import { openPanel } from '../../src/commands/pane-route';
import {
  type PerformanceDescription,
  type PerformanceName,
  performanceWorkbook,
} from '../../src/plans/system/performance';
import { constitutionMeasures } from '../../src/schemes/nhs-constitution';
import { performanceViewWords as words, systemViewWords } from '../../src/wording/system-view';
import { ModelBlocks } from '../plans/system/model-blocks';
import { everyTrigger } from '../plans/system/performance/support';
import { FakeWorkbook } from './fake-workbook';
import { accessibilityFaults, settle, showPane } from './show-pane';
import { asOpened } from './system-view-support';

// The helpers next to the figures can also work formulas out, with a builder that no page can load.
jest.mock('esbuild', () => ({}));

const sheets = (description?: PerformanceDescription) =>
  new ModelBlocks<PerformanceName>(performanceWorkbook(description));

async function showPerformance(typed = sheets()) {
  const workbook = new FakeWorkbook();
  workbook.snapshot = asOpened(typed.typed());
  act(() => openPanel('system'));
  const shown = await showPane(workbook);
  fireEvent.click(await screen.findByRole('radio', { name: systemViewWords.views.performance }));
  await settle();
  return { ...shown, workbook };
}

const press = (name: string | RegExp) => settle(() => fireEvent.click(screen.getByRole('button', { name })));
const rowOf = (measure: (typeof constitutionMeasures)[number]) => constitutionMeasures.indexOf(measure);

afterEach(() => act(() => openPanel('position')));

describe('the published A&E figures', () => {
  test('quarter 4 of 2018/19 is 88.730% against 95%, and calls for a plan, monitoring and support', async () => {
    const { workbook, container } = await showPerformance();
    // 148,293 of 167,129 attendances within four hours.
    await press(/^A&E within 4 hours, System: 88.730%/);
    expect(workbook.wentTo).toEqual([{ name: 'Performance_system_now', row: rowOf('A&E within 4 hours') }]);
    expect(screen.getByRole('heading', { name: words.proposalsHeading(1) })).toBeVisible();
    expect(screen.getByText(/88\.73% against 95%: more than 5 percentage points below/)).toBeVisible();
    for (const kind of [
      'Improvement plan.',
      'Monitoring at increased frequency.',
      'Support of the regional team.',
    ])
      expect(screen.getByText(kind)).toBeVisible();
    expect(screen.getByText(/^MoU October 2018, section 7, regional oversight; MoU June 2017/)).toBeVisible();
    expect(screen.getByText(/^Assumed: How far below a standard/)).toBeVisible();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('every organisation outside the standard leads to the cells of its figures', async () => {
    const { workbook } = await showPerformance();
    await press(/^DBTH, [\d.]+%\. Go to Performance returns!/);
    expect(workbook.wentTo.at(-1)).toMatchObject({ sheet: 'Performance returns' });
  });

  test('the trend of twelve quarters is drawn, with a table and the standard', async () => {
    await showPerformance();
    const title = words.trend('A&E within 4 hours');
    expect(screen.getByRole('img', { name: title })).toBeVisible();
    const rows = within(screen.getByRole('table', { name: title, hidden: true })).getAllByRole('row', {
      hidden: true,
    });
    expect(rows).toHaveLength(13);
    expect(rows[12]).toHaveTextContent('Q4 2018/19');
    expect(rows[12]).toHaveTextContent('88.73%');
  });
});

test('another measure is looked at by choosing it, and what has no standard says so', async () => {
  await showPerformance(sheets(everyTrigger('Q3')));
  const choice = screen.getByRole('combobox', { name: words.measure() });
  await settle(() => fireEvent.change(choice, { target: { value: 'Cancer 62 days, consultant upgrade' } }));
  const table = screen.getByRole('table', { name: 'Cancer 62 days, consultant upgrade' });
  expect(within(table).getByRole('button', { name: /^STH, Standing: No standard is set/ })).toBeVisible();
  expect(
    screen.getByRole('button', { name: /^Cancer 62 days, consultant upgrade, Standard: no standard is set/ }),
  ).toBeVisible();
});

test('the triggers stand the gravest first, and a measure in order has none', async () => {
  await showPerformance(sheets(everyTrigger('Q3')));
  const titles = screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent);
  expect(titles[0]).toBe('A&E within 4 hours: beyond the threshold');
  expect(titles).toContain('Cancer 31 days, first treatment: falling');
  expect(titles.join()).not.toContain('Cancer 62 days, urgent referral');
});

test('an organisation that lacks the period leaves the system without a figure, and is named', async () => {
  // STH returns the measure in the year, and nothing in its third quarter.
  const [first, ...others] = everyTrigger('Q3').lines;
  const { Q3: lacking, ...returns } = first!.returns!;
  expect(lacking).toBeDefined();
  await showPerformance(sheets({ ...everyTrigger('Q3'), lines: [{ ...first!, returns }, ...others] }));
  expect(screen.getByText(words.lacking(['STH']))).toBeVisible();
});

test('what cannot be read is listed with its cell and what to do', async () => {
  const typed = sheets().type('Performance_period', 0, 0, 'Q5');
  const { workbook } = await showPerformance(typed);
  await press(/^The period reported is "Q5"/);
  expect(workbook.wentTo.at(-1)).toEqual({
    sheet: 'Performance',
    address: typed.address('Performance_period', 0),
  });
});
