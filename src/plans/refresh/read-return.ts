import { refreshWords } from '../../wording/refresh';
import { addressOf, area, areaOf } from '../cell-area';
import { type Held, blank } from '../formula/evaluate';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot';
import { SheetReading, isUsed } from '../workbook-reading';
import { readFigure } from './figure-text';
import { type Heading, headingOf, quarterOf } from './return-headings';
import { returnOfQuarterlyWorkbook } from './return-of-quarterly-workbook';
import type { OrganisationReturn, ReturnedFigure, ReturnedLine } from './returned-line';
import { hasDecimalCommas, separatedText } from './separated-text';

/** Cells to look for a return in; rows and columns are counted from 0. */
interface Grid {
  source: string;
  cells: Held[][];
  where: (row: number, column: number) => string;
  /** Whether lines without headings may be figures: of cells that somebody pasted, not of files. */
  mayLackHeadings: boolean;
}

/** Headings are looked for this far down. */
const DEEPEST_HEADINGS = 60;

/** What pasted cells, or the text of a CSV file, say. Every value is text; figures are read as written. */
export function returnOfText(source: string, text: string, mayLackHeadings = false): OrganisationReturn {
  const doubtful = hasDecimalCommas(text);
  const cells = separatedText(text).map((row) => row.map((value) => heldOfText(value, doubtful)));
  const where = (row: number, column: number) => refreshWords.rowAndColumn(source, row + 1, column + 1);
  return { source, lines: linesOf({ source, cells, where, mayLackHeadings }) };
}

/**
 * Text that is a figure stands for it; any other stays text, whatever it begins with. Among decimal commas a point
 * or a comma is `doubtful`, and so is the figure.
 */
function heldOfText(text: string, doubtful: boolean): Held {
  const read = readFigure(text);
  if (read.kind === 'blank') return blank;
  if (doubtful && /[.,]/.test(text)) return { type: 'text', value: text.trim() };
  return read.kind === 'figure' ? { type: 'number', value: read.value } : { type: 'text', value: read.text };
}

/** What a workbook says: another quarterly workbook by its names, any other by its headings. */
export function returnOfWorkbook(source: string, snapshot: WorkbookSnapshot): OrganisationReturn {
  const own = returnOfQuarterlyWorkbook(source, snapshot);
  if (own) return own;
  const sheets = snapshot.sheets.filter((sheet) => sheet.visible && isUsed(sheet));
  return { source, lines: sheets.flatMap((sheet) => linesOf(gridOf(source, sheet))) };
}

function gridOf(source: string, sheet: SheetSnapshot): Grid {
  const reading = new SheetReading(sheet);
  const used = areaOf(sheet.used!.address);
  const cells = Array.from({ length: used.rows }, (_, row) =>
    Array.from({ length: used.columns }, (__, column): Held => {
      const { type, value } = reading.at(used.row + row, used.column + column);
      return type === 'text' && String(value).trim() === '' ? blank : { type, value };
    }),
  );
  const where = (row: number, column: number) =>
    refreshWords.cell(source, sheet.name, addressOf(area(used.row + row, used.column + column)));
  return { source, cells, where, mayLackHeadings: false };
}

function linesOf(grid: Grid): ReturnedLine[] {
  const below = underHeadings(grid);
  if (below.length > 0) return below;
  const form = besideLabels(grid);
  if (form) return [form];
  return grid.mayLackHeadings ? withoutHeadings(grid) : [];
}

interface Column {
  column: number;
  heading: Heading;
}

const holds = (columns: readonly Column[], ...what: Heading['holds'][]): boolean =>
  columns.some(({ heading }) => what.includes(heading.holds));

/** A table: a row of headings, then a line for each organisation. */
function underHeadings(grid: Grid): ReturnedLine[] {
  const { cells } = grid;
  const limit = Math.min(cells.length, DEEPEST_HEADINGS);
  for (let row = 0; row < limit; row += 1) {
    const columns = headingsIn(cells[row]!);
    const isTable = holds(columns, 'organisation', 'code') && figureColumns(columns).length > 0;
    // A form has its labels down; its first row may hold two words that are headings too.
    if (isTable)
      return cells.slice(row + 1).flatMap((line, index) => linesIn(grid, line, row + 1 + index, columns));
  }
  return [];
}

const headingsIn = (row: readonly Held[]): Column[] =>
  row.flatMap(({ type, value }, column) => {
    const heading = type === 'text' ? headingOf(String(value)) : undefined;
    return heading ? [{ column, heading }] : [];
  });

type FigureHeading = Extract<Heading, { quarter?: unknown }>;

