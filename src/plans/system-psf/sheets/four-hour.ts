import type { CellValue } from '../../workbook-model';
import { addressOf, type Area, area, cellOf, columnOf } from '../../cell-area';
import type { SystemPsfName } from '../names';
import { panelHeight, quarterHeadings } from '../panel';
import { SheetDraft } from '../sheet-draft';
import type { FourHourQuarter, OrderedSystem } from '../system-description';
import type { OrganisationCells } from './organisations';

const columns = { trust: 1, board: 2, attendances: 3, over: 7, performance: 12 } as const;
const widths = [16, 26, 12, 12, 12, 12, 12, 12, 12, 12, 3, 11, 11, 11, 11];

/** A year's returns on the sheet: by trust with A&E, down, and quarter, across. */
interface Returns {
  attendances: Area;
  over: Area;
  performance: Area;
}

interface Year {
  title: string;
  table: string;
  figures: 'thisYear' | 'lastYear';
  names: Record<keyof Returns, SystemPsfName>;
}

interface PlacedYear extends Year {
  /** A formula without "=" for the name of a trust with A&E, counted from 0. */
  trustName: (row: number) => string;
}

const thisYear: Year = {
  title: 'This year',
  table: 'Returns_this_year',
  figures: 'thisYear',
  names: {
    attendances: 'AE_attendances',
    over: 'AE_over_four_hours',
    performance: 'AE_performance',
  },
};

const lastYear: Year = {
  title: 'Last year',
  table: 'Returns_last_year',
  figures: 'lastYear',
  names: {
    attendances: 'AE_prior_attendances',
    over: 'AE_prior_over_four_hours',
    performance: 'AE_prior_year',
  },
};

/**
 * The A&E sheet: the returns of this year and last, four-hour performance of each trust and of its A&E
 * Delivery Board, and who met the standard (MoU October 2018, section 6(ii)).
 */
export function fourHourSheet(system: OrderedSystem, { shortName }: OrganisationCells): SheetDraft {
  const sheet = new SheetDraft('A&E', widths, { freeze: { rows: 2, columns: 1 }, tabColour: 'FFB81C' });
  sheet.heading('A&E', `Four-hour performance by quarter. ${system.sources.fourHour}`);
  const top = sheet.startAfterChecks(2);
  const step = panelHeight + system.trustsWithAE.length + 1;
  const trustName = (row: number) => shortName(system.commissioners.length + row);
  const current = placeYear(sheet, top, system, { ...thisYear, trustName });
  const prior = placeYear(sheet, top + step, system, { ...lastYear, trustName });
  placeAnswersTo(sheet, current, prior, system);
  placeBoards(sheet, top + 2 * step, current, prior);
  placeStandards(sheet, top + 3 * step, system.trustsWithAE.length);
  placeChecks(sheet, current, prior);
  return sheet;
}

function placeYear(
  sheet: SheetDraft,
  top: number,
  { trustsWithAE }: OrderedSystem,
  year: PlacedYear,
): Returns {
  const count = trustsWithAE.length;
  const figures = (row: number, quarter: number): FourHourQuarter =>
    trustsWithAE[row]!.ae[year.figures][quarter]!;
  const returns = {
    attendances: area(top + panelHeight, columns.attendances, count, 4),
    over: area(top + panelHeight, columns.over, count, 4),
    performance: area(top + panelHeight, columns.performance, count, 4),
  };
  placeYearHeadings(sheet, top, year);
  const trust = (row: number) => ({ formula: `=${year.trustName(row)}`, style: 'calculatedText' as const });
  sheet.each(area(top + panelHeight, columns.trust, count), trust);
  sheet.inputs(
    returns.attendances,
    (row, quarter): CellValue => figures(row, quarter).attendances,
    'inputCount',
  );
  sheet.inputs(returns.over, (row, quarter): CellValue => figures(row, quarter).overFourHours, 'inputCount');
  sheet.table(year.table, area(top + panelHeight - 1, columns.trust, count + 1, 10));
  sheet.define(year.names.attendances, returns.attendances);
  sheet.define(year.names.over, returns.over);
  sheet.spill(returns.performance, performanceFormula(year), 'calculatedPercent');
  sheet.define(year.names.performance, returns.performance);
  return returns;
}

/** Which board each trust answers to: entered with this year's returns, repeated with last year's. */
function placeAnswersTo(
  sheet: SheetDraft,
  current: Returns,
  prior: Returns,
  { trustsWithAE }: OrderedSystem,
): void {
  const entered = { ...columnOf(current.attendances, 0), column: columns.board };
  sheet.inputs(entered, (row) => trustsWithAE[row]!.ae.board, 'inputText');
  sheet.define('AE_boards', entered);
  const repeated = { ...columnOf(prior.attendances, 0), column: columns.board };
  sheet.each(repeated, (row) => ({
    formula: `=${addressOf(cellOf(entered, row, 0))}`,
    style: 'calculatedText',
  }));
}

