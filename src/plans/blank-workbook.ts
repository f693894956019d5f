import { areasOf } from './cell-areas';
import { type CompiledTemplate, compile, LABEL_COLUMN, type PlanCell, type PlanSheet } from './compile';
import { firstDay, lastDay } from './figures';
import { stampName, type Template } from './specification';
import { absoluteAddress, addressOf, area } from './cell-area';
import type {
  CellModel,
  LimitValidation,
  ListValidation,
  NameModel,
  SheetModel,
  StyleName,
  WorkbookModel,
} from './workbook-model';

/**
 * The blank workbook of a template: input cells styled, commented and validated, everything else locked
 * (without a password), a line that says whether the sheet's checks hold, defined names, version stamp.
 */
export function blankWorkbook(template: Template): WorkbookModel {
  const compiled = compile(template);
  return {
    title: template.title,
    sheets: compiled.sheets.map((sheet) => sheetModel(sheet)),
    names: [stampNameOf(compiled), ...compiled.sheets.flatMap(sectionNames)],
  };
}

const LABEL_WIDTH = 46;
const MOST_FROZEN_WIDTH = 60;
const DEFAULT_WIDTH = 14;

function sheetModel(sheet: PlanSheet): SheetModel {
  const { specification, name } = sheet;
  const inputs = sheet.cells.filter(isOpen);
  return {
    name,
    columnWidths: columnWidths(sheet),
    cells: { ...frame(sheet), ...Object.fromEntries(sheet.cells.flatMap((cell) => cellEntry(cell))) },
    validations: listValidations(inputs),
    limits: limitValidations(inputs),
    protection: { unlocked: areasOf(inputs) },
    freeze: { rows: 3, columns: 1 },
    ...(specification.tabColour && { tabColour: specification.tabColour }),
  };
}

/** Whether a cell may be typed over: what came filled may be replaced by a local figure. */
const isOpen = ({ rule, line }: PlanCell): boolean =>
  rule.role === 'input' || (rule.role === 'prefilled' && line.id !== 'stamp');

function columnWidths(sheet: PlanSheet): number[] {
  const widths: number[] = [LABEL_WIDTH];
  for (const { column, columnNumber } of sheet.cells) {
    const asked = Math.min(column.width ?? DEFAULT_WIDTH, MOST_FROZEN_WIDTH);
    widths[columnNumber - 1] = Math.max(widths[columnNumber - 1] ?? 0, asked);
  }
  return widths;
}

/** Everything on a sheet that is not a cell of the plan: titles, labels, headings, the checks line. */
function frame(sheet: PlanSheet): Record<string, CellModel> {
  const cells: Record<string, CellModel> = {};
  const put = (row: number, column: number, model: CellModel) =>
    (cells[addressOf(area(row, column))] = model);
  put(1, LABEL_COLUMN, { value: sheet.name, style: 'title' });
  put(2, LABEL_COLUMN, { value: sheet.specification.subtitle, style: 'subtitle' });
  if (sheet.checks) {
    put(sheet.checks.row, LABEL_COLUMN, { value: 'Checks', style: 'check' });
    put(sheet.checks.row, sheet.checks.column, { formula: sheet.checks.formula, style: 'check' });
  }
  sheet.specification.sections.forEach((section, index) => {
    const { title } = sheet.sections.get(section.id)!;
    put(title, LABEL_COLUMN, { value: section.title, style: 'section' });
    if (section.note) put(title + 1, LABEL_COLUMN, { value: section.note, style: 'note' });
    const { row, headings } = sheet.headings[index]!;
    put(row, LABEL_COLUMN, { value: '', style: 'headingText' });
    headings.forEach(({ column, heading }, at) =>
      put(row, column, { value: heading, style: section.columns[at]!.cell ? 'headingText' : 'heading' }),
    );
  });
  for (const { row, line } of firstCells(sheet)) {
    put(row, LABEL_COLUMN, { value: line.label, style: line.cell.role === 'total' ? 'totalLabel' : 'label' });
  }
  return cells;
}

const firstCells = (sheet: PlanSheet): PlanCell[] =>
  sheet.cells.filter(({ line }, index, all) => all[index - 1]?.line !== line);

function cellEntry(cell: PlanCell): [string, CellModel][] {
  const style = styleOf(cell);
  if (!style) return [];
  const { rule, formula, address } = cell;
  const value = rule.role === 'prefilled' ? rule.value : undefined;
  return [
    [
      address,
      {
        style,
        ...(formula && { formula }),
        ...(value !== undefined && { value }),
        ...(rule.note && { note: rule.note }),
      },
    ],
  ];
}