/** A bare "Q2" is an actual, but in a table of A&E it is a percentage that the workbook works out itself. */
function figureColumns(columns: readonly Column[]): { column: number; heading: FigureHeading }[] {
  const isOfAccidentAndEmergency = holds(columns, 'attendances', 'overFourHours');
  return columns.flatMap(({ column, heading }) => {
    if (heading.holds === 'organisation' || heading.holds === 'code' || heading.holds === 'quarter')
      return [];
    if (heading.holds === 'bare quarter' && isOfAccidentAndEmergency) return [];
    return [{ column, heading }];
  });
}

/** A line of a table: one for each quarter that its headings speak of, or one for them all. */
function linesIn(grid: Grid, line: readonly Held[], row: number, columns: readonly Column[]): ReturnedLine[] {
  const named = columns.filter(({ heading }) => heading.holds === 'organisation' || heading.holds === 'code');
  const labels = named.map(({ column }) => String((line[column] ?? blank).value));
  if (labels.every((label) => label.trim() === '' || isTotal(label))) return [];
  const figures = figureColumns(columns);
  const said = columns.find(({ heading }) => heading.holds === 'quarter');
  const inQuarters = new Set(figures.map(({ heading }) => heading.quarter));
  return [...inQuarters].map((quarter): ReturnedLine => {
    const own = figures.filter(({ heading }) => heading.quarter === quarter);
    return {
      source: grid.source,
      labels,
      where: grid.where(row, named[0]!.column),
      ...(quarter ? { quarter } : quarterSaid(said && (line[said.column] ?? blank))),
      figures: Object.fromEntries(
        own.map(({ column, heading }) => [
          heading.holds === 'bare quarter' ? 'actual' : heading.holds,
          figureAt(grid, line[column] ?? blank, row, column, heading),
        ]),
      ),
    };
  });
}

const isTotal = (label: string): boolean =>
  /^(?:sub ?|grand )?total\b|^(?:system|all .*)$/i.test(label.trim());

function quarterSaid(held: Held | undefined): Pick<ReturnedLine, 'quarter'> {
  if (!held || held.type === 'blank') return {};
  return { quarter: quarterOf(held.value) ?? { unknown: String(held.value) } };
}

const figureAt = (
  grid: Grid,
  held: Held,
  row: number,
  column: number,
  heading: FigureHeading,
): ReturnedFigure => ({
  held,
  where: grid.where(row, column),
  ...('unit' in heading && heading.unit && { unit: heading.unit }),
});

/** A form of one organisation: labels down, each with what it asks for to its right. */
function besideLabels(grid: Grid): ReturnedLine | undefined {
  const found = new Map<Heading['holds'], { held: Held; figure: ReturnedFigure; where: string }>();
  grid.cells.forEach((line, row) =>
    headingsIn(line).forEach(({ column, heading }) => {
      const held = line[column + 1] ?? blank;
      if (found.has(heading.holds) || heading.holds === 'bare quarter') return;
      const figure = figureAt(grid, held, row, column + 1, heading as FigureHeading);
      found.set(heading.holds, { held, figure, where: grid.where(row, column + 1) });
    }),
  );
  const named = [found.get('organisation'), found.get('code')].filter((one) => one !== undefined);
  const figures = Object.fromEntries(
    (['actual', 'attendances', 'overFourHours'] as const).flatMap((kind) => {
      const one = found.get(kind);
      return one ? [[kind, one.figure]] : [];
    }),
  );
  const labels = named.map(({ held }) => String(held.value)).filter((label) => label.trim() !== '');
  if (labels.length === 0 || Object.keys(figures).length === 0) return undefined;
  return {
    source: grid.source,
    labels,
    where: named[0]!.where,
    ...quarterSaid(found.get('quarter')?.held),
    figures,
  };
}

/** Pasted lines: an organisation and its actual, or with its two A&E counts as well. */
function withoutHeadings(grid: Grid): ReturnedLine[] {
  const kindsInOrder = ['actual', 'attendances', 'overFourHours'] as const;
  return grid.cells.flatMap((line, row): ReturnedLine[] => {
    const filled = line.findLastIndex(({ type }) => type !== 'blank') + 1;
    if (line[0]?.type !== 'text' || (filled !== 2 && filled !== 4)) return [];
    return [
      {
        source: grid.source,
        labels: [String(line[0].value)],
        where: grid.where(row, 0),
        figures: Object.fromEntries(
          kindsInOrder
            .slice(0, filled - 1)
            .map((kind, index) => [kind, { held: line[index + 1]!, where: grid.where(row, index + 1) }]),
        ),
      },
    ];
  });
}
