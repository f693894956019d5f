import { positionProblems } from '../../wording/pane';
import { addressOf, areaOf, cellOf } from '../cell-area';
import type { NamedBlock } from '../snapshot';

/** Where a figure stands. */
export interface CellPlace {
  sheet: string;
  address: string;
}

/** A figure as it stands in its cell. A blank has no value: it is not a nil. */
export interface Figure extends CellPlace {
  value?: number;
}

/** The kinds of what may be wrong with a cell of a named block, or with the block itself. */
export type CellFault =
  | 'name missing'
  | 'other size'
  | 'other version'
  | 'blank'
  | 'error value'
  | 'not a number'
  | 'out of range'
  | 'not in list'
  | 'year not known'
  | 'entered twice'
  | 'part above whole'
  | 'quarter differs'
  | 'month not filled';

/** What keeps a block from being read as it stands: what is wrong, where, and what to do about it. */
export interface CellProblem {
  fault: CellFault;
  /** The defined name that was read. */
  name: string;
  /** Absent where the name itself is missing. */
  sheet?: string;
  address?: string;
  text: string;
  remedy: string;
}

interface Sentence {
  text: string;
  remedy: string;
}

/** What a figure may be; the sentence is for one that is not. */
export interface FigureLimits {
  holds: (value: number) => boolean;
  otherwise: (what: string, found: string) => Sentence;
}

/**
 * Reads named blocks cell by cell and collects everything that is wrong instead of stopping at the first.
 * A blank is never read as nil: it has no value, and whether that matters is for the rule to say.
 */
export class CellReader<Name extends string> {
  private readonly found: CellProblem[] = [];

  /** @param meanings What each name should hold, for the sentence that misses it. */
  constructor(
    private readonly blocks: ReadonlyMap<string, NamedBlock>,
    private readonly meanings: Readonly<Record<Name, string>>,
  ) {}

  problems(): CellProblem[] {
    return [...this.found];
  }

  /** How many rows a block has; none where it is missing. */
  rowsOf(name: Name): number {
    return this.blocks.get(name)?.values.length ?? 0;
  }

  columnsOf(name: Name): number {
    return this.blocks.get(name)?.values[0]?.length ?? 0;
  }

  /** Reports the names that are missing, and those of another number of rows than the first of them. */
  expectSameRows(names: readonly Name[], columns: Partial<Record<Name, number>>): boolean {
    const present = names.filter((name) => this.isThere(name));
    const rows = this.rowsOf(names[0]!);
    const right = present.filter((name) => this.hasSize(name, rows, columns[name] ?? 1));
    return right.length === names.length;
  }

  /** Whether a name is there; reported where it is not. */
  isThere(name: Name): boolean {
    if (this.blocks.has(name)) return true;
    this.found.push({ name, fault: 'name missing', ...positionProblems.missing(name, this.meanings[name]) });
    return false;
  }

  report(name: Name, fault: CellFault, sentence: Sentence, row?: number, column = 0): void {
    this.found.push({ name, fault, ...this.placeOf(name, row, column), ...sentence });
  }

  /** Whether nothing at all stands in a cell; spaces are nothing. */
  isBlank(name: Name, row: number, column = 0): boolean {
    const block = this.blocks.get(name);
    return (
      block?.types[row]?.[column] !== 'error' && String(block?.values[row]?.[column] ?? '').trim() === ''
    );
  }

  /** The words in a cell, trimmed; "" for a blank, which is not reported. */
  words(name: Name, what: string, row = 0, column = 0): string {
    const block = this.blocks.get(name);
    if (!block) return '';
    if (block.types[row]?.[column] === 'error') {
      this.reportError(name, what, row, column);
      return '';
    }
    return String(block.values[row]?.[column] ?? '').trim();
  }

  /** One of the choices, capital or small letters; nothing, and a problem, for anything else, a blank included. */
  choice<Choice extends string>(
    name: Name,
    what: string,
    choices: readonly Choice[],
    row = 0,
    column = 0,
  ): Choice | undefined {
    const before = this.found.length;
    const text = this.words(name, what, row, column);
    const choice = choices.find((one) => one.toLowerCase() === text.toLowerCase());
    if (choice !== undefined || this.found.length > before || !this.blocks.has(name)) return choice;
    if (text === '') this.report(name, 'blank', positionProblems.blankText(what), row, column);
    else this.report(name, 'not in list', positionProblems.notAChoice(what, text, choices), row, column);
    return undefined;
  }

  /** A figure in its cell; without a value, and a problem, for what is no figure or not within its limits. */
  figure(name: Name, what: string, row = 0, column = 0, limits?: FigureLimits): Figure {
    const place = this.placeOf(name, row, column);
    const block = this.blocks.get(name);
    if (!block || this.isBlank(name, row, column)) return place;
    const value = block.values[row]![column]!;
    if (block.types[row]![column] === 'error') this.reportError(name, what, row, column);
    else if (typeof value === 'string')
      this.report(name, 'not a number', positionProblems.notANumber(what, value), row, column);
    else if (typeof value !== 'number' || !Number.isFinite(value))
      this.report(
        name,
        'not a number',
        positionProblems.notAnAmount(what, String(value).toUpperCase()),
        row,
        column,
      );
    else if (limits && !limits.holds(value))
      this.report(name, 'out of range', limits.otherwise(what, value.toLocaleString('en-GB')), row, column);
    else return { ...place, value };
    return place;
  }

  /** A figure that has to be there; a blank is a problem. */
  needed(name: Name, what: string, row = 0, column = 0, limits?: FigureLimits): number | undefined {
    if (this.blocks.has(name) && this.isBlank(name, row, column))
      this.report(name, 'blank', positionProblems.blank(what), row, column);
    return this.figure(name, what, row, column, limits).value;
  }

  /** Where a cell of a block stands; the whole block without a row. */
  placeOf(name: Name, row?: number, column = 0): CellPlace {
    const block = this.blocks.get(name);
    if (!block) return { sheet: '', address: '' };
    const { sheet, address } = block;
    return { sheet, address: row === undefined ? address : addressOf(cellOf(areaOf(address), row, column)) };
  }

  private hasSize(name: Name, rows: number, columns: number): boolean {
    const found = { rows: this.rowsOf(name), columns: this.columnsOf(name) };
    if (found.rows === rows && found.columns === columns) return true;
    this.report(name, 'other size', positionProblems.wrongSize(name, size(found), size({ rows, columns })));
    return false;
  }

  private reportError(name: Name, what: string, row: number, column: number): void {
    const error = String(this.blocks.get(name)!.values[row]![column]);
    const sentence =
      error === '#NAME?' ? positionProblems.functionsMissing(1) : positionProblems.error(what, error);
    this.report(name, 'error value', sentence, row, column);
  }
}

const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
const size = ({ rows, columns }: { rows: number; columns: number }): string =>
  `${counted(rows, 'row')} and ${counted(columns, 'column')}`;
