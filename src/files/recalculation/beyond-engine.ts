import type { SheetTable } from '../package/tables';
import { recalculationWords } from '../../wording/files';
import { cellArea } from '../cell-reference';
import { type FormulaToken, bracketPartners, formulaTokens, isFunction } from '../formulas/formula-tokens';
import { localNames } from '../formulas/local-names';
import type { WorkbookFile } from '../read-workbook';
import type { FormulaCell } from './stored-cells';

const byClockOrChance = new Set(['NOW', 'TODAY', 'RAND', 'RANDBETWEEN', 'RANDARRAY', 'CELL', 'INFO']);

/** Functions that turn dates into numbers or back, by the date system that the engine does not know. */
const ofDates = new Set(
  (
    'DATE DATEVALUE DAY MONTH YEAR WEEKDAY WEEKNUM ISOWEEKNUM EDATE EOMONTH YEARFRAC DATEDIF DAYS360 TEXT ' +
    'NETWORKDAYS NETWORKDAYS.INTL WORKDAY WORKDAY.INTL VALUE'
  ).split(' '),
);

/** Functions in which the engine gives something else than Excel: EDATE after the end of a shorter month. */
const differsFromExcel = new Set(['EDATE']);

/** Functions that give one of their inputs: where that is left out, Excel gives 0. */
const givesAnInput = new Set(['IF', 'IFS', 'IFERROR', 'IFNA', 'CHOOSE', 'SWITCH']);

const ofShownRows = new Set(['SUBTOTAL', 'AGGREGATE']);

/** Functions that work through a range cell by cell, however their formula was entered. */
const takesArrays = new Set(['SUMPRODUCT', 'MMULT', 'MDETERM', 'MINVERSE', 'LOOKUP', 'FREQUENCY']);

const cellPattern = /^\$?[A-Z]{1,3}\$?[1-9]\d{0,6}$/i;
const constantOrCell = /^(?:TRUE|FALSE|\$?[A-Z]{1,3}\$?[1-9]\d{0,6})$/i;
const columnPattern = /^\$?[A-Z]{1,3}$/i;
const operators = new Set(['+', '-', '*', '/', '^', '&', '=', '<', '>']);

/**
 * Tells which formulas the engine does not calculate as Excel does, by what they are made of. Such a formula
 * keeps the value that its file has.
 */
export class BeyondEngine {
  private readonly names = new Map<string, string>();
  private readonly tables = new Map<string, SheetTable>();
  private readonly hasHiddenRows: boolean;
  private readonly reasonsOfNames = new Map<string, string | undefined>();

  constructor(
    private readonly file: WorkbookFile,
    /** Names in capitals, ours with their namespace: "SYB.PHASE". */
    private readonly functions: ReadonlySet<string>,
  ) {
    for (const { name, refersTo } of [...file.localNames, ...file.snapshot.names]) {
      const known = this.names.get(name.toLowerCase());
      // Names of several sheets are judged together.
      this.names.set(name.toLowerCase(), known === undefined ? refersTo : `${known}+${refersTo.slice(1)}`);
    }
    for (const table of file.tables) this.tables.set(table.name.toLowerCase(), table);
    this.hasHiddenRows = file.snapshot.sheets.some(({ hiddenRows }) => hiddenRows.length > 0);
  }

  /** Whether a formula has to be stored as one that may spill: otherwise Excel takes one cell of its ranges. */
  mustSpill(formula: string): boolean {
    const tokens = formulaTokens(formula.slice(1));
    const isOurs = tokens.some(({ kind, text }) => kind === 'word' && /^SYB(?:DEV)?\../i.test(text));
    return isOurs || this.reasonOneCell(tokens) !== undefined;
  }

