import { milestoneWords } from '../../../wording/system-readiness';
import { absoluteAddress, addressOf, type Area, area, columnOf, rowsOf } from '../../cell-area';
import { compile, type CompiledTemplate, type PlanCell } from '../../compile';
import { quoted } from '../../system-psf/sheet-draft';
import { systemReadiness as template } from '../../templates/system-readiness';
import {
  areas,
  domains,
  financialTests,
  maturingStage,
  stages,
  timetables,
} from '../../templates/system-readiness/content';
import { NamedDraft } from '../named-draft';
import { contentStates } from './content';
import { testAnswers } from './financial-tests';
import { type ReadinessName, readinessNames } from './names';

type Draft = NamedDraft<ReadinessName>;

const widths = [62, 16, 14, 14, 12, 14];

/** What the filled sheets of the template come to, as live formulas: nothing on it is to be filled in. */
export function standingSheet(): Draft {
  const compiled = compile(template);
  const sheet = new NamedDraft('Readiness standing', widths, readinessNames, {
    freeze: { rows: 2, columns: 1 },
    tabColour: '003087',
  });
  sheet.heading('Readiness standing', 'Where the system stands, from the sheets before this one');
  const top = sheet.startAfterChecks(2);
  placeDate(sheet, top, compiled);
  const maturity = top + 3;
  placeMaturity(sheet, maturity, compiled);
  const content = maturity + domains.length + 5;
  placeContent(sheet, content, compiled);
  placeTests(sheet, content + 7, compiled);
  placeMilestones(sheet, content + 13, compiled);
  placeChecks(sheet);
  return sheet;
}

const absolute = (cell: PlanCell): string =>
  absoluteAddress(cell.sheet.name, area(cell.row, cell.columnNumber));

/** One column of a section, from anywhere in the workbook. */
function columnOfSection(compiled: CompiledTemplate, sheet: string, section: string, column: string): string {
  const place = compiled.sheet(sheet);
  const first = place.cells.find((cell) => cell.section.id === section && cell.column.id === column)!;
  const { rows } = place.sections.get(section)!.area;
  return absoluteAddress(place.name, area(first.row, first.columnNumber, rows));
}

function placeDate(sheet: Draft, top: number, compiled: CompiledTemplate): void {
  const cell = area(top, 2);
  const position = absolute(compiled.cell('cover', 'position', 'entry'));
  sheet.text(top, 1, 'Milestones are held against', 'label');
  sheet.formula(cell, `IF(ISNUMBER(${position}),INT(${position}),"")`, 'prefilledDate');
  sheet.block('Readiness_date', cell);
  sheet.text(top + 1, 1, 'The date is the position on the Cover.', 'note');
}

function placeMaturity(sheet: Draft, top: number, compiled: CompiledTemplate): void {
  sheet.section(top, 1, 'Maturity matrix', 6);
  sheet.headings(top + 1, 1, ['Domain', 'Stage now', 'Target', 'Gap', `To ${maturingStage}`]);
  const list = area(top + 2, 6, stages.length);
  sheet.text(top + 1, 6, 'Stages', 'headingText');
  sheet.each(list, (row) => ({ value: stages[row]!, style: 'label' }));
  sheet.block('Readiness_stage_list', list);
  const body = area(top + 2, 2, domains.length, 4);
  domains.forEach((domain, index) => sheet.text(body.row + index, 1, domain, 'label'));
  const stageNumber = (column: string) => (row: number) => {
    const cell = absolute(compiled.cell('maturity', `domain${row + 1}`, column));
    return {
      formula: `=IFERROR(MATCH(TRIM(${cell}),Readiness_stage_list,0),"")`,
      style: 'calculated' as const,
    };
  };
  sheet.each(columnOf(body, 0), stageNumber('stage'));
  sheet.each(columnOf(body, 1), stageNumber('target'));
  const at = (row: number, column: number) => addressOf(area(body.row + row, body.column + column));
  sheet.each(columnOf(body, 2), (row) => ({
    formula: `=IF(AND(ISNUMBER(${at(row, 0)}),ISNUMBER(${at(row, 1)})),${at(row, 1)}-${at(row, 0)},"")`,
    style: 'calculated',
  }));
  const maturing = `MATCH(${quoted(maturingStage)},Readiness_stage_list,0)`;
  sheet.each(columnOf(body, 3), (row) => ({
    formula: `=IF(ISNUMBER(${at(row, 0)}),MAX(0,${maturing}-${at(row, 0)}),"")`,
    style: 'calculated',
  }));
  sheet.block('Readiness_stages', columnOf(body, 0));
  sheet.block('Readiness_targets', columnOf(body, 1));
  sheet.block('Readiness_gaps', columnOf(body, 2));
  sheet.block('Readiness_to_maturing', columnOf(body, 3));
  const overall = area(body.row + body.rows, 2);
  const every = `COUNT(Readiness_stages)=ROWS(Readiness_stages)`;
  sheet.text(overall.row, 1, 'The stage that every domain has reached', 'totalLabel');
  sheet.formula(
    overall,
    `IF(${every},INDEX(Readiness_stage_list,MIN(Readiness_stages)),"")`,
    'calculatedText',
  );
  sheet.block('Readiness_overall', overall);
}

