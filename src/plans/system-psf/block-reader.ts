import { positionProblems } from '../../wording/pane';
import type { CellType, NamedBlock } from '../snapshot';
import type { CellValue } from '../workbook-model';
import { addressOf, areaOf, cellOf } from '../cell-area';
import { type SystemPsfName, systemPsfNames } from './names';

/** What keeps a workbook from being read: what is wrong, where, and what to do about it. */
export interface ReadingProblem {
  name: SystemPsfName;
  /** Absent where the name is missing. */
  sheet?: string;
  /** The cell or cells at fault. */
  address?: string;
  text: string;
  remedy: string;
}

/** How a block of figures is read. */
interface FiguresWanted {
  name: SystemPsfName;
  /** What a problem calls the block: "Actuals". */
  title: string;
  rows: readonly string[];
  columns?: number;
  /** Whether a figure is needed at a place; what is not needed and is no number reads as 0. */
  needed?: (row: number, column: number) => boolean;
  /** Fractions must lie between 0 and 1. */
  fractions?: boolean;
}

interface ErrorCell {
  name: SystemPsfName;
  block: NamedBlock;
  row: number;
  column: number;
  what: string;
  error: string;
}

interface Sentence {
  text: string;
  remedy: string;
}

/**
 * Reads named blocks as what they should hold, and collects everything that is wrong instead of stopping
 * at the first. What could not be read is answered with a harmless value; `problems` then is not empty.
 */
export class BlockReader {
  private readonly found: ReadingProblem[] = [];
  private readonly errors: ErrorCell[] = [];

  constructor(private readonly blocks: ReadonlyMap<string, NamedBlock>) {}

  /** In the order they were found; cells that show the same Excel error for one cause are one problem. */
  problems(): ReadingProblem[] {
    return [...this.errorProblems(), ...this.found];
  }

  report(name: SystemPsfName, sentence: Sentence, row?: number, column = 0): void {
    const block = this.blocks.get(name);
    this.found.push({ name, ...(block && placeIn(block, row, column)), ...sentence });
  }

  /** One cell of text, trimmed. */
  text(name: SystemPsfName, what: string): string {
    return this.texts(name, what, 1)[0] ?? '';
  }

  /** A column of text, trimmed; of any length unless `rows` says. A blank is a problem. */
  texts(name: SystemPsfName, what: string, rows?: number): string[] {
    const block = this.block(name, rows, 1);
    if (!block) return [];
    return block.values.map((line, row) => {
      if (this.isError(name, block, row, 0, what)) return '';
      const text = String(line[0] ?? '').trim();
      if (text === '')
        this.report(name, positionProblems.blankText(rows === 1 ? what : lineName(what, row)), row);
      return text;
    });
  }

  /** One of the choices, capital or small letters; the first where it is none. */
  choice<Choice extends string>(name: SystemPsfName, what: string, choices: readonly Choice[]): Choice {
    const [text = ''] = this.texts(name, what, 1);
    const choice = choices.find((one) => one.toLowerCase() === text.toLowerCase());
    if (choice === undefined && text !== '')
      this.report(name, positionProblems.notAChoice(what, text, choices), 0);
    return choice ?? choices[0]!;
  }

  /** A column of Y and N (or TRUE and FALSE). */
  yesOrNo(name: SystemPsfName, what: string, lines: readonly string[]): boolean[] {
    const block = this.block(name, lines.length, 1);
    if (!block) return lines.map(() => false);
    return lines.map((line, row) => {
      const label = line ? `${what} of ${line}` : what;
      if (this.isError(name, block, row, 0, label)) return false;
      const text = String(block.values[row]?.[0] ?? '').trim();
      if (/^(?:y|yes|true)$/i.test(text)) return true;
      if (/^(?:n|no|false)$/i.test(text)) return false;
      if (text === '') this.report(name, positionProblems.blankText(label), row);
      else this.report(name, positionProblems.notAChoice(label, text, ['Y', 'N']), row);
      return false;
    });
  }

  /** A table of figures as they stand in the cells, rows by columns. */
  figures(wanted: FiguresWanted): number[][] {
    const { name, title, rows, columns = 4, needed = () => true } = wanted;
    const block = this.block(name, rows.length, columns);
    if (!block) return rows.map(() => Array.from({ length: columns }, () => 0));
    const blankQuarters = columns === 4 && rows.length > 1 ? this.blankQuarters(block, needed) : [];
    for (const column of blankQuarters)
      this.report(name, positionProblems.blankQuarter(title, column + 1), 0, column);
    return rows.map((line, row) =>
      Array.from({ length: columns }, (_, column) => {
        if (isNumber(block, row, column) && !needed(row, column)) return block.values[row]![column] as number;
        if (!needed(row, column) || blankQuarters.includes(column)) return 0;
        return this.figure(wanted, block, row, column, figureName(title, line, column, columns));
      }),
    );
  }

