import { type Pence, toThousands } from '../../psf/money';
import { notNetZero } from '../../psf/net-zero';
import { type Quarter, quarters } from '../../psf/quarters';
import { adjustmentWords } from '../../wording/adjustments';
import { changeOf } from '../changes/cell-content';
import { type ChangeList, placesNamed } from '../changes/change-list';
import type { CellChange } from '../finding';
import { type NamedBlock, type WorkbookSnapshot, namedBlocks } from '../snapshot';
import type { SystemPsfName } from '../system-psf/names';
import type { CellValue } from '../workbook-model';
import { type AdjustmentKind, adjustmentKinds, kindOnSheet } from './adjustment-kinds';
import { dayOfExcelDate, excelDate } from './excel-date';
import { heldContent } from './held-content';
import {
  type LineField,
  type TypedLine,
  amountOf,
  blankLine,
  isBlankLine,
  lineFields,
  lineProblems,
  quarterOf,
  sameName,
} from './register-line';

/** The column of the Adjustments sheet that holds each field of a line. */
export const columnOfField: Readonly<Record<LineField, SystemPsfName>> = {
  kind: 'Adjustment_types',
  from: 'Adjustment_givers',
  to: 'Adjustment_receivers',
  quarter: 'Adjustment_quarters',
  amount: 'Adjustment_amounts',
  agreedBy: 'Adjustment_agreed_by',
  date: 'Adjustment_dates',
};

/** The register of a workbook: a typed line for each of its rows, blank ones included. */
export interface Register {
  lines: readonly TypedLine[];
  organisations: readonly string[];
}

export const registerNames: readonly SystemPsfName[] = ['Short_names', ...Object.values(columnOfField)];

/** The register that a snapshot holds, or the names it lacks. */
export function readRegister(snapshot: WorkbookSnapshot): Register | { missing: SystemPsfName[] } {
  const blocks = namedBlocks(snapshot, registerNames);
  const missing = registerNames.filter((name) => !blocks.has(name));
  if (missing.length > 0) return { missing };
  const column = (name: SystemPsfName): CellValue[] => blocks.get(name)!.values.map(([value]) => value ?? '');
  const columns = new Map(lineFields.map((field) => [field, column(columnOfField[field])]));
  const lines = column('Adjustment_types').map((_, row) =>
    Object.fromEntries(lineFields.map((field) => [field, typed(field, columns.get(field)![row] ?? '')])),
  ) as unknown as TypedLine[];
  return { lines, organisations: column('Short_names').map((name) => String(name).trim()) };
}

function typed(field: LineField, value: CellValue): string {
  const text = String(value).trim();
  if (field === 'kind') return adjustmentKinds.find((kind) => sameName(kindOnSheet[kind], text)) ?? '';
  if (field === 'amount' && typeof value === 'number')
    return value.toLocaleString('en-GB', { maximumFractionDigits: 5 });
  if (field === 'date') return typeof value === 'number' && value > 0 ? dayOfExcelDate(value) : '';
  return text;
}

/** A line that cannot be entered as it is typed: its place in the register, from 0, its field and why. */
export interface RegisterProblem {
  place: number;
  field: LineField;
  text: string;
}

const differs = (one: TypedLine, other: TypedLine): boolean =>
  lineFields.some((field) => one[field] !== other[field]);

/**
 * What keeps the lines that were changed from being entered. A line that stood on the sheet before and was
 * left alone is not held against the user now; a line of a closed quarter may be neither changed nor added.
 */
export function registerProblems(
  register: Register,
  lines: readonly TypedLine[],
  closed: readonly Quarter[],
): RegisterProblem[] {
  return lines.flatMap((line, place) => {
    const before = register.lines[place] ?? blankLine;
    if (!differs(before, line)) return [];
    const own = isBlankLine(line) ? [] : lineProblems(line, register.organisations);
    const shut = [quarterOf(before), quarterOf(line)].find((quarter) => quarter && closed.includes(quarter));
    return [
      ...own.map((problem) => ({ place, ...problem })),
      ...(shut
        ? [{ place, field: 'quarter' as const, text: adjustmentWords.problems.closedQuarter(shut) }]
        : []),
    ];
  });
}