function placeContent(sheet: Draft, top: number, compiled: CompiledTemplate): void {
  sheet.section(top, 1, 'Long Term Plan content', 6);
  sheet.headings(top + 1, 1, ['Areas', 'Number']);
  const states = columnOfSection(compiled, 'content', 'areas', 'status');
  const leads = columnOfSection(compiled, 'content', 'areas', 'lead');
  const counts = area(top + 2, 2, contentStates.length + 1);
  const labels = [...contentStates, 'Without a lead'];
  labels.forEach((label, index) => sheet.text(counts.row + index, 1, label, 'label'));
  sheet.each(counts, (row) => ({
    formula:
      row < contentStates.length
        ? `=COUNTIF(${states},${quoted(contentStates[row]!)})`
        : `=SUMPRODUCT((TRIM(${leads})="")*1)`,
    style: 'calculated',
  }));
  sheet.block('Readiness_content', counts);
}

function placeTests(sheet: Draft, top: number, compiled: CompiledTemplate): void {
  sheet.section(top, 1, 'Five financial tests', 6);
  const answers = columnOfSection(compiled, 'tests', 'tests', 'met');
  const counts = area(top + 1, 2, testAnswers.length + 1);
  ['Met', 'Not yet met', 'Unanswered'].forEach((label, index) =>
    sheet.text(counts.row + index, 1, label, 'label'),
  );
  const count = (answer: string) => `COUNTIF(${answers},${quoted(answer)})`;
  sheet.each(counts, (row) => ({
    formula:
      row < testAnswers.length
        ? `=${count(testAnswers[row]!)}`
        : `=${financialTests.length}-${testAnswers.map(count).join('-')}`,
    style: 'calculated',
  }));
  sheet.block('Readiness_tests', counts);
}

function placeMilestones(sheet: Draft, top: number, compiled: CompiledTemplate): void {
  const steps = compiled.sheet('milestones').cells.filter(({ column }) => column.id === 'met');
  const body = area(top + 3, 2, steps.length, 4);
  sheet.section(top, 1, 'Milestones', 6);
  sheet.headings(top + 2, 1, ['Step', 'Due', 'Met on', 'State', 'Days']);
  const at = (row: number, column: number) => addressOf(area(body.row + row, body.column + column));
  steps.forEach(({ line }, row) => sheet.text(body.row + row, 1, line.label, 'label'));
  sheet.each(columnOf(body, 0), (row) => ({
    value: Number(compiled.cell('milestones', steps[row]!.line.id, 'due').rule.value),
    style: 'prefilledDate',
  }));
  sheet.each(columnOf(body, 1), (row) => {
    const met = absolute(steps[row]!);
    return { formula: `=IF(ISNUMBER(${met}),INT(${met}),"")`, style: 'prefilledDate' };
  });
  sheet.each(columnOf(body, 2), (row) => ({
    formula: `=${stateFormula(at(row, 0), at(row, 1))}`,
    style: 'calculatedText',
  }));
  sheet.each(columnOf(body, 3), (row) => ({
    formula: `=${daysFormula(at(row, 0), at(row, 1), at(row, 2))}`,
    style: 'calculated',
  }));
  sheet.block('Readiness_milestones', columnOf(body, 2));
  sheet.block('Readiness_days', columnOf(body, 3));
  placeLate(sheet, top + 1, columnOf(body, 2), compiled);
}

const { met, late, ahead } = milestoneWords;
const metLate = milestoneWords['met late'];
const dueToday = milestoneWords['due today'];

function stateFormula(due: string, metOn: string): string {
  const unmet = `IF(Readiness_date<${due},"${ahead}",IF(Readiness_date=${due},"${dueToday}","${late}"))`;
  const wasMet = `IF(ISNUMBER(${metOn}),${metOn}<=Readiness_date,FALSE)`;
  return `IF(ISNUMBER(Readiness_date),IF(${wasMet},IF(${metOn}<=${due},"${met}","${metLate}"),${unmet}),"")`;
}

function daysFormula(due: string, metOn: string, state: string): string {
  const away = `IF(OR(${state}="${ahead}",${state}="${late}"),ABS(Readiness_date-${due}),0)`;
  return `IF(${state}="","",IF(${state}="${metLate}",${metOn}-${due},${away}))`;
}

/** Of the timetable that the Cover names, how many are late or were met late. */
function placeLate(sheet: Draft, row: number, states: Area, compiled: CompiledTemplate): void {
  const chosen = absolute(compiled.cell('cover', 'timetable', 'entry'));
  let from = 0;
  const byTimetable = Object.entries(timetables).map(([name, steps]) => {
    const cells = addressOf(rowsOf(states, from, steps.length));
    from += steps.length;
    return `IF(TRIM(${chosen})=${quoted(name)},COUNTIF(${cells},"${late}")+COUNTIF(${cells},"${metLate}"),0)`;
  });
  const cell = area(row, 2);
  sheet.text(row, 1, 'Late, or met late, of the timetable on the Cover', 'label');
  sheet.formula(cell, byTimetable.join('+'));
  sheet.block('Readiness_late', cell);
}

function placeChecks(sheet: Draft): void {
  sheet.check({
    holds: 'COUNT(Readiness_stages)+COUNT(Readiness_targets)=2*ROWS(Readiness_stages)',
    holding: 'Every domain has a stage and a target.',
    failing: 'A domain lacks its stage or its target: choose them on Maturity matrix.',
  });
  sheet.check({
    holds: `AND(ISNUMBER(Readiness_date),SUM(Readiness_content)-INDEX(Readiness_content,${contentStates.length + 1})=${areas.length},INDEX(Readiness_tests,3)=0)`,
    holding: 'The position has a date, and every area and test an answer.',
    failing: 'The position lacks its date, or an area or a test its answer.',
  });
}