  /** One figure. */
  amount(name: SystemPsfName, what: string, fractions = false): number {
    return this.figures({ name, title: what, rows: [''], columns: 1, fractions })[0]?.[0] ?? 0;
  }

  private figure(
    { name, fractions }: FiguresWanted,
    block: NamedBlock,
    row: number,
    column: number,
    what: string,
  ): number {
    if (this.isError(name, block, row, column, what)) return 0;
    const value = block.values[row]![column]!;
    const problem = problemWith(value, block.types[row]![column]!, what, fractions ?? false);
    if (!problem) return value as number;
    this.report(name, problem, row, column);
    return 0;
  }

  private blankQuarters(block: NamedBlock, needed: (row: number, column: number) => boolean): number[] {
    const rows = block.values.map((_, row) => row);
    return [0, 1, 2, 3].filter((column) => {
      const wanted = rows.filter((row) => needed(row, column));
      return wanted.length > 1 && wanted.every((row) => isBlank(block, row, column));
    });
  }

  /** The block, if it is there and has the size. */
  private block(name: SystemPsfName, rows?: number, columns?: number): NamedBlock | undefined {
    const block = this.blocks.get(name);
    if (!block) {
      this.report(name, positionProblems.missing(name, systemPsfNames[name]));
      return undefined;
    }
    const found = { rows: block.values.length, columns: block.values[0]?.length ?? 0 };
    const expected = { rows: rows ?? found.rows, columns: columns ?? found.columns };
    if (found.rows === expected.rows && found.columns === expected.columns) return block;
    this.report(name, positionProblems.wrongSize(name, sizeInWords(found), sizeInWords(expected)));
    return undefined;
  }

  private isError(
    name: SystemPsfName,
    block: NamedBlock,
    row: number,
    column: number,
    what: string,
  ): boolean {
    if (block.types[row]?.[column] !== 'error') return false;
    this.errors.push({ name, block, row, column, what, error: String(block.values[row]![column]) });
    return true;
  }

  private errorProblems(): ReadingProblem[] {
    const firstOfBlocks = this.errors.filter(
      ({ name, error }, index) =>
        this.errors.findIndex((other) => other.name === name && other.error === error) === index,
    );
    const ofError = (error: string) => firstOfBlocks.filter((one) => one.error === error);
    const asOne = (cells: ErrorCell[], sentence: (cells: number) => Sentence) =>
      cells.slice(0, 1).map((first) => errorProblem(first, sentence(cells.length)));
    return [
      ...asOne(ofError('#NAME?'), positionProblems.functionsMissing),
      ...asOne(ofError('#BUSY!'), positionProblems.stillCalculating),
      ...firstOfBlocks
        .filter(({ error }) => error !== '#NAME?' && error !== '#BUSY!')
        .map((one) => errorProblem(one, positionProblems.error(one.what, one.error))),
    ];
  }
}

const errorProblem = ({ name, block, row, column }: ErrorCell, sentence: Sentence): ReadingProblem => ({
  name,
  ...placeIn(block, row, column),
  ...sentence,
});

function placeIn(
  block: NamedBlock,
  row: number | undefined,
  column: number,
): { sheet: string; address: string } {
  const { sheet, address } = block;
  return { sheet, address: row === undefined ? address : addressOf(cellOf(areaOf(address), row, column)) };
}

function problemWith(
  value: CellValue,
  type: CellType,
  what: string,
  fractions: boolean,
): Sentence | undefined {
  const shown = typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
  if (type === 'blank' || shown.trim() === '') return positionProblems.blank(what);
  if (typeof value === 'string') return positionProblems.notANumber(what, shown);
  if (typeof value !== 'number' || !Number.isFinite(value)) return positionProblems.notAnAmount(what, shown);
  if (fractions && (value < 0 || value > 1)) return positionProblems.notAFraction(what, shown);
  return undefined;
}

const isNumber = ({ values, types }: NamedBlock, row: number, column: number): boolean =>
  types[row]![column] === 'number' && Number.isFinite(values[row]![column]);

const isBlank = ({ values, types }: NamedBlock, row: number, column: number): boolean =>
  types[row]![column] === 'blank' || String(values[row]![column]).trim() === '';

const lineName = (what: string, row: number): string => `${what}, line ${row + 1},`;

function figureName(title: string, line: string, column: number, columns: number): string {
  const place = [line, ...(columns === 4 ? [`Q${column + 1}`] : [])].filter(Boolean);
  return place.length > 0 ? `${title}, ${place.join(', ')}` : title;
}

function sizeInWords({ rows, columns }: { rows: number; columns: number }): string {
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  return `${count(rows, 'row')} and ${count(columns, 'column')}`;
}
