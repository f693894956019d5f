import type { Token } from './formula-tokens';
import { type Place, type Reference, placesOf, sizeOf } from './reference';

/** What a formula that only adds and takes away comes to. */
export interface AddedCells {
  /** The cells by a key of their own, each with how often it is added: below nil where taken away. */
  cells: ReadonlyMap<string, { place: Place; times: number }>;
  /** The typed numbers, added up. */
  typed: number;
}

/** Sums of more cells are compared by their ranges alone. */
const MOST_CELLS = 2_000;

/**
 * The cells that a formula adds, where it does nothing but add and take away: "=B3+B4-B9",
 * "=SUM(B3:B7,B9)". So "=B3+B4" and "=SUM(B3:B4)" are seen to come to the same.
 *
 * @returns undefined for every other formula, and for sums of more than 2,000 cells.
 */
export function addedCells(tokens: readonly Token[]): AddedCells | undefined {
  return new SumReader(tokens).all();
}

class SumReader {
  private at = 0;
  private read = 0;
  private readonly cells = new Map<string, { place: Place; times: number }>();
  private typed = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  all(): AddedCells | undefined {
    if (!this.sum(1, false) || this.at < this.tokens.length) return undefined;
    for (const [key, { times }] of this.cells) if (times === 0) this.cells.delete(key);
    return { cells: this.cells, typed: this.typed };
  }

  /** Terms with their signs. A range is a term within SUM alone. */
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
    if (token?.kind === 'reference') return this.add(token.reference, sign, withinSum);
    if (token?.kind === 'open') return this.sum(sign, withinSum) && this.closes();
    if (token?.kind === 'function' && token.text.toUpperCase() === 'SUM') return this.arguments(sign);
    if (token?.kind !== 'number') return false;
    this.typed += sign * Number(token.text);
    return true;
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

  private add(reference: Reference, sign: number, withinSum: boolean): boolean {
    const { shape } = reference;
    if (shape === 'columns' || shape === 'rows' || (shape === 'range' && !withinSum)) return false;
    this.read += sizeOf(reference);
    if (this.read > MOST_CELLS) return false;
    for (const place of placesOf(reference)) {
      const key = `${place.sheet}${place.row},${place.column}`;
      this.cells.set(key, { place, times: (this.cells.get(key)?.times ?? 0) + sign });
    }
    return true;
  }

  private isOperator(text: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === 'operator' && token.text === text;
  }
}
