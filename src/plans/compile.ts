import { type Formula, parseFormula, referencesIn } from './formula/parse';
import { type Place, spellFormula } from './formula/spell';
import type { CellRule, Column, Line, Section, SheetSpecification, Template } from './specification';
import { addressOf, area, type Area } from './cell-area';

/** A cell of a template in its place. Rows and columns are counted from 1. */
export interface PlanCell {
  /** Its place among the template's cells. */
  index: number;
  sheet: PlanSheet;
  section: Section;
  line: Line;
  column: Column;
  row: number;
  columnNumber: number;
  address: string;
  rule: CellRule;
  /** In A1 notation with its "=", for a cell that is worked out. */
  formula?: string;
  parsed?: Formula;
}

/** A row that a label in column A stands for: a section's title, or one of its lines. */
export interface LabelledRow {
  row: number;
  label: string;
}

/** The headings of a section, across. */
export interface HeadingRow {
  row: number;
  headings: { column: number; heading: string }[];
}

export interface PlanSheet {
  specification: SheetSpecification;
  name: string;
  cells: PlanCell[];
  byPlace: Map<string, PlanCell>;
  labels: LabelledRow[];
  headings: HeadingRow[];
  /** Where each section's cells are, its labels and headings apart. */
  sections: Map<string, { title: number; area: Area }>;
  /** Where the sheet says whether its checks hold, with the formula, for a sheet that has any. */
  checks?: { row: number; column: number; formula: string };
}

/** A template with every cell in its place. */
export interface CompiledTemplate {
  template: Template;
  sheets: PlanSheet[];
  cells: PlanCell[];
  /** The cells with a formula, each after those it reads. */
  calculation: PlanCell[];
  /** The cells of the template that a cell's formula reads, and those whose formulas read it. */
  precedents: (cell: PlanCell) => readonly PlanCell[];
  dependents: (cell: PlanCell) => readonly PlanCell[];
  /** The cells of the template that a formula on one of its sheets reads, whoever wrote it. */
  cellsRead: (sheet: PlanSheet, formula: Formula) => PlanCell[];
  /** @throws RangeError where the template has no such cell. */
  cell: (sheet: string, line: string, column: string) => PlanCell;
  sheet: (id: string) => PlanSheet;
}

/** The rows above the first section: title, subtitle, checks. */
const FIRST_SECTION = 5;
const CHECKS_ROW = 3;
export const LABEL_COLUMN = 1;
const FIRST_COLUMN = 2;

const compiled = new WeakMap<Template, CompiledTemplate>();

/**
 * Puts a template's cells in their places. The same template gives the same object.
 *
 * @throws RangeError where the template contradicts itself: a name used twice, a formula that leads nowhere.
 */
export function compile(template: Template): CompiledTemplate {
  const known = compiled.get(template);
  if (known) return known;
  const made = compileNow(template);
  compiled.set(template, made);
  return made;
}

function compileNow(template: Template): CompiledTemplate {
  const sheets = template.sheets.map(placeSheet);
  const cells = sheets.flatMap((sheet) => sheet.cells);
  cells.forEach((cell, index) => (cell.index = index));
  const byId = new Map(sheets.map((sheet) => [sheet.specification.id, sheet]));
  const sheet = (id: string): PlanSheet => found(byId.get(id), `${template.id} has no sheet "${id}"`);
  const byName = new Map(
    cells.map((cell) => [nameOf(cell.sheet.specification.id, cell.line.id, cell.column.id), cell]),
  );
  const cell = (sheetId: string, line: string, column: string): PlanCell =>
    found(
      byName.get(nameOf(sheetId, line, column)),
      `${template.id} has no cell ${sheetId}!${line}@${column}`,
    );
  for (const one of cells) if (one.rule.formula) spell(one, cell);
  const byTab = new Map(sheets.map((one) => [one.name.toLowerCase(), one]));
  const cellsRead = (on: PlanSheet, formula: Formula) => readBy(on, formula, byTab);
  const links = linksBetween(cells, cellsRead);
  for (const one of sheets) addChecks(one);
  return {
    template,
    sheets,
    cells,
    sheet,
    cell,
    cellsRead,
    ...links,
    calculation: inOrder(cells, links.precedents),
  };
}

