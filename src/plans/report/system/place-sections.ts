import { dayInWords } from '../../figures';
import { isCounted } from '../../../schemes/nhs-constitution';
import { systemReportWords as words } from '../../../wording/system-report';
import { type Area, addressOf, area } from '../../cell-area';
import type { ReportChart } from '../report-model';
import { CHART_ROWS, HEADING_HEIGHT, type Page, WIDTH, label } from '../page';
import { placePlan } from './place-plan';
import { placeTriangulation } from './place-triangulation';
import type { FinanceSection, PerformanceSection, ReadinessSection, SystemSections } from './sections';
import type { Written } from './written';

/** Where the next section may begin, and the charts that were placed. */
interface Placed {
  next: number;
  charts: ReportChart[];
}

interface PlacedSections extends Placed {
  written: Written[];
}

/** The sections of the whole system, one below the other: every figure a live formula on the sheets' results. */
export function placeSystemSections(page: Page, top: number, sections: SystemSections): PlacedSections {
  const { finance, plan, triangulation, performance, readiness } = sections;
  const charts: ReportChart[] = [];
  const written: Written[] = [];
  let next = top;
  if (finance) {
    const placed = placeFinance(page, next, finance);
    charts.push(...placed.charts);
    next = placed.next;
  }
  if (plan) {
    const placed = placePlan(page, next, plan);
    written.push(...placed.written);
    next = placed.next;
  }
  if (triangulation) {
    const placed = placeTriangulation(page, next, triangulation);
    written.push(...placed.written);
    next = placed.next;
  }
  if (performance) next = placePerformance(page, next, performance);
  if (readiness) next = placeReadiness(page, next, readiness);
  return { next, charts, written };
}

/** The figures of a position that fit on the page: to date, for the year, and what is to recover. */
const positionColumns = [1, 2, 3, 5, 6, 7, 9];

function placeFinance(page: Page, top: number, { organisations, places }: FinanceSection): Placed {
  page.section(top, words.finance());
  page.headings(top + 1, [words.organisation(), ...words.positionHeadings()]);
  let row = top + 2;
  const line = (name: string, block: string, index: number) => {
    const figures = positionColumns.map((column) => `INDEX(${block},${index},${column})`);
    page.line(row, { formula: `=${name}`, style: 'label' }, figures);
    row += 1;
  };
  for (let index = 1; index <= organisations; index += 1)
    line(`INDEX(Finance_organisations,${index})`, 'Finance_positions', index);
  for (let index = 1; index <= places; index += 1)
    line(`INDEX(Finance_place_list,${index})`, 'Finance_place_positions', index);
  page.line(
    row,
    { value: words.systemAsCounted(), style: 'totalLabel' },
    positionColumns.map((column) => `INDEX(Finance_system_position,1,${column})`),
    'total',
  );
  const afterFunds = placeFunds(page, row + 2);
  return placeMonths(page, afterFunds);
}

function placeFunds(page: Page, top: number): number {
  page.section(top, words.fundsAndSavings());
  const allocation = 'SUM(Finance_fund_allocations)';
  const complete = (column: number) =>
    `IF(COUNT(INDEX(Finance_fund_spend,0,${column}))=ROWS(Finance_fund_allocations),SUM(INDEX(Finance_fund_spend,0,${column})),"")`;
  const left = 'IF(COUNT(Finance_fund_left)=ROWS(Finance_fund_left),SUM(Finance_fund_left),"")';
  page.headings(top + 1, ['', ...words.fundHeadings()]);
  page.line(top + 2, label(words.funds()), [allocation, complete(1), complete(2), left]);
  page.headings(top + 3, ['', ...words.basketHeadings()]);
  page.line(
    top + 4,
    label(words.basket()),
    [1, 2, 3, 4].map((column) => `INDEX(Finance_system_basket,1,${column})`),
    'calculatedPercent',
  );
  return top + 6;
}

function placeMonths(page: Page, top: number): Placed {
  page.section(top, words.months());
  page.headings(top + 1, [words.month(), words.plan(), words.actual()]);
  const trend = area(top + 1, 1, 13, 3);
  for (let month = 1; month <= 12; month += 1)
    page.line(top + 1 + month, { formula: `=INDEX(Finance_month_list,1,${month})`, style: 'label' }, [
      `INDEX(Finance_trend_plan,1,${month})`,
      `INDEX(Finance_trend_actual,1,${month})`,
    ]);
  // Beside the table there is room for the drawing of it.
  const place: Area = area(top + 1, 5, CHART_ROWS - 2, WIDTH - 4);
  const chart: ReportChart = {
    name: 'SYB finance by month',
    title: words.months(),
    source: addressOf(trend),
    seriesBy: 'Columns',
    categories: words.month(),
    place: addressOf(place),
  };
  return { next: top + 2 + CHART_ROWS - 2, charts: [chart] };
}