const inputStyles = {
  amount: 'input',
  number: 'inputRate',
  count: 'inputCount',
  fraction: 'inputPercent',
  text: 'inputText',
  choice: 'inputText',
  date: 'inputDate',
} as const satisfies Record<string, StyleName>;

const prefilledStyles = {
  amount: 'prefilled',
  number: 'prefilledRate',
  count: 'prefilledCount',
  fraction: 'prefilledPercent',
  text: 'prefilledText',
  choice: 'prefilledText',
  date: 'prefilledDate',
} as const satisfies Record<string, StyleName>;

const calculatedStyles = {
  amount: 'calculated',
  number: 'calculatedRate',
  count: 'calculated',
  fraction: 'calculatedPercent',
  text: 'calculatedText',
  choice: 'calculatedText',
  date: 'calculatedText',
} as const satisfies Record<string, StyleName>;

function styleOf({ rule }: PlanCell): StyleName | undefined {
  switch (rule.role) {
    case 'input':
      return inputStyles[rule.holds];
    case 'prefilled':
      return prefilledStyles[rule.holds];
    case 'calculated':
      return calculatedStyles[rule.holds];
    case 'total':
      return rule.holds === 'amount' ? 'total' : calculatedStyles[rule.holds];
    case 'check':
      return 'check';
    case 'unused':
      return undefined;
  }
}

function listValidations(inputs: readonly PlanCell[]): ListValidation[] {
  const byList = groupBy(
    inputs.filter(({ rule }) => rule.choices),
    ({ rule }) => rule.choices!.join('\n'),
  );
  return byList.flatMap((cells) =>
    areasOf(cells).map((address) => ({
      address,
      choices: [...cells[0]!.rule.choices!],
      message: `Choose one of: ${cells[0]!.rule.choices!.join(', ')}.`,
    })),
  );
}

function limitValidations(inputs: readonly PlanCell[]): LimitValidation[] {
  const limited = inputs.filter(({ rule }) => rule.holds !== 'text' && rule.holds !== 'choice');
  const alike = groupBy(limited, ({ rule }) => [rule.holds, rule.least, rule.most].join('|'));
  return alike.flatMap((cells) => areasOf(cells).map((address) => ({ address, ...limitOf(cells[0]!) })));
}

function limitOf({ rule }: PlanCell): Omit<LimitValidation, 'address'> {
  const { holds, least, most } = rule;
  const limits = { ...(least !== undefined && { least }), ...(most !== undefined && { most }) };
  if (holds === 'date') {
    return { holds, least: firstDay, most: lastDay, message: 'Enter a date, such as 4 Apr 2014.' };
  }
  if (holds === 'count')
    return { holds: 'whole number', ...limits, message: 'Enter a whole number, not below 0.' };
  return { holds: 'number', ...limits, message: limitMessage(rule.holds, least, most) };
}

function limitMessage(holds: string, least: number | undefined, most: number | undefined): string {
  const shown = (limit: number): string =>
    holds === 'fraction' ? `${limit * 100}%` : limit.toLocaleString('en-GB');
  const what = holds === 'amount' ? 'an amount in £000' : holds === 'fraction' ? 'a percentage' : 'a number';
  if (least === undefined) return `Enter ${what}; a deficit or reduction is negative.`;
  if (most === undefined) return `Enter ${what}, not below ${shown(least)}.`;
  return `Enter ${what} from ${shown(least)} to ${shown(most)}.`;
}

/** Cells alike, in the order they come first. */
function groupBy<Thing>(things: readonly Thing[], key: (thing: Thing) => string): Thing[][] {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const group = groups.get(key(thing));
    if (group) group.push(thing);
    else groups.set(key(thing), [thing]);
  }
  return [...groups.values()];
}

function stampNameOf(compiled: CompiledTemplate): NameModel {
  const stamp = compiled.cell('cover', 'stamp', 'entry');
  return {
    name: stampName,
    refersTo: `=${absoluteAddress(stamp.sheet.name, area(stamp.row, stamp.columnNumber))}`,
    comment: 'Which template this workbook was made from, and its version',
  };
}

/** A name for the cells of each section: "Plan_qipp_schemes". */
function sectionNames(sheet: PlanSheet): NameModel[] {
  return sheet.specification.sections.map(({ id, title }) => ({
    name: `Plan_${sheet.specification.id}_${id}`,
    refersTo: `=${absoluteAddress(sheet.name, sheet.sections.get(id)!.area)}`,
    comment: `${sheet.name}: ${title}`,
  }));
}
