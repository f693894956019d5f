import { type Quarter, lastQuarter, quarters } from '../../psf/quarters';
import type { Step } from '../../psf/steps';
import { explainWords, figureInWords } from '../../wording/explain';
import { stepInWords } from '../../wording/steps';
import { addressOf, areaOf, cellOf, overlap } from '../cell-area';
import type { CellBlock, CellType, NameSnapshot, WorkbookSnapshot } from '../snapshot';
import type { AssumptionInUse } from '../system-psf/assumptions-in-use';
import type { CellValue } from '../workbook-model';
import { assumptionsOfCall } from './assumptions-of-call';
import {
  type ArgumentName,
  type CallFunction,
  type CallOutcome,
  type FunctionId,
  signatures,
} from './call-outcome';
import { type ArgumentAreas, cellsOfFigure } from './figure-cells';
import { type WrittenArgument, type WrittenCall, findCall } from './find-call';
import { type CellOfResult, type Focus, focusOn } from './focus';
import {
  type CellsRead,
  type CellsWanted,
  blockAt,
  cellsOfArgument,
  cellsWanted,
  placeOfSource,
  readFromSnapshot,
  wantedKey,
} from './wanted-cells';

/** Cells of the workbook. */
export interface CellPlace {
  sheet: string;
  address: string;
}

/** The cell that is asked about, as the workbook shows it. */
export interface AskedCell extends CellPlace {
  value: CellValue;
  type: CellType;
  /** The formula that fills it, its own or the spilling one it belongs to; "" where it was typed in. */
  formula: string;
  /** The cell that holds the formula. */
  anchor: string;
  /** All the cells that the formula fills: its own alone unless it spills. */
  area: string;
  /** The text at the left of its row, if there is one: whose figure it is. */
  label?: string;
}

export interface ExplainedArgument {
  label: string;
  /** As written in the formula; "" where it was left out. */
  written: string;
  /** What it holds, in a few words. */
  holds: string;
  place?: CellPlace;
}

export interface ExplainedFigure {
  label: string;
  text: string;
  /** Where it comes from. */
  place: CellPlace;
}

export interface ExplainedStep {
  /** What it belongs to: "Quarter 2". */
  group: string;
  label: string;
  /** The rule with its figures. */
  words: string;
  /** The document and paragraph it rests on. */
  reference: string;
  figures: ExplainedFigure[];
}

/** How a result came about. */
export interface Explanation {
  cell: CellPlace;
  /** The cell of the formula, where it is another. */
  anchor: CellPlace;
  formula: string;
  /** The call that is explained. */
  call: string;
  functionId: FunctionId;
  /** What the cell holds: "Lost to date, STH". */
  title: string;
  /** As the cell shows it. */
  shows: string;
  arguments: ExplainedArgument[];
  steps: ExplainedStep[];
  assumptions: AssumptionInUse[];
  /** Whether the cell shows what the steps give; "unknown" where the formula does more than the call. */
  agreement: 'agrees' | 'differs' | 'unknown';
  /** What else is to be said: why it differs, what was refused, what the formula does besides. */
  remarks: string[];
}

export type ExplainOutcome =
  | { status: 'explained'; explanation: Explanation }
  /** Nothing of ours is in the cell, or it cannot be followed: the reason and what to do. */
  | { status: 'nothing'; title: string; text: string };

/** What has to be read before a cell can be explained. */
export type ExplanationPlan =
  | { status: 'call'; cell: AskedCell; call: WrittenCall; wanted: CellsWanted[] }
  | { status: 'nothing'; title: string; text: string };

/** Finds the call that fills a cell, and the cells that its arguments are read from. */
export function planExplanation(cell: AskedCell, names: readonly NameSnapshot[]): ExplanationPlan {
  const call = findCall(cell.formula);
  if (call) return { status: 'call', cell, call, wanted: cellsWanted(call, cell.sheet, names) };
  const place = inWords(cell);
  const { nothingHere } = explainWords;
  if (cell.formula !== '') return { status: 'nothing', ...nothingHere.otherFormula(place) };
  if (cell.type === 'blank') return { status: 'nothing', ...nothingHere.empty(place) };
  return { status: 'nothing', ...nothingHere.value(place, cell.value) };
}