function placePerformance(page: Page, top: number, { measures }: PerformanceSection): number {
  page.section(top, words.performance());
  const when = `Performance_period&" "&Performance_year`;
  page.put(top + 1, 1, { formula: `=${when}`, style: 'label' });
  page.headings(top + 2, [words.measure(), ...words.performanceHeadings()]);
  const first = top + 3;
  measures.forEach(({ measure, row }, index) => {
    const of = (name: string) => `INDEX(${name},${row})`;
    const at = first + index;
    const style = isCounted(measure) ? 'calculated' : 'calculatedPercent';
    page.wrappedLabel(at, measure);
    page.put(at, 2, { formula: `=${of('Performance_measure_standards')}`, style });
    page.put(at, 3, { formula: `=${of('Performance_system_now')}`, style });
    const met = of('Performance_system_met');
    const standing = `IF(${met}="","",IF(${met},"${words.yes()}","${words.no()}"))`;
    page.put(at, 4, { formula: `=${standing}`, style: 'calculatedText' });
    page.put(at, 5, { formula: `=${of('Performance_below')}`, style: 'calculated' });
    page.put(at, 6, { formula: `=${of('Performance_missing')}`, style: 'calculated' });
    page.put(at, 7, { formula: `=${of('Performance_triggers')}`, style: 'calculatedText' });
    page.merges.push(addressOf(area(at, 7, 1, 2)));
  });
  const after = first + measures.length;
  page.paragraph(after, words.whatTriggersAskFor());
  return after + 2;
}

function placeReadiness(page: Page, top: number, { domains, milestones }: ReadinessSection): number {
  page.section(top, words.readiness());
  page.headings(top + 1, [words.domain(), ...words.maturityHeadings()]);
  const stage = (name: string, row: number) =>
    `IF(ISNUMBER(INDEX(${name},${row})),INDEX(Readiness_stage_list,INDEX(${name},${row})),"")`;
  domains.forEach((domain, index) => {
    const at = top + 2 + index;
    page.wrappedLabel(at, domain);
    page.put(at, 2, { formula: `=${stage('Readiness_stages', index + 1)}`, style: 'calculatedText' });
    page.put(at, 3, { formula: `=${stage('Readiness_targets', index + 1)}`, style: 'calculatedText' });
    page.put(at, 4, { formula: `=INDEX(Readiness_gaps,${index + 1})`, style: 'calculated' });
    page.put(at, 5, { formula: `=INDEX(Readiness_to_maturing,${index + 1})`, style: 'calculated' });
  });
  const after = top + 2 + domains.length;
  page.put(after, 1, { value: words.overall(), style: 'totalLabel' });
  page.put(after, 2, { formula: '=Readiness_overall', style: 'calculatedText' });
  const afterCounts = placeCounts(page, after + 2);
  return placeMilestones(page, afterCounts, milestones);
}

function placeCounts(page: Page, top: number): number {
  page.headings(top, [words.content(), ...words.contentHeadings()]);
  const counts = (name: string, rows: number) =>
    Array.from({ length: rows }, (_, row) => `INDEX(${name},${row + 1})`);
  page.line(top + 1, label(words.areas()), counts('Readiness_content', 4));
  page.headings(top + 2, [words.tests(), ...words.testHeadings()]);
  page.line(top + 3, label(words.answers()), counts('Readiness_tests', 3));
  return top + 5;
}

function placeMilestones(page: Page, top: number, milestones: ReadinessSection['milestones']): number {
  page.section(top, words.milestones());
  page.put(top + 1, 1, { value: words.heldAgainst(), style: 'label' });
  page.put(top + 1, 2, { formula: '=Readiness_date', style: 'prefilledDate' });
  page.headings(top + 2, [words.step(), ...words.milestoneHeadings()]);
  milestones.forEach(({ step, due, row }, index) => {
    const at = top + 3 + index;
    page.wrappedLabel(at, step);
    page.put(at, 2, { value: dayInWords(due), style: 'calculatedText' });
    page.merges.push(addressOf(area(at, 2, 1, 2)));
    page.put(at, 4, { formula: `=INDEX(Readiness_milestones,${row})`, style: 'calculatedText' });
    page.put(at, 5, { formula: `=INDEX(Readiness_days,${row})`, style: 'calculated' });
  });
  page.rowHeights[top + 2] = HEADING_HEIGHT;
  return top + 4 + milestones.length;
}
