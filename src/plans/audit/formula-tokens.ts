import { type Edge, LAST_COLUMN, LAST_ROW, type Reference, columnNumber, inOrder } from './reference';

/** A piece of a formula. What is not a reference is held as its text. */
export type Token =
  | { kind: 'reference'; reference: Reference }
  | {
      kind:
        | 'number'
        | 'text'
        | 'error'
        | 'function'
        | 'name'
        | 'structured'
        | 'array'
        | 'operator'
        | 'open'
        | 'close'
        | 'separator'
        | 'space'
        | 'other';
      text: string;
    };

export type TextTokenKind = Exclude<Token['kind'], 'reference'>;

/** Each reads forward from one place and has no choice to go back on, so that reading a formula is linear. */
const spaces = /\s+/y;
const numeral = /(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?/y;
const word = /[\p{L}\p{N}_.\\?$]+/uy;
const cell = /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.\\?$(])/uy;
const columns = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.\\?$(!])/uy;
const rows = /(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.\\?$(!])/uy;
const errorValue = /#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!)/iy;
const operator = /<=|>=|<>|[-+*/^&=<>%:@#]/y;

/** Prefixes that a file puts before newer functions and Excel does not show. */
const hiddenPrefix = /^(?:_xlfn\.|_xlws\.|_xludf\.)+/i;

/**
 * The pieces of a formula in A1 notation, with or without its leading "=". Whatever the text, every
 * character ends up in a token, in time that grows with its length.
 */
export function tokensOf(formula: string): Token[] {
  const reader = new FormulaReader(formula.startsWith('=') ? formula.slice(1) : formula);
  return reader.all();
}

class FormulaReader {
  private at = 0;
  private readonly tokens: Token[] = [];

  constructor(private readonly formula: string) {}

  all(): Token[] {
    while (this.at < this.formula.length) this.tokens.push(this.next());
    return this.tokens;
  }

  private next(): Token {
    const character = this.formula[this.at]!;
    if (character === '"') return { kind: 'text', text: this.quoted('"') };
    if (character === "'") return this.afterSheet(this.quoted("'"));
    if (character === '{') return { kind: 'array', text: this.arrayConstant() };
    if (character === '[') return this.bracketed('');
    if (character === '(') return this.mark('open');
    if (character === ')') return this.mark('close');
    if (character === ',' || character === ';') return this.mark('separator');
    return this.spaceOrValue() ?? this.cellsOrWord('') ?? this.mark('other');
  }

  private spaceOrValue(): Token | undefined {
    if (this.take(spaces)) return { kind: 'space', text: ' ' };
    const error = this.take(errorValue);
    if (error) return { kind: 'error', text: error[0] };
    const reference = this.takeRows('');
    if (reference) return { kind: 'reference', reference };
    const number = this.take(numeral);
    if (number) return { kind: 'number', text: number[0] };
    const sign = this.take(operator);
    return sign ? { kind: 'operator', text: sign[0] } : undefined;
  }

  /** A reference, or a name, function, table or sheet; the sheet before it, where there was one. */
  private cellsOrWord(sheet: string): Token | undefined {
    const start = this.at;
    const reference = this.takeColumns(sheet) ?? this.takeCells(sheet);
    // "A1!B2" is a cell of a sheet that is called A1.
    if (reference && this.formula[this.at] !== '!') return { kind: 'reference', reference };
    this.at = start;
    const found = this.take(word);
    if (!found) return undefined;
    const text = found[0];
    const following = this.formula[this.at];
    if (following === '[') return this.bracketed(text);
    if (following === '!') return this.afterSheet(sheet + text);
    if (following === ':' && sheet === '') return this.severalSheets(text);
    if (following === '(') return { kind: 'function', text: text.replace(hiddenPrefix, '') };
    return { kind: 'name', text: sheet + text };
  }

  /** "April:June!B7" refers to one cell of several sheets; otherwise the first word is a name. */
  private severalSheets(first: string): Token {
    const colon = this.at;
    this.at += 1;
    const second = this.take(word);
    if (second && this.formula[this.at] === '!') return this.afterSheet(`${first}:${second[0]}`);
    this.at = colon;
    return { kind: 'name', text: first };
  }

  /** What follows the name of a sheet: its "!" and cells; the quotation alone where there is none. */
  private afterSheet(name: string): Token {
    if (this.formula[this.at] !== '!') return { kind: 'other', text: name };
    this.at += 1;
    const sheet = `${name}!`;
    const whole = this.takeRows(sheet);
    if (whole) return { kind: 'reference', reference: whole };
    const error = this.take(errorValue);
    if (error) return { kind: 'error', text: sheet + error[0] };
    return this.cellsOrWord(sheet) ?? { kind: 'other', text: sheet };
  }

  /** A table's columns ("Trusts[Actual]"), or another workbook ("[2]Plan!B7"). */
  private bracketed(table: string): Token {
    const text = table + this.untilClosed();
    const named = this.take(word);
    if (named && this.formula[this.at] === '!') return this.afterSheet(text + named[0]);
    if (named) this.at -= named[0].length;
    return { kind: 'structured', text };
  }

  private takeCells(sheet: string): Reference | undefined {
    const first = this.takeCell();
    if (!first) return undefined;
    const colon = this.at;
    if (this.formula[this.at] === ':') {
      this.at += 1;
      const second = this.takeCell();
      if (second) return spanning(sheet, 'range', first, second);
      this.at = colon;
    }
    return {
      sheet,
      shape: 'cell',
      top: first.row,
      bottom: first.row,
      left: first.column,
      right: first.column,
    };
  }

  private takeCell(): Corner | undefined {
    const start = this.at;
    const found = this.take(cell);
    if (!found) return undefined;
    const [, columnHeld, letters, rowHeld, digits] = found as unknown as [
      string,
      string,
      string,
      string,
      string,
    ];
    const corner = {
      column: { at: columnNumber(letters), fixed: columnHeld === '$' },
      row: { at: Number(digits), fixed: rowHeld === '$' },
    };
    if (corner.column.at <= LAST_COLUMN && corner.row.at >= 1 && corner.row.at <= LAST_ROW) return corner;
    this.at = start;
    return undefined;
  }

  private takeColumns(sheet: string): Reference | undefined {
    const start = this.at;
    const found = this.take(columns);
    if (!found) return undefined;
    const [, firstHeld, first, lastHeld, last] = found as unknown as [string, string, string, string, string];
    const from = { at: columnNumber(first), fixed: firstHeld === '$' };
    const to = { at: columnNumber(last), fixed: lastHeld === '$' };
    if (Math.max(from.at, to.at) <= LAST_COLUMN)
      return spanning(sheet, 'columns', { column: from, row: firstRow }, { column: to, row: lastRow });
    this.at = start;
    return undefined;
  }

  private takeRows(sheet: string): Reference | undefined {
    const start = this.at;
    const found = this.take(rows);
    if (!found) return undefined;
    const [, firstHeld, first, lastHeld, last] = found as unknown as [string, string, string, string, string];
    const from = { at: Number(first), fixed: firstHeld === '$' };
    const to = { at: Number(last), fixed: lastHeld === '$' };
    if (Math.min(from.at, to.at) >= 1 && Math.max(from.at, to.at) <= LAST_ROW)
      return spanning(sheet, 'rows', { column: firstColumn, row: from }, { column: lastColumn, row: to });
    this.at = start;
    return undefined;
  }

  /** A quotation with its marks, a doubled mark within it included; to the end where it is not closed. */
  private quoted(mark: string): string {
    const start = this.at;
    this.at += 1;
    while (this.at < this.formula.length) {
      if (this.formula[this.at] !== mark) this.at += 1;
      else if (this.formula[this.at + 1] === mark) this.at += 2;
      else break;
    }
    this.at = Math.min(this.at + 1, this.formula.length);
    return this.formula.slice(start, this.at);
  }

  private arrayConstant(): string {
    const start = this.at;
    while (this.at < this.formula.length && this.formula[this.at] !== '}') {
      if (this.formula[this.at] === '"') this.quoted('"');
      else this.at += 1;
    }
    this.at = Math.min(this.at + 1, this.formula.length);
    return this.formula.slice(start, this.at);
  }

  /** From "[" to the "]" that closes it; an apostrophe takes the next character as it is. */
  private untilClosed(): string {
    const start = this.at;
    let open = 0;
    while (this.at < this.formula.length) {
      const character = this.formula[this.at];
      this.at += character === "'" ? 2 : 1;
      if (character === '[') open += 1;
      if (character === ']') open -= 1;
      if (open === 0) break;
    }
    this.at = Math.min(this.at, this.formula.length);
    return this.formula.slice(start, this.at);
  }

  private mark(kind: TextTokenKind): Token {
    const text = this.formula[this.at]!;
    this.at += 1;
    return { kind, text };
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.formula);
    if (found) this.at = pattern.lastIndex;
    return found;
  }
}

interface Corner {
  row: Edge;
  column: Edge;
}

const firstRow: Edge = { at: 1, fixed: true };
const lastRow: Edge = { at: LAST_ROW, fixed: true };
const firstColumn: Edge = { at: 1, fixed: true };
const lastColumn: Edge = { at: LAST_COLUMN, fixed: true };

/** The reference between two corners, in whichever order they are written. */
function spanning(sheet: string, shape: Reference['shape'], one: Corner, other: Corner): Reference {
  const [top, bottom] = inOrder(one.row, other.row);
  const [left, right] = inOrder(one.column, other.column);
  return { sheet, shape, top, left, bottom, right };
}