const nameOf = (sheet: string, line: string, column: string): string => `${sheet}!${line}@${column}`;

function found<Thing>(thing: Thing | undefined, otherwise: string): Thing {
  if (thing === undefined) throw new RangeError(otherwise);
  return thing;
}

function placeSheet(specification: SheetSpecification): PlanSheet {
  const sheet: PlanSheet = {
    specification,
    name: specification.name,
    cells: [],
    byPlace: new Map(),
    labels: [],
    headings: [],
    sections: new Map(),
  };
  let row = FIRST_SECTION;
  for (const section of specification.sections) row = placeSection(sheet, section, row) + 1;
  const labels = [specification.name, specification.subtitle, ...sheet.labels.map(({ label }) => label)];
  refuseTwice(
    specification.id,
    'label',
    labels.map((label) => label.toLowerCase()),
  );
  refuseTwice(
    specification.id,
    'line',
    specification.sections.flatMap(({ lines }) => lines.map(({ id }) => id)),
  );
  return sheet;
}

function refuseTwice(sheet: string, what: string, names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new RangeError(`Sheet ${sheet} has the ${what} "${twice}" twice`);
}

/** Returns the first row after the section. */
function placeSection(sheet: PlanSheet, section: Section, top: number): number {
  sheet.labels.push({ row: top, label: section.title });
  const headingRow = top + (section.note ? 2 : 1);
  const first = headingRow + 1;
  sheet.headings.push({
    row: headingRow,
    headings: section.columns.map(({ heading }, index) => ({ column: FIRST_COLUMN + index, heading })),
  });
  section.lines.forEach((line, index) => {
    const row = first + index;
    sheet.labels.push({ row, label: line.label });
    section.columns.forEach((column, at) => placeCell(sheet, section, line, column, row, FIRST_COLUMN + at));
  });
  const rows = section.lines.length;
  sheet.sections.set(section.id, {
    title: top,
    area: area(first, FIRST_COLUMN, rows, section.columns.length),
  });
  return first + rows;
}

function placeCell(
  sheet: PlanSheet,
  section: Section,
  line: Line,
  column: Column,
  row: number,
  columnNumber: number,
): void {
  const rule = ruleOf(line, column);
  const address = addressOf(area(row, columnNumber));
  const cell: PlanCell = { index: -1, sheet, section, line, column, row, columnNumber, address, rule };
  sheet.cells.push(cell);
  sheet.byPlace.set(address, cell);
}

const unused: CellRule = { role: 'unused', holds: 'text', required: 'no' };

/** What the cell of a line in a column is: the line's own rule, and what the column or the year makes of it. */
function ruleOf(line: Line, column: Column): CellRule {
  const base: CellRule = { ...line.cell, ...line.inColumn?.(column) };
  if (base.role === 'unused') return unused;
  if (column.cell) {
    if (!line.registered) return unused;
    return { ...withoutRange(base), ...column.cell };
  }
  if (column.ofQuarters && base.role === 'input') return yearOfQuarters(line, base);
  const { formula, ...without } = base;
  return base.role === 'input' || base.role === 'prefilled'
    ? without
    : { ...without, ...(formula && { formula }) };
}

function yearOfQuarters(line: Line, base: CellRule): CellRule {
  const formula = line.year === 'last' ? '[@q4]' : 'SUM([@q1:q4])';
  return { ...withoutRange(base), role: 'calculated', required: 'no', formula };
}

/** The range of a line is of what is entered, not of its totals and words. */
function withoutRange(rule: CellRule): CellRule {
  const plain = { ...rule };
  delete plain.least;
  delete plain.most;
  return plain;
}

function spell(cell: PlanCell, find: CompiledTemplate['cell']): void {
  const { specification, name } = cell.sheet;
  cell.formula = spellFormula(cell.rule.formula!, name, ({ sheet, line, column }): Place => {
    const at = find(sheet ?? specification.id, line ?? cell.line.id, columnMeant(cell.column, column));
    return { sheet: at.sheet.name, row: at.row, column: at.columnNumber };
  });
  cell.parsed = found(
    parseFormula(cell.formula),
    `${name}!${cell.address}: ${cell.formula} is not understood`,
  );
}