function placeYearHeadings(sheet: SheetDraft, top: number, { title, figures }: Year): void {
  sheet.section(top, 1, `${title}: returns`, 10);
  const boardNote =
    'Which board a trust answers to is an assumption: the acute trusts of one place together.';
  if (figures === 'thisYear') sheet.text(top + 1, 1, boardNote, 'note');
  sheet.text(top + 2, columns.trust, 'Trust', 'headingText');
  sheet.text(top + 2, columns.board, 'A&E Delivery Board', 'headingText');
  quarterHeadings.forEach((quarter, index) => {
    sheet.text(top + 2, columns.attendances + index, `All ${quarter}`, 'heading');
    sheet.text(top + 2, columns.over + index, `Over 4h ${quarter}`, 'heading');
    sheet.text(top + 2, columns.performance + index, quarter, 'heading');
  });
  sheet.section(top, columns.performance, `${title}: within four hours`, 4);
}

/** A quarter without a return stays blank: a missing count over four hours is not a perfect quarter. */
function performanceFormula({ names: { attendances, over } }: Year): string {
  return `IF(ISBLANK(${over})+(${attendances}=0)>0,"",(${attendances}-${over})/${attendances})`;
}

function placeBoards(sheet: SheetDraft, top: number, current: Returns, prior: Returns): void {
  const note = 'The trusts of a board together. Unrounded: 89.982% is below 90%.';
  placeTrusts(sheet, top, current.attendances.rows);
  sheet.section(top, 1, 'Four-hour performance of each trust’s A&E Delivery Board', 10);
  sheet.text(top + 1, 1, note, 'note');
  placeBoardYear(sheet, current, {
    cells: area(top + panelHeight, columns.attendances, current.attendances.rows, 4),
    title: 'This year',
    name: 'Board_performance',
  });
  placeBoardYear(sheet, prior, {
    cells: area(top + panelHeight, columns.over, current.attendances.rows, 4),
    title: 'Last year',
    name: 'Board_prior_year',
  });
}

function placeTrusts(sheet: SheetDraft, top: number, count: number): void {
  sheet.text(top + 2, columns.trust, 'Trust', 'headingText');
  sheet.text(top + 2, columns.board, 'A&E Delivery Board', 'headingText');
  sheet.spill(area(top + panelHeight, columns.trust, count), 'AE_trusts', 'label');
  sheet.spill(area(top + panelHeight, columns.board, count), 'AE_boards', 'label');
}

function placeBoardYear(
  sheet: SheetDraft,
  { attendances, over, performance }: Returns,
  { cells, title, name }: { cells: Area; title: string; name: SystemPsfName },
): void {
  quarterHeadings.forEach((quarter, index) => {
    sheet.text(cells.row - 1, cells.column + index, `${title} ${quarter}`, 'heading');
    const all = `SUMIFS(${addressOf(columnOf(attendances, index))},AE_boards,AE_boards)`;
    const late = `SUMIFS(${addressOf(columnOf(over, index))},AE_boards,AE_boards)`;
    const known = `COUNTIFS(AE_boards,AE_boards,${addressOf(columnOf(performance, index))},">=0")`;
    const complete = `${known}=COUNTIF(AE_boards,AE_boards)`;
    sheet.spill(columnOf(cells, index), `IF(${complete},(${all}-${late})/${all},"")`, 'calculatedPercent');
  });
  sheet.define(name, cells);
}

function placeStandards(sheet: SheetDraft, top: number, count: number): void {
  placeTrusts(sheet, top, count);
  sheet.section(top, 1, 'Standard met', 10);
  sheet.text(top + 1, 1, 'By the target and the rule on Scheme, for the quarters reported.', 'note');
  quarterHeadings.forEach((quarter, index) => {
    sheet.text(top + 2, columns.attendances + index, `Trust ${quarter}`, 'heading');
    sheet.text(top + 2, columns.over + index, `Board ${quarter}`, 'heading');
  });
  const standard = (performance: SystemPsfName, prior: SystemPsfName) =>
    `SYB.AESTANDARD(${performance},Reported_quarter,${prior},AE_target,AE_rule)`;
  const ofTrust = area(top + panelHeight, columns.attendances, count, 4);
  sheet.spill(ofTrust, standard('AE_performance', 'AE_prior_year'));
  sheet.define('AE_trust_met', ofTrust);
  const ofBoard = area(top + panelHeight, columns.over, count, 4);
  sheet.spill(ofBoard, standard('Board_performance', 'Board_prior_year'));
  sheet.define('AE_board_met', ofBoard);
}

function placeChecks(sheet: SheetDraft, current: Returns, prior: Returns): void {
  const reported = (cells: Area) =>
    [0, 1, 2, 3]
      .map((quarter) => `COUNT(${addressOf(columnOf(cells, quarter))})*(Reported_quarter>${quarter})`)
      .join('+');
  sheet.check({
    holds: `AND(${[current, prior].map(({ performance }) => `${reported(performance)}=ROWS(AE_trusts)*Reported_quarter`).join(',')})`,
    holding: 'Every trust has its returns, this year’s and last year’s, for every quarter reported.',
    failing: 'A return is missing, or is text, in a quarter that Scheme says is reported: enter it.',
  });
  const tooMany = [current, prior]
    .map(({ attendances, over }) => `SUMPRODUCT((${addressOf(over)}>${addressOf(attendances)})*1)`)
    .join('+');
  sheet.check({
    holds: `${tooMany}=0`,
    holding: 'No trust has more attendances over four hours than attendances.',
    failing:
      'A trust has more attendances over four hours than attendances: see whether the two are swapped.',
  });
}