/** A spilling or array formula of a file: its first cell and all its cells. */
export interface FilledArea {
  sheet: string;
  anchor: string;
  address: string;
}

/**
 * Explains a cell of a workbook that was read whole.
 *
 * @param filled The areas that formulas spill over; without them only the formulas' own cells are explained.
 */
export function explainCell(
  workbook: { snapshot: WorkbookSnapshot; filled: readonly FilledArea[] },
  place: CellPlace,
  callFunction: CallFunction,
): ExplainOutcome {
  const { snapshot, filled } = workbook;
  const cell = askedCell(snapshot, filled, place);
  const plan = planExplanation(cell, snapshot.names);
  if (plan.status === 'nothing') return plan;
  return explain(plan, readFromSnapshot(snapshot, plan.wanted), snapshot.names, callFunction);
}

function askedCell(
  snapshot: WorkbookSnapshot,
  filled: readonly FilledArea[],
  { sheet, address }: CellPlace,
): AskedCell {
  const own = areaOf(address);
  const found = filled.find(
    (one) => one.sheet.toLowerCase() === sheet.toLowerCase() && overlap(areaOf(one.address), own),
  );
  const block = blockAt(snapshot, { sheet, address });
  const anchor = found?.anchor ?? address;
  const label = labelOf(snapshot, { sheet, address });
  return {
    sheet,
    address,
    value: block?.values[0]?.[0] ?? '',
    type: block?.types[0]?.[0] ?? 'blank',
    formula: formulaAt(snapshot, { sheet, address: anchor }),
    anchor,
    area: found?.address ?? address,
    ...(label !== undefined && { label }),
  };
}

function formulaAt(snapshot: WorkbookSnapshot, { sheet, address }: CellPlace): string {
  const used = snapshot.sheets.find((one) => one.name.toLowerCase() === sheet.toLowerCase())?.used;
  if (!used) return '';
  const [outer, cell] = [areaOf(used.address), areaOf(address)];
  const held = used.formulas[cell.row - outer.row]?.[cell.column - outer.column];
  return typeof held === 'string' && held.startsWith('=') ? held : '';
}

/** The nearest text to the left of a cell, in its row. */
function labelOf(snapshot: WorkbookSnapshot, { sheet, address }: CellPlace): string | undefined {
  const { row, column } = areaOf(address);
  if (column === 1) return undefined;
  const left = blockAt(snapshot, {
    sheet,
    address: addressOf({ row, column: 1, rows: 1, columns: column - 1 }),
  });
  return left && nearestText(left.values[0]!, left.types[0]!);
}

/** The last text of a row of cells; one that is a number's heading or blank does not count. */
export function nearestText(values: readonly CellValue[], types: readonly CellType[]): string | undefined {
  const texts = values.filter((value, index) => types[index] === 'text' && String(value).trim() !== '');
  return texts.length > 0 ? String(texts.at(-1)) : undefined;
}

/** An argument, read. */
interface ReadArgument {
  name: ArgumentName;
  written: WrittenArgument;
  /** As the function takes it: rows of cells; undefined where it was left out. */
  given: unknown[][] | undefined;
  place?: CellPlace;
}

/** Explains a planned call from the cells it wanted. */
export function explain(
  { cell, call }: Extract<ExplanationPlan, { status: 'call' }>,
  read: CellsRead,
  names: readonly NameSnapshot[],
  callFunction: CallFunction,
): ExplainOutcome {
  const taken = call.given.slice(0, signatures[call.id].length).map((written, index) => {
    const name = signatures[call.id][index]!;
    return readArgument({ name, written, own: cell.sheet, read, names });
  });
  const notRead = taken.find((one): one is { why: string } => 'why' in one);
  if (notRead) return { status: 'nothing', title: explainWords.notRead.title(), text: notRead.why };
  const args = taken as ReadArgument[];
  const outcome = callFunction(
    call.id,
    args.map(({ given }) => given),
  );
  return { status: 'explained', explanation: explanationOf(cell, call, args, outcome) };
}

interface ToRead {
  name: ArgumentName;
  written: WrittenArgument;
  own: string;
  read: CellsRead;
  names: readonly NameSnapshot[];
}

