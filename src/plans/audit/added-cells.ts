import type { Token } from './formula-tokens';
import type { Reference } from './reference';

/** What a formula that only adds and takes away comes to. */
export interface AddedCells {
  /** How many times each cell is added, by sheet, row and column; below nil where it is taken away. */
  cells: ReadonlyMap<string, number>;
  /** The typed numbers, added up. */
  typed: number;
}

/** Beyond this many cells a sum is compared by its edges alone. */
const MOST_CELLS = 5_000;

/**
 * The cells that a formula adds, where it does nothing but add and take away: "=B3+B4-B9",
 * "=SUM(B3:B7,B9)". So "=B3+B4" and "=SUM(B3:B4)" are seen to come to the same.
 *
 * @returns undefined for every other formula, and for sums of more than 5,000 cells.
 */
export function addedCells(tokens: readonly Token[]): AddedCells | undefined {
  const reader = new SumReader(tokens);
  return reader.all();
}

class SumReader {
  private at = 0;
  private readonly cells = new Map<string, number>();
  private typed = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  all(): AddedCells | undefined {
    if (!this.sum(1, false) || this.at < this.tokens.length) return undefined;
    for (const [cell, times] of this.cells) if (times === 0) this.cells.delete(cell);
    return { cells: this.cells, typed: this.typed };
  }

  /** Terms with their signs; ranges are terms within SUM alone. */
  private sum(sign: number, withinSum: boolean): boolean {
    let termSign = sign;
    if (this.isOperator('-')) {
      this.at += 1;
      termSign = -sign;
    }
    while (this.term(termSign, withinSum)) {
      if (this.isOperator('+')) termSign = sign;
      else if (this.isOperator('-')) termSign = -sign;
      else return true;
      this.at += 1;
    }
    return false;
  }

  private term(sign: number, withinSum: boolean): boolean {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token?.kind === 'reference') {
      const wholeLine = token.reference.shape === 'columns' || token.reference.shape === 'rows';
      return !wholeLine && (withinSum || token.reference.shape === 'cell') && this.add(token.reference, sign);
    }
    if (token?.kind === 'number') {
      this.typed += sign * Number(token.text);
      // A percentage, product or power is not a sum; its operator ends the reading.
      return true;
    }
    if (token?.kind === 'open') return this.sum(sign, withinSum) && this.closes();
    if (token?.kind === 'function' && token.text === 'SUM') return this.arguments(sign);
    return false;
  }

  private arguments(sign: number): boolean {
    if (this.tokens[this.at]?.kind !== 'open') return false;
    do {
      this.at += 1;
      if (!this.sum(sign, true)) return false;
    } while (this.tokens[this.at]?.kind === 'separator');
    return this.closes();
  }

  private closes(): boolean {
    const closed = this.tokens[this.at]?.kind === 'close';
    this.at += 1;
    return closed;
  }

  private add({ sheet, top, left, bottom, right }: Reference, sign: number): boolean {
    const count = (bottom.at - top.at + 1) * (right.at - left.at + 1);
    if (this.cells.size + count > MOST_CELLS) return false;
    for (let row = top.at; row <= bottom.at; row += 1) {
      for (let column = left.at; column <= right.at; column += 1) {
        const cell = `${sheet.toUpperCase()}${row},${column}`;
        this.cells.set(cell, (this.cells.get(cell) ?? 0) + sign);
      }
    }
    return true;
  }

  private isOperator(text: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === 'operator' && token.text === text;
  }
}