/** What the lines of one kind give up and are given in a quarter; equal where they net to zero. */
export interface QuarterNet {
  kind: AdjustmentKind;
  quarter: Quarter;
  given: Pence;
  received: Pence;
}

/** The two sides of every kind and quarter as far as the lines say who gives and who is given. */
export function netsOf(lines: readonly TypedLine[], organisations: readonly string[]): QuarterNet[] {
  const known = (name: string) => organisations.some((one) => sameName(one, name));
  return adjustmentKinds.flatMap((kind) =>
    quarters.map((quarter): QuarterNet => {
      const own = lines.filter((line) => line.kind === kind && quarterOf(line) === quarter);
      const sumOf = (party: 'from' | 'to') =>
        own.reduce((sum, line) => sum + (known(line[party]) ? (amountOf(line) ?? 0) : 0), 0);
      return { kind, quarter, given: sumOf('from'), received: sumOf('to') };
    }),
  );
}

/** The kinds and quarters that do not net to zero, with what each is out by (MoU section 6(i)). */
export function outOfBalance(nets: readonly QuarterNet[]): { net: QuarterNet; difference: Pence }[] {
  return nets.flatMap((net) =>
    notNetZero([[net.received], [-net.given]]).map(({ difference }) => ({ net, difference })),
  );
}

/** The changes of cells that enter the lines as typed; only what was changed is written. */
export function registerChanges(
  snapshot: WorkbookSnapshot,
  register: Register,
  lines: readonly TypedLine[],
): ChangeList {
  const blocks = namedBlocks(snapshot, registerNames);
  const changes = lines.flatMap((line, place) => {
    const before = register.lines[place] ?? blankLine;
    return lineFields
      .filter((field) => before[field] !== line[field])
      .map((field) =>
        changeOfField({ snapshot, block: blocks.get(columnOfField[field])!, place, field, line, before }),
      );
  });
  const title = adjustmentWords.listTitle(changedLines(register, lines));
  return { title, changes, within: placesNamed(snapshot, registerNames) };
}

export const changedLines = (register: Register, lines: readonly TypedLine[]): number =>
  lines.filter((line, place) => differs(register.lines[place] ?? blankLine, line)).length;

interface FieldChange {
  snapshot: WorkbookSnapshot;
  block: NamedBlock;
  place: number;
  field: LineField;
  line: TypedLine;
  before: TypedLine;
}

function changeOfField({ snapshot, block, place, field, line, before }: FieldChange): CellChange {
  const { held, ...cell } = heldContent(snapshot, block, place, 0);
  const why = isBlankLine(line)
    ? adjustmentWords.removed()
    : isBlankLine(before)
      ? adjustmentWords.added()
      : adjustmentWords.changed();
  const after = entered(field, line);
  const readsAsMore = typeof after === 'string' && /^[=#]/.test(after);
  return changeOf({ ...cell, why }, held, {
    value: after,
    ...(readsAsMore && { isText: true as const }),
  });
}

/** What goes into the cell: numbers as numbers, a day as Excel counts it. */
function entered(field: LineField, line: TypedLine): CellValue {
  if (line[field] === '') return '';
  if (field === 'kind') return line.kind === '' ? '' : kindOnSheet[line.kind];
  if (field === 'quarter') return quarterOf(line) ?? line.quarter;
  if (field === 'amount') {
    const amount = amountOf(line);
    return amount === undefined ? line.amount : toThousands(amount);
  }
  if (field === 'date') return excelDate(line.date) ?? line.date;
  return line[field].trim();
}

/** The lines with more of them in the first blank rows; undefined where the register has too few left. */
export function withLines(lines: readonly TypedLine[], added: readonly TypedLine[]): TypedLine[] | undefined {
  const blank = lines.flatMap((line, place) => (isBlankLine(line) ? [place] : []));
  if (blank.length < added.length) return undefined;
  const next = [...lines];
  added.forEach((line, index) => (next[blank[index]!] = line));
  return next;
}