function readArgument({ name, written, own, read, names }: ToRead): ReadArgument | { why: string } {
  const label = explainWords.argument(name);
  switch (written.kind) {
    case 'left out':
      return { name, written, given: undefined };
    case 'constant':
      return { name, written, given: written.rows };
    case 'unread':
      return { why: explainWords.notRead.workedOut(label, written.text) };
    case 'cells': {
      const place = placeOfSource(written.source, own, names);
      const block = place && read.get(wantedKey(place));
      const cells = block && cellsOfArgument(written, block);
      if (!cells) return { why: explainWords.notRead.missing(label, written.text) };
      const { sheet, address } = cells.block;
      return { name, written, given: asGiven(cells.block), place: { sheet, address } };
    }
  }
}

/** The cells as Excel hands them to a function. */
const asGiven = ({ values, types }: CellBlock): unknown[][] =>
  values.map((row, down) =>
    row.map((value, across) =>
      types[down]![across] === 'error' ? { basicType: 'Error', basicValue: value } : value,
    ),
  );

function explanationOf(
  cell: AskedCell,
  call: WrittenCall,
  args: readonly ReadArgument[],
  outcome: CallOutcome,
): Explanation {
  const values = singleValues(args);
  const place = cellOfResult(cell, outcome);
  const focus = place && focusOn(call.id, place, choicesOf(values));
  const whose = focus?.row === undefined ? undefined : (cell.label ?? explainWords.organisation(focus.row));
  const agreement = agreementOf(cell, call, place, outcome);
  return {
    cell: { sheet: cell.sheet, address: cell.address },
    anchor: { sheet: cell.sheet, address: cell.anchor },
    formula: cell.formula,
    call: call.text,
    functionId: call.id,
    title: explainWords.answer(call.id, focus?.measure ?? 'result', {
      ...(focus?.quarter !== undefined && { quarter: focus.quarter }),
      ...(whose !== undefined && { whose }),
    }),
    shows: explainWords.result(cell.value),
    arguments: args.map(explainedArgument),
    steps: explainedSteps(outcome, focus, args, reportedQuarter(values.quarter)),
    assumptions: assumptionsOfCall(call.id, values),
    agreement,
    remarks: remarksOn({
      cell,
      call,
      outcome,
      place,
      focus,
      agreement,
      reported: reportedQuarter(values.quarter),
    }),
  };
}

type SingleValues = Partial<Record<ArgumentName, CellValue>>;

/** The arguments that are one value. */
function singleValues(args: readonly ReadArgument[]): SingleValues {
  return Object.fromEntries(
    args.flatMap(({ name, given }) => {
      const value = given?.length === 1 && given[0]!.length === 1 ? given[0]![0] : '';
      return typeof value === 'object' ? [] : [[name, value as CellValue]];
    }),
  );
}

const choicesOf = ({ measure, scope }: SingleValues) => ({
  measure: String(measure ?? '')
    .trim()
    .toLowerCase(),
  scope: String(scope ?? '')
    .trim()
    .toLowerCase(),
});

const reportedQuarter = (given: CellValue | undefined): Quarter =>
  quarters.find((quarter) => String(given ?? '').replace(/^q/i, '') === String(quarter)) ?? lastQuarter;

/** Which cell of the result the asked one is; undefined where the formula's cells are not the call's. */
function cellOfResult(cell: AskedCell, outcome: CallOutcome): CellOfResult | undefined {
  if (outcome.outcome !== 'answered') return undefined;
  const [all, own] = [areaOf(cell.area), areaOf(cell.address)];
  const { result } = outcome;
  if (all.rows !== result.length || all.columns !== (result[0]?.length ?? 0)) return undefined;
  return { row: own.row - all.row, column: own.column - all.column };
}

function explainedArgument({ name, written, given, place }: ReadArgument): ExplainedArgument {
  const single = given?.length === 1 && given[0]!.length === 1 ? given[0]![0] : undefined;
  const holds =
    given === undefined
      ? explainWords.leftOut()
      : single === undefined || typeof single === 'object'
        ? explainWords.cells(given.length, given[0]?.length ?? 0)
        : explainWords.result(single);
  return {
    label: explainWords.argument(name),
    written: written.kind === 'left out' ? '' : written.text,
    holds,
    ...(place && { place }),
  };
}