function columnMeant(own: Column, asked: string | undefined): string {
  switch (asked) {
    case undefined:
      return own.id;
    case 'previous':
      return found(own.previous, `Column ${own.id} has none before it`);
    case 'year':
      return found(own.year, `Column ${own.id} is of no year`);
    case 'q1':
    case 'q2':
    case 'q3':
    case 'q4':
      return `${found(own.year, `Column ${own.id} is of no year`)} ${asked.toUpperCase()}`;
    default:
      return asked;
  }
}

function linksBetween(
  cells: readonly PlanCell[],
  cellsRead: CompiledTemplate['cellsRead'],
): Pick<CompiledTemplate, 'precedents' | 'dependents'> {
  const reads = cells.map(({ sheet, parsed }) => (parsed ? cellsRead(sheet, parsed) : []));
  const readers: PlanCell[][] = cells.map(() => []);
  reads.forEach((read, index) => read.forEach((one) => readers[one.index]!.push(cells[index]!)));
  return { precedents: (cell) => reads[cell.index]!, dependents: (cell) => readers[cell.index]! };
}

/** What a formula reads, cell by cell; cells between the template's own (labels, headings) are nobody's. */
function readBy(on: PlanSheet, formula: Formula, byTab: ReadonlyMap<string, PlanSheet>): PlanCell[] {
  return referencesIn(formula).flatMap(({ sheet, area: cells }) => {
    const read = sheet === undefined ? on : byTab.get(sheet.toLowerCase());
    return read ? cellsWithin(read, cells) : [];
  });
}

function cellsWithin(sheet: PlanSheet, { row, column, rows, columns }: Area): PlanCell[] {
  if (rows * columns > sheet.cells.length) {
    return sheet.cells.filter(
      (cell) =>
        cell.row >= row &&
        cell.row < row + rows &&
        cell.columnNumber >= column &&
        cell.columnNumber < column + columns,
    );
  }
  const places = Array.from({ length: rows * columns }, (_, index) =>
    addressOf(area(row + Math.floor(index / columns), column + (index % columns))),
  );
  return places.map((place) => sheet.byPlace.get(place)).filter((one): one is PlanCell => !!one);
}

function inOrder(cells: readonly PlanCell[], precedents: CompiledTemplate['precedents']): PlanCell[] {
  const order: PlanCell[] = [];
  const state = new Map<PlanCell, 'under way' | 'done'>();
  const visit = (cell: PlanCell): void => {
    if (state.get(cell) === 'done') return;
    if (state.get(cell)) throw new RangeError(`${cell.sheet.name}!${cell.address} goes round in a circle`);
    state.set(cell, 'under way');
    precedents(cell).forEach(visit);
    state.set(cell, 'done');
    if (cell.formula) order.push(cell);
  };
  cells.forEach(visit);
  return order;
}

/** "OK" where no check of the sheet is out by more than it may be. */
function addChecks(sheet: PlanSheet): void {
  const blocks = sheet.specification.sections.flatMap((section) => checkBlocks(sheet, section));
  if (blocks.length === 0) return;
  const out = blocks.map(({ range, tolerance }) => `SUMPRODUCT((ABS(${range})>${tolerance})*1)`);
  const formula = `=IF(${out.join('+')}=0,"OK","Check: see the lines that should be nil")`;
  sheet.checks = { row: CHECKS_ROW, column: FIRST_COLUMN, formula };
}

/** The check lines of a section, those one below the other with one tolerance together. */
function checkBlocks(sheet: PlanSheet, { id, lines }: Section): { range: string; tolerance: number }[] {
  const { area: all } = sheet.sections.get(id)!;
  const blocks: { first: number; rows: number; tolerance: number }[] = [];
  lines.forEach(({ agrees }, index) => {
    const last = blocks.at(-1);
    if (!agrees) return;
    if (last && last.first + last.rows === index && last.tolerance === agrees.tolerance) last.rows++;
    else blocks.push({ first: index, rows: 1, tolerance: agrees.tolerance });
  });
  return blocks.map(({ first, rows, tolerance }) => ({
    range: addressOf(area(all.row + first, all.column, rows, all.columns)),
    tolerance,
  }));
}
