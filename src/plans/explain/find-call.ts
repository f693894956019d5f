import { type Token, tokensOf } from '../audit/formula-tokens';
import { type Reference, referenceText } from '../audit/reference';
import type { CellValue } from '../workbook-model';
import { type FunctionId, isFunctionId } from './call-outcome';

/** Cells as a formula names them: on a sheet (the formula's own where none is said), a name, or a table. */
export type Source =
  | { kind: 'reference'; sheet?: string; address: string }
  | { kind: 'name'; name: string }
  | { kind: 'table'; table: string; column?: string };

/** An argument as it is written. */
export type WrittenArgument =
  | { kind: 'left out' }
  | { kind: 'constant'; text: string; rows: CellValue[][] }
  /** `part`: one row or column (from 1; 0 for all) of the cells, as INDEX takes it. */
  | { kind: 'cells'; text: string; source: Source; part?: { row: number; column: number } }
  /** Something that only Excel can work out. */
  | { kind: 'unread'; text: string };

/** A call of one of our functions within a formula. */
export interface WrittenCall {
  id: FunctionId;
  /** As written: "SYB.PHASE(E6:E10,Profile)". */
  text: string;
  given: WrittenArgument[];
  /** Whether the formula is this call and nothing else. */
  isWhole: boolean;
  /** How many calls of our functions the formula has. */
  calls: number;
}

const ourFunction = /^(?:_xldudf_)?SYB(?:DEV)?[._]([A-Z]+)$/i;

/** The first call of one of our functions in a formula; undefined where it has none. */
export function findCall(formula: string): WrittenCall | undefined {
  if (!formula.startsWith('=')) return undefined;
  const tokens = tokensOf(formula);
  const starts = [...tokens.keys()].filter((index) => idAt(tokens, index) !== undefined);
  const [start] = starts;
  if (start === undefined) return undefined;
  const end = closing(tokens, start + 1);
  const before = tokens.slice(0, start).filter((token) => token.kind !== 'space');
  const after = tokens.slice(end + 1).filter((token) => token.kind !== 'space');
  return {
    id: idAt(tokens, start)!,
    text: textOf(tokens.slice(start, end + 1)),
    given: argumentsIn(tokens.slice(start + 2, end)).map(readArgument),
    isWhole: before.length === 0 && after.length === 0,
    calls: starts.length,
  };
}

function idAt(tokens: readonly Token[], index: number): FunctionId | undefined {
  const token = tokens[index]!;
  if (token.kind !== 'function') return undefined;
  const id = ourFunction.exec(token.text)?.[1]?.toUpperCase();
  return id !== undefined && isFunctionId(id) ? id : undefined;
}

/** The place of the bracket that closes the one at `open`; the end where none does. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index += 1) {
    if (tokens[index]!.kind === 'open') depth += 1;
    if (tokens[index]!.kind === 'close') depth -= 1;
    if (depth === 0) return index;
  }
  return tokens.length;
}

function argumentsIn(tokens: readonly Token[]): Token[][] {
  const found: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'open') depth += 1;
    if (token.kind === 'close') depth -= 1;
    if (token.kind === 'separator' && depth === 0) found.push([]);
    else found.at(-1)!.push(token);
  }
  return found.map((argument) => argument.filter(({ kind }) => kind !== 'space'));
}

function readArgument(tokens: Token[]): WrittenArgument {
  if (tokens.length === 0) return { kind: 'left out' };
  const text = textOf(tokens);
  const constant = constantOf(tokens);
  if (constant) return { kind: 'constant', text, rows: constant };
  const source = tokens.length === 1 ? sourceOf(tokens[0]!) : undefined;
  if (source) return { kind: 'cells', text, source };
  return partOf(tokens, text) ?? { kind: 'unread', text };
}

/** `INDEX(cells, row, column)` with numbers for its row and column. */
function partOf(tokens: readonly Token[], text: string): WrittenArgument | undefined {
  const [called, open, ...rest] = tokens;
  if (called?.kind !== 'function' || called.text.toUpperCase() !== 'INDEX' || open?.kind !== 'open')
    return undefined;
  if (closing(tokens, 1) !== tokens.length - 1) return undefined;
  const [cells = [], row = [], column = [], ...more] = argumentsIn(rest.slice(0, -1));
  const source = cells.length === 1 ? sourceOf(cells[0]!) : undefined;
  const [rowNumber, columnNumber] = [wholeNumber(row), wholeNumber(column)];
  if (!source || more.length > 0 || rowNumber === undefined || columnNumber === undefined) return undefined;
  return { kind: 'cells', text, source, part: { row: rowNumber, column: columnNumber } };
}

function wholeNumber(tokens: readonly Token[]): number | undefined {
  if (tokens.length === 0) return 0;
  const [only] = tokens;
  return tokens.length === 1 && only?.kind === 'number' ? Number(only.text) : undefined;
}

function constantOf(tokens: readonly Token[]): CellValue[][] | undefined {
  const [first, second] = tokens as [Token, Token?];
  if (tokens.length === 2 && first.kind === 'operator' && first.text === '-' && second?.kind === 'number')
    return [[-Number(second.text)]];
  if (tokens.length !== 1) return undefined;
  if (first.kind === 'array') return arrayConstant(first.text);
  const value = first.kind === 'reference' ? undefined : simpleValue(first.text);
  return value === undefined ? undefined : [[value]];
}

/** A number, a text in its marks, TRUE or FALSE. */
function simpleValue(text: string): CellValue | undefined {
  if (/^".*"$/s.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(?:true|false)$/i.test(text)) return text.toUpperCase() === 'TRUE';
  return /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
}

/** "{0.15,0.2;0.3,0.35}": commas across, semicolons down. */
function arrayConstant(text: string): CellValue[][] | undefined {
  const pieces = text.slice(1, -1).match(/"(?:[^"]|"")*"|[;,]|[^",;]+/g) ?? [];
  const rows: CellValue[][] = [[]];
  for (const piece of pieces) {
    if (piece === ';') rows.push([]);
    if (piece === ';' || piece === ',') continue;
    const value = simpleValue(piece.trim());
    if (value === undefined) return undefined;
    rows.at(-1)!.push(value);
  }
  return rows;
}

const structured = /^([\p{L}\p{N}_.\\]+)\[(?:([^[\]#@]+)|#Data)?\]$/u;

function sourceOf(token: Token): Source | undefined {
  if (token.kind === 'reference') return ofReference(token.reference);
  if (token.kind === 'name') return { kind: 'name', name: token.text };
  const table = token.kind === 'structured' ? structured.exec(token.text) : null;
  if (!table) return undefined;
  const [, name, column] = table as unknown as [string, string, string?];
  return { kind: 'table', table: name, ...(column !== undefined && { column }) };
}

function ofReference(reference: Reference): Source | undefined {
  if (reference.shape === 'columns' || reference.shape === 'rows' || reference.sheet.includes('['))
    return undefined;
  const sheet = sheetOf(reference.sheet);
  const address = referenceText({ ...reference, sheet: '' }).replaceAll('$', '');
  return { kind: 'reference', address, ...(sheet !== undefined && { sheet }) };
}

/** "'Control totals'!" as the sheet's name. */
function sheetOf(written: string): string | undefined {
  if (written === '') return undefined;
  const name = written.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

const textOf = (tokens: readonly Token[]): string =>
  tokens.map((token) => (token.kind === 'reference' ? referenceText(token.reference) : token.text)).join('');