function explainedSteps(
  outcome: CallOutcome,
  focus: Focus | undefined,
  args: readonly ReadArgument[],
  reported: Quarter,
): ExplainedStep[] {
  if (outcome.outcome !== 'answered') return [];
  const areas: ArgumentAreas = Object.fromEntries(
    args.flatMap(({ name, place }) =>
      place ? [[name, { sheet: place.sheet, area: areaOf(place.address) }]] : [],
    ),
  );
  const shown = outcome.steps.filter((step) => focus?.belongs(step) ?? true);
  const parameters = outcome.parameters.map(({ label, year, value, reference }): ExplainedStep => ({
    group: explainWords.yearHeading(),
    label,
    words: explainWords.parameterStep(label, year, value),
    reference,
    figures: [],
  }));
  return [...parameters, ...inOrder(shown).map((step) => explainedStep(step, areas, reported))];
}

/** By quarter, what is of no quarter last; within a quarter as the rule took them. */
const inOrder = (steps: readonly Step[]): Step[] =>
  [...steps].sort((a, b) => (a.quarter ?? 5) - (b.quarter ?? 5));

function explainedStep(step: Step, areas: ArgumentAreas, reported: Quarter): ExplainedStep {
  const figures = Object.entries(step.figures).flatMap(([name, value]): ExplainedFigure[] => {
    const words = figureInWords(name, value);
    const place = cellsOfFigure(step, name, areas, reported);
    return words && place ? [{ ...words, place }] : [];
  });
  return { group: groupOf(step.quarter, reported), ...stepInWords(step), figures };
}

function groupOf(quarter: Quarter | undefined, reported: Quarter): string {
  if (quarter === undefined) return explainWords.yearHeading();
  return quarter > reported ? explainWords.quarterAhead(quarter) : explainWords.quarterHeading(quarter);
}

/** Closer than this two numbers are the same: a file keeps 15 digits of them. */
const SAME = 1e-9;

function agreementOf(
  cell: AskedCell,
  call: WrittenCall,
  place: CellOfResult | undefined,
  outcome: CallOutcome,
): Explanation['agreement'] {
  if (!call.isWhole) return 'unknown';
  if (outcome.outcome === 'refused')
    return cell.type === 'error' && cell.value === outcome.error ? 'agrees' : 'differs';
  const worked = place ? outcome.result[place.row]?.[place.column] : undefined;
  if (typeof worked === 'number' && typeof cell.value === 'number')
    return Math.abs(worked - cell.value) <= SAME * Math.max(1, Math.abs(worked)) ? 'agrees' : 'differs';
  return worked === cell.value ? 'agrees' : 'differs';
}

interface Remarked {
  cell: AskedCell;
  call: WrittenCall;
  outcome: CallOutcome;
  place: CellOfResult | undefined;
  focus: Focus | undefined;
  agreement: Explanation['agreement'];
  reported: Quarter;
}

function remarksOn({ cell, call, outcome, place, focus, agreement, reported }: Remarked): string[] {
  const remarks: string[] = [];
  if (outcome.outcome === 'refused') remarks.push(explainWords.refused(outcome.error, outcome.message));
  if (call.calls > 1) remarks.push(explainWords.severalCalls(call.calls));
  if (!call.isWhole) remarks.push(explainWords.partOfFormula());
  if (agreement === 'differs')
    remarks.push(explainWords.differs(explainWords.result(cell.value), workedOut(place, outcome)));
  if (focus?.measure === 'heading') remarks.push(explainWords.headingCell());
  if (focus?.quarter !== undefined && focus.quarter > reported && cell.value === '')
    remarks.push(explainWords.blankAfterQuarter(focus.quarter));
  return remarks;
}

function workedOut(place: CellOfResult | undefined, outcome: CallOutcome): string {
  if (outcome.outcome === 'refused') return outcome.error;
  return explainWords.result(
    place ? outcome.result[place.row]?.[place.column] : (outcome.result[0]?.[0] ?? ''),
  );
}

const inWords = ({ sheet, address }: CellPlace): string => `${sheet}!${address}`;

/** The cell at the first row and column of an address. */
export const firstCell = (address: string): string => addressOf(cellOf(areaOf(address), 0, 0));