  /** Why a formula is not calculated; nothing where it is. */
  reason({ formula, kind }: FormulaCell): string | undefined {
    if (/^=TABLE\(/i.test(formula)) return recalculationWords.dataTable();
    const tokens = formulaTokens(formula.slice(1));
    return this.reasonIn(tokens) ?? (kind === 'ordinary' ? this.reasonOneCell(tokens) : undefined);
  }

  private reasonIn(tokens: readonly FormulaToken[]): string | undefined {
    const local = localNames(tokens, bracketPartners(tokens));
    const around = enclosingBrackets(tokens);
    for (const index of tokens.keys()) {
      const why =
        this.reasonOfReference(tokens, index) ??
        reasonOfMark(tokens, index, around[index]) ??
        this.reasonOfWord(tokens, index, local);
      if (why !== undefined) return why;
    }
    return undefined;
  }

  private reasonOfReference(tokens: readonly FormulaToken[], index: number): string | undefined {
    const { kind, text } = tokens[index]!;
    const before = tokens[index - 1];
    if (kind === 'brackets') {
      const table = before?.kind === 'word' ? this.tables.get(before.text.toLowerCase()) : undefined;
      if (!table) return recalculationWords.otherWorkbook();
      const isLittle = table.headings !== 1 || /\[#(?:Totals|All)\]/i.test(text) || !hasRows(table);
      return isLittle ? recalculationWords.partOfTable(table.name) : undefined;
    }
    if (kind === 'sheet' && text.includes('[')) return recalculationWords.otherWorkbook();
    const isSeveralSheets =
      (kind === 'sheet' && text.includes(':')) ||
      (text === ':' &&
        tokens[index + 2]?.text === '!' &&
        before?.kind === 'word' &&
        tokens[index - 2]?.text !== '!');
    return isSeveralSheets ? recalculationWords.severalSheets() : undefined;
  }

  private reasonOfWord(
    tokens: readonly FormulaToken[],
    index: number,
    local: ReadonlySet<string>,
  ): string | undefined {
    const { kind, text } = tokens[index]!;
    if (kind !== 'word' || local.has(text.toLowerCase())) return undefined;
    const isSheet =
      tokens[index + 1]?.text === '!' || (tokens[index + 1]?.text === ':' && tokens[index + 3]?.text === '!');
    if (isSheet) return undefined;
    if (this.names.has(text.toLowerCase())) return this.reasonOfName(text, tokens[index - 1]?.text === '!');
    if (!isFunction(tokens, index)) {
      const isKnown =
        isLine(tokens, index) || constantOrCell.test(text) || this.tables.has(text.toLowerCase());
      return isKnown ? undefined : recalculationWords.unknownName(text);
    }
    const name = text.toUpperCase();
    if (byClockOrChance.has(name)) return recalculationWords.clockOrChance(name);
    if (!this.functions.has(name)) return recalculationWords.unknownFunction(name);
    if (differsFromExcel.has(name)) return recalculationWords.differs(name);
    if (this.file.date1904 && ofDates.has(name)) return recalculationWords.dates1904(name);
    if (this.hasHiddenRows && ofShownRows.has(name)) return recalculationWords.hiddenRows(name);
    return undefined;
  }

  private reasonOfName(text: string, ofSheet: boolean): string | undefined {
    const key = text.toLowerCase();
    // The engine takes a name for the function of the same name, and knows a sheet's own names there alone.
    if (this.functions.has(text.toUpperCase()) || ofSheet) return recalculationWords.name(text);
    if (this.reasonsOfNames.has(key)) return this.reasonsOfNames.get(key);
    // Names that use each other in a circle end here.
    this.reasonsOfNames.set(key, undefined);
    const tokens = formulaTokens(this.names.get(key)!.slice(1));
    const isMoving = tokens.some(
      ({ kind, text: part }) => kind === 'word' && cellPattern.test(part) && !/^\$.+\$/.test(part),
    );
    const why = isMoving ? recalculationWords.name(text) : this.reasonIn(tokens);
    this.reasonsOfNames.set(key, why);
    return why;
  }

  /**
   * Where a range stands as one operand ("A1:A9*2"), a formula that does not spill takes of it the one cell
   * beside its own. The engine would take all.
   */
  private reasonOneCell(tokens: readonly FormulaToken[]): string | undefined {
    const within: (string | undefined)[] = [];
    for (const [index, { kind, text }] of tokens.entries()) {
      if (text === '(' && kind === 'mark')
        within.push(isFunction(tokens, index - 1) ? tokens[index - 1]!.text.toUpperCase() : undefined);
      if (text === ')' && kind === 'mark') within.pop();
      if (within.some((name) => name !== undefined && takesArrays.has(name))) continue;
      const [start, end] = this.rangeAt(tokens, index) ?? [];
      if (start === undefined || end === undefined) continue;
      const isOperand = [neighbour(tokens, start, -1), neighbour(tokens, end, 1)].some(
        (token) => token?.kind === 'mark' && operators.has(token.text),
      );
      if (isOperand || (start === 0 && end === tokens.length - 1)) return recalculationWords.oneCellOfRange();
    }
    return undefined;
  }

  /** The tokens of a range of several cells whose colon, name or table stands at `index`. */
  private rangeAt(tokens: readonly FormulaToken[], index: number): [number, number] | undefined {
    const { kind, text } = tokens[index]!;
    if (text === ':' && kind === 'mark') return [referenceStart(tokens, index - 1), index + 1];
    const before = tokens[index - 1]?.text;
    if (kind === 'brackets' && !/\[#This Row\]|^\[@/i.test(text)) return [index - 1, index];
    if (kind !== 'word' || before === ':' || tokens[index + 1]?.text === ':') return undefined;
    const refersTo = this.names.get(text.toLowerCase());
    const cells = refersTo?.includes(':')
      ? cellArea(refersTo.replace(/^.*!/, '').replaceAll('$', ''))
      : undefined;
    return cells ? [index, index] : undefined;
  }
}

/** Whether a word is one end of a range of whole columns or rows: "A:C", "$1:$3". */
const isLine = (tokens: readonly FormulaToken[], index: number): boolean =>
  /^\$?(?:[A-Z]{1,3}|\d+)$/i.test(tokens[index]!.text) &&
  (tokens[index - 1]?.text === ':' || tokens[index + 1]?.text === ':');

const hasRows = ({ address, headings, totals }: SheetTable): boolean =>
  cellArea(address)!.rows > headings + totals;

function referenceStart(tokens: readonly FormulaToken[], at: number): number {
  return tokens[at - 1]?.text === '!' ? at - 2 : at;
}

function neighbour(tokens: readonly FormulaToken[], from: number, step: 1 | -1): FormulaToken | undefined {
  let at = from + step;
  while (tokens[at]?.kind === 'space') at += step;
  return tokens[at];
}

/** The operators on references that the engine lacks: "A1#", "A1:B2 B1:B3" and "(A1,B2)". */
function reasonOfMark(
  tokens: readonly FormulaToken[],
  index: number,
  around: number | undefined,
): string | undefined {
  const { kind, text } = tokens[index]!;
  if (kind === 'mark' && text === '#') return recalculationWords.wholeSpill();
  if (kind === 'mark' && text === '@') return recalculationWords.oneCellOfRange();
  if (kind === 'space') {
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    const ends = before && (isReferencePart(before) || before.text === ')');
    const begins = after && (isReferencePart(after) || after.text === '(');
    return ends && begins ? recalculationWords.commonCells() : undefined;
  }
  if (kind !== 'mark' || text !== ',' || around === undefined || tokens[around]!.text !== '(')
    return undefined;
  if (!isFunction(tokens, around - 1)) return recalculationWords.severalAreas();
  const name = tokens[around - 1]!.text.toUpperCase();
  const isLeftOut = [',', ')'].includes(neighbour(tokens, index, 1)?.text ?? '');
  return isLeftOut && givesAnInput.has(name) ? recalculationWords.leftOut(name) : undefined;
}

const isReferencePart = ({ kind, text }: FormulaToken): boolean =>
  kind === 'sheet' ||
  kind === 'brackets' ||
  (kind === 'word' && (cellPattern.test(text) || !columnPattern.test(text)));

/** For each token the bracket or brace that it stands in. */
function enclosingBrackets(tokens: readonly FormulaToken[]): (number | undefined)[] {
  const open: number[] = [];
  return tokens.map(({ kind, text }, index) => {
    const around = open.at(-1);
    if (kind === 'mark' && (text === '(' || text === '{')) open.push(index);
    if (kind === 'mark' && (text === ')' || text === '}')) open.pop();
    return around;
  });
}
